/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The steps into the pool on a line: which are done, and where somebody stands. */
#include "cy-step-line.h"

#include "cy-code.h"
#include "cy-pool.h"
#include "cy-style.h"

#include <glib/gi18n.h>
#include <math.h>

#define DOT 6 /* radius, px at 100 % text */
#define GAP 4

struct _CyStepLine
{
  GtkWidget parent_instance;

  guint      done;    /* steps that lie behind */
  guint      present; /* from 1; 0 for none */
  GPtrArray *labels;
  GtkWidget *caption; /* a date, below the present step or the last one done */
};

G_DEFINE_FINAL_TYPE (CyStepLine, cy_step_line, GTK_TYPE_WIDGET)

static double
dot_radius (CyStepLine *self)
{
  return round (DOT * cy_style_get_em (GTK_WIDGET (self)));
}

static int
label_height (CyStepLine *self)
{
  int height = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      int h;

      gtk_widget_measure (g_ptr_array_index (self->labels, i),
                          GTK_ORIENTATION_VERTICAL,
                          -1,
                          &h,
                          NULL,
                          NULL,
                          NULL);
      height = MAX (height, h);
    }

  return height;
}

static void
cy_step_line_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  CyStepLine *self = CY_STEP_LINE (widget);
  int         size = 0;
  int         caption;

  gtk_widget_measure (self->caption, orientation, -1, NULL, &caption, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = (int) (2 * dot_radius (self)) + GAP + label_height (self) + caption;
      return;
    }
  for (guint i = 0; i < self->labels->len; i++)
    {
      int w;

      gtk_widget_measure (g_ptr_array_index (self->labels, i),
                          orientation,
                          -1,
                          NULL,
                          &w,
                          NULL,
                          NULL);
      size = MAX (size, w);
    }
  *minimum = *natural = size * (int) self->labels->len;
}

static double
get_x (CyStepLine *self, guint step)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) * (step + 0.5) / self->labels->len;
}

static void
place (GtkWidget *child, double x, int y, int width)
{
  int w;
  int h;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &w, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, &h, NULL, NULL);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation){
                              CLAMP ((int) (x - w / 2.0), 0, MAX (width - w, 0)), y, w, h },
                            -1);
}

static void
cy_step_line_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CyStepLine *self = CY_STEP_LINE (widget);
  int         y = (int) (2 * dot_radius (self)) + GAP;
  guint       at = self->present > 0 ? self->present - 1 : MAX (self->done, 1) - 1;

  for (guint i = 0; i < self->labels->len; i++)
    place (g_ptr_array_index (self->labels, i), get_x (self, i), y, width);
  place (self->caption, get_x (self, at), y + label_height (self), width);
}

static void
draw_dot (CyStepLine *self, cairo_t *cr, guint step)
{
  double  r = dot_radius (self);
  double  x = get_x (self, step);
  GdkRGBA color;

  cairo_arc (cr, x, r, r, 0, 2 * G_PI);
  if (step < self->done || step + 1 == self->present)
    {
      cy_style_get_color (GTK_WIDGET (self), step < self->done ? "cy_crimson" : "cy_ochre", &color);
      gdk_cairo_set_source_rgba (cr, &color);
      cairo_fill (cr);
    }
  else
    {
      cy_style_get_color (GTK_WIDGET (self), "cy_track", &color);
      gdk_cairo_set_source_rgba (cr, &color);
      cairo_fill (cr);
    }
  if (step >= self->done)
    return;

  cy_style_get_color (GTK_WIDGET (self), "cy_surface", &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, r / 3.5);
  cairo_move_to (cr, x - r * 0.45, r * 1.05);
  cairo_line_to (cr, x - r * 0.1, r * 1.4);
  cairo_line_to (cr, x + r * 0.5, r * 0.65);
  cairo_stroke (cr);
}

static void
cy_step_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CyStepLine *self = CY_STEP_LINE (widget);
  double      r = dot_radius (self);
  cairo_t    *cr = gtk_snapshot_append_cairo (snapshot,
                                           &GRAPHENE_RECT_INIT (0,
                                                                0,
                                                                gtk_widget_get_width (widget),
                                                                (float) (2 * r)));
  GdkRGBA     color;

  for (guint i = 0; i + 1 < self->labels->len; i++)
    {
      cy_style_get_color (widget, i + 1 < self->done ? "cy_crimson" : "cy_track", &color);
      gdk_cairo_set_source_rgba (cr, &color);
      cairo_set_line_width (cr, 2);
      cairo_move_to (cr, get_x (self, i) + r + 2, r);
      cairo_line_to (cr, get_x (self, i + 1) - r - 2, r);
      cairo_stroke (cr);
    }
  for (guint i = 0; i < self->labels->len; i++)
    draw_dot (self, cr, i);
  cairo_destroy (cr);
  GTK_WIDGET_CLASS (cy_step_line_parent_class)->snapshot (widget, snapshot);
}

static void
cy_step_line_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_step_line_parent_class)->dispose (object);
}

static void
cy_step_line_finalize (GObject *object)
{
  g_ptr_array_unref (CY_STEP_LINE (object)->labels);

  G_OBJECT_CLASS (cy_step_line_parent_class)->finalize (object);
}

static void
cy_step_line_class_init (CyStepLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_step_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_step_line_finalize;
  widget_class->measure = cy_step_line_measure;
  widget_class->size_allocate = cy_step_line_size_allocate;
  widget_class->snapshot = cy_step_line_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cy_step_line_init (CyStepLine *self)
{
  self->labels = g_ptr_array_new ();
  for (guint i = 0; i < CY_POOL_N_STAGES; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_widget_add_css_class (label, "step-name");
      gtk_widget_set_parent (label, GTK_WIDGET (self));
      g_ptr_array_add (self->labels, label);
    }
  self->caption = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->caption, "step-date");
  gtk_widget_set_parent (self->caption, GTK_WIDGET (self));
  cy_step_line_set_route (self, NULL);
}

GtkWidget *
cy_step_line_new (void)
{
  return g_object_new (CY_TYPE_STEP_LINE, NULL);
}

/**
 * cy_step_line_set_route:
 * @self: a line
 * @route: (nullable): code of the set route; %NULL for recommendation
 *
 * Names the steps as the route does. Call it before cy_step_line_set().
 */
void
cy_step_line_set_route (CyStepLine *self, const char *route)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const char *step = cy_pool_stage_get_step (i + 1, route);

      /* A stage that the route passes over keeps its place on the line. */
      if (step == NULL)
        step = cy_pool_stage_get_step (i + 1, NULL);
      gtk_label_set_text (GTK_LABEL (g_ptr_array_index (self->labels, i)),
                          cy_code_get_short_name ("step", step));
    }
}

/**
 * cy_step_line_set:
 * @self: a line
 * @done: how many steps lie behind
 * @present: the step somebody stands in, counted from 1; 0 for none
 * @caption: (nullable): since when
 */
void
cy_step_line_set (CyStepLine *self, guint done, guint present, const char *caption)
{
  guint            n = self->labels->len;
  g_autofree char *words = NULL;

  self->done = MIN (done, n);
  self->present = present <= n ? present : 0;
  gtk_label_set_text (GTK_LABEL (self->caption), caption != NULL ? caption : "");
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *label = g_ptr_array_index (self->labels, i);

      if (i + 1 == self->present)
        gtk_widget_add_css_class (label, "present");
      else
        gtk_widget_remove_css_class (label, "present");
    }
  words = self->present > 0
            ? g_strdup_printf (_ ("Step %u of %u: %s"),
                               self->present,
                               n,
                               gtk_label_get_text (
                                 GTK_LABEL (g_ptr_array_index (self->labels, self->present - 1))))
            : g_strdup_printf (_ ("%u of %u steps done"), self->done, n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

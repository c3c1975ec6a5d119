/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Names in rows, as many as fit, and how many there are besides. */
#include "cy-nine-names.h"

#include <glib/gi18n.h>

#define GAP 2
#define N_ROWS_MIN 2

struct _CyNineNames
{
  GtkWidget parent_instance;

  GPtrArray *names; /* of buttons */
  GtkWidget *more;
  guint      n_all;
  guint      n_shown;
  guint      telling;
};

enum
{
  MORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyNineNames, cy_nine_names, GTK_TYPE_WIDGET)

static void
tell (CyNineNames *self)
{
  guint            n = self->n_all - self->n_shown;
  g_autofree char *text = self->n_shown > 0 ? g_strdup_printf (_ ("%u more people"), n)
                                            : g_strdup_printf (_ ("%u people"), n);

  gtk_button_set_label (GTK_BUTTON (self->more), text);
}

static gboolean
tell_cb (gpointer data)
{
  CyNineNames *self = data;

  self->telling = 0;
  tell (self);

  return G_SOURCE_REMOVE;
}

static void
more_cb (GtkButton *button, CyNineNames *self)
{
  g_signal_emit (self, signals[MORE], 0);
}

/* ---- Layout ---- */

static void
get_size (GtkWidget *child, int *width, int *height)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, width, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *width, NULL, height, NULL, NULL);
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation room = { x, y, width, height };

  gtk_widget_set_child_visible (child, TRUE);
  gtk_widget_size_allocate (child, &room, -1);
}

/**
 * Spot:
 *
 * Where the next one would stand.
 */
typedef struct
{
  int x;
  int y;
  int row;
  int width;
  int height;
} Spot;

/* Whether something that wide still fits, and after that what stands behind it. */
static gboolean
step (Spot *spot, int width, int height)
{
  if (spot->x > 0 && spot->x + width > spot->width)
    {
      spot->x = 0;
      spot->y += spot->row + GAP;
    }
  spot->row = MAX (spot->row, height);

  return spot->y + height <= spot->height;
}

/* How many fit when, unless all do, the last words have room behind them. */
static guint
count_fitting (CyNineNames *self, int width, int height)
{
  Spot  spot = { 0, 0, 0, width, height };
  guint best = 0;
  int   more_width;
  int   more_height;

  get_size (self->more, &more_width, &more_height);
  for (guint i = 0; i < self->names->len; i++)
    {
      Spot after;
      int  child_width;
      int  child_height;

      get_size (g_ptr_array_index (self->names, i), &child_width, &child_height);
      child_width = MIN (child_width, width);
      if (!step (&spot, child_width, child_height))
        return best;
      spot.x += child_width + GAP;
      after = spot;
      if (step (&after, more_width, more_height))
        best = i + 1;
    }

  return self->names->len == self->n_all ? self->n_all : best;
}

static void
cy_nine_names_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CyNineNames *self = CY_NINE_NAMES (widget);
  guint        n = count_fitting (self, width, height);
  Spot         spot = { 0, 0, 0, width, height };
  int          child_width;
  int          child_height;

  for (guint i = 0; i < self->names->len; i++)
    {
      GtkWidget *name = g_ptr_array_index (self->names, i);

      gtk_widget_set_child_visible (name, i < n);
      if (i >= n)
        continue;
      get_size (name, &child_width, &child_height);
      child_width = MIN (child_width, width);
      step (&spot, child_width, child_height);
      place (name, spot.x, spot.y, child_width, child_height);
      spot.x += child_width + GAP;
    }
  gtk_widget_set_child_visible (self->more, n < self->n_all);
  if (n < self->n_all)
    {
      get_size (self->more, &child_width, &child_height);
      step (&spot, child_width, child_height);
      place (self->more, spot.x, spot.y, child_width, child_height);
    }
  if (n != self->n_shown && self->telling == 0)
    self->telling = g_idle_add (tell_cb, self);
  self->n_shown = n;
}

static void
cy_nine_names_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  CyNineNames *self = CY_NINE_NAMES (widget);
  int          width;
  int          height;

  get_size (self->more, &width, &height);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL
               ? width
               : N_ROWS_MIN * height + GAP * (N_ROWS_MIN - 1);
  *natural = *minimum;
}

static GtkSizeRequestMode
cy_nine_names_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* ---- Class ---- */

static void
cy_nine_names_dispose (GObject *object)
{
  CyNineNames *self = CY_NINE_NAMES (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  if (self->names != NULL)
    cy_nine_names_clear (self);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->more, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_nine_names_parent_class)->dispose (object);
}

static void
cy_nine_names_class_init (CyNineNamesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_nine_names_dispose;
  widget_class->size_allocate = cy_nine_names_size_allocate;
  widget_class->measure = cy_nine_names_measure;
  widget_class->get_request_mode = cy_nine_names_get_request_mode;

  /** CyNineNames::more: those who do not fit are wanted */
  signals[MORE] = g_signal_new ("more",
                                CY_TYPE_NINE_NAMES,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                0);
}

static void
cy_nine_names_init (CyNineNames *self)
{
  self->names = g_ptr_array_new ();
  self->more = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->more, "link");
  g_signal_connect (self->more, "clicked", G_CALLBACK (more_cb), self);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  tell (self);
}

GtkWidget *
cy_nine_names_new (void)
{
  return g_object_new (CY_TYPE_NINE_NAMES, NULL);
}

void
cy_nine_names_clear (CyNineNames *self)
{
  for (guint i = 0; i < self->names->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->names, i));
  g_ptr_array_set_size (self->names, 0);
}

/**
 * cy_nine_names_add:
 * @self: the names
 * @button: (transfer floating): the next one
 */
void
cy_nine_names_add (CyNineNames *self, GtkWidget *button)
{
  gtk_widget_insert_before (button, GTK_WIDGET (self), self->more);
  g_ptr_array_add (self->names, button);
}

/**
 * cy_nine_names_set_n_all:
 * @self: the names
 * @n_all: how many there are, with those that were not even added
 */
void
cy_nine_names_set_n_all (CyNineNames *self, guint n_all)
{
  self->n_all = n_all;
  self->n_shown = 0;
  tell (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

guint
cy_nine_names_get_n (CyNineNames *self)
{
  return self->names->len;
}

GtkWidget *
cy_nine_names_get_nth (CyNineNames *self, guint nth)
{
  return g_ptr_array_index (self->names, nth);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The days of marking as a bar: how much of them is gone, with today at its place. */
#include "cy-score-period.h"

#include "cy-style.h"

#include <glib/gi18n.h>
#include <math.h>

#define BAR 7
#define GAP 6

struct _CyScorePeriod
{
  GtkWidget parent_instance;

  char  *start;
  char  *end;
  double share;
};

G_DEFINE_FINAL_TYPE (CyScorePeriod, cy_score_period, GTK_TYPE_WIDGET)

static void
draw (CyScorePeriod *self, GtkSnapshot *snapshot, const char *token, graphene_rect_t rect)
{
  GskRoundedRect outline;
  GdkRGBA        color;

  cy_style_get_color (GTK_WIDGET (self), token, &color);
  gsk_rounded_rect_init_from_rect (&outline, &rect, MIN (rect.size.width, BAR) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &rect);
  gtk_snapshot_pop (snapshot);
}

static int
text_width (CyScorePeriod *self, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static void
put_words (CyScorePeriod *self,
           GtkSnapshot   *snapshot,
           const char    *text,
           double         x,
           const char    *token)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA color;

  cy_style_get_color (GTK_WIDGET (self), token, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) floor (x), BAR + GAP));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* Today gives way to neither end. */
static void
write_words (CyScorePeriod *self, GtkSnapshot *snapshot, double x, int width)
{
  const char *today = _ ("Today");
  int         start = text_width (self, self->start);
  int         end = text_width (self, self->end);
  int         own = text_width (self, today);
  double      left = start + 2 * GAP;
  double      right = width - end - 2 * GAP - own;

  put_words (self, snapshot, self->start, 0, "cy_muted");
  put_words (self, snapshot, self->end, width - end, "cy_muted");
  if (self->share >= 0 && self->share <= 1 && right >= left)
    put_words (self, snapshot, today, CLAMP (x - own / 2.0, left, right), "cy_text");
}

static void
cy_score_period_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CyScorePeriod *self = CY_SCORE_PERIOD (widget);
  int            width = gtk_widget_get_width (widget);
  double         x = round (CLAMP (self->share, 0, 1) * width);

  if (self->start == NULL)
    return;
  draw (self, snapshot, "cy_track", GRAPHENE_RECT_INIT (0, 2, (float) width, BAR));
  draw (self, snapshot, "cy_steel", GRAPHENE_RECT_INIT (0, 2, (float) x, BAR));
  if (self->share >= 0 && self->share <= 1)
    draw (self,
          snapshot,
          "cy_text",
          GRAPHENE_RECT_INIT ((float) CLAMP (x - 1, 0, width - 2), 0, 2, BAR + 4));
  write_words (self, snapshot, x, width);
}

static void
cy_score_period_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  CyScorePeriod *self = CY_SCORE_PERIOD (widget);
  g_autoptr (PangoLayout) layout =
    gtk_widget_create_pango_layout (widget, self->start != NULL ? self->start : "");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? BAR + GAP + height : 60;
  *natural = *minimum;
}

static void
cy_score_period_finalize (GObject *object)
{
  CyScorePeriod *self = CY_SCORE_PERIOD (object);

  g_free (self->start);
  g_free (self->end);

  G_OBJECT_CLASS (cy_score_period_parent_class)->finalize (object);
}

static void
cy_score_period_class_init (CyScorePeriodClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cy_score_period_finalize;
  widget_class->snapshot = cy_score_period_snapshot;
  widget_class->measure = cy_score_period_measure;
  gtk_widget_class_set_css_name (widget_class, "cyscoreperiod");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cy_score_period_init (CyScorePeriod *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
cy_score_period_new (void)
{
  return g_object_new (CY_TYPE_SCORE_PERIOD, NULL);
}

/**
 * cy_score_period_set:
 * @self: a period
 * @start: words at its beginning
 * @end: words at its end
 * @share: of the days that are gone; below 0 before it begins, above 1 once it is over
 */
void
cy_score_period_set (CyScorePeriod *self, const char *start, const char *end, double share)
{
  g_autofree char *words = g_strdup_printf ("%s — %s", start, end);

  g_free (self->start);
  g_free (self->end);
  self->start = g_strdup (start);
  self->end = g_strdup (end);
  self->share = share;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A bar from 0 to 100 %: where a weight may lie, and a tick where it lies. */
#include "cy-weight-range.h"

#include "cy-style.h"

#include <math.h>

#define HEIGHT 10
#define TICK 3
#define OVER 3 /* the tick stands out by so much */

struct _CyWeightRange
{
  GtkWidget parent_instance;

  double low;
  double now;
  double high;
};

G_DEFINE_FINAL_TYPE (CyWeightRange, cy_weight_range, GTK_TYPE_WIDGET)

static void
draw (GtkWidget   *widget,
      GtkSnapshot *snapshot,
      const char  *token,
      double       x,
      double       width,
      double       over)
{
  float           height = (float) (gtk_widget_get_height (widget) - 2 * OVER + 2 * over);
  graphene_rect_t rect =
    GRAPHENE_RECT_INIT ((float) x, (float) (OVER - over), (float) width, height);
  GdkRGBA color;

  cy_style_get_color (widget, token, &color);
  gtk_snapshot_append_color (snapshot, &color, &rect);
}

static void
cy_weight_range_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CyWeightRange *self = CY_WEIGHT_RANGE (widget);
  double         width = gtk_widget_get_width (widget);
  double         from = round (self->low * width);
  double         to = round (self->high * width);
  double         at = round (self->now * (width - TICK));

  draw (widget, snapshot, "cy_track", 0, width, 0);
  draw (widget, snapshot, "cy_steel", from, MAX (to - from, 2), 0);
  draw (widget, snapshot, "cy_surface", at - 1, TICK + 2, OVER);
  draw (widget, snapshot, "cy_accent", at, TICK, OVER);
}

static void
cy_weight_range_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL
               ? (int) lround (HEIGHT * cy_style_get_em (widget)) + 2 * OVER
               : 80;
  *natural = *minimum;
}

static void
cy_weight_range_class_init (CyWeightRangeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = cy_weight_range_snapshot;
  widget_class->measure = cy_weight_range_measure;
  gtk_widget_class_set_css_name (widget_class, "cyweightrange");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cy_weight_range_init (CyWeightRange *self)
{
}

/**
 * cy_weight_range_new:
 * @low: 0 to 1
 * @now: 0 to 1
 * @high: 0 to 1
 *
 * Returns: (transfer floating): a bar; its words stand beside it
 */
GtkWidget *
cy_weight_range_new (double low, double now, double high)
{
  CyWeightRange *self = g_object_new (CY_TYPE_WEIGHT_RANGE, NULL);

  self->low = low;
  self->now = now;
  self->high = high;

  return GTK_WIDGET (self);
}

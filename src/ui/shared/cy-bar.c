/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A small bar of a share, with a tick where the target is; its number stands beside it. */
#include "cy-bar.h"

#include <math.h>

#include "cy-style.h"

#define HEIGHT 6
#define TICK 2
#define OVER 2 /* the tick stands out by so much */

struct _CyBar
{
  GtkWidget parent_instance;

  double    share;
  double    target;
  CyBarTone tone;
};

G_DEFINE_FINAL_TYPE (CyBar, cy_bar, GTK_TYPE_WIDGET)

static void
fill (GtkSnapshot   *snapshot,
      const GdkRGBA *color,
      double         x,
      double         y,
      double         w,
      double         h,
      float          radius)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) w, (float) h);
  GskRoundedRect  outline;

  gsk_rounded_rect_init_from_rect (&outline, &rect, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
draw (CyBar       *self,
      GtkSnapshot *snapshot,
      const char  *token,
      double       x,
      double       y,
      double       w,
      double       h,
      float        radius)
{
  GdkRGBA color;

  cy_style_get_color (GTK_WIDGET (self), token, &color);
  fill (snapshot, &color, x, y, w, h, radius);
}

static void
cy_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const char *const tones[] = { "cy_steel", "cy_crimson", "cy_ochre" };
  CyBar                   *self = CY_BAR (widget);
  double                   width = gtk_widget_get_width (widget);
  double                   h = gtk_widget_get_height (widget) - 2 * OVER;
  double                   x = round (CLAMP (self->target, 0, 1) * (width - TICK));

  draw (self, snapshot, "cy_track", 0, OVER, width, h, (float) h / 2);
  draw (self,
        snapshot,
        tones[self->tone],
        0,
        OVER,
        width * CLAMP (self->share, 0, 1),
        h,
        (float) h / 2);
  if (self->target < 0)
    return;

  draw (self, snapshot, "cy_surface", x - 2, 0, TICK + 4, h + 2 * OVER, 0);
  draw (self, snapshot, "cy_text", x, 0, TICK, h + 2 * OVER, 0);
}

static void
cy_bar_measure (GtkWidget     *widget,
                GtkOrientation orientation,
                int            for_size,
                int           *minimum,
                int           *natural,
                int           *minimum_baseline,
                int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL
               ? (int) lround (HEIGHT * cy_style_get_em (widget)) + 2 * OVER
               : 24;
  *natural = *minimum;
}

static void
cy_bar_class_init (CyBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = cy_bar_snapshot;
  widget_class->measure = cy_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "cybar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cy_bar_init (CyBar *self)
{
  self->target = -1;
}

/**
 * cy_bar_new:
 *
 * Returns: (transfer floating): an empty bar without a target
 */
GtkWidget *
cy_bar_new (void)
{
  return g_object_new (CY_TYPE_BAR, NULL);
}

/**
 * cy_bar_set:
 * @self: a bar
 * @share: from 0 to 1; what goes beyond is cut off
 * @target: from 0 to 1; below 0 for none
 * @tone: its colour
 */
void
cy_bar_set (CyBar *self, double share, double target, CyBarTone tone)
{
  g_return_if_fail (CY_IS_BAR (self));

  self->share = share;
  self->target = target;
  self->tone = tone;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

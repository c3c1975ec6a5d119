/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What stands for each kind of posting in the timeline: a colour, or the same one hatched. */
#include "cy-timeline-kind.h"

#include "cy-code.h"
#include "cy-style.h"

#define RADIUS 3
#define HATCH_STEP 6

/* One of each kind: a place of the palette, and the second time it comes, hatched. */
#define N_SOLID CY_CHART_N_COLOURS

void
cy_timeline_set_colour (cairo_t *cr, guint32 colour, double alpha)
{
  cairo_set_source_rgba (cr,
                         (colour >> 16 & 0xff) / 255.0,
                         (colour >> 8 & 0xff) / 255.0,
                         (colour & 0xff) / 255.0,
                         alpha);
}

void
cy_timeline_add_box (cairo_t                 *cr,
                     const cairo_rectangle_t *box,
                     gboolean                 square_start,
                     gboolean                 square_end)
{
  double right = box->x + box->width;
  double bottom = box->y + box->height;
  double start = square_start ? 0 : MIN (RADIUS, box->width / 2);
  double end = square_end ? 0 : MIN (RADIUS, box->width / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - end, box->y + end, end, -G_PI_2, 0);
  cairo_arc (cr, right - end, bottom - end, end, 0, G_PI_2);
  cairo_arc (cr, box->x + start, bottom - start, start, G_PI_2, G_PI);
  cairo_arc (cr, box->x + start, box->y + start, start, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* Which kind it is, in the order of the table; own kinds come round again. */
guint
cy_timeline_find_kind (const char *kind)
{
  CyCodeSet *set = cy_code_set_get ("tempering_type");

  for (guint i = 0; kind != NULL && i < cy_code_set_get_n_codes (set); i++)
    if (g_str_equal (cy_code_set_get_nth (set, i)->code, kind))
      return i;

  return 0;
}

gboolean
cy_timeline_is_hatched (guint kind)
{
  return kind / N_SOLID % 2 != 0;
}

guint32
cy_timeline_get_ground (const CyChartTheme *theme, guint kind)
{
  return theme->palette[kind % N_SOLID];
}

static void
hatch (cairo_t *cr, const cairo_rectangle_t *box, guint32 colour)
{
  cairo_save (cr);
  cairo_clip (cr);
  cy_timeline_set_colour (cr, colour, 1);
  cairo_set_line_width (cr, 2);
  for (double x = box->x - box->height; x < box->x + box->width; x += HATCH_STEP)
    {
      cairo_move_to (cr, x, box->y + box->height);
      cairo_line_to (cr, x + box->height, box->y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Fills the path, which goes with it. */
void
cy_timeline_fill_kind (cairo_t                 *cr,
                       const CyChartTheme      *theme,
                       guint                    kind,
                       const cairo_rectangle_t *box)
{
  guint32 colour = cy_timeline_get_ground (theme, kind);

  if (!cy_timeline_is_hatched (kind))
    {
      cy_timeline_set_colour (cr, colour, 1);
      cairo_fill (cr);
      return;
    }
  cy_timeline_set_colour (cr, theme->track, 1);
  cairo_fill_preserve (cr);
  hatch (cr, box, colour);
}

/**
 * cy_timeline_draw_kind:
 * @widget: gives the scheme
 * @cr: drawn on
 * @kind: (nullable): code of the set tempering_type; %NULL for what is only planned
 * @box: where
 *
 * Draws what stands for a kind in the chart.
 */
void
cy_timeline_draw_kind (GtkWidget               *widget,
                       cairo_t                 *cr,
                       const char              *kind,
                       const cairo_rectangle_t *box)
{
  CyChartTheme theme;

  cy_chart_theme_init (&theme, cy_style_is_dark () ? CY_CHART_DARK : CY_CHART_LIGHT, 1);
  cy_timeline_add_box (cr, box, FALSE, FALSE);
  if (kind != NULL)
    {
      cy_timeline_fill_kind (cr, &theme, cy_timeline_find_kind (kind), box);
      return;
    }
  cy_timeline_set_colour (cr, theme.text2, 1);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, (double[]){ 3, 2 }, 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

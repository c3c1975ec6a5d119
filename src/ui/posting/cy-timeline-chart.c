/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Draws the postings of a year: months above, a line for today, bars by kind in colour and hatch.
 *
 * What is only planned is an outline; a square end means that it goes on beyond the year. */
#include "cy-timeline-chart.h"

#include "cy-code.h"
#include "cy-style.h"
#include "cy-timeline-kind.h"

#include <glib/gi18n.h>
#include <math.h>

#define HEAD 26
#define LANE 26
#define PAD 3
#define LABEL_WIDTH 168
#define RIGHT 12
#define MIN_BAR 4

typedef struct
{
  const CyTimelineChart *chart;
  const CyTimelineScene *scene;
  cairo_t               *cr;
  double                 em;
  double                 left;
  double                 width;
  CyChartTheme           theme;
} Drawing;

/* ---- Making ---- */

/**
 * cy_timeline_chart_new:
 * @rows: (transfer full) (element-type CyTimelineRow): what is drawn
 * @by_host: whether rows are hosts
 * @year: in view
 * @today: where the line stands
 *
 * Returns: (transfer full): a chart
 */
CyTimelineChart *
cy_timeline_chart_new (GPtrArray *rows, gboolean by_host, int year, CyDate today)
{
  CyTimelineChart *self = g_new0 (CyTimelineChart, 1);
  double           top = 0;

  *self = (CyTimelineChart){ .rows = rows,
                             .bars = g_ptr_array_new (),
                             .bar_rows = g_array_new (FALSE, FALSE, sizeof (guint)),
                             .tops = g_new0 (double, rows->len + 1),
                             .year = year,
                             .today = today,
                             .by_host = by_host };
  for (guint i = 0; i < rows->len; i++)
    {
      CyTimelineRow *row = g_ptr_array_index (rows, i);

      self->tops[i] = top;
      top += row->n_lanes * LANE + PAD;
      for (guint j = 0; j < row->bars->len; j++)
        {
          g_ptr_array_add (self->bars, &g_array_index (row->bars, CyTimelineBar, j));
          g_array_append_val (self->bar_rows, i);
        }
    }
  self->tops[rows->len] = top;

  return self;
}

void
cy_timeline_chart_free (CyTimelineChart *self)
{
  g_ptr_array_unref (self->bars);
  g_array_unref (self->bar_rows);
  g_ptr_array_unref (self->rows);
  g_free (self->tops);
  g_free (self);
}

/* ---- Where things are ---- */

/**
 * cy_timeline_chart_get_head:
 * @widget: gives the size of the text
 *
 * Returns: height of the months, in pixels
 */
double
cy_timeline_chart_get_head (GtkWidget *widget)
{
  return round (HEAD * cy_style_get_em (widget));
}

/**
 * cy_timeline_chart_get_length:
 * @self: a chart
 * @widget: gives the size of the text
 *
 * Returns: height of all rows, in pixels
 */
double
cy_timeline_chart_get_length (const CyTimelineChart *self, GtkWidget *widget)
{
  return self->tops[self->rows->len] * cy_style_get_em (widget);
}

/**
 * cy_timeline_chart_get_span:
 * @self: a chart
 * @widget: gives the size of the text
 * @bar: place of a bar
 * @top: (out): where its row begins, in pixels from the first row
 * @bottom: (out): where it ends
 */
void
cy_timeline_chart_get_span (const CyTimelineChart *self,
                            GtkWidget             *widget,
                            guint                  bar,
                            double                *top,
                            double                *bottom)
{
  guint  row = g_array_index (self->bar_rows, guint, bar);
  double em = cy_style_get_em (widget);

  *top = self->tops[row] * em;
  *bottom = self->tops[row + 1] * em;
}

static double
get_x (const Drawing *drawing, CyDate date, gboolean end_of_day)
{
  CyDate first = cy_date_new (drawing->chart->year, 1, 1);
  int    days = cy_date_days_between (first, cy_date_new (drawing->chart->year, 12, 31)) + 1;
  int    at = cy_date_days_between (first, date) + end_of_day;

  return drawing->left + drawing->width * at / days;
}

static cairo_rectangle_t
get_box (const Drawing *drawing, guint row, const CyTimelineBar *bar)
{
  double from = get_x (drawing, bar->first, FALSE);
  double to = get_x (drawing, bar->last, TRUE);
  double top = (drawing->chart->tops[row] + PAD + bar->lane * LANE) * drawing->em -
               drawing->scene->top + cy_timeline_chart_get_head (drawing->scene->widget);

  return (cairo_rectangle_t){ round (from),
                              round (top),
                              MAX (round (to - from) - 1, MIN_BAR),
                              round ((LANE - 2 * PAD) * drawing->em) };
}

static void
drawing_init (Drawing *drawing, const CyTimelineChart *chart, const CyTimelineScene *scene)
{
  double em = cy_style_get_em (scene->widget);

  *drawing = (Drawing){ .chart = chart,
                        .scene = scene,
                        .cr = scene->cr,
                        .em = em,
                        .left = round (MIN (LABEL_WIDTH * em, scene->width * 0.3)) };
  drawing->width = MAX (scene->width - drawing->left - RIGHT, 1);
  cy_chart_theme_init (&drawing->theme, cy_style_is_dark () ? CY_CHART_DARK : CY_CHART_LIGHT, em);
}

/* The first row of which something lies below @y, in pixels from the first row. */
static guint
find_row (const CyTimelineChart *self, double y, double em)
{
  guint low = 0;
  guint high = self->rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->tops[middle + 1] * em <= y)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static guint
find_first_bar (const CyTimelineChart *self, guint row)
{
  guint low = 0;
  guint high = self->bar_rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->bar_rows, guint, middle) < row)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * cy_timeline_chart_pick:
 * @self: a chart
 * @scene: as it was drawn; without a cairo context
 * @x: in pixels
 * @y: in pixels
 *
 * Returns: place of the bar there, -1 for none
 */
int
cy_timeline_chart_pick (const CyTimelineChart *self,
                        const CyTimelineScene *scene,
                        double                 x,
                        double                 y)
{
  Drawing drawing;
  double  head = cy_timeline_chart_get_head (scene->widget);
  guint   row;

  drawing_init (&drawing, self, scene);
  if (y < head)
    return -1;
  row = find_row (self, y - head + scene->top, drawing.em);
  for (guint i = find_first_bar (self, row);
       i < self->bars->len && g_array_index (self->bar_rows, guint, i) == row;
       i++)
    {
      cairo_rectangle_t box = get_box (&drawing, row, g_ptr_array_index (self->bars, i));

      if (x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height)
        return (int) i;
    }

  return -1;
}

/* ---- Ink ---- */

static void
set_token (const Drawing *drawing, const char *token)
{
  GdkRGBA colour;

  cy_style_get_color (drawing->scene->widget, token, &colour);
  gdk_cairo_set_source_rgba (drawing->cr, &colour);
}

/**
 * cy_timeline_chart_get_kinds:
 * @self: a chart
 *
 * Returns: which kinds occur, a bit for each place of the set tempering_type
 */
guint
cy_timeline_chart_get_kinds (const CyTimelineChart *self)
{
  guint kinds = 0;

  for (guint i = 0; i < self->bars->len; i++)
    kinds |=
      1u << MIN (cy_timeline_find_kind (
                   ((const CyTimelineBar *) g_ptr_array_index (self->bars, i))->posted->kind),
                 31);

  return kinds;
}

/* ---- Text ---- */

static void
draw_text (const Drawing *drawing,
           const char    *text,
           double         x,
           double         y,
           double         width,
           double         height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (drawing->scene->widget, text);
  int text_height;

  if (width < 8 * drawing->em)
    return;
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, NULL, &text_height);
  cairo_move_to (drawing->cr, x, y + round ((height - text_height) / 2));
  pango_cairo_show_layout (drawing->cr, layout);
}

/* ---- Parts ---- */

static void
draw_months (const Drawing *drawing)
{
  double head = cy_timeline_chart_get_head (drawing->scene->widget);

  set_token (drawing, "cy_raised");
  cairo_rectangle (drawing->cr, 0, 0, drawing->scene->width, head);
  cairo_fill (drawing->cr);
  for (int month = 1; month <= 12; month++)
    {
      CyDate first = cy_date_new (drawing->chart->year, month, 1);
      double x = get_x (drawing, first, FALSE);
      double next = get_x (drawing, cy_date_add_days (cy_date_add_months (first, 1), -1), TRUE);
      /* Translators: a month of the year, by its number */
      g_autofree char *name = g_strdup_printf (C_ ("month", "%d"), month);

      set_token (drawing, "cy_text_2");
      draw_text (drawing, name, x + 4, 0, next - x - 6, head);
    }
}

static void
draw_grid (const Drawing *drawing)
{
  cairo_t *cr = drawing->cr;

  set_token (drawing, "cy_grid");
  cairo_set_line_width (cr, 1);
  for (int month = 1; month <= 12; month++)
    {
      double x = get_x (drawing, cy_date_new (drawing->chart->year, month, 1), FALSE);

      cairo_move_to (cr, round (x) + 0.5, 0);
      cairo_line_to (cr, round (x) + 0.5, drawing->scene->height);
    }
  cairo_stroke (cr);
}

static void
draw_today (const Drawing *drawing)
{
  double x;

  if (cy_date_get_year (drawing->chart->today) != drawing->chart->year)
    return;
  x = round (get_x (drawing, drawing->chart->today, FALSE)) + 0.5;
  cairo_move_to (drawing->cr, x, cy_timeline_chart_get_head (drawing->scene->widget) - 6);
  cairo_line_to (drawing->cr, x, drawing->scene->height);
  /* A halo parts it from bars of its own colour. */
  set_token (drawing, "cy_surface");
  cairo_set_line_width (drawing->cr, 6);
  cairo_stroke_preserve (drawing->cr);
  set_token (drawing, "cy_accent");
  cairo_set_line_width (drawing->cr, 2);
  cairo_stroke (drawing->cr);
}

static void
draw_label (const Drawing *drawing, guint row)
{
  const CyTimelineRow *one = g_ptr_array_index (drawing->chart->rows, row);
  double               y = drawing->chart->tops[row] * drawing->em - drawing->scene->top +
             cy_timeline_chart_get_head (drawing->scene->widget);
  double height = (LANE + PAD) * drawing->em;
  double half = drawing->left * (one->caption == NULL ? 1 : drawing->chart->by_host ? 0.58 : 0.42);
  double bottom = (drawing->chart->tops[row + 1] * drawing->em - drawing->scene->top) +
                  cy_timeline_chart_get_head (drawing->scene->widget);

  set_token (drawing, "cy_text");
  draw_text (drawing, one->name != NULL ? one->name : "—", 10, y, half - 14, height);
  set_token (drawing, "cy_muted");
  if (one->caption != NULL)
    draw_text (drawing, one->caption, half, y, drawing->left - half - 6, height);
  set_token (drawing, "cy_grid");
  cairo_set_line_width (drawing->cr, 1);
  cairo_move_to (drawing->cr, 0, round (bottom) - 0.5);
  cairo_line_to (drawing->cr, drawing->scene->width, round (bottom) - 0.5);
  cairo_stroke (drawing->cr);
}

static char *
dup_words (const Drawing *drawing, const CyPosted *posted)
{
  const char *kind = cy_code_get_short_name ("tempering_type", posted->kind);
  const char *who = drawing->chart->by_host ? posted->name : posted->host;

  return g_strdup_printf ("%s · %s", who != NULL ? who : "—", kind != NULL ? kind : "");
}

/* Between the strokes of a hatch nobody can read. */
static void
draw_plate (const Drawing *drawing, const char *words, const cairo_rectangle_t *box)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (drawing->scene->widget, words);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  width = (int) MIN (width, box->width - 8);
  cy_timeline_set_colour (drawing->cr, drawing->theme.surface, 1);
  if (width > 8 * drawing->em)
    cairo_rectangle (drawing->cr, box->x + 2, box->y + 2, width + 6, box->height - 4);
  cairo_fill (drawing->cr);
  cy_timeline_set_colour (drawing->cr, drawing->theme.text, 1);
}

static void
draw_bar (const Drawing *drawing, guint row, const CyTimelineBar *bar)
{
  cairo_rectangle_t box = get_box (drawing, row, bar);
  guint             kind = cy_timeline_find_kind (bar->posted->kind);
  gboolean          is_solid = !cy_timeline_is_hatched (kind);
  gboolean          is_planned = bar->posted->state == CY_POSTING_PLANNED;
  g_autofree char  *words = dup_words (drawing, bar->posted);

  if (is_planned)
    {
      cy_timeline_draw_kind (drawing->scene->widget, drawing->cr, NULL, &box);
      cy_timeline_set_colour (drawing->cr, drawing->theme.text2, 1);
    }
  else
    {
      cy_timeline_add_box (drawing->cr, &box, bar->begins_before, bar->ends_after);
      cy_timeline_fill_kind (drawing->cr, &drawing->theme, kind, &box);
      cy_timeline_set_colour (drawing->cr,
                              is_solid
                                ? cy_chart_ink_on (cy_timeline_get_ground (&drawing->theme, kind))
                                : drawing->theme.text,
                              1);
    }
  if (!is_planned && !is_solid)
    draw_plate (drawing, words, &box);
  draw_text (drawing, words, box.x + 5, box.y, box.width - 8, box.height);
}

/* Chosen and focused never look alike. */
static void
draw_current (const Drawing *drawing)
{
  const CyTimelineBar *bar;
  cairo_rectangle_t    box;
  double               gap = drawing->scene->focused ? 2 : 1;

  if (drawing->scene->current < 0)
    return;
  bar = g_ptr_array_index (drawing->chart->bars, (guint) drawing->scene->current);
  box = get_box (drawing,
                 g_array_index (drawing->chart->bar_rows, guint, drawing->scene->current),
                 bar);
  set_token (drawing, drawing->scene->focused ? "cy_accent" : "cy_text");
  cairo_set_line_width (drawing->cr, drawing->scene->focused ? 2 : 1.5);
  cairo_rectangle (drawing->cr,
                   box.x - gap,
                   box.y - gap,
                   box.width + 2 * gap,
                   box.height + 2 * gap);
  cairo_stroke (drawing->cr);
}

static void
draw_rows (const Drawing *drawing)
{
  const CyTimelineChart *chart = drawing->chart;
  double                 head = cy_timeline_chart_get_head (drawing->scene->widget);
  guint                  first = find_row (chart, drawing->scene->top, drawing->em);
  guint                  bar = find_first_bar (chart, first);

  cairo_save (drawing->cr);
  cairo_rectangle (drawing->cr, 0, head, drawing->scene->width, drawing->scene->height - head);
  cairo_clip (drawing->cr);
  for (guint row = first; row < chart->rows->len; row++)
    {
      if (chart->tops[row] * drawing->em - drawing->scene->top + head > drawing->scene->height)
        break;
      draw_label (drawing, row);
      for (; bar < chart->bars->len && g_array_index (chart->bar_rows, guint, bar) == row; bar++)
        draw_bar (drawing, row, g_ptr_array_index (chart->bars, bar));
    }
  draw_current (drawing);
  cairo_restore (drawing->cr);
}

/**
 * cy_timeline_chart_draw:
 * @self: a chart
 * @scene: on what, and what is in sight
 */
void
cy_timeline_chart_draw (const CyTimelineChart *self, const CyTimelineScene *scene)
{
  Drawing drawing;

  drawing_init (&drawing, self, scene);
  draw_months (&drawing);
  draw_grid (&drawing);
  draw_rows (&drawing);
  draw_today (&drawing);
}

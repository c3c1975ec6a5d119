/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The pen of the charts: text that fits, crisp bars, hatching, and a record of what lies where. */
#include "cy-chart-canvas-private.h"

#include <math.h>

/* Sizes of the design are for 96 pixels an inch. */
#define DPI 96.0
#define PI_2 (G_PI / 2)
#define HATCH_STEP 5.0

static const struct
{
  double   points;
  gboolean bold;
} styles[CY_TEXT_N_STYLES] = {
  [CY_TEXT_FIGURE] = { 15, TRUE },    [CY_TEXT_BODY] = { 9.75, FALSE },
  [CY_TEXT_BOLD] = { 9.75, TRUE },    [CY_TEXT_LABEL] = { 9, FALSE },
  [CY_TEXT_LABEL_BOLD] = { 9, TRUE }, [CY_TEXT_CAPTION] = { 8.5, FALSE },
};

static PangoContext *
create_context (cairo_t *cr)
{
  PangoContext         *context = pango_cairo_create_context (cr);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* The same widths on screen, at 2x and on paper: layout must not depend on the surface. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, DPI);
  pango_context_set_round_glyph_positions (context, FALSE);
  /* Without it Han characters come in their Japanese shapes. */
  pango_context_set_language (context, pango_language_from_string ("zh-cn"));

  return context;
}

static PangoFontDescription *
create_font (const CyChartTheme *theme, CyTextStyle style)
{
  PangoFontDescription *font = pango_font_description_new ();
  double                points = styles[style].points * theme->text_scale;

  pango_font_description_set_family (font, theme->font);
  pango_font_description_set_size (font, (int) round (points * PANGO_SCALE));
  if (styles[style].bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);

  return font;
}

static PangoLayout *
set_text (CyCanvas *self, CyTextStyle style, const char *text)
{
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_font_description (self->layout, self->fonts[style]);
  pango_layout_set_text (self->layout, text != NULL ? text : "", -1);

  return self->layout;
}

static double
get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);

  return (double) width / PANGO_SCALE;
}

/* Shows what stands in the layout, @width wide, and remembers where. */
static void
show_layout (CyCanvas     *self,
             CyTextStyle   style,
             guint32       colour,
             const CyRect *rect,
             double        align,
             double        width)
{
  double height = cy_canvas_line_height (self, style);
  CyRect box = {
    rect->x + (rect->width - width) * align, rect->y + (rect->height - height) / 2, width, height
  };

  cy_canvas_colour (self, colour);
  cairo_move_to (self->cr, box.x, box.y);
  pango_cairo_show_layout (self->cr, self->layout);
  g_array_append_val (self->texts, box);
}

static gboolean
has_height_for (CyCanvas *self, CyTextStyle style, const CyRect *rect)
{
  return rect->height + 1 >= cy_canvas_line_height (self, style);
}

CyCanvas *
cy_canvas_new (cairo_t *cr, const CyChartTheme *theme)
{
  PangoContext *context = create_context (cr);
  CyCanvas     *self = g_new0 (CyCanvas, 1);

  self->cr = cairo_reference (cr);
  self->theme = theme;
  self->layout = pango_layout_new (context);
  g_object_unref (context);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  for (guint i = 0; i < CY_TEXT_N_STYLES; i++)
    {
      self->fonts[i] = create_font (theme, i);
      self->widths[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    }
  self->hits = g_array_new (FALSE, FALSE, sizeof (CyHit));
  self->texts = g_array_new (FALSE, FALSE, sizeof (CyRect));

  return self;
}

void
cy_canvas_free (CyCanvas *self)
{
  cairo_destroy (self->cr);
  g_object_unref (self->layout);
  for (guint i = 0; i < CY_TEXT_N_STYLES; i++)
    {
      pango_font_description_free (self->fonts[i]);
      g_hash_table_unref (self->widths[i]);
    }
  g_array_unref (self->hits);
  g_array_unref (self->texts);
  g_free (self);
}

/* A length of the design in pixels at the present text size. */
double
cy_canvas_scale (CyCanvas *self, double px)
{
  return px * self->theme->text_scale;
}

double
cy_canvas_text_width (CyCanvas *self, CyTextStyle style, const char *text)
{
  double *width;

  /* Layout asks for the same labels again and again; shaping them is what a chart costs. */
  text = text != NULL ? text : "";
  width = g_hash_table_lookup (self->widths[style], text);
  if (width == NULL)
    {
      width = g_new (double, 1);
      *width = ceil (get_width (set_text (self, style, text)));
      g_hash_table_insert (self->widths[style], g_strdup (text), width);
    }

  return *width;
}

double
cy_canvas_line_height (CyCanvas *self, CyTextStyle style)
{
  PangoFontMetrics *metrics;
  int               height;

  if (self->line_heights[style] > 0)
    return self->line_heights[style];

  metrics =
    pango_context_get_metrics (pango_layout_get_context (self->layout), self->fonts[style], NULL);
  height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);
  pango_font_metrics_unref (metrics);
  self->line_heights[style] = (double) height / PANGO_SCALE;

  return self->line_heights[style];
}

/**
 * cy_canvas_text:
 * @self: a canvas
 * @style: size and weight
 * @colour: 0xRRGGBB
 * @text: (nullable): one line
 * @rect: where, in the middle of its height
 * @align: 0 for the left edge, 1 for the right one
 *
 * Text that is too wide ends in an ellipsis; where not even one character has room, or the line
 * no height, nothing is written.
 */
void
cy_canvas_text (CyCanvas     *self,
                CyTextStyle   style,
                guint32       colour,
                const char   *text,
                const CyRect *rect,
                double        align)
{
  PangoLayout *layout;
  double       width;

  if (text == NULL || *text == '\0' || !has_height_for (self, style, rect))
    return;

  layout = set_text (self, style, text);
  width = get_width (layout);
  if (width > rect->width + 1)
    {
      if (rect->width < cy_canvas_line_height (self, style))
        return;
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, (int) floor (rect->width * PANGO_SCALE));
      width = get_width (layout);
    }
  show_layout (self, style, colour, rect, align, width);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_NONE);
}

/* The width of a text and the number behind it. */
double
cy_canvas_tailed_width (CyCanvas *self, CyTextStyle style, const char *text, const char *tail)
{
  double width = cy_canvas_text_width (self, style, text);

  if (tail == NULL)
    return width;

  return width + cy_canvas_text_width (self, style, " ") + cy_canvas_text_width (self, style, tail);
}

/* Text and the number behind it; of both, only the text is ever cut. */
void
cy_canvas_text_with_tail (CyCanvas     *self,
                          CyTextStyle   style,
                          guint32       colour,
                          const char   *text,
                          const char   *tail,
                          const CyRect *rect)
{
  double space = cy_canvas_text_width (self, style, " ");
  double width = tail != NULL ? cy_canvas_text_width (self, style, tail) : 0;
  CyRect head = *rect;
  CyRect foot = *rect;

  if (tail == NULL)
    {
      cy_canvas_text (self, style, colour, text, rect, 0);
      return;
    }

  head.width = CLAMP (rect->width - width - space, 0, cy_canvas_text_width (self, style, text));
  foot.x += head.width + space;
  foot.width = MAX (0, rect->width - head.width - space);
  cy_canvas_text (self, style, colour, text, &head, 0);
  cy_canvas_number (self, style, colour, tail, &foot, 0);
}

/* Like text, but a number is written whole or not at all: half a number is a wrong one. */
void
cy_canvas_number (CyCanvas     *self,
                  CyTextStyle   style,
                  guint32       colour,
                  const char   *text,
                  const CyRect *rect,
                  double        align)
{
  double width;

  if (!has_height_for (self, style, rect))
    return;

  if (cy_canvas_text_width (self, style, text) > rect->width + 1)
    text = "…";
  width = get_width (set_text (self, style, text));
  if (width <= rect->width + 1)
    show_layout (self, style, colour, rect, align, width);
}

void
cy_canvas_colour (CyCanvas *self, guint32 colour)
{
  cairo_set_source_rgb (self->cr,
                        (colour >> 16 & 0xff) / 255.0,
                        (colour >> 8 & 0xff) / 255.0,
                        (colour & 0xff) / 255.0);
}

void
cy_canvas_fill (CyCanvas *self, guint32 colour, const CyRect *rect)
{
  CyRect snapped = cy_rect_snap (rect);

  if (rect->width <= 0 || rect->height <= 0)
    return;

  cy_canvas_colour (self, colour);
  cairo_rectangle (self->cr, snapped.x, snapped.y, snapped.width, snapped.height);
  cairo_fill (self->cr);
}

void
cy_canvas_fill_round (CyCanvas *self, guint32 colour, const CyRect *rect, double radius)
{
  CyRect r = cy_rect_snap (rect);

  if (rect->width <= 0 || rect->height <= 0)
    return;

  radius = MIN (radius, MIN (r.width, r.height) / 2);
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, r.x + r.width - radius, r.y + radius, radius, -PI_2, 0);
  cairo_arc (self->cr, r.x + r.width - radius, r.y + r.height - radius, radius, 0, PI_2);
  cairo_arc (self->cr, r.x + radius, r.y + r.height - radius, radius, PI_2, 2 * PI_2);
  cairo_arc (self->cr, r.x + radius, r.y + radius, radius, 2 * PI_2, 3 * PI_2);
  cairo_close_path (self->cr);
  cy_canvas_colour (self, colour);
  cairo_fill (self->cr);
}

/* 45° lines at a fixed distance, whatever the size: the mark of what is not known. */
void
cy_canvas_hatch (CyCanvas *self, guint32 colour, const CyRect *rect)
{
  CyRect r = cy_rect_snap (rect);

  if (rect->width <= 0 || rect->height <= 0)
    return;

  cairo_save (self->cr);
  cairo_rectangle (self->cr, r.x, r.y, r.width, r.height);
  cairo_clip (self->cr);
  for (double x = r.x - r.height; x < r.x + r.width; x += HATCH_STEP)
    {
      cairo_move_to (self->cr, x, r.y + r.height);
      cairo_line_to (self->cr, x + r.height, r.y);
    }
  cairo_set_line_width (self->cr, 1);
  cy_canvas_colour (self, colour);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

void
cy_canvas_rule (CyCanvas *self,
                guint32   colour,
                double    x0,
                double    y0,
                double    x1,
                double    y1,
                gboolean  dashed)
{
  static const double dashes[] = { 3, 3 };

  /* Half a pixel off, a line of one pixel covers exactly one. */
  cairo_move_to (self->cr, floor (x0) + 0.5, floor (y0) + 0.5);
  cairo_line_to (self->cr, floor (x1) + 0.5, floor (y1) + 0.5);
  cairo_set_line_width (self->cr, 1);
  cairo_set_dash (self->cr, dashes, dashed ? G_N_ELEMENTS (dashes) : 0, 0);
  cy_canvas_colour (self, colour);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

/* The target on a bar: a tick with a halo in the colour of the ground, seen on any bar. */
void
cy_canvas_tick (CyCanvas *self, double x, const CyRect *bar)
{
  double over = cy_canvas_scale (self, 3);
  CyRect halo = { round (x) - 3, bar->y - over, 6, bar->height + 2 * over };
  CyRect tick = { round (x) - 1, bar->y - over, 2, bar->height + 2 * over };

  cy_canvas_fill (self, self->theme->surface, &halo);
  cy_canvas_fill (self, self->theme->text, &tick);
}

void
cy_canvas_add_hit (CyCanvas *self, guint series, guint point, const CyRect *box)
{
  CyHit hit = { .series = series, .point = point, .box = *box };

  g_array_append_val (self->hits, hit);
}

/* @sector needs all but its box, which is that of the whole ring. */
void
cy_canvas_add_sector (CyCanvas *self, const CyHit *sector)
{
  CyHit hit = *sector;

  hit.is_sector = TRUE;
  hit.box = (CyRect){ hit.x - hit.outer, hit.y - hit.outer, 2 * hit.outer, 2 * hit.outer };
  g_array_append_val (self->hits, hit);
}

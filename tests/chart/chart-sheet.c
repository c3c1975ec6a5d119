/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Draws every kind of chart in every scheme on one page, for the eye of who changes one. */
#include <locale.h>
#include <stdlib.h>

#include "chart-samples.h"
#include "cy-chart-kind.h"

#define CARD_WIDTH 330
#define CARD_HEIGHT 250
#define PADDING 14
#define GAP 10
#define COLUMNS 4

static void
set_colour (cairo_t *cr, guint32 colour)
{
  cairo_set_source_rgb (cr,
                        (colour >> 16 & 0xff) / 255.0,
                        (colour >> 8 & 0xff) / 255.0,
                        (colour & 0xff) / 255.0);
}

static void
draw_card (cairo_t *cr, const char *kind, Sample sample, const CyChartTheme *theme)
{
  g_autoptr (CyChart) chart = sample_create_chart (kind, sample);

  set_colour (cr, theme->surface);
  cairo_rectangle (cr, 0, 0, CARD_WIDTH, CARD_HEIGHT);
  cairo_fill (cr);
  cairo_translate (cr, PADDING, PADDING);
  cy_chart_draw (chart, cr, CARD_WIDTH - 2 * PADDING, CARD_HEIGHT - 2 * PADDING, theme);
}

static void
draw_sheet (cairo_t *cr, Sample sample, CyChartScheme scheme, double text_scale)
{
  CyChartTheme theme;

  cy_chart_theme_init (&theme, scheme, text_scale);
  for (guint i = 0; i < cy_chart_kind_get_n (); i++)
    {
      cairo_save (cr);
      cairo_translate (cr,
                       GAP + (i % COLUMNS) * (CARD_WIDTH + GAP),
                       GAP + (i / COLUMNS) * (CARD_HEIGHT + GAP));
      draw_card (cr, cy_chart_kind_get (i)->id, sample, &theme);
      cairo_restore (cr);
    }
}

/* chart-sheet FILE.png [SAMPLE [TEXT-SCALE]] */
int
main (int argc, char *argv[])
{
  guint            rows = (cy_chart_kind_get_n () + COLUMNS - 1) / COLUMNS;
  int              width = GAP + COLUMNS * (CARD_WIDTH + GAP);
  int              height = GAP + (int) rows * (CARD_HEIGHT + GAP);
  Sample           sample = argc > 2 ? (Sample) atoi (argv[2]) : SAMPLE_TYPICAL;
  double           text_scale = argc > 3 ? g_ascii_strtod (argv[3], NULL) : 1;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, 2 * height);
  cairo_t         *cr = cairo_create (surface);
  cairo_status_t   status;

  setlocale (LC_ALL, "");
  if (argc < 2 || sample >= N_SAMPLES || text_scale <= 0)
    {
      g_printerr ("Usage: chart-sheet FILE.png [SAMPLE [TEXT-SCALE]]\n");
      return 2;
    }

  set_colour (cr, 0xf3f4f6);
  cairo_paint (cr);
  draw_sheet (cr, sample, CY_CHART_LIGHT, text_scale);
  cairo_translate (cr, 0, height);
  set_colour (cr, 0x16181c);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  draw_sheet (cr, sample, CY_CHART_DARK, text_scale);
  status = cairo_surface_write_to_png (surface, argv[1]);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}

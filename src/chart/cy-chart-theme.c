/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Colours and type of charts on screen and paper. */
#include "cy-chart-theme.h"

#include <math.h>

#define FONT "Noto Sans CJK SC,Source Han Sans SC,WenQuanYi Micro Hei,sans-serif"
#define INK_DARK 0x1f2329
#define INK_LIGHT 0xffffff

static const CyChartTheme schemes[] = {
  [CY_CHART_LIGHT] = {
    .surface = 0xffffff, .track = 0xe9ecf0, .grid = 0xeef0f3, .line = 0xc9ced6, .quiet = 0xa3aab5,
    .text = 0x1f2329, .text2 = 0x59616d, .muted = 0x69717d, .warn = 0x8a5200,
    .palette = { 0x8f1a1d, 0x3f78ad, 0xd9a441, 0xcdd4dd, 0x59616d },
  },
  [CY_CHART_DARK] = {
    .surface = 0x1f2227, .track = 0x353a42, .grid = 0x2b2f36, .line = 0x4a515b, .quiet = 0x7b8390,
    .text = 0xe8eaed, .text2 = 0xb4bac3, .muted = 0x949ca8, .warn = 0xe6bc74,
    .palette = { 0xd9605b, 0x6fa8dc, 0xe6bc74, 0x565e69, 0x949ca8 },
  },
  [CY_CHART_PRINT] = {
    .surface = 0xffffff, .track = 0xeceff2, .grid = 0xdfe2e6, .line = 0x8c939d, .quiet = 0xa3aab5,
    .text = 0x000000, .text2 = 0x33383f, .muted = 0x4a5059, .warn = 0x6b4000,
    .palette = { 0x8f1a1d, 0x3f78ad, 0xd9a441, 0xcdd4dd, 0x59616d },
  },
};

static double
linear (guint32 channel)
{
  double value = channel / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/**
 * cy_chart_theme_init:
 * @self: (out caller-allocates): the theme to fill
 * @scheme: where the chart is drawn
 * @text_scale: factor on every text size, 1 for the design size
 */
void
cy_chart_theme_init (CyChartTheme *self, CyChartScheme scheme, double text_scale)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (scheme < G_N_ELEMENTS (schemes));
  g_return_if_fail (text_scale > 0);

  *self = schemes[scheme];
  self->font = FONT;
  self->text_scale = text_scale;
}

/**
 * cy_chart_luminance:
 * @colour: 0xRRGGBB in sRGB
 *
 * Returns: relative luminance as of WCAG 2.1, 0 for black to 1 for white
 */
double
cy_chart_luminance (guint32 colour)
{
  return 0.2126 * linear (colour >> 16 & 0xff) + 0.7152 * linear (colour >> 8 & 0xff) +
         0.0722 * linear (colour & 0xff);
}

/**
 * cy_chart_ink_on:
 * @ground: 0xRRGGBB of a bar
 *
 * Returns: the colour of a number on it, white or near black, by the higher contrast of WCAG 2.1
 */
guint32
cy_chart_ink_on (guint32 ground)
{
  double luminance = cy_chart_luminance (ground) + 0.05;
  double on_dark = (cy_chart_luminance (INK_LIGHT) + 0.05) / luminance;
  double on_light = luminance / (cy_chart_luminance (INK_DARK) + 0.05);

  return on_dark > on_light ? INK_LIGHT : INK_DARK;
}

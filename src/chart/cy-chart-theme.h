/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyChartScheme:
 * @CY_CHART_LIGHT: on a light window
 * @CY_CHART_DARK: on a dark window
 * @CY_CHART_PRINT: on white paper, perhaps by a grey printer
 */
typedef enum
{
  CY_CHART_LIGHT,
  CY_CHART_DARK,
  CY_CHART_PRINT,
} CyChartScheme;

/**
 * CyChartColour:
 *
 * Places in the palette. Their luminance differs in clear steps, so that they stay apart in grey.
 */
typedef enum
{
  CY_CHART_CRIMSON,
  CY_CHART_STEEL,
  CY_CHART_OCHRE,
  CY_CHART_PALE,
  CY_CHART_SLATE,
  CY_CHART_N_COLOURS,
} CyChartColour;

typedef struct _CyChartTheme CyChartTheme;

/**
 * CyChartTheme:
 * @font: family, first choice first
 * @text_scale: 1 is the design size, 2 is 200 %; gaps follow the text
 * @surface: ground the chart lies on; charts do not paint it themselves
 * @track: the part of a bar that is not reached
 * @grid: rules between rows
 * @line: axes
 * @quiet: bars of an earlier state, beside the present one
 * @text: values
 * @text2: names of axes and series
 * @muted: captions
 * @warn: text of what falls short
 * @palette: series, by #CyChartColour
 *
 * Everything a chart must know of where it is drawn. Colours are 0xRRGGBB.
 */
struct _CyChartTheme
{
  const char *font;
  double      text_scale;
  guint32     surface;
  guint32     track;
  guint32     grid;
  guint32     line;
  guint32     quiet;
  guint32     text;
  guint32     text2;
  guint32     muted;
  guint32     warn;
  guint32     palette[CY_CHART_N_COLOURS];
};

void    cy_chart_theme_init (CyChartTheme *self, CyChartScheme scheme, double text_scale);
double  cy_chart_luminance (guint32 colour);
guint32 cy_chart_ink_on (guint32 ground);

G_END_DECLS

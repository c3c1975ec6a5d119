/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <cairo.h>

#include "cy-chart-theme.h"
#include "cy-dataset.h"

G_BEGIN_DECLS

typedef struct _CyCanvas CyCanvas;

#define CY_TYPE_CHART (cy_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (CyChart, cy_chart, CY, CHART, GObject)

/**
 * CyChartClass:
 * @draw: draws the dataset, which has at least one point, and notes what can be clicked
 * @describe: (nullable): one line of text; by default every label with its values
 * @measure: (nullable): the height at which everything has room; by default that of a square-ish
 *   picture
 */
struct _CyChartClass
{
  GObjectClass parent_class;

  void (*draw) (CyChart *self, CyCanvas *canvas, double width, double height);
  char *(*describe) (CyChart *self);
  double (*measure) (CyChart *self, CyCanvas *canvas, double width);
};

void       cy_chart_set_dataset (CyChart *self, CyDataset *dataset);
CyDataset *cy_chart_get_dataset (CyChart *self);
void       cy_chart_set_highlight (CyChart *self, guint first, guint n_points);
void       cy_chart_set_divider (CyChart *self, guint after);
void       cy_chart_set_shares (CyChart *self, gboolean shares);

void
cy_chart_draw (CyChart *self, cairo_t *cr, double width, double height, const CyChartTheme *theme);
gboolean cy_chart_pick (CyChart            *self,
                        double              x,
                        double              y,
                        double              width,
                        double              height,
                        const CyChartTheme *theme,
                        guint              *series,
                        guint              *point);
gboolean cy_chart_get_area (CyChart            *self,
                            guint               series,
                            guint               point,
                            double              width,
                            double              height,
                            const CyChartTheme *theme,
                            cairo_rectangle_t  *area);
double   cy_chart_measure (CyChart *self, double width, const CyChartTheme *theme);
char    *cy_chart_describe (CyChart *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-chart.h"

G_BEGIN_DECLS

/**
 * CyChartFormat:
 * @CY_CHART_PNG: an image at twice the screen's resolution
 * @CY_CHART_SVG: scalable, text as outlines
 * @CY_CHART_PDF: one page in its own size, text can be searched
 */
typedef enum
{
  CY_CHART_PNG,
  CY_CHART_SVG,
  CY_CHART_PDF,
} CyChartFormat;

gboolean cy_chart_export (CyChart            *self,
                          const char         *path,
                          CyChartFormat       format,
                          double              width,
                          double              height,
                          const CyChartTheme *theme,
                          GError            **error);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-chart.h"
#include "cy-chart-canvas-private.h"
#include "cy-chart-kind.h"

G_BEGIN_DECLS

/* A kind of chart without state of its own: the type, so that a file holds its drawing only. */
#define CY_CHART_DEFINE(TypeName, type_name)         \
  typedef struct                                     \
  {                                                  \
    CyChart parent_instance;                         \
  } TypeName;                                        \
  typedef struct                                     \
  {                                                  \
    CyChartClass parent_class;                       \
  } TypeName##Class;                                 \
  GType type_name##_get_type (void);                 \
  G_DEFINE_TYPE (TypeName, type_name, CY_TYPE_CHART) \
  static void type_name##_init (TypeName *self) {}

#define CY_CHART_NO_DIVIDER G_MAXUINT

gboolean cy_chart_is_highlighted (CyChart *self, guint point);
guint    cy_chart_get_divider (CyChart *self);
gboolean cy_chart_has_shares (CyChart *self);
void     cy_chart_draw_on (CyChart *self, CyCanvas *canvas, double width, double height);
void     cy_chart_draw_sentence (CyCanvas *canvas, const char *text, const CyRect *area);

extern const CyChartKind cy_chart_kind_bar;
extern const CyChartKind cy_chart_kind_box;
extern const CyChartKind cy_chart_kind_column;
extern const CyChartKind cy_chart_kind_column_stacked;
extern const CyChartKind cy_chart_kind_coverage;
extern const CyChartKind cy_chart_kind_donut;
extern const CyChartKind cy_chart_kind_funnel;
extern const CyChartKind cy_chart_kind_gauge;
extern const CyChartKind cy_chart_kind_line;
extern const CyChartKind cy_chart_kind_pyramid;
extern const CyChartKind cy_chart_kind_radar;
extern const CyChartKind cy_chart_kind_stack;

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-stats.h"

G_BEGIN_DECLS

/**
 * CyFigureState:
 * @CY_FIGURE_PLAIN: nothing is asked
 * @CY_FIGURE_GOOD: what is due is there
 * @CY_FIGURE_SHORT: something is missing
 * @CY_FIGURE_BAD: somebody has to act
 */
typedef enum
{
  CY_FIGURE_PLAIN,
  CY_FIGURE_GOOD,
  CY_FIGURE_SHORT,
  CY_FIGURE_BAD,
} CyFigureState;

/**
 * CyFigure:
 * @id: stable name
 * @title: translated
 * @value: in units of 10^-@decimals, or %CY_DATASET_MISSING
 * @decimals: of @value
 * @unit: translated
 * @whole: what @value is a part of, to be written behind it; %CY_DATASET_MISSING for none
 * @share: how full the bar is, in tenths of a percent, or %CY_DATASET_MISSING
 * @target: place of the tick on the bar, in tenths of a percent, or %CY_DATASET_MISSING
 * @state: how to colour it
 * @sentence: what is missing, translated
 * @key: (nullable): what cy_query_apply_key() finds its people by; %NULL for villages that have
 *   nobody
 *
 * One card of the overview.
 */
typedef struct
{
  const char   *id;
  char         *title;
  gint64        value;
  guint         decimals;
  char         *unit;
  gint64        whole;
  gint64        share;
  gint64        target;
  CyFigureState state;
  char         *sentence;
  char         *key;
} CyFigure;

GPtrArray *cy_figure_list (const CyStats *stats);
void       cy_figure_free (CyFigure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyFigure, cy_figure_free)

G_END_DECLS

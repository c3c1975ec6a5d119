/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The list of all kinds of charts: a new kind is a file and a line here. */
#include "cy-chart-private.h"

static const CyChartKind *const kinds[] = {
  &cy_chart_kind_bar,     &cy_chart_kind_column,   &cy_chart_kind_column_stacked,
  &cy_chart_kind_pyramid, &cy_chart_kind_donut,    &cy_chart_kind_line,
  &cy_chart_kind_radar,   &cy_chart_kind_funnel,   &cy_chart_kind_gauge,
  &cy_chart_kind_stack,   &cy_chart_kind_coverage, &cy_chart_kind_box,
};

guint
cy_chart_kind_get_n (void)
{
  return G_N_ELEMENTS (kinds);
}

/**
 * cy_chart_kind_get:
 * @position: less than cy_chart_kind_get_n()
 *
 * Returns: (transfer none): the kind, in the order they are offered
 */
const CyChartKind *
cy_chart_kind_get (guint position)
{
  g_return_val_if_fail (position < G_N_ELEMENTS (kinds), NULL);

  return kinds[position];
}

/**
 * cy_chart_kind_find:
 * @id: name of a kind
 *
 * Returns: (transfer none) (nullable): the kind, %NULL when there is none of that name
 */
const CyChartKind *
cy_chart_kind_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i]->id, id) == 0)
      return kinds[i];

  return NULL;
}

/**
 * cy_chart_new:
 * @id: name of a kind
 * @dataset: (nullable): what it shows
 *
 * Returns: (transfer full): a chart of that kind
 */
CyChart *
cy_chart_new (const char *id, CyDataset *dataset)
{
  const CyChartKind *kind = cy_chart_kind_find (id);
  CyChart           *self;

  g_return_val_if_fail (kind != NULL, NULL);

  self = g_object_new (kind->get_type (), NULL);
  cy_chart_set_dataset (self, dataset);

  return self;
}

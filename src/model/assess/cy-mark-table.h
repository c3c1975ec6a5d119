/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyMarkTable:
 * @n_rows: people
 * @n_columns: what they were marked for
 * @values: row by row, none negative
 * @less: (nullable) (array length=n_columns): whether less is better; %NULL for nowhere
 *
 * Marks to try weights on.
 */
typedef struct
{
  guint           n_rows;
  guint           n_columns;
  const double   *values;
  const gboolean *less;
} CyMarkTable;

gboolean cy_entropy_weights (const CyMarkTable *table, double *weights, double *entropies);
gboolean cy_topsis_rank (const CyMarkTable *table, const double *weights, double *closeness);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What marks by themselves say of weights, and of who is nearest to the best. */
#include "cy-mark-table.h"

#include <math.h>

static double
get_value (const CyMarkTable *table, guint row, guint column)
{
  return table->values[row * table->n_columns + column];
}

/* In shares of its sum a column is spread evenly (1) or stands with one person (0). */
static gboolean
find_entropy (const CyMarkTable *table, guint column, double *entropy)
{
  double sum = 0;

  *entropy = 0;
  for (guint i = 0; i < table->n_rows; i++)
    sum += get_value (table, i, column);
  if (!(sum > 0))
    return FALSE;
  for (guint i = 0; i < table->n_rows; i++)
    {
      double share = get_value (table, i, column) / sum;

      if (share > 0)
        *entropy -= share * log (share);
    }
  *entropy /= log (table->n_rows);

  return TRUE;
}

/**
 * cy_entropy_weights:
 * @table: marks
 * @weights: (out caller-allocates) (array): one a column, together 1
 * @entropies: (out caller-allocates) (array): one a column, 0 to 1
 *
 * What tells people apart gets weight, what is the same for all gets none (C. L. Hwang, K. Yoon,
 * Multiple Attribute Decision Making, Springer 1981, ch. 3).
 *
 * Returns: whether there are weights: at least two people, no column of nothing but zeros, and not
 *   every column the same for all
 */
gboolean
cy_entropy_weights (const CyMarkTable *table, double *weights, double *entropies)
{
  double sum = 0;

  if (table->n_rows < 2)
    return FALSE;
  for (guint i = 0; i < table->n_columns; i++)
    {
      if (!find_entropy (table, i, &entropies[i]))
        return FALSE;
      weights[i] = MAX (1 - entropies[i], 0);
      sum += weights[i];
    }
  /* Nothing but what is left of rounding. */
  if (!(sum > 1e-12))
    return FALSE;
  for (guint i = 0; i < table->n_columns; i++)
    weights[i] /= sum;

  return TRUE;
}

static double
find_length (const CyMarkTable *table, guint column)
{
  double sum = 0;

  for (guint i = 0; i < table->n_rows; i++)
    sum += get_value (table, i, column) * get_value (table, i, column);

  return sqrt (sum);
}

/* Weighted parts of the vector length; a column of zeros tells nobody apart. */
static void
scale_column (const CyMarkTable *table, guint column, double weight, double *scaled)
{
  double length = find_length (table, column);

  for (guint i = 0; i < table->n_rows; i++)
    scaled[i] = length > 0 ? get_value (table, i, column) / length * weight : 0;
}

static void
add_distances (const double *scaled, guint n_rows, gboolean less, double *to_best, double *to_worst)
{
  double least = scaled[0];
  double most = scaled[0];

  for (guint i = 1; i < n_rows; i++)
    {
      least = MIN (least, scaled[i]);
      most = MAX (most, scaled[i]);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      double best = scaled[i] - (less ? least : most);
      double worst = scaled[i] - (less ? most : least);

      to_best[i] += best * best;
      to_worst[i] += worst * worst;
    }
}

/**
 * cy_topsis_rank:
 * @table: marks
 * @weights: (array): one a column
 * @closeness: (out caller-allocates) (array): one a row; 1 is the best of everything, 0 the worst
 *
 * Ranks by the distance to the best and the worst there is (TOPSIS: C. L. Hwang, K. Yoon, Multiple
 * Attribute Decision Making, Springer 1981, ch. 3).
 *
 * Returns: whether anything tells the people apart
 */
gboolean
cy_topsis_rank (const CyMarkTable *table, const double *weights, double *closeness)
{
  g_autofree double *scaled = g_new (double, MAX (table->n_rows, 1));
  g_autofree double *to_best = g_new0 (double, MAX (table->n_rows, 1));
  g_autofree double *to_worst = g_new0 (double, MAX (table->n_rows, 1));
  gboolean           is_apart = FALSE;

  for (guint i = 0; i < table->n_columns && table->n_rows > 0; i++)
    {
      scale_column (table, i, weights[i], scaled);
      add_distances (scaled,
                     table->n_rows,
                     table->less != NULL && table->less[i],
                     to_best,
                     to_worst);
    }
  for (guint i = 0; i < table->n_rows; i++)
    {
      double best = sqrt (to_best[i]);
      double worst = sqrt (to_worst[i]);

      closeness[i] = best + worst > 0 ? worst / (best + worst) : 1;
      is_apart |= best + worst > 0;
    }

  return is_apart;
}

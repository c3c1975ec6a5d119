/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Fuzzy comprehensive evaluation: from who said what of each thing to one grade. */
#include "cy-fuzzy.h"

#include <math.h>

/**
 * cy_fuzzy_evaluate:
 * @weights: (array length=n_factors): together 1
 * @shares: @n_factors × @n_grades, row by row: the share of the voices that gave a factor a grade
 * @n_factors: at least 1
 * @n_grades: at least 1
 * @way: how weights and shares are put together
 * @result: (out caller-allocates) (array length=n_grades): how far each grade holds, together 1
 *
 * The two usual compositions M(·,+) and M(∧,∨), scaled to 1 (汪培庄 《模糊集合论及其应用》 1983,
 * ch. 3).
 *
 * Returns: whether anything was said at all
 */
gboolean
cy_fuzzy_evaluate (const double *weights,
                   const double *shares,
                   guint         n_factors,
                   guint         n_grades,
                   CyFuzzyWay    way,
                   double       *result)
{
  double sum = 0;

  for (guint j = 0; j < n_grades; j++)
    {
      result[j] = 0;
      for (guint i = 0; i < n_factors; i++)
        {
          double share = shares[i * n_grades + j];

          result[j] = way == CY_FUZZY_MEAN ? result[j] + weights[i] * share
                                           : fmax (result[j], fmin (weights[i], share));
        }
      sum += result[j];
    }
  for (guint j = 0; j < n_grades && sum > 0; j++)
    result[j] /= sum;

  return sum > 0;
}

/**
 * cy_fuzzy_get_grade:
 * @result: (array length=n_grades): see cy_fuzzy_evaluate()
 * @n_grades: at least 1
 *
 * Returns: index of the grade that holds most; -1 when two hold alike, which decides nothing
 */
int
cy_fuzzy_get_grade (const double *result, guint n_grades)
{
  guint best = 0;

  for (guint j = 1; j < n_grades; j++)
    if (result[j] > result[best])
      best = j;
  for (guint j = 0; j < n_grades; j++)
    if (j != best && fabs (result[j] - result[best]) < 1e-9)
      return -1;

  return best;
}

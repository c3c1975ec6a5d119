/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Weights from comparisons in pairs: the analytic hierarchy process. */
#include "cy-ahp.h"

#include <math.h>
#include <string.h>

#define MAX_JUDGEMENT 9
#define MAX_ROUNDS 1000
#define CLOSE_ENOUGH 1e-12

/* The mean consistency index of random judgements: T. L. Saaty, The Analytic Hierarchy Process,
 * McGraw-Hill 1980, table 1.3. */
static const double random_indices[CY_AHP_MAX + 1] = {
  0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49,
};

/**
 * cy_ahp_scale_to_ratio:
 * @judgement: 1 to 9 when the first matters more, -2 to -9 when the second does
 *
 * Returns: how many times the first matters what the second does
 */
double
cy_ahp_scale_to_ratio (int judgement)
{
  return judgement < 0 ? -1.0 / judgement : judgement;
}

/**
 * cy_ahp_ratio_to_scale:
 * @ratio: how many times one thing matters what another does, above 0
 *
 * Returns: the nearest judgement that can be given, see cy_ahp_scale_to_ratio()
 */
int
cy_ahp_ratio_to_scale (double ratio)
{
  int times = CLAMP ((int) lround (ratio < 1 ? 1 / ratio : ratio), 1, MAX_JUDGEMENT);

  return ratio < 1 && times > 1 ? -times : times;
}

/**
 * cy_ahp_join:
 * @matrices: (array length=n_matrices): one reciprocal matrix an expert, row by row
 * @n_matrices: how many, at least 1
 * @n: things compared
 * @joined: (out caller-allocates): @n × @n, the judgement of the group
 *
 * The geometric mean is the only one that keeps a group's judgements reciprocal (J. Aczél, T. L.
 * Saaty, Procedures for synthesizing ratio judgements, J. Math. Psychology 27, 1983).
 */
void
cy_ahp_join (const double *const *matrices, guint n_matrices, guint n, double *joined)
{
  for (guint cell = 0; cell < n * n; cell++)
    {
      double sum = 0;

      for (guint i = 0; i < n_matrices; i++)
        sum += log (matrices[i][cell]);
      joined[cell] = exp (sum / n_matrices);
    }
}

static void
scale_to_one (double *values, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i];
  for (guint i = 0; i < n; i++)
    values[i] /= sum;
}

static void
find_geometric (const double *matrix, guint n, double *weights)
{
  for (guint i = 0; i < n; i++)
    {
      double sum = 0;

      for (guint j = 0; j < n; j++)
        sum += log (matrix[i * n + j]);
      weights[i] = exp (sum / n);
    }
  scale_to_one (weights, n);
}

/* One round of the power method; gives the eigenvalue as it stands. */
static double
improve (const double *matrix, guint n, double *weights)
{
  double next[CY_AHP_MAX];
  double lambda = 0;

  for (guint i = 0; i < n; i++)
    {
      next[i] = 0;
      for (guint j = 0; j < n; j++)
        next[i] += matrix[i * n + j] * weights[j];
      lambda += next[i];
    }
  for (guint i = 0; i < n; i++)
    weights[i] = next[i] / lambda;

  return lambda;
}

/* The positive matrix has one principal eigenvector, which the power method finds from anywhere. */
static void
find_principal (const double *matrix, guint n, CyAhp *ahp)
{
  double last = 0;

  memcpy (ahp->weights, ahp->geometric, sizeof ahp->weights);
  for (guint i = 0; i < MAX_ROUNDS; i++)
    {
      ahp->lambda = improve (matrix, n, ahp->weights);
      if (fabs (ahp->lambda - last) < CLOSE_ENOUGH)
        break;
      last = ahp->lambda;
    }
}

static void
find_worst (const double *matrix, guint n, CyAhp *ahp)
{
  double worst = -1;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        double ratio = ahp->weights[i] / ahp->weights[j];
        double distance = fabs (log (matrix[i * n + j] / ratio));

        if (distance <= worst)
          continue;
        worst = distance;
        ahp->row = i;
        ahp->column = j;
        ahp->advice = cy_ahp_ratio_to_scale (ratio);
      }
}

static gboolean
is_reciprocal (const double *matrix, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = i; j < n; j++)
      if (!(matrix[i * n + j] > 0) || !isfinite (matrix[i * n + j]) ||
          fabs (matrix[i * n + j] * matrix[j * n + i] - 1) > 1e-9)
        return FALSE;

  return TRUE;
}

/**
 * cy_ahp_solve:
 * @matrix: @n × @n, row by row: how many times the thing of the row matters what that of the column
 *   does
 * @n: 1 to %CY_AHP_MAX
 * @ahp: (out caller-allocates): what comes of it
 *
 * Weights and consistency after T. L. Saaty, Decision making with the analytic hierarchy process,
 * Int. J. Services Sciences 1 (2008). The judgement named is the one furthest from the ratio of
 * the weights.
 *
 * Returns: whether @matrix is positive and reciprocal, so that there are weights
 */
gboolean
cy_ahp_solve (const double *matrix, guint n, CyAhp *ahp)
{
  memset (ahp, 0, sizeof *ahp);
  if (n < 1 || n > CY_AHP_MAX || !is_reciprocal (matrix, n))
    return FALSE;
  ahp->n = n;
  find_geometric (matrix, n, ahp->geometric);
  find_principal (matrix, n, ahp);
  if (n > 2)
    {
      ahp->index = (ahp->lambda - n) / (n - 1);
      ahp->ratio = ahp->index / random_indices[n];
    }
  find_worst (matrix, n, ahp);

  return TRUE;
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CY_AHP_MAX: how many things can be compared: for more there is no published random index */
#define CY_AHP_MAX 10

/** CY_AHP_CONSISTENT: the consistency ratio from which judgements should be revised (Saaty 1980) */
#define CY_AHP_CONSISTENT 0.1

/**
 * CyAhp:
 * @n: how many things were compared
 * @weights: what each of them matters, together 1; the principal eigenvector
 * @geometric: the same by the geometric means of the rows
 * @lambda: the principal eigenvalue, @n when the judgements agree with each other fully
 * @index: the consistency index (lambda - n) / (n - 1)
 * @ratio: @index ÷ the random index of @n; 0 for fewer than three things
 * @row: of the judgement that agrees least with all others
 * @column: of that judgement; @row < @column
 * @advice: what it would have to be, on the scale of cy_ahp_ratio_to_scale()
 */
typedef struct
{
  guint  n;
  double weights[CY_AHP_MAX];
  double geometric[CY_AHP_MAX];
  double lambda;
  double index;
  double ratio;
  guint  row;
  guint  column;
  int    advice;
} CyAhp;

double   cy_ahp_scale_to_ratio (int judgement);
int      cy_ahp_ratio_to_scale (double ratio);
void     cy_ahp_join (const double *const *matrices, guint n_matrices, guint n, double *joined);
gboolean cy_ahp_solve (const double *matrix, guint n, CyAhp *ahp);

G_END_DECLS

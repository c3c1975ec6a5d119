/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Comparisons in pairs against two published examples, and what they must never do. */
#include "cy-ahp.h"

#include <math.h>

/* The upper half of a matrix as judgements, row by row. */
static void
make_matrix (const int *judgements, guint n, double *matrix)
{
  for (guint i = 0; i < n; i++)
    {
      matrix[i * n + i] = 1;
      for (guint j = i + 1; j < n; j++)
        {
          matrix[i * n + j] = cy_ahp_scale_to_ratio (*judgements++);
          matrix[j * n + i] = 1 / matrix[i * n + j];
        }
    }
}

static void
assert_weights (const CyAhp *ahp, const double *expected, double tolerance)
{
  for (guint i = 0; i < ahp->n; i++)
    g_assert_cmpfloat_with_epsilon (ahp->weights[i], expected[i], tolerance);
}

/* T. L. Saaty, Decision making with the analytic hierarchy process, Int. J. Services Sciences 1
 * (2008) 83-98, table 2: consumption of coffee, wine, tea, beer, sodas, milk, water in the USA. */
static void
test_drinks (void)
{
  static const int    judgements[] = { 9,  5,  2,  1,  1,  -2, -3, -9, -9, -9, -9,
                                       -3, -4, -3, -9, -2, 1,  -3, 2,  -2, -3 };
  static const double expected[] = { 0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327 };
  double              matrix[49];
  CyAhp               ahp;

  make_matrix (judgements, 7, matrix);
  g_assert_true (cy_ahp_solve (matrix, 7, &ahp));
  assert_weights (&ahp, expected, 0.0011);
  g_assert_cmpfloat_with_epsilon (ahp.ratio, 0.022, 0.0006);
}

/* "Analytic hierarchy process, leader example", Wikipedia: experience, education, charisma, age. */
static const int    leader_judgements[] = { 4, 3, 7, -3, 3, 5 };
static const double leader_weights[] = { 0.547, 0.127, 0.270, 0.056 };

static void
test_leader (void)
{
  double matrix[16];
  CyAhp  ahp;

  make_matrix (leader_judgements, 4, matrix);
  g_assert_true (cy_ahp_solve (matrix, 4, &ahp));
  assert_weights (&ahp, leader_weights, 0.0011);
  g_assert_cmpfloat_with_epsilon (ahp.ratio, 0.044, 0.0006);
  g_assert_cmpfloat (ahp.ratio, <, CY_AHP_CONSISTENT);
}

/* Weights 6 : 3 : 1 without a contradiction. */
static void
test_consistent (void)
{
  static const double matrix[] = { 1, 2, 6, 0.5, 1, 3, 1.0 / 6, 1.0 / 3, 1 };
  static const double expected[] = { 0.6, 0.3, 0.1 };
  CyAhp               ahp;

  g_assert_true (cy_ahp_solve (matrix, 3, &ahp));
  assert_weights (&ahp, expected, 1e-9);
  g_assert_cmpfloat_with_epsilon (ahp.lambda, 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (ahp.ratio, 0, 1e-9);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat_with_epsilon (ahp.geometric[i], expected[i], 1e-9);
}

/* One judgement of six contradicts the five others: it is the one named, and which way to go. */
static void
test_worst_judgement (void)
{
  double matrix[16];
  CyAhp  ahp;

  /* 8 : 4 : 2 : 1, but the last is said to matter twice the first. */
  make_matrix ((const int[]){ 2, 4, -2, 2, 4, 2 }, 4, matrix);
  g_assert_true (cy_ahp_solve (matrix, 4, &ahp));
  g_assert_cmpfloat (ahp.ratio, >, CY_AHP_CONSISTENT);
  g_assert_cmpuint (ahp.row, ==, 0);
  g_assert_cmpuint (ahp.column, ==, 3);
  g_assert_cmpint (ahp.advice, >, 1);
}

/* The group of two who say the opposite says: alike. The order of the experts changes nothing. */
static void
test_group (void)
{
  double        first[9];
  double        second[9];
  double        joined[9];
  double        again[9];
  CyAhp         ahp;
  const double *forth[] = { first, second };
  const double *back[] = { second, first };

  make_matrix ((const int[]){ 3, 5, 2 }, 3, first);
  make_matrix ((const int[]){ -3, -5, -2 }, 3, second);
  cy_ahp_join (forth, 2, 3, joined);
  cy_ahp_join (back, 2, 3, again);
  for (guint i = 0; i < 9; i++)
    {
      g_assert_cmpfloat_with_epsilon (joined[i], 1, 1e-12);
      g_assert_cmpfloat_with_epsilon (joined[i], again[i], 1e-12);
    }
  g_assert_true (cy_ahp_solve (joined, 3, &ahp));
  g_assert_cmpfloat_with_epsilon (ahp.weights[0], 1.0 / 3, 1e-9);

  cy_ahp_join (forth, 1, 3, joined);
  for (guint i = 0; i < 9; i++)
    g_assert_cmpfloat_with_epsilon (joined[i], first[i], 1e-12);
}

static void
test_scale (void)
{
  g_assert_cmpint (cy_ahp_ratio_to_scale (1), ==, 1);
  g_assert_cmpint (cy_ahp_ratio_to_scale (0.9), ==, 1);
  g_assert_cmpint (cy_ahp_ratio_to_scale (100), ==, 9);
  g_assert_cmpint (cy_ahp_ratio_to_scale (0.001), ==, -9);
  for (int i = 2; i <= 9; i++)
    {
      g_assert_cmpint (cy_ahp_ratio_to_scale (cy_ahp_scale_to_ratio (i)), ==, i);
      g_assert_cmpint (cy_ahp_ratio_to_scale (cy_ahp_scale_to_ratio (-i)), ==, -i);
    }
}

static void
test_hostile (void)
{
  static const double one[] = { 1 };
  static const double zero[] = { 1, 0, 0, 1 };
  static const double negative[] = { 1, -2, -0.5, 1 };
  static const double crooked[] = { 1, 2, 2, 1 };
  const double        endless[] = { 1, INFINITY, 0, 1 };
  const double        nothing[] = { NAN, 1, 1, 1 };
  CyAhp               ahp;

  g_assert_true (cy_ahp_solve (one, 1, &ahp));
  g_assert_cmpfloat_with_epsilon (ahp.weights[0], 1, 1e-12);
  g_assert_false (cy_ahp_solve (one, 0, &ahp));
  g_assert_false (cy_ahp_solve (one, CY_AHP_MAX + 1, &ahp));
  g_assert_false (cy_ahp_solve (zero, 2, &ahp));
  g_assert_false (cy_ahp_solve (negative, 2, &ahp));
  g_assert_false (cy_ahp_solve (crooked, 2, &ahp));
  g_assert_false (cy_ahp_solve (endless, 2, &ahp));
  g_assert_false (cy_ahp_solve (nothing, 2, &ahp));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/ahp/drinks", test_drinks);
  g_test_add_func ("/model/ahp/leader", test_leader);
  g_test_add_func ("/model/ahp/consistent", test_consistent);
  g_test_add_func ("/model/ahp/worst-judgement", test_worst_judgement);
  g_test_add_func ("/model/ahp/group", test_group);
  g_test_add_func ("/model/ahp/scale", test_scale);
  g_test_add_func ("/model/ahp/hostile", test_hostile);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A group of experts: worked by hand, incomplete, contradicting themselves, too many things. */
#include "cy-weight-study.h"

#include "cy-test.h"

static CyWeightStudy *
make (guint n)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gint64 i = 1; i <= n; i++)
    g_array_append_val (ids, i);

  return cy_weight_study_new (ids);
}

static void
judge_three (CyWeightStudy *study, const char *expert, int first, int second, int third)
{
  cy_weight_study_put (study, expert, 1, 2, first);
  cy_weight_study_put (study, expert, 1, 3, second);
  cy_weight_study_put (study, expert, 2, 3, third);
}

/* 4 : 1 : 1, 1 : 1 : 1 and 2 : 1 : 1 agree with themselves; the cube root of 4 × 1 × 2 is 2, so
 * that together they say 2 : 1 : 1. */
static void
test_group (CyTest *test, gconstpointer data)
{
  g_autoptr (CyWeightStudy) study = make (3);

  judge_three (study, "甲", 4, 4, 1);
  judge_three (study, "乙", 1, 1, 1);
  judge_three (study, "丙", 2, 2, 1);
  cy_weight_study_solve (study);
  g_assert_cmpuint (study->n_complete, ==, 3);
  g_assert_cmpfloat_with_epsilon (cy_weight_study_expert (study, 0)->ahp.weights[0], 4 / 6.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (cy_weight_study_expert (study, 0)->ahp.ratio, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (study->joined.weights[0], 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (study->joined.weights[1], 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (study->joined.weights[2], 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (study->joined.ratio, 0, 1e-9);
}

/* Whoever comes first, the weights are the same. */
static void
test_permuted (CyTest *test, gconstpointer data)
{
  g_autoptr (CyWeightStudy) one = make (3);
  g_autoptr (CyWeightStudy) other = make (3);

  judge_three (one, "甲", 3, 5, 2);
  judge_three (one, "乙", -2, 3, 7);
  judge_three (other, "乙", -2, 3, 7);
  judge_three (other, "甲", 3, 5, 2);
  cy_weight_study_solve (one);
  cy_weight_study_solve (other);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat_with_epsilon (one->joined.weights[i], other->joined.weights[i], 1e-9);
}

/* Weights 8 : 4 : 2 : 1, only that the first is said to matter an eighth of the last. */
static void
test_worst (CyTest *test, gconstpointer data)
{
  g_autoptr (CyWeightStudy) study = make (4);
  const CyAhp *ahp;

  cy_weight_study_put (study, "甲", 1, 2, 2);
  cy_weight_study_put (study, "甲", 1, 3, 4);
  cy_weight_study_put (study, "甲", 2, 3, 2);
  cy_weight_study_put (study, "甲", 2, 4, 4);
  cy_weight_study_put (study, "甲", 3, 4, 2);
  cy_weight_study_put (study, "甲", 1, 4, -8);
  cy_weight_study_solve (study);
  ahp = &cy_weight_study_expert (study, 0)->ahp;
  g_assert_cmpfloat (ahp->ratio, >, CY_AHP_CONSISTENT);
  g_assert_cmpuint (ahp->row, ==, 0);
  g_assert_cmpuint (ahp->column, ==, 3);
  /* Nearer to what the others say. */
  g_assert_cmpint (ahp->advice, >, -8);
}

/* Who has not judged everything does not count yet, and is not taken for "all alike". */
static void
test_incomplete (CyTest *test, gconstpointer data)
{
  g_autoptr (CyWeightStudy) study = make (3);

  cy_weight_study_solve (study);
  g_assert_cmpuint (study->n_complete, ==, 0);
  judge_three (study, "甲", 2, 2, 1);
  cy_weight_study_put (study, "乙", 1, 2, 9);
  cy_weight_study_add_expert (study, "丙");
  cy_weight_study_solve (study);
  g_assert_cmpuint (study->experts->len, ==, 3);
  g_assert_cmpuint (study->n_complete, ==, 1);
  g_assert_cmpuint (cy_weight_study_expert (study, 1)->n_given, ==, 1);
  g_assert_false (cy_weight_study_expert (study, 1)->is_complete);
  g_assert_cmpfloat_with_epsilon (study->joined.weights[0], 0.5, 1e-9);
}

/* Written down from either side it is the same judgement. */
static void
test_sides (CyTest *test, gconstpointer data)
{
  g_autoptr (CyWeightStudy) study = make (3);
  const CyWeightExpert *expert;

  cy_weight_study_put (study, "甲", 2, 1, 3);
  cy_weight_study_put (study, "甲", 3, 1, -5);
  cy_weight_study_put (study, "甲", 3, 2, 1);
  expert = cy_weight_study_expert (study, 0);
  g_assert_cmpint (cy_weight_expert_get (study, expert, 0, 1), ==, -3);
  g_assert_cmpint (cy_weight_expert_get (study, expert, 1, 0), ==, 3);
  g_assert_cmpint (cy_weight_expert_get (study, expert, 0, 2), ==, 5);
  g_assert_cmpint (cy_weight_expert_get (study, expert, 1, 2), ==, 1);
}

/* What is not compared, against itself, or beyond the scale leaves nothing behind. */
static void
test_hostile (CyTest *test, gconstpointer data)
{
  g_autoptr (CyWeightStudy) study = make (3);
  g_autoptr (CyWeightStudy) many = make (CY_AHP_MAX + 1);

  cy_weight_study_put (study, "甲", 1, 99, 3);
  cy_weight_study_put (study, "甲", 1, 1, 3);
  cy_weight_study_put (study, "甲", 1, 2, 10);
  cy_weight_study_put (study, "甲", 1, 2, -10);
  cy_weight_study_solve (study);
  g_assert_cmpuint (cy_weight_study_expert (study, 0)->n_given, ==, 0);

  cy_weight_study_put (many, "甲", 1, 2, 3);
  cy_weight_study_solve (many);
  g_assert_cmpuint (many->n, ==, 0);
  g_assert_cmpuint (many->n_complete, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/weight-study/group", test_group);
  cy_test_case ("/model/weight-study/permuted", test_permuted);
  cy_test_case ("/model/weight-study/worst", test_worst);
  cy_test_case ("/model/weight-study/incomplete", test_incomplete);
  cy_test_case ("/model/weight-study/sides", test_sides);
  cy_test_case ("/model/weight-study/hostile", test_hostile);

  return g_test_run ();
}

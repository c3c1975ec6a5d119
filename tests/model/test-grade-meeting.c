/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a calibration meeting looks at: five numbers, townships, mild and strict graders. */
#include "cy-grade-meeting.h"

#include "cy-cycle.h"
#include "cy-scheme.h"
#include "cy-test-grade.h"

static void
assert_five (const int *values, guint n, const int *expected)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (int));
  int five[CY_GRADE_N_FIVE];

  g_array_append_vals (array, values, n);
  cy_grade_find_five (array, five);
  for (guint i = 0; i < CY_GRADE_N_FIVE; i++)
    g_assert_cmpint (five[i], ==, expected[i]);
}

static void
test_five (void)
{
  /* R: quantile(c(1, 2, 3, 4, 10), type = 7), times 100. */
  assert_five ((int[]){ 1000, 400, 100, 300, 200 }, 5, (int[]){ 100, 200, 300, 400, 1000 });
  /* R: quantile(c(1, 2, 3, 4), type = 7) is 1, 1.75, 2.5, 3.25, 4. */
  assert_five ((int[]){ 100, 200, 300, 400 }, 4, (int[]){ 100, 175, 250, 325, 400 });
  assert_five ((int[]){ 7 }, 1, (int[]){ 7, 7, 7, 7, 7 });
  assert_five ((int[]){ 1, 2 }, 2, (int[]){ 1, 1, 2, 2, 2 });
}

static void
test_units (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  g_autoptr (CyGradeList) list = NULL;
  g_autoptr (GPtrArray) units = NULL;
  const CyGradeSpread *first;
  gint64               special;
  g_autoptr (GError) error = NULL;

  cy_test_grade_make (self, 200, "county", &made);
  cy_test_grade_add (self, &made, 0, "甲", 80000);
  cy_test_grade_add (self, &made, 0, "乙", 90000);
  cy_test_grade_add (self, &made, 0, "丙", -1);
  special = cy_test_grade_add (self, &made, 0, "丁", 10000);
  cy_test_set_text (self, CY_ASSESS_ENTRY, special, CY_ASSESS_ENTRY_SPECIAL, "5");
  cy_test_grade_add (self, &made, 1, "戊", -1);
  list = cy_grade_list_load (self->conn, made.cycle, 0, &error);
  units = cy_grade_spread_units (list);
  g_assert_cmpuint (units->len, ==, 2);
  first = units->pdata[0];
  g_assert_cmpstr (first->name, ==, "城关镇");
  g_assert_cmpuint (first->n, ==, 3);
  g_assert_cmpuint (first->n_open, ==, 3);
  g_assert_cmpuint (first->n_totals, ==, 2);
  g_assert_cmpint (first->mean, ==, 85000);
  g_assert_cmpuint (((CyGradeSpread *) units->pdata[1])->n_totals, ==, 0);
}

/* ---- Graders ---- */

static gint64
add_grader (CyTest *self, const CyTestGrade *made, gint64 group, const char *name)
{
  g_autoptr (CyRecord) grader = cy_record_new (CY_ASSESS_GRADER);

  cy_record_set_int (grader, CY_ASSESS_GRADER_CYCLE, made->cycle);
  cy_record_set_int (grader, CY_ASSESS_GRADER_PANEL, group);
  cy_record_set_text (grader, CY_ASSESS_GRADER_NAME, name);
  cy_test_save (self, grader, "评分人");

  return cy_record_get_id (grader);
}

static gint64
add_indicator (CyTest *self, const CyTestGrade *made)
{
  g_autoptr (CyRecord) part = cy_record_new (CY_ASSESS_PART);
  g_autoptr (CyRecord) dimension = cy_record_new (CY_ASSESS_DIMENSION);
  g_autoptr (CyRecord) indicator = cy_record_new (CY_ASSESS_INDICATOR);

  cy_record_set_int (part, CY_ASSESS_PART_SCHEME, made->scheme);
  cy_record_set_text (part, CY_ASSESS_PART_NAME, "年终");
  cy_record_set_text (part, CY_ASSESS_PART_SOURCE, "yearly");
  cy_record_set_int (part, CY_ASSESS_PART_WEIGHT, 10000);
  cy_test_save (self, part, "部分");
  cy_record_set_int (dimension, CY_ASSESS_DIMENSION_PART, cy_record_get_id (part));
  cy_record_set_text (dimension, CY_ASSESS_DIMENSION_NAME, "实绩");
  cy_record_set_text (dimension, CY_ASSESS_DIMENSION_KIND, "weighted");
  cy_test_save (self, dimension, "维度");
  cy_record_set_int (indicator, CY_ASSESS_INDICATOR_DIMENSION, cy_record_get_id (dimension));
  cy_record_set_text (indicator, CY_ASSESS_INDICATOR_NAME, "抓落实");
  cy_record_set_text (indicator, CY_ASSESS_INDICATOR_METHOD, "points");
  cy_record_set_int (indicator, CY_ASSESS_INDICATOR_POINTS, 1000);
  cy_test_save (self, indicator, "指标");

  return cy_record_get_id (indicator);
}

static void
mark (CyTest *self, gint64 entry, gint64 indicator, gint64 grader, int points)
{
  g_autoptr (CyRecord) score = cy_record_new (CY_ASSESS_SCORE);

  cy_record_set_int (score, CY_ASSESS_SCORE_ENTRY, entry);
  cy_record_set_int (score, CY_ASSESS_SCORE_INDICATOR, indicator);
  cy_record_set_int (score, CY_ASSESS_SCORE_GRADER, grader);
  cy_record_set_int (score, CY_ASSESS_SCORE_MARK, points);
  cy_test_save (self, score, "评分");
}

static void
test_lean (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  gint64      entries[2];
  gint64      graders[4];
  gint64      indicator;
  g_autoptr (CyRecord) group = cy_record_new (CY_ASSESS_GROUP);
  g_autoptr (GPtrArray) leans = NULL;
  g_autoptr (GError) error = NULL;
  const CyGradeLean *lean;

  cy_test_grade_make (self, 200, "county", &made);
  indicator = add_indicator (self, &made);
  cy_record_set_int (group, CY_ASSESS_GROUP_SCHEME, made.scheme);
  cy_record_set_text (group, CY_ASSESS_GROUP_NAME, "组织部");
  cy_record_set_int (group, CY_ASSESS_GROUP_WEIGHT, 10000);
  cy_test_save (self, group, "评分组");
  for (guint i = 0; i < 4; i++)
    graders[i] = add_grader (self, &made, cy_record_get_id (group), "评分人");
  entries[0] = cy_test_grade_add (self, &made, 0, "甲", -1);
  entries[1] = cy_test_grade_add (self, &made, 0, "乙", -1);
  /* 9, 8, 7 to the one; to the other only 6 by the first and nothing else. */
  mark (self, entries[0], indicator, graders[0], 900);
  mark (self, entries[0], indicator, graders[1], 800);
  mark (self, entries[0], indicator, graders[2], 700);
  mark (self, entries[1], indicator, graders[0], 600);
  leans = cy_grade_lean_load (self->conn, made.cycle, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (leans->len, ==, 3);
  lean = leans->pdata[0];
  g_assert_cmpuint (lean->n_all, ==, 2);
  g_assert_cmpuint (lean->n_people, ==, 1);
  g_assert_cmpint (lean->own, ==, 9000);
  g_assert_cmpint (lean->others, ==, 7500);
  g_assert_cmpint (lean->five[0], ==, 6000);
  lean = leans->pdata[2];
  g_assert_cmpint (lean->own - lean->others, ==, -1500);
}

/* Nobody to compare with: nothing is said, and nothing divided. */
static void
test_lean_alone (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  g_autoptr (GPtrArray) leans = NULL;
  g_autoptr (GError) error = NULL;

  cy_test_grade_make (self, 200, "county", &made);
  leans = cy_grade_lean_load (self->conn, made.cycle, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (leans->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/grade-meeting/five", test_five);
  cy_test_case ("/model/grade-meeting/units", test_units);
  cy_test_case ("/model/grade-meeting/lean", test_lean);
  cy_test_case ("/model/grade-meeting/lean-alone", test_lean_alone);

  return g_test_run ();
}

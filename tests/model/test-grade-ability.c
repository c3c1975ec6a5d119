/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Abilities that an assessment speaks of, in everybody's record. */
#include "cy-grade-ability.h"

#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test-assess.h"

#define TODAY 20270105

static void
test_level (void)
{
  /* 8 of 10 points are the level 4. */
  g_assert_cmpint (cy_grade_ability_level (8000, 1000), ==, 40);
  g_assert_cmpint (cy_grade_ability_level (10000, 1000), ==, 50);
  g_assert_cmpint (cy_grade_ability_level (0, 1000), ==, 10);
  g_assert_cmpint (cy_grade_ability_level (12000, 1000), ==, 50);
  g_assert_cmpint (cy_grade_ability_level (5000, 0), ==, 10);
  /* 3.45 is rounded up. */
  g_assert_cmpint (cy_grade_ability_level (6900, 1000), ==, 35);
}

static void
write_down (CyTest *self, gint64 cycle, guint expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->conn, "锁定", CY_STEP_NONE, &error);
  guint n = 0;

  g_assert_true (cy_grade_ability_write (self->conn, cycle, TODAY, &n, &error));
  g_assert_true (cy_step_commit (step, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, expected);
}

/* Once, however often the cycle is locked. */
static void
test_once (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) person = cy_test_add_person (self, "林晓雁");
  gint64 scheme = cy_test_assess_scheme (self);
  gint64 part = cy_test_assess_part (self, scheme, "年终", "yearly", 10000);
  gint64 dimension = cy_test_assess_dimension (self, part, "能力", "weighted", 10000);
  gint64 first = cy_test_assess_indicator (self, dimension, "抓落实", "points", 1000);
  gint64 second = cy_test_assess_indicator (self, dimension, "其他", "points", 1000);
  gint64 group = cy_test_assess_group (self, scheme, "组织部", 10000);
  gint64 cycle;
  gint64 entry;
  gint64 grader;

  cy_test_set_text (self, CY_ASSESS_INDICATOR, first, CY_ASSESS_INDICATOR_ABILITY, "7");
  cycle = cy_test_assess_cycle (self, scheme, "year");
  grader = cy_test_assess_grader (self, cycle, group, "考核组");
  entry = cy_test_assess_entry (self, cycle, cy_record_get_id (person), 0);
  cy_test_assess_mark (self, entry, first, grader, 800);
  cy_test_assess_mark (self, entry, second, grader, 100);
  write_down (self, cycle, 1);
  write_down (self, cycle, 0);
  cy_test_assert_text (self,
                       "SELECT ability || ':' || level || ':' || source FROM ability_record",
                       "7:40:1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/grade-ability/level", test_level);
  cy_test_case ("/model/grade-ability/once", test_once);

  return g_test_run ();
}

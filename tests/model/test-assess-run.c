/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of storing what a cycle comes to. */
#include "cy-assess-run.h"

#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-journal.h"
#include "cy-outcome.h"
#include "cy-step.h"
#include "cy-test-assess.h"

typedef struct
{
  gint64 scheme;
  gint64 indicator;
  gint64 cycle;
  gint64 grader;
  gint64 entries[3];
} Case;

/* Three people, of whom the first two have the same marks and the third is not graded. */
static void
set_up (CyTest *self, Case *one)
{
  gint64 group;
  gint64 part;

  one->scheme = cy_test_assess_scheme (self);
  part = cy_test_assess_part (self, one->scheme, "年终考核", "yearly", 10000);
  one->indicator =
    cy_test_assess_indicator (self,
                              cy_test_assess_dimension (self, part, "实绩", "weighted", 10000),
                              "抓落实",
                              "points",
                              10000);
  group = cy_test_assess_group (self, one->scheme, "组织部", 10000);
  cy_test_assess_line (self, one->scheme, "1", 9000);
  cy_test_assess_line (self, one->scheme, "2", 6000);
  cy_test_assess_line (self, one->scheme, "4", 0);
  one->cycle = cy_test_assess_cycle (self, one->scheme, "year");
  one->grader = cy_test_assess_grader (self, one->cycle, group, "考核一组");
  for (guint i = 0; i < G_N_ELEMENTS (one->entries); i++)
    {
      g_autofree char *name = g_strdup_printf ("甲%u", i);
      g_autoptr (CyRecord) person = cy_test_add_person (self, name);

      one->entries[i] = cy_test_assess_entry (self, one->cycle, cy_record_get_id (person), 0);
      cy_test_assess_mark (self, one->entries[i], one->indicator, one->grader, 9150);
    }
  cy_test_set_text (self, CY_ASSESS_ENTRY, one->entries[2], CY_ASSESS_ENTRY_SPECIAL, "5");
}

static void
test_store (CyTest *self, gconstpointer data)
{
  Case one;

  set_up (self, &one);
  cy_test_assess_run (self, one.cycle);
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM assess_result"), ==, 3);
  cy_test_assert_text (self,
                       "SELECT group_concat(total || ' ' || coalesce(rank, '-') || ' ' || "
                       "coalesce(proposed, '-') || ' ' || coverage, ';') FROM "
                       "(SELECT * FROM assess_result ORDER BY entry)",
                       "91500 1 1 1000;91500 1 1 1000;91500 - - 1000");
}

/* What did not change is not written again. */
static void
test_again (CyTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = NULL;
  CyAssessTally tally;
  Case          one;

  set_up (self, &one);
  cy_test_assess_run (self, one.cycle);
  cy_test_set_text (self, CY_ASSESS_ENTRY, one.entries[1], CY_ASSESS_ENTRY_SPECIAL, "6");
  step = cy_step_begin (self->conn, "compute", CY_STEP_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (cy_assess_run (self->conn, one.cycle, 20261121, &tally, &error));
  g_assert_no_error (error);
  g_assert_true (cy_step_commit (step, &error));
  g_assert_cmpuint (tally.n_entries, ==, 3);
  g_assert_cmpuint (tally.n_totals, ==, 3);
  g_assert_cmpuint (tally.n_grades, ==, 1);
  g_assert_cmpuint (tally.n_changed, ==, 1);
}

static guint
count_stale (CyTest *self, gint64 cycle)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (cy_assess_count_stale (self->conn, cycle, &n, &error));
  g_assert_no_error (error);

  return n;
}

static void
test_stale (CyTest *self, gconstpointer data)
{
  Case one;

  set_up (self, &one);
  g_assert_cmpuint (count_stale (self, one.cycle), ==, 3);
  cy_test_assess_run (self, one.cycle);
  g_assert_cmpuint (count_stale (self, one.cycle), ==, 0);
  cy_test_assess_mark (self,
                       one.entries[0],
                       cy_test_assess_indicator (self,
                                                 cy_test_count (self,
                                                                "SELECT id FROM assess_dimension"),
                                                 "加一项",
                                                 "points",
                                                 1000),
                       one.grader,
                       900);
  g_assert_cmpuint (count_stale (self, one.cycle), ==, 3);
}

static void
test_undo (CyTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Case one;

  set_up (self, &one);
  cy_test_assess_run (self, one.cycle);
  g_assert_true (cy_journal_undo (self->conn, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM assess_result WHERE deleted IS NULL"),
                   ==,
                   0);
  cy_test_assess_run (self, one.cycle);
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM assess_result WHERE deleted IS NULL"),
                   ==,
                   3);
}

/* What was decided about stays what was decided about. */
static void
test_closed (CyTest *self, gconstpointer data)
{
  static const char *const states[] = { "graded", "published", "locked" };
  Case                     one;

  set_up (self, &one);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CyStep) step = NULL;

      cy_test_set_text (self, CY_ASSESS_CYCLE, one.cycle, CY_ASSESS_CYCLE_STATE, states[i]);
      step = cy_step_begin (self->conn, "compute", CY_STEP_NONE, &error);
      g_assert_false (cy_assess_run (self->conn, one.cycle, 20261121, NULL, &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/model/assess-run/store", test_store);
  cy_test_case ("/model/assess-run/again", test_again);
  cy_test_case ("/model/assess-run/stale", test_stale);
  cy_test_case ("/model/assess-run/undo", test_undo);
  cy_test_case ("/model/assess-run/closed", test_closed);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How far a cycle is: cells due and entered, groups missing, by person, unit and grader. */
#include "cy-cycle-progress.h"

#include "cy-cycle-graders.h"
#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-diagnosis.h"
#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test-cycle.h"
#include "cy-test-pool.h"

#define TODAY 20261122

typedef struct
{
  CyTest       test;
  CyTestScheme scheme;
  gint64       towns[2];
  gint64       cycle;
  gint64       entries[3];
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "甲", "乙", "丙" };
  gint64                   villages[2];

  cy_test_set_up (&self->test, NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) town =
        cy_test_add_unit (&self->test, i == 0 ? "城关镇" : "双河镇", "town", 0);
      g_autoptr (CyRecord) village =
        cy_test_add_unit (&self->test, "新民村", "village", cy_record_get_id (town));

      self->towns[i] = cy_record_get_id (town);
      villages[i] = cy_record_get_id (village);
    }
  for (guint i = 0; i < 3; i++)
    cy_test_add_candidate (&self->test, names[i], villages[i / 2], "secretary");
  cy_test_add_scheme (&self->test, "reserve", 2026, &self->scheme);
  self->cycle = cy_test_add_cycle (&self->test, self->scheme.id, "year", TODAY);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT e.id FROM assess_entry e JOIN person p ON "
                                              "p.id = e.person WHERE p.name = '%s'",
                                              names[i]);

      self->entries[i] = cy_test_count (&self->test, sql);
    }
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static CyCycleProgress *
load (Fixture *self, gint64 scope)
{
  g_autoptr (GError) error = NULL;
  CyCycleProgress *progress = cy_cycle_progress_load (self->test.conn, self->cycle, scope, &error);

  g_assert_no_error (error);

  return progress;
}

static gint64
get_grader (Fixture *self, guint nth)
{
  g_autoptr (GPtrArray) graders = cy_cycle_graders_load (self->test.conn, self->cycle, NULL);

  return ((const CyCycleGrader *) g_ptr_array_index (graders, nth))->id;
}

static const CyProgressPerson *
find (const CyCycleProgress *progress, gint64 entry)
{
  for (guint i = 0; i < progress->people->len; i++)
    if (((const CyProgressPerson *) g_ptr_array_index (progress->people, i))->entry == entry)
      return g_ptr_array_index (progress->people, i);

  g_assert_not_reached ();
}

/* Two indicators by the office and one by the township are three cells each. */
static void
test_counts (Fixture *self, gconstpointer data)
{
  gint64 office = get_grader (self, 0);
  gint64 town = get_grader (self, 1);
  g_autoptr (CyCycleProgress) before = load (self, 0);
  g_autoptr (CyCycleProgress) after = NULL;
  const CyProgressPerson *first;
  g_autofree char        *missing = NULL;

  g_assert_cmpuint (before->sum.due, ==, 9);
  g_assert_cmpuint (before->sum.entered, ==, 0);
  g_assert_cmpuint (before->sum.n_missing, ==, 3);
  cy_test_mark (&self->test, self->entries[0], self->scheme.yearly[0], office, 900);
  cy_test_mark (&self->test, self->entries[0], self->scheme.yearly[1], office, 1200);
  cy_test_mark (&self->test, self->entries[1], self->scheme.yearly[0], office, 900);
  cy_test_mark (&self->test, self->entries[1], self->scheme.yearly[1], office, 900);
  cy_test_mark (&self->test, self->entries[1], self->scheme.yearly[0], town, 900);
  cy_test_mark (&self->test, self->entries[2], self->scheme.routine[0], town, 900);
  after = load (self, 0);
  g_assert_cmpuint (after->sum.entered, ==, 5);
  g_assert_cmpuint (after->sum.bad, ==, 1);
  g_assert_cmpuint (after->sum.n_done, ==, 1);
  g_assert_cmpuint (after->sum.n_missing, ==, 2);
  g_assert_cmpuint (after->units->len, ==, 4);
  first = find (after, self->entries[0]);
  g_assert_cmpuint (first->entered, ==, 2);
  g_assert_cmpuint (first->due, ==, 3);
  missing = cy_cycle_progress_dup_missing (after, first);
  g_assert_cmpstr (missing, ==, "乡党委");
  g_assert_cmpuint (((const CyProgressGrader *) g_ptr_array_index (after->by_grader, 0))->entered,
                    ==,
                    4);
}

/* A grader of one township owes nothing for the other; who is not graded owes nothing at all. */
static void
test_units (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->test.conn, "分设", CY_STEP_NONE, &error);
  g_autoptr (CyCycleProgress) all = NULL;
  g_autoptr (CyCycleProgress) one = NULL;

  g_assert_true (
    cy_cycle_graders_split (self->test.conn, self->cycle, self->scheme.groups[1], &error));
  g_assert_true (cy_step_commit (step, &error));
  cy_test_set (&self->test,
               CY_ASSESS_ENTRY,
               self->entries[0],
               CY_ASSESS_ENTRY_SPECIAL,
               CY_CYCLE_NOT_ASSESSED);
  all = load (self, 0);
  g_assert_cmpuint (all->by_grader->len, ==, 3);
  g_assert_cmpuint (all->sum.due, ==, 6);
  g_assert_cmpuint (all->sum.n_special, ==, 1);
  g_assert_cmpuint (((const CyProgressGrader *) g_ptr_array_index (all->by_grader, 2))->due, ==, 1);
  one = load (self, self->towns[1]);
  g_assert_cmpuint (one->sum.n_people, ==, 1);
  g_assert_cmpuint (one->sum.due, ==, 3);
}

/* Without a grader a group still owes; after the deadline that is late. */
static void
test_late (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->test.conn, "删除", CY_STEP_NONE, &error);
  g_autoptr (CyCycleProgress) progress = NULL;

  g_assert_true (cy_cycle_grader_delete (self->test.conn, get_grader (self, 1), &error));
  g_assert_true (cy_step_commit (step, &error));
  progress = load (self, 0);
  g_assert_cmpuint (progress->sum.due, ==, 9);
  g_assert_false (cy_cycle_progress_is_late (progress, 20261210));
  g_assert_true (cy_cycle_progress_is_late (progress, 20261211));
}

/* A diagnosis is owed like a mark, and named while it lacks. */
static void
test_diagnosis (Fixture *self, gconstpointer data)
{
  CyTest *test = &self->test;
  g_autoptr (CyRecord) diagnosis = cy_record_new (CY_DIAGNOSIS);
  g_autoptr (CyCycleProgress) progress = NULL;
  g_autofree char *missing = NULL;

  cy_test_set_text (test,
                    CY_ASSESS_INDICATOR,
                    self->scheme.yearly[0],
                    CY_ASSESS_INDICATOR_METHOD,
                    "diagnosis");
  cy_test_set_text (test,
                    CY_ASSESS_INDICATOR,
                    self->scheme.yearly[0],
                    CY_ASSESS_INDICATOR_BLOCK,
                    "ask");
  cy_record_set_int (diagnosis, CY_DIAGNOSIS_ENTRY, self->entries[0]);
  cy_record_set_int (diagnosis, CY_DIAGNOSIS_ASK_MARK, 8500);
  cy_record_set_int (diagnosis, CY_DIAGNOSIS_LOOK_MARK, 9000);
  cy_test_save (test, diagnosis, "四诊");
  progress = load (self, 0);
  g_assert_cmpuint (progress->sum.due, ==, 6);
  g_assert_cmpuint (progress->sum.entered, ==, 1);
  g_assert_cmpuint (find (progress, self->entries[0])->blocks, ==, 0);
  missing = cy_cycle_progress_dup_missing (progress, find (progress, self->entries[1]));
  g_assert_cmpstr (missing, ==, "组织部、问");
}

/* Nobody can mark whom the recycle bin holds, and nobody waits for it. */
static void
test_recycled (Fixture *self, gconstpointer data)
{
  g_autoptr (CyCycleProgress) progress = NULL;
  gint64 person = cy_test_count (&self->test, "SELECT id FROM person WHERE name = '乙'");

  cy_test_mark (&self->test, self->entries[1], self->scheme.yearly[0], get_grader (self, 0), 900);
  cy_test_delete (&self->test, CY_PERSON, person);
  progress = load (self, 0);
  g_assert_cmpuint (progress->people->len, ==, 2);
  g_assert_cmpuint (progress->sum.due, ==, 6);
  g_assert_cmpuint (progress->sum.entered, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add_case(name, func) \
  g_test_add ("/model/cycle-progress/" name, Fixture, NULL, set_up, func, tear_down)
  add_case ("counts", test_counts);
  add_case ("units", test_units);
  add_case ("late", test_late);
  add_case ("diagnosis", test_diagnosis);
  add_case ("recycled", test_recycled);

  return g_test_run ();
}

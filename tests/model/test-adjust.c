/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * An adjustment keeps, moves or lets go, with a basis, as one step that can be undone. */
#include "cy-adjust.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-pool.h"
#include "cy-test-pool.h"

#define TODAY 20261122
#define N 3

#define ENTRIES                                                                             \
  "SELECT group_concat(t,' ') FROM (SELECT state||tier||coalesce(exit_reason,'') AS t FROM" \
  " pool_entry ORDER BY id)"
#define RECORDS                                                                                \
  "SELECT group_concat(t,' ') FROM (SELECT outcome||year||occasion AS t FROM adjustment WHERE" \
  " deleted IS NULL ORDER BY id)"

typedef struct
{
  CyTest        test;
  gint64        ids[N];
  CyPeople      people;
  CyPeopleCount count;
} Fixture;

/* One reserve of each tier in the pool, and one on the way. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) person = NULL;

  cy_test_set_up (&self->test, NULL);
  self->ids[0] = cy_test_add_candidate (&self->test, "甲", 0, CY_TIER_COMMITTEE);
  self->ids[1] = cy_test_add_candidate (&self->test, "乙", 0, CY_TIER_SECRETARY);
  person = cy_test_add_person (&self->test, "丙");
  self->ids[2] = cy_record_get_id (person);
  cy_test_add_entry (&self->test, self->ids[2], CY_POOL_IN_PROGRESS, CY_TIER_COMMITTEE);
  self->people = (CyPeople){ self->ids, N, "动态调整" };
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static CyRecord *
make (const char *outcome)
{
  CyRecord *record = cy_record_new (CY_ADJUSTMENT);

  cy_record_set_int (record, CY_ADJUSTMENT_DATE, 20261115);
  cy_record_set_text (record, CY_ADJUSTMENT_OCCASION, CY_OCCASION_YEARLY);
  cy_record_set_text (record, CY_ADJUSTMENT_OUTCOME, outcome);
  cy_record_set_text (record, CY_ADJUSTMENT_BASIS, "年度研判");

  return record;
}

static void
adjust (Fixture *self, CyRecord *record, const CyPoolExit *exit, guint changed, guint same)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
    cy_people_adjust (self->test.conn, &self->people, record, exit, TODAY, &self->count, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (self->count.n_changed, ==, changed);
  g_assert_cmpuint (self->count.n_same, ==, same);
  g_assert_cmpuint (self->count.n_refused, ==, N - changed - same);
}

static void
test_keep (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) record = make (CY_ADJUST_KEEP);

  adjust (self, record, NULL, 2, 0);
  cy_test_assert_text (&self->test, RECORDS, "keep2026yearly keep2026yearly");
  cy_test_assert_text (&self->test, ENTRIES, "incommittee insecretary progresscommittee");
}

static void
test_tier (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) record = make (CY_ADJUST_TIER);

  cy_record_set_text (record, CY_ADJUSTMENT_TIER, CY_TIER_SECRETARY);
  adjust (self, record, NULL, 1, 1);
  cy_test_assert_text (&self->test, ENTRIES, "insecretary insecretary progresscommittee");
  cy_test_assert_text (&self->test, RECORDS, "tier2026yearly");
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  cy_test_assert_text (&self->test, ENTRIES, "incommittee insecretary progresscommittee");
  cy_test_assert_text (&self->test, RECORDS, NULL);
}

/* On the way into the pool somebody can leave, too. */
static void
test_out (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) record = make (CY_ADJUST_OUT);
  CyPoolExit exit = { "U2", 20261116, "新民村", "换届选举", "镇党委会", "选举结果报告" };

  cy_record_unset (record, CY_ADJUSTMENT_BASIS);
  adjust (self, record, &exit, 3, 0);
  cy_test_assert_text (&self->test, ENTRIES, "usedcommitteeU2 usedsecretaryU2 usedcommitteeU2");
  cy_test_assert_text (&self->test,
                       "SELECT DISTINCT date||basis||organ||document FROM adjustment",
                       "20261116换届选举镇党委会选举结果报告");
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  cy_test_assert_text (&self->test, ENTRIES, "incommittee insecretary progresscommittee");
}

static void
refuse (Fixture *self, CyRecord *record, const CyPoolExit *exit)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (
    cy_people_adjust (self->test.conn, &self->people, record, exit, TODAY, &self->count, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  cy_test_assert_text (&self->test, RECORDS, NULL);
  cy_test_assert_text (&self->test, ENTRIES, "incommittee insecretary progresscommittee");
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) keep = make (CY_ADJUST_KEEP);
  g_autoptr (CyRecord) tier = make (CY_ADJUST_TIER);
  g_autoptr (CyRecord) out = make (CY_ADJUST_OUT);
  CyPoolExit exit = { "X9", 20261116, NULL, "结构优化", "镇党委会", NULL };

  refuse (self, tier, NULL);
  refuse (self, out, NULL);
  refuse (self, out, &exit);
  cy_record_set_int (keep, CY_ADJUSTMENT_DATE, TODAY + 1);
  refuse (self, keep, NULL);
  cy_record_set_int (keep, CY_ADJUSTMENT_DATE, TODAY);
  cy_record_set_text (keep, CY_ADJUSTMENT_BASIS, " ");
  refuse (self, keep, NULL);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/adjust/keep", test_keep);
  add ("/model/adjust/tier", test_tier);
  add ("/model/adjust/out", test_out);
  add ("/model/adjust/refused", test_refused);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Grades by the places there are: ties, empty and full pools, who is barred; what people change,
 * and when grading can be closed. */
#include "cy-grade-deed.h"

#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-test-grade.h"

#define TODAY 20261220

static const CyGradeVerdict meeting = { TODAY, "县委组织部部务会", "经评议，工作实绩突出" };

static CyGradeList *
load (CyTest *self, const CyTestGrade *made)
{
  g_autoptr (GError) error = NULL;
  CyGradeList *list = cy_grade_list_load (self->conn, made->cycle, 0, &error);

  g_assert_no_error (error);

  return list;
}

static void
assert_grade (CyTest *self, gint64 entry, const char *expected)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT coalesce (grade, '-') FROM assess_result WHERE deleted IS NULL"
                     " AND entry = %" G_GINT64_FORMAT,
                     entry);

  cy_test_assert_text (self, sql, expected);
}

static CyGradeTally
propose (CyTest *self, const CyTestGrade *made)
{
  g_autoptr (GError) error = NULL;
  CyGradeTally tally;

  cy_grade_propose (self->conn, made->cycle, TODAY, &tally, &error);
  g_assert_no_error (error);

  return tally;
}

static void
set_special (CyTest *self, gint64 entry, const char *special)
{
  cy_test_set_text (self, CY_ASSESS_ENTRY, entry, CY_ASSESS_ENTRY_SPECIAL, special);
}

static void
assert_refused (gboolean done, GError **error)
{
  g_assert_false (done);
  g_assert_error (*error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (error);
}

/* ---- Standing ---- */

static void
test_pools (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  g_autoptr (CyGradeList) list = NULL;
  g_autoptr (CyGradeList) below = NULL;
  g_autoptr (GError) error = NULL;

  cy_test_grade_make (self, 200, "township", &made);
  for (int i = 0; i < 5; i++)
    cy_test_grade_add (self, &made, 0, "甲", 90000 + i * 100);
  for (int i = 0; i < 10; i++)
    cy_test_grade_add (self, &made, 1, "乙", 95000 + i * 100);
  list = load (self, &made);
  g_assert_cmpuint (list->pools->len, ==, 2);
  g_assert_cmpstr (((CyGradePool *) list->pools->pdata[0])->name, ==, "城关镇");
  g_assert_cmpuint (((CyGradePool *) list->pools->pdata[0])->quota.n_places, ==, 1);
  g_assert_cmpint (((CyGradePool *) list->pools->pdata[0])->quota.line, ==, 90400);
  g_assert_cmpuint (((CyGradePool *) list->pools->pdata[1])->quota.n_places, ==, 2);
  g_assert_cmpuint (list->sum.n_places, ==, 3);
  below = cy_grade_list_load (self->conn, made.cycle, made.towns[0], &error);
  g_assert_no_error (error);
  g_assert_cmpuint (below->sum.n_places, ==, 3);
  g_assert_true (cy_grade_list_person (below, 0)->is_seen);
  g_assert_false (cy_grade_list_person (below, 14)->is_seen);
}

static void
test_kinds (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  g_autoptr (CyGradeList) list = NULL;

  cy_test_grade_make (self, 200, "kind", &made);
  for (int i = 0; i < 5; i++)
    cy_test_grade_add (self, &made, i % 2, "甲", 90000 + i * 100);
  list = load (self, &made);
  g_assert_cmpuint (list->pools->len, ==, 1);
  g_assert_cmpstr (((CyGradePool *) list->pools->pdata[0])->name, ==, "村");
}

static void
test_nobody (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  g_autoptr (CyGradeList) list = NULL;
  g_autoptr (GError) error = NULL;
  CyGradeTally tally;

  cy_test_grade_make (self, 200, "county", &made);
  tally = propose (self, &made);
  g_assert_cmpuint (tally.n_excellent, ==, 0);
  list = load (self, &made);
  g_assert_cmpuint (list->pools->len, ==, 0);
  assert_refused (cy_grade_close (self->conn, made.cycle, &error), &error);
  g_assert_null (cy_grade_list_load (self->conn, 999, 0, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

static void
test_penalty (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  gint64      entries[5];
  g_autoptr (CyGradeList) list = NULL;
  g_autoptr (GError) error = NULL;

  cy_test_grade_make (self, 200, "county", &made);
  for (int i = 0; i < 5; i++)
    entries[i] = cy_test_grade_add (self, &made, 0, "甲", 91000 + i * 1000);
  /* A warning has an effect of twelve months: the one ended in 2025, the other did not. */
  cy_test_grade_add_penalty (self, entries[4], "P3", 20250301);
  cy_test_grade_add_penalty (self, entries[3], "P3", 20241101);
  propose (self, &made);
  assert_grade (self, entries[4], "2");
  assert_grade (self, entries[3], "1");
  assert_grade (self, entries[2], "2");
  list = load (self, &made);
  g_assert_cmpint (cy_grade_list_find (list, entries[4])->standing, ==, CY_QUOTA_BARRED);
  g_assert_cmpint (cy_grade_list_find (list, entries[4])->penalty_until, ==, 20260301);
  assert_refused (cy_grade_change (self->conn, &entries[4], 1, "1", &meeting, &error), &error);
}

/* ---- By the places ---- */

static void
test_propose (CyTest *self, gconstpointer data)
{
  CyTestGrade  made;
  gint64       entries[10];
  CyGradeTally tally;
  g_autoptr (CyGradeList) list = NULL;

  cy_test_grade_make (self, 200, "county", &made);
  for (int i = 0; i < 10; i++)
    entries[i] = cy_test_grade_add (self, &made, 0, "甲", 95000 - i * 2000);
  tally = propose (self, &made);
  g_assert_cmpuint (tally.n_excellent, ==, 2);
  g_assert_cmpuint (tally.n_lowered, ==, 1);
  assert_grade (self, entries[0], "1");
  assert_grade (self, entries[1], "1");
  assert_grade (self, entries[2], "2");
  assert_grade (self, entries[9], "2");
  list = load (self, &made);
  g_assert_cmpstr (cy_grade_list_find (list, entries[2])->first, ==, "1");
  g_assert_cmpuint (cy_grade_list_find (list, entries[9])->n_changes, ==, 0);
  /* The same again writes nothing. */
  propose (self, &made);
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM grade_change"), ==, 1);
  cy_test_assert_text (self, "SELECT occasion FROM grade_change", "quota");
}

static void
test_all_tied (CyTest *self, gconstpointer data)
{
  CyTestGrade  made;
  gint64       entries[10];
  CyGradeTally tally;
  g_autoptr (GError) error = NULL;

  cy_test_grade_make (self, 200, "county", &made);
  for (int i = 0; i < 10; i++)
    entries[i] = cy_test_grade_add (self, &made, 0, "甲", 95000);
  tally = propose (self, &made);
  g_assert_cmpuint (tally.n_tied, ==, 10);
  assert_grade (self, entries[0], "-");
  assert_refused (cy_grade_close (self->conn, made.cycle, &error), &error);
  /* People decide. */
  g_assert_true (cy_grade_change (self->conn, entries, 2, "1", &meeting, &error));
  g_assert_true (cy_grade_change (self->conn, entries + 2, 8, "2", &meeting, &error));
  g_assert_no_error (error);
  g_assert_true (cy_grade_close (self->conn, made.cycle, &error));
  g_assert_no_error (error);
  cy_test_assert_text (self, "SELECT state FROM assess_cycle", "graded");
}

static void
test_nobody_reaches (CyTest *self, gconstpointer data)
{
  CyTestGrade  made;
  CyGradeTally tally;
  g_autoptr (CyGradeList) list = NULL;

  cy_test_grade_make (self, 200, "county", &made);
  for (int i = 0; i < 5; i++)
    cy_test_grade_add (self, &made, 0, "甲", 80000 - i * 10000);
  tally = propose (self, &made);
  g_assert_cmpuint (tally.n_excellent + tally.n_tied + tally.n_lowered, ==, 0);
  list = load (self, &made);
  g_assert_cmpint (((CyGradePool *) list->pools->pdata[0])->quota.line, ==, -1);
  cy_test_assert_text (self, "SELECT group_concat (grade, ' ') FROM assess_result", "2 3 3 4 4");
}

static void
test_base (CyTest *self, gconstpointer data)
{
  CyTestGrade  made;
  gint64       entries[6];
  CyGradeTally tally;
  g_autoptr (CyGradeList) list = NULL;
  g_autoptr (GError) error = NULL;

  cy_test_grade_make (self, 200, "county", &made);
  for (int i = 0; i < 5; i++)
    entries[i] = cy_test_grade_add (self, &made, 0, "甲", 95000 - i * 100);
  entries[5] = cy_test_grade_add (self, &made, 0, "无分", -1);
  set_special (self, entries[0], "5B");
  tally = propose (self, &made);
  list = load (self, &made);
  /* Five are left: the one without a total counts too. */
  g_assert_cmpuint (list->sum.n_base, ==, 5);
  g_assert_cmpuint (list->sum.n_places, ==, 1);
  g_assert_cmpuint (tally.n_open, ==, 1);
  assert_grade (self, entries[0], "-");
  assert_grade (self, entries[1], "1");
  g_assert_false (cy_grade_close (self->conn, made.cycle, &error));
  g_assert_nonnull (strstr (error->message, "无分"));
  g_clear_error (&error);
  assert_refused (cy_grade_change (self->conn, entries, 1, "2", &meeting, &error), &error);
  g_assert_true (cy_grade_change (self->conn, entries + 5, 1, "2", &meeting, &error));
  g_assert_true (cy_grade_close (self->conn, made.cycle, &error));
}

static void
test_no_quota (CyTest *self, gconstpointer data)
{
  CyTestGrade  made;
  CyGradeTally tally;

  cy_test_grade_make (self, 0, "county", &made);
  for (int i = 0; i < 5; i++)
    cy_test_grade_add (self, &made, 0, "甲", 95000);
  tally = propose (self, &made);
  g_assert_cmpuint (tally.n_excellent, ==, 5);
}

static void
test_no_lines (CyTest *self, gconstpointer data)
{
  CyTestGrade  made;
  CyGradeTally tally;
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  cy_test_grade_make (self, 200, "county", &made);
  cy_test_set_text (self, CY_ASSESS_CYCLE, made.cycle, CY_ASSESS_CYCLE_STATE, "graded");
  assert_refused (cy_grade_propose (self->conn, made.cycle, TODAY, &tally, &error), &error);
}

/* ---- By people ---- */

static void
test_change (CyTest *self, gconstpointer data)
{
  CyTestGrade          made;
  gint64               entries[5];
  const CyGradeVerdict nobody = { TODAY, " ", "理由" };
  const CyGradeVerdict nothing = { TODAY, "部务会", NULL };
  g_autoptr (CyGradeList) list = NULL;
  g_autoptr (GError) error = NULL;

  cy_test_grade_make (self, 200, "county", &made);
  for (int i = 0; i < 5; i++)
    entries[i] = cy_test_grade_add (self, &made, 0, "甲", 95000 - i * 100);
  propose (self, &made);
  assert_refused (cy_grade_change (self->conn, entries, 1, "2", &nobody, &error), &error);
  assert_refused (cy_grade_change (self->conn, entries, 1, "2", &nothing, &error), &error);
  assert_refused (cy_grade_change (self->conn, entries, 1, "2B", &meeting, &error), &error);
  assert_refused (cy_grade_change (self->conn, entries, 1, "1", &meeting, &error), &error);
  g_assert_true (cy_grade_change (self->conn, entries, 1, "2", &meeting, &error));
  g_assert_true (cy_grade_change (self->conn, entries + 1, 1, "1", &meeting, &error));
  g_assert_no_error (error);
  /* The rule does not take back what people decided. */
  g_assert_cmpuint (propose (self, &made).n_kept, ==, 2);
  assert_grade (self, entries[0], "2");
  assert_grade (self, entries[1], "1");
  list = load (self, &made);
  g_assert_cmpstr (cy_grade_list_find (list, entries[0])->first, ==, "1");
  g_assert_true (cy_grade_list_find (list, entries[0])->is_decided);
}

static void
test_too_many (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  gint64      entries[8];
  g_autoptr (GError) error = NULL;

  cy_test_grade_make (self, 125, "county", &made);
  for (int i = 0; i < 8; i++)
    entries[i] = cy_test_grade_add (self, &made, 0, "甲", 95000 - i * 100);
  propose (self, &made);
  g_assert_true (cy_grade_change (self->conn, entries + 1, 1, "1", &meeting, &error));
  assert_refused (cy_grade_close (self->conn, made.cycle, &error), &error);
  assert_refused (cy_grade_approve (self->conn, made.cycle, 250, "", &error), &error);
  assert_refused (cy_grade_approve (self->conn, made.cycle, 300, "批复", &error), &error);
  g_assert_true (cy_grade_approve (self->conn, made.cycle, 250, "云组复〔2026〕9号", &error));
  g_assert_true (cy_grade_close (self->conn, made.cycle, &error));
  g_assert_no_error (error);
  /* Once closed the places are kept. */
  assert_refused (cy_grade_change (self->conn, entries + 2, 1, "1", &meeting, &error), &error);
  assert_grade (self, entries[2], "2");
  assert_refused (cy_grade_reopen (self->conn, made.cycle, NULL, &error), &error);
  g_assert_true (cy_grade_reopen (self->conn, made.cycle, "补录评分", &error));
  g_assert_true (cy_grade_approve (self->conn, made.cycle, 0, NULL, &error));
  assert_refused (cy_grade_close (self->conn, made.cycle, &error), &error);
}

/* A mark may be found to be wrong after the publishing. */
static void
test_reopen_published (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  g_autoptr (GError) error = NULL;

  cy_test_grade_make (self, 125, "county", &made);
  cy_test_grade_add (self, &made, 0, "甲", 85000);
  propose (self, &made);
  g_assert_true (cy_grade_close (self->conn, made.cycle, &error));
  g_assert_true (cy_grade_publish (self->conn, made.cycle, TODAY, TODAY, &error));
  g_assert_true (cy_grade_reopen (self->conn, made.cycle, "申诉属实，改正评分", &error));
  cy_test_assert_text (self, "SELECT state FROM assess_cycle", "open");
  cy_test_set_text (self, CY_ASSESS_CYCLE, made.cycle, CY_ASSESS_CYCLE_STATE, "locked");
  assert_refused (cy_grade_reopen (self->conn, made.cycle, "改分", &error), &error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/grade-list/pools", test_pools);
  cy_test_case ("/model/grade-list/kinds", test_kinds);
  cy_test_case ("/model/grade-list/nobody", test_nobody);
  cy_test_case ("/model/grade-list/penalty", test_penalty);
  cy_test_case ("/model/grade-deed/propose", test_propose);
  cy_test_case ("/model/grade-deed/all-tied", test_all_tied);
  cy_test_case ("/model/grade-deed/nobody-reaches", test_nobody_reaches);
  cy_test_case ("/model/grade-deed/base", test_base);
  cy_test_case ("/model/grade-deed/no-quota", test_no_quota);
  cy_test_case ("/model/grade-deed/closed", test_no_lines);
  cy_test_case ("/model/grade-deed/change", test_change);
  cy_test_case ("/model/grade-deed/too-many", test_too_many);
  cy_test_case ("/model/grade-deed/reopen-published", test_reopen_published);

  return g_test_run ();
}

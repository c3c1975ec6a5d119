/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Results are published, appealed against, locked into everybody's record, and corrected. */
#include "cy-grade-lock.h"

#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-grade-deed.h"
#include "cy-grade-meeting.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-test-grade.h"

#define TODAY 20261220
#define PUBLISHED 20261221
#define LAST 20261228
#define N 5

static const CyGradeVerdict mistake = { 20270110, "县委组织部部务会", "登记有误" };

static void
refuse (gboolean done, GError **error)
{
  g_assert_false (done);
  g_assert_error (*error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (error);
}

static void
publish (CyTest *self, CyTestGrade *made, gint64 *entries)
{
  CyGradeTally tally;
  g_autoptr (GError) error = NULL;

  cy_test_grade_make (self, 200, "county", made);
  for (int i = 0; i < N; i++)
    entries[i] = cy_test_grade_add (self, made, 0, "甲", 95000 - i * 1000);
  cy_test_set_text (self, CY_ASSESS_ENTRY, entries[4], CY_ASSESS_ENTRY_SPECIAL, "6A");
  refuse (cy_grade_publish (self->conn, made->cycle, PUBLISHED, LAST, &error), &error);
  g_assert_true (cy_grade_propose (self->conn, made->cycle, TODAY, &tally, &error));
  g_assert_true (cy_grade_close (self->conn, made->cycle, &error));
  refuse (cy_grade_publish (self->conn, made->cycle, PUBLISHED, TODAY, &error), &error);
  g_assert_true (cy_grade_publish (self->conn, made->cycle, PUBLISHED, LAST, &error));
  g_assert_no_error (error);
}

static CyRecord *
make_appeal (gint64 entry, CyDate date, const char *content)
{
  CyRecord *appeal = cy_record_new (CY_APPEAL);

  cy_record_set_int (appeal, CY_APPEAL_ENTRY, entry);
  cy_record_set_int (appeal, CY_APPEAL_DATE, date);
  if (content != NULL)
    cy_record_set_text (appeal, CY_APPEAL_CONTENT, content);

  return appeal;
}

static void
test_appeal (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  gint64      entries[N];
  guint       n;
  g_autoptr (CyRecord) late = NULL;
  g_autoptr (CyRecord) empty = NULL;
  g_autoptr (CyRecord) appeal = NULL;
  g_autoptr (GPtrArray) appeals = NULL;
  g_autoptr (GError) error = NULL;

  publish (self, &made, entries);
  late = make_appeal (entries[3], LAST + 1, "对结果有异议");
  empty = make_appeal (entries[3], LAST, NULL);
  appeal = make_appeal (entries[3], LAST, "漏计驻村加分");
  refuse (cy_grade_appeal (self->conn, late, &error), &error);
  refuse (cy_grade_appeal (self->conn, empty, &error), &error);
  g_assert_true (cy_grade_appeal (self->conn, appeal, &error));
  refuse (cy_grade_lock (self->conn, made.cycle, LAST, &n, &error), &error);
  cy_record_set_text (appeal, CY_APPEAL_OUTCOME, CY_APPEAL_CHANGED);
  refuse (cy_grade_answer (self->conn, appeal, "3", &error), &error);
  cy_record_set_text (appeal, CY_APPEAL_HANDLER, "考核办");
  cy_record_set_text (appeal, CY_APPEAL_ANSWER, "经复核，予以调整");
  cy_record_set_int (appeal, CY_APPEAL_CLOSED, LAST);
  refuse (cy_grade_answer (self->conn, appeal, NULL, &error), &error);
  /* The one place is taken. */
  refuse (cy_grade_answer (self->conn, appeal, "1", &error), &error);
  g_assert_true (cy_grade_answer (self->conn, appeal, "3", &error));
  g_assert_no_error (error);
  cy_test_assert_text (self,
                       "SELECT group_concat (occasion || coalesce (grade_before, '') || "
                       "grade_after, ' ') FROM grade_change WHERE occasion = 'appeal'",
                       "appeal23");
  appeals = cy_grade_appeals_load (self->conn, made.cycle, 0, &error);
  g_assert_cmpuint (appeals->len, ==, 1);
  g_assert_cmpstr (((CyGradeAppeal *) appeals->pdata[0])->outcome, ==, CY_APPEAL_CHANGED);
  refuse (cy_grade_lock (self->conn, made.cycle, LAST - 1, &n, &error), &error);
  g_assert_true (cy_grade_lock (self->conn, made.cycle, LAST, &n, &error));
  refuse (cy_grade_answer (self->conn, appeal, "2", &error), &error);
}

static void
test_lock (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  gint64      entries[N];
  guint       n = 0;
  g_autoptr (GError) error = NULL;

  publish (self, &made, entries);
  g_assert_true (cy_grade_lock (self->conn, made.cycle, LAST, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, N);
  cy_test_assert_text (self, "SELECT state || locked FROM assess_cycle", "locked20261228");
  cy_test_assert_text (self,
                       "SELECT group_concat (year || ':' || grade || ':' || coalesce (total, '-') "
                       "|| organ, ' ') FROM yearly_result",
                       "2026:1:95000云岭县 2026:2:94000云岭县 2026:2:93000云岭县 "
                       "2026:2:92000云岭县 2026:6A:-云岭县");
  refuse (cy_grade_lock (self->conn, made.cycle, LAST, &n, &error), &error);
  /* A correction reaches the record. */
  g_assert_true (cy_grade_change (self->conn, entries + 1, 1, "3", &mistake, &error));
  cy_test_assert_text (self, "SELECT group_concat (grade, ' ') FROM yearly_result", "1 3 2 2 6A");
  cy_test_assert_text (self,
                       "SELECT occasion FROM grade_change ORDER BY id DESC LIMIT 1",
                       "correction");
}

static void
test_unlock (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  gint64      entries[N];
  guint       n = 0;
  g_autoptr (GError) error = NULL;

  publish (self, &made, entries);
  refuse (cy_grade_unlock (self->conn, made.cycle, "错了", &error), &error);
  g_assert_true (cy_grade_lock (self->conn, made.cycle, LAST, &n, &error));
  refuse (cy_grade_unlock (self->conn, made.cycle, "", &error), &error);
  g_assert_true (cy_grade_unlock (self->conn, made.cycle, "申诉复核", &error));
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM yearly_result WHERE deleted IS NULL"),
                   ==,
                   0);
  g_assert_true (cy_grade_lock (self->conn, made.cycle, LAST, &n, &error));
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM yearly_result WHERE deleted IS NULL"),
                   ==,
                   N);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/grade-lock/appeal", test_appeal);
  cy_test_case ("/model/grade-lock/lock", test_lock);
  cy_test_case ("/model/grade-lock/unlock", test_unlock);

  return g_test_run ();
}

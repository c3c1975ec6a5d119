/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * An open examination from signing up to moving up: nothing without what it needs, all of it
 * undone. */
#include "cy-test-pool.h"

#include "cy-advance.h"
#include "cy-error.h"
#include "cy-exam-run.h"
#include "cy-exam-sheet.h"
#include "cy-exam.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-pool-step.h"
#include "cy-pool.h"
#include "cy-rules.h"

#define TODAY 20261122
#define N 5

/* Who came where, in the order of signing up. */
#define OUTCOMES                                                                          \
  "SELECT group_concat(t,' ') FROM (SELECT coalesce(rank,'-')||coalesce(outcome,'') AS t" \
  " FROM exam_mark WHERE deleted IS NULL ORDER BY id)"

typedef struct
{
  CyTest test;
  gint64 exam;
  gint64 entries[N];
  gint64 marks[N];
} Fixture;

static gint64
add_candidate (CyTest *test, const char *step)
{
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  gint64 entry =
    cy_test_add_entry (test, cy_record_get_id (person), CY_POOL_IN_PROGRESS, CY_TIER_COMMITTEE);

  cy_test_set (test, CY_ENTRY, entry, CY_ENTRY_ROUTE, CY_POOL_ROUTE_EXAM);
  cy_test_set (test, CY_ENTRY, entry, CY_ENTRY_STEP, step);
  cy_test_set_int (test, CY_ENTRY, entry, CY_ENTRY_STEP_DATE, 20261102);

  return entry;
}

static gint64
add_exam (Fixture *self, int places, int ratio)
{
  g_autoptr (CyRecord) rules = cy_rules_for_year (self->test.conn, 2026, NULL);
  g_autoptr (CyRecord) exam = cy_exam_new (rules, TODAY);

  g_assert_cmpint (cy_record_get_int (exam, CY_EXAM_WRITTEN), ==, 60);
  cy_record_set_text (exam, CY_EXAM_NAME, "甲县公开选拔");
  cy_record_set_int (exam, CY_EXAM_PLACES, places);
  cy_record_set_int (exam, CY_EXAM_RATIO, ratio);
  cy_test_save (&self->test, exam, "exam");

  return cy_record_get_id (exam);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n_added;

  cy_test_set_up (&self->test, NULL);
  self->exam = add_exam (self, 2, 2);
  for (guint i = 0; i < N; i++)
    {
      self->entries[i] = add_candidate (&self->test, CY_POOL_EXAM_STEP);
      self->marks[i] = i + 1;
    }
  g_assert_true (
    cy_exam_enroll (self->test.conn, self->exam, self->entries, N, "报名", &n_added, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_added, ==, N);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static gboolean
try_write (Fixture *self, guint nth, const char *written, const char *interview)
{
  g_autoptr (GError) error = NULL;
  CyExamEdit edits[] = {
    { self->marks[nth], CY_EXAM_MARK_WRITTEN, (char *) written },
    { self->marks[nth], CY_EXAM_MARK_INTERVIEW, (char *) interview },
  };

  if (cy_exam_write (self->test.conn, self->exam, edits, 2, "成绩", &error))
    return TRUE;
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);

  return FALSE;
}

/* The third leads, then the first, the second, the fourth; the fifth was not there. */
static void
write_all (Fixture *self)
{
  g_assert_true (try_write (self, 0, "80", "80"));
  g_assert_true (try_write (self, 1, "70", "80"));
  g_assert_true (try_write (self, 2, "90", "88.5"));
  g_assert_true (try_write (self, 3, "60.5", "60"));
  g_assert_true (try_write (self, 4, "缺考", "缺考"));
}

static gboolean
conclude (Fixture *self, const char *basis, guint *n_chosen)
{
  g_autoptr (GError) error = NULL;
  CyExamDeed deed = { self->exam, 20261120, TODAY, basis, "入围" };

  if (cy_exam_conclude (self->test.conn, &deed, n_chosen, &error))
    return TRUE;
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);

  return FALSE;
}

static CyExamLack
find_lack (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyExamSheet) sheet = cy_exam_sheet_load (self->test.conn, self->exam, &error);

  g_assert_no_error (error);

  return cy_exam_sheet_find_lack (sheet);
}

/* Only who is on this way, not past it, and in no other examination. */
static void
test_enroll (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 other = add_exam (self, 1, 1);
  gint64 past = add_candidate (&self->test, "3");
  gint64 recommended = add_candidate (&self->test, "1");
  gint64 able = add_candidate (&self->test, CY_POOL_SIGN_UP_STEP);
  gint64 ids[] = { self->entries[0], past, recommended, able };
  guint  n_added;

  cy_test_set (&self->test, CY_ENTRY, recommended, CY_ENTRY_ROUTE, CY_POOL_ROUTE_RECOMMEND);
  g_assert_true (cy_exam_enroll (self->test.conn, other, ids, 4, "报名", &n_added, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_added, ==, 1);
  cy_test_assert_text (&self->test, "SELECT group_concat(entry) FROM exam_mark WHERE exam=2", "8");
}

static void
test_marks (Fixture *self, gconstpointer data)
{
  write_all (self);
  cy_test_assert_text (&self->test, OUTCOMES, "2 3 1 4 -absent");
  cy_test_assert_text (&self->test, "SELECT total FROM exam_mark WHERE id=3", "8940");
  /* Who was absent and is marked after all sat it. */
  g_assert_true (try_write (self, 4, "95", "95"));
  cy_test_assert_text (&self->test, OUTCOMES, "3 4 2 5 1");
  g_assert_false (try_write (self, 0, "101", "80"));
  g_assert_false (try_write (self, 0, "80", "很好"));
  cy_test_assert_text (&self->test, OUTCOMES, "3 4 2 5 1");
  g_assert_true (try_write (self, 0, "", "80"));
  cy_test_assert_text (&self->test, OUTCOMES, "- 3 2 4 1");
}

static void
test_conclude (Fixture *self, gconstpointer data)
{
  guint n;

  write_all (self);
  g_assert_true (try_write (self, 1, "70", ""));
  g_assert_cmpuint (find_lack (self), ==, CY_EXAM_LACKS_MARKS);
  g_assert_false (conclude (self, "凭据", &n));
  g_assert_true (try_write (self, 1, "70", "80"));
  g_assert_cmpuint (find_lack (self), ==, CY_EXAM_LACKS_NOTHING);
  g_assert_true (conclude (self, NULL, &n));
  g_assert_cmpuint (n, ==, 2);
  cy_test_assert_text (&self->test, OUTCOMES, "2chosen 3failed 1chosen 4failed -absent");
  /* What is concluded stays as it is. */
  g_assert_false (try_write (self, 0, "100", "100"));
  g_assert_false (conclude (self, NULL, &n));
}

/* Five for two places at 3 : 1 are too few, unless it is said why it was held all the same. */
static void
test_ratio (Fixture *self, gconstpointer data)
{
  guint n;

  write_all (self);
  cy_test_set_int (&self->test, CY_EXAM, self->exam, CY_EXAM_RATIO, 3);
  g_assert_cmpuint (find_lack (self), ==, CY_EXAM_LACKS_APPLICANTS);
  g_assert_false (conclude (self, " ", &n));
  cy_test_set_int (&self->test, CY_EXAM, self->exam, CY_EXAM_PLACES, 0);
  g_assert_false (conclude (self, "县委组织部同意", &n));
  cy_test_set_int (&self->test, CY_EXAM, self->exam, CY_EXAM_PLACES, 2);
  cy_test_set_int (&self->test, CY_EXAM, self->exam, CY_EXAM_INTERVIEW, 30);
  g_assert_false (conclude (self, "县委组织部同意", &n));
  cy_test_set_int (&self->test, CY_EXAM, self->exam, CY_EXAM_INTERVIEW, 40);
  g_assert_true (conclude (self, "县委组织部同意", &n));
  cy_test_assert_text (&self->test, "SELECT note FROM exam", "县委组织部同意");
}

/* Other weights turn the order round at once; what makes no 100 % is no weight. */
static void
test_save (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) exam = cy_mapper_load (self->test.conn, CY_EXAM, self->exam, &error);

  g_assert_true (try_write (self, 0, "90", "60"));
  g_assert_true (try_write (self, 1, "60", "90"));
  cy_test_assert_text (&self->test, OUTCOMES, "1 2 - - -");
  cy_record_set_int (exam, CY_EXAM_WRITTEN, 40);
  g_assert_false (cy_exam_save (self->test.conn, exam, "公选", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  cy_record_set_int (exam, CY_EXAM_INTERVIEW, 60);
  g_assert_true (cy_exam_save (self->test.conn, exam, "公选", &error));
  g_assert_no_error (error);
  cy_test_assert_text (&self->test, OUTCOMES, "2 1 - - -");
}

/* Who shares the last place is chosen too: the program favours nobody. */
static void
test_tie (Fixture *self, gconstpointer data)
{
  guint n;

  write_all (self);
  g_assert_true (try_write (self, 1, "80", "80"));
  g_assert_true (conclude (self, NULL, &n));
  g_assert_cmpuint (n, ==, 3);
  cy_test_assert_text (&self->test, OUTCOMES, "2chosen 2chosen 1chosen 4failed -absent");
}

static void
test_bar (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CyExamDeed deed = { self->exam, 20261120, TODAY, "", "资格审查" };

  g_assert_false (cy_exam_bar (self->test.conn, &deed, &self->marks[2], 1, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  write_all (self);
  deed.reason = "年龄不符";
  g_assert_true (cy_exam_bar (self->test.conn, &deed, &self->marks[2], 1, &error));
  g_assert_no_error (error);
  cy_test_assert_text (&self->test, OUTCOMES, "1 2 -barred 3 -absent");
  cy_test_assert_text (&self->test, "SELECT state FROM pool_entry WHERE id=3", "rejected");
  g_assert_false (try_write (self, 2, "100", "100"));
}

static gboolean
replace (Fixture *self, guint nth, const char *reason, gint64 *next)
{
  g_autoptr (GError) error = NULL;
  CyExamDeed deed = { self->exam, 20261120, TODAY, reason, "递补" };

  if (cy_exam_replace (self->test.conn, &deed, self->marks[nth], next, &error))
    return TRUE;
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);

  return FALSE;
}

static void
test_replace (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 next;
  guint  n;

  write_all (self);
  g_assert_true (conclude (self, NULL, &n));
  g_assert_false (replace (self, 2, " ", &next));
  g_assert_false (replace (self, 1, "放弃", &next));
  g_assert_true (replace (self, 2, "放弃", &next));
  g_assert_cmpint (next, ==, self->marks[1]);
  cy_test_assert_text (&self->test, OUTCOMES, "2chosen 3next 1gone 4failed -absent");
  cy_test_assert_text (&self->test, "SELECT state FROM pool_entry WHERE id=3", "rejected");
  cy_test_assert_text (&self->test, "SELECT note FROM exam_mark WHERE id=3", "放弃");
  /* Who moved up may drop out too; then the last, and then nobody is left. */
  g_assert_true (replace (self, 1, "放弃", &next));
  g_assert_cmpint (next, ==, self->marks[3]);
  g_assert_true (replace (self, 3, "放弃", &next));
  g_assert_cmpint (next, ==, 0);
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  cy_test_assert_text (&self->test, OUTCOMES, "2chosen 3failed 1chosen 4failed -absent");
  cy_test_assert_text (&self->test, "SELECT state FROM pool_entry WHERE id=3", "progress");
}

/* The step 考试 is passed with marks and an outcome, by nobody else. */
static void
test_advance (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyShortlist) list = NULL;
  const CyCandidate *chosen;
  const CyCandidate *failed;
  g_autofree char   *words = NULL;
  guint              n;

  list = cy_shortlist_load (self->test.conn, 0, 0, TODAY, &error);
  g_assert_true (
    cy_candidate_find_missing (cy_shortlist_find (list, self->entries[0]), list, NULL) &
    CY_MISSING_EXAM);
  g_clear_pointer (&list, cy_shortlist_unref);
  write_all (self);
  g_assert_true (conclude (self, NULL, &n));
  list = cy_shortlist_load (self->test.conn, 0, 0, TODAY, &error);
  g_assert_no_error (error);
  chosen = cy_shortlist_find (list, self->entries[0]);
  failed = cy_shortlist_find (list, self->entries[3]);
  g_assert_cmpuint (chosen->route->n_steps, ==, 6);
  g_assert_cmpstr (cy_route_get_next (chosen->route, chosen->step), ==, "3");
  g_assert_false (cy_candidate_find_missing (chosen, list, NULL) & CY_MISSING_EXAM);
  g_assert_true (cy_candidate_find_missing (failed, list, NULL) & CY_MISSING_EXAM);
  words = cy_candidate_dup_missing (failed, list, CY_MISSING_EXAM);
  g_assert_nonnull (strstr (words, "未入围"));
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/exam-run/enroll", test_enroll);
  add ("/model/exam-run/marks", test_marks);
  add ("/model/exam-run/conclude", test_conclude);
  add ("/model/exam-run/ratio", test_ratio);
  add ("/model/exam-run/save", test_save);
  add ("/model/exam-run/tie", test_tie);
  add ("/model/exam-run/bar", test_bar);
  add ("/model/exam-run/replace", test_replace);
  add ("/model/exam-run/advance", test_advance);

  return g_test_run ();
}

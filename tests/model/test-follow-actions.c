/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * News and screenings come of named people, on a day, with a basis; many at once are one step. */
#include "cy-follow-actions.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-pool.h"
#include "cy-test-pool.h"

#define TODAY 20261122
#define N 3

typedef struct
{
  CyTest        test;
  gint64        ids[N];
  CyPeople      people;
  CyPeopleCount count;
} Fixture;

/* Two in the pool, and one who is deleted. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CyPeople last = { &self->ids[N - 1], 1, "delete" };

  cy_test_set_up (&self->test, NULL);
  for (guint i = 0; i < N; i++)
    self->ids[i] = cy_test_add_candidate (&self->test, "张三", 0, CY_TIER_COMMITTEE);
  g_assert_true (cy_people_delete (self->test.conn, &last, &self->count, &error));
  self->people = (CyPeople){ self->ids, N, "记动态" };
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static CyRecord *
make_note (const char *kind)
{
  CyRecord *note = cy_record_new (CY_FOLLOW_UP);

  cy_record_set_text (note, CY_FOLLOW_UP_KIND, kind);
  cy_record_set_int (note, CY_FOLLOW_UP_DATE, 20261101);
  cy_record_set_text (note, CY_FOLLOW_UP_CONTENT, "思想稳定");
  cy_record_set_text (note, CY_FOLLOW_UP_WHEREABOUTS, "village");
  cy_record_set_text (note, CY_FOLLOW_UP_EMPLOYMENT, "farm");

  return note;
}

static void
test_note (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) note = make_note (CY_FOLLOW_WHEREABOUTS);
  gint64 n_steps = cy_test_count (&self->test, "SELECT count(*) FROM step");

  g_assert_true (
    cy_people_follow_up (self->test.conn, &self->people, note, TODAY, &self->count, &error));
  g_assert_cmpuint (self->count.n_changed, ==, 2);
  g_assert_cmpuint (self->count.n_refused, ==, 1);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM step"), ==, n_steps + 1);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(DISTINCT person) FROM follow_up"),
                   ==,
                   2);
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM follow_up WHERE deleted IS NULL"),
                   ==,
                   0);
}

static void
test_note_problems (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *kind;
    guint       field;
  } needs[] = {
    { CY_FOLLOW_THOUGHT, CY_FOLLOW_UP_CONTENT },
    { CY_FOLLOW_WHEREABOUTS, CY_FOLLOW_UP_WHEREABOUTS },
    { CY_FOLLOW_EMPLOYMENT, CY_FOLLOW_UP_EMPLOYMENT },
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      g_autoptr (CyRecord) note = make_note (needs[i].kind);

      g_assert_null (cy_follow_up_find_problem (note, TODAY));
      cy_record_set_int (note, CY_FOLLOW_UP_NEXT, 20261101);
      g_assert_nonnull (cy_follow_up_find_problem (note, TODAY));
      cy_record_set_int (note, CY_FOLLOW_UP_NEXT, 20261102);
      g_assert_null (cy_follow_up_find_problem (note, TODAY));
      g_assert_nonnull (cy_follow_up_find_problem (note, 20261031));
      cy_record_unset (note, needs[i].field);
      g_assert_nonnull (cy_follow_up_find_problem (note, TODAY));
      g_assert_false (
        cy_people_follow_up (self->test.conn, &self->people, note, TODAY, &self->count, &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
      g_clear_error (&error);
    }
  {
    /* A screening is no note. */
    g_autoptr (CyRecord) note = make_note ("4");

    g_assert_nonnull (cy_follow_up_find_problem (note, TODAY));
  }
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM follow_up"), ==, 0);
}

static CyRecord *
make_screening (const char *conclusion)
{
  CyRecord *screening = cy_record_new (CY_SCREENING);

  cy_record_set_int (screening, CY_SCREENING_DATE, 20261101);
  cy_record_set_text (screening, CY_SCREENING_SCREENERS, "王五、赵六");
  cy_record_set_text (screening, CY_SCREENING_BASIS, "镇党委会议记录");
  if (conclusion != NULL)
    cy_record_set_text (screening, CY_SCREENING_CONCLUSION, conclusion);

  return screening;
}

/* No names, no basis, no conclusion: no screening. Nothing is filled in by the program. */
static void
test_screening_problems (Fixture *self, gconstpointer data)
{
  static const guint needed[] = {
    CY_SCREENING_DATE, CY_SCREENING_SCREENERS, CY_SCREENING_BASIS, CY_SCREENING_CONCLUSION
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      g_autoptr (CyRecord) screening = make_screening (CY_SCREENING_PASS);

      g_assert_null (cy_screening_find_problem (screening, N, TODAY));
      cy_record_unset (screening, needed[i]);
      g_assert_nonnull (cy_screening_find_problem (screening, 1, TODAY));
      g_assert_false (
        cy_people_screen (self->test.conn, &self->people, screening, TODAY, &self->count, &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
      g_clear_error (&error);
    }
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM screening"), ==, 0);
}

/* Only that all have passed can be said of several at once. */
static void
test_screening_batch (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) pass = make_screening (CY_SCREENING_PASS);
  g_autoptr (CyRecord) watch = make_screening (CY_SCREENING_WATCH);
  g_autoptr (CyRecord) fail = make_screening (CY_SCREENING_FAIL);

  g_assert_nonnull (cy_screening_find_problem (watch, 2, TODAY));
  g_assert_null (cy_screening_find_problem (watch, 1, TODAY));
  g_assert_nonnull (cy_screening_find_problem (fail, 2, TODAY));
  g_assert_true (
    cy_people_screen (self->test.conn, &self->people, pass, TODAY, &self->count, &error));
  g_assert_cmpuint (self->count.n_changed, ==, 2);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM screening"), ==, 2);
}

static gint64
fail_first (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) fail = make_screening (CY_SCREENING_FAIL);

  self->people.n = 1;
  g_assert_true (
    cy_people_screen (self->test.conn, &self->people, fail, TODAY, &self->count, &error));

  return cy_test_count (&self->test, "SELECT max(id) FROM screening");
}

static gboolean
decide (Fixture *self, gint64 screening, const CyScreeningDecision *decision)
{
  g_autoptr (GError) error = NULL;
  gboolean done = cy_screening_decide (self->test.conn, screening, decision, TODAY, "处理", &error);

  if (!done)
    g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);

  return done;
}

static void
test_decide_keep (Fixture *self, gconstpointer data)
{
  gint64              screening = fail_first (self);
  CyScreeningDecision keep = { CY_DECISION_KEEP, NULL, "镇党委会", 20261110, NULL, NULL };

  g_assert_false (decide (self, screening, &keep));
  keep.basis = "情况查明，属误报";
  keep.organ = NULL;
  g_assert_false (decide (self, screening, &keep));
  keep.organ = "镇党委会";
  keep.date = 20261031;
  g_assert_false (decide (self, screening, &keep));
  keep.date = 20261110;
  g_assert_true (decide (self, screening, &keep));
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM screening WHERE decision='keep'"
                                  " AND decided=20261110 AND decision_organ='镇党委会'"),
                   ==,
                   1);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM pool_entry WHERE state='in'"),
                   ==,
                   3);
}

static void
test_decide_exit (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64              screening = fail_first (self);
  CyScreeningDecision leave = { CY_DECISION_EXIT, "研究决定", "镇党委会", 20261110, NULL, NULL };

  /* The table asks for a paper. */
  g_assert_false (decide (self, screening, &leave));
  leave.document = "镇党纪〔2026〕8号";
  g_assert_true (decide (self, screening, &leave));
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM pool_entry WHERE state='out'"
                                  " AND exit_reason='X8' AND exit_document='镇党纪〔2026〕8号'"),
                   ==,
                   1);
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT (SELECT count(*) FROM pool_entry WHERE state='in')*10"
                                  " + (SELECT count(*) FROM screening WHERE decision IS NULL)"),
                   ==,
                   31);
}

static void
test_decide_passed (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) pass = make_screening (CY_SCREENING_PASS);
  CyScreeningDecision keep = { CY_DECISION_KEEP, "依据", "镇党委会", 20261110, NULL, NULL };

  self->people.n = 1;
  g_assert_true (
    cy_people_screen (self->test.conn, &self->people, pass, TODAY, &self->count, &error));
  g_assert_false (decide (self, 1, &keep));
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/follow-actions/note", test_note);
  add ("/model/follow-actions/note-problems", test_note_problems);
  add ("/model/follow-actions/screening-problems", test_screening_problems);
  add ("/model/follow-actions/screening-batch", test_screening_batch);
  add ("/model/follow-actions/decide-keep", test_decide_keep);
  add ("/model/follow-actions/decide-exit", test_decide_exit);
  add ("/model/follow-actions/decide-passed", test_decide_passed);

  return g_test_run ();
}

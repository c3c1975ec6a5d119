/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * An action on many people is one step, counts what it did, and can be stopped. */
#include "cy-test.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-people-actions.h"
#include "cy-pool.h"

#define N 4

typedef struct
{
  CyTest        test;
  gint64        ids[N];
  CyPeople      people;
  CyPeopleCount count;
} Fixture;

static void
add_entry (CyTest *test, gint64 person, const char *state, const char *step)
{
  g_autoptr (CyRecord) entry = cy_record_new (CY_ENTRY);

  cy_record_set_int (entry, CY_ENTRY_PERSON, person);
  cy_record_set_text (entry, CY_ENTRY_TIER, CY_TIER_COMMITTEE);
  cy_record_set_text (entry, CY_ENTRY_STATE, state);
  cy_record_set_text (entry, CY_ENTRY_STEP, step);
  cy_test_save (test, entry, "entry");
}

/* One in the pool, one before the last step, one at its first, one nowhere. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  cy_test_set_up (&fixture->test, NULL);
  for (int i = 0; i < N; i++)
    {
      g_autoptr (CyRecord) person = cy_test_add_person (&fixture->test, "张三");

      fixture->ids[i] = cy_record_get_id (person);
    }
  add_entry (&fixture->test, fixture->ids[0], CY_POOL_IN, "7");
  add_entry (&fixture->test, fixture->ids[1], CY_POOL_IN_PROGRESS, "6");
  add_entry (&fixture->test, fixture->ids[2], CY_POOL_IN_PROGRESS, NULL);
  fixture->people = (CyPeople){ fixture->ids, N, "批量" };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cy_test_tear_down (&fixture->test, NULL);
}

static void
assert_count (Fixture *fixture, guint changed, guint same, guint refused)
{
  g_assert_cmpuint (fixture->count.n_changed, ==, changed);
  g_assert_cmpuint (fixture->count.n_same, ==, same);
  g_assert_cmpuint (fixture->count.n_refused, ==, refused);
}

static void
assert_states (Fixture *fixture, const char *expected)
{
  g_autofree char *states =
    cy_test_text (&fixture->test,
                  "SELECT group_concat(s,' ') FROM (SELECT state||coalesce(step,'') AS s"
                  " FROM pool_entry ORDER BY person)");

  g_assert_cmpstr (states, ==, expected);
}

static void
test_field (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CyConn *conn = fixture->test.conn;
  gint64  n_steps;
  CyValue value = { .type = CY_VALUE_TEXT, .text = (char *) "01" };

  cy_test_set_text (&fixture->test, CY_PERSON, fixture->ids[0], CY_PERSON_SOURCE, "01");
  n_steps = cy_test_count (&fixture->test, "SELECT count(*) FROM step");
  g_assert_true (cy_people_set_field (conn,
                                      &fixture->people,
                                      CY_PERSON_SOURCE,
                                      &value,
                                      &fixture->count,
                                      &error));
  assert_count (fixture, 3, 1, 0);
  g_assert_cmpint (cy_test_count (&fixture->test, "SELECT count(*) FROM step"), ==, n_steps + 1);
  g_assert_true (cy_journal_undo (conn, NULL, &error));
  g_assert_cmpint (cy_test_count (&fixture->test,
                                  "SELECT count(*) FROM person WHERE source IS NOT NULL"),
                   ==,
                   1);

  value = (CyValue){ .type = CY_VALUE_NULL };
  g_assert_false (
    cy_people_set_field (conn, &fixture->people, CY_PERSON_NAME, &value, &fixture->count, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
}

static void
test_entry_field (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CyValue value = { .type = CY_VALUE_TEXT, .text = (char *) CY_TIER_SECRETARY };

  g_assert_true (cy_people_set_entry_field (fixture->test.conn,
                                            &fixture->people,
                                            CY_ENTRY_TIER,
                                            &value,
                                            &fixture->count,
                                            &error));
  assert_count (fixture, 3, 0, 1);
  g_assert_cmpint (cy_test_count (&fixture->test,
                                  "SELECT count(*) FROM person WHERE tier='secretary'"),
                   ==,
                   3);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) unit = cy_test_add_unit (&fixture->test, "甲村", "village", 0);
  gint64 id = cy_record_get_id (unit);

  g_assert_true (
    cy_people_move (fixture->test.conn, &fixture->people, id, &fixture->count, &error));
  assert_count (fixture, 4, 0, 0);
  g_assert_true (
    cy_people_move (fixture->test.conn, &fixture->people, id, &fixture->count, &error));
  assert_count (fixture, 0, 4, 0);
  g_assert_false (
    cy_people_move (fixture->test.conn, &fixture->people, 99, &fixture->count, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

static void
test_exit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *papers = NULL;
  CyPoolExit       exit = {
          "U1", 20250312, "甲村党支部书记", "选举产生", "乡党委会", "甲党任〔2025〕1号"
  };

  fixture->people.n = 1;
  g_assert_true (
    cy_people_exit (fixture->test.conn, &fixture->people, &exit, &fixture->count, &error));
  fixture->people.n = N;
  exit = (CyPoolExit){ "X1", 20250312, NULL, "年满四十五周岁" };
  g_assert_true (
    cy_people_exit (fixture->test.conn, &fixture->people, &exit, &fixture->count, &error));
  assert_count (fixture, 2, 0, 2);
  assert_states (fixture, "used7 out6 out");
  papers = cy_test_text (&fixture->test,
                         "SELECT exit_basis||exit_organ||exit_document||destination"
                         " FROM pool_entry WHERE state='used'");
  g_assert_cmpstr (papers, ==, "选举产生乡党委会甲党任〔2025〕1号甲村党支部书记");
  exit = (CyPoolExit){ "nothing", 20250312, NULL, "依据" };
  g_assert_false (
    cy_people_exit (fixture->test.conn, &fixture->people, &exit, &fixture->count, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
}

static void
test_exit_survey (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CyConn      *conn = fixture->test.conn;
  CyPoolExit   exit = { "X1", 20250311, NULL, "年满四十五周岁" };
  CyExitSurvey survey;
  CyValue      reached = { .type = CY_VALUE_INT, .number = 20250312 };

  g_assert_true (cy_people_set_entry_field (conn,
                                            &fixture->people,
                                            CY_ENTRY_STEP_DATE,
                                            &reached,
                                            &fixture->count,
                                            &error));
  g_assert_true (cy_people_survey_exit (conn, &fixture->people, &survey, &error));
  g_assert_cmpuint (survey.n_open, ==, 3);
  g_assert_cmpint (survey.latest, ==, 20250312);
  /* Nobody leaves before coming in, and then nobody leaves at all. */
  g_assert_false (cy_people_exit (conn, &fixture->people, &exit, &fixture->count, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  assert_states (fixture, "in7 progress6 progress");
  exit.date = survey.latest;
  g_assert_true (cy_people_exit (conn, &fixture->people, &exit, &fixture->count, &error));
  g_assert_cmpuint (fixture->count.n_changed, ==, survey.n_open);
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CyConn *conn = fixture->test.conn;
  CyValue value = { .type = CY_VALUE_TEXT, .text = (char *) "01" };

  g_assert_true (cy_people_delete (conn, &fixture->people, &fixture->count, &error));
  assert_count (fixture, 4, 0, 0);
  g_assert_true (cy_people_delete (conn, &fixture->people, &fixture->count, &error));
  assert_count (fixture, 0, 4, 0);
  g_assert_true (cy_people_set_field (conn,
                                      &fixture->people,
                                      CY_PERSON_SOURCE,
                                      &value,
                                      &fixture->count,
                                      &error));
  assert_count (fixture, 0, 0, 4);
  g_assert_true (cy_people_restore (conn, &fixture->people, &fixture->count, &error));
  assert_count (fixture, 4, 0, 0);
}

static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  fixture->ids[3] = 99;
  g_assert_false (cy_people_delete (fixture->test.conn, &fixture->people, &fixture->count, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  cy_conn_set_cancellable (fixture->test.conn, cancellable);
  g_assert_false (cy_people_delete (fixture->test.conn, &fixture->people, &fixture->count, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (cy_test_count (&fixture->test,
                                  "SELECT count(*) FROM person WHERE deleted IS NULL"),
                   ==,
                   N);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/people-actions/field", test_field);
  add ("/model/people-actions/entry-field", test_entry_field);
  add ("/model/people-actions/move", test_move);
  add ("/model/people-actions/exit", test_exit);
  add ("/model/people-actions/exit-survey", test_exit_survey);
  add ("/model/people-actions/delete", test_delete);
  add ("/model/people-actions/stopped", test_stopped);

  return g_test_run ();
}

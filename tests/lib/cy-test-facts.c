/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What other rooms say in 2026 of those who are assessed: hours, tasks, diagnoses, abilities,
 * figures of their villages, ballots. */
#include "cy-test-facts.h"

#include "cy-ability.h"
#include "cy-ballot-edit.h"
#include "cy-ballot.h"
#include "cy-course.h"
#include "cy-cycle.h"
#include "cy-diagnosis.h"
#include "cy-posting.h"

static gint64
add_course (CyTest *self)
{
  g_autoptr (CyRecord) course = cy_record_new (CY_COURSE);

  cy_record_set_int (course, CY_COURSE_YEAR, 2026);
  cy_record_set_text (course, CY_COURSE_NAME, "主体班");
  cy_record_set_int (course, CY_COURSE_SINCE, 20260301);
  cy_record_set_int (course, CY_COURSE_UNTIL, 20260331);
  cy_record_set_text (course, CY_COURSE_COUNT_UNIT, CY_COUNT_BY_HOUR);
  cy_record_set_int (course, CY_COURSE_ONLINE, 0);
  cy_record_set_int (course, CY_COURSE_COUNTS, 1);
  cy_record_set_text (course, CY_COURSE_STATE, CY_COURSE_RUNNING);
  cy_test_save (self, course, "course");

  return cy_record_get_id (course);
}

/* Earned in one session of a course of their own. */
void
cy_test_facts_hours (CyTest *self, gint64 person, int tenths)
{
  g_autoptr (CyRecord) session = cy_record_new (CY_COURSE_SESSION);
  g_autoptr (CyRecord) enrolment = cy_record_new (CY_ENROLMENT);
  g_autoptr (CyRecord) attendance = cy_record_new (CY_ATTENDANCE);
  gint64 course = add_course (self);

  cy_record_set_int (session, CY_COURSE_SESSION_COURSE, course);
  cy_record_set_int (session, CY_COURSE_SESSION_DATE, 20260302);
  cy_record_set_int (session, CY_COURSE_SESSION_ONLINE, 0);
  cy_record_set_int (session, CY_COURSE_SESSION_QUANTITY, tenths);
  cy_test_save (self, session, "session");
  cy_record_set_int (enrolment, CY_ENROLMENT_COURSE, course);
  cy_record_set_int (enrolment, CY_ENROLMENT_PERSON, person);
  cy_record_set_text (enrolment, CY_ENROLMENT_STATE, CY_ENROLMENT_TAKES_PART);
  cy_test_save (self, enrolment, "enrolment");
  cy_record_set_int (attendance, CY_ATTENDANCE_ENROLMENT, cy_record_get_id (enrolment));
  cy_record_set_int (attendance, CY_ATTENDANCE_SESSION, cy_record_get_id (session));
  cy_record_set_text (attendance, CY_ATTENDANCE_MARK, "1");
  cy_test_save (self, attendance, "mark");
}

/* @n_done of @n were finished. */
void
cy_test_facts_tasks (CyTest *self, gint64 person, guint n_done, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CyRecord) task = cy_record_new (CY_STRETCH_TASK);

      cy_record_set_int (task, CY_STRETCH_TASK_PERSON, person);
      cy_record_set_text (task, CY_STRETCH_TASK_KIND, "1");
      cy_record_set_text (task, CY_STRETCH_TASK_TITLE, "防汛");
      cy_record_set_int (task, CY_STRETCH_TASK_DUE, 20260601 + i);
      if (i < n_done)
        cy_record_set_int (task, CY_STRETCH_TASK_DONE, 20260501 + i);
      cy_test_save (self, task, "task");
    }
}

/* Hundredths of 望、闻、问、切. */
void
cy_test_facts_diagnosis (CyTest *self, gint64 entry, const int *marks)
{
  static const guint fields[] = {
    CY_DIAGNOSIS_LOOK_MARK, CY_DIAGNOSIS_LISTEN_MARK, CY_DIAGNOSIS_ASK_MARK, CY_DIAGNOSIS_JUDGE_MARK
  };
  g_autoptr (CyRecord) diagnosis = cy_record_new (CY_DIAGNOSIS);

  cy_record_set_int (diagnosis, CY_DIAGNOSIS_ENTRY, entry);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cy_record_set_int (diagnosis, fields[i], marks[i]);
  cy_test_save (self, diagnosis, "diagnosis");
}

/* @level in tenths. */
void
cy_test_facts_ability (CyTest *self, gint64 person, const char *ability, int level)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_ABILITY_RECORD);

  cy_record_set_int (record, CY_ABILITY_RECORD_PERSON, person);
  cy_record_set_text (record, CY_ABILITY_RECORD_ABILITY, ability);
  cy_record_set_int (record, CY_ABILITY_RECORD_LEVEL, level);
  cy_record_set_int (record, CY_ABILITY_RECORD_DATE, 20260501);
  cy_record_set_text (record, CY_ABILITY_RECORD_SOURCE, "1");
  cy_record_set_text (record, CY_ABILITY_RECORD_EVIDENCE, "年度考核");
  cy_test_save (self, record, "ability");
}

/* @value in hundredths. */
void
cy_test_facts_figure (CyTest *self, gint64 unit, int year, const char *figure, gint64 value)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_UNIT_FIGURE);

  cy_record_set_int (record, CY_UNIT_FIGURE_UNIT, unit);
  cy_record_set_int (record, CY_UNIT_FIGURE_YEAR, year);
  cy_record_set_text (record, CY_UNIT_FIGURE_FIGURE, figure);
  cy_record_set_int (record, CY_UNIT_FIGURE_VALUE, value);
  cy_test_save (self, record, "figure");
}

/* ---- Ballots ---- */

static gint64
create_ballot (CyTest *self, const gint64 *people, guint n_people)
{
  static const CyBallotVotersPlan voters[] = { { "班子", 60, CY_BALLOT_UNKNOWN },
                                               { "党员", 40, CY_BALLOT_UNKNOWN } };
  g_autoptr (CyRecord) ballot = cy_record_new (CY_BALLOT);
  g_autoptr (GError) error = NULL;
  CyBallotPlan plan = { ballot, voters, G_N_ELEMENTS (voters), people, n_people, "新建测评" };
  gint64       id;

  cy_record_set_text (ballot, CY_BALLOT_NAME, "年度民主测评");
  cy_record_set_text (ballot, CY_BALLOT_KIND, CY_BALLOT_APPRAISE);
  cy_record_set_text (ballot, CY_BALLOT_OPTIONS, "优秀、称职、不称职");
  cy_record_set_text (ballot, CY_BALLOT_SCORES, "100、80、0");
  cy_record_set_text (ballot, CY_BALLOT_STATE, CY_BALLOT_OPEN);
  cy_record_set_int (ballot, CY_BALLOT_DATE, 20260512);
  id = cy_ballot_create (self->conn, &plan, &error);
  g_assert_no_error (error);

  return id;
}

static void
add_cell (GArray *cells, gint64 voters, gint64 subject, guint nth, gint64 value)
{
  CyBallotCell cell = { voters, subject, nth, value };

  g_array_append_val (cells, cell);
}

static void
add_votes (GArray              *cells,
           const CyBallotSheet *sheet,
           guint                voters,
           const gint64        *votes,
           gint64               n_papers)
{
  gint64 id = cy_ballot_sheet_get_voters (sheet, voters)->id;
  guint  n = sheet->subjects->len;

  for (guint i = 0; i < CY_BALLOT_N_ACCOUNTS; i++)
    add_cell (cells, id, 0, i, i == CY_BALLOT_SPOILED ? 0 : n_papers);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < CY_TEST_N_VOTES; j++)
      add_cell (cells,
                id,
                cy_ballot_sheet_get_subject (sheet, i)->id,
                j + 1 < CY_TEST_N_VOTES ? j + 1 : 0,
                votes[(i + voters) % n * CY_TEST_N_VOTES + j]);
}

/* Finished: 班子 votes of everybody as @votes say, 党员 of everybody what 班子 votes of the next
 * one, at 60 and 40 %. Options give 100, 80 and 0 points; the votes of all are as many. */
void
cy_test_facts_ballot (CyTest *self, const gint64 *people, guint n_people, const gint64 *votes)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyBallotCell));
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBallotSheet) sheet = NULL;
  gint64 ballot = create_ballot (self, people, n_people);
  gint64 n_papers = 0;

  for (guint i = 0; i < CY_TEST_N_VOTES; i++)
    n_papers += votes[i];
  sheet = cy_ballot_sheet_load (self->conn, ballot, &error);
  g_assert_no_error (error);
  add_votes (cells, sheet, 0, votes, n_papers);
  add_votes (cells, sheet, 1, votes, n_papers);
  cy_ballot_enter (self->conn,
                   ballot,
                   (const CyBallotCell *) cells->data,
                   cells->len,
                   "录入票数",
                   &error);
  g_assert_no_error (error);
  cy_ballot_finish (self->conn, ballot, "完成", &error);
  g_assert_no_error (error);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is recorded on the way into the pool: inspections, ballots, notices; each once, in an order
 * in which one makes the next possible. */
#include "undo-deeds.h"

#include "cy-ballot-edit.h"
#include "cy-ballot-paper.h"
#include "cy-inspect-edit.h"
#include "cy-inspect-survey.h"
#include "cy-inspection.h"
#include "cy-mapper.h"
#include "cy-notice-act.h"
#include "cy-notice.h"
#include "cy-pool.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-test-ballot.h"

/* ---- Inspection ---- */

static gboolean
assign (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) order = cy_record_new (CY_INSPECTION);
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 0);
  CyAssignCount count;

  cy_record_set_int (order, CY_INSPECTION_DATE, 20261102);
  cy_record_set_text (order, CY_INSPECTION_ORGAN, "县委组织部");
  cy_record_set_text (order, CY_INSPECTION_LEADER, "赵组长");
  cy_record_set_text (order, CY_INSPECTION_MEMBERS, "钱组员");

  return cy_inspect_assign (test->conn, order, ids, name, &count, error) && count.n_assigned > 0;
}

static gboolean
record_survey (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) inspection =
    cy_mapper_load (test->conn,
                    CY_INSPECTION,
                    cy_test_count (test, CY_UNDO_LAST ("inspection")),
                    error);
  g_autoptr (CyRecord) record = cy_record_new (CY_INSPECTION_RECORD);
  g_autoptr (GPtrArray) sheet = cy_survey_list_questions (CY_INSPECT_SURVEY);

  cy_record_set_int (record,
                     CY_INSPECTION_RECORD_PERSON,
                     cy_record_get_int (inspection, CY_INSPECTION_PERSON));
  cy_record_set_int (record, CY_INSPECTION_RECORD_INSPECTION, cy_record_get_id (inspection));
  cy_record_set_text (record, CY_INSPECTION_RECORD_METHOD, CY_INSPECT_SURVEY);
  cy_record_set_int (record, CY_INSPECTION_RECORD_DATE, 20261103);
  cy_record_set_text (record, CY_INSPECTION_RECORD_INSPECTORS, "赵组长、钱组员");
  cy_record_set_text (record, CY_INSPECTION_RECORD_HEARD, "党员 5、村民 4");
  cy_record_set_int (g_ptr_array_index (sheet, 0), CY_INSPECTION_ANSWER_VERY, 9);

  return cy_inspect_save_record (test->conn, record, sheet, name, error);
}

/* A question less, and the others move up. */
static gboolean
change_survey (CyTest *test, const char *name, GError **error)
{
  gint64 id = cy_test_count (test, CY_UNDO_LAST ("inspection_record"));
  g_autoptr (CyRecord) record = cy_mapper_load (test->conn, CY_INSPECTION_RECORD, id, error);
  g_autoptr (GPtrArray) sheet = cy_mapper_load_parts (test->conn, CY_INSPECTION_ANSWER, id, error);

  g_assert_cmpuint (sheet->len, >, 1);
  g_ptr_array_remove_index (sheet, 0);
  cy_record_set_text (record, CY_INSPECTION_RECORD_PLACE, "村委会");

  return cy_inspect_save_record (test->conn, record, sheet, name, error);
}

static gboolean
finish_inspection (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) inspection =
    cy_mapper_load (test->conn,
                    CY_INSPECTION,
                    cy_test_count (test, CY_UNDO_LAST ("inspection")),
                    error);

  cy_record_set_text (inspection, CY_INSPECTION_CONCLUSION, "表现良好");
  cy_record_set_int (inspection, CY_INSPECTION_DONE, CY_UNDO_DAY);
  cy_record_set_text (inspection, CY_INSPECTION_STATE, CY_INSPECTION_FINISHED);

  return cy_inspect_finish (test->conn, inspection, name, error);
}

static gboolean
delete_survey (CyTest *test, const char *name, GError **error)
{
  return cy_inspect_delete_record (test->conn,
                                   cy_test_count (test, CY_UNDO_LAST ("inspection_record")),
                                   name,
                                   error);
}

/* ---- Ballots ---- */

static gboolean
create_ballot (CyTest *test, const char *name, gboolean on_paper, GError **error)
{
  static const CyBallotVotersPlan voters[] = { { "班子", 60, 9 }, { "党员", 40, 20 } };
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 0);
  g_autoptr (CyRecord) ballot = cy_record_new (CY_BALLOT);
  CyBallotPlan plan = { ballot, voters, 2, (const gint64 *) ids->data, ids->len, name };

  cy_record_set_text (ballot, CY_BALLOT_NAME, "青石村民主测评");
  cy_record_set_text (ballot, CY_BALLOT_KIND, CY_BALLOT_APPRAISE);
  cy_record_set_text (ballot, CY_BALLOT_OPTIONS, "优秀、称职、不称职");
  cy_record_set_text (ballot, CY_BALLOT_SCORES, "100、80、0");
  cy_record_set_text (ballot, CY_BALLOT_STATE, CY_BALLOT_OPEN);
  cy_record_set_int (ballot, CY_BALLOT_DATE, CY_UNDO_DAY);
  cy_record_set_int (ballot, CY_BALLOT_ON_PAPER, on_paper);

  return cy_ballot_create (test->conn, &plan, error) != 0;
}

static gboolean
add_ballot (CyTest *test, const char *name, GError **error)
{
  return create_ballot (test, name, FALSE, error);
}

static gboolean
change_ballot (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) ballot =
    cy_mapper_load (test->conn, CY_BALLOT, cy_test_count (test, CY_UNDO_LAST ("ballot")), error);

  cy_record_set_text (ballot, CY_BALLOT_OPTIONS, "好、中、差");

  return cy_ballot_change (test->conn, ballot, name, error);
}

static gboolean
enter_votes (CyTest *test, const char *name, GError **error)
{
  return cy_test_ballot_enter_all (test,
                                   cy_test_count (test, CY_UNDO_LAST ("ballot")),
                                   0,
                                   9,
                                   (gint64[]){ 6, 2, 1, 0 },
                                   4,
                                   error);
}

static gboolean
clear_vote (CyTest *test, const char *name, GError **error)
{
  gint64       ballot = cy_test_count (test, CY_UNDO_LAST ("ballot"));
  CyBallotCell cell = {
    cy_test_count (test,
                   "SELECT min(id) FROM ballot_group WHERE ballot=(SELECT max(id) FROM ballot)"),
    cy_test_count (test,
                   "SELECT min(id) FROM ballot_subject WHERE ballot=(SELECT max(id) FROM ballot)"),
    3,
    CY_BALLOT_UNKNOWN,
  };

  return cy_ballot_enter (test->conn, ballot, &cell, 1, name, error);
}

static gboolean
finish_ballot (CyTest *test, const char *name, GError **error)
{
  return cy_ballot_finish (test->conn, cy_test_count (test, CY_UNDO_LAST ("ballot")), name, error);
}

static gboolean
reopen_ballot (CyTest *test, const char *name, GError **error)
{
  return cy_ballot_reopen (test->conn, cy_test_count (test, CY_UNDO_LAST ("ballot")), name, error);
}

static gboolean
add_paper_ballot (CyTest *test, const char *name, GError **error)
{
  return create_ballot (test, name, TRUE, error);
}

static gboolean
put_paper (CyTest *test, gint64 pass, const char *marks, const char *name, GError **error)
{
  CyBallotPaper paper = {
    .voters =
      cy_test_count (test,
                     "SELECT min(id) FROM ballot_group WHERE ballot=(SELECT max(id) FROM ballot)"),
    .pass = pass,
    .number = 1,
    .marks = (char *) marks,
  };

  return cy_ballot_paper_put (test->conn,
                              cy_test_count (test, CY_UNDO_LAST ("ballot")),
                              &paper,
                              name,
                              error);
}

static gboolean
put_first (CyTest *test, const char *name, GError **error)
{
  return put_paper (test, 1, "112", name, error);
}

static gboolean
put_other (CyTest *test, const char *name, GError **error)
{
  return put_paper (test, 2, "113", name, error);
}

static gboolean
put_over (CyTest *test, const char *name, GError **error)
{
  return put_paper (test, 2, "112", name, error);
}

static gboolean
adopt_papers (CyTest *test, const char *name, GError **error)
{
  return cy_ballot_papers_adopt (test->conn,
                                 cy_test_count (test, CY_UNDO_LAST ("ballot")),
                                 name,
                                 error);
}

/* ---- Public notices ---- */

static gboolean
move_to_notice (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (test->conn, name, CY_STEP_NONE, error);
  CyValue value = { .type = CY_VALUE_TEXT, .text = (char *) CY_POOL_NOTICE_STEP };

  return step != NULL &&
         cy_mapper_set (test->conn,
                        CY_ENTRY,
                        cy_test_count (test,
                                       "SELECT max(id) FROM pool_entry WHERE state='progress' AND"
                                       " step<>'6' AND deleted IS NULL"),
                        CY_ENTRY_STEP,
                        &value,
                        error) &&
         cy_step_commit (step, error);
}

static gboolean
put_up (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) notice = cy_record_new (CY_NOTICE);
  g_autoptr (GArray) waiting = cy_notice_list_waiting (test->conn, 0, error);

  g_assert_cmpuint (waiting->len, >, 0);
  cy_record_set_text (notice, CY_NOTICE_NAME, "第九号公示");
  cy_record_set_int (notice, CY_NOTICE_SINCE, 20261109);
  cy_record_set_int (notice, CY_NOTICE_DAYS, 5);
  cy_record_set_text (notice, CY_NOTICE_ORGAN, "青山镇党委");
  cy_record_set_text (notice, CY_NOTICE_CONTACT, "0859-2260001");
  cy_record_set_text (notice, CY_NOTICE_STATE, CY_WORK_OPEN);

  return cy_notice_create (test->conn,
                           notice,
                           (const gint64 *) waiting->data,
                           waiting->len,
                           name,
                           error);
}

static gboolean
move_notice (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) notice =
    cy_mapper_load (test->conn, CY_NOTICE, cy_test_count (test, CY_UNDO_LAST ("notice")), error);

  cy_record_set_int (notice, CY_NOTICE_SINCE, 20261110);

  return cy_notice_save (test->conn, notice, name, error);
}

static gboolean
object (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) objection = cy_record_new (CY_OBJECTION);

  cy_record_set_int (objection, CY_OBJECTION_NOTICE, cy_test_count (test, CY_UNDO_LAST ("notice")));
  cy_record_set_int (objection, CY_OBJECTION_DATE, 20261112);
  cy_record_set_text (objection, CY_OBJECTION_WAY, "letter");
  cy_record_set_text (objection, CY_OBJECTION_CONTENT, "年龄不实");
  cy_record_set_text (objection, CY_OBJECTION_ANSWER, "经查不属实");
  cy_record_set_int (objection, CY_OBJECTION_ANSWERED, 20261113);
  cy_record_set_text (objection, CY_OBJECTION_OUTCOME, CY_OBJECTION_FALSE);

  return cy_undo_save (test, objection, name, error);
}

static gboolean
conclude_notice (CyTest *test, const char *name, GError **error)
{
  return cy_notice_conclude (test->conn,
                             cy_test_count (test, CY_UNDO_LAST ("notice")),
                             "无异议",
                             CY_UNDO_TODAY,
                             name,
                             error);
}

const CyUndoDeed cy_undo_record_deeds[] = {
  { "安排考察", assign },          { "考察记录", record_survey },
  { "改考察记录", change_survey }, { "完成考察", finish_inspection },
  { "安排考察", assign },          { "考察记录", record_survey },
  { "删考察记录", delete_survey }, { "新建测评", add_ballot },
  { "改测评", change_ballot },     { "录入票数", enter_votes },
  { "完成测评", finish_ballot },   { "重开测评", reopen_ballot },
  { "清空一格", clear_vote },      { "新建纸票测评", add_paper_ballot },
  { "录入选票", put_first },       { "录入选票", put_other },
  { "改选票", put_over },          { "采用选票", adopt_papers },
  { "到公示", move_to_notice },    { "新建公示", put_up },
  { "改公示", move_notice },       { "登记异议", object },
  { "公示结论", conclude_notice }, { NULL, NULL },
};

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done of the results of a cycle: grades and what is said against them, locking, pay,
 * honours, actions, the nine boxes, and studies of weights; each once, in an order in which one
 * makes the next possible. Steps of grades are named by the model. */
#include "undo-deeds.h"

#include "cy-assess-run.h"
#include "cy-grade-deed.h"
#include "cy-grade-list.h"
#include "cy-grade-lock.h"
#include "cy-honour-list.h"
#include "cy-mapper.h"
#include "cy-nine-box.h"
#include "cy-outcome.h"
#include "cy-pay-draft.h"
#include "cy-pay-list.h"
#include "cy-pay.h"
#include "cy-result-action.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-weight-adopt.h"
#include "cy-weight-deed.h"
#include "cy-weight-level.h"
#include "cy-weight.h"

#define SCHEME "SELECT scheme FROM assess_cycle WHERE id=(" CY_UNDO_CYCLE ")"
#define STUDY CY_UNDO_LAST ("weight_study")
#define EXPERT "陈专家"

static gint64
find_cycle (CyTest *test)
{
  return cy_undo_find (test, CY_UNDO_CYCLE);
}

static CyRecord *
load_last (CyTest *test, const CyEntity *entity, const char *sql, GError **error)
{
  return cy_mapper_load (test->conn, entity, cy_undo_find (test, sql), error);
}

/* ---- Grades ---- */

static gboolean
compute (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (test->conn, name, CY_STEP_NONE, error);
  CyAssessTally tally;

  return cy_assess_run (test->conn, find_cycle (test), CY_UNDO_TODAY, &tally, error) &&
         tally.n_totals > 0 && cy_step_commit (step, error);
}

static gboolean
approve (CyTest *test, const char *name, GError **error)
{
  return cy_grade_approve (test->conn, find_cycle (test), 250, "云组发〔2026〕8号", error);
}

static gboolean
propose (CyTest *test, const char *name, GError **error)
{
  CyGradeTally tally;

  return cy_grade_propose (test->conn, find_cycle (test), CY_UNDO_TODAY, &tally, error);
}

/* Everybody who has another grade. */
static gboolean
calibrate (CyTest *test, const char *name, GError **error)
{
  const CyGradeVerdict verdict = { CY_UNDO_DAY, "县委组织部部务会", "会议研究" };
  g_autoptr (GArray) entries =
    cy_sql_list_ids (test->conn,
                     "SELECT e.id FROM assess_entry e JOIN assess_result r ON r.entry=e.id"
                     " WHERE e.cycle=? AND e.deleted IS NULL AND e.special IS NULL"
                     " AND r.deleted IS NULL AND r.grade IS NOT '2'",
                     NULL,
                     "i",
                     find_cycle (test));

  return cy_grade_change (test->conn,
                          (const gint64 *) entries->data,
                          entries->len,
                          "2",
                          &verdict,
                          error);
}

static gboolean
correct (CyTest *test, const char *name, GError **error)
{
  const CyGradeVerdict verdict = { CY_UNDO_TODAY, "县委组织部", "漏计一项" };
  gint64               entry = cy_undo_find (test, CY_UNDO_ENTRY ("id", 2));

  return cy_grade_change (test->conn, &entry, 1, "3", &verdict, error);
}

static gboolean
close_grades (CyTest *test, const char *name, GError **error)
{
  return cy_grade_close (test->conn, find_cycle (test), error);
}

static gboolean
reopen (CyTest *test, const char *name, GError **error)
{
  return cy_grade_reopen (test->conn, find_cycle (test), "漏评一人", error);
}

static gboolean
publish (CyTest *test, const char *name, GError **error)
{
  return cy_grade_publish (test->conn, find_cycle (test), CY_UNDO_DAY, CY_UNDO_TODAY, error);
}

/* ---- Appeals ---- */

static gboolean
appeal (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_APPEAL);

  cy_record_set_int (record, CY_APPEAL_ENTRY, cy_undo_find (test, CY_UNDO_ENTRY ("id", 0)));
  cy_record_set_int (record, CY_APPEAL_DATE, CY_UNDO_DAY);
  cy_record_set_text (record, CY_APPEAL_CONTENT, "扣分与事实不符");

  return cy_grade_appeal (test->conn, record, error);
}

static gboolean
answer (CyTest *test, const char *outcome, const char *grade, GError **error)
{
  g_autoptr (CyRecord) record = load_last (test, CY_APPEAL, CY_UNDO_LAST ("appeal"), error);

  cy_record_set_text (record, CY_APPEAL_OUTCOME, outcome);
  cy_record_set_text (record, CY_APPEAL_HANDLER, "李干事");
  cy_record_set_text (record, CY_APPEAL_ANSWER, "经复核");
  cy_record_set_int (record, CY_APPEAL_CLOSED, CY_UNDO_TODAY);

  return cy_grade_answer (test->conn, record, grade, error);
}

static gboolean
keep_result (CyTest *test, const char *name, GError **error)
{
  return answer (test, CY_APPEAL_KEPT, NULL, error);
}

static gboolean
change_result (CyTest *test, const char *name, GError **error)
{
  return answer (test, CY_APPEAL_CHANGED, "3", error);
}

/* ---- Locking ---- */

static gboolean
lock (CyTest *test, const char *name, GError **error)
{
  guint n = 0;

  return cy_grade_lock (test->conn, find_cycle (test), CY_UNDO_TODAY, &n, error) && n > 0;
}

static gboolean
unlock (CyTest *test, const char *name, GError **error)
{
  return cy_grade_unlock (test->conn, find_cycle (test), "更正错误", error);
}

/* ---- Pay ---- */

static gboolean
set_pay (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyPayDraft) draft = cy_pay_draft_load (test->conn, cy_undo_find (test, SCHEME), error);

  cy_record_set_int (draft->rule, CY_PAY_RULE_BASE, 120000);
  cy_pay_draft_set_factor (draft, CY_PAY_FACTOR_GRADE, "2", 100);
  cy_pay_draft_set_factor (draft, CY_PAY_FACTOR_GRADE, "3", 50);

  return cy_pay_draft_save (test->conn, draft, name, error);
}

static gboolean
change_pay (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyPayDraft) draft = cy_pay_draft_load (test->conn, cy_undo_find (test, SCHEME), error);

  cy_record_set_text (draft->rule, CY_PAY_RULE_CONVERT, "bands");
  cy_pay_draft_add_band (draft, 0, 50000);
  cy_pay_draft_add_band (draft, 6000, 150000);

  return cy_pay_draft_save (test->conn, draft, name, error);
}

static gboolean
make_pay_list (CyTest *test, const char *name, GError **error)
{
  CyPayCount count;

  return cy_pay_list_make (test->conn, find_cycle (test), name, &count, error) && count.n_paid > 0;
}

/* ---- Honours ---- */

static gboolean
add_honour (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) honour = cy_record_new (CY_HONOUR);

  cy_record_set_int (honour, CY_HONOUR_YEAR, 2026);
  cy_record_set_text (honour, CY_HONOUR_NAME, "优秀后备干部");
  cy_record_set_text (honour, CY_HONOUR_GRADE, "2");
  cy_record_set_int (honour, CY_HONOUR_YEARS, 1);
  cy_record_set_int (honour, CY_HONOUR_NO_PENALTY, 0);
  cy_record_set_int (honour, CY_HONOUR_NO_VETO, 0);
  cy_record_set_int (honour, CY_HONOUR_PLACES, 1);

  return cy_honour_save (test->conn, honour, name, error);
}

static gboolean
put_forward (CyTest *test, gboolean chosen, const char *name, GError **error)
{
  return cy_honour_choose (test->conn,
                           cy_undo_find (test, CY_UNDO_LAST ("honour")),
                           cy_undo_find (test, CY_UNDO_ENTRY ("person", 1)),
                           chosen,
                           CY_UNDO_TODAY,
                           name,
                           error);
}

static gboolean
choose (CyTest *test, const char *name, GError **error)
{
  return put_forward (test, TRUE, name, error);
}

static gboolean
leave_out (CyTest *test, const char *name, GError **error)
{
  return put_forward (test, FALSE, name, error);
}

static gboolean
decide (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) decision = cy_record_new (CY_HONOUR);
  guint n = 0;

  cy_record_set_int (decision, CY_HONOUR_DECIDED, CY_UNDO_DAY);
  cy_record_set_text (decision, CY_HONOUR_ORGAN, "县委");

  return cy_honour_decide (test->conn,
                           cy_undo_find (test, CY_UNDO_LAST ("honour")),
                           decision,
                           CY_UNDO_TODAY,
                           name,
                           &n,
                           error) &&
         n == 1;
}

/* ---- Actions and the nine boxes ---- */

static gboolean
act (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) action = cy_record_new (CY_RESULT_ACTION);

  cy_record_set_int (action,
                     CY_RESULT_ACTION_PERSON,
                     cy_undo_find (test, CY_UNDO_ENTRY ("person", 0)));
  cy_record_set_int (action, CY_RESULT_ACTION_CYCLE, find_cycle (test));
  cy_record_set_int (action, CY_RESULT_ACTION_DATE, CY_UNDO_DAY);
  cy_record_set_text (action, CY_RESULT_ACTION_OUTCOME, "remind");
  cy_record_set_text (action, CY_RESULT_ACTION_BASIS, "2026年基本称职");
  cy_record_set_text (action, CY_RESULT_ACTION_AUTHORISER, "县委组织部部务会");
  cy_record_set_text (action, CY_RESULT_ACTION_FOLLOW_UP, "半年后再谈话");
  cy_record_set_int (action, CY_RESULT_ACTION_DUE, 20270601);

  return cy_action_save (test->conn, action, CY_UNDO_TODAY, name, error);
}

static gboolean
finish_action (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) action =
    load_last (test, CY_RESULT_ACTION, CY_UNDO_LAST ("result_action"), error);

  cy_record_set_int (action, CY_RESULT_ACTION_DONE, CY_UNDO_TODAY);
  cy_record_set_text (action, CY_RESULT_ACTION_EFFECT, "已改进");

  return cy_action_save (test->conn, action, CY_UNDO_TODAY, name, error);
}

static gboolean
move_box (CyTest *test, const char *name, GError **error)
{
  gint64 person = cy_undo_find (test, CY_UNDO_ENTRY ("person", 2));
  g_autoptr (CyNineBox) box =
    cy_nine_box_load (test->conn, find_cycle (test), 0, CY_UNDO_TODAY, error);
  const CyNineLine *line = cy_nine_box_find (box, person);
  g_autoptr (CyRecord) move = cy_record_new (CY_NINE_BOX);

  cy_record_set_int (move, CY_NINE_BOX_PERSON, person);
  cy_record_set_int (move, CY_NINE_BOX_CYCLE, find_cycle (test));
  cy_record_set_int (move, CY_NINE_BOX_DATE, CY_UNDO_DAY);
  cy_record_set_int (move, CY_NINE_BOX_RESULT, line->result == 1 ? 2 : 1);
  cy_record_set_text (move, CY_NINE_BOX_POTENTIAL, "1");
  cy_record_set_text (move, CY_NINE_BOX_JUDGES, "县委组织部部务会");
  cy_record_set_text (move, CY_NINE_BOX_REASON, "抗洪一线表现突出");

  return cy_nine_move (test->conn, move, CY_UNDO_TODAY, name, error);
}

/* ---- Weights ---- */

static gboolean
add_study (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) study = cy_record_new (CY_WEIGHT_STUDY);

  cy_record_set_int (study, CY_WEIGHT_STUDY_SCHEME, cy_undo_find (test, SCHEME));
  cy_record_set_text (study, CY_WEIGHT_STUDY_NAME, "三人论证");

  return cy_weight_save_study (test->conn, study, name, error);
}

/* The first two dimensions of the scheme. */
static CyWeightPair
make_pair (CyTest *test)
{
#define DIMENSION(nth)                                                                            \
  "SELECT d.id FROM assess_dimension d JOIN assess_part p ON p.id=d.part WHERE p.scheme=(" SCHEME \
  ") AND d.deleted IS NULL ORDER BY d.id LIMIT 1 OFFSET " #nth
  return (CyWeightPair){ cy_undo_find (test, STUDY),
                         0,
                         cy_undo_find (test, DIMENSION (0)),
                         cy_undo_find (test, DIMENSION (1)) };
#undef DIMENSION
}

static gboolean
add_expert (CyTest *test, const char *name, GError **error)
{
  CyWeightPair pair = make_pair (test);

  return cy_weight_add_expert (test->conn, &pair, EXPERT, name, error);
}

static gboolean
judge (CyTest *test, const char *name, GError **error)
{
  CyWeightPair pair = make_pair (test);

  return cy_weight_judge (test->conn, &pair, EXPERT, 3, name, error);
}

static gboolean
take_back (CyTest *test, const char *name, GError **error)
{
  CyWeightPair pair = make_pair (test);

  return cy_weight_judge (test->conn, &pair, EXPERT, 0, name, error);
}

static gboolean
remove_expert (CyTest *test, const char *name, GError **error)
{
  return cy_weight_remove_expert (test->conn, cy_undo_find (test, STUDY), EXPERT, name, error);
}

static gboolean
remove_study (CyTest *test, const char *name, GError **error)
{
  return cy_weight_remove_study (test->conn, cy_undo_find (test, STUDY), name, error);
}

static gboolean
adopt (CyTest *test, const char *name, GError **error)
{
  static const double weights[] = { 1, 2, 3, 4 };
  gint64              scheme = cy_undo_find (test, SCHEME);
  g_autoptr (CySchemePlan) plan = cy_scheme_plan_load (test->conn, scheme, error);
  g_autoptr (GPtrArray) levels = cy_weight_levels_list (plan, "year");
  const CyWeightLevel *level = g_ptr_array_index (levels, 0);

  g_assert_cmpuint (level->items->len, ==, G_N_ELEMENTS (weights));

  return cy_weight_adopt (test->conn, scheme, level, weights, name, error) != 0;
}

const CyUndoDeed cy_undo_outcome_deeds[] = {
  { "计算总分", compute },
  { "Enter an Approved Share", approve },
  { "Propose Grades by Quota", propose },
  { "Calibrate Grades", calibrate },
  { "Close Grading", close_grades },
  { "Open Grading Again", reopen },
  { "Close Grading", close_grades },
  { "Publish Results", publish },
  { "Register an Appeal", appeal },
  { "Answer an Appeal", keep_result },
  { "Register an Appeal", appeal },
  { "Answer an Appeal", change_result },
  { "Correct Published Grades", correct },
  { "Lock Results", lock },
  { "Unlock Results", unlock },
  { "Lock Results", lock },
  { "定公式", set_pay },
  { "生成发放表", make_pay_list },
  { "改公式", change_pay },
  { "再生成发放表", make_pay_list },
  { "建评优", add_honour },
  { "列为人选", choose },
  { "不再是人选", leave_out },
  { "再列为人选", choose },
  { "决定评优", decide },
  { "记录运用", act },
  { "办结运用", finish_action },
  { "九宫格", move_box },
  { "建权重论证", add_study },
  { "加专家", add_expert },
  { "判断", judge },
  { "收回判断", take_back },
  { "再判断", judge },
  { "删专家", remove_expert },
  { "删权重论证", remove_study },
  { "采用权重", adopt },
  { NULL, NULL },
};

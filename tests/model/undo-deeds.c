/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done on the way into the pool: leads, examinations, steps, joint reviews; each once, in
 * an order in which one makes the next possible. */
#include "undo-deeds.h"

#include "cy-advance.h"
#include "cy-exam-run.h"
#include "cy-exam-sheet.h"
#include "cy-exam.h"
#include "cy-lead-paste.h"
#include "cy-lead-take.h"
#include "cy-lead.h"
#include "cy-mapper.h"
#include "cy-negative.h"
#include "cy-pool.h"
#include "cy-review-deed.h"
#include "cy-review-matrix.h"
#include "cy-review-round.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-step.h"

/* The step of the way on which somebody stands. */
#define AT_STEP(step)                                                                    \
  "SELECT id FROM pool_entry WHERE state='progress' AND deleted IS NULL AND step='" step \
  "' ORDER BY id"

static GArray *
list (CyTest *test, const char *sql, guint most)
{
  GArray *ids = cy_sql_list_ids (test->conn, sql, NULL, "");

  g_assert_nonnull (ids);
  g_assert_cmpuint (ids->len, >, 0);
  g_array_set_size (ids, MIN (ids->len, most));

  return ids;
}

static const gint64 *
ids_of (GArray *ids)
{
  return (const gint64 *) ids->data;
}

/* ---- Discovery ---- */

static gboolean
add_lead (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) lead = cy_record_new (CY_LEAD);

  cy_record_set_int (lead,
                     CY_LEAD_UNIT,
                     cy_test_count (test, "SELECT id FROM unit WHERE kind='village'"));
  cy_record_set_text (lead, CY_LEAD_NAME, "余小满");
  cy_record_set_text (lead, CY_LEAD_STATE, CY_LEAD_OPEN);
  cy_record_set_int (lead, CY_LEAD_FOUND_DATE, CY_UNDO_DAY);

  return cy_undo_save (test, lead, name, error);
}

static gboolean
paste_leads (CyTest *test, const char *name, GError **error)
{
  g_autofree char *village =
    cy_test_text (test, "SELECT name FROM unit WHERE kind='village' LIMIT 1");
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) drafts = NULL;
  CyLeadPaste paste = { rows, 0, "赵干事", CY_UNDO_DAY };
  guint       n_saved = 0;

  g_ptr_array_add (rows, g_strsplit ("村|姓名|性别|电话", "|", -1));
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *row =
        g_strdup_printf ("%s|余小%s|女|1380000000%u", village, i == 0 ? "甲" : "乙", i);

      g_ptr_array_add (rows, g_strsplit (row, "|", -1));
    }
  drafts = cy_lead_paste_read (test->conn, &paste, error);

  return drafts != NULL && cy_lead_paste_save (test->conn, drafts, name, &n_saved, error) &&
         n_saved > 0;
}

static gboolean
take_leads (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) ids =
    list (test, "SELECT id FROM lead WHERE state='open' AND deleted IS NULL ORDER BY id DESC", 4);
  CyLeads  leads = { ids_of (ids), ids->len, name };
  CyTaking taking = { CY_UNDO_DAY, NULL, CY_TIER_COMMITTEE, "二批", CY_POOL_ROUTE_RECOMMEND, 0 };
  CyTakeCount count;

  return cy_leads_take (test->conn, &leads, &taking, &count, error) && count.n_taken > 0;
}

static gboolean
close_leads (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) ids =
    list (test, "SELECT id FROM lead WHERE state='open' AND deleted IS NULL ORDER BY id", 3);
  CyLeads leads = { ids_of (ids), ids->len, name };
  guint   n_closed = 0;

  return cy_leads_close (test->conn, &leads, CY_UNDO_DAY, "本人不愿意", &n_closed, error) &&
         n_closed > 0;
}

static gboolean
reopen_leads (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) ids =
    list (test, "SELECT id FROM lead WHERE state='closed' AND deleted IS NULL ORDER BY id", 3);
  CyLeads leads = { ids_of (ids), ids->len, name };
  guint   n_opened = 0;

  return cy_leads_reopen (test->conn, &leads, &n_opened, error) && n_opened > 0;
}

/* ---- The open examination ---- */

static gboolean
add_exam (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) rules = cy_rules_for_year (test->conn, 2026, NULL);
  g_autoptr (CyRecord) exam = cy_exam_new (rules, CY_UNDO_DAY);

  cy_record_set_text (exam, CY_EXAM_NAME, "第二次公开选拔");
  cy_record_set_int (exam, CY_EXAM_PLACES, 1);
  cy_record_set_int (exam, CY_EXAM_RATIO, 1);

  return cy_exam_save (test->conn, exam, name, error);
}

/* Those of the first step go the other way for it. */
static gboolean
change_route (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (test->conn, name, CY_STEP_NONE, error);
  g_autoptr (GArray) ids = list (test, AT_STEP ("1"), 4);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (CyRecord) entry = cy_mapper_load (test->conn, CY_ENTRY, ids_of (ids)[i], error);

      cy_record_set_text (entry, CY_ENTRY_ROUTE, CY_POOL_ROUTE_EXAM);
      cy_record_set_text (entry, CY_ENTRY_STEP, CY_POOL_EXAM_STEP);
      if (!cy_mapper_save (test->conn, entry, error))
        return FALSE;
    }

  return cy_step_commit (step, error);
}

static gboolean
enroll (CyTest *test, const char *name, GError **error)
{
  gint64 exam = cy_test_count (test, CY_UNDO_LAST ("exam"));
  g_autoptr (GArray) ids = cy_exam_list_applicants (test->conn, exam, error);
  guint n_added = 0;

  return ids != NULL &&
         cy_exam_enroll (test->conn, exam, ids_of (ids), ids->len, name, &n_added, error) &&
         n_added > 3;
}

static GArray *
list_marks (CyTest *test)
{
  return list (test,
               "SELECT id FROM exam_mark WHERE deleted IS NULL AND exam=(SELECT max(id) FROM exam) "
               "ORDER BY id",
               100);
}

static gboolean
write_marks (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) marks = list_marks (test);
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (CyExamEdit));

  for (guint i = 0; i < marks->len; i++)
    {
      CyExamEdit two[] = {
        { ids_of (marks)[i], CY_EXAM_MARK_WRITTEN, (char *) (i == 0 ? "90" : "80.5") },
        { ids_of (marks)[i], CY_EXAM_MARK_INTERVIEW, (char *) (i == 1 ? "88" : "70") },
      };

      g_array_append_vals (edits, two, 2);
    }

  return cy_exam_write (test->conn,
                        cy_test_count (test, CY_UNDO_LAST ("exam")),
                        (const CyExamEdit *) edits->data,
                        edits->len,
                        name,
                        error);
}

static CyExamDeed
make_exam_deed (CyTest *test, const char *name)
{
  return (CyExamDeed){
    cy_test_count (test, CY_UNDO_LAST ("exam")), CY_UNDO_DAY, CY_UNDO_TODAY, "会议决定", name
  };
}

static gboolean
bar_applicant (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) marks = list_marks (test);
  CyExamDeed deed = make_exam_deed (test, name);

  return cy_exam_bar (test->conn, &deed, ids_of (marks) + marks->len - 1, 1, error);
}

static gboolean
conclude_exam (CyTest *test, const char *name, GError **error)
{
  CyExamDeed deed = make_exam_deed (test, name);
  guint      n_chosen = 0;

  return cy_exam_conclude (test->conn, &deed, &n_chosen, error) && n_chosen == 1;
}

static gboolean
replace_chosen (CyTest *test, const char *name, GError **error)
{
  CyExamDeed deed = make_exam_deed (test, name);
  gint64     next = 0;

  return cy_exam_replace (test->conn,
                          &deed,
                          cy_test_count (test,
                                         "SELECT max(id) FROM exam_mark WHERE outcome='chosen'"),
                          &next,
                          error) &&
         next != 0;
}

/* ---- The way into the pool ---- */

static gboolean
advance (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) ids =
    list (test, "SELECT id FROM pool_entry WHERE state='progress' AND deleted IS NULL", 10000);
  CyEntries      entries = { ids_of (ids), ids->len, CY_UNDO_TODAY, name };
  CyPass         pass = { CY_UNDO_TODAY, "县委组织部", "云组发〔2026〕9号", "同意" };
  CyAdvanceCount count;

  return cy_entries_advance (test->conn, &entries, &pass, &count, error) && count.n_moved > 0 &&
         count.n_refused > 0;
}

static gboolean
set_back (CyTest *test, const char *name, gboolean is_final, const char *sql, GError **error)
{
  g_autoptr (GArray) ids = list (test, sql, 5);
  CyEntries      entries = { ids_of (ids), ids->len, CY_UNDO_TODAY, name };
  CySetback      setback = { CY_UNDO_TODAY, "材料不齐", NULL, is_final };
  CyAdvanceCount count;

  return cy_entries_send_back (test->conn, &entries, &setback, &count, error) && count.n_moved > 0;
}

static gboolean
send_back (CyTest *test, const char *name, GError **error)
{
  return set_back (test, name, FALSE, AT_STEP ("4"), error);
}

static gboolean
turn_down (CyTest *test, const char *name, GError **error)
{
  return set_back (test, name, TRUE, AT_STEP ("5"), error);
}

/* ---- The joint review ---- */

static gboolean
copy_negative (CyTest *test, const char *name, GError **error)
{
  gint64 list = cy_negative_get_newest (test->conn, name, error);

  return list != 0 && cy_negative_copy (test->conn, list, "2027年版", name, error) != 0;
}

static gboolean
add_item (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) item = cy_record_new (CY_NEGATIVE_ITEM);

  cy_record_set_int (item,
                     CY_NEGATIVE_ITEM_LIST,
                     cy_test_count (test, CY_UNDO_LAST ("negative_list")));
  cy_record_set_int (item, CY_NEGATIVE_ITEM_NUMBER, 90);
  cy_record_set_text (item, CY_NEGATIVE_ITEM_TEXT, "拖欠集体款项");
  cy_record_set_text (item, CY_NEGATIVE_ITEM_SEVERITY, CY_SEVERITY_BAR);

  return cy_negative_save_item (test->conn, item, name, error);
}

static gboolean
delete_item (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) item = cy_mapper_load (test->conn,
                                              CY_NEGATIVE_ITEM,
                                              cy_test_count (test, CY_UNDO_LAST ("negative_item")),
                                              error);

  return item != NULL && cy_negative_delete_item (test->conn, item, name, error);
}

/* Somebody to wait for a round, whatever the county has. */
static gboolean
move_to_review (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (test->conn, name, CY_STEP_NONE, error);
  g_autoptr (GArray) ids = list (test, AT_STEP ("2"), 4);
  CyValue value = { .type = CY_VALUE_TEXT, .text = (char *) CY_POOL_REVIEW_STEP };

  for (guint i = 0; i < ids->len; i++)
    if (!cy_mapper_set (test->conn, CY_ENTRY, ids_of (ids)[i], CY_ENTRY_STEP, &value, error))
      return FALSE;

  return cy_step_commit (step, error);
}

static gboolean
begin_round (CyTest *test, const char *name, GError **error)
{
  static const char *const offices[] = { "3", "4", NULL };
  g_autoptr (GArray) ids = cy_review_find_waiting (test->conn, 0, error);
  CyReviewPlan plan = { .name = "第九批",
                        .list = cy_test_count (test, CY_UNDO_LAST ("negative_list")),
                        .sent = 20261102,
                        .due = 20261112,
                        .document = "云组函〔2026〕9号",
                        .offices = offices };

  g_assert_cmpuint (ids->len, >, 2);
  plan.entries = ids_of (ids);
  plan.n_entries = ids->len - 1;

  return cy_review_round_create (test->conn, &plan, name, error) != 0;
}

static gboolean
add_to_round (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) ids = cy_review_find_waiting (test->conn, 0, error);
  guint n_added = 0;

  return cy_review_round_add_people (test->conn,
                                     cy_test_count (test, CY_UNDO_LAST ("review_round")),
                                     ids_of (ids),
                                     ids->len,
                                     name,
                                     &n_added,
                                     error) &&
         n_added == 1;
}

static gboolean
remove_from_round (CyTest *test, const char *name, GError **error)
{
  gint64 subject = cy_test_count (test, CY_UNDO_LAST ("review_subject"));

  return cy_review_round_remove_people (test->conn,
                                        cy_test_count (test, CY_UNDO_LAST ("review_round")),
                                        &subject,
                                        1,
                                        name,
                                        error);
}

static GArray *
list_subjects (CyTest *test)
{
  return list (test,
               "SELECT id FROM review_subject WHERE deleted IS NULL AND round=(SELECT max(id) FROM "
               "review_round) ORDER BY id",
               1000);
}

static gboolean
take_reply (CyTest *test, const char *office, const char *answer, const char *name, GError **error)
{
  g_autoptr (GArray) subjects = list_subjects (test);
  g_autofree CyReviewReply *replies = g_new0 (CyReviewReply, subjects->len);
  CyReviewReplies           all = {
              cy_test_count (test, CY_UNDO_LAST ("review_round")), office, replies, subjects->len, name
  };
  CyReviewTaken taken;

  for (guint i = 0; i < subjects->len; i++)
    replies[i] = (CyReviewReply){ ids_of (subjects)[i],
                                  i == 0 ? answer : CY_ANSWER_CLEAR,
                                  0,
                                  i == 0 ? "情况待核" : NULL,
                                  CY_UNDO_DAY };

  return cy_review_take_replies (test->conn, &all, &taken, error);
}

static gboolean
take_police (CyTest *test, const char *name, GError **error)
{
  return take_reply (test, "3", CY_ANSWER_CLEAR, name, error);
}

static gboolean
take_court (CyTest *test, const char *name, GError **error)
{
  return take_reply (test, "4", CY_ANSWER_CLEAR, name, error);
}

static gboolean
conclude (CyTest *test, const char *conclusion, const char *name, GError **error)
{
  g_autoptr (GArray) subjects = list_subjects (test);
  CyReviewVerdict verdict = { cy_test_count (test, CY_UNDO_LAST ("review_round")),
                              ids_of (subjects),
                              subjects->len,
                              conclusion,
                              CY_UNDO_TODAY,
                              "无异议",
                              name };
  guint           n_done = 0;
  guint           n_refused = 0;

  return cy_review_conclude (test->conn, &verdict, &n_done, &n_refused, error) && n_done > 0;
}

static gboolean
pass_review (CyTest *test, const char *name, GError **error)
{
  return conclude (test, CY_CONCLUSION_PASS, name, error);
}

static gboolean
defer_review (CyTest *test, const char *name, GError **error)
{
  return conclude (test, CY_CONCLUSION_DEFER, name, error);
}

/* An answer that changes withdraws conclusions. */
static gboolean
change_reply (CyTest *test, const char *name, GError **error)
{
  return take_reply (test, "4", CY_ANSWER_FOUND, name, error);
}

static gboolean
tell_townships (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) subjects = list (test,
                                      "SELECT id FROM review_subject WHERE deleted IS NULL AND "
                                      "conclusion IS NOT NULL AND told IS NULL",
                                      5);
  guint n_done = 0;

  return cy_review_tell_townships (test->conn,
                                   ids_of (subjects),
                                   subjects->len,
                                   CY_UNDO_TODAY,
                                   name,
                                   &n_done,
                                   error) &&
         n_done > 0;
}

static gboolean
close_round (CyTest *test, const char *name, GError **error)
{
  return cy_review_round_close (test->conn,
                                cy_test_count (test, CY_UNDO_LAST ("review_round")),
                                name,
                                error);
}

const CyUndoDeed cy_undo_way_deeds[] = {
  { "登记线索", add_lead },          { "粘贴线索", paste_leads }, { "关闭线索", close_leads },
  { "重开线索", reopen_leads },      { "推荐", take_leads },      { "新建选拔", add_exam },
  { "改走选拔", change_route },      { "报名", enroll },          { "录成绩", write_marks },
  { "取消资格", bar_applicant },     { "入围", conclude_exam },   { "递补", replace_chosen },
  { "批量推进", advance },           { "退回", send_back },       { "不通过", turn_down },
  { "复制负面清单", copy_negative }, { "加情形", add_item },      { "删情形", delete_item },
  { "到联审", move_to_review },      { "发起联审", begin_round }, { "补人", add_to_round },
  { "移出", remove_from_round },     { "导入反馈", take_police }, { "导入反馈", take_court },
  { "联审结论", pass_review },       { "改反馈", change_reply },  { "暂缓", defer_review },
  { "反馈乡镇", tell_townships },    { "结束联审", close_round }, { NULL, NULL },
};

/* An id, which is there. */
gint64
cy_undo_find (CyTest *test, const char *sql)
{
  gint64 id = cy_test_count (test, sql);

  g_assert_cmpint (id, !=, 0);

  return id;
}

/* In a step of its own. */
gboolean
cy_undo_save (CyTest *test, CyRecord *record, const char *name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (test->conn, name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (test->conn, record, error) && cy_step_commit (step, error);
}

/* Different people of the pool for each deed, so that one does not stand in the way of another. */
GArray *
cy_undo_list_pool (CyTest *test, guint skip)
{
  GArray *ids =
    cy_sql_list_ids (test->conn,
                     "SELECT DISTINCT person FROM pool_entry WHERE state='in' AND deleted IS"
                     " NULL ORDER BY person LIMIT ? OFFSET ?",
                     NULL,
                     "ii",
                     (gint64) CY_UNDO_N_PEOPLE,
                     (gint64) skip);

  g_assert_nonnull (ids);
  g_assert_cmpuint (ids->len, ==, CY_UNDO_N_PEOPLE);

  return ids;
}

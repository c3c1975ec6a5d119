/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done to people of the pool: kinship, follow-up, adjustment, and what is done to anybody;
 * each once, in an order in which one makes the next possible. */
#include "undo-deeds.h"

#include "cy-adjust.h"
#include "cy-follow-actions.h"
#include "cy-follow-up.h"
#include "cy-kin-check.h"
#include "cy-merge.h"
#include "cy-people-actions.h"
#include "cy-pool.h"
#include "cy-recycle.h"
#include "cy-sql.h"
#include "cy-unit-edit.h"
#include "cy-unit.h"
#include "cy-workday.h"

static CyPeople
people_of (GArray *ids, const char *name)
{
  return (CyPeople){ (const gint64 *) ids->data, ids->len, name };
}

/* ---- Kinship and follow-up ---- */

static gboolean
judge_kin (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) check = cy_record_new (CY_KIN_CHECK);
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 0);

  cy_record_set_int (check, CY_KIN_CHECK_PERSON, g_array_index (ids, gint64, 0));
  cy_record_set_int (check, CY_KIN_CHECK_OTHER, g_array_index (ids, gint64, 1));
  cy_record_set_text (check, CY_KIN_CHECK_VERDICT, CY_KIN_AVOID);
  cy_record_set_text (check, CY_KIN_CHECK_BASIS, "户籍资料");
  cy_record_set_int (check, CY_KIN_CHECK_DATE, CY_UNDO_DAY);
  cy_record_set_text (check, CY_KIN_CHECK_ORGAN, "县委组织部");

  return cy_undo_save (test, check, name, error);
}

static gboolean
follow (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) note = cy_record_new (CY_FOLLOW_UP);
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 0);
  CyPeople      people = people_of (ids, name);
  CyPeopleCount count;

  cy_record_set_text (note, CY_FOLLOW_UP_KIND, CY_FOLLOW_WHEREABOUTS);
  cy_record_set_int (note, CY_FOLLOW_UP_DATE, CY_UNDO_DAY);
  cy_record_set_text (note, CY_FOLLOW_UP_WHEREABOUTS, "village");

  return cy_people_follow_up (test->conn, &people, note, CY_UNDO_TODAY, &count, error) &&
         count.n_changed == CY_UNDO_N_PEOPLE;
}

static gboolean
screen (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) screening = cy_record_new (CY_SCREENING);
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 0);
  CyPeople      people;
  CyPeopleCount count;

  g_array_set_size (ids, 1);
  people = people_of (ids, name);
  cy_record_set_int (screening, CY_SCREENING_DATE, CY_UNDO_DAY);
  cy_record_set_text (screening, CY_SCREENING_SCREENERS, "王五、赵六");
  cy_record_set_text (screening, CY_SCREENING_BASIS, "镇党委会议记录");
  cy_record_set_text (screening, CY_SCREENING_CONCLUSION, CY_SCREENING_FAIL);

  return cy_people_screen (test->conn, &people, screening, CY_UNDO_TODAY, &count, error) &&
         count.n_changed == 1;
}

static gboolean
decide (CyTest *test, const char *name, GError **error)
{
  CyScreeningDecision decision = { CY_DECISION_EXIT, "部务会研究",      "县委组织部",
                                   CY_UNDO_TODAY,    "云组〔2026〕9号", NULL };

  return cy_screening_decide (test->conn,
                              cy_test_count (test, CY_UNDO_LAST ("screening")),
                              &decision,
                              CY_UNDO_TODAY,
                              name,
                              error);
}

/* ---- Adjustment, and what is done to anybody ---- */

static gboolean
adjust (CyTest           *test,
        const char       *outcome,
        const CyPoolExit *exit,
        guint             skip,
        const char       *name,
        GError          **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_ADJUSTMENT);
  g_autoptr (GArray) ids = cy_undo_list_pool (test, skip);
  CyPeople      people = people_of (ids, name);
  CyPeopleCount count;

  cy_record_set_int (record, CY_ADJUSTMENT_DATE, CY_UNDO_TODAY);
  cy_record_set_text (record, CY_ADJUSTMENT_OCCASION, CY_OCCASION_YEARLY);
  cy_record_set_text (record, CY_ADJUSTMENT_OUTCOME, outcome);
  cy_record_set_text (record, CY_ADJUSTMENT_BASIS, "年度研判");
  if (g_str_equal (outcome, CY_ADJUST_TIER))
    cy_record_set_text (record, CY_ADJUSTMENT_TIER, CY_TIER_SECRETARY);

  return cy_people_adjust (test->conn, &people, record, exit, CY_UNDO_TODAY, &count, error) &&
         count.n_changed + count.n_same == CY_UNDO_N_PEOPLE;
}

static gboolean
keep (CyTest *test, const char *name, GError **error)
{
  return adjust (test, CY_ADJUST_KEEP, NULL, 3, name, error);
}

static gboolean
change_tier (CyTest *test, const char *name, GError **error)
{
  return adjust (test, CY_ADJUST_TIER, NULL, 3, name, error);
}

static gboolean
adjust_out (CyTest *test, const char *name, GError **error)
{
  CyPoolExit exit = { .reason = "X1",
                      .date = CY_UNDO_TODAY,
                      .destination = "村委会主任",
                      .basis = "选举结果",
                      .organ = "县委组织部",
                      .document = "云组〔2026〕9号" };

  return adjust (test, CY_ADJUST_OUT, &exit, 3, name, error);
}

static gboolean
let_go (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 6);
  CyPeople      people = people_of (ids, name);
  CyPoolExit    exit = { .reason = "X1",
                         .date = CY_UNDO_TODAY,
                         .destination = "村委会主任",
                         .basis = "选举结果",
                         .organ = "县委组织部",
                         .document = "云组〔2026〕9号" };
  CyPeopleCount count;

  return cy_people_exit (test->conn, &people, &exit, &count, error) &&
         count.n_changed == CY_UNDO_N_PEOPLE;
}

static gboolean
set_tags (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 6);
  CyPeople      people = people_of (ids, name);
  CyValue       value = { .type = CY_VALUE_TEXT, .text = (char *) "会电商" };
  CyPeopleCount count;

  return cy_people_set_entry_field (test->conn, &people, CY_ENTRY_TAGS, &value, &count, error);
}

static gboolean
move_people (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 6);
  CyPeople      people = people_of (ids, name);
  CyPeopleCount count;

  return cy_people_move (test->conn,
                         &people,
                         cy_test_count (test, "SELECT max(id) FROM unit WHERE kind='village'"),
                         &count,
                         error);
}

/* Of two who have everything the demo county can give. */
static gboolean
merge (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 0);

  return cy_merge_people (test->conn,
                          g_array_index (ids, gint64, 0),
                          g_array_index (ids, gint64, 1),
                          NULL,
                          0,
                          "同一人",
                          name,
                          error);
}

static gboolean
delete_people (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 0);
  CyPeople      people = people_of (ids, name);
  CyPeopleCount count;

  return cy_people_delete (test->conn, &people, &count, error) &&
         count.n_changed == CY_UNDO_N_PEOPLE;
}

static gboolean
restore_person (CyTest *test, const char *name, GError **error)
{
  return cy_recycle_restore (test->conn,
                             CY_PERSON,
                             cy_test_count (test,
                                            "SELECT max(id) FROM person WHERE deleted IS NOT NULL"),
                             name,
                             error);
}

static gboolean
add_day_off (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) day = cy_record_new (CY_HOLIDAY);

  cy_record_set_int (day, CY_HOLIDAY_DATE, 20261123);
  cy_record_set_text (day, CY_HOLIDAY_KIND, CY_DAY_OFF);

  return cy_undo_save (test, day, name, error);
}

static gboolean
move_unit (CyTest *test, const char *name, GError **error)
{
  return cy_unit_move (test->conn,
                       cy_test_count (test, "SELECT max(id) FROM unit WHERE kind='village'"),
                       -1,
                       name,
                       error);
}

const CyUndoDeed cy_undo_people_deeds[] = {
  { "认定亲属", judge_kin },  { "记动态", follow },
  { "保留", keep },           { "调整层次", change_tier },
  { "调整出库", adjust_out }, { "政治筛查", screen },
  { "筛查决定", decide },     { "批量设置", set_tags },
  { "调动", move_people },    { "出库", let_go },
  { "合并", merge },          { "删除", delete_people },
  { "还原", restore_person }, { "加假日", add_day_off },
  { "移动单位", move_unit },  { NULL, NULL },
};

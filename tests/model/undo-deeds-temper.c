/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done about postings and exchange plans; each once, in an order in which one makes the
 * next possible. */
#include "undo-deeds.h"

#include "cy-exchange-adopt.h"
#include "cy-exchange-edit.h"
#include "cy-exchange-link.h"
#include "cy-exchange-lock.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-round.h"
#include "cy-exchange-solve.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-posting-deed.h"
#include "cy-posting.h"
#include "cy-task-deed.h"

/* A county of so few people has no other plan than the one that is added. */
#define PLAN CY_UNDO_LAST ("exchange_plan")
#define ROW "SELECT min(id) FROM exchange_person WHERE deleted IS NULL"
#define HOST "SELECT max(id) FROM unit WHERE kind = 'town' AND deleted IS NULL"

/* People of the pool who were never sent anywhere. */
#define FREE                                                                \
  "SELECT %s(person) FROM (SELECT q.id AS person, q.unit FROM person q"     \
  " WHERE q.pool_state = 'in' AND q.deleted IS NULL AND q.unit IS NOT NULL" \
  " AND NOT EXISTS (SELECT 1 FROM posting p WHERE p.person = q.id AND p.deleted IS NULL))"

static gboolean
is_fine (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((const CyPostingProblem *) g_ptr_array_index (problems, i))->message);

  return problems->len == 0;
}

/* ---- Postings ---- */

static gint64
find_free (CyTest *test, const char *which)
{
  g_autofree char *sql = g_strdup_printf (FREE, which);

  return cy_test_count (test, sql);
}

static gboolean
plan_for (CyTest *test, gint64 person, gint64 host, const char *name, GError **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_POSTING);
  g_autoptr (GPtrArray) problems = cy_posting_problems_new ();
  CyPostingOrder order = { CY_DEED_PLAN, record, NULL, 0, CY_UNDO_TODAY, name };

  cy_record_set_text (record, CY_POSTING_KIND, "F02");
  cy_record_set_int (record, CY_POSTING_UNIT, host);
  cy_record_set_text (record, CY_POSTING_POST, "专干");
  cy_record_set_int (record, CY_POSTING_PLANNED_SINCE, 20261001);
  cy_record_set_int (record, CY_POSTING_PLANNED_UNTIL, 20261231);

  return cy_posting_plan (test->conn, &order, &person, 1, problems, error) && is_fine (problems);
}

static gboolean
plan_posting (CyTest *test, const char *name, GError **error)
{
  return plan_for (test, find_free (test, "min"), cy_test_count (test, HOST), name, error);
}

static CyRecord *
load_posting (CyTest *test, GError **error)
{
  return cy_mapper_load (test->conn,
                         CY_POSTING,
                         cy_test_count (test, CY_UNDO_LAST ("posting")),
                         error);
}

static gboolean
do_deed (CyTest *test, CyPostingDeed deed, CyRecord *record, const char *name, GError **error)
{
  static const CyPostingLevel levels[] = { { "1", 35 }, { "6", 40 } };
  g_autoptr (GPtrArray) problems = cy_posting_problems_new ();
  gboolean       is_end = deed == CY_DEED_APPRAISE;
  CyPostingOrder order = {
    deed, record, is_end ? levels : NULL, is_end ? G_N_ELEMENTS (levels) : 0, CY_UNDO_TODAY, name
  };

  return cy_posting_do (test->conn, &order, problems, error) && is_fine (problems);
}

static gboolean
change_posting (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) record = load_posting (test, error);

  cy_record_set_text (record, CY_POSTING_POST, "党建办跟班");
  cy_record_set_int (record, CY_POSTING_CROSS_REGION, 0);

  return do_deed (test, CY_DEED_CHANGE, record, name, error);
}

static gboolean
start_posting (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) record = load_posting (test, error);

  cy_record_set_int (record, CY_POSTING_SINCE, 20261008);

  return do_deed (test, CY_DEED_START, record, name, error);
}

static gboolean
check_posting (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) record = load_posting (test, error);

  cy_record_set_int (record, CY_POSTING_MIDTERM_DATE, CY_UNDO_DAY);
  cy_record_set_text (record, CY_POSTING_MIDTERM_BY, "王五");
  cy_record_set_text (record, CY_POSTING_MIDTERM, "表现良好");

  return do_deed (test, CY_DEED_MIDTERM, record, name, error);
}

static gboolean
give_task (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) posting = load_posting (test, error);
  g_autoptr (CyRecord) task = cy_record_new (CY_STRETCH_TASK);
  g_autoptr (GPtrArray) problems = cy_posting_problems_new ();
  gint64   person = cy_record_get_int (posting, CY_POSTING_PERSON);
  CyPeople people = { &person, 1, name };

  cy_record_set_text (task, CY_STRETCH_TASK_KIND, "K01");
  cy_record_set_text (task, CY_STRETCH_TASK_TITLE, "修水渠");
  cy_record_set_int (task, CY_STRETCH_TASK_GIVEN, CY_UNDO_DAY);

  return cy_task_give (test->conn, task, &people, CY_UNDO_TODAY, problems, error) &&
         is_fine (problems);
}

static gboolean
appraise_posting (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) record = load_posting (test, error);

  cy_record_set_int (record, CY_POSTING_UNTIL, CY_UNDO_DAY);
  cy_record_set_int (record, CY_POSTING_APPRAISED, CY_UNDO_DAY);
  cy_record_set_text (record, CY_POSTING_APPRAISER, "双河镇");
  cy_record_set_text (record, CY_POSTING_GRADE, "1");
  cy_record_set_text (record, CY_POSTING_APPRAISAL, "能独当一面");

  return do_deed (test, CY_DEED_APPRAISE, record, name, error);
}

static gboolean
cancel_posting (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) record = load_posting (test, error);

  cy_record_set_text (record, CY_POSTING_END_REASON, "家中有事");

  return do_deed (test, CY_DEED_STOP, record, name, error);
}

static gboolean
begin_two_way (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) two_way = cy_record_new (CY_TWO_WAY);
  g_autoptr (GPtrArray) problems = cy_posting_problems_new ();
  gint64   person = find_free (test, "min");
  CyPeople people = { &person, 1, name };

  cy_record_set_text (two_way, CY_TWO_WAY_SENSE, "2");
  cy_record_set_int (two_way, CY_TWO_WAY_SINCE, CY_UNDO_DAY);

  return cy_two_way_begin (test->conn, two_way, &people, CY_UNDO_TODAY, problems, error) &&
         is_fine (problems);
}

static gboolean
plan_round (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) exchange = cy_record_new (CY_EXCHANGE);
  g_autoptr (CyRecord) posting = cy_record_new (CY_POSTING);
  g_autoptr (GPtrArray) problems = cy_posting_problems_new ();
  CyExchangeMove moves[] = { { find_free (test, "min"), 0, 0 }, { find_free (test, "max"), 0, 0 } };
  CyExchangeRound round = { exchange, posting, moves, G_N_ELEMENTS (moves), name };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (CyRecord) person = cy_mapper_load (test->conn, CY_PERSON, moves[i].person, error);

      moves[i].home = cy_record_get_int (person, CY_PERSON_UNIT);
    }
  cy_exchange_round_set_hosts (moves, G_N_ELEMENTS (moves));
  cy_record_set_text (exchange, CY_EXCHANGE_NAME, "两村互派");
  cy_record_set_text (posting, CY_POSTING_KIND, "F03");
  cy_record_set_text (posting, CY_POSTING_POST, "村书记助理");
  cy_record_set_int (posting, CY_POSTING_PLANNED_SINCE, 20270101);
  cy_record_set_int (posting, CY_POSTING_PLANNED_UNTIL, 20270630);

  return cy_exchange_round_plan (test->conn, &round, problems, error) && is_fine (problems);
}

static gboolean
dissolve (CyTest *test, const char *name, GError **error)
{
  return cy_exchange_dissolve (test->conn,
                               cy_test_count (test, CY_UNDO_LAST ("exchange")),
                               name,
                               error);
}

/* ---- Exchange plans ---- */

static GArray *
list_one (gint64 id)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, id);

  return ids;
}

static gboolean
add_plan (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) plan = cy_exchange_plan_new (0, CY_UNDO_TODAY);

  return cy_exchange_save_record (test->conn, plan, name, error);
}

static gboolean
change_weights (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) plan =
    cy_mapper_load (test->conn, CY_EXCHANGE_PLAN, cy_test_count (test, PLAN), error);

  cy_record_set_int (plan, CY_EXCHANGE_PLAN_WEIGHT_SERVICE, 40);
  cy_record_set_int (plan, CY_EXCHANGE_PLAN_MENTOR_REQUIRED, 0);

  return cy_exchange_save_record (test->conn, plan, name, error);
}

static gboolean
add_people (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) people = list_one (find_free (test, "min"));
  gint64 other = find_free (test, "max");
  guint  n = 0;

  g_array_append_val (people, other);

  return cy_exchange_add_people (test->conn, cy_test_count (test, PLAN), people, name, &n, error) &&
         n == people->len;
}

static gboolean
add_place (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) place = cy_exchange_place_new (cy_test_count (test, PLAN), 99);

  cy_record_set_int (place, CY_EXCHANGE_PLACE_UNIT, cy_test_count (test, HOST));
  cy_record_set_text (place, CY_EXCHANGE_PLACE_POST, "跟班");

  return cy_exchange_save_record (test->conn, place, name, error);
}

static gboolean
take_out_person (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) rows = list_one (cy_test_count (test, CY_UNDO_LAST ("exchange_person")));

  return cy_exchange_remove_people (test->conn, cy_test_count (test, PLAN), rows, name, error);
}

static gboolean
bar_place (CyTest *test, const char *name, GError **error)
{
  return cy_exchange_bar (test->conn,
                          cy_test_count (test, ROW),
                          cy_test_count (test, CY_UNDO_LAST ("exchange_place")),
                          "路远",
                          name,
                          error);
}

static gboolean
lift_bars (CyTest *test, const char *name, GError **error)
{
  return cy_exchange_unbar (test->conn, cy_test_count (test, ROW), name, error);
}

static gboolean
move_person (CyTest *test, const char *name, GError **error)
{
  return cy_exchange_move (test->conn,
                           cy_test_count (test, ROW),
                           cy_test_count (test, CY_UNDO_LAST ("exchange_place")),
                           "本人意愿",
                           name,
                           error);
}

static gboolean
unlock_person (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) rows = list_one (cy_test_count (test, ROW));

  return cy_exchange_lock (test->conn, cy_test_count (test, PLAN), rows, FALSE, name, error);
}

static gboolean
take_out_place (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) places = list_one (cy_test_count (test, CY_UNDO_LAST ("exchange_place")));

  return cy_exchange_remove_places (test->conn, cy_test_count (test, PLAN), places, name, error);
}

static gboolean
solve_plan (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyExchangeCase) it =
    cy_exchange_case_load (test->conn, cy_test_count (test, PLAN), CY_UNDO_TODAY, error);
  g_autoptr (CyExchangeAnswer) answer = cy_exchange_solve (it, NULL, NULL, NULL, NULL, error);

  return cy_exchange_save (test->conn, it, answer, name, error);
}

static gboolean
adopt_plan (CyTest *test, const char *name, GError **error)
{
  guint n = 0;

  return cy_exchange_adopt (test->conn, cy_test_count (test, PLAN), CY_UNDO_TODAY, name, &n, error);
}

static gboolean
take_back_plan (CyTest *test, const char *name, GError **error)
{
  guint n = 0;

  return cy_exchange_take_back (test->conn, cy_test_count (test, PLAN), name, &n, error) && n > 0;
}

const CyUndoDeed cy_undo_temper_deeds[] = {
  { "安排锻炼", plan_posting },
  { "修改锻炼", change_posting },
  { "派出", start_posting },
  { "中期检查", check_posting },
  { "压担子", give_task },
  { "期满鉴定", appraise_posting },
  { "再安排锻炼", plan_posting },
  { "提前结束", cancel_posting },
  { "列为双向培养", begin_two_way },
  { "安排联动交流", plan_round },
  { "解除交流", dissolve },
  { "新建交流计划", add_plan },
  { "修改权重", change_weights },
  { "添加人选", add_people },
  { "移出人选", take_out_person },
  { "添加岗位", add_place },
  { "排除岗位", bar_place },
  { "取消排除", lift_bars },
  { "调整", move_person },
  { "解锁", unlock_person },
  { "移出岗位", take_out_place },
  { "再添加岗位", add_place },
  { "求解", solve_plan },
  { "采纳交流计划", adopt_plan },
  { "撤销采纳", take_back_plan },
  { NULL, NULL },
};

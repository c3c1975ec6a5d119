/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What followed from the locked years of the demo county: pay lists, honours, decisions with their
 * follow-up, and a few who were put into another of the nine boxes.
 *
 * Made from what is in the library, so that the chance of the county goes on as without it. */
#include "cy-demo-private.h"

#include "cy-action-rule.h"
#include "cy-honour-list.h"
#include "cy-nine-box.h"
#include "cy-outcome.h"
#include "cy-pay-draft.h"
#include "cy-pay-list.h"
#include "cy-result-action.h"
#include "cy-sql.h"

#define N_HONOURED 3
#define N_ACTIONS 6
#define N_MOVES 5
#define DAYS_AFTER 45 /* from the end of the year to a decision */

/* Days from the decision to the end of its follow-up; of the newest ones some are overdue. */
static const int follow_days[] = { 120, 240, 330 };

static const char *const authorisers[] = { "县委组织部部务会", "镇党委会议", "县委组织部部务会" };
static const char *const follow_ups[] = {
  "三个月内谈话一次，看整改情况",
  "结对帮带半年，年底前复评",
  "列入明年重点培养对象，安排一次跟班学习",
};
static const char *const effects[] = { "已谈话，本人认识到位，整改较快", "复评合格，继续培养" };
static const char *const reasons_up[] = {
  "防汛救灾中冲在一线，群众评价高于考核得分",
  "独立主持集体经济项目，处理复杂问题能力较强",
  "调解矛盾办法多，适合压重担",
};
static const char *const reasons_down[] = {
  "新任职不足一年，业绩尚待检验",
  "得分受所在村基础较好影响，本人作用有限",
};

typedef struct
{
  gint64 id;
  gint64 scheme;
  int    year;
  char  *object;
} Year;

static void
year_free (gpointer data)
{
  Year *self = data;

  g_free (self->object);
  g_free (self);
}

static gboolean
add_year (CySqlRow *row, gpointer data, GError **error)
{
  Year *year = g_new0 (Year, 1);

  year->id = cy_sql_row_get_int (row, 0);
  year->scheme = cy_sql_row_get_int (row, 1);
  year->year = (int) cy_sql_row_get_int (row, 2);
  year->object = cy_sql_row_dup_text (row, 3);
  g_ptr_array_add (data, year);

  return TRUE;
}

static CyDate
get_decided (CyDemo *demo, const Year *year)
{
  return MIN (cy_date_add_days (cy_date_new (year->year, 12, 31), DAYS_AFTER), demo->today);
}

/* ---- Pay ---- */

/* The village cadres of the newest year. */
static gboolean
pay (CyDemo *demo, const Year *year, GError **error)
{
  g_autoptr (CyPayDraft) draft = cy_pay_draft_load (demo->conn, year->scheme, error);
  g_autoptr (CyPayList) list = NULL;
  CyPayCount count;

  if (draft == NULL || !cy_pay_draft_save (demo->conn, draft, "绩效报酬公式", error))
    return FALSE;
  list = cy_pay_list_load (demo->conn, year->id, 0, error);

  return list != NULL &&
         (list->n_payable == 0 || cy_pay_list_make (demo->conn, year->id, "发放表", &count, error));
}

/* ---- Honours ---- */

static CyRecord *
make_honour (CyDemo *demo, const Year *year, const char *name, guint places, GError **error)
{
  g_autoptr (CyRecord) honour = cy_record_new (CY_HONOUR);

  cy_record_set_int (honour, CY_HONOUR_YEAR, year->year);
  cy_record_set_text (honour, CY_HONOUR_NAME, name);
  cy_record_set_text (honour, CY_HONOUR_GRADE, "1");
  cy_record_set_int (honour, CY_HONOUR_YEARS, 1);
  cy_record_set_int (honour, CY_HONOUR_NO_PENALTY, 1);
  cy_record_set_int (honour, CY_HONOUR_NO_VETO, 1);
  cy_record_set_int (honour, CY_HONOUR_PLACES, places);
  cy_record_set_text (honour, CY_HONOUR_ORGAN, "中共云岭县委");

  return cy_honour_save (demo->conn, honour, "评选", error) ? g_steal_pointer (&honour) : NULL;
}

static gboolean
honour (CyDemo *demo, const Year *year, gboolean decides, GError **error)
{
  g_autoptr (CyRecord) list =
    make_honour (demo, year, decides ? "优秀村干部" : "担当作为好支书", decides ? 5 : 2, error);
  gint64 id = list != NULL ? cy_record_get_id (list) : 0;
  CyDate day = get_decided (demo, year);
  g_autoptr (GPtrArray) lines = id != 0 ? cy_honour_people_load (demo->conn, id, day, error) : NULL;
  guint n_chosen = 0;
  guint n_awards;

  for (guint i = 0; lines != NULL && i < lines->len && n_chosen < N_HONOURED; i++)
    {
      const CyHonourLine *line = g_ptr_array_index (lines, i);

      if (!line->fits || (!decides && n_chosen > 0))
        continue;
      if (!cy_honour_choose (demo->conn, id, line->person, TRUE, day, "人选", error))
        return FALSE;
      n_chosen++;
    }
  if (lines == NULL || !decides || n_chosen == 0)
    return lines != NULL;
  cy_record_set_int (list, CY_HONOUR_DECIDED, day);
  cy_record_set_text (list, CY_HONOUR_DOCUMENT, "云委〔2026〕7号");

  return cy_honour_decide (demo->conn, id, list, day, "评选决定", &n_awards, error);
}

/* ---- Decisions ---- */

static void
set_follow_up (CyDemo *demo, CyRecord *action, guint nth, CyDate date)
{
  CyDate due = cy_date_add_days (date, follow_days[nth % G_N_ELEMENTS (follow_days)]);

  cy_record_set_text (action,
                      CY_RESULT_ACTION_FOLLOW_UP,
                      follow_ups[nth % G_N_ELEMENTS (follow_ups)]);
  cy_record_set_int (action, CY_RESULT_ACTION_DUE, due);
  if (due >= demo->today || nth % 3 == 1)
    return;
  cy_record_set_int (action, CY_RESULT_ACTION_DONE, cy_date_add_days (due, -7));
  cy_record_set_text (action, CY_RESULT_ACTION_EFFECT, effects[nth % G_N_ELEMENTS (effects)]);
}

/* Every other proposal was decided on. */
static gboolean
act (CyDemo *demo, const Year *year, GError **error)
{
  CyDate date = get_decided (demo, year);
  g_autoptr (GPtrArray) found = cy_action_propose (demo->conn, year->id, 0, error);

  for (guint i = 0; found != NULL && i < MIN (found->len, 2 * N_ACTIONS); i += 2)
    {
      const CyProposal *proposal = g_ptr_array_index (found, i);
      g_autoptr (CyRecord) action = cy_record_new (CY_RESULT_ACTION);

      cy_record_set_int (action, CY_RESULT_ACTION_PERSON, proposal->person);
      cy_record_set_int (action, CY_RESULT_ACTION_CYCLE, year->id);
      cy_record_set_int (action, CY_RESULT_ACTION_DATE, date);
      cy_record_set_text (action,
                          CY_RESULT_ACTION_OUTCOME,
                          i == 0 ? cy_action_rule_get_outcome (proposal->rule) : "remind");
      cy_record_set_text (action, CY_RESULT_ACTION_RULE, cy_action_rule_get_code (proposal->rule));
      cy_record_set_text (action, CY_RESULT_ACTION_BASIS, proposal->basis);
      cy_record_set_text (action,
                          CY_RESULT_ACTION_AUTHORISER,
                          authorisers[i / 2 % G_N_ELEMENTS (authorisers)]);
      set_follow_up (demo, action, i / 2, date);
      if (!cy_action_save (demo->conn, action, demo->today, "结果运用", error))
        return FALSE;
    }

  return found != NULL;
}

/* ---- Nine boxes ---- */

static gboolean
move (CyDemo *demo, const Year *year, const CyNineLine *line, guint nth, GError **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_NINE_BOX);
  guint            result = line->result > 1 ? line->result - 1 : line->result + 1;
  g_autofree char *potential = g_strdup_printf ("%u", line->potential);

  cy_record_set_int (record, CY_NINE_BOX_PERSON, line->person);
  cy_record_set_int (record, CY_NINE_BOX_CYCLE, year->id);
  cy_record_set_int (record, CY_NINE_BOX_DATE, get_decided (demo, year));
  cy_record_set_int (record, CY_NINE_BOX_RESULT, result);
  cy_record_set_text (record, CY_NINE_BOX_POTENTIAL, potential);
  cy_record_set_text (record, CY_NINE_BOX_JUDGES, "县委组织部九宫格研判会");
  cy_record_set_text (record,
                      CY_NINE_BOX_REASON,
                      result < line->result ? reasons_up[nth % G_N_ELEMENTS (reasons_up)]
                                            : reasons_down[nth % G_N_ELEMENTS (reasons_down)]);

  return cy_nine_move (demo->conn, record, demo->today, "九宫格研判", error);
}

static gboolean
discuss (CyDemo *demo, const Year *year, GError **error)
{
  g_autoptr (CyNineBox) box = cy_nine_box_load (demo->conn, year->id, 0, demo->today, error);
  guint n = 0;

  for (guint i = 0; box != NULL && i < box->lines->len && n < N_MOVES; i += 7)
    {
      const CyNineLine *line = g_ptr_array_index (box->lines, i);

      if (!cy_nine_line_is_placed (line))
        continue;
      if (!move (demo, year, line, n, error))
        return FALSE;
      n++;
    }

  return box != NULL;
}

/* Needs assessment and what was thought of everybody's potential. */
gboolean
cy_demo_outcomes_make (CyDemo *demo, GError **error)
{
  g_autoptr (GPtrArray) years = g_ptr_array_new_with_free_func (year_free);
  const Year *last = NULL;
  const Year *last_paid = NULL;

  if (!cy_sql_each (demo->conn, cy_sql_get ("demo/locked-years.sql"), add_year, years, error, ""))
    return FALSE;
  for (guint i = 0; i < years->len; i++)
    {
      const Year *year = g_ptr_array_index (years, i);

      last = year;
      if (!act (demo, year, error) || !discuss (demo, year, error))
        return FALSE;
      if (g_str_equal (year->object, "post"))
        last_paid = year;
    }
  if (last_paid != NULL && !pay (demo, last_paid, error))
    return FALSE;

  return last == NULL || (honour (demo, last, TRUE, error) && honour (demo, last, FALSE, error));
}

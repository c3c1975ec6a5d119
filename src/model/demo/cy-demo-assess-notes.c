/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What was written down in the course of the years of assessment: notes of work, good and bad, and
 * figures of the villages. */
#include "cy-demo-assess-private.h"

#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-sql.h"

#define YEARS 3

/**
 * Note:
 * @kind: code of the set work_note_kind
 * @method: what indicator it counts for, CY_N_METHODS for none
 * @points: hundredths, 0 for those of the indicator
 */
typedef struct
{
  const char *kind;
  CyMethod    method;
  int         points;
  const char *content;
  const char *evidence;
} Note;

static const Note notes[] = {
  { "good", CY_N_METHODS, 0, "主动化解一起承包地边界纠纷，双方当场签字", "调解协议书" },
  { "good", CY_METHOD_ADD, 200, "牵头的网格治理做法在全市推广", "市委组织部简报第 12 期" },
  { "plain", CY_N_METHODS, 0, "完成本季度入户走访，更新民情台账 46 户", "走访台账" },
  { "good", CY_N_METHODS, 0, "汛期连续值守，转移群众 23 人", "值班记录、照片 3 张" },
  { "plain", CY_N_METHODS, 0, "组织村民代表会议，议定人居环境整治方案", "会议记录" },
  { "bad", CY_METHOD_DEDUCT, 100, "督办事项逾期未办结，被镇党委通报", "通报〔2026〕8 号" },
  { "good", CY_N_METHODS, 0, "帮助 5 户脱贫户申领到户产业补助", "补助发放表" },
  { "bad", CY_N_METHODS, 0, "例会两次迟到，已当面提醒", "签到册" },
  { "plain", CY_N_METHODS, 0, "参加镇里的集体经济项目评审，提出两条建议", "评审记录" },
  { "good", CY_METHOD_ADD, 100, "抢险救灾表现突出，受县委通报表扬", "县委通报" },
};
static const Note veto = { "bad", CY_METHOD_VETO, 0, "违反财经纪律，受党内警告处分", "处分决定" };

static int
find_indicator (const CyDemoCycle *cycle, CyMethod method, const char *kind)
{
  for (guint i = cycle->plan->indicators->len; i > 0; i--)
    if (cy_plan_indicator (cycle->plan, i - 1)->method == method &&
        cy_scheme_plan_is_asked (cycle->plan, i - 1, kind))
      return (int) i - 1;

  return -1;
}

static gboolean
add_note (CyDemo            *demo,
          const CyDemoCycle *cycle,
          const Note        *note,
          gint64             person,
          CyDate             date,
          GError           **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_WORK_NOTE);
  int      indicator = find_indicator (cycle, note->method, CY_CYCLE_YEAR_END);
  gboolean is_new = cy_date_days_between (date, demo->today) < 20;

  cy_record_set_int (record, CY_WORK_NOTE_PERSON, person);
  cy_record_set_int (record, CY_WORK_NOTE_DATE, date);
  cy_record_set_text (record, CY_WORK_NOTE_KIND, note->kind);
  cy_record_set_text (record, CY_WORK_NOTE_CONTENT, note->content);
  if (indicator >= 0)
    {
      cy_record_set_int (record,
                         CY_WORK_NOTE_INDICATOR,
                         cy_plan_indicator (cycle->plan, indicator)->id);
      cy_record_set_int (record, CY_WORK_NOTE_TIMES, 1);
    }
  if (indicator >= 0 && note->points > 0)
    cy_record_set_int (record, CY_WORK_NOTE_POINTS, note->points);
  cy_record_set_text (record, CY_WORK_NOTE_STATE, is_new ? "open" : "confirmed");
  cy_record_set_text (record,
                      CY_WORK_NOTE_RECORDER,
                      cy_demo_spread (person, 3, 2) == 0 ? "组织委员" : "包村干部");
  cy_record_set_text (record, CY_WORK_NOTE_EVIDENCE, note->evidence);

  return cy_mapper_save (demo->conn, record, error);
}

/* About one a year for everybody in the list. */
gboolean
cy_demo_notes_make (CyDemo *demo, const CyDemoCycle *cycle, GError **error)
{
  CyDate last = MIN (cycle->until, demo->today);
  int    days = cy_date_days_between (cycle->since, last);
  g_autoptr (GArray) people = cy_sql_list_ids (demo->conn,
                                               "SELECT person FROM assess_entry WHERE cycle = ?1 "
                                               "AND person IS NOT NULL ORDER BY id",
                                               error,
                                               "i",
                                               cycle->id);

  for (guint i = 0; people != NULL && days > 0 && i < people->len; i++)
    {
      gint64 person = g_array_index (people, gint64, i);
      /* Who is in two cycles of a year has something else written down in each. */
      guint       year = (guint) cycle->year + 1000 * (guint) cycle->id;
      const Note *note = &notes[cy_demo_spread (person, year, G_N_ELEMENTS (notes))];
      CyDate      date =
        cy_date_add_days (cycle->since, (int) cy_demo_spread (person, year + 40, (guint) days));

      if (cy_demo_spread (person, year + 80, 120) == 0 && !cycle->is_open)
        note = &veto;
      if (cy_demo_spread (person, year + 60, 4) != 0 &&
          !add_note (demo, cycle, note, person, date, error))
        return FALSE;
    }

  return people != NULL;
}

/* ---- Villages ---- */

/**
 * Figure:
 * @low: hundredths, the least in the first year
 * @span: hundredths
 * @growth: hundredths of a percent a year
 */
typedef struct
{
  const char *code;
  int         low;
  int         span;
  int         growth;
  int         most;
} Figure;

static const Figure figures[] = {
  { "income", 800, 3600, 1100, 0 },
  { "per_capita", 1480000, 820000, 700, 0 },
  { "projects", 100, 400, 0, 0 },
  { "party", 7800, 1700, 100, 10000 },
  { "environment", 7200, 2100, 200, 10000 },
  { "satisfaction", 8400, 1300, 100, 10000 },
  { "disputes", 9100, 800, 50, 10000 },
};

static gint64
make_value (const Figure *figure, gint64 village, guint nth, guint year)
{
  gint64 value = figure->low + cy_demo_spread (village, 200 + nth, (guint) figure->span);

  for (guint i = 0; i < year; i++)
    value += value *
             (figure->growth + (int) cy_demo_spread (village, 300 + nth * 5 + i, 600) - 300) /
             10000;
  if (g_str_equal (figure->code, "projects"))
    value = (value + cy_demo_spread (village, 400 + year, 200)) / 100 * 100;
  if (figure->most > 0)
    value = MIN (value, figure->most);

  return g_str_equal (figure->code, "per_capita") ? value / 100 * 100 : value;
}

static gboolean
add_figure (CyDemo *demo, gint64 village, guint nth, int year, guint years_on, GError **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_UNIT_FIGURE);

  cy_record_set_int (record, CY_UNIT_FIGURE_UNIT, village);
  cy_record_set_int (record, CY_UNIT_FIGURE_YEAR, year);
  cy_record_set_text (record, CY_UNIT_FIGURE_FIGURE, figures[nth].code);
  cy_record_set_int (record,
                     CY_UNIT_FIGURE_VALUE,
                     make_value (&figures[nth], village, nth, years_on));

  return cy_mapper_save (demo->conn, record, error);
}

gboolean
cy_demo_figures_make (CyDemo *demo, GError **error)
{
  int first = cy_date_get_year (demo->today) - YEARS + 1;

  for (guint i = 0; i < demo->villages->len; i++)
    for (guint year = 0; year < YEARS; year++)
      for (guint nth = 0; nth < G_N_ELEMENTS (figures); nth++)
        if (!add_figure (demo,
                         g_array_index (demo->villages, CyDemoVillage, i).id,
                         nth,
                         first + (int) year,
                         year,
                         error))
          return FALSE;

  return TRUE;
}

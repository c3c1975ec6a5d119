/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The leads of the demo county, some of them candidates by now, and the township that has rules of
 * its own. */
#include "cy-demo-private.h"

#include "cy-lead.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-unit.h"

#define N_OPEN 48
#define N_SHUT 10
#define N_TAKEN 16
#define N_TWICE 2

/* Kinds of leads: whom discovery looks for first comes first. */
static const struct
{
  const char *source;
  guint       weight;
  const char *occupation;
  const char *strengths;
  const char *education;
} kinds[] = {
  { "01", 16, "退役返乡，护林员", "服役五年，纪律性强，会开车", "61" },
  { "01", 10, "县消防站专职队员", "参加过抢险，群众信得过", "41" },
  { "02", 16, "刺梨种植大户", "带动三十余户种刺梨，懂加工销售", "61" },
  { "02", 10, "肉牛养殖场负责人", "办场八年，有稳定销路", "71" },
  { "03", 14, "在家待业", "会用电脑写材料，愿意留村", "22" },
  { "03", 12, "乡镇公益岗位", "本科毕业，做过驻村志愿者", "21" },
  { "04", 12, "返乡创业，开电商店", "懂直播带货，见过世面", "41" },
  { "06", 6, "村民小组长", "调解纠纷有办法", "71" },
  { "07", 4, "网格员", "熟悉各家情况", "61" },
};

static const char *const finders[] = { "驻村第一书记", "村党支部书记", "乡镇组织委员",
                                       "联村干部",     "村民小组长",   "网格员" };

static const char *const places[] = { "入户走访",   "产业发展座谈会", "退役军人服务站",
                                      "毕业生回访", "院坝会",         "党员推荐" };

static const char *const reasons[] = {
  "已在外地定居，不愿回村", "联系三次未接，户籍已迁出", "本人无意愿，继续经营合作社",
  "身体原因，暂不考虑",     "已考录事业单位",
};

static const char *const directions[] = { "01", "04", "04", "02", "07", "05" };
static const char *const maturities[] = { "0", "1", "1", "3" };

static guint
choose_kind (guint nth)
{
  guint chosen = nth * 37 % 100;
  guint kind = 0;

  while (chosen >= kinds[kind].weight)
    chosen -= kinds[kind++].weight;

  return kind;
}

static void
set_found (CyDemo *demo, CyRecord *lead, guint nth, CyDate date)
{
  cy_record_set_text (lead, CY_LEAD_FOUND_BY, finders[nth % G_N_ELEMENTS (finders)]);
  cy_record_set_text (lead, CY_LEAD_FOUND_WHERE, places[nth / 2 % G_N_ELEMENTS (places)]);
  cy_record_set_int (lead, CY_LEAD_FOUND_DATE, date);
  cy_record_set_text (lead, CY_LEAD_DIRECTION, directions[nth % G_N_ELEMENTS (directions)]);
  cy_record_set_text (lead, CY_LEAD_MATURITY, maturities[nth % G_N_ELEMENTS (maturities)]);
  if (nth % 3 == 0)
    cy_record_set_text (lead, CY_LEAD_TAGS, cy_demo_pick (demo, cy_demo_tags));
}

static void
set_person (CyDemo *demo, CyRecord *lead, guint nth)
{
  guint            kind = choose_kind (nth);
  gboolean         is_woman = nth % 3 == 1;
  guint            age = (kinds[kind].source[1] == '3' ? 22 : 27) + nth * 5 % 14;
  g_autofree char *name = cy_demo_full_name (demo, cy_demo_pick (demo, cy_demo_surnames), is_woman);
  g_autofree char *phone = g_strdup_printf ("1380000%04u", 1000 + nth);
  CyDate           birth = cy_date_add_months (demo->today, -12 * (int) age - (int) (nth % 11));

  cy_record_set_text (lead, CY_LEAD_NAME, name);
  cy_record_set_text (lead, CY_LEAD_GENDER, is_woman ? "2" : "1");
  cy_record_set_int (lead, CY_LEAD_BIRTH, cy_demo_to_month (birth));
  cy_record_set_text (lead, CY_LEAD_POLITICAL, nth % 4 < 2 ? "01" : "13");
  cy_record_set_text (lead, CY_LEAD_EDUCATION, kinds[kind].education);
  cy_record_set_text (lead, CY_LEAD_PHONE, phone);
  cy_record_set_text (lead, CY_LEAD_SOURCE, kinds[kind].source);
  cy_record_set_text (lead, CY_LEAD_OCCUPATION, kinds[kind].occupation);
  cy_record_set_text (lead, CY_LEAD_STRENGTHS, kinds[kind].strengths);
}

static CyRecord *
make_lead (CyDemo *demo, guint nth)
{
  CyRecord            *lead = cy_record_new (CY_LEAD);
  const CyDemoVillage *village =
    &g_array_index (demo->villages, CyDemoVillage, nth * 13 % demo->villages->len);

  cy_record_set_int (lead, CY_LEAD_UNIT, village->id);
  set_person (demo, lead, nth);
  set_found (demo, lead, nth, cy_date_add_days (demo->today, -(int) (3 + nth * 11 % 160)));
  cy_record_set_text (lead, CY_LEAD_STATE, nth < N_OPEN ? CY_LEAD_OPEN : CY_LEAD_SHUT);
  if (nth >= N_OPEN)
    {
      cy_record_set_int (lead, CY_LEAD_CLOSED, cy_date_add_days (demo->today, -(int) (nth % 3)));
      cy_record_set_text (lead, CY_LEAD_REASON, reasons[nth % G_N_ELEMENTS (reasons)]);
    }

  return lead;
}

/* ---- Those who are on file ---- */

typedef struct
{
  CyDemo     *demo;
  const char *state;
  guint       n;
} Known;

static void
set_known (CyRecord *lead, CyRecord *person)
{
  static const guint pairs[][2] = {
    { CY_LEAD_UNIT, CY_PERSON_UNIT },           { CY_LEAD_NAME, CY_PERSON_NAME },
    { CY_LEAD_GENDER, CY_PERSON_GENDER },       { CY_LEAD_BIRTH, CY_PERSON_BIRTH },
    { CY_LEAD_POLITICAL, CY_PERSON_POLITICAL }, { CY_LEAD_EDUCATION, CY_PERSON_EDUCATION },
    { CY_LEAD_SOURCE, CY_PERSON_SOURCE },       { CY_LEAD_OCCUPATION, CY_PERSON_OCCUPATION },
    { CY_LEAD_STRENGTHS, CY_PERSON_SPECIALTY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (cy_record_has (person, pairs[i][1]))
      cy_record_set (lead, pairs[i][0], cy_record_get (person, pairs[i][1]));
}

/* Found a month or so before the way into the pool began. */
static gboolean
add_known (CySqlRow *row, gpointer data, GError **error)
{
  Known *known = data;
  g_autoptr (CyRecord) person =
    cy_mapper_load (known->demo->conn, CY_PERSON, cy_sql_row_get_int (row, 0), error);
  g_autoptr (CyRecord) lead = cy_record_new (CY_LEAD);
  CyDate since = cy_sql_row_get_int (row, 1);

  if (person == NULL)
    return FALSE;
  set_known (lead, person);
  set_found (known->demo,
             lead,
             known->n,
             cy_date_add_days (since, -(int) (20 + known->n * 7 % 30)));
  cy_record_set_text (lead, CY_LEAD_STATE, known->state);
  if (g_str_equal (known->state, CY_LEAD_TAKEN))
    cy_record_set_int (lead, CY_LEAD_PERSON, cy_record_get_id (person));
  known->n++;

  return cy_mapper_save (known->demo->conn, lead, error);
}

/* Some of the candidates of one state, from all over the county. */
static gboolean
add_candidates (CyDemo *demo, const char *lead_state, const char *pool_state, int n, GError **error)
{
  Known known = { demo, lead_state, 0 };

  return cy_sql_each (demo->conn,
                      "SELECT p.id, coalesce((SELECT min(s.since) FROM pool_step s"
                      " WHERE s.entry=e.id AND s.deleted IS NULL), e.step_date)"
                      " FROM pool_entry e JOIN person p ON p.id=e.person"
                      " WHERE e.state=? AND p.unit IS NOT NULL AND p.name IS NOT NULL"
                      " AND e.deleted IS NULL ORDER BY e.id*7%31, e.id LIMIT ?",
                      add_known,
                      &known,
                      error,
                      "ti",
                      pool_state,
                      (gint64) n);
}

/* ---- A township's own rules ---- */

static gboolean
make_rules (CyDemo *demo, GError **error)
{
  int    year = cy_date_get_year (demo->today);
  gint64 town = 0;
  g_autoptr (CyRecord) rules = cy_rules_for_year (demo->conn, year, error);
  g_autoptr (CyRecord) own = cy_record_new (CY_RULES);
  g_autoptr (CyRecord) unit = NULL;
  g_autofree char *name = NULL;

  if (rules == NULL || !cy_sql_get_int (demo->conn,
                                        "SELECT id FROM unit WHERE kind IN ('town','street')"
                                        " ORDER BY ord LIMIT 1",
                                        &town,
                                        error,
                                        ""))
    return FALSE;
  unit = cy_mapper_load (demo->conn, CY_UNIT, town, error);
  if (unit == NULL)
    return FALSE;
  name = g_strdup_printf ("%s村级后备干部管理规则（%d 年）",
                          cy_record_get_text (unit, CY_UNIT_NAME),
                          year);
  cy_record_assign (own, rules);
  cy_record_set_text (own, CY_RULES_NAME, name);
  cy_record_set_int (own, CY_RULES_UNIT, town);
  cy_record_set_int (own, CY_RULES_NOTICE_DAYS, 7);
  cy_record_set_text (own, CY_RULES_EDUCATION_MIN, "22");

  return cy_mapper_save (demo->conn, own, error);
}

/**
 * cy_demo_leads_make:
 * @demo: the county, with its people
 * @error: return location
 *
 * Returns: whether the leads and the township's rule set are in the library
 */
gboolean
cy_demo_leads_make (CyDemo *demo, GError **error)
{
  for (guint i = 0; i < N_OPEN + N_SHUT; i++)
    {
      g_autoptr (CyRecord) lead = make_lead (demo, i);

      if (!cy_mapper_save (demo->conn, lead, error))
        return FALSE;
    }

  return add_candidates (demo, CY_LEAD_TAKEN, "progress", N_TAKEN, error) &&
         add_candidates (demo, CY_LEAD_OPEN, "out", N_TWICE, error) && make_rules (demo, error);
}

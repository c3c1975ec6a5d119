/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Two years of training plans of the demo county and its townships, and plans for half of the pool.
 *
 * Made from what is in the library, so that the chance of the county goes on as without it. */
#include "cy-demo-private.h"

#include "cy-course.h"
#include "cy-mapper.h"
#include "cy-personal-deed.h"
#include "cy-plan-template.h"
#include "cy-sql.h"
#include "cy-unit-plan.h"

typedef struct
{
  const char *name;
  const char *category;
  const char *form;
  const char *content;
  const char *ability;
  int         month;
  guint       places;
  gint64      hours;  /* tenths */
  gint64      budget; /* yuan */
} Item;

/* What the county held, and one it did not come to. */
static const Item county_items[] = {
  { "村级后备干部综合能力提升班", "C03", "F01", "T01", "1", 3, 60, 375, 72000 },
  { "村（社区）干部年度轮训班", "C02", "F01", "T04", "6", 4, 60, 225, 54000 },
  { "乡村振兴与集体经济专题班", "C06", "F01", "T03", "4", 5, 50, 225, 46000 },
  { "政治理论网络专题学习", "C05", "F03", "T01", "1", 7, 60, 200, 12000 },
  { "应急处突和信访调解实训班", "C06", "F05", "T04", "5", 8, 60, 160, 36000 },
  { "后备干部村情调研能力培训", "C03", "F01", "T03", "2", 9, 50, 225, 45000 },
  { "党组织书记示范培训班", "C04", "F01", "T01", "3", 10, 40, 300, 64000 },
  { "村级后备干部年终党性教育班", "C03", "F01", "T02", "1", 12, 50, 225, 48000 },
};
static const Item town_items[] = {
  { "%s村级后备力量业务培训", "C06", "F02", "T04", "6", 8, 20, 60, 3600 },
  { "%s党员致富带头人现场观摩", "C05", "F05", "T05", NULL, 12, 30, 80, 4500 },
  { "%s后备力量冬训", "C02", "F04", "T04", "7", 12, 40, 80, 3600 },
};
static const char *const results[] = { "按期完成，效果较好",
                                       "完成，已提交材料",
                                       "参与并形成小结",
                                       "带头人评价良好" };

#define PICK(list, i) ((list)[(i) % G_N_ELEMENTS (list)])

/* ---- Units ---- */

static void
set_text (CyRecord *record, guint field, const char *text)
{
  if (text != NULL)
    cy_record_set_text (record, field, text);
}

/* What was held under the name of the item, in its year, was held for it. */
static gboolean
link_course (CyDemo *demo, CyRecord *item, int year, GError **error)
{
  g_autoptr (CyRecord) course = NULL;
  gint64 id = 0;

  if (!cy_sql_get_int (demo->conn,
                       "SELECT coalesce(min(id),0) FROM course WHERE name=?1 AND year=?2"
                       " AND category=?3 AND item IS NULL AND deleted IS NULL",
                       &id,
                       error,
                       "tit",
                       cy_record_get_text (item, CY_TRAINING_PLAN_ITEM_NAME),
                       (gint64) year,
                       cy_record_get_text (item, CY_TRAINING_PLAN_ITEM_CATEGORY)))
    return FALSE;
  if (id == 0)
    return TRUE;
  course = cy_mapper_load (demo->conn, CY_COURSE, id, error);
  if (course == NULL)
    return FALSE;
  cy_record_set_int (course, CY_COURSE_ITEM, cy_record_get_id (item));

  return cy_mapper_save (demo->conn, course, error);
}

typedef struct
{
  gint64      plan;
  int         year;
  const char *town;
} Place;

static gboolean
add_item (CyDemo *demo, const Place *place, const Item *item, guint nth, GError **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_TRAINING_PLAN_ITEM);
  g_autofree char *name = cy_demo_fill_in (item->name, place->town);

  cy_record_set_int (record, CY_TRAINING_PLAN_ITEM_PLAN, place->plan);
  cy_record_set_int (record, CY_TRAINING_PLAN_ITEM_POSITION, nth);
  cy_record_set_text (record, CY_TRAINING_PLAN_ITEM_NAME, name);
  set_text (record, CY_TRAINING_PLAN_ITEM_CATEGORY, item->category);
  set_text (record, CY_TRAINING_PLAN_ITEM_FORM, item->form);
  set_text (record, CY_TRAINING_PLAN_ITEM_CONTENT, item->content);
  set_text (record, CY_TRAINING_PLAN_ITEM_ABILITY, item->ability);
  cy_record_set_int (record, CY_TRAINING_PLAN_ITEM_MONTH, item->month);
  cy_record_set_int (record, CY_TRAINING_PLAN_ITEM_PLACES, item->places);
  cy_record_set_int (record, CY_TRAINING_PLAN_ITEM_HOURS, item->hours);
  cy_record_set_int (record, CY_TRAINING_PLAN_ITEM_BUDGET, item->budget * 100);

  return cy_mapper_save (demo->conn, record, error) &&
         link_course (demo, record, place->year, error);
}

typedef struct
{
  gint64      unit;
  const char *name;
  const Item *items;
  guint       n_items;
  gint64      budget; /* yuan */
} Planner;

static gint64
add_plan (CyDemo *demo, const Planner *planner, int year, GError **error)
{
  g_autoptr (CyRecord) plan = cy_record_new (CY_TRAINING_PLAN);
  g_autofree char *name = g_strdup_printf ("%s%d年村级后备力量培训计划", planner->name, year);
  g_autofree char *document =
    g_strdup_printf ("党教发〔%d〕%u号", year, 1 + cy_demo_spread (planner->unit, 1, 30));
  gboolean is_over = year < cy_date_get_year (demo->today);

  cy_record_set_int (plan, CY_TRAINING_PLAN_YEAR, year);
  cy_record_set_int (plan, CY_TRAINING_PLAN_UNIT, planner->unit);
  cy_record_set_text (plan, CY_TRAINING_PLAN_NAME, name);
  cy_record_set_text (plan,
                      CY_TRAINING_PLAN_GOAL,
                      "后备力量全员轮训一遍，人均不少于三天，每人至少参加一次实践锻炼");
  cy_record_set_int (plan, CY_TRAINING_PLAN_BUDGET, planner->budget * 100);
  cy_record_set_text (plan, CY_TRAINING_PLAN_STATE, is_over ? CY_PLAN_DONE : CY_PLAN_ADOPTED);
  cy_record_set_int (plan,
                     CY_TRAINING_PLAN_APPROVED,
                     MIN (cy_date_new (year, 1, 12 + (int) cy_demo_spread (planner->unit, 2, 15)),
                          demo->today));
  cy_record_set_text (plan, CY_TRAINING_PLAN_DOCUMENT, document);

  return cy_mapper_save (demo->conn, plan, error) ? cy_record_get_id (plan) : 0;
}

static gboolean
plan_years (CyDemo *demo, const Planner *planner, GError **error)
{
  int this_year = cy_date_get_year (demo->today);

  for (int year = this_year - 1; year <= this_year; year++)
    {
      Place place = { add_plan (demo, planner, year, error), year, planner->name };

      if (place.plan == 0)
        return FALSE;
      for (guint i = 0; i < planner->n_items; i++)
        if (!add_item (demo, &place, &planner->items[i], i, error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
plan_unit (CySqlRow *row, gpointer data, GError **error)
{
  g_autofree char *name = cy_sql_row_dup_text (row, 1);
  gboolean         is_county = cy_sql_row_get_int (row, 2) != 0;
  Planner          planner = { .unit = cy_sql_row_get_int (row, 0), .name = name };

  planner.items = is_county ? county_items : town_items;
  planner.n_items = is_county ? G_N_ELEMENTS (county_items) : G_N_ELEMENTS (town_items);
  /* One township in eight planned more than it has. */
  planner.budget = is_county ? 400000 : cy_demo_spread (planner.unit, 3, 8) == 0 ? 11000 : 13000;

  return plan_years (data, &planner, error);
}

/* One township in three has none yet. */
static gboolean
plan_units (CyDemo *demo, GError **error)
{
  return cy_sql_each (demo->conn,
                      "SELECT id,name,kind='county' FROM unit WHERE deleted IS NULL AND"
                      " (kind='county' OR kind IN ('town','township') AND id%3<>1) ORDER BY id",
                      plan_unit,
                      demo,
                      error,
                      "");
}

/* ---- People ---- */

/* Half of the tier. */
static GArray *
list_people (CyDemo *demo, const char *tier, GError **error)
{
  GArray *people = cy_sql_list_ids (demo->conn,
                                    "SELECT DISTINCT person FROM pool_entry WHERE state='in'"
                                    " AND tier=? AND deleted IS NULL ORDER BY person",
                                    error,
                                    "t",
                                    tier);

  for (guint i = people != NULL ? people->len : 0; i > 0; i--)
    if (cy_demo_spread (g_array_index (people, gint64, i - 1), 4, 2) == 0)
      g_array_remove_index (people, i - 1);

  return people;
}

static gboolean
plan_people (CyDemo *demo, gint64 template, const char *tier, GError **error)
{
  g_autoptr (GArray) people = list_people (demo, tier, error);
  int              year = cy_date_get_year (demo->today);
  CyPersonalMaking making = { .template = template,
                              .year = year,
                              .base_date = MIN (cy_date_new (year, 1, 10), demo->today),
                              .review_date = cy_date_new (year, 12, 20),
                              .step_name = "" };
  CyPersonalMade   made = { 0 };
  gboolean         is_made;

  if (people == NULL)
    return FALSE;
  making.people = (const gint64 *) people->data;
  making.n_people = people->len;

  is_made = cy_personal_plan_make (demo->conn, &making, &made, error);
  g_free (made.names);

  return is_made;
}

static gboolean
finish (CyDemo *demo, gint64 step, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (demo->conn, CY_GROWTH_PLAN_STEP, step, error);
  CyDate due;
  CyDate done;

  if (record == NULL)
    return FALSE;
  due = cy_record_get_int (record, CY_GROWTH_PLAN_STEP_DUE);
  done = MIN (cy_date_add_days (due, 12 - (int) cy_demo_spread (step, 6, 40)), demo->today);

  return cy_measure_finish (demo->conn,
                            step,
                            done,
                            PICK (results, cy_demo_spread (step, 7, 97)),
                            "",
                            error);
}

/* Of what was due by today, six of seven measures were carried out, mostly in time. */
static gboolean
finish_measures (CyDemo *demo, GError **error)
{
  g_autoptr (GArray) steps = cy_sql_list_ids (demo->conn,
                                              "SELECT id FROM growth_plan_step WHERE due<=?"
                                              " ORDER BY id",
                                              error,
                                              "i",
                                              demo->today);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      gint64 step = g_array_index (steps, gint64, i);

      if (cy_demo_spread (step, 5, 7) != 0 && !finish (demo, step, error))
        return FALSE;
    }

  return steps != NULL;
}

/* One plan in nine was reviewed in summer; a few are to be reviewed by now. */
static gboolean
review_plans (CyDemo *demo, GError **error)
{
  g_autoptr (GArray) plans =
    cy_sql_list_ids (demo->conn, "SELECT id FROM growth_plan ORDER BY id", error, "");
  CyPlanReview review = { .text = "半年评估：措施按计划推进，群众工作和独立处事有进步",
                          .state = CY_PLAN_ADOPTED,
                          .step_name = "" };

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      gint64 plan = g_array_index (plans, gint64, i);

      review.date = cy_date_add_days (demo->today, -120 - (int) cy_demo_spread (plan, 8, 20));
      review.next = cy_date_add_days (demo->today, (int) cy_demo_spread (plan, 9, 40) - 4);
      if (cy_demo_spread (plan, 10, 9) == 0 &&
          cy_date_get_year (review.date) == cy_date_get_year (demo->today) &&
          !cy_personal_plan_review (demo->conn, plan, &review, error))
        return FALSE;
    }

  return plans != NULL;
}

/**
 * cy_demo_plans_make:
 * @demo: the county, with its people and their abilities
 * @error: return location
 *
 * In a county of very many people there are none.
 *
 * Returns: whether they are in the library
 */
gboolean
cy_demo_plans_make (CyDemo *demo, GError **error)
{
  g_autoptr (GPtrArray) templates = NULL;

  if (demo->is_lean)
    return TRUE;
  if (!plan_units (demo, error) || cy_plan_template_add_shipped (demo->conn, "", error) < 0)
    return FALSE;
  templates = cy_plan_template_list_load (demo->conn, error);
  for (guint i = 0; templates != NULL && i < templates->len; i++)
    {
      CyRecord *template = ((const CyPlanTemplate *) g_ptr_array_index (templates, i))->record;

      if (!plan_people (demo,
                        cy_record_get_id (template),
                        cy_record_get_text (template, CY_PLAN_TEMPLATE_TIER),
                        error))
        return FALSE;
    }

  return templates != NULL && finish_measures (demo, error) && review_plans (demo, error);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Three years of assessment in the demo county: schemes, cycles and who is in them; two years are
 * over, the third year-end is being marked.
 *
 * Made from what is in the library, so that the chance of the county goes on as without it. */
#include "cy-demo-assess-private.h"

#include "cy-cycle-deed.h"
#include "cy-cycle-list.h"
#include "cy-cycle-people.h"
#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-scheme-template.h"
#include "cy-scheme.h"
#include "cy-sql.h"
#include "cy-unit.h"

/* Days of marking that have gone by at the year-end of this year, and that are left. */
#define DAYS_GONE 21
#define DAYS_LEFT 18

/**
 * Scheme:
 * @template: of the schemes that the program brings along
 * @name: of the scheme
 * @object: code of the set assess_object
 * @tier: (nullable): the only tier assessed
 * @of_one_town: whether one township tries it out
 * @first: how many years ago it began
 * @quarters_from: how many years ago its quarters did
 */
typedef struct
{
  guint template;
  const char *name;
  const char *object;
  const char *tier;
  gboolean    of_one_town;
  int         first;
  int         quarters_from;
} Scheme;

static const Scheme schemes[] = {
  { 2, "在职村干部四诊考核", "post", NULL, TRUE, 0, 0 },
  { 5, "村班子目标考核", "team", NULL, TRUE, 2, 2 },
  { 1, "在职村干部德能勤绩廉考核", "post", NULL, TRUE, 2, 2 },
  { 0, "书记后备人才四维考核", "reserve", "secretary", FALSE, 2, 2 },
};

static const char *const kinds[] = { "q1", "q2", "q3", "q4", CY_CYCLE_YEAR_END };

/* ---- Schemes ---- */

static gboolean
set_int (CyDemo         *demo,
         const CyEntity *entity,
         gint64          id,
         guint           field,
         gint64          number,
         GError        **error)
{
  CyValue value = CY_VALUE_INIT;

  cy_value_set_int (&value, number);

  return cy_mapper_set (demo->conn, entity, id, field, &value, error);
}

/* What is routine is marked by the township alone. */
static gboolean
narrow_routine (CyDemo *demo, const CySchemePlan *plan, GError **error)
{
  gint64 town = plan->groups->len > 1 ? cy_plan_group (plan, 1)->id : 0;

  for (guint i = 0; town != 0 && i < plan->indicators->len; i++)
    {
      const CyPlanIndicator *indicator = cy_plan_indicator (plan, i);
      guint                  part = cy_plan_dimension (plan, indicator->dimension)->part;

      if (cy_plan_part (plan, part)->is_routine &&
          (indicator->method == CY_METHOD_POINTS || indicator->method == CY_METHOD_GRADE) &&
          !set_int (demo,
                    CY_ASSESS_INDICATOR,
                    indicator->id,
                    CY_ASSESS_INDICATOR_GRADERS,
                    town,
                    error))
        return FALSE;
    }

  return TRUE;
}

static CySchemePlan *
make_scheme (CyDemo *demo, const Scheme *scheme, int year, GError **error)
{
  gint64 id = cy_scheme_template_make (demo->conn, scheme->template, year, 0, error);
  g_autoptr (CyRecord) record =
    id != 0 ? cy_mapper_load (demo->conn, CY_ASSESS_SCHEME, id, error) : NULL;
  g_autoptr (CySchemePlan) plan = NULL;

  if (record == NULL)
    return NULL;
  cy_record_set_text (record, CY_ASSESS_SCHEME_NAME, scheme->name);
  cy_record_set_text (record, CY_ASSESS_SCHEME_OBJECT, scheme->object);
  cy_record_set_int (record, CY_ASSESS_SCHEME_FROZEN, MIN (cy_date_new (year, 4, 8), demo->today));
  plan =
    cy_mapper_save (demo->conn, record, error) ? cy_scheme_plan_load (demo->conn, id, error) : NULL;
  if (plan == NULL || !narrow_routine (demo, plan, error))
    return NULL;

  return cy_scheme_plan_load (demo->conn, id, error);
}

/* ---- Cycles ---- */

/* Marking of this year-end has begun and is not over. */
static void
set_this_year (CyDemo *demo, CyRecord *cycle)
{
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_OPENS, cy_date_add_days (demo->today, -DAYS_GONE));
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_DEADLINE, cy_date_add_days (demo->today, DAYS_LEFT));
}

/* A few were ill, are being looked into, or are new in their work. */
static gboolean
set_specials (CyDemo *demo, gint64 cycle, GError **error)
{
  static const char *const specials[][2] = {
    { "6A", "因病请假累计超过半年" },
    { "5B", "被立案调查，尚未结案" },
    { "5", "借调县委巡察办，未在村任职" },
  };
  g_autoptr (GArray) entries = cy_sql_list_ids (demo->conn,
                                                "SELECT id FROM assess_entry WHERE cycle = ?1 AND "
                                                "special IS NULL AND person IS NOT NULL",
                                                error,
                                                "i",
                                                cycle);
  guint n = 0;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      gint64 entry = g_array_index (entries, gint64, i);

      if (cy_demo_spread (entry, 7, 60) != 0)
        continue;
      if (!cy_cycle_set_special (demo->conn,
                                 &entry,
                                 1,
                                 specials[n % G_N_ELEMENTS (specials)][0],
                                 specials[n % G_N_ELEMENTS (specials)][1],
                                 error))
        return FALSE;
      n++;
    }

  return entries != NULL;
}

static gboolean
fill_cycle (CyDemo *demo, const CyDemoCycle *cycle, GError **error)
{
  gboolean is_year = g_str_equal (cycle->kind, CY_CYCLE_YEAR_END);

  return (!is_year || set_specials (demo, cycle->id, error)) &&
         cy_demo_marks_make (demo, cycle, error) &&
         (!is_year || cy_demo_notes_make (demo, cycle, error)) &&
         cy_demo_diagnoses_make (demo, cycle, error) && cy_demo_results_make (demo, cycle, error);
}

static gboolean
make_cycle (CyDemo       *demo,
            const Scheme *scheme,
            CySchemePlan *plan,
            const char   *kind,
            gint64        town,
            GError      **error)
{
  g_autoptr (CyRecord) record = cy_cycle_draft (demo->conn, plan->id, kind, error);
  g_autoptr (GPtrArray) people = NULL;
  CyDemoCycle cycle = { 0, plan, kind, plan->year, 0, 0, FALSE };

  if (record == NULL)
    return FALSE;
  cycle.since = cy_record_get_int (record, CY_ASSESS_CYCLE_SINCE);
  cycle.until = cy_record_get_int (record, CY_ASSESS_CYCLE_UNTIL);
  cycle.is_open = cycle.until >= demo->today;
  if (cycle.is_open && !g_str_equal (kind, CY_CYCLE_YEAR_END))
    return TRUE;
  if (cycle.is_open)
    set_this_year (demo, record);
  if (town != 0)
    cy_record_set_int (record, CY_ASSESS_CYCLE_UNIT, town);
  if (scheme->tier != NULL)
    cy_record_set_text (record, CY_ASSESS_CYCLE_TIER, scheme->tier);
  people = cy_cycle_people_load (demo->conn, record, demo->today, error);
  if (people == NULL || !cy_cycle_make (demo->conn, record, people, error))
    return FALSE;
  cycle.id = cy_record_get_id (record);

  return fill_cycle (demo, &cycle, error);
}

static gboolean
make_year (CyDemo *demo, const Scheme *scheme, int ago, gint64 town, GError **error)
{
  int year = cy_date_get_year (demo->today) - ago;
  g_autoptr (CySchemePlan) plan = make_scheme (demo, scheme, year, error);
  gboolean has_routine = FALSE;

  if (plan == NULL)
    return FALSE;
  for (guint i = 0; i < plan->parts->len; i++)
    has_routine |= cy_plan_part (plan, i)->is_routine;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gboolean is_year = g_str_equal (kinds[i], CY_CYCLE_YEAR_END);

      if ((is_year || (has_routine && ago <= scheme->quarters_from)) &&
          !make_cycle (demo, scheme, plan, kinds[i], scheme->of_one_town ? town : 0, error))
        return FALSE;
    }

  return TRUE;
}

/* Needs pool, posts, courses, tasks and ballots. */
gboolean
cy_demo_assess_make (CyDemo *demo, GError **error)
{
  gint64 town = 0;

  if (demo->is_lean || demo->n_people < CY_DEMO_PEOPLE)
    return TRUE;
  if (!cy_sql_get_int (demo->conn,
                       "SELECT min(id) FROM unit WHERE kind = 'town'",
                       &town,
                       error,
                       "") ||
      !cy_unit_number (demo->conn, error) || !cy_demo_figures_make (demo, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    for (int ago = schemes[i].first; ago >= 0; ago--)
      if (!make_year (demo, &schemes[i], ago, town, error))
        return FALSE;

  return TRUE;
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The yearly training plans of units, and how much of them was held by a day. */
#include "cy-unit-plan.h"

#include "cy-code.h"
#include "cy-course-hours.h"
#include "cy-course.h"
#include "cy-sql.h"

#include <string.h>

typedef struct
{
  CyDate      base_date;
  GPtrArray  *plans;
  GHashTable *by_plan; /* id → CyUnitPlan */
  GHashTable *by_item; /* id → CyPlanItem */
} Reading;

static void
item_free (gpointer data)
{
  CyPlanItem *self = data;

  g_free (self->name);
  g_free (self);
}

static void
plan_free (gpointer data)
{
  CyUnitPlan *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->document);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* The order of resources/sql/cultivate/unit-plans.sql. */
static gboolean
add_plan (CySqlRow *row, gpointer data, GError **error)
{
  Reading    *reading = data;
  CyUnitPlan *self = g_new0 (CyUnitPlan, 1);

  g_ptr_array_add (reading->plans, self);
  self->id = cy_sql_row_get_int (row, 0);
  self->year = (int) cy_sql_row_get_int (row, 1);
  self->name = cy_sql_row_dup_text (row, 2);
  self->unit = cy_sql_row_get_int (row, 3);
  self->place = cy_sql_row_dup_text (row, 4);
  self->budget = cy_sql_row_get_int (row, 5);
  self->state = cy_code_intern ("plan_state", cy_sql_row_get_text (row, 6));
  self->approved = cy_sql_row_get_int (row, 7);
  self->document = cy_sql_row_dup_text (row, 8);
  self->items = g_ptr_array_new_with_free_func (item_free);
  g_hash_table_insert (reading->by_plan, &self->id, self);

  return TRUE;
}

/* The order of resources/sql/cultivate/unit-plan-items.sql. */
static gboolean
add_item (CySqlRow *row, gpointer data, GError **error)
{
  Reading    *reading = data;
  gint64      id = cy_sql_row_get_int (row, 1);
  CyUnitPlan *plan = g_hash_table_lookup (reading->by_plan, &id);
  CyPlanItem *self;

  if (plan == NULL)
    return TRUE;
  self = g_new0 (CyPlanItem, 1);
  g_ptr_array_add (plan->items, self);
  self->id = cy_sql_row_get_int (row, 0);
  self->plan = plan->id;
  self->name = cy_sql_row_dup_text (row, 2);
  self->category = cy_code_intern ("training_category", cy_sql_row_get_text (row, 3));
  self->form = cy_code_intern ("training_form", cy_sql_row_get_text (row, 4));
  self->content = cy_code_intern ("training_content", cy_sql_row_get_text (row, 5));
  self->ability = cy_code_intern ("ability", cy_sql_row_get_text (row, 6));
  self->month = (int) cy_sql_row_get_int (row, 7);
  self->places = (guint) MAX (cy_sql_row_get_int (row, 8), 0);
  self->hours = cy_sql_row_get_int (row, 9);
  self->budget = cy_sql_row_get_int (row, 10);
  g_hash_table_insert (reading->by_item, &self->id, self);

  return TRUE;
}

/* As of the day: a course concluded since then was still running, or had not begun. */
static CyPlanItemState
get_state (CySqlRow *row, CyDate base_date)
{
  const char *state = cy_sql_row_get_text (row, 2);

  if (g_strcmp0 (state, CY_COURSE_PLANNED) == 0 || cy_sql_row_get_int (row, 3) > base_date)
    return CY_PLAN_ITEM_ARRANGED;

  return g_strcmp0 (state, CY_COURSE_DONE) == 0 && cy_sql_row_get_int (row, 4) <= base_date
           ? CY_PLAN_ITEM_HELD
           : CY_PLAN_ITEM_RUNNING;
}

/* The order of resources/sql/cultivate/unit-plan-courses.sql. */
static gboolean
add_course (CySqlRow *row, gpointer data, GError **error)
{
  Reading    *reading = data;
  gint64      id = cy_sql_row_get_int (row, 0);
  CyPlanItem *item = g_hash_table_lookup (reading->by_item, &id);
  gint64      own = cy_sql_row_get_int (row, 6);

  if (item == NULL)
    return TRUE;
  if (item->course == 0)
    item->course = cy_sql_row_get_int (row, 1);
  item->n_courses++;
  item->state = MAX (item->state, get_state (row, reading->base_date));
  item->n_people += (guint) cy_sql_row_get_int (row, 9);
  item->held_hours +=
    cy_course_hours_of (g_strcmp0 (cy_sql_row_get_text (row, 5), CY_COUNT_BY_DAY) == 0,
                        cy_sql_row_get_int (row, 8),
                        own > 0 ? own : cy_sql_row_get_int (row, 7));

  return TRUE;
}

/* Nobody waits for what was never agreed on. */
static gboolean
is_late (const CyUnitPlan *plan, const CyPlanItem *item, CyDate base_date)
{
  return item->state == CY_PLAN_ITEM_OPEN && item->month >= 1 && item->month <= 12 &&
         g_strcmp0 (plan->state, CY_PLAN_ADOPTED) == 0 &&
         plan->year * 100 + item->month < base_date / 100;
}

static void
sum_up (CyUnitPlan *self, CyDate base_date)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      CyPlanItem *item = g_ptr_array_index (self->items, i);

      if (is_late (self, item, base_date))
        item->state = CY_PLAN_ITEM_LATE;
      self->n_states[item->state]++;
      self->places += item->places;
      self->people += item->n_people;
      self->hours += item->hours;
      self->held_hours += item->held_hours;
      self->item_budget += item->budget;
    }
}

static gboolean
read_all (Reading *reading, CyConn *conn, const CyUnitPlanArgs *args, GError **error)
{
  return cy_sql_each (conn,
                      cy_sql_get ("cultivate/unit-plans.sql"),
                      add_plan,
                      reading,
                      error,
                      "ii",
                      args->scope,
                      (gint64) args->year) &&
         cy_sql_each (conn,
                      cy_sql_get ("cultivate/unit-plan-items.sql"),
                      add_item,
                      reading,
                      error,
                      "i",
                      (gint64) args->year) &&
         cy_sql_each (conn,
                      cy_sql_get ("cultivate/unit-plan-courses.sql"),
                      add_course,
                      reading,
                      error,
                      "ii",
                      (gint64) args->year,
                      args->base_date);
}

/**
 * cy_unit_plan_list_load:
 * @conn: a connection
 * @args: which plans, and as of which day
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyUnitPlan): the newest year first, in the order of units
 */
GPtrArray *
cy_unit_plan_list_load (CyConn *conn, const CyUnitPlanArgs *args, GError **error)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (plan_free);
  g_autoptr (GHashTable) by_plan = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) by_item = g_hash_table_new (g_int64_hash, g_int64_equal);
  Reading reading = { args->base_date, plans, by_plan, by_item };

  if (!read_all (&reading, conn, args, error))
    return NULL;
  for (guint i = 0; i < plans->len; i++)
    sum_up (g_ptr_array_index (plans, i), args->base_date);

  return g_steal_pointer (&plans);
}

/**
 * cy_unit_plan_get_over:
 * @self: a plan
 *
 * Returns: by how many fen its items exceed its budget; 0 when they do not or there is none
 */
gint64
cy_unit_plan_get_over (const CyUnitPlan *self)
{
  return self->budget > 0 ? MAX (self->item_budget - self->budget, 0) : 0;
}

/**
 * cy_unit_plan_fits:
 * @self: a plan
 * @search: (nullable): what is looked for
 *
 * Returns: whether it stands in the name, the unit, the document or an item
 */
gboolean
cy_unit_plan_fits (const CyUnitPlan *self, const char *search)
{
  if (search == NULL || *search == '\0' || strstr (self->name, search) != NULL ||
      (self->place != NULL && strstr (self->place, search) != NULL) ||
      (self->document != NULL && strstr (self->document, search) != NULL))
    return TRUE;
  for (guint i = 0; i < self->items->len; i++)
    if (strstr (((const CyPlanItem *) g_ptr_array_index (self->items, i))->name, search) != NULL)
      return TRUE;

  return FALSE;
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who in the pool has a plan for the year, and how far it is as of a day. */
#include "cy-personal-plan.h"

#include "cy-code.h"
#include "cy-sql.h"

#include <string.h>

/* The order of resources/sql/cultivate/personal-plans.sql. */
enum
{
  COLUMN_PERSON,
  COLUMN_NAME,
  COLUMN_UNIT,
  COLUMN_PLACE,
  COLUMN_TOWN,
  COLUMN_TIER,
  COLUMN_PLAN,
  COLUMN_TARGET_TIER,
  COLUMN_TARGET_POST,
  COLUMN_GOALS,
  COLUMN_REVIEW_DATE,
  COLUMN_STATE,
  COLUMN_MENTOR,
  COLUMN_N_STEPS,
  COLUMN_N_DONE,
  COLUMN_N_OVERDUE,
  COLUMN_OVERDUE_SINCE,
};

typedef struct
{
  GPtrArray *plans;
  CyDate     base_date;
} Reading;

static void
plan_free (gpointer data)
{
  CyPersonalPlan *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_free (self->target_post);
  g_free (self->goals);
  g_free (self->mentor);
  g_free (self);
}

static gboolean
is_over (const CyPersonalPlan *self)
{
  return g_strcmp0 (self->state, CY_PLAN_DONE) == 0 ||
         g_strcmp0 (self->state, CY_PLAN_CANCELLED) == 0;
}

static void
read_plan (CyPersonalPlan *self, CySqlRow *row, CyDate base_date)
{
  self->plan = cy_sql_row_get_int (row, COLUMN_PLAN);
  self->target_tier = cy_code_intern ("tier", cy_sql_row_get_text (row, COLUMN_TARGET_TIER));
  self->target_post = cy_sql_row_dup_text (row, COLUMN_TARGET_POST);
  self->goals = cy_sql_row_dup_text (row, COLUMN_GOALS);
  self->state = cy_code_intern ("plan_state", cy_sql_row_get_text (row, COLUMN_STATE));
  self->mentor = cy_sql_row_dup_text (row, COLUMN_MENTOR);
  self->n_steps = (guint) cy_sql_row_get_int (row, COLUMN_N_STEPS);
  self->n_done = (guint) cy_sql_row_get_int (row, COLUMN_N_DONE);
  self->review.date = cy_sql_row_get_int (row, COLUMN_REVIEW_DATE);
  if (is_over (self))
    return;
  self->n_overdue = (guint) cy_sql_row_get_int (row, COLUMN_N_OVERDUE);
  self->overdue_since = cy_sql_row_get_int (row, COLUMN_OVERDUE_SINCE);
  if (self->review.date != CY_DATE_NONE)
    self->review = cy_due_on (self->review.date, base_date);
}

static gboolean
add_plan (CySqlRow *row, gpointer data, GError **error)
{
  Reading        *reading = data;
  CyPersonalPlan *self = g_new0 (CyPersonalPlan, 1);

  g_ptr_array_add (reading->plans, self);
  self->person = cy_sql_row_get_int (row, COLUMN_PERSON);
  self->name = cy_sql_row_dup_text (row, COLUMN_NAME);
  self->unit = cy_sql_row_get_int (row, COLUMN_UNIT);
  self->place = cy_sql_row_dup_text (row, COLUMN_PLACE);
  self->town = cy_sql_row_dup_text (row, COLUMN_TOWN);
  self->tier = cy_code_intern ("tier", cy_sql_row_get_text (row, COLUMN_TIER));
  if (!cy_sql_row_is_null (row, COLUMN_PLAN))
    read_plan (self, row, reading->base_date);

  return TRUE;
}

/**
 * cy_personal_plan_list_load:
 * @conn: a connection
 * @args: of whom, for which year, and as of which day
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyPersonalPlan): everybody in the pool that day, with or
 *   without a plan, in the order of villages and names
 */
GPtrArray *
cy_personal_plan_list_load (CyConn *conn, const CyPersonalPlanArgs *args, GError **error)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (plan_free);
  Reading reading = { plans, args->base_date };

  if (!cy_sql_each (conn,
                    cy_sql_get ("cultivate/personal-plans.sql"),
                    add_plan,
                    &reading,
                    error,
                    "iiiii",
                    args->scope,
                    args->base_date,
                    (gint64) args->is_past,
                    args->person,
                    (gint64) args->year))
    return NULL;

  return g_steal_pointer (&plans);
}

/**
 * cy_personal_plan_get_percent:
 * @self: somebody and the plan
 *
 * Returns: how many of a hundred measures are done, rounded down; -1 when there are none
 */
int
cy_personal_plan_get_percent (const CyPersonalPlan *self)
{
  return self->n_steps > 0 ? (int) (self->n_done * 100 / self->n_steps) : -1;
}

static gboolean
has (const char *text, const char *part)
{
  return text != NULL && strstr (text, part) != NULL;
}

/**
 * cy_personal_plan_fits:
 * @self: somebody and the plan
 * @search: (nullable): what is looked for
 *
 * Returns: whether it stands in name, village, township, target post or the mentor's name
 */
gboolean
cy_personal_plan_fits (const CyPersonalPlan *self, const char *search)
{
  return search == NULL || *search == '\0' || has (self->name, search) ||
         has (self->place, search) || has (self->town, search) || has (self->target_post, search) ||
         has (self->mentor, search);
}

/* A day of which only the month or year is known lasts until its end. */
static CyDate
get_last_day (CyDate date)
{
  return date + (date % 10000 == 0 ? 9999 : date % 100 == 0 ? 99 : 0);
}

/**
 * cy_measure_get_done:
 * @step: a measure of a personal plan
 * @link: (nullable): by what it is carried out
 *
 * Returns: the day it was done, by itself or by its link; %CY_DATE_NONE when it is not
 */
CyDate
cy_measure_get_done (CyRecord *step, const CyMeasureLink *link)
{
  CyDate done = cy_record_get_int (step, CY_GROWTH_PLAN_STEP_DONE);

  return done == CY_DATE_NONE && link != NULL ? link->done : done;
}

/**
 * cy_measure_get_state:
 * @step: a measure of a personal plan
 * @link: (nullable): by what it is carried out
 * @base_date: the day
 *
 * Returns: how it stands on that day
 */
CyMeasureState
cy_measure_get_state (CyRecord *step, const CyMeasureLink *link, CyDate base_date)
{
  CyDate due = cy_record_get_int (step, CY_GROWTH_PLAN_STEP_DUE);
  CyDate done = cy_measure_get_done (step, link);

  if (done != CY_DATE_NONE && done <= base_date)
    return CY_MEASURE_DONE;

  return due != CY_DATE_NONE && get_last_day (due) < base_date ? CY_MEASURE_OVERDUE
                                                               : CY_MEASURE_OPEN;
}

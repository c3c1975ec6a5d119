/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The courses and postings by which measures of personal plans are carried out. */
#include "cy-measure-link.h"

#include "cy-code.h"
#include "cy-mapper.h"
#include "cy-plan.h"
#include "cy-sql.h"
#include "cy-step.h"

static void
link_free (gpointer data)
{
  CyMeasureLink *self = data;

  g_free (self->name);
  g_free (self->state);
  g_free (self->result);
  g_free (self);
}

/* The order of resources/sql/cultivate/measure-links.sql and measure-choices.sql. */
static gboolean
add_link (CySqlRow *row, gpointer data, GError **error)
{
  CyMeasureLink *self = g_new0 (CyMeasureLink, 1);

  self->measure = cy_sql_row_get_int (row, 0);
  self->course = cy_sql_row_get_int (row, 1);
  self->posting = cy_sql_row_get_int (row, 2);
  self->name = cy_sql_row_dup_text (row, 3);
  self->since = cy_sql_row_get_int (row, 4);
  self->state = cy_sql_row_dup_text (row, 5);
  self->done = cy_sql_row_get_int (row, 6);
  self->result = cy_sql_row_dup_text (row, 7);
  g_ptr_array_add (data, self);

  return TRUE;
}

/**
 * cy_measure_links_load:
 * @conn: a connection
 * @plan: id of a personal plan
 * @error: return location
 *
 * A course counts as gone through once the person has a result of 合格 or 优秀 from it, a posting
 * once it ran to its end; what was left or stopped does not.
 *
 * Returns: (transfer full) (element-type CyMeasureLink): of those of its measures that have one
 */
GPtrArray *
cy_measure_links_load (CyConn *conn, gint64 plan, GError **error)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (link_free);

  if (!cy_sql_each (conn,
                    cy_sql_get ("cultivate/measure-links.sql"),
                    add_link,
                    links,
                    error,
                    "i",
                    plan))
    return NULL;

  return g_steal_pointer (&links);
}

/**
 * cy_measure_choices_load:
 * @conn: a connection
 * @measure: id of a measure of a personal plan
 * @base_date: today
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyMeasureLink): what it can be linked to, the newest first
 */
GPtrArray *
cy_measure_choices_load (CyConn *conn, gint64 measure, CyDate base_date, GError **error)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (link_free);

  if (!cy_sql_each (conn,
                    cy_sql_get ("cultivate/measure-choices.sql"),
                    add_link,
                    choices,
                    error,
                    "ii",
                    measure,
                    base_date))
    return NULL;

  return g_steal_pointer (&choices);
}

/**
 * cy_measure_links_find:
 * @links: (element-type CyMeasureLink): links
 * @measure: id of a measure
 *
 * Returns: (nullable): its link
 */
const CyMeasureLink *
cy_measure_links_find (GPtrArray *links, gint64 measure)
{
  for (guint i = 0; i < links->len; i++)
    if (((const CyMeasureLink *) g_ptr_array_index (links, i))->measure == measure)
      return g_ptr_array_index (links, i);

  return NULL;
}

/**
 * cy_measure_link_get_state:
 * @self: a link
 *
 * Returns: how it stands, in words: the result, if there is one
 */
const char *
cy_measure_link_get_state (const CyMeasureLink *self)
{
  if (self->result != NULL)
    return cy_code_get_short_name ("training_result", self->result);

  return cy_code_get_short_name (self->course != 0 ? "course_state" : "posting_state", self->state);
}

static void
set_ref (CyRecord *record, guint field, gint64 id)
{
  if (id != 0)
    cy_record_set_int (record, field, id);
  else
    cy_record_unset (record, field);
}

/**
 * cy_measure_link:
 * @conn: a writing connection
 * @measure: id of a measure of a personal plan
 * @course: id of a course, 0 for none
 * @posting: id of a posting, 0 for none; at most one of the two
 * @step_name: what the user is doing
 * @error: return location
 *
 * From now on what comes of that course or posting is what comes of the measure.
 *
 * Returns: whether it was linked, or unlinked when both are 0, as one step
 */
gboolean
cy_measure_link (CyConn     *conn,
                 gint64      measure,
                 gint64      course,
                 gint64      posting,
                 const char *step_name,
                 GError    **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_GROWTH_PLAN_STEP, measure, error);
  g_autoptr (CyStep) step =
    record != NULL ? cy_step_begin (conn, step_name, CY_STEP_NONE, error) : NULL;

  g_return_val_if_fail (course == 0 || posting == 0, FALSE);

  if (step == NULL)
    return FALSE;
  set_ref (record, CY_GROWTH_PLAN_STEP_COURSE, course);
  set_ref (record, CY_GROWTH_PLAN_STEP_POSTING, posting);

  return cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
}

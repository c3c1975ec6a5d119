/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Enrols people in a course, nobody twice, and withdraws them. */
#include "cy-enrol.h"

#include "cy-course-clash.h"
#include "cy-course.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"

static gboolean
add_known (CySqlRow *row, gpointer data, GError **error)
{
  gint64 person = cy_sql_row_get_int (row, 0);

  g_hash_table_add (data, g_memdup2 (&person, sizeof person));

  return TRUE;
}

static GHashTable *
load_known (CyConn *conn, gint64 course, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (!cy_sql_each (conn,
                    "SELECT person FROM enrolment WHERE course=? AND deleted IS NULL",
                    add_known,
                    known,
                    error,
                    "i",
                    course))
    return NULL;

  return g_steal_pointer (&known);
}

static gboolean
add (CyConn *conn, const CyEnrolment *plan, gint64 person, GError **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_ENROLMENT);

  cy_record_set_int (record, CY_ENROLMENT_COURSE, plan->course);
  cy_record_set_int (record, CY_ENROLMENT_PERSON, person);
  cy_record_set_int (record, CY_ENROLMENT_ADDED, plan->date);
  cy_record_set_text (record, CY_ENROLMENT_STATE, CY_ENROLMENT_TAKES_PART);

  return cy_mapper_save (conn, record, error);
}

static guint
count_over (CyRecord *course, guint n)
{
  gint64 capacity = cy_record_get_int (course, CY_COURSE_CAPACITY);

  return capacity > 0 && n > capacity ? n - (guint) capacity : 0;
}

/* Who takes part already was let in before, whatever stands against it now. */
static gboolean
check_hours (CyConn *conn, gint64 course, const GArray *people, GError **error)
{
  g_autoptr (GPtrArray) clashes = cy_course_clashes_load (conn, course, 0, people, error);

  return clashes != NULL && cy_course_clashes_refuse (clashes, error);
}

/**
 * cy_enrol_people:
 * @conn: a writing connection
 * @plan: who, and in which course
 * @result: (out): how many were new
 * @error: return location; %CY_ERROR_CONSTRAINT when somebody is at another course at the hour of
 *   one of its sessions
 *
 * Whoever takes part already, or stands twice in @plan, is not enrolled again. More people than
 * places are taken and told of.
 *
 * Returns: whether it was done, as one step; if not, nobody was enrolled
 */
gboolean
cy_enrol_people (CyConn *conn, const CyEnrolment *plan, CyEnrolResult *result, GError **error)
{
  g_autoptr (CyRecord) course = cy_mapper_load (conn, CY_COURSE, plan->course, error);
  g_autoptr (GHashTable) known = course != NULL ? load_known (conn, plan->course, error) : NULL;
  g_autoptr (CyStep) step =
    known != NULL ? cy_step_begin (conn, plan->step_name, CY_STEP_NONE, error) : NULL;

  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (gint64));

  *result = (CyEnrolResult){ 0 };
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < plan->n_people; i++)
    {
      if (!g_hash_table_add (known, g_memdup2 (&plan->people[i], sizeof (gint64))))
        {
          result->n_already++;
          continue;
        }
      if (!add (conn, plan, plan->people[i], error))
        return FALSE;
      g_array_append_val (added, plan->people[i]);
    }
  if (!check_hours (conn, plan->course, added, error))
    return FALSE;
  result->n_added = added->len;
  result->n_over = count_over (course, g_hash_table_size (known));

  return cy_step_commit (step, error);
}

/**
 * cy_enrol_list_unit:
 * @conn: a connection
 * @unit: id of a unit, 0 for everything
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): who is in the pool there
 */
GArray *
cy_enrol_list_unit (CyConn *conn, gint64 unit, GError **error)
{
  return cy_sql_list_ids (conn, cy_sql_get ("cultivate/people-of-unit.sql"), error, "i", unit);
}

/**
 * cy_enrol_withdraw:
 * @conn: a writing connection
 * @enrolment: id of an enrolment that was a mistake
 * @step_name: what the user is doing
 * @error: return location
 *
 * Takes somebody off the list, with marks and hours; who left a course half-way keeps them and gets
 * the state 退出 instead.
 *
 * Returns: whether it was done, as one step
 */
gboolean
cy_enrol_withdraw (CyConn *conn, gint64 enrolment, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_delete (conn, CY_ENROLMENT, enrolment, error) &&
         cy_step_commit (step, error);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What can be done to many people at once, each as one step that can be undone. */
#include "cy-people-actions.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-unit.h"

typedef enum
{
  RESULT_FAILED,
  RESULT_CHANGED,
  RESULT_SAME,
  RESULT_REFUSED,
} Result;

/* Does it to one person; @data is the action's. */
typedef Result (*Action) (CyConn *conn, gint64 id, gconstpointer data, GError **error);

static gboolean
add_up (CyPeopleCount *count, Result result)
{
  count->n_changed += result == RESULT_CHANGED;
  count->n_same += result == RESULT_SAME;
  count->n_refused += result == RESULT_REFUSED;

  return result != RESULT_FAILED;
}

static gboolean
act (CyConn         *conn,
     const CyPeople *people,
     Action          action,
     gconstpointer   data,
     CyPeopleCount  *count,
     GError        **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, people->step_name, CY_STEP_NONE, error);

  *count = (CyPeopleCount){ 0 };
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < people->n; i++)
    if (cy_conn_is_cancelled (conn, error) ||
        !add_up (count, action (conn, people->ids[i], data, error)))
      return FALSE;

  return cy_step_commit (step, error);
}

static Result
save (CyConn *conn, CyRecord *record, gboolean changed, GError **error)
{
  if (!changed)
    return RESULT_SAME;

  return cy_mapper_save (conn, record, error) ? RESULT_CHANGED : RESULT_FAILED;
}

/* ---- The person ---- */

typedef struct
{
  guint          field;
  const CyValue *value;
} FieldChange;

static Result
set_field (CyConn *conn, gint64 id, gconstpointer data, GError **error)
{
  const FieldChange *change = data;
  g_autoptr (CyRecord) person = cy_mapper_load (conn, CY_PERSON, id, error);

  if (person == NULL)
    return RESULT_FAILED;
  if (cy_record_get_deleted (person))
    return RESULT_REFUSED;

  return save (conn, person, cy_record_set (person, change->field, change->value), error);
}

/**
 * cy_people_set_field:
 * @conn: a writing connection
 * @people: whom
 * @field: index of a field of #CY_PERSON that is not derived
 * @value: its value for all of them
 * @count: (out): how many
 * @error: return location; %CY_ERROR_CONSTRAINT for a required field without a value
 *
 * Returns: whether it was done; if not, or when cancelled, nothing was
 */
gboolean
cy_people_set_field (CyConn         *conn,
                     const CyPeople *people,
                     guint           field,
                     const CyValue  *value,
                     CyPeopleCount  *count,
                     GError        **error)
{
  FieldChange change = { field, value };

  g_return_val_if_fail (field < CY_PERSON_N_FIELDS, FALSE);
  g_return_val_if_fail (!(CY_PERSON->fields[field].flags & CY_FIELD_DERIVED), FALSE);

  return act (conn, people, set_field, &change, count, error);
}

/**
 * cy_people_move:
 * @conn: a writing connection
 * @people: whom
 * @unit: id of the unit they belong to from now on
 * @count: (out): how many
 * @error: return location; %CY_ERROR_NOT_FOUND when there is no such unit
 *
 * Returns: whether it was done
 */
gboolean
cy_people_move (CyConn         *conn,
                const CyPeople *people,
                gint64          unit,
                CyPeopleCount  *count,
                GError        **error)
{
  g_autoptr (CyRecord) target = cy_mapper_load (conn, CY_UNIT, unit, error);
  CyValue value = { .type = CY_VALUE_INT, .number = unit };

  if (target == NULL)
    return FALSE;
  if (cy_record_get_deleted (target))
    {
      g_set_error (error, CY_ERROR, CY_ERROR_NOT_FOUND, "the unit is deleted");
      return FALSE;
    }

  return cy_people_set_field (conn, people, CY_PERSON_UNIT, &value, count, error);
}

static Result
set_deleted (CyConn *conn, gint64 id, gconstpointer data, GError **error)
{
  gboolean deleted = GPOINTER_TO_INT (data);
  gboolean done;
  g_autoptr (CyRecord) person = cy_mapper_load (conn, CY_PERSON, id, error);

  if (person == NULL)
    return RESULT_FAILED;
  if (cy_record_get_deleted (person) == deleted)
    return RESULT_SAME;
  done = deleted ? cy_mapper_delete (conn, CY_PERSON, id, error)
                 : cy_mapper_restore (conn, CY_PERSON, id, error);

  return done ? RESULT_CHANGED : RESULT_FAILED;
}

/**
 * cy_people_delete:
 * @conn: a writing connection
 * @people: whom to put into the recycle bin
 * @count: (out): how many
 * @error: return location
 *
 * Returns: whether it was done
 */
gboolean
cy_people_delete (CyConn *conn, const CyPeople *people, CyPeopleCount *count, GError **error)
{
  return act (conn, people, set_deleted, GINT_TO_POINTER (TRUE), count, error);
}

gboolean
cy_people_restore (CyConn *conn, const CyPeople *people, CyPeopleCount *count, GError **error)
{
  return act (conn, people, set_deleted, GINT_TO_POINTER (FALSE), count, error);
}

/* ---- The stay in the pool ---- */

/**
 * cy_people_load_open_entry:
 * @conn: a connection
 * @person: id of a living person
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the stay in the pool that has not ended; %NULL without an
 *   error when there is none
 */
CyRecord *
cy_people_load_open_entry (CyConn *conn, gint64 person, GError **error)
{
  gint64 id = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT e.id FROM pool_entry e JOIN person p ON p.id=e.person"
                       " WHERE e.person=? AND e.deleted IS NULL AND p.deleted IS NULL"
                       " AND e.state IN ('" CY_POOL_IN_PROGRESS "','" CY_POOL_IN "')"
                       " ORDER BY e.id DESC LIMIT 1",
                       &id,
                       error,
                       "i",
                       person) ||
      id == 0)
    return NULL;

  return cy_mapper_load (conn, CY_ENTRY, id, error);
}

/* Hands the open entry of a person to an action of its own. */
typedef struct
{
  Result (*change) (CyConn *conn, CyRecord *entry, gconstpointer data, GError **error);
  gconstpointer data;
} EntryAction;

static Result
change_entry (CyConn *conn, gint64 id, gconstpointer data, GError **error)
{
  const EntryAction *action = data;
  g_autoptr (GError) failure = NULL;
  g_autoptr (CyRecord) entry = cy_people_load_open_entry (conn, id, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return RESULT_FAILED;
    }

  return entry != NULL ? action->change (conn, entry, action->data, error) : RESULT_REFUSED;
}

static Result
set_entry_field (CyConn *conn, CyRecord *entry, gconstpointer data, GError **error)
{
  const FieldChange *change = data;

  return save (conn, entry, cy_record_set (entry, change->field, change->value), error);
}

/**
 * cy_people_set_entry_field:
 * @conn: a writing connection
 * @people: whom; those not in the pool are refused
 * @field: index of a field of #CY_ENTRY
 * @value: its value for all of them
 * @count: (out): how many
 * @error: return location
 *
 * Returns: whether it was done
 */
gboolean
cy_people_set_entry_field (CyConn         *conn,
                           const CyPeople *people,
                           guint           field,
                           const CyValue  *value,
                           CyPeopleCount  *count,
                           GError        **error)
{
  FieldChange change = { field, value };
  EntryAction action = { set_entry_field, &change };

  g_return_val_if_fail (field != CY_ENTRY_PERSON && field < CY_ENTRY_N_FIELDS, FALSE);

  return act (conn, people, change_entry, &action, count, error);
}

static gint64
get_latest (CyRecord *entry)
{
  return MAX (cy_record_get_int (entry, CY_ENTRY_ADMITTED),
              cy_record_get_int (entry, CY_ENTRY_STEP_DATE));
}

static Result
leave (CyConn *conn, CyRecord *entry, gconstpointer data, GError **error)
{
  const CyPoolExit *exit = data;

  if (exit->date < get_latest (entry))
    {
      g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "nobody leaves before coming in");
      return RESULT_FAILED;
    }
  cy_record_set_text (entry,
                      CY_ENTRY_STATE,
                      cy_exit_reason_is_used (exit->reason) ? CY_POOL_USED : CY_POOL_OUT);
  cy_record_set_text (entry, CY_ENTRY_EXIT_REASON, exit->reason);
  cy_record_set_int (entry, CY_ENTRY_EXIT_DATE, exit->date);
  cy_record_set_text (entry, CY_ENTRY_DESTINATION, exit->destination);
  cy_record_set_text (entry, CY_ENTRY_EXIT_BASIS, exit->basis);
  cy_record_set_text (entry, CY_ENTRY_EXIT_ORGAN, exit->organ);
  cy_record_set_text (entry, CY_ENTRY_EXIT_DOCUMENT, exit->document);

  return save (conn, entry, TRUE, error);
}

/**
 * cy_people_survey_exit:
 * @conn: a connection
 * @people: whom
 * @survey: (out): what cy_people_exit() would find
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
cy_people_survey_exit (CyConn *conn, const CyPeople *people, CyExitSurvey *survey, GError **error)
{
  *survey = (CyExitSurvey){ 0 };
  for (guint i = 0; i < people->n; i++)
    {
      g_autoptr (GError) failure = NULL;
      g_autoptr (CyRecord) entry = cy_people_load_open_entry (conn, people->ids[i], &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (entry == NULL)
        continue;
      survey->n_open++;
      survey->latest = MAX (survey->latest, get_latest (entry));
    }

  return TRUE;
}

/**
 * cy_people_exit:
 * @conn: a writing connection
 * @people: whom; those not in the pool are refused
 * @exit: why, when, where to and on what basis
 * @count: (out): how many
 * @error: return location; %CY_ERROR_CONSTRAINT for what cy_pool_exit_dup_problem() finds, or a
 *   day before somebody was admitted or reached a step
 *
 * Who leaves for a post counts as used, the others as out.
 *
 * Returns: whether it was done
 */
gboolean
cy_people_exit (CyConn           *conn,
                const CyPeople   *people,
                const CyPoolExit *exit,
                CyPeopleCount    *count,
                GError          **error)
{
  EntryAction      action = { leave, exit };
  g_autofree char *problem = cy_pool_exit_dup_problem (exit);

  if (problem != NULL)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "leaving the pool: %s", problem);
      return FALSE;
    }

  return act (conn, people, change_entry, &action, count, error);
}

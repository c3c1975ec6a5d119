/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Results are locked: they go into everybody's record of the year, and nothing of the cycle can be
 * changed any more without saying why. */
#include "cy-grade-lock.h"

#include "cy-conn.h"
#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-grade-ability.h"
#include "cy-grade-private.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* ---- The record of the year ---- */

static char *
dup_organ (CyConn *conn, gint64 cycle, GError **error)
{
  g_auto (CyValue) value = CY_VALUE_INIT;
  gboolean found = FALSE;

  if (!cy_sql_get_values (conn,
                          "SELECT u.name FROM unit u, assess_cycle c WHERE c.id = ?1"
                          " AND u.id = coalesce(c.unit, (SELECT id FROM unit WHERE parent IS NULL"
                          " AND deleted IS NULL ORDER BY ord LIMIT 1))",
                          &value,
                          1,
                          &found,
                          error,
                          "i",
                          cycle))
    return NULL;

  return g_strdup (found && value.type == CY_VALUE_TEXT ? value.text : "");
}

static gboolean
write_record (CyConn              *conn,
              const CyGradeList   *list,
              const CyGradePerson *person,
              const char          *organ,
              GError             **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_YEARLY_RESULT);

  cy_record_set_int (record, CY_YEARLY_RESULT_PERSON, person->person);
  cy_record_set_int (record, CY_YEARLY_RESULT_YEAR, list->year);
  cy_record_set_text (record,
                      CY_YEARLY_RESULT_GRADE,
                      person->special != NULL ? person->special : person->grade);
  if (person->special == NULL && person->total >= 0)
    cy_record_set_int (record, CY_YEARLY_RESULT_TOTAL, person->total);
  if (*organ != '\0')
    cy_record_set_text (record, CY_YEARLY_RESULT_ORGAN, organ);
  cy_record_set_int (record, CY_YEARLY_RESULT_CYCLE, list->cycle);
  if (person->special != NULL && person->reason != NULL)
    cy_record_set_text (record, CY_YEARLY_RESULT_NOTE, person->reason);

  return cy_mapper_save (conn, record, error);
}

static gboolean
delete_records (CyConn *conn, gint64 cycle, GError **error)
{
  g_autoptr (GArray) ids =
    cy_sql_list_ids (conn,
                     "SELECT id FROM yearly_result WHERE cycle = ?1 AND deleted IS NULL",
                     error,
                     "i",
                     cycle);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!cy_mapper_delete (conn, CY_YEARLY_RESULT, g_array_index (ids, gint64, i), error))
      return FALSE;

  return ids != NULL;
}

static gboolean
write_records (CyConn *conn, const CyGradeList *list, guint *n_written, GError **error)
{
  g_autofree char *organ = NULL;

  if (g_strcmp0 (list->kind, CY_CYCLE_YEAR_END) != 0)
    return TRUE;
  organ = dup_organ (conn, list->cycle, error);
  if (organ == NULL || !delete_records (conn, list->cycle, error))
    return FALSE;
  for (guint i = 0; i < list->people->len; i++)
    {
      const CyGradePerson *person = cy_grade_list_person (list, i);

      if (person->person == 0)
        continue;
      if (!write_record (conn, list, person, organ, error))
        return FALSE;
      (*n_written)++;
    }

  return TRUE;
}

/* ---- Locking ---- */

static gboolean
check_lock (const CyGradeList *list, CyDate today, GError **error)
{
  char *problem;

  if (!_cy_grade_is_in (list, CY_CYCLE_PUBLISHED))
    return _cy_grade_refuse (error, g_strdup (_ ("Only published results can be locked.")));
  if (list->sum.n_appeals > 0)
    return _cy_grade_refuse (error,
                             g_strdup_printf (ngettext ("%u appeal is not answered yet. Answer it "
                                                        "before the results are locked.",
                                                        "%u appeals are not answered yet. Answer "
                                                        "them before the results are locked.",
                                                        list->sum.n_appeals),
                                              list->sum.n_appeals));
  if (today < list->appeal_until)
    {
      g_autofree char *until = cy_date_format (list->appeal_until, CY_DATE_ISO);

      return _cy_grade_refuse (error,
                               g_strdup_printf (_ ("Appeals are taken until %s. The results can be "
                                                   "locked from then on."),
                                                until));
    }
  problem = cy_grade_list_dup_problem (list);

  return problem == NULL || _cy_grade_refuse (error, problem);
}

static gboolean
set_locked (CyConn *conn, gint64 cycle, CyDate day, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ASSESS_CYCLE, cycle, error);

  if (record == NULL)
    return FALSE;
  cy_record_set_text (record,
                      CY_ASSESS_CYCLE_STATE,
                      day != 0 ? CY_CYCLE_LOCKED : CY_CYCLE_PUBLISHED);
  if (day != 0)
    cy_record_set_int (record, CY_ASSESS_CYCLE_LOCKED, day);
  else
    cy_record_unset (record, CY_ASSESS_CYCLE_LOCKED);

  return cy_mapper_save (conn, record, error);
}

/**
 * cy_grade_lock:
 * @conn: a writing connection
 * @cycle: id of a cycle
 * @today: the day
 * @n_written: (out): into how many records of the year the result went
 * @error: return location; %CY_ERROR_CONSTRAINT when results are not published, an appeal is open,
 *   or appeals are still taken
 *
 * Returns: whether the cycle is locked
 */
gboolean
cy_grade_lock (CyConn *conn, gint64 cycle, CyDate today, guint *n_written, GError **error)
{
  g_autoptr (CyGradeList) list = cy_grade_list_load (conn, cycle, 0, error);
  g_autoptr (CyStep) step = NULL;
  guint n_abilities = 0;

  *n_written = 0;
  if (list == NULL || !check_lock (list, today, error))
    return FALSE;
  step = cy_step_begin (conn, _ ("Lock Results"), CY_STEP_NONE, error);

  return step != NULL && write_records (conn, list, n_written, error) &&
         cy_grade_ability_write (conn, cycle, today, &n_abilities, error) &&
         set_locked (conn, cycle, today, error) && cy_step_commit (step, error);
}

/**
 * cy_grade_unlock:
 * @conn: a writing connection
 * @cycle: id of a cycle
 * @reason: why; kept in the journal
 * @error: return location; %CY_ERROR_CONSTRAINT without a reason, or when it is not locked
 *
 * The results leave the records of the year until they are locked again.
 *
 * Returns: whether the results are published, and no longer locked
 */
gboolean
cy_grade_unlock (CyConn *conn, gint64 cycle, const char *reason, GError **error)
{
  g_autoptr (CyGradeList) list = cy_grade_list_load (conn, cycle, 0, error);
  g_autoptr (CyStep) step = NULL;

  if (list == NULL)
    return FALSE;
  if (!_cy_grade_is_in (list, CY_CYCLE_LOCKED))
    return _cy_grade_refuse (error, g_strdup (_ ("This cycle is not locked.")));
  if (!cy_text_has_words (reason))
    return _cy_grade_refuse (error, g_strdup (_ ("Say why the results are unlocked.")));
  step = cy_step_begin (conn, _ ("Unlock Results"), CY_STEP_NONE, error);
  if (step == NULL)
    return FALSE;
  cy_step_set_reason (step, reason);

  return delete_records (conn, cycle, error) && set_locked (conn, cycle, 0, error) &&
         cy_step_commit (step, error);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 动态调整: who stays, who changes the tier and who leaves, each on record with its basis. */
#include "cy-adjust.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-pool.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

static gboolean
is_outcome (CyRecord *adjustment, const char *outcome)
{
  return g_strcmp0 (cy_record_get_text (adjustment, CY_ADJUSTMENT_OUTCOME), outcome) == 0;
}

/**
 * cy_adjustment_dup_problem:
 * @adjustment: of #CY_ADJUSTMENT, of anybody
 * @exit: (nullable): how they leave, when that is the outcome
 * @today: the last day on which it can have been
 *
 * Returns: (nullable) (transfer full): what is missing, translated; %NULL when nothing is
 */
char *
cy_adjustment_dup_problem (CyRecord *adjustment, const CyPoolExit *exit, CyDate today)
{
  CyDate date = cy_record_get_int (adjustment, CY_ADJUSTMENT_DATE);

  if (!cy_date_is_valid (date) || cy_date_get_day (date) == 0 || date > today)
    return g_strdup (_ ("Give the day of the adjustment; it cannot be to come."));
  if (!cy_record_has (adjustment, CY_ADJUSTMENT_OUTCOME))
    return g_strdup (_ ("Choose what came of it."));
  if (is_outcome (adjustment, CY_ADJUST_OUT))
    return exit != NULL ? cy_pool_exit_dup_problem (exit)
                        : g_strdup (_ ("Choose a reason for leaving."));
  if (!cy_text_has_words (cy_record_get_text (adjustment, CY_ADJUSTMENT_BASIS)))
    return g_strdup (_ ("Say on what the adjustment rests."));
  if (is_outcome (adjustment, CY_ADJUST_TIER) && !cy_record_has (adjustment, CY_ADJUSTMENT_TIER))
    return g_strdup (_ ("Choose the new tier."));

  return NULL;
}

/* ---- One person ---- */

static gboolean
record_it (CyConn *conn, CyRecord *adjustment, CyRecord *entry, GError **error)
{
  g_autoptr (CyRecord) record = cy_record_copy (adjustment);

  cy_record_set_id (record, 0);
  cy_record_set_int (record, CY_ADJUSTMENT_PERSON, cy_record_get_int (entry, CY_ENTRY_PERSON));
  cy_record_set_int (record, CY_ADJUSTMENT_ENTRY, cy_record_get_id (entry));
  cy_record_set_int (record,
                     CY_ADJUSTMENT_YEAR,
                     cy_date_get_year (cy_record_get_int (record, CY_ADJUSTMENT_DATE)));

  return cy_mapper_save (conn, record, error);
}

static gboolean
set_tier (CyConn *conn, CyRecord *adjustment, CyRecord *entry, GError **error)
{
  cy_record_set_text (entry, CY_ENTRY_TIER, cy_record_get_text (adjustment, CY_ADJUSTMENT_TIER));

  return cy_mapper_save (conn, entry, error);
}

static gboolean
let_exit (CyConn *conn, gint64 person, const CyPoolExit *exit, const char *name, GError **error)
{
  CyPeople      people = { &person, 1, name };
  CyPeopleCount count;

  return cy_people_exit (conn, &people, exit, &count, error);
}

/* Only who is in the pool can stay in it; on the way there somebody can still leave. A tier that
 * somebody has already is no change. */
static gboolean
fits (CyRecord *adjustment, CyRecord *entry, CyPeopleCount *count)
{
  gboolean is_in =
    entry != NULL && g_strcmp0 (cy_record_get_text (entry, CY_ENTRY_STATE), CY_POOL_IN) == 0;

  if (entry == NULL || (!is_in && !is_outcome (adjustment, CY_ADJUST_OUT)) ||
      cy_record_get_int (adjustment, CY_ADJUSTMENT_DATE) <
        cy_record_get_int (entry, CY_ENTRY_ADMITTED))
    {
      count->n_refused++;
      return FALSE;
    }
  if (is_outcome (adjustment, CY_ADJUST_TIER) &&
      g_strcmp0 (cy_record_get_text (entry, CY_ENTRY_TIER),
                 cy_record_get_text (adjustment, CY_ADJUSTMENT_TIER)) == 0)
    {
      count->n_same++;
      return FALSE;
    }

  return TRUE;
}

static gboolean
adjust (CyConn           *conn,
        gint64            person,
        CyRecord         *adjustment,
        const CyPoolExit *exit,
        const char       *name,
        CyPeopleCount    *count,
        GError          **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (CyRecord) entry = cy_people_load_open_entry (conn, person, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!fits (adjustment, entry, count))
    return TRUE;
  count->n_changed++;
  if (!record_it (conn, adjustment, entry, error))
    return FALSE;
  if (is_outcome (adjustment, CY_ADJUST_TIER))
    return set_tier (conn, adjustment, entry, error);

  return !is_outcome (adjustment, CY_ADJUST_OUT) || let_exit (conn, person, exit, name, error);
}

/* What is on record of leaving is the same in both places. */
static CyRecord *
complete (CyRecord *adjustment, const CyPoolExit *exit)
{
  CyRecord *record = cy_record_copy (adjustment);

  if (!is_outcome (adjustment, CY_ADJUST_TIER))
    cy_record_unset (record, CY_ADJUSTMENT_TIER);
  if (exit == NULL || !is_outcome (adjustment, CY_ADJUST_OUT))
    return record;
  cy_record_set_int (record, CY_ADJUSTMENT_DATE, exit->date);
  cy_record_set_text (record, CY_ADJUSTMENT_BASIS, exit->basis);
  cy_record_set_text (record, CY_ADJUSTMENT_ORGAN, exit->organ);
  cy_record_set_text (record, CY_ADJUSTMENT_DOCUMENT, exit->document);

  return record;
}

/**
 * cy_people_adjust:
 * @conn: a writing connection
 * @people: whom; those for whom it makes no sense are refused
 * @adjustment: of #CY_ADJUSTMENT; whose person and entry are not looked at
 * @exit: (nullable): how they leave, when that is the outcome: of its day, basis, organ and
 *   document
 * @today: the last day on which it can have been
 * @count: (out): how many
 * @error: return location; %CY_ERROR_CONSTRAINT for what cy_adjustment_dup_problem() finds, or
 *   for a day before somebody reached a step
 *
 * Returns: whether it was done; if not, or when cancelled, nothing was
 */
gboolean
cy_people_adjust (CyConn           *conn,
                  const CyPeople   *people,
                  CyRecord         *adjustment,
                  const CyPoolExit *exit,
                  CyDate            today,
                  CyPeopleCount    *count,
                  GError          **error)
{
  g_autoptr (CyRecord) record = complete (adjustment, exit);
  g_autofree char *problem = cy_adjustment_dup_problem (record, exit, today);
  g_autoptr (CyStep) step = NULL;

  *count = (CyPeopleCount){ 0 };
  if (problem != NULL)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "adjustment: %s", problem);
      return FALSE;
    }
  if ((step = cy_step_begin (conn, people->step_name, CY_STEP_NONE, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < people->n; i++)
    if (cy_conn_is_cancelled (conn, error) ||
        !adjust (conn, people->ids[i], record, exit, people->step_name, count, error))
      return FALSE;

  return cy_step_commit (step, error);
}

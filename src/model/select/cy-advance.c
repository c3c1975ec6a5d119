/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Leads entries on by one step, or back, each time as one step of the journal. */
#include "cy-advance.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-pool-step.h"
#include "cy-pool.h"
#include "cy-step.h"
#include "cy-text.h"

/* ---- The record of a step ---- */

static CyRecord *
make_record (const CyCandidate *candidate, const char *step, CyDate since)
{
  CyRecord *record = cy_record_new (CY_POOL_STEP);

  cy_record_set_int (record, CY_POOL_STEP_PERSON, candidate->person);
  cy_record_set_int (record, CY_POOL_STEP_ENTRY, candidate->entry);
  cy_record_set_text (record, CY_POOL_STEP_STEP, step);
  cy_record_set_text (record, CY_POOL_STEP_STATE, CY_STEP_OPEN);
  if (since != CY_DATE_NONE)
    cy_record_set_int (record, CY_POOL_STEP_SINCE, since);

  return record;
}

/* That of the present step; entries of before there were records get theirs now. */
static CyRecord *
get_record (CyConn *conn, const CyCandidate *candidate, GError **error)
{
  return candidate->record != 0 ? cy_mapper_load (conn, CY_POOL_STEP, candidate->record, error)
                                : make_record (candidate, candidate->step, candidate->since);
}

static void
fill_in (CyRecord *record, guint field, const char *text)
{
  if (text != NULL && *text != '\0' && !cy_record_has (record, field))
    cy_record_set_text (record, field, text);
}

/* Ends the present step; hands out its record. */
static CyRecord *
close_step (CyConn            *conn,
            const CyCandidate *candidate,
            const char        *state,
            CyDate             date,
            GError           **error)
{
  CyRecord *record = get_record (conn, candidate, error);

  if (record != NULL)
    {
      cy_record_set_text (record, CY_POOL_STEP_STATE, state);
      cy_record_set_int (record, CY_POOL_STEP_DATE, date);
    }

  return record;
}

/* Puts the entry at @step, with a record to be filled in there. */
static gboolean
stand_at (CyConn *conn, const CyCandidate *candidate, const char *step, CyDate date, GError **error)
{
  g_autoptr (CyRecord) entry = cy_mapper_load (conn, CY_ENTRY, candidate->entry, error);
  g_autoptr (CyRecord) record = make_record (candidate, step, date);

  if (entry == NULL)
    return FALSE;
  cy_record_set_text (entry, CY_ENTRY_STEP, step);
  cy_record_set_int (entry, CY_ENTRY_STEP_DATE, date);

  return cy_mapper_save (conn, entry, error) && cy_mapper_save (conn, record, error);
}

/* ---- On ---- */

static gboolean
admit (CyConn *conn, const CyCandidate *candidate, CyRecord *record, CyDate date, GError **error)
{
  g_autoptr (CyRecord) entry = cy_mapper_load (conn, CY_ENTRY, candidate->entry, error);

  if (entry == NULL)
    return FALSE;
  cy_record_set_text (entry, CY_ENTRY_STATE, CY_POOL_IN);
  cy_record_set_text (entry, CY_ENTRY_STEP, CY_POOL_LAST_STEP);
  cy_record_set_int (entry, CY_ENTRY_STEP_DATE, date);
  cy_record_set_int (entry, CY_ENTRY_ADMITTED, date);
  if (cy_record_has (record, CY_POOL_STEP_DOCUMENT))
    cy_record_set_text (entry,
                        CY_ENTRY_DOCUMENT,
                        cy_record_get_text (record, CY_POOL_STEP_DOCUMENT));

  return cy_mapper_save (conn, entry, error);
}

static gboolean
pass_step (CyConn            *conn,
           const CyCandidate *candidate,
           const CyPass      *pass,
           CyAdvanceCount    *count,
           GError           **error)
{
  const char *next = cy_route_get_next (candidate->route, candidate->step);
  g_autoptr (CyRecord) record = close_step (conn, candidate, CY_STEP_PASSED, pass->date, error);

  if (record == NULL)
    return FALSE;
  fill_in (record, CY_POOL_STEP_ORGAN, pass->organ);
  /* A record may lack what the joint review said already. */
  fill_in (record, CY_POOL_STEP_DOCUMENT, candidate->document);
  fill_in (record, CY_POOL_STEP_CONCLUSION, candidate->conclusion);
  fill_in (record, CY_POOL_STEP_DOCUMENT, pass->document);
  fill_in (record, CY_POOL_STEP_CONCLUSION, pass->conclusion);
  count->n_moved++;
  count->n_admitted += next == NULL;

  return cy_mapper_save (conn, record, error) &&
         (next != NULL ? stand_at (conn, candidate, next, pass->date, error)
                       : admit (conn, candidate, record, pass->date, error));
}

/**
 * cy_entries_advance:
 * @conn: a writing connection
 * @entries: whose present step is passed
 * @pass: when and on what paper
 * @count: (out): how many went on
 * @error: return location
 *
 * Who lacks something, and who is not on the way into the pool, is refused and stays. Passing the
 * last step is admission.
 *
 * Returns: whether it was done; if not, or when cancelled, nothing was
 */
gboolean
cy_entries_advance (CyConn          *conn,
                    const CyEntries *entries,
                    const CyPass    *pass,
                    CyAdvanceCount  *count,
                    GError         **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, entries->step_name, CY_STEP_NONE, error);
  g_autoptr (CyShortlist) list =
    step != NULL ? cy_shortlist_load (conn, 0, 0, entries->base_date, error) : NULL;

  *count = (CyAdvanceCount){ 0 };
  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < entries->n; i++)
    {
      const CyCandidate *candidate = cy_shortlist_find (list, entries->ids[i]);

      if (cy_conn_is_cancelled (conn, error))
        return FALSE;
      if (candidate == NULL || cy_candidate_find_missing (candidate, list, pass) != 0)
        count->n_refused++;
      else if (!pass_step (conn, candidate, pass, count, error))
        return FALSE;
    }

  return cy_step_commit (step, error);
}

/* ---- Back ---- */

static gboolean
reject (CyConn *conn, const CyCandidate *candidate, GError **error)
{
  g_autoptr (CyRecord) entry = cy_mapper_load (conn, CY_ENTRY, candidate->entry, error);

  if (entry == NULL)
    return FALSE;
  cy_record_set_text (entry, CY_ENTRY_STATE, CY_POOL_REJECTED);
  cy_record_set_text (entry, CY_ENTRY_STEP, candidate->step);

  return cy_mapper_save (conn, entry, error);
}

static gboolean
set_back (CyConn            *conn,
          const CyCandidate *candidate,
          const char        *target,
          const CySetback   *setback,
          GError           **error)
{
  const char *state = setback->is_final ? CY_STEP_FAILED : CY_STEP_BACK;
  g_autoptr (CyRecord) record = close_step (conn, candidate, state, setback->date, error);

  if (record == NULL)
    return FALSE;
  cy_record_set_text (record, CY_POOL_STEP_NOTE, setback->reason);

  return cy_mapper_save (conn, record, error) &&
         (setback->is_final ? reject (conn, candidate, error)
                            : stand_at (conn, candidate, target, setback->date, error));
}

/* Only a step that lies behind will do; %NULL when there is none. */
static const char *
find_target (const CyCandidate *candidate, const CySetback *setback)
{
  const char *previous = cy_route_get_previous (candidate->route, candidate->step);
  int         place = cy_route_find (candidate->route, setback->step);

  if (setback->step == NULL || previous == NULL)
    return previous;

  return place >= 0 && place <= cy_route_find (candidate->route, previous) ? setback->step : NULL;
}

static gboolean
check_setback (const CySetback *setback, GError **error)
{
  if (cy_text_has_words (setback->reason) && cy_date_get_day (setback->date) != 0)
    return TRUE;
  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "a setback needs a day and a reason");

  return FALSE;
}

/**
 * cy_entries_send_back:
 * @conn: a writing connection
 * @entries: who go back
 * @setback: when, why and how far
 * @count: (out): how many went back
 * @error: return location; %CY_ERROR_CONSTRAINT without a day or a reason
 *
 * Who stands before the step to go back to, or at the first, is refused.
 *
 * Returns: whether it was done; if not, or when cancelled, nothing was
 */
gboolean
cy_entries_send_back (CyConn          *conn,
                      const CyEntries *entries,
                      const CySetback *setback,
                      CyAdvanceCount  *count,
                      GError         **error)
{
  g_autoptr (CyStep) step = NULL;
  g_autoptr (CyShortlist) list = NULL;

  *count = (CyAdvanceCount){ 0 };
  if (!check_setback (setback, error) ||
      (step = cy_step_begin (conn, entries->step_name, CY_STEP_NONE, error)) == NULL ||
      (list = cy_shortlist_load (conn, 0, 0, entries->base_date, error)) == NULL)
    return FALSE;
  cy_step_set_reason (step, setback->reason);
  for (guint i = 0; i < entries->n; i++)
    {
      const CyCandidate *candidate = cy_shortlist_find (list, entries->ids[i]);
      const char        *target = candidate != NULL ? find_target (candidate, setback) : NULL;

      if (cy_conn_is_cancelled (conn, error))
        return FALSE;
      if (candidate == NULL || (target == NULL && !setback->is_final))
        count->n_refused++;
      else if (!set_back (conn, candidate, target, setback, error))
        return FALSE;
      else
        count->n_moved++;
    }

  return cy_step_commit (step, error);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Ballots are changed, counted and finished, each time as one step of the journal. */
#include "cy-ballot-edit.h"

#include "cy-ballot-check.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"

/* ---- Changing ---- */

/* Ticks are kept by the number of the option: none may go once something was counted. */
static gboolean
may_change_options (CyConn *conn, CyRecord *ballot, gboolean *may, GError **error)
{
  g_autoptr (CyRecord) before = cy_mapper_load (conn, CY_BALLOT, cy_record_get_id (ballot), error);
  gboolean is_counted = FALSE;

  if (before == NULL ||
      !cy_ballot_find_counted (conn, cy_record_get_id (ballot), &is_counted, error))
    return FALSE;
  *may = !is_counted || (g_strcmp0 (cy_record_get_text (ballot, CY_BALLOT_OPTIONS),
                                    cy_record_get_text (before, CY_BALLOT_OPTIONS)) == 0 &&
                         cy_record_get_int (ballot, CY_BALLOT_ON_PAPER) ==
                           cy_record_get_int (before, CY_BALLOT_ON_PAPER));

  return TRUE;
}

/**
 * cy_ballot_change:
 * @conn: a writing connection
 * @ballot: a ballot with what is to be changed
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when options change though there are votes
 *
 * Returns: whether it was saved
 */
gboolean
cy_ballot_change (CyConn *conn, CyRecord *ballot, const char *step_name, GError **error)
{
  g_autoptr (CyBallotSheet) sheet = cy_ballot_sheet_new (ballot, error);
  g_autoptr (CyStep) step =
    sheet != NULL ? cy_step_begin (conn, step_name, CY_STEP_NONE, error) : NULL;
  gboolean may = FALSE;

  if (step == NULL || !may_change_options (conn, ballot, &may, error))
    return FALSE;
  if (!may)
    return cy_error_refuse (error, "votes were counted by the options there are");

  return cy_mapper_save (conn, ballot, error) && cy_step_commit (step, error);
}

/* ---- Counting ---- */

static gboolean
set_account (CyConn *conn, const CyBallotCell *cell, GError **error)
{
  CyValue value = { .type = cell->value == CY_BALLOT_UNKNOWN ? CY_VALUE_NULL : CY_VALUE_INT,
                    .number = cell->value };

  return cy_mapper_set (conn,
                        CY_BALLOT_GROUP,
                        cell->voters,
                        CY_BALLOT_GROUP_EXPECTED + cell->nth,
                        &value,
                        error);
}

static gboolean
find_count (CyConn *conn, const CyBallotCell *cell, gint64 *id, GError **error)
{
  return cy_sql_get_int (conn,
                         "SELECT max(id) FROM ballot_count WHERE voters=? AND subject=? AND "
                         "option=?"
                         " AND deleted IS NULL",
                         id,
                         error,
                         "iii",
                         cell->voters,
                         cell->subject,
                         (gint64) cell->nth);
}

/**
 * cy_ballot_set_count:
 * @conn: a writing connection with an open step
 * @ballot: id of the ballot
 * @cell: a number of votes
 * @error: return location
 *
 * Puts the number in the place of the one that stood there, so that nothing is counted twice.
 *
 * Returns: whether it was written
 */
gboolean
cy_ballot_set_count (CyConn *conn, gint64 ballot, const CyBallotCell *cell, GError **error)
{
  g_autoptr (CyRecord) count = NULL;
  gint64 id = 0;

  if (!find_count (conn, cell, &id, error))
    return FALSE;
  if (cell->value == CY_BALLOT_UNKNOWN && id == 0)
    return TRUE;
  count =
    id != 0 ? cy_mapper_load (conn, CY_BALLOT_COUNT, id, error) : cy_record_new (CY_BALLOT_COUNT);
  if (count == NULL)
    return FALSE;
  cy_record_set_int (count, CY_BALLOT_COUNT_BALLOT, ballot);
  cy_record_set_int (count, CY_BALLOT_COUNT_VOTERS, cell->voters);
  cy_record_set_int (count, CY_BALLOT_COUNT_SUBJECT, cell->subject);
  cy_record_set_int (count, CY_BALLOT_COUNT_OPTION, cell->nth);
  if (cell->value == CY_BALLOT_UNKNOWN)
    cy_record_unset (count, CY_BALLOT_COUNT_VOTES);
  else
    cy_record_set_int (count, CY_BALLOT_COUNT_VOTES, cell->value);

  return cy_mapper_save (conn, count, error);
}

/* Of papers typed in twice only the people are counted by hand, and the papers handed out. */
static gboolean
check_cell (const CyBallotSheet *sheet, const CyBallotCell *cell, GError **error)
{
  guint n = cell->subject != 0 ? sheet->options.n + 1 : CY_BALLOT_N_ACCOUNTS;

  if (cy_ballot_sheet_find_voters (sheet, cell->voters) < 0 || cell->nth >= n ||
      (cell->subject != 0 && cy_ballot_sheet_find_subject (sheet, cell->subject) < 0))
    return cy_error_refuse (error, "no such cell in this ballot");
  if (cell->value < CY_BALLOT_UNKNOWN || cell->value > CY_BALLOT_MAX_COUNT)
    return cy_error_refuse (error, "no number of votes");
  if (cy_ballot_sheet_is_on_paper (sheet) &&
      (cell->subject != 0 || cell->nth >= CY_BALLOT_RETURNED))
    return cy_error_refuse (error, "this number comes from the papers");

  return TRUE;
}

/**
 * cy_ballot_enter:
 * @conn: a writing connection
 * @ballot: id of a ballot under way
 * @cells: (array length=n_cells): numbers
 * @n_cells: how many
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when the ballot is finished, a cell is not its own
 *   or comes from papers, or a number cannot be
 *
 * Numbers that do not add up are taken as they are; cy_ballot_check() tells.
 *
 * Returns: whether all were written; if not, none was
 */
gboolean
cy_ballot_enter (CyConn             *conn,
                 gint64              ballot,
                 const CyBallotCell *cells,
                 guint               n_cells,
                 const char         *step_name,
                 GError            **error)
{
  g_autoptr (CyBallotSheet) sheet = cy_ballot_sheet_load (conn, ballot, error);
  g_autoptr (CyStep) step = NULL;

  if (sheet == NULL)
    return FALSE;
  if (cy_ballot_sheet_is_done (sheet))
    return cy_error_refuse (error, "the ballot is finished");
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < n_cells; i++)
    if (!check_cell (sheet, &cells[i], error) ||
        !(cells[i].subject != 0 ? cy_ballot_set_count (conn, ballot, &cells[i], error)
                                : set_account (conn, &cells[i], error)))
      return FALSE;

  return cy_step_commit (step, error);
}

/* ---- Finishing ---- */

static gboolean
check_whole (const CyBallotSheet *sheet, GError **error)
{
  g_autoptr (GArray) faults = cy_ballot_check (sheet);
  gboolean voted = FALSE;

  for (guint i = 0; i < sheet->voters->len; i++)
    voted = voted || !cy_ballot_sheet_is_missing (sheet, i);
  if (faults->len > 0)
    return cy_error_refuse (error, "the numbers do not add up");

  return voted || cy_error_refuse (error, "nobody has voted");
}

static gboolean
set_state (CyConn *conn, gint64 ballot, const char *state, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  CyValue value = { .type = CY_VALUE_TEXT, .text = (char *) state };

  return step != NULL && cy_mapper_set (conn, CY_BALLOT, ballot, CY_BALLOT_STATE, &value, error) &&
         cy_step_commit (step, error);
}

/**
 * cy_ballot_finish:
 * @conn: a writing connection
 * @ballot: id of a ballot
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when the numbers do not add up or nobody voted
 *
 * Returns: whether its result stands from now on
 */
gboolean
cy_ballot_finish (CyConn *conn, gint64 ballot, const char *step_name, GError **error)
{
  g_autoptr (CyBallotSheet) sheet = cy_ballot_sheet_load (conn, ballot, error);

  return sheet != NULL && check_whole (sheet, error) &&
         set_state (conn, ballot, CY_BALLOT_DONE, step_name, error);
}

gboolean
cy_ballot_reopen (CyConn *conn, gint64 ballot, const char *step_name, GError **error)
{
  return set_state (conn, ballot, CY_BALLOT_OPEN, step_name, error);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One ballot as it stands, with what is wrong in it and what comes out of it. */
#include "cy-ballot-data.h"

static gboolean
has_voted (const CyBallotSheet *sheet)
{
  for (guint i = 0; i < sheet->voters->len; i++)
    if (!cy_ballot_sheet_is_missing (sheet, i))
      return TRUE;

  return FALSE;
}

/**
 * cy_ballot_data_judge:
 * @self: a ballot whose numbers changed
 *
 * Finds again what is wrong, and the result.
 */
void
cy_ballot_data_judge (CyBallotData *self)
{
  g_clear_pointer (&self->faults, g_array_unref);
  g_clear_pointer (&self->result, cy_ballot_result_free);
  self->faults = cy_ballot_check (self->sheet);
  if (self->faults->len == 0 && has_voted (self->sheet))
    self->result = cy_ballot_result_new (self->sheet);
}

/**
 * cy_ballot_data_load:
 * @conn: a connection
 * @ballot: its id
 * @error: return location; %CY_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the ballot
 */
CyBallotData *
cy_ballot_data_load (CyConn *conn, gint64 ballot, GError **error)
{
  g_autoptr (CyBallotData) self = g_new0 (CyBallotData, 1);

  self->sheet = cy_ballot_sheet_load (conn, ballot, error);
  self->papers = self->sheet != NULL ? cy_ballot_papers_load (conn, ballot, error) : NULL;
  if (self->papers == NULL)
    return NULL;
  self->differences = cy_ballot_papers_compare (self->sheet, self->papers);
  cy_ballot_data_judge (self);

  return g_steal_pointer (&self);
}

void
cy_ballot_data_free (CyBallotData *self)
{
  g_clear_pointer (&self->result, cy_ballot_result_free);
  g_clear_pointer (&self->faults, g_array_unref);
  g_clear_pointer (&self->differences, g_array_unref);
  g_clear_pointer (&self->papers, g_ptr_array_unref);
  g_clear_pointer (&self->sheet, cy_ballot_sheet_unref);
  g_free (self);
}

gint64
cy_ballot_data_get_id (const CyBallotData *self)
{
  return cy_record_get_id (self->sheet->ballot);
}

/**
 * cy_ballot_data_is_counted:
 * @self: a ballot
 *
 * Returns: whether there are votes or papers, after which voters and people stay as they are
 */
gboolean
cy_ballot_data_is_counted (const CyBallotData *self)
{
  const CyBallotSheet *sheet = self->sheet;

  if (self->papers->len > 0)
    return TRUE;
  for (guint i = 0; i < sheet->voters->len; i++)
    for (guint j = 0; j < sheet->subjects->len; j++)
      for (guint k = 0; k <= sheet->options.n; k++)
        if (cy_ballot_sheet_get (sheet, i, j, k) != CY_BALLOT_UNKNOWN)
          return TRUE;

  return FALSE;
}

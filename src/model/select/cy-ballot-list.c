/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The ballots there are. */
#include "cy-ballot-list.h"

#include "cy-sql.h"

static void
item_free (gpointer data)
{
  CyBallotItem *self = data;

  g_free (self->name);
  g_free (self->kind);
  g_free (self->state);
  g_free (self->unit);
  g_free (self);
}

static gboolean
add_item (CySqlRow *row, gpointer data, GError **error)
{
  CyBallotItem *self = g_new0 (CyBallotItem, 1);

  self->id = cy_sql_row_get_int (row, 0);
  self->name = cy_sql_row_dup_text (row, 1);
  self->kind = cy_sql_row_dup_text (row, 2);
  self->date = cy_sql_row_get_int (row, 3);
  self->state = cy_sql_row_dup_text (row, 4);
  self->on_paper = cy_sql_row_get_int (row, 5) != 0;
  self->unit = cy_sql_row_dup_text (row, 6);
  self->n_people = cy_sql_row_get_int (row, 7);
  self->expected = cy_sql_row_get_int (row, 8);
  self->present = cy_sql_row_get_int (row, 9);
  g_ptr_array_add (data, self);

  return TRUE;
}

/**
 * cy_ballot_list_load:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyBallotItem): ballots held there or about people there,
 *   newest first
 */
GPtrArray *
cy_ballot_list_load (CyConn *conn, gint64 scope, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);

  if (!cy_sql_each (conn, cy_sql_get ("select/ballots.sql"), add_item, items, error, "i", scope))
    return NULL;

  return g_steal_pointer (&items);
}

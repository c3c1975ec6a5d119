/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who left the pool in a period. */
#include "cy-exit-list.h"

#include "cy-pool.h"
#include "cy-sql.h"

static void
exited_free (gpointer data)
{
  CyExited *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->reason);
  g_free (self->destination);
  g_free (self->organ);
  g_free (self->basis);
  g_free (self->document);
  g_free (self->note);
  g_free (self);
}

/* The order of resources/sql/insight/exits.sql. */
static gboolean
add_exited (CySqlRow *row, gpointer data, GError **error)
{
  CyExited *self = g_new0 (CyExited, 1);

  g_ptr_array_add (data, self);
  self->person = cy_sql_row_get_int (row, 0);
  self->name = cy_sql_row_dup_text (row, 1);
  self->place = cy_sql_row_dup_text (row, 2);
  self->admitted = cy_sql_row_get_int (row, 3);
  self->left = cy_sql_row_get_int (row, 4);
  self->reason = cy_sql_row_dup_text (row, 5);
  self->destination = cy_sql_row_dup_text (row, 6);
  self->organ = cy_sql_row_dup_text (row, 7);
  self->basis = cy_sql_row_dup_text (row, 8);
  self->document = cy_sql_row_dup_text (row, 9);
  self->note = cy_sql_row_dup_text (row, 10);
  self->is_used = g_strcmp0 (cy_sql_row_get_text (row, 11), CY_POOL_USED) == 0;

  return TRUE;
}

/**
 * cy_exit_list_load:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @from: the first day
 * @until: the last one
 * @error: return location
 *
 * The same stays as cy_pool_period_count() counts as used and out.
 *
 * Returns: (transfer full) (element-type CyExited): who left, in the order in which they did
 */
GPtrArray *
cy_exit_list_load (CyConn *conn, gint64 scope, CyDate from, CyDate until, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (exited_free);

  return cy_sql_each (conn,
                      cy_sql_get ("insight/exits.sql"),
                      add_exited,
                      list,
                      error,
                      "iii",
                      scope,
                      from,
                      until)
           ? g_steal_pointer (&list)
           : NULL;
}

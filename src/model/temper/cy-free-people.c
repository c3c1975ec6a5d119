/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who of the pool could be sent out, and who is away. */
#include "cy-free-people.h"

#include "cy-code.h"
#include "cy-sql.h"

static void
free_person_free (gpointer data)
{
  CyFreePerson *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_free (self->away);
  g_free (self);
}

static gboolean
add_free_person (CySqlRow *row, gpointer data, GError **error)
{
  CyFreePerson *self = g_new0 (CyFreePerson, 1);
  const CyCode *tier = cy_code_lookup (cy_code_set_get ("tier"), cy_sql_row_get_text (row, 4));

  g_ptr_array_add (data, self);
  self->person = cy_sql_row_get_int (row, 0);
  self->name = cy_sql_row_dup_text (row, 1);
  self->place = cy_sql_row_dup_text (row, 2);
  self->town = cy_sql_row_dup_text (row, 3);
  self->tier = tier != NULL ? tier->code : NULL;
  self->n_postings = (guint) cy_sql_row_get_int (row, 5);
  self->last = cy_sql_row_get_int (row, 6);
  self->away = cy_sql_row_dup_text (row, 7);
  self->unit = cy_sql_row_get_int (row, 8);

  return TRUE;
}

/**
 * cy_free_people_load:
 * @conn: a connection
 * @scope: id of the unit below which the people live, 0 for everything
 * @base_date: the day that counts as today
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyFreePerson): everybody in the pool, by village and name
 */
GPtrArray *
cy_free_people_load (CyConn *conn, gint64 scope, CyDate base_date, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (free_person_free);

  if (!cy_sql_each (conn,
                    cy_sql_get ("temper/posting-free.sql"),
                    add_free_person,
                    found,
                    error,
                    "ii",
                    scope,
                    base_date))
    return NULL;

  return g_steal_pointer (&found);
}

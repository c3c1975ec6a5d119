/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The people of a public notice, with no more of each than it may say. */
#include "cy-notice-people.h"

#include "cy-sql.h"

static void
person_free (gpointer data)
{
  CyNoticePerson *self = data;

  g_free (self->name);
  g_free (self->gender);
  g_free (self->ethnic);
  g_free (self->political);
  g_free (self->education);
  g_free (self->village);
  g_free (self->occupation);
  g_free (self->tier);
  g_free (self);
}

/* The order of resources/sql/select/notice-people.sql. */
static gboolean
add_person (CySqlRow *row, gpointer data, GError **error)
{
  CyNoticePerson *self = g_new0 (CyNoticePerson, 1);

  g_ptr_array_add (data, self);
  self->subject = cy_sql_row_get_int (row, 0);
  self->person = cy_sql_row_get_int (row, 1);
  self->entry = cy_sql_row_get_int (row, 2);
  self->name = cy_sql_row_dup_text (row, 3);
  self->gender = cy_sql_row_dup_text (row, 4);
  self->birth = cy_sql_row_get_int (row, 5);
  self->ethnic = cy_sql_row_dup_text (row, 6);
  self->political = cy_sql_row_dup_text (row, 7);
  self->education = cy_sql_row_dup_text (row, 8);
  self->village = cy_sql_row_dup_text (row, 9);
  self->occupation = cy_sql_row_dup_text (row, 10);
  self->tier = cy_sql_row_dup_text (row, 11);

  return TRUE;
}

/**
 * cy_notice_people_load:
 * @conn: a connection
 * @notice: id of a notice
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyNoticePerson): whom it names, in order
 */
GPtrArray *
cy_notice_people_load (CyConn *conn, gint64 notice, GError **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (person_free);

  if (!cy_sql_each (conn,
                    cy_sql_get ("select/notice-people.sql"),
                    add_person,
                    people,
                    error,
                    "i",
                    notice))
    return NULL;

  return g_steal_pointer (&people);
}

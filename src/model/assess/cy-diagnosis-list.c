/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How far the four diagnoses of everybody in a cycle have come. */
#include "cy-diagnosis-list.h"

#include "cy-sql.h"

/* Columns of the search. */
enum
{
  COLUMN_ENTRY,
  COLUMN_PERSON,
  COLUMN_NAME,
  COLUMN_PLACE,
  COLUMN_TOWN,
  COLUMN_SPECIAL,
  COLUMN_DIAGNOSIS,
  COLUMN_MARKS,
  COLUMN_BEGUN = COLUMN_MARKS + CY_N_BLOCKS,
};

static void
item_free (gpointer data)
{
  CyDiagnosisItem *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_free (self->special);
  g_array_unref (self->clashes);
  g_free (self);
}

static gboolean
add_item (CySqlRow *row, gpointer data, GError **error)
{
  CyDiagnosisItem *self = g_new0 (CyDiagnosisItem, 1);

  self->entry = cy_sql_row_get_int (row, COLUMN_ENTRY);
  self->person = cy_sql_row_get_int (row, COLUMN_PERSON);
  self->name = cy_sql_row_dup_text (row, COLUMN_NAME);
  self->place = cy_sql_row_dup_text (row, COLUMN_PLACE);
  self->town = cy_sql_row_dup_text (row, COLUMN_TOWN);
  self->special = cy_sql_row_dup_text (row, COLUMN_SPECIAL);
  self->diagnosis = cy_sql_row_get_int (row, COLUMN_DIAGNOSIS);
  for (guint i = 0; i < CY_N_BLOCKS; i++)
    {
      gboolean has_mark = !cy_sql_row_is_null (row, COLUMN_MARKS + i);

      self->marks[i] = has_mark ? cy_sql_row_get_int (row, COLUMN_MARKS + i) : CY_DIAGNOSIS_NO_MARK;
      self->states[i] = has_mark                                          ? CY_BLOCK_DONE
                        : cy_sql_row_get_int (row, COLUMN_BEGUN + i) != 0 ? CY_BLOCK_BEGUN
                                                                          : CY_BLOCK_EMPTY;
    }
  self->clashes = cy_diagnosis_find_clashes (self->marks);
  g_ptr_array_add (data, self);

  return TRUE;
}

/**
 * cy_diagnosis_list_load:
 * @conn: a connection
 * @cycle: id of a cycle
 * @scope: id of the unit looked at, 0 for everything
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyDiagnosisItem): who is in it, in the order of the units
 */
GPtrArray *
cy_diagnosis_list_load (CyConn *conn, gint64 cycle, gint64 scope, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);

  if (!cy_sql_each (conn,
                    cy_sql_get ("assess/diagnoses.sql"),
                    add_item,
                    items,
                    error,
                    "ii",
                    cycle,
                    scope))
    return NULL;

  return g_steal_pointer (&items);
}

/* How many of the four blocks have their mark. */
guint
cy_diagnosis_item_count_done (const CyDiagnosisItem *self)
{
  guint n = 0;

  for (guint i = 0; i < CY_N_BLOCKS; i++)
    n += self->states[i] == CY_BLOCK_DONE;

  return n;
}

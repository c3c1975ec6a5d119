/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The schemes that there are. */
#include "cy-scheme-list.h"

#include "cy-scheme-check.h"
#include "cy-sql.h"

static void
item_free (gpointer data)
{
  CySchemeItem *self = data;

  g_free (self->name);
  g_free (self->object);
  g_free (self->unit_name);
  g_free (self);
}

static gboolean
add_item (CySqlRow *row, gpointer data, GError **error)
{
  CySchemeItem *item = g_new0 (CySchemeItem, 1);

  item->id = cy_sql_row_get_int (row, 0);
  item->year = cy_sql_row_get_int (row, 1);
  item->name = cy_sql_row_dup_text (row, 2);
  item->object = cy_sql_row_dup_text (row, 3);
  item->version = cy_sql_row_get_int (row, 4);
  item->frozen = cy_sql_row_get_int (row, 5);
  item->unit_name = cy_sql_row_dup_text (row, 6);
  item->n_cycles = cy_sql_row_get_int (row, 7);
  g_ptr_array_add (data, item);

  return TRUE;
}

/**
 * cy_scheme_list_load:
 * @conn: a connection
 * @scope: id of a unit, 0 for the whole county
 * @error: return location
 *
 * Returns: (transfer full) (element-type CySchemeItem): the schemes that hold there, newest first
 */
GPtrArray *
cy_scheme_list_load (CyConn *conn, gint64 scope, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);

  if (!cy_sql_each (conn, cy_sql_get ("assess/schemes.sql"), add_item, items, error, "i", scope))
    return NULL;
  for (guint i = 0; i < items->len; i++)
    {
      CySchemeItem *item = g_ptr_array_index (items, i);
      g_autoptr (CySchemePlan) plan = cy_scheme_plan_load (conn, item->id, error);
      g_autoptr (GPtrArray) faults = plan != NULL ? cy_scheme_check (plan) : NULL;

      if (faults == NULL)
        return NULL;
      item->n_faults = faults->len;
    }

  return g_steal_pointer (&items);
}

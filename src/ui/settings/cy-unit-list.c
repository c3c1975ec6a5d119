/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads the units in the order of the tree. */
#include "cy-unit-list.h"

#include "cy-sql.h"

typedef struct
{
  GPtrArray  *units;
  GHashTable *depths; /* id → depth + 1 */
} Reading;

static void
row_free (gpointer data)
{
  CyUnitRow *row = data;

  g_free (row->name);
  g_free (row->code);
  g_free (row->kind);
  g_free (row);
}

/* A superior comes before what is below it, so that its depth is known. */
static gboolean
add_row (CySqlRow *sql, gpointer data, GError **error)
{
  Reading   *reading = data;
  CyUnitRow *row = g_new0 (CyUnitRow, 1);
  gint64     parent = cy_sql_row_get_int (sql, 4);

  row->id = cy_sql_row_get_int (sql, 0);
  row->name = g_strdup (cy_sql_row_get_text (sql, 1));
  row->code = g_strdup (cy_sql_row_get_text (sql, 2));
  row->kind = g_strdup (cy_sql_row_get_text (sql, 3));
  row->quota = cy_sql_row_is_null (sql, 5) ? -1 : cy_sql_row_get_int (sql, 5);
  row->depth = GPOINTER_TO_UINT (g_hash_table_lookup (reading->depths, &parent));
  g_ptr_array_add (reading->units, row);
  g_hash_table_insert (reading->depths, &row->id, GUINT_TO_POINTER (row->depth + 1));

  return TRUE;
}

/**
 * cy_unit_list_read:
 * @conn: a connection
 * @data: not used
 * @error: return location
 *
 * A #CyDbFunc.
 *
 * Returns: (transfer full) (element-type CyUnitRow): the living units
 */
gpointer
cy_unit_list_read (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (GHashTable) depths = g_hash_table_new (g_int64_hash, g_int64_equal);
  Reading reading = { units, depths };

  if (!cy_sql_each (conn,
                    "SELECT id,name,code,kind,parent,quota FROM unit WHERE deleted IS NULL"
                    " ORDER BY ord,id",
                    add_row,
                    &reading,
                    error,
                    ""))
    return NULL;

  return g_steal_pointer (&units);
}

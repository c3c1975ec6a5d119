/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The assessment cycles there are. */
#include "cy-cycle-list.h"

#include "cy-sql.h"

#include <glib/gi18n.h>

static void
item_free (gpointer data)
{
  CyCycleItem *self = data;

  g_free (self->name);
  g_free (self->kind);
  g_free (self->state);
  g_free (self->unit_name);
  g_free (self->scheme_name);
  g_free (self->object);
  g_free (self);
}

static gboolean
add_item (CySqlRow *row, gpointer data, GError **error)
{
  CyCycleItem *self = g_new0 (CyCycleItem, 1);

  self->id = cy_sql_row_get_int (row, 0);
  self->scheme = cy_sql_row_get_int (row, 1);
  self->name = cy_sql_row_dup_text (row, 2);
  self->year = cy_sql_row_get_int (row, 3);
  self->kind = cy_sql_row_dup_text (row, 4);
  self->state = cy_sql_row_dup_text (row, 5);
  self->since = cy_sql_row_get_int (row, 6);
  self->until = cy_sql_row_get_int (row, 7);
  self->opens = cy_sql_row_get_int (row, 8);
  self->deadline = cy_sql_row_get_int (row, 9);
  self->unit = cy_sql_row_get_int (row, 10);
  self->unit_name = cy_sql_row_dup_text (row, 11);
  self->scheme_name = cy_sql_row_dup_text (row, 12);
  self->object = cy_sql_row_dup_text (row, 13);
  self->n_entries = cy_sql_row_get_int (row, 14);
  self->n_totals = cy_sql_row_get_int (row, 15);
  self->asks_diagnosis = cy_sql_row_get_int (row, 16) != 0;
  g_ptr_array_add (data, self);

  return TRUE;
}

/**
 * cy_cycle_list_load:
 * @conn: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyCycleItem): all cycles, newest first
 */
GPtrArray *
cy_cycle_list_load (CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);

  if (!cy_sql_each (conn, cy_sql_get ("assess/cycles.sql"), add_item, items, error, ""))
    return NULL;

  return g_steal_pointer (&items);
}

/**
 * cy_cycle_list_find:
 * @cycles: (element-type CyCycleItem): of cy_cycle_list_load()
 * @id: of a cycle
 *
 * Returns: (transfer none) (nullable): the cycle, %NULL when it was taken back
 */
const CyCycleItem *
cy_cycle_list_find (GPtrArray *cycles, gint64 id)
{
  for (guint i = 0; i < cycles->len; i++)
    {
      const CyCycleItem *item = g_ptr_array_index (cycles, i);

      if (item->id == id)
        return item;
    }

  return NULL;
}

/**
 * cy_cycle_is_open:
 * @state: code of the set cycle_state
 * @message: (out) (optional): why not, and what to do, translated
 *
 * Returns: whether marks and totals of a cycle in that state may still change
 */
gboolean
cy_cycle_is_open (const char *state, char **message)
{
  const char *why = NULL;

  if (g_strcmp0 (state, CY_CYCLE_LOCKED) == 0)
    why = _ ("The cycle is locked: its marks are not changed any more. A mistake is corrected "
             "under Grades, with its reason.");
  else if (g_strcmp0 (state, CY_CYCLE_PUBLISHED) == 0)
    why = _ ("The results are published. Open grading again under Grades, with the reason, before "
             "marks or totals change.");
  else if (g_strcmp0 (state, CY_CYCLE_GRADED) == 0)
    why = _ ("Grading is closed. Open it again under Grades, with the reason, before marks or "
             "totals change.");
  if (message != NULL)
    *message = g_strdup (why);

  return why == NULL;
}

static void
scheme_free (gpointer data)
{
  CyCycleScheme *self = data;

  g_free (self->name);
  g_free (self->object);
  g_free (self);
}

static gboolean
add_scheme (CySqlRow *row, gpointer data, GError **error)
{
  CyCycleScheme *self = g_new0 (CyCycleScheme, 1);

  self->id = cy_sql_row_get_int (row, 0);
  self->year = (int) cy_sql_row_get_int (row, 1);
  self->name = cy_sql_row_dup_text (row, 2);
  self->object = cy_sql_row_dup_text (row, 3);
  self->has_routine = cy_sql_row_get_int (row, 4) != 0;
  g_ptr_array_add (data, self);

  return TRUE;
}

/**
 * cy_cycle_schemes_load:
 * @conn: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyCycleScheme): the schemes that ask for anything, newest
 *   first
 */
GPtrArray *
cy_cycle_schemes_load (CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) schemes = g_ptr_array_new_with_free_func (scheme_free);

  if (!cy_sql_each (conn, cy_sql_get ("assess/schemes-run.sql"), add_scheme, schemes, error, ""))
    return NULL;

  return g_steal_pointer (&schemes);
}

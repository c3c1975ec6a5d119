/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 任务: the stretch tasks as a table. */
#include "cy-posting-tables.h"

#include "cy-code.h"
#include "cy-table.h"
#include "cy-task-list.h"

#include <glib/gi18n.h>

#define NOTHING "—"

#define SORTABLE CY_TABLE_COLUMN_SORTABLE
#define EXTRA (CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_HIDDEN)

static const char *const column_ids[] = {
  "name", "place",  "kind",   "title", "due",  "progress", "state",
  "host", "target", "result", "given", "done", "judge",    NULL,
};

static const CyTableColumn columns[] = {
  { "name", N_ ("Full name"), 66, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | SORTABLE },
  { "place", N_ ("Village"), 78, CY_TABLE_TEXT, SORTABLE },
  { "kind", N_ ("Kind of task"), 100, CY_TABLE_TEXT, SORTABLE },
  { "title", N_ ("Task"), 170, CY_TABLE_TEXT, SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "due", N_ ("Task due"), 84, CY_TABLE_TEXT, SORTABLE },
  { "progress", N_ ("Progress, %"), 96, CY_TABLE_BAR, SORTABLE },
  { "state", N_ ("State"), 60, CY_TABLE_TAG, SORTABLE },
  { "host", N_ ("Host"), 100, CY_TABLE_TEXT, SORTABLE },
  { "target", N_ ("Task target"), 150, CY_TABLE_TEXT, EXTRA },
  { "result", N_ ("Task result"), 150, CY_TABLE_TEXT, EXTRA },
  { "given", N_ ("Given on"), 84, CY_TABLE_TEXT, EXTRA },
  { "done", N_ ("Task done"), 84, CY_TABLE_TEXT, EXTRA },
  { "judge", N_ ("Confirmed by"), 76, CY_TABLE_TEXT, EXTRA },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) + 1 == G_N_ELEMENTS (column_ids));

static char *
dup_day (CyDate day)
{
  return day != CY_DATE_NONE ? cy_date_format (day, CY_DATE_ISO) : g_strdup (NOTHING);
}

static void
append (CyTableStore *store, const CyTask *task)
{
  gboolean         is_done = task->done != CY_DATE_NONE;
  int              percent = is_done ? 100 : task->progress;
  g_autofree char *progress = g_strdup_printf ("%d%%", percent);
  g_autofree char *due = dup_day (task->due);
  g_autofree char *given = dup_day (task->given);
  g_autofree char *done = dup_day (task->done);
  const char      *texts[] = {
         task->name,
         cy_table_or_dash (task->place),
         cy_table_or_dash (cy_code_get_short_name ("key_task", task->kind)),
         task->title,
         due,
         progress,
    is_done         ? _ ("Done")
         : task->is_late ? _ ("overdue")
                         : _ ("Under way"),
         cy_table_or_dash (task->host),
         cy_table_or_dash (task->target),
         cy_table_or_dash (task->result),
         given,
         done,
         cy_table_or_dash (task->judge),
  };

  cy_table_store_append (store, task->task, texts);
  cy_table_store_set_value (store, task->task, "progress", percent / 100.0);
  cy_table_store_set_style (store,
                            task->task,
                            "state",
                            is_done         ? "ok"
                            : task->is_late ? "error"
                                            : "info");
}

/**
 * cy_task_table_new:
 * @store: (out) (transfer full): its rows, by the id of the task
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
cy_task_table_new (CyTableStore **store)
{
  GtkWidget *table = cy_table_new_marked (_ ("Stretch tasks"), columns, G_N_ELEMENTS (columns));

  *store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*store));

  return table;
}

/**
 * cy_task_table_fill:
 * @store: rows
 * @tasks: (element-type CyTask): all
 * @search: (nullable): what the window searches
 */
void
cy_task_table_fill (CyTableStore *store, GPtrArray *tasks, const char *search)
{
  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint i = 0; i < tasks->len; i++)
    if (cy_task_matches (g_ptr_array_index (tasks, i), search))
      append (store, g_ptr_array_index (tasks, i));
  cy_table_store_thaw (store);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The table of appeals against results; what they say is masked until the appeal is opened. */
#include "cy-grade-appeals.h"

#include "cy-code.h"
#include "cy-grade-meeting.h"

#include <glib/gi18n.h>

static const char *const column_ids[] = { "name",   "date",   "state", "handler",
                                          "closed", "answer", NULL };

static const CyTableColumn columns[] = {
  { "name", N_ ("Full name"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "date", N_ ("Appealed on"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "state", N_ ("Outcome of the appeal"), 100, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
  { "handler", N_ ("Appeal handled by"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "closed", N_ ("Answered on"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "answer", N_ ("Answer to the appeal"), 260, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

/**
 * cy_grade_appeals_new:
 * @store: (out) (transfer full): what it shows
 *
 * Returns: (transfer floating): a #CyTable; rows have the ids of appeals
 */
GtkWidget *
cy_grade_appeals_new (CyTableStore **store)
{
  GtkWidget *table = cy_table_new_marked (_ ("Appeals"), columns, G_N_ELEMENTS (columns));

  *store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*store));

  return table;
}

static void
add_appeal (CyTableStore *store, const CyGradeAppeal *appeal)
{
  g_autofree char *date = cy_date_format (appeal->date, CY_DATE_ISO);
  g_autofree char *closed = cy_date_format (appeal->closed, CY_DATE_ISO);
  gboolean         is_open = appeal->outcome == NULL;
  const char      *texts[] = { appeal->name,
                               date,
                          is_open ? C_ ("appeal", "Open")
                                       : cy_code_get_name ("appeal_outcome", appeal->outcome),
                               cy_table_or_dash (appeal->handler),
                               closed,
                          appeal->answer != NULL ? appeal->answer : "" };

  cy_table_store_append (store, appeal->id, texts);
  cy_table_store_set_style (store, appeal->id, "state", is_open ? "warn" : "ok");
}

void
cy_grade_appeals_fill (CyTableStore *store, const CyGradeRead *read)
{
  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint i = 0; i < read->appeals->len; i++)
    add_appeal (store, g_ptr_array_index (read->appeals, i));
  cy_table_store_thaw (store);
}

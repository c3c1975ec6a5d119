/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 双向培养: members made leaders in getting rich, and leaders made members, as a table. */
#include "cy-posting-tables.h"

#include "cy-code.h"
#include "cy-table.h"
#include "cy-two-way-list.h"

#include <glib/gi18n.h>

static const char *const column_ids[] = {
  "name", "place", "sense", "since", "stage", "helper", "goals", "state", "result", NULL,
};

static const CyTableColumn columns[] = {
  { "name", N_ ("Full name"), 70, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "place", N_ ("Village"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "sense", N_ ("Cultivation sense"), 92, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "since", N_ ("Cultivation began"), 88, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "stage", N_ ("Stage towards membership"), 100, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
  { "helper", N_ ("Cultivation contact"), 80, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "goals", N_ ("Cultivation measures"), 200, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
  { "state", N_ ("State"), 60, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
  { "result", N_ ("Cultivation result"), 140, CY_TABLE_TEXT, CY_TABLE_COLUMN_HIDDEN },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) + 1 == G_N_ELEMENTS (column_ids));

static void
append (CyTableStore *store, const CyTwoWay *two_way)
{
  gboolean         is_done = two_way->done != CY_DATE_NONE;
  g_autofree char *since = cy_date_format (two_way->since, CY_DATE_ISO);
  const char      *stage =
    two_way->stage != NULL ? cy_code_get_short_name ("party_stage", two_way->stage) : "";
  const char *texts[] = {
    two_way->name,
    cy_table_or_dash (two_way->place),
    cy_table_or_dash (cy_code_get_short_name ("two_way_sense", two_way->sense)),
    since,
    stage,
    cy_table_or_dash (two_way->helper),
    cy_table_or_dash (two_way->goals),
    is_done ? _ ("Done") : _ ("Under way"),
    cy_table_or_dash (two_way->result),
  };

  cy_table_store_append (store, two_way->two_way, texts);
  cy_table_store_set_style (store, two_way->two_way, "stage", "info");
  cy_table_store_set_style (store, two_way->two_way, "state", is_done ? "ok" : "line");
}

/**
 * cy_two_way_table_new:
 * @store: (out) (transfer full): its rows, by the id of the cultivation
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
cy_two_way_table_new (CyTableStore **store)
{
  GtkWidget *table =
    cy_table_new_marked (_ ("Two-way cultivation"), columns, G_N_ELEMENTS (columns));

  *store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*store));

  return table;
}

/**
 * cy_two_way_table_fill:
 * @store: rows
 * @two_ways: (element-type CyTwoWay): all
 * @search: (nullable): what the window searches
 */
void
cy_two_way_table_fill (CyTableStore *store, GPtrArray *two_ways, const char *search)
{
  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint i = 0; i < two_ways->len; i++)
    if (cy_two_way_matches (g_ptr_array_index (two_ways, i), search))
      append (store, g_ptr_array_index (two_ways, i));
  cy_table_store_thaw (store);
}

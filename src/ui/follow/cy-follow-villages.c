/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The same village by village: where news, screenings and adjustments are late. */
#include "cy-follow-table.h"

#include "cy-table.h"

#include <glib/gi18n.h>

static const char *const column_ids[] = {
  "place", "town", "people", "never", "follow", "longest", "screening", "adjustment", NULL,
};

#define NUMBER (CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE)

static const CyTableColumn columns[] = {
  { "place",
    N_ ("Village"),
    130,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "town",
    N_ ("Township"),
    120,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "people", N_ ("In the pool"), 90, CY_TABLE_TEXT, NUMBER },
  { "never", N_ ("Nothing ever noted"), 110, CY_TABLE_TEXT, NUMBER },
  { "follow", N_ ("Follow-up overdue"), 110, CY_TABLE_TEXT, NUMBER },
  { "longest", N_ ("Longest, days"), 110, CY_TABLE_TEXT, NUMBER },
  { "screening", N_ ("Political screening due"), 130, CY_TABLE_TEXT, NUMBER },
  { "adjustment", N_ ("Adjustment due"), 110, CY_TABLE_TEXT, NUMBER },
};

typedef struct
{
  const CyFollowed *first;
  guint             people;
  guint             never;
  guint             follow;
  int               longest;
  guint             screening;
  guint             adjustment;
} Village;

/**
 * cy_follow_villages_new:
 * @store: (out) (transfer full): what it shows
 *
 * Returns: (transfer floating): an empty #CyTable; rows have the ids of units
 */
GtkWidget *
cy_follow_villages_new (CyTableStore **store)
{
  GtkWidget *table =
    cy_table_new_marked (_ ("Follow-up by village"), columns, G_N_ELEMENTS (columns));

  *store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*store));

  return table;
}

static void
count (Village *village, const CyFollowed *person, CyDate base_date)
{
  village->people++;
  village->never += person->last == CY_DATE_NONE;
  village->screening += person->screen_due.is_here;
  village->adjustment += person->adjust_due.is_here;
  if (!person->due.is_here)
    return;
  village->follow++;
  village->longest = MAX (village->longest, cy_date_days_between (person->due.date, base_date));
}

static void
append (CyTableStore *store, const Village *village)
{
  const guint numbers[] = { village->people,          village->never,     village->follow,
                            (guint) village->longest, village->screening, village->adjustment };
  char       *texts[G_N_ELEMENTS (numbers) + 3] = { NULL };
  const char *place = village->first->place;
  const char *town = village->first->town;
  gint64      unit = village->first->unit;

  texts[0] = g_strdup (place != NULL ? place : _ ("No unit"));
  texts[1] = g_strdup (town != NULL ? town : "—");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    texts[i + 2] = g_strdup_printf ("%u", numbers[i]);
  cy_table_store_append (store, unit, (const char *const *) texts);
  for (guint i = 1; i < G_N_ELEMENTS (numbers); i++)
    cy_table_store_set_style (store,
                              unit,
                              column_ids[i + 2],
                              numbers[i] > 0 ? (i == 2 ? "accent bold" : NULL) : "muted");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
}

/**
 * cy_follow_villages_fill:
 * @store: of cy_follow_villages_new()
 * @people: (element-type CyFollowed): who is to be seen, in the order of villages
 * @base_date: the day that they are looked at
 */
void
cy_follow_villages_fill (CyTableStore *store, GPtrArray *people, CyDate base_date)
{
  Village village = { NULL };

  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint i = 0; i < people->len; i++)
    {
      const CyFollowed *person = g_ptr_array_index (people, i);

      if (village.first != NULL && village.first->unit != person->unit)
        {
          append (store, &village);
          village = (Village){ NULL };
        }
      if (village.first == NULL)
        village.first = person;
      count (&village, person, base_date);
    }
  if (village.first != NULL)
    append (store, &village);
  cy_table_store_thaw (store);
}

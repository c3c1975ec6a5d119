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

/* What the rows show. */
typedef struct
{
  GArray       *villages; /* of Village */
  CyFollowList *followed; /* whose people they point to */
} Villages;

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
make_line (CyTableLine *line, gconstpointer data, gconstpointer owner)
{
  const Village *village = data;
  const guint    numbers[] = { village->people,          village->never,     village->follow,
                               (guint) village->longest, village->screening, village->adjustment };
  char          *texts[G_N_ELEMENTS (numbers) + 3] = { NULL };
  const char    *place = village->first->place;
  const char    *town = village->first->town;

  texts[0] = g_strdup (place != NULL ? place : _ ("No unit"));
  texts[1] = g_strdup (town != NULL ? town : "—");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    texts[i + 2] = g_strdup_printf ("%u", numbers[i]);
  cy_table_line_set_texts (line, (const char *const *) texts);
  for (guint i = 1; i < G_N_ELEMENTS (numbers); i++)
    cy_table_line_set_style (line,
                             column_ids[i + 2],
                             numbers[i] > 0 ? (i == 2 ? "accent bold" : NULL) : "muted");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
}

/**
 * cy_follow_villages_new:
 * @list: (out) (transfer full): what it shows
 *
 * Returns: (transfer floating): an empty #CyTable; rows have the ids of units
 */
GtkWidget *
cy_follow_villages_new (CyTableList **list)
{
  GtkWidget *table =
    cy_table_new_marked (_ ("Follow-up by village"), columns, G_N_ELEMENTS (columns));

  *list = cy_table_list_new (column_ids, make_line);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*list));

  return table;
}

static Villages *
villages_new (GPtrArray *people, CyFollowList *followed)
{
  Villages *self = g_new0 (Villages, 1);
  Village  *village = NULL;

  self->followed = cy_follow_list_ref (followed);
  self->villages = g_array_new (FALSE, TRUE, sizeof (Village));
  for (guint i = 0; i < people->len; i++)
    {
      const CyFollowed *person = g_ptr_array_index (people, i);

      if (village == NULL || village->first->unit != person->unit)
        {
          g_array_set_size (self->villages, self->villages->len + 1);
          village = &g_array_index (self->villages, Village, self->villages->len - 1);
          village->first = person;
        }
      count (village, person, followed->base_date);
    }

  return self;
}

static void
villages_free (gpointer data)
{
  Villages *self = data;

  g_array_unref (self->villages);
  cy_follow_list_unref (self->followed);
  g_free (self);
}

/**
 * cy_follow_villages_fill:
 * @list: of cy_follow_villages_new()
 * @people: (element-type CyFollowed): who is to be seen, in the order of villages
 * @followed: the list that they are of
 */
void
cy_follow_villages_fill (CyTableList *list, GPtrArray *people, CyFollowList *followed)
{
  Villages *villages = villages_new (people, followed);
  GArray   *items = g_array_new (FALSE, FALSE, sizeof (CyTableItem));

  for (guint i = 0; i < villages->villages->len; i++)
    {
      const Village    *village = &g_array_index (villages->villages, Village, i);
      const CyTableItem item = { village->first->unit, village };

      g_array_append_val (items, item);
    }
  cy_table_list_set (list, items, villages, villages_free);
}

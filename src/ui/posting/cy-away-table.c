/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 去向: of each unit, who is away from it and who is there from elsewhere, on the base date. */
#include "cy-posting-tables.h"

#include "cy-table.h"

#include <glib/gi18n.h>

#define NOTHING "—"

static const char *const column_ids[] = {
  "unit", "town", "n-sent", "sent", "n-received", "received", NULL,
};

static const CyTableColumn columns[] = {
  { "unit", N_ ("Unit"), 120, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "town", N_ ("Township"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "n-sent", N_ ("Away"), 52, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
  { "sent", N_ ("Who, and where they are"), 250, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
  { "n-received",
    N_ ("Received"),
    52,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
  { "received", N_ ("Who, and where they come from"), 250, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

static void
away_unit_free (gpointer data)
{
  CyAwayUnit *self = data;

  g_ptr_array_unref (self->sent);
  g_ptr_array_unref (self->received);
  g_free (self);
}

static CyAwayUnit *
take (GPtrArray *units, GHashTable *by_key, gint64 id, const char *name, const char *town)
{
  char *key = g_strdup_printf ("%" G_GINT64_FORMAT "%s", id, id == 0 && name != NULL ? name : "");
  CyAwayUnit *unit = g_hash_table_lookup (by_key, key);

  if (unit != NULL)
    {
      g_free (key);
      return unit;
    }
  unit = g_new0 (CyAwayUnit, 1);
  *unit = (CyAwayUnit){ id, name, town, g_ptr_array_new (), g_ptr_array_new () };
  g_ptr_array_add (units, unit);
  g_hash_table_insert (by_key, key, unit);

  return unit;
}

/* A township stands before what lies in it. */
static const char *
get_town (const CyAwayUnit *self)
{
  return self->town != NULL ? self->town : self->name;
}

static int
compare_units (gconstpointer a, gconstpointer b)
{
  const CyAwayUnit *one = *(CyAwayUnit *const *) a;
  const CyAwayUnit *other = *(CyAwayUnit *const *) b;
  int               towns = g_strcmp0 (get_town (one), get_town (other));

  if (towns == 0)
    towns = (one->town != NULL) - (other->town != NULL);

  return towns != 0 ? towns : g_strcmp0 (one->name, other->name);
}

/**
 * cy_away_table_collect:
 * @list: all postings
 * @search: (nullable): what the window searches
 *
 * Returns: (transfer full) (element-type CyAwayUnit): the units that somebody is away from or at,
 *   borrowing from @list
 */
GPtrArray *
cy_away_table_collect (const CyPostingList *list, const char *search)
{
  GPtrArray *units = g_ptr_array_new_with_free_func (away_unit_free);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < list->posted->len; i++)
    {
      CyPosted *posted = g_ptr_array_index (list->posted, i);

      if (posted->state != CY_POSTING_RUNNING || !cy_posted_matches (posted, search))
        continue;
      if (posted->is_home)
        g_ptr_array_add (take (units, by_key, posted->unit, posted->place, posted->town)->sent,
                         posted);
      if (posted->is_host || posted->host_unit == 0)
        g_ptr_array_add (take (units, by_key, posted->host_unit, posted->host, posted->host_town)
                           ->received,
                         posted);
    }
  g_ptr_array_sort (units, compare_units);

  return units;
}

static char *
dup_people (GPtrArray *people, gboolean sent)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const CyPosted *posted = g_ptr_array_index (people, i);
      const char     *place = sent ? posted->host : posted->place;

      g_string_append_printf (text,
                              "%s%s（%s）",
                              i > 0 ? "、" : "",
                              posted->name,
                              place != NULL ? place : NOTHING);
    }

  return g_string_free (text, FALSE);
}

static char *
dup_count (GPtrArray *people)
{
  return people->len > 0 ? g_strdup_printf ("%u", people->len) : g_strdup (NOTHING);
}

/**
 * cy_away_table_new:
 * @store: (out) (transfer full): its rows, by the place of the unit from 1
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
cy_away_table_new (CyTableStore **store)
{
  GtkWidget *table = cy_table_new_marked (_ ("Whereabouts"), columns, G_N_ELEMENTS (columns));

  *store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*store));

  return table;
}

/**
 * cy_away_table_fill:
 * @store: rows
 * @units: (element-type CyAwayUnit): what is to be seen
 */
void
cy_away_table_fill (CyTableStore *store, GPtrArray *units)
{
  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint i = 0; i < units->len; i++)
    {
      const CyAwayUnit *unit = g_ptr_array_index (units, i);
      g_autofree char  *n_sent = dup_count (unit->sent);
      g_autofree char  *sent = dup_people (unit->sent, TRUE);
      g_autofree char  *n_received = dup_count (unit->received);
      g_autofree char  *received = dup_people (unit->received, FALSE);
      const char       *texts[] = {
              unit->name != NULL ? unit->name : NOTHING,
        unit->town != NULL ? unit->town : NOTHING,
        n_sent,
        sent,
        n_received,
        received,
      };

      cy_table_store_append (store, i + 1, texts);
    }
  cy_table_store_thaw (store);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The villages before an election, a line each; every figure has its people. */
#include "cy-election-table.h"

#include "cy-dataset.h"
#include "cy-indicator-key.h"
#include "cy-pool.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define NUMBER (CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE)

static const char *const column_ids[] = {
  "name",        "town",
  "seats",       "incumbents",
  "secretaries", "secretaries-ready",
  "committees",  "committees-ready",
  "soon",        "women",
  "age",         "ready",
  NULL,
};

static const CyTableColumn columns[] = {
  { "name",
    N_ ("Village"),
    120,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "town", N_ ("Township"), 104, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "seats", N_ ("Seats"), 64, CY_TABLE_TEXT, NUMBER, N_ ("Two committees") },
  { "incumbents", N_ ("In post"), 64, CY_TABLE_TEXT, NUMBER, N_ ("Two committees") },
  { "secretaries", N_ ("In the pool"), 72, CY_TABLE_TEXT, NUMBER, N_ ("Reserves for secretary") },
  { "secretaries-ready",
    N_ ("Ready now"),
    84,
    CY_TABLE_TEXT,
    NUMBER,
    N_ ("Reserves for secretary") },
  { "committees", N_ ("In the pool"), 72, CY_TABLE_TEXT, NUMBER, N_ ("Committee reserves") },
  { "committees-ready", N_ ("Ready now"), 84, CY_TABLE_TEXT, NUMBER, N_ ("Committee reserves") },
  { "soon", N_ ("In one year"), 84, CY_TABLE_TEXT, NUMBER },
  { "women", N_ ("Women"), 60, CY_TABLE_TEXT, NUMBER },
  { "age", N_ ("Average age"), 84, CY_TABLE_TEXT, NUMBER },
  { "ready",
    N_ ("Ready for which seat"),
    190,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_EXPAND },
};

/* What the people behind a column have in common, besides being in the pool. */
static const struct
{
  const char *column;
  const char *tier;
  const char *maturity;
  const char *gender;
} links[] = {
  { "secretaries", CY_TIER_SECRETARY, NULL, NULL },
  { "secretaries-ready", CY_TIER_SECRETARY, CY_MATURITY_NOW, NULL },
  { "committees", CY_TIER_COMMITTEE, NULL, NULL },
  { "committees-ready", CY_TIER_COMMITTEE, CY_MATURITY_NOW, NULL },
  { "soon", NULL, CY_MATURITY_ONE_YEAR, NULL },
  { "women", NULL, NULL, "2" },
  { "ready", NULL, CY_MATURITY_NOW, NULL },
};

/**
 * cy_election_table_new:
 * @store: (out) (transfer full): what it shows
 *
 * Returns: (transfer floating): an empty #CyTable; rows have the ids of villages
 */
GtkWidget *
cy_election_table_new (CyTableStore **store)
{
  GtkWidget *table =
    cy_table_new_marked (_ ("Villages before the election"), columns, G_N_ELEMENTS (columns));

  *store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*store));
  cy_table_set_cell_mode (CY_TABLE (table), TRUE);

  return table;
}

static char *
format_count (guint n)
{
  return g_strdup_printf ("%u", n);
}

static char *
format_age (const CyElectionVillage *village)
{
  gint64 age = cy_election_village_get_average_age (village);

  return age != CY_DATASET_MISSING
           ? g_strdup_printf ("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, age / 10, age % 10)
           : g_strdup ("—");
}

static const char *
get_town (const CyElection *election, const CyUnitNode *node)
{
  return node->parent >= 0 ? cy_unit_tree_get (election->tree, (guint) node->parent)->name : "—";
}

/* A village without anybody, without a reserve for its secretary, or with none who is ready. */
static void
mark (CyTableStore *store, gint64 id, const CyElectionVillage *village)
{
  if (village->secretaries + village->committees == 0)
    cy_table_store_set_style (store, id, "name", "accent bold");
  if (village->secretaries == 0)
    cy_table_store_set_style (store, id, "secretaries", "accent bold");
  if (village->secretaries_ready == 0)
    cy_table_store_set_style (store, id, "secretaries-ready", "warn");
  if (village->committees == 0)
    cy_table_store_set_style (store, id, "committees", "accent bold");
  if (village->secretaries_ready + village->committees_ready == 0)
    cy_table_store_set_style (store, id, "ready", "muted");
}

static void
append (CyTableStore *store, const CyElection *election, const CyElectionVillage *village)
{
  const CyUnitNode *node = cy_election_get_unit (election, village);
  char             *ready = cy_election_village_dup_ready (village);
  char             *texts[] = {
                g_strdup (node->name),
                g_strdup (get_town (election, node)),
    village->seats > 0 ? format_count (village->seats) : g_strdup ("—"),
                format_count (village->incumbents),
                format_count (village->secretaries),
                format_count (village->secretaries_ready),
                format_count (village->committees),
                format_count (village->committees_ready),
                format_count (village->soon),
                format_count (village->women),
                format_age (village),
    *ready != '\0' ? g_strdup (ready) : g_strdup (_ ("Nobody ready yet")),
  };

  cy_table_store_append (store, node->id, (const char *const *) texts);
  mark (store, node->id, village);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  g_free (ready);
}

/**
 * cy_election_table_fill:
 * @store: of cy_election_table_new()
 * @election: what was counted
 * @villages: (element-type CyElectionVillage): which of it are to be seen
 */
void
cy_election_table_fill (CyTableStore *store, const CyElection *election, GPtrArray *villages)
{
  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint i = 0; i < villages->len; i++)
    append (store, election, g_ptr_array_index (villages, i));
  cy_table_store_thaw (store);
}

static char *
join (char *key, const char *column, const char *value)
{
  const char      *values[] = { value, NULL };
  g_autofree char *condition = NULL;
  char            *joined;

  if (value == NULL)
    return key;
  condition = cy_indicator_key_new (column, CY_IS_ONE_OF, values);
  joined = cy_indicator_key_join (key, condition);
  g_free (key);

  return joined;
}

/**
 * cy_election_table_dup_key:
 * @unit: id of a village
 * @column: (nullable): of the table
 *
 * Returns: (transfer full): what cy_query_apply_key() finds the people by who are counted there
 */
char *
cy_election_table_dup_key (gint64 unit, const char *column)
{
  static const char *const in_pool[] = { CY_POOL_IN, NULL };
  g_autofree char         *id = g_strdup_printf ("%" G_GINT64_FORMAT, unit);
  char                    *key = cy_indicator_key_new ("state", CY_IS_ONE_OF, in_pool);

  key = join (key, "scope", id);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (g_strcmp0 (links[i].column, column) == 0)
      {
        key = join (key, "tier", links[i].tier);
        key = join (key, "maturity", links[i].maturity);
        key = join (key, "gender", links[i].gender);
      }

  return key;
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who was compared with whom, and what came of it. */
#include "cy-growth-pairs.h"

#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>
#include <string.h>

#define NOTHING "—"
#define SORTABLE CY_TABLE_COLUMN_SORTABLE
#define NUMBER (CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_NUMERIC)

struct _CyGrowthPairs
{
  GtkWidget parent_instance;

  GtkWidget          *table;
  CyTableStore       *store;
  CyGrowth           *growth;
  const CyGrowthCell *cell; /* of the growth */
  char               *search;
};

enum
{
  OPEN,
  CURRENT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyGrowthPairs, cy_growth_pairs, GTK_TYPE_WIDGET)

static const char *const column_ids[] = {
  "name",  "place",       "since",        "until",       "before",     "after",
  "other", "other-place", "other-before", "other-after", "difference", NULL,
};

static const CyTableColumn columns[] = {
  { "name", N_ ("Who was sent"), 76, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | SORTABLE },
  { "place", N_ ("Village"), 80, CY_TABLE_TEXT, SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "since", N_ ("Began on"), 84, CY_TABLE_TEXT, SORTABLE },
  { "until", N_ ("Was over on"), 84, CY_TABLE_TEXT, SORTABLE },
  { "before", N_ ("Level before"), 50, CY_TABLE_TEXT, NUMBER },
  { "after", N_ ("Level after"), 50, CY_TABLE_TEXT, NUMBER },
  { "other", N_ ("Compared with"), 76, CY_TABLE_TEXT, SORTABLE },
  { "other-place", N_ ("Village"), 80, CY_TABLE_TEXT, SORTABLE | CY_TABLE_COLUMN_HIDDEN },
  { "other-before", N_ ("Level before"), 50, CY_TABLE_TEXT, NUMBER },
  { "other-after", N_ ("Level after"), 50, CY_TABLE_TEXT, NUMBER },
  { "difference",
    N_ ("Difference of the rises"),
    60,
    CY_TABLE_TEXT,
    NUMBER | CY_TABLE_COLUMN_BOLD },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) + 1 == G_N_ELEMENTS (column_ids));

static char *
dup_level (int tenths)
{
  return g_strdup_printf ("%d.%d", tenths / 10, tenths % 10);
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : NOTHING;
}

static void
append (CyGrowthPairs *self, guint nth)
{
  const CyGrowthPair *pair = &g_array_index (self->cell->pairs, CyGrowthPair, nth);
  g_autofree char    *since = cy_date_format (pair->since, CY_DATE_ISO);
  g_autofree char    *until = cy_date_format (pair->until, CY_DATE_ISO);
  g_autofree char    *from = dup_level (pair->before);
  g_autofree char    *to = dup_level (pair->after);
  g_autofree char    *other_from = dup_level (pair->other_before);
  g_autofree char    *other_to = dup_level (pair->other_after);
  g_autofree char    *difference = g_strdup_printf ("%s%.1f",
                                                 pair->difference > 0   ? "+"
                                                    : pair->difference < 0 ? "−"
                                                                           : "",
                                                 ABS (pair->difference) / 10.0);
  const char         *texts[] = {
            pair->person->name, or_nothing (pair->person->place), since,      until,    from,       to,
            pair->other->name,  or_nothing (pair->other->place),  other_from, other_to, difference,
  };

  cy_table_store_append (self->store, nth + 1, texts);
  cy_table_store_set_style (self->store,
                            nth + 1,
                            "difference",
                            pair->difference > 0   ? "ok"
                            : pair->difference < 0 ? "warn"
                                                   : NULL);
}

static gboolean
has (const char *text, const char *part)
{
  return text != NULL && strstr (text, part) != NULL;
}

static gboolean
is_shown (CyGrowthPairs *self, const CyGrowthPair *pair)
{
  return self->search == NULL || *self->search == '\0' || has (pair->person->name, self->search) ||
         has (pair->other->name, self->search) || has (pair->person->place, self->search);
}

static void
show_empty (CyGrowthPairs *self)
{
  g_autofree char *left_out = NULL;

  if (self->cell == NULL)
    {
      cy_table_set_empty (CY_TABLE (self->table), _ ("Choose a cell above."), NULL);
      cy_table_set_totals (CY_TABLE (self->table), NULL, NULL);
      return;
    }
  left_out = g_strdup_printf (_ ("left out: level not known %u, nobody comparable %u"),
                              self->cell->n_unknown,
                              self->cell->n_alone);
  cy_table_set_totals (CY_TABLE (self->table), left_out, NULL);
  cy_table_set_empty (CY_TABLE (self->table),
                      _ ("There are no pairs: it takes levels before and half a year after, and "
                         "somebody alike who had none."),
                      NULL);
}

static void
fill (CyGrowthPairs *self)
{
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; self->cell != NULL && i < self->cell->pairs->len; i++)
    if (is_shown (self, &g_array_index (self->cell->pairs, CyGrowthPair, i)))
      append (self, i);
  cy_table_store_thaw (self->store);
  show_empty (self);
}

static void
activate_cb (CyTable *table, gint64 id, CyGrowthPairs *self)
{
  g_signal_emit (self,
                 signals[OPEN],
                 0,
                 g_array_index (self->cell->pairs, CyGrowthPair, id - 1).person->person);
}

static void
cursor_cb (CyTable *table, CyGrowthPairs *self)
{
  g_signal_emit (self, signals[CURRENT], 0);
}

/* ---- Class ---- */

static void
cy_growth_pairs_dispose (GObject *object)
{
  CyGrowthPairs *self = CY_GROWTH_PAIRS (object);

  g_clear_pointer (&self->table, gtk_widget_unparent);
  g_clear_object (&self->store);
  self->cell = NULL;
  g_clear_pointer (&self->growth, cy_growth_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_growth_pairs_parent_class)->dispose (object);
}

static guint
add_signal (const char *name, guint n_params, GType type)
{
  return g_signal_new (name,
                       CY_TYPE_GROWTH_PAIRS,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_params,
                       type);
}

static void
cy_growth_pairs_class_init (CyGrowthPairsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_growth_pairs_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyGrowthPairs::open: the page of a person (id) is wanted */
  signals[OPEN] = add_signal ("open", 1, G_TYPE_INT64);
  /** CyGrowthPairs::current: another pair is the current one */
  signals[CURRENT] = add_signal ("current", 0, G_TYPE_NONE);
}

static void
cy_growth_pairs_init (CyGrowthPairs *self)
{
  self->store = cy_table_store_new (column_ids);
  self->table = cy_table_new_marked (_ ("Pairs compared"), columns, G_N_ELEMENTS (columns));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  g_signal_connect (self->table, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  gtk_widget_set_parent (self->table, GTK_WIDGET (self));
}

GtkWidget *
cy_growth_pairs_new (void)
{
  return g_object_new (CY_TYPE_GROWTH_PAIRS, NULL);
}

/**
 * cy_growth_pairs_set:
 * @self: a table
 * @growth: (nullable): what @cell belongs to
 * @cell: (nullable) (transfer none): whose pairs it shows
 */
void
cy_growth_pairs_set (CyGrowthPairs *self, CyGrowth *growth, const CyGrowthCell *cell)
{
  if (growth != NULL)
    cy_growth_ref (growth);
  g_clear_pointer (&self->growth, cy_growth_unref);
  self->growth = growth;
  self->cell = cell;
  fill (self);
}

void
cy_growth_pairs_set_search (CyGrowthPairs *self, const char *text)
{
  g_free (self->search);
  self->search = g_strdup (text);
  fill (self);
}

/**
 * cy_growth_pairs_get_current:
 * @self: a table
 *
 * Returns: (nullable): the pair of the current row
 */
const CyGrowthPair *
cy_growth_pairs_get_current (CyGrowthPairs *self)
{
  gint64 id;

  if (self->cell == NULL || !cy_table_get_cursor (CY_TABLE (self->table), &id) ||
      id > (gint64) self->cell->pairs->len)
    return NULL;

  return &g_array_index (self->cell->pairs, CyGrowthPair, id - 1);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What kinds of posting, or of course, moved which ability: a row a kind, a column an ability. */
#include "cy-growth-table.h"

#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define NOTHING "—"
#define N_BEFORE 3

struct _CyGrowthTable
{
  GtkWidget parent_instance;

  GtkWidget    *table;
  CyTableStore *store;
  CyGrowth     *growth;
  guint         ability; /* the column that was chosen last */
};

static guint current_signal;

G_DEFINE_FINAL_TYPE (CyGrowthTable, cy_growth_table, GTK_TYPE_WIDGET)

static const char *
name_column (guint ability)
{
  g_autofree char *id = g_strdup_printf ("ability%u", ability);

  return g_intern_string (id);
}

/* ---- Cells ---- */

static char *
dup_number (int hundredths)
{
  return g_strdup_printf ("%s%.2f", hundredths < 0 ? "−" : "", ABS (hundredths) / 100.0);
}

static char *
dup_cell (const CyGrowthCell *cell)
{
  const CyGrowthSpread *spread = &cell->spread;
  g_autofree char      *median = NULL;
  g_autofree char      *low = NULL;
  g_autofree char      *high = NULL;

  if (spread->n == 0)
    return g_strdup (NOTHING);
  if (!cy_growth_is_enough (spread))
    return g_strdup_printf (_ ("too few to compare (%u)"), spread->n);

  median = dup_number (spread->median);
  low = dup_number (spread->low);
  high = dup_number (spread->high);

  return g_strdup_printf ("%s%s [%s, %s] %u",
                          spread->median > 0 ? "+" : "",
                          median,
                          low,
                          high,
                          spread->n);
}

/* An interval on one side of zero says something; one that has zero in it does not. */
static const char *
get_style (const CyGrowthCell *cell)
{
  const CyGrowthSpread *spread = &cell->spread;

  if (!cy_growth_is_enough (spread))
    return "muted";
  if (spread->low > 0)
    return "ok";

  return spread->high < 0 ? "warn" : NULL;
}

static void
append (CyGrowthTable *self, guint nth)
{
  const CyGrowthKind *kind = g_ptr_array_index (self->growth->kinds, nth);
  guint               n = self->growth->book->frame->n_kinds;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (texts, g_strdup (kind->name));
  g_ptr_array_add (texts, g_strdup_printf ("%u", kind->n_events));
  g_ptr_array_add (texts, g_strdup_printf ("%u", kind->n_early));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (texts, dup_cell (&kind->cells[i]));
  cy_table_store_append (self->store, nth + 1, (const char *const *) texts->pdata);
  for (guint i = 0; i < n; i++)
    cy_table_store_set_style (self->store, nth + 1, name_column (i), get_style (&kind->cells[i]));
}

/* ---- The whole ---- */

static void
build (CyGrowthTable *self)
{
  const CyAbilityFrame     *frame = self->growth->book->frame;
  guint                     n = N_BEFORE + frame->n_kinds;
  g_autofree CyTableColumn *columns = g_new0 (CyTableColumn, n);
  g_autofree const char   **ids = g_new0 (const char *, n + 1);

  columns[0] = (CyTableColumn){
    .id = "kind",
    .title = self->growth->means == CY_GROWTH_POSTING ? _ ("Kind of posting")
                                                      : _ ("Content of the course"),
    .width = 116,
    .flags = CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD,
  };
  columns[1] = (CyTableColumn){
    .id = "events", .title = _ ("Times it was over"), .width = 60, .flags = CY_TABLE_COLUMN_NUMERIC
  };
  columns[2] = (CyTableColumn){ .id = "early",
                                .title = _ ("Over too lately"),
                                .width = 60,
                                .flags = CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_HIDDEN };
  for (guint i = 0; i < frame->n_kinds; i++)
    columns[N_BEFORE + i] = (CyTableColumn){ .id = name_column (i),
                                             .title = frame->kinds[i].short_name,
                                             .width = 137,
                                             .flags = CY_TABLE_COLUMN_CENTER };
  for (guint i = 0; i < n; i++)
    ids[i] = columns[i].id;
  /* The old rows know nothing of the new columns. */
  cy_table_set_source (CY_TABLE (self->table), NULL);
  cy_table_set_columns (CY_TABLE (self->table), columns, n);
  g_set_object (&self->store, NULL);
  self->store = cy_table_store_new (ids);
  for (guint i = 0; i < self->growth->kinds->len; i++)
    append (self, i);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  cy_table_set_totals (CY_TABLE (self->table),
                       _ ("median difference [interval of 95 %] pairs"),
                       _ ("green: raised; amber: lowered; else zero lies in the interval"));
}

static void
cursor_cb (CyTable *table, CyGrowthTable *self)
{
  const char *column = cy_table_get_cursor_column (table);

  for (guint i = 0; self->growth != NULL && i < self->growth->book->frame->n_kinds; i++)
    if (g_strcmp0 (column, name_column (i)) == 0)
      self->ability = i;
  g_signal_emit (self, current_signal, 0);
}

/* ---- Class ---- */

static void
cy_growth_table_dispose (GObject *object)
{
  CyGrowthTable *self = CY_GROWTH_TABLE (object);

  g_clear_pointer (&self->table, gtk_widget_unparent);
  g_clear_object (&self->store);
  g_clear_pointer (&self->growth, cy_growth_unref);

  G_OBJECT_CLASS (cy_growth_table_parent_class)->dispose (object);
}

static void
cy_growth_table_class_init (CyGrowthTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_growth_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyGrowthTable::current: another kind or ability is looked at */
  current_signal = g_signal_new ("current",
                                 CY_TYPE_GROWTH_TABLE,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
}

static void
cy_growth_table_init (CyGrowthTable *self)
{
  self->table = cy_table_new (_ ("What raised which ability"), NULL, 0);
  cy_table_set_cell_mode (CY_TABLE (self->table), TRUE);
  g_signal_connect (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  gtk_widget_set_parent (self->table, GTK_WIDGET (self));
}

GtkWidget *
cy_growth_table_new (void)
{
  return g_object_new (CY_TYPE_GROWTH_TABLE, NULL);
}

/**
 * cy_growth_table_set:
 * @self: a table
 * @growth: what it shows
 */
void
cy_growth_table_set (CyGrowthTable *self, CyGrowth *growth)
{
  cy_growth_ref (growth);
  g_clear_pointer (&self->growth, cy_growth_unref);
  self->growth = growth;
  self->ability = MIN (self->ability, growth->book->frame->n_kinds - 1);
  build (self);
}

/**
 * cy_growth_table_get_kind:
 * @self: a table
 *
 * Returns: (nullable): the kind of the current row
 */
const CyGrowthKind *
cy_growth_table_get_kind (CyGrowthTable *self)
{
  gint64 id;

  if (self->growth == NULL || !cy_table_get_cursor (CY_TABLE (self->table), &id))
    return NULL;

  return g_ptr_array_index (self->growth->kinds, id - 1);
}

/**
 * cy_growth_table_get_ability:
 * @self: a table
 *
 * Returns: the position of the ability of the current column, or of the one before
 */
guint
cy_growth_table_get_ability (CyGrowthTable *self)
{
  return self->ability;
}

/**
 * cy_growth_table_choose:
 * @self: a table
 * @kind: code of a kind whose row is gone to
 * @ability: position of the ability that is looked at
 */
void
cy_growth_table_choose (CyGrowthTable *self, const char *kind, guint ability)
{
  for (guint i = 0; i < self->growth->kinds->len; i++)
    if (g_str_equal (((const CyGrowthKind *) g_ptr_array_index (self->growth->kinds, i))->code,
                     kind))
      {
        self->ability = ability;
        cy_table_reveal (CY_TABLE (self->table), i + 1);
      }
}

/**
 * cy_growth_table_make_report:
 * @self: a table
 *
 * Returns: (transfer full): what it shows
 */
CyReportTable *
cy_growth_table_make_report (CyGrowthTable *self)
{
  return cy_table_make_report (CY_TABLE (self->table), NULL, NULL);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The weights of the scheme beside those of experts and of entropy, as a table and a chart. */
#include "cy-weight-compare.h"

#include "cy-chart-kind.h"
#include "cy-chart-view.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-weight-words.h"

#include <glib/gi18n.h>
#include <math.h>

#define NOTHING "—"
#define NUMBER CY_TABLE_COLUMN_NUMERIC

#define TABLE_HEIGHT 216

/* Only these have weights of their own. */
#define N_WAYS CY_WEIGHT_TOPSIS

struct _CyWeightCompare
{
  GtkWidget parent_instance;

  GtkWidget    *box;
  GtkWidget    *table;
  GtkWidget    *chart;
  GtkWidget    *words;
  CyTableStore *store;
};

G_DEFINE_FINAL_TYPE (CyWeightCompare, cy_weight_compare, GTK_TYPE_WIDGET)

static const char *const column_ids[] = {
  "name", "points", "scheme", "experts", "experts-diff", "entropy", "entropy-diff", "value", NULL,
};

static const CyTableColumn columns[] = {
  { "name",
    N_ ("What is compared"),
    170,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
  { "points", N_ ("Full points"), 84, CY_TABLE_TEXT, NUMBER },
  { "scheme", N_ ("Weight in the scheme"), 104, CY_TABLE_TEXT, NUMBER },
  { "experts", N_ ("Weight by experts"), 104, CY_TABLE_TEXT, NUMBER },
  { "experts-diff", N_ ("Experts − scheme"), 104, CY_TABLE_TEXT, NUMBER },
  { "entropy", N_ ("Weight by entropy"), 104, CY_TABLE_TEXT, NUMBER },
  { "entropy-diff", N_ ("Entropy − scheme"), 104, CY_TABLE_TEXT, NUMBER },
  { "value", N_ ("Entropy value"), 84, CY_TABLE_TEXT, NUMBER },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) + 1 == G_N_ELEMENTS (column_ids));

/* ---- Words ---- */

static char *
dup_weight (const CyWeightBook *book, CyWeightWay way, guint nth)
{
  return book->rankings[way].is_known ? cy_weight_words_percent (book->rankings[way].weights[nth])
                                      : g_strdup (NOTHING);
}

/* In percentage points. */
static char *
dup_difference (const CyWeightBook *book, CyWeightWay way, guint nth, double *points)
{
  *points = 0;
  if (!book->rankings[way].is_known)
    return g_strdup (NOTHING);
  *points =
    100 * (book->rankings[way].weights[nth] - book->rankings[CY_WEIGHT_SCHEME].weights[nth]);
  *points = round (*points * 10) / 10;
  if (*points == 0)
    return g_strdup ("0.0");

  return g_strdup_printf ("%s%.1f", *points > 0 ? "+" : "−", fabs (*points));
}

static const char *
get_style (double points)
{
  if (fabs (points) < 5)
    return points == 0 ? "muted" : NULL;

  return points > 0 ? "ok" : "warn";
}

static void
append (CyWeightCompare *self, const CyWeightBook *book, guint nth)
{
  const CyWeightColumn *column = cy_weight_book_column (book, nth);
  double                by_experts;
  double                by_entropy;
  g_autofree char      *points = g_strdup_printf ("%.2f", column->points / 100.0);
  g_autofree char      *scheme = dup_weight (book, CY_WEIGHT_SCHEME, nth);
  g_autofree char      *experts = dup_weight (book, CY_WEIGHT_EXPERTS, nth);
  g_autofree char      *experts_diff = dup_difference (book, CY_WEIGHT_EXPERTS, nth, &by_experts);
  g_autofree char      *entropy = dup_weight (book, CY_WEIGHT_ENTROPY, nth);
  g_autofree char      *entropy_diff = dup_difference (book, CY_WEIGHT_ENTROPY, nth, &by_entropy);
  g_autofree char      *value = book->rankings[CY_WEIGHT_ENTROPY].is_known
                                  ? g_strdup_printf ("%.4f", column->entropy)
                                  : g_strdup (NOTHING);
  const char           *texts[] = { column->name, points,  scheme,       experts,
                                    experts_diff, entropy, entropy_diff, value };

  cy_table_store_append (self->store, nth + 1, texts);
  cy_table_store_set_style (self->store, nth + 1, "experts-diff", get_style (by_experts));
  cy_table_store_set_style (self->store, nth + 1, "entropy-diff", get_style (by_entropy));
}

/* ---- The chart ---- */

static void
show_chart (CyWeightCompare *self, const CyWeightBook *book)
{
  CyWeightWay ways[N_WAYS];
  guint       n = 0;
  g_autoptr (CyDataset) dataset = NULL;
  g_autoptr (CyChart) chart = NULL;

  for (guint i = 0; i < N_WAYS; i++)
    if (book->rankings[i].is_known)
      ways[n++] = (CyWeightWay) i;
  dataset = cy_dataset_new (_ ("Weights compared"), "%", MAX (n, 1));
  cy_dataset_set_decimals (dataset, 1);
  for (guint i = 0; i < n; i++)
    cy_dataset_set_series (dataset, i, cy_weight_words_way (ways[i]));
  for (guint j = 0; n > 0 && j < book->columns->len; j++)
    {
      gint64 values[N_WAYS];

      for (guint i = 0; i < n; i++)
        values[i] = llround (book->rankings[ways[i]].weights[j] * 1000);
      cy_dataset_add (dataset, cy_weight_book_column (book, j)->name, NULL, values);
    }
  chart = cy_chart_new ("column", dataset);
  cy_chart_view_set_chart (CY_CHART_VIEW (self->chart), chart);
}

/* ---- Class ---- */

static void
cy_weight_compare_dispose (GObject *object)
{
  CyWeightCompare *self = CY_WEIGHT_COMPARE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cy_weight_compare_parent_class)->dispose (object);
}

static void
cy_weight_compare_class_init (CyWeightCompareClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_weight_compare_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_weight_compare_init (CyWeightCompare *self)
{
  self->store = cy_table_store_new (column_ids);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  self->table = cy_table_new_marked (_ ("Weights compared"), columns, G_N_ELEMENTS (columns));
  self->chart = cy_chart_view_new (_ ("Weights compared"));
  self->words = gtk_label_new (_ ("Experts: comparisons in pairs, joined by the geometric mean. "
                                  "Entropy: what tells people apart weighs more, what is the same "
                                  "for all weighs nothing; it says nothing about what matters."));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  gtk_widget_add_css_class (self->words, "caption");
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0);
  gtk_widget_set_size_request (self->table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (self->table, FALSE);
  gtk_widget_set_vexpand (self->chart, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->table);
  gtk_box_append (GTK_BOX (self->box), self->chart);
  gtk_box_append (GTK_BOX (self->box), self->words);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_weight_compare_new (void)
{
  return g_object_new (CY_TYPE_WEIGHT_COMPARE, NULL);
}

/**
 * cy_weight_compare_set:
 * @self: a panel
 * @room: what it shows
 */
void
cy_weight_compare_set (CyWeightCompare *self, CyWeightRoom *room)
{
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < room->book->columns->len; i++)
    append (self, room->book, i);
  cy_table_store_thaw (self->store);
  show_chart (self, room->book);
}

/**
 * cy_weight_compare_make_report:
 * @self: a panel
 *
 * Returns: (transfer full): what it shows
 */
CyReportTable *
cy_weight_compare_make_report (CyWeightCompare *self)
{
  return cy_table_make_report (CY_TABLE (self->table), NULL, NULL);
}

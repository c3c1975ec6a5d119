/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Those who wait for a joint review, to be marked; how many are stands above them. */
#include "cy-review-waiting.h"

#include "cy-date.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define TABLE_HEIGHT 170

struct _CyReviewWaiting
{
  GtkWidget parent_instance;

  GtkWidget    *count;
  GtkWidget    *table;
  CyTableStore *store;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyReviewWaiting, cy_review_waiting, GTK_TYPE_WIDGET)

static const CyTableColumn columns[] = {
  { "name", N_ ("Full name"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD },
  { "place", N_ ("Village"), 120, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "town", N_ ("Township"), 120, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "since", N_ ("At this step since"), 120, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};
static const char *const column_ids[] = { "name", "place", "town", "since", NULL };

static void
append (CyReviewWaiting *self, const CyCandidate *candidate)
{
  g_autofree char *since = cy_date_format (candidate->step_date, CY_DATE_ISO);
  const char      *texts[] = {
         candidate->name,
    candidate->place != NULL ? candidate->place : "—",
    candidate->town != NULL ? candidate->town : "—",
         since,
  };

  cy_table_store_append (self->store, candidate->entry, texts);
}

static void
selection_cb (CyReviewWaiting *self)
{
  guint            n = cy_table_get_n_selected (CY_TABLE (self->table));
  guint            total = cy_table_source_get_n_rows (CY_TABLE_SOURCE (self->store));
  g_autofree char *text =
    g_strdup_printf (_ ("%u of %u people who wait for a joint review"), n, total);

  gtk_label_set_text (GTK_LABEL (self->count), text);
  g_signal_emit (self, signals[CHANGED], 0, n);
}

static void
cy_review_waiting_dispose (GObject *object)
{
  CyReviewWaiting *self = CY_REVIEW_WAITING (object);

  g_clear_pointer (&self->count, gtk_widget_unparent);
  g_clear_pointer (&self->table, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cy_review_waiting_parent_class)->dispose (object);
}

static void
cy_review_waiting_class_init (CyReviewWaitingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_review_waiting_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);

  /**
   * CyReviewWaiting::changed:
   * @n: how many are marked now
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_REVIEW_WAITING,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_UINT);
}

static void
cy_review_waiting_init (CyReviewWaiting *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 10);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "bold");
  gtk_label_set_xalign (GTK_LABEL (self->count), 0);
  gtk_widget_set_parent (self->count, GTK_WIDGET (self));
  self->store = cy_table_store_new (column_ids);
  self->table =
    cy_table_new_marked (_ ("Whom the round is about"), columns, G_N_ELEMENTS (columns));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->table),
                      _ ("Nobody waits for a joint review here. Lead people on to that step on the "
                         "board first."),
                      NULL);
  gtk_widget_set_size_request (self->table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect_swapped (self->table, "selection-changed", G_CALLBACK (selection_cb), self);
  gtk_widget_set_parent (self->table, GTK_WIDGET (self));
}

/* ---- What others call ---- */

/**
 * cy_review_waiting_new:
 *
 * Returns: (transfer floating): a list of nobody
 */
GtkWidget *
cy_review_waiting_new (void)
{
  return g_object_new (CY_TYPE_REVIEW_WAITING, NULL);
}

/**
 * cy_review_waiting_set:
 * @self: the list
 * @entries: (element-type gint64): pool entries of those who wait
 * @people: has them
 *
 * Shows them, all of them marked.
 */
void
cy_review_waiting_set (CyReviewWaiting *self, GArray *entries, CyShortlist *people)
{
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < entries->len; i++)
    {
      const CyCandidate *candidate = cy_shortlist_find (people, g_array_index (entries, gint64, i));

      if (candidate != NULL)
        append (self, candidate);
    }
  cy_table_store_thaw (self->store);
  cy_table_select_all (CY_TABLE (self->table));
  selection_cb (self);
}

/**
 * cy_review_waiting_get_chosen:
 * @self: the list
 *
 * Returns: (transfer full) (element-type gint64): pool entries of those who are marked
 */
GArray *
cy_review_waiting_get_chosen (CyReviewWaiting *self)
{
  return cy_table_get_selected (CY_TABLE (self->table));
}

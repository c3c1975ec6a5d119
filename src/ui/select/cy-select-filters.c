/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The chips above the board: tier, batch, and whether anything is missing. */
#include "cy-select-filters.h"

#include "cy-chip-row.h"
#include "cy-pinyin.h"
#include "cy-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define READY "ready"
#define LACKING "lacking"

/* Chips of the row. */
#define TIER "tier"
#define BATCH "batch"
#define STATE "state"

struct _CySelectFilters
{
  GtkWidget parent_instance;

  GtkWidget *chips;
  char      *search;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CySelectFilters, cy_select_filters, GTK_TYPE_WIDGET)

static const char *
get (const CySelectFilters *self, const char *chip)
{
  return cy_chip_row_get (CY_CHIP_ROW (self->chips), chip);
}

static void
changed_cb (CySelectFilters *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* ---- Who is to be seen ---- */

static gboolean
matches_search (const CySelectFilters *self, const CyCandidate *candidate)
{
  return cy_pinyin_finds (candidate->name, self->search) ||
         cy_text_contains (candidate->place, self->search) ||
         cy_text_contains (candidate->town, self->search);
}

static gboolean
matches (const CySelectFilters *self, const CyShortlist *list, const CyCandidate *candidate)
{
  const char *tier = get (self, TIER);
  const char *batch = get (self, BATCH);
  const char *state = get (self, STATE);

  if (tier != NULL && g_strcmp0 (candidate->tier, tier) != 0)
    return FALSE;
  if (batch != NULL && g_strcmp0 (candidate->batch, batch) != 0)
    return FALSE;
  if (state != NULL &&
      (cy_candidate_find_missing (candidate, list, NULL) == 0) != g_str_equal (state, READY))
    return FALSE;

  return matches_search (self, candidate);
}

/**
 * cy_select_filters_apply:
 * @self: the filters
 * @list: candidates
 *
 * Returns: (transfer full) (element-type CyCandidate): those who are to be seen
 */
GPtrArray *
cy_select_filters_apply (CySelectFilters *self, CyShortlist *list)
{
  GPtrArray *seen = g_ptr_array_new ();

  for (guint i = 0; i < list->candidates->len; i++)
    if (matches (self, list, g_ptr_array_index (list->candidates, i)))
      g_ptr_array_add (seen, g_ptr_array_index (list->candidates, i));

  return seen;
}

void
cy_select_filters_set_search (CySelectFilters *self, const char *text)
{
  g_free (self->search);
  self->search = g_strdup (text);
  g_signal_emit (self, changed_signal, 0);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

/**
 * cy_select_filters_set_list:
 * @self: the filters
 * @list: whose batches can be chosen
 */
void
cy_select_filters_set_list (CySelectFilters *self, CyShortlist *list)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) batches = g_ptr_array_new ();

  for (guint i = 0; i < list->candidates->len; i++)
    {
      const CyCandidate *candidate = g_ptr_array_index (list->candidates, i);

      if (candidate->batch != NULL && g_hash_table_add (known, candidate->batch))
        g_ptr_array_add (batches, candidate->batch);
    }
  g_ptr_array_sort (batches, compare_newest_first);
  cy_chip_row_remove_choices (CY_CHIP_ROW (self->chips), BATCH);
  for (guint i = 0; i < batches->len; i++)
    cy_chip_row_add_choice (CY_CHIP_ROW (self->chips),
                            BATCH,
                            g_ptr_array_index (batches, i),
                            g_ptr_array_index (batches, i));
}

/* ---- Class ---- */

static void
cy_select_filters_dispose (GObject *object)
{
  g_clear_pointer (&CY_SELECT_FILTERS (object)->chips, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_select_filters_parent_class)->dispose (object);
}

static void
cy_select_filters_finalize (GObject *object)
{
  g_free (CY_SELECT_FILTERS (object)->search);

  G_OBJECT_CLASS (cy_select_filters_parent_class)->finalize (object);
}

static void
cy_select_filters_class_init (CySelectFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_select_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_select_filters_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CySelectFilters::changed: others are to be seen */
  changed_signal = g_signal_new ("changed",
                                 CY_TYPE_SELECT_FILTERS,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
}

static void
cy_select_filters_init (CySelectFilters *self)
{
  CyChipRow *chips = CY_CHIP_ROW (cy_chip_row_new ());

  self->chips = GTK_WIDGET (chips);
  gtk_widget_set_parent (self->chips, GTK_WIDGET (self));
  cy_chip_row_add (chips, TIER, _ ("Tier"));
  cy_chip_row_add_codes (chips, TIER, "tier");
  cy_chip_row_add (chips, BATCH, _ ("Batch"));
  cy_chip_row_add (chips, STATE, _ ("Can go on?"));
  cy_chip_row_add_choice (chips, STATE, READY, _ ("Can go on"));
  cy_chip_row_add_choice (chips, STATE, LACKING, _ ("Something is missing"));
  g_signal_connect_swapped (chips, "changed", G_CALLBACK (changed_cb), self);
}

GtkWidget *
cy_select_filters_new (void)
{
  return g_object_new (CY_TYPE_SELECT_FILTERS, NULL);
}

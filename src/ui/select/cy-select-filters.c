/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The chips above the board: tier, batch, and whether anything is missing. */
#include "cy-select-filters.h"

#include "cy-chip.h"
#include "cy-code.h"

#include <glib/gi18n.h>
#include <string.h>

#define READY "ready"
#define LACKING "lacking"

typedef enum
{
  FILTER_TIER,
  FILTER_BATCH,
  FILTER_STATE,
  N_FILTERS
} Filter;

struct _CySelectFilters
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *chips[N_FILTERS];
  GtkWidget *choices[N_FILTERS];
  char      *values[N_FILTERS];
  char      *search;
};

static const char *const names[] = {
  [FILTER_TIER] = N_ ("Tier"),
  [FILTER_BATCH] = N_ ("Batch"),
  [FILTER_STATE] = N_ ("Can go on?"),
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CySelectFilters, cy_select_filters, GTK_TYPE_WIDGET)

/* ---- Choosing ---- */

static const char *
get_words (Filter filter, const char *value)
{
  if (filter == FILTER_TIER)
    return cy_code_get_name ("tier", value);
  if (filter == FILTER_BATCH)
    return value;

  return g_str_equal (value, READY) ? _ ("Can go on") : _ ("Something is missing");
}

/**
 * cy_select_filters_choose:
 * @self: the filters
 * @filter: from 0: tier, batch, state
 * @value: (nullable): code, batch, `ready` or `lacking`; %NULL for any
 */
void
cy_select_filters_choose (CySelectFilters *self, guint filter, const char *value)
{
  char *copy = g_strdup (value);

  g_free (self->values[filter]);
  self->values[filter] = copy;
  cy_chip_set_value (CY_CHIP (self->chips[filter]),
                     copy != NULL ? get_words ((Filter) filter, copy) : NULL);
  g_signal_emit (self, changed_signal, 0);
}

static Filter
get_filter (gpointer object)
{
  return (Filter) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (object), "filter"));
}

static void
row_cb (GtkListBox *choices, GtkListBoxRow *row, CySelectFilters *self)
{
  gtk_popover_popdown (
    GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (choices), GTK_TYPE_POPOVER)));
  cy_select_filters_choose (self, get_filter (choices), gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
cleared_cb (CyChip *chip, CySelectFilters *self)
{
  cy_select_filters_choose (self, get_filter (chip), NULL);
}

static void
add_choice (CySelectFilters *self, Filter filter, const char *value)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (get_words (filter, value));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_name (row, value);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_append (GTK_LIST_BOX (self->choices[filter]), row);
}

/* ---- Who is to be seen ---- */

static gboolean
matches_search (const CySelectFilters *self, const CyCandidate *candidate)
{
  return self->search == NULL || *self->search == '\0' ||
         strstr (candidate->name, self->search) != NULL ||
         (candidate->place != NULL && strstr (candidate->place, self->search) != NULL) ||
         (candidate->town != NULL && strstr (candidate->town, self->search) != NULL);
}

static gboolean
matches (const CySelectFilters *self, const CyShortlist *list, const CyCandidate *candidate)
{
  const char *state = self->values[FILTER_STATE];

  if (self->values[FILTER_TIER] != NULL &&
      g_strcmp0 (candidate->tier, self->values[FILTER_TIER]) != 0)
    return FALSE;
  if (self->values[FILTER_BATCH] != NULL &&
      g_strcmp0 (candidate->batch, self->values[FILTER_BATCH]) != 0)
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
  GtkWidget *row;

  for (guint i = 0; i < list->candidates->len; i++)
    {
      const CyCandidate *candidate = g_ptr_array_index (list->candidates, i);

      if (candidate->batch != NULL && g_hash_table_add (known, candidate->batch))
        g_ptr_array_add (batches, candidate->batch);
    }
  g_ptr_array_sort (batches, compare_newest_first);
  while ((row = gtk_widget_get_first_child (self->choices[FILTER_BATCH])) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->choices[FILTER_BATCH]), row);
  for (guint i = 0; i < batches->len; i++)
    add_choice (self, FILTER_BATCH, g_ptr_array_index (batches, i));
}

/* ---- Class ---- */

static void
cy_select_filters_dispose (GObject *object)
{
  g_clear_pointer (&CY_SELECT_FILTERS (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_select_filters_parent_class)->dispose (object);
}

static void
cy_select_filters_finalize (GObject *object)
{
  CySelectFilters *self = CY_SELECT_FILTERS (object);

  for (guint i = 0; i < N_FILTERS; i++)
    g_free (self->values[i]);
  g_free (self->search);

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
add_chip (CySelectFilters *self, Filter filter)
{
  GtkWidget *popover = gtk_popover_new ();

  self->choices[filter] = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->choices[filter]), GTK_SELECTION_NONE);
  g_object_set_data (G_OBJECT (self->choices[filter]), "filter", GUINT_TO_POINTER (filter));
  g_signal_connect (self->choices[filter], "row-activated", G_CALLBACK (row_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), self->choices[filter]);
  self->chips[filter] = cy_chip_new (_ (names[filter]), popover);
  g_object_set_data (G_OBJECT (self->chips[filter]), "filter", GUINT_TO_POINTER (filter));
  g_signal_connect (self->chips[filter], "cleared", G_CALLBACK (cleared_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->chips[filter]);
}

static void
cy_select_filters_init (CySelectFilters *self)
{
  CyCodeSet *tiers = cy_code_set_get ("tier");

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < N_FILTERS; i++)
    add_chip (self, (Filter) i);
  for (guint i = 0; i < cy_code_set_get_n_codes (tiers); i++)
    add_choice (self, FILTER_TIER, cy_code_set_get_nth (tiers, i)->code);
  add_choice (self, FILTER_STATE, READY);
  add_choice (self, FILTER_STATE, LACKING);
}

GtkWidget *
cy_select_filters_new (void)
{
  return g_object_new (CY_TYPE_SELECT_FILTERS, NULL);
}

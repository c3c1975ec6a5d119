/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The chips above the leads: state, source, direction, maturity; and the search of the window. */
#include "cy-lead-filters.h"

#include "cy-chip-row.h"
#include "cy-pinyin.h"
#include "cy-text.h"

#include <glib/gi18n.h>

static const struct
{
  const char *name;
  const char *set;
} filters[] = {
  { N_ ("State"), "lead_state" },
  { N_ ("Source"), "source" },
  { N_ ("Direction"), "direction" },
  { N_ ("Maturity"), "maturity" },
};

#define N_FILTERS G_N_ELEMENTS (filters)

struct _CyLeadFilters
{
  GtkWidget parent_instance;

  GtkWidget *chips; /* by the name of their code set */
  char      *search;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CyLeadFilters, cy_lead_filters, GTK_TYPE_WIDGET)

static void
changed_cb (CyLeadFilters *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
matches_search (const CyLeadFilters *self, const CyLeadRow *row)
{
  return cy_pinyin_finds (row->name, self->search) ||
         cy_text_contains (row->village, self->search) ||
         cy_text_contains (row->town, self->search) ||
         cy_text_contains (row->found_by, self->search) ||
         cy_text_contains (row->tags, self->search) || cy_text_contains (row->phone, self->search);
}

/**
 * cy_lead_filters_match:
 * @self: the filters
 * @row: a lead
 *
 * Returns: whether it is to be seen
 */
gboolean
cy_lead_filters_match (CyLeadFilters *self, const CyLeadRow *row)
{
  const char *codes[N_FILTERS] = { row->state, row->source, row->direction, row->maturity };

  for (guint i = 0; i < N_FILTERS; i++)
    {
      const char *chosen = cy_chip_row_get (CY_CHIP_ROW (self->chips), filters[i].set);

      if (chosen != NULL && g_strcmp0 (chosen, codes[i]) != 0)
        return FALSE;
    }

  return matches_search (self, row);
}

void
cy_lead_filters_set_search (CyLeadFilters *self, const char *text)
{
  g_free (self->search);
  self->search = g_strdup (text);
  g_signal_emit (self, changed_signal, 0);
}

static void
cy_lead_filters_dispose (GObject *object)
{
  g_clear_pointer (&CY_LEAD_FILTERS (object)->chips, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_lead_filters_parent_class)->dispose (object);
}

static void
cy_lead_filters_finalize (GObject *object)
{
  g_free (CY_LEAD_FILTERS (object)->search);

  G_OBJECT_CLASS (cy_lead_filters_parent_class)->finalize (object);
}

static void
cy_lead_filters_class_init (CyLeadFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_lead_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_lead_filters_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyLeadFilters::changed: others are to be seen */
  changed_signal = g_signal_new ("changed",
                                 CY_TYPE_LEAD_FILTERS,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
}

static void
cy_lead_filters_init (CyLeadFilters *self)
{
  self->chips = cy_chip_row_new ();
  gtk_widget_set_parent (self->chips, GTK_WIDGET (self));
  for (guint i = 0; i < N_FILTERS; i++)
    {
      cy_chip_row_add (CY_CHIP_ROW (self->chips), filters[i].set, _ (filters[i].name));
      cy_chip_row_add_codes (CY_CHIP_ROW (self->chips), filters[i].set, filters[i].set);
    }
  g_signal_connect_swapped (self->chips, "changed", G_CALLBACK (changed_cb), self);
}

GtkWidget *
cy_lead_filters_new (void)
{
  return g_object_new (CY_TYPE_LEAD_FILTERS, NULL);
}

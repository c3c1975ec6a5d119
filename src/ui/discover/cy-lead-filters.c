/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The chips above the leads: state, source, direction, maturity; and the search of the window. */
#include "cy-lead-filters.h"

#include "cy-chip.h"
#include "cy-code.h"

#include <glib/gi18n.h>
#include <string.h>

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

  GtkWidget  *box;
  GtkWidget  *chips[N_FILTERS];
  const char *codes[N_FILTERS]; /* interned; NULL for any */
  char       *search;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CyLeadFilters, cy_lead_filters, GTK_TYPE_WIDGET)

/**
 * cy_lead_filters_choose:
 * @self: the filters
 * @filter: from 0: state, source, direction, maturity
 * @code: (nullable): of the set of that; %NULL for any
 */
void
cy_lead_filters_choose (CyLeadFilters *self, guint filter, const char *code)
{
  self->codes[filter] = g_intern_string (code);
  cy_chip_set_value (CY_CHIP (self->chips[filter]),
                     code != NULL ? cy_code_get_name (filters[filter].set, code) : NULL);
  g_signal_emit (self, changed_signal, 0);
}

static guint
get_filter (gpointer object)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (object), "filter"));
}

static void
row_cb (GtkListBox *choices, GtkListBoxRow *row, CyLeadFilters *self)
{
  gtk_popover_popdown (
    GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (choices), GTK_TYPE_POPOVER)));
  cy_lead_filters_choose (self, get_filter (choices), gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
cleared_cb (CyChip *chip, CyLeadFilters *self)
{
  cy_lead_filters_choose (self, get_filter (chip), NULL);
}

static gboolean
has (const char *text, const char *search)
{
  return text != NULL && strstr (text, search) != NULL;
}

static gboolean
matches_search (const CyLeadFilters *self, const CyLeadRow *row)
{
  return self->search == NULL || *self->search == '\0' || has (row->name, self->search) ||
         has (row->village, self->search) || has (row->town, self->search) ||
         has (row->found_by, self->search) || has (row->tags, self->search) ||
         has (row->phone, self->search);
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
    if (self->codes[i] != NULL && g_strcmp0 (self->codes[i], codes[i]) != 0)
      return FALSE;

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
  g_clear_pointer (&CY_LEAD_FILTERS (object)->box, gtk_widget_unparent);

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
add_choice (GtkWidget *choices, const CyCode *code)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (code->name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_name (row, code->code);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_append (GTK_LIST_BOX (choices), row);
}

static void
add_chip (CyLeadFilters *self, guint filter)
{
  CyCodeSet *set = cy_code_set_get (filters[filter].set);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *choices = gtk_list_box_new ();

  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    add_choice (choices, cy_code_set_get_nth (set, i));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (choices), GTK_SELECTION_NONE);
  g_object_set_data (G_OBJECT (choices), "filter", GUINT_TO_POINTER (filter));
  g_signal_connect (choices, "row-activated", G_CALLBACK (row_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), choices);
  self->chips[filter] = cy_chip_new (_ (filters[filter].name), popover);
  g_object_set_data (G_OBJECT (self->chips[filter]), "filter", GUINT_TO_POINTER (filter));
  g_signal_connect (self->chips[filter], "cleared", G_CALLBACK (cleared_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->chips[filter]);
}

static void
cy_lead_filters_init (CyLeadFilters *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < N_FILTERS; i++)
    add_chip (self, i);
}

GtkWidget *
cy_lead_filters_new (void)
{
  return g_object_new (CY_TYPE_LEAD_FILTERS, NULL);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A row of chips, each with a few choices, of which one or none holds. */
#include "cy-chip-row.h"

#include "cy-chip.h"
#include "cy-code.h"

typedef struct
{
  GtkWidget  *chip;
  GtkWidget  *choices;
  GHashTable *words; /* value → what the user calls it */
  char       *value;
} Filter;

struct _CyChipRow
{
  GtkWidget parent_instance;

  GtkWidget  *box;
  GHashTable *filters; /* id → Filter */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CyChipRow, cy_chip_row, GTK_TYPE_WIDGET)

static void
filter_free (gpointer data)
{
  Filter *self = data;

  g_hash_table_unref (self->words);
  g_free (self->value);
  g_free (self);
}

static Filter *
find (CyChipRow *self, const char *id)
{
  return g_hash_table_lookup (self->filters, id);
}

static const char *
get_id (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "id");
}

static void
row_cb (GtkListBox *choices, GtkListBoxRow *row, CyChipRow *self)
{
  gtk_popover_popdown (
    GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (choices), GTK_TYPE_POPOVER)));
  cy_chip_row_choose (self, get_id (choices), gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
cleared_cb (CyChip *chip, CyChipRow *self)
{
  cy_chip_row_choose (self, get_id (chip), NULL);
}

static void
cy_chip_row_dispose (GObject *object)
{
  g_clear_pointer (&CY_CHIP_ROW (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_chip_row_parent_class)->dispose (object);
}

static void
cy_chip_row_finalize (GObject *object)
{
  g_hash_table_unref (CY_CHIP_ROW (object)->filters);

  G_OBJECT_CLASS (cy_chip_row_parent_class)->finalize (object);
}

static void
cy_chip_row_class_init (CyChipRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_chip_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_chip_row_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyChipRow::changed: something else was chosen */
  changed_signal = g_signal_new ("changed",
                                 CY_TYPE_CHIP_ROW,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
}

static void
cy_chip_row_init (CyChipRow *self)
{
  self->filters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, filter_free);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_chip_row_new (void)
{
  return g_object_new (CY_TYPE_CHIP_ROW, NULL);
}

/**
 * cy_chip_row_add:
 * @self: a row
 * @id: of a new chip
 * @name: what is chosen with it, translated
 */
void
cy_chip_row_add (CyChipRow *self, const char *id, const char *name)
{
  GtkWidget *popover = gtk_popover_new ();
  Filter    *filter = g_new0 (Filter, 1);

  filter->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  filter->choices = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (filter->choices), GTK_SELECTION_NONE);
  g_object_set_data_full (G_OBJECT (filter->choices), "id", g_strdup (id), g_free);
  g_signal_connect (filter->choices, "row-activated", G_CALLBACK (row_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), filter->choices);
  filter->chip = cy_chip_new (name, popover);
  g_object_set_data_full (G_OBJECT (filter->chip), "id", g_strdup (id), g_free);
  g_signal_connect (filter->chip, "cleared", G_CALLBACK (cleared_cb), self);
  gtk_box_append (GTK_BOX (self->box), filter->chip);
  g_hash_table_insert (self->filters, g_strdup (id), filter);
}

/**
 * cy_chip_row_add_choice:
 * @self: a row
 * @id: of a chip
 * @value: what can be chosen
 * @words: what the user calls it, translated
 */
void
cy_chip_row_add_choice (CyChipRow *self, const char *id, const char *value, const char *words)
{
  Filter    *filter = find (self, id);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_name (row, value);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_append (GTK_LIST_BOX (filter->choices), row);
  g_hash_table_insert (filter->words, g_strdup (value), g_strdup (words));
}

/**
 * cy_chip_row_add_codes:
 * @self: a row
 * @id: of a chip
 * @set: of codes that can all be chosen
 */
void
cy_chip_row_add_codes (CyChipRow *self, const char *id, const char *set)
{
  CyCodeSet *codes = cy_code_set_get (set);

  for (guint i = 0; i < cy_code_set_get_n_codes (codes); i++)
    cy_chip_row_add_choice (self,
                            id,
                            cy_code_set_get_nth (codes, i)->code,
                            cy_code_set_get_nth (codes, i)->name);
}

/**
 * cy_chip_row_remove_choices:
 * @self: a row
 * @id: of a chip; what is chosen with it holds on
 */
void
cy_chip_row_remove_choices (CyChipRow *self, const char *id)
{
  Filter    *filter = find (self, id);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (filter->choices)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (filter->choices), row);
  g_hash_table_remove_all (filter->words);
}

/**
 * cy_chip_row_choose:
 * @self: a row
 * @id: of a chip
 * @value: (nullable): one of its choices, %NULL for any
 */
void
cy_chip_row_choose (CyChipRow *self, const char *id, const char *value)
{
  Filter *filter = find (self, id);
  char   *copy = g_strdup (value);

  g_free (filter->value);
  filter->value = copy;
  cy_chip_set_value (CY_CHIP (filter->chip),
                     copy != NULL ? g_hash_table_lookup (filter->words, copy) : NULL);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * cy_chip_row_get:
 * @self: a row
 * @id: of a chip
 *
 * Returns: (nullable) (transfer none): what is chosen
 */
const char *
cy_chip_row_get (CyChipRow *self, const char *id)
{
  return find (self, id)->value;
}

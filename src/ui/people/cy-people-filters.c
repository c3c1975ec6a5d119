/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The line of chips above the table of people: one condition each. */
#include "cy-people-filters.h"

#include "cy-chip.h"
#include "cy-condition.h"
#include "cy-flow.h"
#include "cy-person-list.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_HEIGHT 360

struct _CyPeopleFilters
{
  GtkWidget parent_instance;

  CyQuery    *query; /* only its conditions are meant */
  GHashTable *chips; /* id of a column → chip */
  GtkWidget  *flow;
  GtkWidget  *more;
  GtkWidget  *others; /* list box: the columns without a chip */
  GtkWidget  *search;
  GtkWidget  *clear;
};

/* The chips that are always there. */
static const char *const usual[] = {
  "state", "tier", "source", "age", "education", "political", "gender", "step",
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyPeopleFilters, cy_people_filters, GTK_TYPE_WIDGET)

static CyConditionEditor *
get_editor (GtkWidget *chip)
{
  return g_object_get_data (G_OBJECT (chip), "editor");
}

static const CyColumn *
get_column (GtkWidget *chip)
{
  return g_object_get_data (G_OBJECT (chip), "column");
}

static gboolean
is_usual (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (g_str_equal (usual[i], id))
      return TRUE;

  return FALSE;
}

static void
update_clear (CyPeopleFilters *self)
{
  gtk_widget_set_visible (self->clear, cy_query_get_n_conditions (self->query) > 0);
}

static void
announce (CyPeopleFilters *self)
{
  update_clear (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- Chips ---- */

static void
edited_cb (CyConditionEditor *editor, GtkWidget *chip)
{
  CyPeopleFilters *self =
    CY_PEOPLE_FILTERS (gtk_widget_get_ancestor (chip, CY_TYPE_PEOPLE_FILTERS));
  const CyColumn  *column = get_column (chip);
  g_autofree char *words = NULL;
  g_auto (GStrv) values = NULL;
  CyOperator op;

  if (cy_condition_editor_get (editor, &op, &values))
    {
      cy_query_set_condition (self->query, column->id, op, (const char *const *) values);
      words = cy_condition_to_words (column, op, (const char *const *) values);
    }
  else
    cy_query_clear_condition (self->query, column->id);
  cy_chip_set_value (CY_CHIP (chip), words);
  announce (self);
}

static void
remove_chip (CyPeopleFilters *self, GtkWidget *chip)
{
  if (gtk_widget_get_focus_child (self->flow) == chip)
    gtk_widget_grab_focus (self->more);
  g_hash_table_remove (self->chips, get_column (chip)->id);
  gtk_widget_unparent (chip);
}

/* What cannot be chosen here leaves no chip to choose it with. */
static void
cleared_cb (CyChip *chip, CyPeopleFilters *self)
{
  cy_query_clear_condition (self->query, get_column (GTK_WIDGET (chip))->id);
  if (get_editor (GTK_WIDGET (chip)) != NULL)
    cy_condition_editor_unset (get_editor (GTK_WIDGET (chip)));
  else
    remove_chip (self, GTK_WIDGET (chip));
  announce (self);
}

static void
place_chip (CyPeopleFilters *self, GtkWidget *chip, const CyColumn *column)
{
  g_object_set_data (G_OBJECT (chip), "column", (gpointer) column);
  g_signal_connect (chip, "cleared", G_CALLBACK (cleared_cb), self);
  g_hash_table_insert (self->chips, (char *) column->id, chip);
  cy_flow_insert (CY_FLOW (self->flow), chip, self->more);
}

/* Of what can only be taken off. */
static GtkWidget *
add_fixed_chip (CyPeopleFilters *self, const CyColumn *column)
{
  GtkWidget *chip = cy_chip_new (_ (column->title), NULL);

  place_chip (self, chip, column);

  return chip;
}

static GtkWidget *
add_chip (CyPeopleFilters *self, const CyColumn *column)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *editor = cy_condition_editor_new (column, !is_usual (column->id));
  GtkWidget *chip = cy_chip_new (_ (column->title), popover);

  gtk_popover_set_child (GTK_POPOVER (popover), editor);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (column->title),
                                  -1);
  g_object_set_data (G_OBJECT (chip), "editor", editor);
  g_signal_connect (editor, "changed", G_CALLBACK (edited_cb), chip);
  place_chip (self, chip, column);

  return chip;
}

static void
show_condition (CyPeopleFilters *self, guint nth)
{
  CyOperator         op;
  const char *const *values;
  const CyColumn    *column = cy_query_get_condition (self->query, nth, &op, &values);
  GtkWidget         *chip = g_hash_table_lookup (self->chips, column->id);
  g_autofree char   *words = cy_condition_to_words (column, op, values);

  if (chip == NULL)
    chip = column->matches != NULL ? add_fixed_chip (self, column) : add_chip (self, column);
  if (column->matches == NULL)
    cy_condition_editor_set (get_editor (chip), op, values);
  cy_chip_set_value (CY_CHIP (chip), column->matches == NULL ? words : "");
}

/* Takes away what earlier conditions have left. */
static void
reset_chips (CyPeopleFilters *self)
{
  GHashTableIter iter;
  GtkWidget     *chip;

  g_hash_table_iter_init (&iter, self->chips);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &chip))
    if (is_usual (get_column (chip)->id))
      {
        cy_condition_editor_unset (get_editor (chip));
        cy_chip_set_value (CY_CHIP (chip), NULL);
      }
    else
      {
        gtk_widget_unparent (chip);
        g_hash_table_iter_remove (&iter);
      }
}

/* ---- Other columns ---- */

static const CyColumn *
get_row_column (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "column");
}

static gboolean
matches (GtkListBoxRow *row, gpointer data)
{
  CyPeopleFilters *self = data;
  const CyColumn  *column = get_row_column (row);

  return !g_hash_table_contains (self->chips, column->id) &&
         strstr (_ (column->title), gtk_editable_get_text (GTK_EDITABLE (self->search))) != NULL;
}

static void
refilter_cb (GtkWidget *widget, CyPeopleFilters *self)
{
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->others));
}

static gboolean
open_chip (gpointer data)
{
  g_autoptr (GtkWidget) chip = data;

  if (gtk_widget_get_mapped (chip))
    cy_chip_open (CY_CHIP (chip));

  return G_SOURCE_REMOVE;
}

static void
other_chosen_cb (GtkListBox *list, GtkListBoxRow *row, CyPeopleFilters *self)
{
  GtkWidget *chip = add_chip (self, get_row_column (row));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->more));
  /* The new chip has no place yet. */
  g_timeout_add (50, open_chip, g_object_ref (chip));
}

static void
add_other (CyPeopleFilters *self, const CyColumn *column)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (_ (column->title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data (G_OBJECT (row), "column", (gpointer) column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (column->title),
                                  -1);
  gtk_list_box_append (GTK_LIST_BOX (self->others), row);
}

static GtkWidget *
make_others (CyPeopleFilters *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search"),
                                  -1);
  self->others = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->others), GTK_SELECTION_NONE);
  for (guint i = 0; i < cy_person_list.n_columns; i++)
    if (!is_usual (cy_person_list.columns[i].id))
      add_other (self, &cy_person_list.columns[i]);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->others), matches, self, NULL);
  g_signal_connect (self->search, "search-changed", G_CALLBACK (refilter_cb), self);
  g_signal_connect (popover, "show", G_CALLBACK (refilter_cb), self);
  g_signal_connect (self->others, "row-activated", G_CALLBACK (other_chosen_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), self->others);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scroll);
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  return popover;
}

static void
clear_cb (GtkButton *button, CyPeopleFilters *self)
{
  cy_people_filters_clear (self);
}

/* ---- Class ---- */

static void
cy_people_filters_dispose (GObject *object)
{
  CyPeopleFilters *self = CY_PEOPLE_FILTERS (object);
  GtkWidget       *child;

  g_clear_pointer (&self->chips, g_hash_table_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_people_filters_parent_class)->dispose (object);
}

static void
cy_people_filters_finalize (GObject *object)
{
  cy_query_free (CY_PEOPLE_FILTERS (object)->query);

  G_OBJECT_CLASS (cy_people_filters_parent_class)->finalize (object);
}

static void
cy_people_filters_class_init (CyPeopleFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_people_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_people_filters_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);

  /** CyPeopleFilters::changed: the user has changed a condition */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_PEOPLE_FILTERS,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
cy_people_filters_init (CyPeopleFilters *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  self->query = cy_query_new (&cy_person_list);
  self->chips = g_hash_table_new (g_str_hash, g_str_equal);
  self->flow = cy_flow_new (6, 0);
  gtk_widget_set_hexpand (self->flow, TRUE);
  self->more = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->more), _ ("+ Condition"));
  gtk_widget_add_css_class (self->more, "chip-more");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add a condition"),
                                  -1);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->more), make_others (self));
  cy_flow_insert (CY_FLOW (self->flow), self->more, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    add_chip (self, cy_list_spec_find (&cy_person_list, usual[i]));
  self->clear = gtk_button_new_with_label (_ ("Clear"));
  gtk_widget_add_css_class (self->clear, "link");
  gtk_widget_set_valign (self->clear, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->clear, _ ("Clear all filters"));
  g_signal_connect (self->clear, "clicked", G_CALLBACK (clear_cb), self);
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
  gtk_widget_set_parent (self->clear, GTK_WIDGET (self));
  update_clear (self);
}

GtkWidget *
cy_people_filters_new (void)
{
  return g_object_new (CY_TYPE_PEOPLE_FILTERS, NULL);
}

/**
 * cy_people_filters_get_query:
 * @self: filters
 *
 * Returns: (transfer none): a query with the conditions that are set
 */
const CyQuery *
cy_people_filters_get_query (CyPeopleFilters *self)
{
  return self->query;
}

/**
 * cy_people_filters_set_query:
 * @self: filters
 * @query: its conditions become those of the chips; "changed" is not emitted
 */
void
cy_people_filters_set_query (CyPeopleFilters *self, const CyQuery *query)
{
  CyQuery *copy = cy_query_copy (query);

  cy_query_free (self->query);
  self->query = copy;
  reset_chips (self);
  for (guint i = 0; i < cy_query_get_n_conditions (copy); i++)
    show_condition (self, i);
  update_clear (self);
}

/**
 * cy_people_filters_clear:
 * @self: filters
 *
 * Takes all conditions off, as the user can.
 */
void
cy_people_filters_clear (CyPeopleFilters *self)
{
  cy_query_clear_conditions (self->query);
  reset_chips (self);
  announce (self);
}

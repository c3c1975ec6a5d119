/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The columns of one file, sheet by sheet, above what will become of its rows. */
#include "cy-import-column-pane.h"

#include <glib/gi18n.h>

#define MAX_HEIGHT 236

struct _CyImportColumnPane
{
  GtkBox parent_instance;

  GtkWidget *choice; /* of the sheet */
  GtkWidget *grid;
  GPtrArray *sheets;  /* borrowed, only while they are shown */
  GArray    *numbers; /* of the sheets at each place of @choice */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyImportColumnPane, cy_import_column_pane, GTK_TYPE_BOX)

static guint
get_number (CyImportColumnPane *self)
{
  const guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));

  return chosen < self->numbers->len ? g_array_index (self->numbers, guint, chosen) : 0;
}

static const CyImportSheet *
get_sheet (CyImportColumnPane *self)
{
  return self->numbers->len > 0 ? g_ptr_array_index (self->sheets, get_number (self)) : NULL;
}

static void
fill (CyImportColumnPane *self)
{
  GPtrArray *sheets = self->sheets;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < sheets->len; i++)
    {
      const CyImportSheet *sheet = g_ptr_array_index (sheets, i);

      if (sheet->head == NULL || sheet->mapping == NULL)
        continue;
      gtk_string_list_append (names, sheet->name != NULL ? sheet->name : "");
      g_array_append_val (self->numbers, i);
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (names));
  gtk_widget_set_visible (self->choice, self->numbers->len > 1);
  cy_import_column_grid_fill (CY_IMPORT_COLUMN_GRID (self->grid), get_sheet (self));
}

static void
sheet_cb (GtkDropDown *choice, GParamSpec *pspec, CyImportColumnPane *self)
{
  if (self->sheets != NULL)
    cy_import_column_grid_fill (CY_IMPORT_COLUMN_GRID (self->grid), get_sheet (self));
}

static void
chosen_cb (CyImportColumnGrid *grid, guint column, guint target, CyImportColumnPane *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, get_number (self), column, target);
}

/* ---- Class ---- */

static void
cy_import_column_pane_finalize (GObject *object)
{
  CyImportColumnPane *self = CY_IMPORT_COLUMN_PANE (object);

  g_array_unref (self->numbers);

  G_OBJECT_CLASS (cy_import_column_pane_parent_class)->finalize (object);
}

static void
cy_import_column_pane_class_init (CyImportColumnPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_import_column_pane_finalize;
  /** CyImportColumnPane::chosen: the user says what a column is (sheet, column, #CyTarget) */
  signals[CHOSEN] = g_signal_new ("chosen",
                                  CY_TYPE_IMPORT_COLUMN_PANE,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  3,
                                  G_TYPE_UINT,
                                  G_TYPE_UINT,
                                  G_TYPE_UINT);
}

static void
cy_import_column_pane_init (CyImportColumnPane *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->choice = gtk_drop_down_new (NULL, NULL);
  self->grid = cy_import_column_grid_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "import-pane");
  gtk_widget_set_halign (self->choice, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sheet"),
                                  -1);
  g_signal_connect (self->choice, "notify::selected", G_CALLBACK (sheet_cb), self);
  g_signal_connect (self->grid, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), self->grid);
  gtk_box_append (GTK_BOX (self), self->choice);
  gtk_box_append (GTK_BOX (self), scroll);
  gtk_widget_hide (GTK_WIDGET (self));
}

GtkWidget *
cy_import_column_pane_new (void)
{
  return g_object_new (CY_TYPE_IMPORT_COLUMN_PANE, NULL);
}

/**
 * cy_import_column_pane_set_targets:
 * @self: an empty pane
 * @targets: as of cy_import_column_grid_set_targets()
 */
void
cy_import_column_pane_set_targets (CyImportColumnPane *self, const CyTarget *targets)
{
  cy_import_column_grid_set_targets (CY_IMPORT_COLUMN_GRID (self->grid), targets);
}

/**
 * cy_import_column_pane_show:
 * @self: a pane
 * @sheets: (element-type CyImportSheet) (nullable): to be there until others are shown or the pane
 *   is cleared; in a pane that was not cleared, those of the same file with other mappings
 *
 * Where only a mapping is another, the focus stays.
 */
void
cy_import_column_pane_show (CyImportColumnPane *self, GPtrArray *sheets)
{
  if (sheets == NULL)
    return;
  if (self->numbers->len > 0)
    {
      self->sheets = sheets;
      cy_import_column_grid_update (CY_IMPORT_COLUMN_GRID (self->grid), get_sheet (self)->mapping);
      return;
    }
  self->sheets = sheets;
  fill (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->numbers->len > 0);
}

/**
 * cy_import_column_pane_clear:
 * @self: a pane
 *
 * Shows nothing any more.
 */
void
cy_import_column_pane_clear (CyImportColumnPane *self)
{
  self->sheets = NULL;
  g_array_set_size (self->numbers, 0);
  cy_import_column_grid_fill (CY_IMPORT_COLUMN_GRID (self->grid), NULL);
  gtk_widget_hide (GTK_WIDGET (self));
}

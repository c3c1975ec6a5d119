/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Library and file side by side, field by field, and what becomes of the person. */
#include "cy-import-compare.h"

#include "cy-import-look.h"
#include "cy-import-words.h"

#include <glib/gi18n.h>

struct _CyImportCompare
{
  GtkBox parent_instance;

  GtkWidget *modes;
  GtkWidget *mode_buttons[CY_IMPORT_SKIP + 1];
  GtkWidget *grid;
  gboolean   filling;
};

enum
{
  MODE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyImportCompare, cy_import_compare, GTK_TYPE_BOX)

static void
mode_toggled_cb (GtkToggleButton *button, CyImportCompare *self)
{
  const guint mode = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "mode"));

  if (!self->filling && gtk_toggle_button_get_active (button))
    g_signal_emit (self, signals[MODE_CHOSEN], 0, mode);
}

/* ---- The grid ---- */

static void
add_cell (CyImportCompare *self,
          int              column,
          int              row,
          const char      *text,
          const char      *style,
          gboolean         struck)
{
  GtkWidget *label = gtk_label_new (*text != '\0' ? text : "—");

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  if (struck)
    gtk_widget_add_css_class (label, "struck");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, row, 1, 1);
}

static void
add_difference (CyImportCompare *self, int row, const CyImportDifference *difference)
{
  const gboolean goes = difference->applies && *difference->old_text != '\0';

  add_cell (self, 0, row, difference->title, "secondary", FALSE);
  add_cell (self, 1, row, difference->old_text, NULL, goes);
  add_cell (self, 2, row, difference->new_text, difference->applies ? "bold" : "muted", FALSE);
}

/* ---- Class ---- */

static void
cy_import_compare_class_init (CyImportCompareClass *klass)
{
  /** CyImportCompare::mode-chosen: the user said what becomes of the person (#CyImportMode) */
  signals[MODE_CHOSEN] = g_signal_new ("mode-chosen",
                                       CY_TYPE_IMPORT_COMPARE,
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
add_modes (CyImportCompare *self)
{
  self->modes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->modes, "segments");
  for (CyImportMode mode = CY_IMPORT_FILL; mode <= CY_IMPORT_SKIP; mode++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (cy_import_word_for_mode (mode));

      if (mode > CY_IMPORT_FILL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                     GTK_TOGGLE_BUTTON (self->mode_buttons[CY_IMPORT_FILL]));
      g_object_set_data (G_OBJECT (button), "mode", GUINT_TO_POINTER (mode));
      g_signal_connect (button, "toggled", G_CALLBACK (mode_toggled_cb), self);
      gtk_box_append (GTK_BOX (self->modes), button);
      self->mode_buttons[mode] = button;
    }
  gtk_box_append (GTK_BOX (self), self->modes);
}

static void
cy_import_compare_init (CyImportCompare *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  add_modes (self);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 10);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 4);
  gtk_box_append (GTK_BOX (self), self->grid);
}

/**
 * cy_import_compare_new:
 *
 * Returns: (transfer floating): a comparison of nobody
 */
GtkWidget *
cy_import_compare_new (void)
{
  return g_object_new (CY_TYPE_IMPORT_COMPARE, NULL);
}

/**
 * cy_import_compare_show:
 * @self: a comparison
 * @differences: (nullable) (element-type CyImportDifference): what differs
 */
void
cy_import_compare_show (CyImportCompare *self, GPtrArray *differences)
{
  const guint n = differences != NULL ? differences->len : 0;
  GtkWidget  *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  if (n == 0)
    return;
  add_cell (self, 0, 0, _ ("Field"), "label", FALSE);
  add_cell (self, 1, 0, C_ ("import", "Library"), "label", FALSE);
  add_cell (self, 2, 0, C_ ("import", "File"), "label", FALSE);
  for (guint i = 0; i < n; i++)
    add_difference (self, (int) i + 1, g_ptr_array_index (differences, i));
}

/**
 * cy_import_compare_set_mode:
 * @self: a comparison
 * @has_mode: whether there is something to choose
 * @mode: what becomes of the person
 */
void
cy_import_compare_set_mode (CyImportCompare *self, gboolean has_mode, CyImportMode mode)
{
  self->filling = TRUE;
  gtk_widget_set_visible (self->modes, has_mode);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->mode_buttons[mode]), TRUE);
  self->filling = FALSE;
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 核对表格: which sheets come in, and where their headers stand. */
#include "cy-import-sheets.h"

#include "cy-import-head.h"
#include "cy-import-words.h"

#include <glib/gi18n.h>

#define LIST_WIDTH 280
#define MAX_HEADER_ROWS 6

struct _CyImportSheets
{
  GtkBox parent_instance;

  GtkWidget    *list;
  GtkWidget    *title;
  GtkWidget    *header_row;
  GtkWidget    *n_rows;
  GtkWidget    *village;
  GtkWidget    *table;
  CyImportHead *head;

  CyImportJob *job;
  guint        file;
  guint        sheet;
  gboolean     filling; /* the widgets follow the job, not the user */
};

G_DEFINE_FINAL_TYPE (CyImportSheets, cy_import_sheets, GTK_TYPE_BOX)

static const CyImportSheet *
get_sheet (CyImportSheets *self, guint file, guint sheet)
{
  const CyImportFile *entry =
    file < cy_import_job_get_n_files (self->job) ? cy_import_job_get_file (self->job, file) : NULL;

  if (entry == NULL || entry->source == NULL || sheet >= entry->source->sheets->len)
    return NULL;

  return g_ptr_array_index (entry->source->sheets, sheet);
}

static const char *
get_name (CyImportSheets *self, guint file, const CyImportSheet *sheet)
{
  return sheet != NULL ? cy_import_word_for_name (cy_import_job_get_file (self->job, file), sheet)
                       : "";
}

/* ---- The sheet that is looked at ---- */

static void
header_changed_cb (GtkSpinButton *spin, CyImportSheets *self)
{
  if (self->filling)
    return;
  cy_import_job_set_header (self->job,
                            self->file,
                            self->sheet,
                            gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->header_row)) -
                              1,
                            gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->n_rows)));
}

static void
village_toggled_cb (GtkCheckButton *check, CyImportSheets *self)
{
  if (!self->filling)
    cy_import_job_name_village (self->job,
                                self->file,
                                self->sheet,
                                gtk_check_button_get_active (check));
}

/* A double click or Enter on a row makes it the header. */
static void
row_activated_cb (CyTable *table, gint64 id, CyImportSheets *self)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->header_row), (double) id);
}

static void
fill_village (CyImportSheets *self, const CyImportSheet *sheet)
{
  const gboolean asks =
    sheet != NULL && sheet->layout != NULL && !cy_import_sheet_names_villages (sheet);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->village, asks);
  if (!asks)
    return;
  label =
    sheet->layout->place.village != NULL
      ? g_strdup_printf (_ ("Everybody on this sheet lives in %s"), sheet->layout->place.village)
      : g_strdup_printf (_ ("Everybody on this sheet lives in %s"), sheet->name);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (self->village), label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->village),
                               sheet->layout->place.village != NULL);
}

static void
show_sheet (CyImportSheets *self)
{
  const CyImportSheet *sheet = get_sheet (self, self->file, self->sheet);
  const CyLayout      *layout = sheet != NULL ? sheet->layout : NULL;
  const gboolean       readable = sheet != NULL && sheet->head != NULL;

  self->filling = TRUE;
  gtk_label_set_text (GTK_LABEL (self->title), get_name (self, self->file, sheet));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->header_row),
                             layout != NULL ? layout->header_row + 1 : 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->n_rows),
                             layout != NULL ? layout->n_header_rows : 1);
  gtk_widget_set_sensitive (self->header_row, readable);
  gtk_widget_set_sensitive (self->n_rows, readable);
  fill_village (self, sheet);
  cy_import_head_set_sheet (self->head, sheet);
  cy_import_head_install_columns (self->head, CY_TABLE (self->table));
  self->filling = FALSE;
}

/* ---- The list of sheets ---- */

static void
used_toggled_cb (GtkCheckButton *check, CyImportSheets *self)
{
  const guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "place"));

  if (!self->filling)
    cy_import_job_use_sheet (self->job,
                             place >> 16,
                             place & 0xffff,
                             gtk_check_button_get_active (check));
}

static void
selected_cb (GtkListBox *list, GtkListBoxRow *row, CyImportSheets *self)
{
  guint place;

  if (row == NULL || self->filling)
    return;
  place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "place"));
  self->file = place >> 16;
  self->sheet = place & 0xffff;
  show_sheet (self);
}

static GtkWidget *
make_words (const CyImportSheet *sheet, const char *title)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (title);
  GtkWidget *state = gtk_label_new (cy_import_word_for_sheet (sheet));

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (state), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (state), TRUE);
  gtk_widget_add_css_class (state, "caption");
  g_object_set_data (G_OBJECT (words), "state", state);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), state);

  return words;
}

static GtkWidget *
make_sheet_row (CyImportSheets *self, const CyImportSheet *sheet, guint place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), sheet->state == CY_IMPORT_SHEET_USED);
  gtk_widget_set_sensitive (check, cy_import_sheet_can_be_used (sheet));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_name (self, place >> 16, sheet),
                                  -1);
  g_object_set_data (G_OBJECT (check), "place", GUINT_TO_POINTER (place));
  g_object_set_data (G_OBJECT (row), "place", GUINT_TO_POINTER (place));
  g_signal_connect (check, "toggled", G_CALLBACK (used_toggled_cb), self);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), make_words (sheet, get_name (self, place >> 16, sheet)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static void
add_file (CyImportSheets *self, guint file)
{
  const CyImportFile  *entry = cy_import_job_get_file (self->job, file);
  const CyImportSheet *sheet;
  GtkWidget           *name = gtk_label_new (entry->name);
  GtkWidget           *head = gtk_list_box_row_new ();

  if (cy_import_job_get_n_files (self->job) > 1)
    {
      gtk_widget_add_css_class (name, "label");
      gtk_label_set_xalign (GTK_LABEL (name), 0);
      gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
      gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (head), FALSE);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (head), FALSE);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (head), name);
      gtk_list_box_append (GTK_LIST_BOX (self->list), head);
    }
  for (guint i = 0; (sheet = get_sheet (self, file, i)) != NULL; i++)
    {
      GtkWidget *row = make_sheet_row (self, sheet, file << 16 | i);

      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      if (file == self->file && i == self->sheet)
        gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
    }
}

/* The first sheet to look at, when that of before is gone. */
static void
find_sheet (CyImportSheets *self)
{
  const CyImportSheet *sheet = get_sheet (self, self->file, self->sheet);

  if (sheet != NULL && sheet->head != NULL)
    return;
  for (self->file = 0; self->file < cy_import_job_get_n_files (self->job); self->file++)
    for (self->sheet = 0; (sheet = get_sheet (self, self->file, self->sheet)) != NULL;
         self->sheet++)
      if (sheet->head != NULL)
        return;
  self->file = self->sheet = 0;
}

static void
files_cb (CyImportJob *job, CyImportSheets *self)
{
  GtkWidget *child;

  self->filling = TRUE;
  cy_import_head_set_sheet (self->head, NULL);
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  find_sheet (self);
  for (guint i = 0; i < cy_import_job_get_n_files (job); i++)
    if (cy_import_job_get_file (job, i)->source != NULL)
      add_file (self, i);
  self->filling = FALSE;
  show_sheet (self);
}

/* Decisions change the rows in place: the focus stays where it is. */
static void
sheets_cb (CyImportJob *job, CyImportSheets *self)
{
  self->filling = TRUE;
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      const guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "place"));
      GtkWidget  *check =
        gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
      const CyImportSheet *sheet = get_sheet (self, place >> 16, place & 0xffff);

      if (sheet == NULL || !GTK_IS_CHECK_BUTTON (check))
        continue;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), sheet->state == CY_IMPORT_SHEET_USED);
      gtk_widget_set_sensitive (check, cy_import_sheet_can_be_used (sheet));
      gtk_label_set_text (GTK_LABEL (
                            g_object_get_data (G_OBJECT (gtk_widget_get_next_sibling (check)),
                                               "state")),
                          cy_import_word_for_sheet (sheet));
    }
  self->filling = FALSE;
  show_sheet (self);
}

/* ---- Class ---- */

static void
cy_import_sheets_dispose (GObject *object)
{
  CyImportSheets *self = CY_IMPORT_SHEETS (object);

  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  g_clear_object (&self->job);
  g_clear_object (&self->head);

  G_OBJECT_CLASS (cy_import_sheets_parent_class)->dispose (object);
}

static gboolean
cy_import_sheets_grab_focus (GtkWidget *widget)
{
  CyImportSheets *self = CY_IMPORT_SHEETS (widget);
  GtkListBoxRow  *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->list);
}

static void
cy_import_sheets_class_init (CyImportSheetsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_import_sheets_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = cy_import_sheets_grab_focus;
}

static GtkWidget *
add_spin (CyImportSheets *self, GtkWidget *bar, const char *text, double from, double to)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *spin = gtk_spin_button_new_with_range (from, to, 1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 3);
  gtk_box_append (GTK_BOX (bar), label);
  gtk_box_append (GTK_BOX (bar), spin);
  g_signal_connect (spin, "value-changed", G_CALLBACK (header_changed_cb), self);

  return spin;
}

static GtkWidget *
make_bar (CyImportSheets *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *room = gtk_label_new (NULL);

  self->title = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "card-title");
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (room, TRUE);
  gtk_box_append (GTK_BOX (bar), self->title);
  gtk_box_append (GTK_BOX (bar), room);
  self->village = gtk_check_button_new ();
  g_signal_connect (self->village, "toggled", G_CALLBACK (village_toggled_cb), self);
  gtk_box_append (GTK_BOX (bar), self->village);
  self->header_row = add_spin (self, bar, _ ("Headers begin in row"), 1, CY_LAYOUT_ROWS);
  self->n_rows = add_spin (self, bar, _ ("and fill rows"), 0, MAX_HEADER_ROWS);

  return bar;
}

static GtkWidget *
make_list (CyImportSheets *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "import-sheets");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sheets"),
                                  -1);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (selected_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), self->list);
  gtk_widget_set_size_request (scroll, LIST_WIDTH, -1);
  gtk_widget_add_css_class (scroll, "card");

  return scroll;
}

static void
cy_import_sheets_init (CyImportSheets *self)
{
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *help = gtk_label_new (
    _ ("The tinted rows are read as headers, the grey ones are not imported. If another row holds "
       "the headers, set its number, or double-click the row."));

  self->head = cy_import_head_new ();
  self->table = cy_table_new (_ ("First rows of the sheet"), NULL, 0);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->head));
  cy_table_set_empty (CY_TABLE (self->table), _ ("This sheet is not read."), NULL);
  gtk_widget_add_css_class (self->table, "grid");
  g_signal_connect (self->table, "activate", G_CALLBACK (row_activated_cb), self);
  gtk_widget_add_css_class (help, "caption");
  gtk_label_set_wrap (GTK_LABEL (help), TRUE);
  gtk_label_set_xalign (GTK_LABEL (help), 0);
  gtk_widget_set_hexpand (right, TRUE);
  gtk_box_append (GTK_BOX (right), make_bar (self));
  gtk_box_append (GTK_BOX (right), self->table);
  gtk_box_append (GTK_BOX (right), help);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_box_append (GTK_BOX (self), make_list (self));
  gtk_box_append (GTK_BOX (self), right);
}

/**
 * cy_import_sheets_new:
 * @job: the import
 *
 * Returns: (transfer floating): its second step
 */
GtkWidget *
cy_import_sheets_new (CyImportJob *job)
{
  CyImportSheets *self = g_object_new (CY_TYPE_IMPORT_SHEETS, NULL);

  self->job = g_object_ref (job);
  g_signal_connect (job, "files", G_CALLBACK (files_cb), self);
  g_signal_connect (job, "sheets", G_CALLBACK (sheets_cb), self);
  files_cb (job, self);

  return GTK_WIDGET (self);
}

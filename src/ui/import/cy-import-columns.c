/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 对应列: what every column of the file stands for, form by form. */
#include "cy-import-columns.h"

#include "cy-import-column-grid.h"
#include "cy-import-questions.h"

#include <glib/gi18n.h>

#define SIDE_WIDTH 400

/* One kind of sheet: all that have the same headers. */
typedef struct
{
  char *signature;
  guint file;
  guint sheet;
  guint n_sheets;
} Form;

struct _CyImportColumns
{
  GtkBox parent_instance;

  GtkWidget *forms_choice;
  GtkWidget *caption;
  GtkWidget *grid;
  GtkWidget *questions;

  CyImportJob *job;
  GArray      *forms;
  guint        form;
  gboolean     filling;
};

G_DEFINE_FINAL_TYPE (CyImportColumns, cy_import_columns, GTK_TYPE_BOX)

static void
form_clear (gpointer data)
{
  g_free (((Form *) data)->signature);
}

/* ---- Forms ---- */

static const CyImportSheet *
get_sheet (CyImportColumns *self, guint file, guint sheet)
{
  const CyImportSource *source = file < cy_import_job_get_n_files (self->job)
                                   ? cy_import_job_get_file (self->job, file)->source
                                   : NULL;

  return source != NULL && sheet < source->sheets->len ? g_ptr_array_index (source->sheets, sheet)
                                                       : NULL;
}

static void
add_form (CyImportColumns *self, const CyImportSheet *sheet, guint file, guint nth)
{
  g_autofree char *signature = cy_layout_make_signature (sheet->layout);
  Form             form = { NULL, file, nth, 1 };

  for (guint i = 0; i < self->forms->len; i++)
    {
      Form *known = &g_array_index (self->forms, Form, i);

      if (g_str_equal (known->signature, signature))
        {
          known->n_sheets++;
          return;
        }
    }
  form.signature = g_steal_pointer (&signature);
  g_array_append_val (self->forms, form);
}

static void
find_forms (CyImportColumns *self)
{
  const CyImportSheet *sheet;

  g_array_set_size (self->forms, 0);
  for (guint i = 0; i < cy_import_job_get_n_files (self->job); i++)
    for (guint j = 0; (sheet = get_sheet (self, i, j)) != NULL; j++)
      if (sheet->state == CY_IMPORT_SHEET_USED && sheet->layout != NULL)
        add_form (self, sheet, i, j);
  if (self->form >= self->forms->len)
    self->form = 0;
}

static const CyImportSheet *
get_form_sheet (CyImportColumns *self)
{
  const Form *form =
    self->form < self->forms->len ? &g_array_index (self->forms, Form, self->form) : NULL;

  return form != NULL ? get_sheet (self, form->file, form->sheet) : NULL;
}

static void
set_caption (CyImportColumns *self, const CyImportSheet *sheet)
{
  const Form         *form = &g_array_index (self->forms, Form, self->form);
  const CyImportFile *file = cy_import_job_get_file (self->job, form->file);
  g_autofree char    *text = NULL;

  if (form->n_sheets > 1)
    text = g_strdup_printf (_ ("%u sheets have these headers; what is said holds for all of them"),
                            form->n_sheets);
  else if (file->source->sheets->len > 1)
    text = g_strdup_printf (_ ("%s, sheet %s"), file->name, sheet->name);
  else
    text = g_strdup (file->name);
  gtk_label_set_text (GTK_LABEL (self->caption), text);
}

/* ---- All columns ---- */

static void
fill_grid (CyImportColumns *self)
{
  const CyImportSheet *sheet = get_form_sheet (self);

  if (sheet != NULL)
    set_caption (self, sheet);
  cy_import_column_grid_fill (CY_IMPORT_COLUMN_GRID (self->grid), sheet);
}

static void
target_chosen_cb (CyImportColumnGrid *grid, guint column, guint target, CyImportColumns *self)
{
  const Form *form = &g_array_index (self->forms, Form, self->form);

  cy_import_job_set_column (self->job, form->file, form->sheet, column, (CyTarget) target);
}

static void
form_chosen_cb (GtkDropDown *choice, GParamSpec *pspec, CyImportColumns *self)
{
  if (self->filling)
    return;
  self->form = gtk_drop_down_get_selected (choice);
  fill_grid (self);
}

static void
fill_forms (CyImportColumns *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->filling = TRUE;
  for (guint i = 0; i < self->forms->len; i++)
    {
      const Form      *form = &g_array_index (self->forms, Form, i);
      g_autofree char *name = g_strdup_printf ("%s · %s",
                                               cy_import_job_get_file (self->job, form->file)->name,
                                               get_sheet (self, form->file, form->sheet)->name);

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->forms_choice), G_LIST_MODEL (names));
  if (self->forms->len > 0)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->forms_choice), self->form);
  gtk_widget_set_visible (self->forms_choice, self->forms->len > 1);
  self->filling = FALSE;
}

static void
sheets_cb (CyImportJob *job, CyImportColumns *self)
{
  const CyImportSheet *before = get_form_sheet (self);
  const Form      *form = before != NULL ? &g_array_index (self->forms, Form, self->form) : NULL;
  g_autofree char *signature =
    before != NULL && before->layout != NULL ? cy_layout_make_signature (before->layout) : NULL;

  /* Only the columns changed: then the focus stays where it is. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && form != NULL &&
      g_strcmp0 (signature, form->signature) == 0 &&
      cy_import_column_grid_get_n (CY_IMPORT_COLUMN_GRID (self->grid)) > 0)
    {
      cy_import_column_grid_update (CY_IMPORT_COLUMN_GRID (self->grid), before->mapping);
      return;
    }
  find_forms (self);
  fill_forms (self);
  fill_grid (self);
}

/* ---- Class ---- */

static void
cy_import_columns_dispose (GObject *object)
{
  CyImportColumns *self = CY_IMPORT_COLUMNS (object);

  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  g_clear_object (&self->job);

  G_OBJECT_CLASS (cy_import_columns_parent_class)->dispose (object);
}

static void
cy_import_columns_finalize (GObject *object)
{
  CyImportColumns *self = CY_IMPORT_COLUMNS (object);

  g_array_unref (self->forms);

  G_OBJECT_CLASS (cy_import_columns_parent_class)->finalize (object);
}

static gboolean
cy_import_columns_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CY_IMPORT_COLUMNS (widget)->grid);
}

static void
cy_import_columns_class_init (CyImportColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_import_columns_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_import_columns_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = cy_import_columns_grab_focus;
}

static GtkWidget *
make_scroll (GtkWidget *child)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), child);
  gtk_widget_set_vexpand (scroll, TRUE);

  return scroll;
}

static GtkWidget *
make_grid (CyImportColumns *self)
{
  GtkWidget *grid = cy_import_column_grid_new ();
  CyTarget   targets[CY_TARGET_KIN_STATE + 2];

  for (CyTarget target = CY_TARGET_NONE; target <= CY_TARGET_KIN_STATE; target++)
    targets[target] = target;
  targets[CY_TARGET_KIN_STATE + 1] = CY_TARGET_N;
  cy_import_column_grid_set_targets (CY_IMPORT_COLUMN_GRID (grid), targets);
  g_signal_connect (grid, "chosen", G_CALLBACK (target_chosen_cb), self);

  return grid;
}

static GtkWidget *
make_left (CyImportColumns *self)
{
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->caption = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->caption, "caption");
  gtk_label_set_xalign (GTK_LABEL (self->caption), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->caption), PANGO_ELLIPSIZE_END);
  self->forms_choice = gtk_drop_down_new (NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->forms_choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Form"),
                                  -1);
  g_signal_connect (self->forms_choice, "notify::selected", G_CALLBACK (form_chosen_cb), self);
  self->grid = make_grid (self);
  gtk_box_append (GTK_BOX (head), self->forms_choice);
  gtk_box_append (GTK_BOX (head), self->caption);
  gtk_box_append (GTK_BOX (left), head);
  gtk_box_append (GTK_BOX (left), make_scroll (self->grid));
  gtk_widget_set_hexpand (left, TRUE);
  gtk_widget_add_css_class (left, "card");
  gtk_widget_add_css_class (left, "import-pane");

  return left;
}

static void
cy_import_columns_init (CyImportColumns *self)
{
  self->forms = g_array_new (FALSE, TRUE, sizeof (Form));
  g_array_set_clear_func (self->forms, form_clear);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_box_append (GTK_BOX (self), make_left (self));
}

/**
 * cy_import_columns_new:
 * @job: the import
 *
 * Returns: (transfer floating): its third step
 */
GtkWidget *
cy_import_columns_new (CyImportJob *job)
{
  CyImportColumns *self = g_object_new (CY_TYPE_IMPORT_COLUMNS, NULL);
  GtkWidget       *side;

  self->job = g_object_ref (job);
  self->questions = cy_import_questions_new (job);
  side = make_scroll (self->questions);
  gtk_widget_set_size_request (side, SIDE_WIDTH, -1);
  gtk_widget_set_hexpand (side, FALSE);
  gtk_widget_add_css_class (side, "card");
  gtk_box_append (GTK_BOX (self), side);
  g_signal_connect (job, "files", G_CALLBACK (sheets_cb), self);
  g_signal_connect (job, "sheets", G_CALLBACK (sheets_cb), self);

  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 对应列: what every column of the file stands for, form by form. */
#include "cy-import-columns.h"

#include "cy-import-questions.h"
#include "cy-import-words.h"

#include <glib/gi18n.h>

#define SAMPLES 3
#define SAMPLE_ROWS 12
#define SAMPLE_CHARS 34
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

  CyImportJob   *job;
  GArray        *forms;
  guint          form;
  GtkStringList *titles;    /* of all targets that are offered */
  GArray        *targets;   /* CyTarget at each place of @titles */
  GPtrArray     *choices;   /* drop-down of each column */
  GPtrArray     *certainty; /* label of each column */
  gboolean       filling;
};

G_DEFINE_FINAL_TYPE (CyImportColumns, cy_import_columns, GTK_TYPE_BOX)

static void
form_clear (gpointer data)
{
  g_free (((Form *) data)->signature);
}

/* ---- What can be chosen ---- */

static void
add_targets (CyImportColumns *self, CyTarget from, CyTarget to)
{
  for (CyTarget target = from; target <= to; target++)
    {
      gtk_string_list_append (self->titles, _ (cy_target_get_title (target)));
      g_array_append_val (self->targets, target);
    }
}

static guint
find_target (CyImportColumns *self, CyTarget target)
{
  for (guint i = 0; i < self->targets->len; i++)
    if (g_array_index (self->targets, CyTarget, i) == target)
      return i;

  return 0;
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

/* ---- One column ---- */

static char *
make_samples (const CyImportSheet *sheet, guint column)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const guint first = sheet->layout->first_row;
  guint       n = 0;

  for (guint row = first; row < first + SAMPLE_ROWS && n < SAMPLES; row++)
    {
      const char      *cell = cy_grid_get_text (sheet->head, row, column);
      g_autofree char *line = g_strdup (cell);

      if (*cell == '\0')
        continue;
      g_strdelimit (line, "\r\n\t", ' ');
      g_string_append_printf (text, "%s%s", n++ > 0 ? _ (", ") : "", g_strstrip (line));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
make_title (const CyImportSheet *sheet, guint column)
{
  const char *header = sheet->layout->headers[column];
  g_auto (GStrv) parts = g_strsplit (header, "/", -1);

  if (*header == '\0')
    return g_strdup_printf (_ ("Column %u"), column + 1);

  return g_strjoinv (" › ", parts);
}

static void
set_certainty (GtkWidget *label, const CyColumnMap *map)
{
  const char *style;
  const char *word = cy_import_word_for_confidence (map, &style);
  const char *classes[] = { style, NULL };

  gtk_label_set_text (GTK_LABEL (label), word);
  gtk_widget_set_css_classes (label, classes);
}

static void
target_chosen_cb (GtkDropDown *choice, GParamSpec *pspec, CyImportColumns *self)
{
  const guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "column"));
  const Form *form;

  if (self->filling)
    return;
  form = &g_array_index (self->forms, Form, self->form);
  cy_import_job_set_column (self->job,
                            form->file,
                            form->sheet,
                            column,
                            g_array_index (self->targets,
                                           CyTarget,
                                           gtk_drop_down_get_selected (choice)));
}

static GtkWidget *
make_choice (CyImportColumns *self, const CyImportSheet *sheet, guint column)
{
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *choice = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->titles)), expression);
  g_autofree char *title = make_title (sheet, column);

  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), TRUE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice),
                              find_target (self, cy_mapping_get (sheet->mapping, column)->target));
  gtk_widget_set_hexpand (choice, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title,
                                  -1);
  g_object_set_data (G_OBJECT (choice), "column", GUINT_TO_POINTER (column));
  g_signal_connect (choice, "notify::selected", G_CALLBACK (target_chosen_cb), self);

  return choice;
}

static GtkWidget *
make_words (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);

  return label;
}

static void
add_column (CyImportColumns *self, const CyImportSheet *sheet, guint column, int row)
{
  g_autofree char *title = make_title (sheet, column);
  g_autofree char *samples = make_samples (sheet, column);
  GtkWidget       *sample = make_words (samples, "secondary");
  GtkWidget       *name = make_words (title, "bold");
  GtkWidget       *choice = make_choice (self, sheet, column);
  GtkWidget       *certainty = gtk_label_new (NULL);

  gtk_label_set_width_chars (GTK_LABEL (name), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (sample), SAMPLE_CHARS);
  gtk_widget_set_hexpand (certainty, TRUE);
  gtk_label_set_xalign (GTK_LABEL (certainty), 0);
  set_certainty (certainty, cy_mapping_get (sheet->mapping, column));
  gtk_grid_attach (GTK_GRID (self->grid), name, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), sample, 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), choice, 2, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), certainty, 3, row, 1, 1);
  g_ptr_array_add (self->choices, choice);
  g_ptr_array_add (self->certainty, certainty);
}

static void
add_heads (CyImportColumns *self)
{
  const char *const heads[] = {
    _ ("Column of the file"), _ ("For example"), _ ("Goes to"), _ ("How sure")
  };

  for (int i = 0; i < (int) G_N_ELEMENTS (heads); i++)
    gtk_grid_attach (GTK_GRID (self->grid), make_words (heads[i], "label"), i, 0, 1, 1);
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
  GtkWidget           *child;
  int                  row = 1;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  g_ptr_array_set_size (self->choices, 0);
  g_ptr_array_set_size (self->certainty, 0);
  if (sheet != NULL)
    {
      add_heads (self);
      set_caption (self, sheet);
      for (guint column = 0; column < cy_mapping_get_n_columns (sheet->mapping); column++)
        {
          g_autofree char *samples = make_samples (sheet, column);

          if (*sheet->layout->headers[column] != '\0' || *samples != '\0')
            add_column (self, sheet, column, row++);
        }
    }
  self->filling = FALSE;
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

/* One column was said to be something else; another may have lost that. */
static void
update_grid (CyImportColumns *self, const CyImportSheet *sheet)
{
  self->filling = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      GtkWidget  *choice = g_ptr_array_index (self->choices, i);
      const guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "column"));
      const CyColumnMap *map = cy_mapping_get (sheet->mapping, column);

      gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), find_target (self, map->target));
      set_certainty (g_ptr_array_index (self->certainty, i), map);
    }
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
      g_strcmp0 (signature, form->signature) == 0 && self->choices->len > 0)
    {
      update_grid (self, before);
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
  g_array_unref (self->targets);
  g_object_unref (self->titles);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->certainty);

  G_OBJECT_CLASS (cy_import_columns_parent_class)->finalize (object);
}

static gboolean
cy_import_columns_grab_focus (GtkWidget *widget)
{
  CyImportColumns *self = CY_IMPORT_COLUMNS (widget);

  return self->choices->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->choices, 0));
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
make_left (CyImportColumns *self)
{
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->caption = make_words ("", "caption");
  self->forms_choice = gtk_drop_down_new (NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->forms_choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Form"),
                                  -1);
  g_signal_connect (self->forms_choice, "notify::selected", G_CALLBACK (form_chosen_cb), self);
  self->grid = gtk_grid_new ();
  gtk_widget_add_css_class (self->grid, "import-columns");
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 14);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 4);
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
  self->titles = gtk_string_list_new (NULL);
  self->targets = g_array_new (FALSE, FALSE, sizeof (CyTarget));
  self->choices = g_ptr_array_new ();
  self->certainty = g_ptr_array_new ();
  add_targets (self, CY_TARGET_NONE, CY_TARGET_KIN_STATE);
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

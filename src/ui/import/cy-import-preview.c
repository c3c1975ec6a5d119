/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 预览: every row as it would come in, before anything is written. */
#include "cy-import-preview.h"

#include "cy-import-person.h"
#include "cy-import-refused.h"
#include "cy-import-rows.h"
#include "cy-import-words.h"

#include <glib/gi18n.h>

#define PERSON_WIDTH 320

struct _CyImportPreview
{
  GtkBox parent_instance;

  GtkWidget    *filters[CY_IMPORT_SHOW_N];
  GtkWidget    *refused;
  GtkWidget    *table;
  GtkWidget    *strip;
  GtkWidget    *person;
  CyImportRows *rows;

  CyImportJob   *job;
  gboolean       compares;
  CyImportDraft *shown; /* only to tell whether the columns are still right */
};

G_DEFINE_FINAL_TYPE (CyImportPreview, cy_import_preview, GTK_TYPE_BOX)

/* ---- Filters ---- */

static const char *const filter_words[] = {
  [CY_IMPORT_SHOW_ALL] = NC_ ("import filter", "All"),
  [CY_IMPORT_SHOW_NEW] = NC_ ("import row", "New"),
  [CY_IMPORT_SHOW_UPDATED] = NC_ ("import row", "Update"),
  [CY_IMPORT_SHOW_UNCHANGED] = NC_ ("import row", "Unchanged"),
  [CY_IMPORT_SHOW_UNCLEAR] = NC_ ("import row", "Unclear"),
  [CY_IMPORT_SHOW_REFUSED] = NC_ ("import row", "Refused"),
  [CY_IMPORT_SHOW_NOTED] = NC_ ("import filter", "With remarks"),
};

static const char *
get_filter_word (CyImportFilter filter)
{
  const gboolean is_row = filter != CY_IMPORT_SHOW_ALL && filter != CY_IMPORT_SHOW_NOTED;

  return g_dpgettext2 (NULL, is_row ? "import row" : "import filter", filter_words[filter]);
}

static void
update_filters (CyImportPreview *self)
{
  for (CyImportFilter filter = CY_IMPORT_SHOW_ALL; filter < CY_IMPORT_SHOW_N; filter++)
    {
      const guint      n = cy_import_rows_count (self->rows, filter);
      g_autofree char *label = g_strdup_printf ("%s %u", get_filter_word (filter), n);

      gtk_button_set_label (GTK_BUTTON (self->filters[filter]), label);
      gtk_widget_set_sensitive (self->filters[filter], n > 0 || filter == CY_IMPORT_SHOW_ALL);
      if (n == 0 && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->filters[filter])))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->filters[CY_IMPORT_SHOW_ALL]), TRUE);
    }
  gtk_widget_set_sensitive (self->refused,
                            cy_import_rows_count (self->rows, CY_IMPORT_SHOW_REFUSED) > 0);
}

static void
filter_cb (GtkToggleButton *button, CyImportPreview *self)
{
  if (gtk_toggle_button_get_active (button))
    cy_import_rows_set_filter (self->rows,
                               GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "filter")));
}

/* ---- The row under the cursor ---- */

static char *
describe_problems (const CyImportDraft *draft, guint nth)
{
  GString      *text = g_string_new (NULL);
  guint         n;
  const guint   first = cy_import_plan_find_problem (draft->plan, nth, &n);
  const GArray *problems = cy_import_plan_get_problems (draft->plan);

  for (guint i = first; i < first + n; i++)
    {
      const CyImportProblem *problem = &g_array_index (problems, CyImportProblem, i);
      g_autofree char       *line = NULL;

      if (!cy_import_problem_stands (&g_array_index (draft->items, CyImportItem, nth), problem))
        continue;
      line = cy_import_word_for_problem (problem);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }

  return g_string_free (text, FALSE);
}

static void
show_row (CyImportPreview *self)
{
  const CyImportDraft *draft = cy_import_job_get_draft (self->job);
  g_autofree char     *text = NULL;
  gint64               key = 0;
  guint                nth;

  if (draft == NULL || !cy_table_get_cursor (CY_TABLE (self->table), &key) ||
      !cy_import_draft_find (draft, key, &nth))
    key = 0;
  else
    text = describe_problems (draft, nth);
  gtk_label_set_text (GTK_LABEL (self->strip), text != NULL ? text : "");
  gtk_widget_set_visible (self->strip, text != NULL && *text != '\0');
  if (key != 0 && g_array_index (draft->items, CyImportItem, nth).state == CY_IMPORT_ROW_REFUSED)
    gtk_widget_add_css_class (self->strip, "error");
  else
    gtk_widget_remove_css_class (self->strip, "error");
  cy_import_person_show (CY_IMPORT_PERSON (self->person), self->compares ? key : 0);
}

static void
cursor_cb (CyTable *table, CyImportPreview *self)
{
  show_row (self);
}

/* ---- The draft ---- */

/* Where nobody is known, there is nothing to compare, and the table takes the room. */
static gboolean
knows_anybody (const CyImportDraft *draft)
{
  for (guint i = 0; i < draft->items->len; i++)
    {
      const guint8 state = g_array_index (draft->items, CyImportItem, i).state;

      if (state == CY_IMPORT_ROW_KNOWN || state == CY_IMPORT_ROW_UNCLEAR)
        return TRUE;
    }

  return FALSE;
}

static gboolean
same_columns (const CyImportDraft *a, const CyImportDraft *b)
{
  if (a == NULL || a->slots->len != b->slots->len || (a->n_sheets > 1) != (b->n_sheets > 1))
    return FALSE;
  for (guint i = 0; i < a->slots->len; i++)
    if (g_array_index (a->slots, guint, i) != g_array_index (b->slots, guint, i))
      return FALSE;

  return TRUE;
}

static void
planned_cb (CyImportJob *job, CyImportPreview *self)
{
  CyImportDraft *draft = cy_import_job_get_draft (job);

  cy_import_rows_set_draft (self->rows, draft);
  if (draft == NULL)
    self->compares = FALSE;
  if (draft != NULL && !same_columns (self->shown, draft))
    cy_import_rows_install_columns (self->rows, CY_TABLE (self->table));
  g_clear_pointer (&self->shown, cy_import_draft_unref);
  self->shown = draft != NULL ? cy_import_draft_ref (draft) : NULL;
  self->compares |= draft != NULL && knows_anybody (draft);
  update_filters (self);
  show_row (self);
}

static void
row_changed_cb (CyImportJob *job, gint64 row, CyImportPreview *self)
{
  cy_import_rows_refresh (self->rows);
  update_filters (self);
  show_row (self);
}

/* The plan is being used up: nothing may look at it. */
static void
works_cb (CyImportJob *job, CyImportPreview *self)
{
  if (cy_import_job_get_work (job, NULL) != CY_IMPORT_APPLYING || self->shown == NULL)
    return;
  cy_import_rows_set_draft (self->rows, NULL);
  cy_import_person_show (CY_IMPORT_PERSON (self->person), 0);
  g_clear_pointer (&self->shown, cy_import_draft_unref);
}

static void
refused_cb (GtkButton *button, CyImportPreview *self)
{
  cy_import_refused_export (self->job, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

/* ---- Class ---- */

static void
cy_import_preview_dispose (GObject *object)
{
  CyImportPreview *self = CY_IMPORT_PREVIEW (object);

  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  g_clear_object (&self->job);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->shown, cy_import_draft_unref);

  G_OBJECT_CLASS (cy_import_preview_parent_class)->dispose (object);
}

static gboolean
cy_import_preview_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (CY_IMPORT_PREVIEW (widget)->table, GTK_DIR_TAB_FORWARD);
}

static void
cy_import_preview_class_init (CyImportPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_import_preview_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = cy_import_preview_grab_focus;
}

static GtkWidget *
make_filters (CyImportPreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "segments");
  gtk_widget_set_hexpand (box, TRUE);
  for (CyImportFilter filter = CY_IMPORT_SHOW_ALL; filter < CY_IMPORT_SHOW_N; filter++)
    {
      GtkWidget *button = gtk_toggle_button_new ();

      if (filter > CY_IMPORT_SHOW_ALL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                     GTK_TOGGLE_BUTTON (self->filters[CY_IMPORT_SHOW_ALL]));
      g_object_set_data (G_OBJECT (button), "filter", GUINT_TO_POINTER (filter));
      g_signal_connect (button, "toggled", G_CALLBACK (filter_cb), self);
      gtk_box_append (GTK_BOX (box), button);
      self->filters[filter] = button;
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->filters[CY_IMPORT_SHOW_ALL]), TRUE);

  return box;
}

static GtkWidget *
make_bar (CyImportPreview *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->refused = gtk_button_new_with_label (_ ("Export Refused Rows…"));
  g_signal_connect (self->refused, "clicked", G_CALLBACK (refused_cb), self);
  gtk_box_append (GTK_BOX (bar), make_filters (self));
  gtk_box_append (GTK_BOX (bar), self->refused);

  return bar;
}

static void
cy_import_preview_init (CyImportPreview *self)
{
  self->rows = cy_import_rows_new ();
  self->table = cy_table_new (_ ("Rows to import"), NULL, 0);
  self->strip = gtk_label_new (NULL);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->rows));
  cy_table_set_empty (CY_TABLE (self->table), _ ("There is no row of this kind."), NULL);
  gtk_widget_add_css_class (self->table, "grid");
  gtk_widget_add_css_class (self->strip, "note");
  gtk_label_set_wrap (GTK_LABEL (self->strip), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->strip), 0);
  gtk_widget_set_visible (self->strip, FALSE);
  g_signal_connect (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

/**
 * cy_import_preview_new:
 * @job: the import
 *
 * Returns: (transfer floating): its fourth step
 */
GtkWidget *
cy_import_preview_new (CyImportJob *job)
{
  CyImportPreview *self = g_object_new (CY_TYPE_IMPORT_PREVIEW, NULL);
  GtkWidget       *middle = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->job = g_object_ref (job);
  self->person = cy_import_person_new (job);
  gtk_widget_set_size_request (self->person, PERSON_WIDTH, -1);
  gtk_widget_set_hexpand (self->person, FALSE);
  gtk_box_append (GTK_BOX (middle), self->table);
  gtk_box_append (GTK_BOX (middle), self->person);
  gtk_box_append (GTK_BOX (self), make_bar (self));
  gtk_box_append (GTK_BOX (self), middle);
  gtk_box_append (GTK_BOX (self), self->strip);
  g_signal_connect (job, "planned", G_CALLBACK (planned_cb), self);
  g_signal_connect (job, "row-changed", G_CALLBACK (row_changed_cb), self);
  g_signal_connect (job, "works", G_CALLBACK (works_cb), self);
  update_filters (self);

  return GTK_WIDGET (self);
}

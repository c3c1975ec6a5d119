/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 选择文件: the first step of an import. A file that cannot be read says why, in its place. */
#include "cy-import-files.h"

#include "cy-import-listing.h"
#include "cy-note.h"
#include "cy-present.h"
#include "cy-report.h"

#include <glib/gi18n.h>

struct _CyImportFiles
{
  GtkBox parent_instance;

  GtkWidget *drop;
  GtkWidget *list;

  CyImportJob *job;
};

enum
{
  ASIDE,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyImportFiles, cy_import_files, GTK_TYPE_BOX)

static GtkWindow *
get_window (CyImportFiles *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* ---- Choosing ---- */

/* What is chosen is taken as what is dropped: the page tells rosters from forms. */
static void
take_files (CyImportFiles *self, GListModel *files)
{
  GSList *list = NULL;

  for (guint i = g_list_model_get_n_items (files); i-- > 0;)
    list = g_slist_prepend (list, g_list_model_get_item (files, i));
  g_signal_emit (self, signals[DROPPED], 0, list);
  g_slist_free_full (list, g_object_unref);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, CyImportFiles *self)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT)
    take_files (self, files);
  g_object_unref (dialog);
}

static GtkFileFilter *
make_filter (void)
{
  static const char *const patterns[] = { "*.xlsx", "*.xlsm", "*.xls",  "*.et",  "*.csv",
                                          "*.tsv",  "*.txt",  "*.lrmx", "*.lrm", "*.zip" };
  GtkFileFilter           *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter,
                            _ ("Tables and forms (xlsx, xls, et, csv, txt, lrmx, lrm, zip)"));
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);

  return filter;
}

static void
choose_cb (GtkButton *button, CyImportFiles *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Choose Tables to Import"),
                                                              get_window (self),
                                                              GTK_FILE_CHOOSER_ACTION_OPEN,
                                                              _ ("Choose"),
                                                              _ ("Cancel"));
  g_autoptr (GtkFileFilter) filter = make_filter ();

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, CyImportFiles *self)
{
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_boxed (value));

  return TRUE;
}

/* ---- The blank form ---- */

static gpointer
write_form (CyConn *conn, gpointer data, GError **error)
{
  const CyReport *report = cy_report_find ("blank-form");
  g_autoptr (CyReportArgs) args = cy_report_args_new ();

  if (!cy_report_run (report, conn, args, data, error))
    return NULL;

  return g_strdup (data);
}

static void
form_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySession) session = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_session_finish (result, &error);
  g_autofree char *text = path != NULL ? g_strdup_printf (_ ("Saved as %s"), path) : NULL;

  if (path == NULL)
    cy_session_present_error (session, error);
  else
    cy_session_toast (session, text, FALSE);
}

static void
form_chosen_cb (GtkNativeDialog *dialog, int response, CyImportFiles *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  CySession *session = cy_import_job_get_session (self->job);

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    cy_session_read (session,
                     write_form,
                     g_file_get_path (file),
                     g_free,
                     g_free,
                     NULL,
                     form_written_cb,
                     g_object_ref (session));
  g_object_unref (dialog);
}

static void
form_cb (GtkButton *button, CyImportFiles *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Save the Blank Form"),
                                                              get_window (self),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE,
                                                              _ ("Save"),
                                                              _ ("Cancel"));
  g_autofree char *name = g_strconcat (_ (cy_report_find ("blank-form")->title), ".xlsx", NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (form_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
units_cb (GtkButton *button, CyImportFiles *self)
{
  g_signal_emit (self, signals[ASIDE], 0, &cy_import_listing_units);
}

static void
photos_cb (GtkButton *button, CyImportFiles *self)
{
  g_signal_emit (self, signals[ASIDE], 0, &cy_import_listing_photos);
}

static void
forms_cb (GtkButton *button, CyImportFiles *self)
{
  g_signal_emit (self, signals[ASIDE], 0, &cy_import_listing_forms);
}

/* ---- The list ---- */

static void
remove_cb (GtkButton *button, CyImportFiles *self)
{
  const CyImportFile *file = g_object_get_data (G_OBJECT (button), "file");

  for (guint i = 0; i < cy_import_job_get_n_files (self->job); i++)
    if (cy_import_job_get_file (self->job, i) == file)
      {
        cy_import_job_remove_file (self->job, i);
        return;
      }
}

static char *
describe (const CyImportFile *file)
{
  const guint n = file->source != NULL ? file->source->sheets->len : 0;
  const guint used = file->source != NULL ? cy_import_source_count_used (file->source) : 0;

  if (file->is_opening)
    return g_strdup (_ ("Reading…"));
  if (file->source->is_form)
    return g_strdup (_ ("This program's own form, filled in"));
  if (used == 0)
    return g_strdup (_ ("No list of people found; mark its header row in the next step"));
  if (n == 1)
    return g_strdup (_ ("One list found"));

  return g_strdup_printf (_ ("%u sheets, %u with a list of people"), n, used);
}

static GtkWidget *
make_error (const CyImportFile *file)
{
  GtkWidget       *note = cy_note_new ("error");
  g_autofree char *heading = NULL;
  g_autofree char *text = cy_present_error (file->error, &heading);

  g_strchomp (text);
  cy_note_set (CY_NOTE (note), heading, text, NULL);

  return note;
}

static GtkWidget *
make_remove (CyImportFiles *self, const CyImportFile *file)
{
  GtkWidget       *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), file->name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Take this file off the list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  g_object_set_data (G_OBJECT (button), "file", (gpointer) file);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), self);

  return button;
}

static GtkWidget *
make_row (CyImportFiles *self, const CyImportFile *file)
{
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget       *name = gtk_label_new (file->name);
  g_autofree char *words = file->error == NULL ? describe (file) : NULL;
  GtkWidget       *state = gtk_label_new (words);

  gtk_widget_add_css_class (row, "import-file");
  gtk_widget_add_css_class (name, "bold");
  gtk_widget_add_css_class (state, "secondary");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_ellipsize (GTK_LABEL (state), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (state), 0);
  gtk_widget_set_tooltip_text (name, file->path);
  gtk_widget_set_hexpand (state, TRUE);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), state);
  gtk_box_append (GTK_BOX (line), make_remove (self, file));
  gtk_box_append (GTK_BOX (row), line);
  if (file->error != NULL)
    gtk_box_append (GTK_BOX (row), make_error (file));

  return row;
}

static void
files_cb (CyImportJob *job, CyImportFiles *self)
{
  const guint n = cy_import_job_get_n_files (job);
  GtkWidget  *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (self->list), make_row (self, cy_import_job_get_file (job, i)));
  gtk_widget_set_visible (self->list, n > 0);
  gtk_widget_set_vexpand (self->drop, n == 0);
}

/* ---- Class ---- */

static void
cy_import_files_dispose (GObject *object)
{
  CyImportFiles *self = CY_IMPORT_FILES (object);

  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  g_clear_object (&self->job);

  G_OBJECT_CLASS (cy_import_files_parent_class)->dispose (object);
}

static gboolean
cy_import_files_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (CY_IMPORT_FILES (widget)->drop, GTK_DIR_TAB_FORWARD);
}

static void
cy_import_files_class_init (CyImportFilesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_import_files_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = cy_import_files_grab_focus;
  /** CyImportFiles::aside: the user wants to import something else (#CyImportListingKind) */
  signals[ASIDE] = g_signal_new ("aside",
                                 CY_TYPE_IMPORT_FILES,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 1,
                                 G_TYPE_POINTER);
  /** CyImportFiles::dropped: files, tables or not, were dropped here (GSList of GFile) */
  signals[DROPPED] = g_signal_new ("dropped",
                                   CY_TYPE_IMPORT_FILES,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_POINTER);
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);

  return label;
}

static void
add_link (GtkWidget *box, const char *text, GCallback callback, CyImportFiles *self)
{
  GtkWidget *link = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (link, "link");
  g_signal_connect (link, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), link);
}

static GtkWidget *
make_links (CyImportFiles *self)
{
  GtkWidget *links = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  gtk_widget_set_halign (links, GTK_ALIGN_CENTER);
  add_link (links, _ ("Save the blank form…"), G_CALLBACK (form_cb), self);
  add_link (links, _ ("Import units…"), G_CALLBACK (units_cb), self);
  add_link (links, _ ("Import photos…"), G_CALLBACK (photos_cb), self);
  add_link (links, _ ("Import appointment forms…"), G_CALLBACK (forms_cb), self);

  return links;
}

static GtkWidget *
make_drop (CyImportFiles *self)
{
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget     *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget     *button = gtk_button_new_with_label (_ ("Choose Files…"));
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_add_css_class (box, "import-drop");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (inner, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (inner, TRUE);
  gtk_box_append (GTK_BOX (inner),
                  make_label (_ ("Drop rosters here, as many as there are"), "card-title"));
  gtk_box_append (GTK_BOX (inner), button);
  gtk_box_append (GTK_BOX (inner),
                  make_label (_ (
                                "xlsx, xls and et workbooks, csv and txt text; any layout: headers "
                                "in several rows, a sheet per village. The files are only read."),
                              "caption"));
  gtk_box_append (GTK_BOX (inner), make_links (self));
  gtk_box_append (GTK_BOX (box), inner);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (target));
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  g_signal_connect (button, "clicked", G_CALLBACK (choose_cb), self);

  return box;
}

static void
cy_import_files_init (CyImportFiles *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *inside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->drop = make_drop (self);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->list, "card");
  gtk_widget_set_visible (self->list, FALSE);
  gtk_box_append (GTK_BOX (inside), self->drop);
  gtk_box_append (GTK_BOX (inside), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), inside);
  gtk_widget_set_hexpand (scroll, TRUE);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (self), scroll);
}

/**
 * cy_import_files_new:
 * @job: the import
 *
 * Returns: (transfer floating): its first step
 */
GtkWidget *
cy_import_files_new (CyImportJob *job)
{
  CyImportFiles *self = g_object_new (CY_TYPE_IMPORT_FILES, NULL);

  self->job = g_object_ref (job);
  g_signal_connect (job, "files", G_CALLBACK (files_cb), self);
  files_cb (job, self);

  return GTK_WIDGET (self);
}

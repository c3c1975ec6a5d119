/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 上报历史: what left the house, when, how masked; each can be made once more. */
#include "cy-export-history.h"

#include "cy-date.h"
#include "cy-export-log.h"
#include "cy-person-list.h"
#include "cy-report-dialog.h"
#include "cy-report-form.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define MAX_ROWS 1000

static const CyTableColumn columns[] = {
  { "when", N_ ("Exported on"), 124 },
  { "report", N_ ("Report"), 176, .flags = CY_TABLE_COLUMN_BOLD },
  { "scope", N_ ("Scope"), 92 },
  { "base-date", N_ ("Base date"), 84 },
  { "mask", N_ ("Numbers"), 104 },
  { "rows", N_ ("Rows"), 52, .flags = CY_TABLE_COLUMN_NUMERIC },
  { "unchecked", N_ ("Unchecked because"), 130 },
  { "file", N_ ("File"), 220, .flags = CY_TABLE_COLUMN_EXPAND | CY_TABLE_COLUMN_MUTED },
  { "actor", N_ ("By"), 72 },
};

struct _CyExportHistory
{
  GtkWidget parent_instance;

  GtkWidget *repeat;
  GtkWidget *folder;
  GtkWidget *export_button;
  GtkWidget *table;

  CySession    *session;
  GPtrArray    *exports; /* of CyExport; row i + 1 shows the ith */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CyExportHistory, cy_export_history, GTK_TYPE_WIDGET)

/* ---- Rows ---- */

static char *
dup_when (const CyExport *export)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (export->when_ms / 1000);

  return g_date_time_format (when, "%Y-%m-%d %H:%M");
}

static const char *
get_mask (const CyExport *export)
{
  CyMask mask;

  return export->mask != NULL && cy_mask_from_name (export->mask, &mask)
           ? cy_mask_choice_get_words (mask)
           : "—";
}

/* What leaves no file behind and is yet noted. */
static const struct
{
  const char *id;
  const char *title;
} others[] = {
  { "print-people", N_ ("List of people, printed") },
  { "print-candidates", N_ ("On the way into the pool, printed") },
  { "print-ballot", N_ ("Summary of ballots, printed") },
  { "print-person", N_ ("Personal information, printed") },
  { "print-registration", N_ ("Registration form, printed") },
  { "print-appointment", N_ ("Approval form, printed") },
  { "print-notice", N_ ("Public notice, printed") },
  { "print-notice-report", N_ ("Report on a public notice, printed") },
  { "screen-objections", N_ ("Objections, on the screen") },
  { "person-files", N_ ("Files of people, a folder each") },
  { "person-booklet", N_ ("Booklet of people") },
  { "review-form", N_ ("Joint review: workbook for an office") },
  { "scheme", N_ ("Scheme of assessment") },
  { "print-result-notice", N_ ("Notices of Results") },
  { "review-findings", N_ ("Findings of the joint review, on the screen") },
  { "inspection-material", N_ ("Inspection report, printed") },
  { "inspection-findings", N_ ("Findings of an inspection, on the screen") },
  { "mentoring-talks", N_ ("Talks with mentors, on the screen") },
  { "diagnosis-texts", N_ ("Hidden texts of the four diagnoses, on the screen") },
  { "screen", N_ ("Whole numbers, on the screen") },
  { "lrmx", N_ ("Appointment form files (.lrmx)") },
};

static const char *
get_title (const CyExport *export)
{
  const CyReport *report = cy_report_find (export->report);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i].id, export->report))
      return _ (others[i].title);

  return report != NULL ? _ (report->title) : export->report;
}

static void
append (CyTableStore *store, guint nth, const CyExport *export)
{
  g_autofree char *when = dup_when (export);
  g_autofree char *date = cy_date_format (export->base_date, CY_DATE_ISO);
  g_autofree char *rows = g_strdup_printf ("%" G_GINT64_FORMAT, export->n_rows);
  g_autofree char *file = g_path_get_basename (export->file);
  const char      *texts[] = {
         when,
         get_title (export),
    export->scope != NULL ? export->scope : "—",
    export->base_date != 0 ? date : "—",
         get_mask (export),
         rows,
    export->unchecked != NULL ? export->unchecked : "—",
         file,
         export->actor,
  };

  cy_table_store_append (store, nth + 1, texts);
  if (export->unchecked != NULL)
    cy_table_store_set_style (store, nth + 1, "unchecked", "warn");
}

static void
show (CyExportHistory *self)
{
  const char *ids[G_N_ELEMENTS (columns) + 1] = { NULL };
  g_autoptr (CyTableStore) store = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    ids[i] = columns[i].id;
  store = cy_table_store_new (ids);
  cy_table_store_freeze (store);
  for (guint i = 0; i < self->exports->len; i++)
    append (store, i, g_ptr_array_index (self->exports, i));
  cy_table_store_thaw (store);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (store));
}

/* ---- Reading ---- */

static void
exports_free (gpointer data)
{
  g_ptr_array_unref (data);
}

static gpointer
read_exports (CyConn *conn, gpointer data, GError **error)
{
  return cy_export_log_list (conn, MAX_ROWS, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyExportHistory) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) exports = cy_session_finish (result, &error);

  if (self->session == NULL)
    return;
  if (exports == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->exports, g_ptr_array_unref);
  self->exports = g_steal_pointer (&exports);
  gtk_widget_set_sensitive (self->export_button, self->exports->len > 0);
  show (self);
}

static void
reload (CyExportHistory *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    cy_session_read (self->session,
                     read_exports,
                     NULL,
                     NULL,
                     exports_free,
                     self->cancellable,
                     read_cb,
                     g_object_ref (self));
}

/* ---- What can be done with a row ---- */

static const CyExport *
get_current (CyExportHistory *self)
{
  gint64 id;

  if (self->exports == NULL || !cy_table_get_cursor (CY_TABLE (self->table), &id) || id < 1 ||
      id > self->exports->len)
    return NULL;

  return g_ptr_array_index (self->exports, id - 1);
}

static void
cursor_cb (CyExportHistory *self)
{
  const CyExport *export = get_current (self);

  gtk_widget_set_sensitive (self->repeat,
                            export != NULL && export->options != NULL &&
                              cy_report_find (export->report) != NULL);
  gtk_widget_set_sensitive (self->folder, export != NULL && g_path_is_absolute (export->file));
}

static void
repeat_clicked_cb (GtkButton *button, CyExportHistory *self)
{
  cy_export_history_repeat (self);
}

static void
folder_clicked_cb (GtkButton *button, CyExportHistory *self)
{
  const CyExport *export = get_current (self);
  g_autofree char *folder = export != NULL ? g_path_get_dirname (export->file) : NULL;
  g_autofree char *uri = folder != NULL ? g_filename_to_uri (folder, NULL, NULL) : NULL;
  GtkRoot         *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (uri != NULL)
    gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, uri, GDK_CURRENT_TIME);
}

static void
export_clicked_cb (GtkButton *button, CyExportHistory *self)
{
  cy_report_dialog_present_table (GTK_WIDGET (self),
                                  self->session,
                                  "exports",
                                  cy_table_make_report (CY_TABLE (self->table), NULL, NULL));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyExportHistory *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *hint = gtk_label_new (
    _ ("Every table that left the house, the newest first. The log cannot be changed."));

  self->repeat = gtk_button_new_with_label (_ ("Same as Last Time…"));
  self->folder = gtk_button_new_with_label (_ ("Open Folder"));
  self->export_button = gtk_button_new_with_label (_ ("Export…"));
  gtk_widget_add_css_class (hint, "secondary");
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_ellipsize (GTK_LABEL (hint), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (hint, TRUE);
  gtk_widget_set_sensitive (self->repeat, FALSE);
  gtk_widget_set_sensitive (self->folder, FALSE);
  gtk_widget_set_sensitive (self->export_button, FALSE);
  g_signal_connect (self->repeat, "clicked", G_CALLBACK (repeat_clicked_cb), self);
  g_signal_connect (self->folder, "clicked", G_CALLBACK (folder_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), hint);
  g_signal_connect (self->export_button, "clicked", G_CALLBACK (export_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), self->export_button);
  gtk_box_append (GTK_BOX (box), self->folder);
  gtk_box_append (GTK_BOX (box), self->repeat);

  return box;
}

static GtkWidget *
make_table (void)
{
  CyTableColumn translated[G_N_ELEMENTS (columns)];

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      translated[i] = columns[i];
      translated[i].title = _ (columns[i].title);
    }

  return cy_table_new (_ ("Export history"), translated, G_N_ELEMENTS (translated));
}

/* ---- Class ---- */

static void
cy_export_history_dispose (GObject *object)
{
  CyExportHistory *self = CY_EXPORT_HISTORY (object);
  GtkWidget       *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_export_history_parent_class)->dispose (object);
}

static void
cy_export_history_finalize (GObject *object)
{
  CyExportHistory *self = CY_EXPORT_HISTORY (object);

  g_object_unref (self->cancellable);
  g_clear_pointer (&self->exports, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_export_history_parent_class)->finalize (object);
}

static void
cy_export_history_class_init (CyExportHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_export_history_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_export_history_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
cy_export_history_init (CyExportHistory *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  gtk_widget_set_parent (make_head (self), GTK_WIDGET (self));
  self->table = make_table ();
  cy_table_set_empty (CY_TABLE (self->table), _ ("Nothing was exported yet."), NULL);
  gtk_widget_set_vexpand (self->table, TRUE);
  gtk_widget_set_parent (self->table, GTK_WIDGET (self));
  g_signal_connect_swapped (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  g_signal_connect (self, "map", G_CALLBACK (reload), NULL);
}

/**
 * cy_export_history_new:
 * @session: whose library
 *
 * Returns: (transfer floating): the history, read anew whenever it comes into view
 */
GtkWidget *
cy_export_history_new (CySession *session)
{
  CyExportHistory *self = g_object_new (CY_TYPE_EXPORT_HISTORY, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "toast-file", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * cy_export_history_repeat:
 * @self: a history
 *
 * Makes the table of the current row once more, with the same options, as of the base date now.
 */
void
cy_export_history_repeat (CyExportHistory *self)
{
  const CyExport *export = get_current (self);
  g_autoptr (CyReportArgs) args = NULL;
  g_autoptr (GError) error = NULL;

  if (export == NULL || export->options == NULL || cy_report_find (export->report) == NULL)
    return;
  args = cy_report_args_from_text (export->options, &cy_person_list, &error);
  if (args == NULL)
    cy_session_present_error (self->session, error);
  else
    cy_report_dialog_present_args (GTK_WIDGET (self), self->session, export->report, args);
}

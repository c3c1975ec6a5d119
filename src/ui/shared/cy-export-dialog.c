/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Makes a report: asks for what it can be told, then for the file; shows how far it is.
 *
 *   fields ──► file chooser ──► reading thread writes ──► writing thread notes it ──► toast */
#include "cy-export-dialog.h"

#include "cy-date.h"
#include "cy-error.h"
#include "cy-form-dialog.h"
#include "cy-settings.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define SIGNATURE_KEY "signature"
#define POLL 150 /* ms */

/* The line of signatures, in the order of the setting. */
enum
{
  LEADER,
  AUDITOR,
  FILLER,
  PHONE,
  N_SIGNERS
};

/* What both threads see while the report is made. */
typedef struct
{
  gint            ref_count;
  CySession      *session;
  const CyReport *report;
  CyReportArgs   *args;
  char           *path;
  gint            done;  /* atomic */
  gint            total; /* atomic */
} Job;

typedef struct
{
  Job          *job;
  CyFormDialog *window;
  GtkWidget    *mask;
  GtkWidget    *any_state;
  GtkWidget    *signers[N_SIGNERS];
  GtkWidget    *reason;
  GtkWidget    *reason_field;
  GtkWidget    *progress;
  guint         timer;
} ExportDialog;

static Job *
job_ref (Job *job)
{
  g_atomic_int_inc (&job->ref_count);

  return job;
}

static void
job_unref (gpointer data)
{
  Job *job = data;

  if (!g_atomic_int_dec_and_test (&job->ref_count))
    return;
  cy_report_args_free (job->args);
  g_object_unref (job->session);
  g_free (job->path);
  g_free (job);
}

/* ---- On the threads ---- */

static void
progress_cb (guint64 done, guint64 total, gpointer user_data)
{
  Job *job = user_data;

  g_atomic_int_set (&job->done, (gint) MIN (done, G_MAXINT));
  g_atomic_int_set (&job->total, (gint) MIN (total, G_MAXINT));
}

static gpointer
make_report (CyConn *conn, gpointer data, GError **error)
{
  Job *job = data;

  return cy_report_run (job->report, conn, job->args, job->path, error) ? job : NULL;
}

/* What cannot be noted does not leave the house. */
static gpointer
note_report (CyConn *conn, gpointer data, GError **error)
{
  Job *job = data;

  if (cy_report_log (job->report, conn, job->args, job->path, error))
    return job;
  g_unlink (job->path);

  return NULL;
}

/* ---- Finishing ---- */

static ExportDialog *
get_dialog (GtkWidget *window)
{
  return g_object_get_data (G_OBJECT (window), "export");
}

static void
set_busy (ExportDialog *self, gboolean busy)
{
  gtk_widget_set_visible (self->progress, busy);
  cy_form_dialog_set_ready (self->window, !busy);
  if (!busy)
    g_clear_handle_id (&self->timer, g_source_remove);
}

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;
  ExportDialog    *self = get_dialog (window);
  Job             *job = cy_session_finish (result, &error);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (job == NULL)
    {
      if (self != NULL)
        set_busy (self, FALSE);
      if (self != NULL)
        cy_session_present_error (self->job->session, error);
      return;
    }
  name = g_path_get_basename (job->path);
  text = g_strdup_printf (_ ("Exported %s"), name);
  cy_session_toast (job->session, text, FALSE);
  if (self != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;
  ExportDialog *self = get_dialog (window);
  Job          *job = cy_session_finish (result, &error);

  if (job != NULL)
    {
      cy_session_write (job->session,
                        note_report,
                        job_ref (job),
                        job_unref,
                        NULL,
                        NULL,
                        noted_cb,
                        g_object_ref (window));
      return;
    }
  if (self == NULL)
    return;
  set_busy (self, FALSE);
  if (g_error_matches (error, CY_ERROR, CY_ERROR_UNCHECKED))
    {
      gtk_widget_show (self->reason_field);
      gtk_widget_grab_focus (self->reason);
      cy_form_dialog_set_message (self->window,
                                  _ ("Errors stand in the data. Mend them under Check, or give a "
                                     "reason: the table is then "
                                     "marked as unchecked."));
      return;
    }
  cy_session_present_error (self->job->session, error);
}

/* ---- Starting ---- */

static gboolean
poll_cb (gpointer data)
{
  ExportDialog *self = data;
  gint          done = g_atomic_int_get (&self->job->done);
  gint          total = g_atomic_int_get (&self->job->total);

  if (total > 0)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), (double) done / total);
  else
    gtk_progress_bar_pulse (GTK_PROGRESS_BAR (self->progress));

  return G_SOURCE_CONTINUE;
}

static void
take_text (char **member, GtkWidget *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  g_free (*member);
  *member = *text != '\0' ? g_strdup (text) : NULL;
}

static void
take_signers (ExportDialog *self)
{
  CyReportArgs *args = self->job->args;
  char        **members[] = { &args->leader, &args->auditor, &args->filler, &args->phone };
  const char   *texts[N_SIGNERS + 1] = { NULL };

  for (guint i = 0; i < N_SIGNERS; i++)
    {
      take_text (members[i], self->signers[i]);
      texts[i] = gtk_editable_get_text (GTK_EDITABLE (self->signers[i]));
    }
  g_settings_set_strv (cy_settings_get (), SIGNATURE_KEY, texts);
}

static void
take_fields (ExportDialog *self)
{
  if (self->mask != NULL)
    self->job->args->mask = (CyMask) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->mask));
  if (self->any_state != NULL)
    self->job->args->any_state = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->any_state));
  if (self->signers[0] != NULL)
    {
      take_signers (self);
      take_text (&self->job->args->reason, self->reason);
    }
}

/**
 * cy_export_dialog_write:
 * @dialog: an export dialog
 * @path: of the workbook to be made
 *
 * Makes the report, as the user does who has chosen a file.
 */
void
cy_export_dialog_write (GtkWidget *dialog, const char *path)
{
  ExportDialog *self = get_dialog (dialog);
  Job          *job = self->job;

  take_fields (self);
  g_free (job->path);
  job->path = g_strdup (path);
  g_clear_object (&job->args->cancellable);
  job->args->cancellable = g_cancellable_new ();
  job->args->progress = progress_cb;
  job->args->progress_data = job;
  cy_form_dialog_set_message (self->window, NULL);
  set_busy (self, TRUE);
  self->timer = g_timeout_add (POLL, poll_cb, self);
  cy_session_read (job->session,
                   make_report,
                   job_ref (job),
                   job_unref,
                   NULL,
                   job->args->cancellable,
                   made_cb,
                   g_object_ref (dialog));
}

static void
file_chosen_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (GtkNativeDialog) hold = chooser;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autofree char *whole = NULL;

  if (response != GTK_RESPONSE_ACCEPT || get_dialog (user_data) == NULL)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  path = g_file_get_path (file);
  whole = g_str_has_suffix (path, ".xlsx") ? g_strdup (path) : g_strconcat (path, ".xlsx", NULL);
  cy_export_dialog_write (user_data, whole);
}

static char *
make_name (ExportDialog *self)
{
  CyReportArgs    *args = self->job->args;
  g_autofree char *day = cy_date_format (args->base_date, CY_DATE_COMPACT);
  const char      *title = args->title != NULL ? args->title : _ (self->job->report->title);

  return g_strdup_printf ("%s-%s.xlsx", title, day);
}

static gboolean
accepted_cb (CyFormDialog *window, ExportDialog *self)
{
  g_autofree char      *name = make_name (self);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Export to"),
                                                               GTK_WINDOW (window),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE,
                                                               _ ("Export"),
                                                               _ ("Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (file_chosen_cb), window, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));

  return FALSE;
}

/* ---- Fields ---- */

static void
add_mask (ExportDialog *self)
{
  const char *const names[] = {
    [CY_MASK_NONE] = _ ("In full"),
    [CY_MASK_MIDDLE8] = _ ("Middle eight digits hidden"),
    [CY_MASK_BIRTH] = _ ("Birth date hidden"),
    [CY_MASK_LAST4] = _ ("Last four digits hidden"),
    [CY_MASK_LAST6] = _ ("Last six digits hidden"),
    [CY_MASK_OMIT] = _ ("Left out"),
    NULL,
  };

  self->mask = gtk_drop_down_new_from_strings (names);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->mask), self->job->args->mask);
  cy_form_dialog_add_field (self->window, _ ("IDs, phones and addresses"), self->mask);
}

static void
add_any_state (ExportDialog *self)
{
  self->any_state = gtk_check_button_new_with_label (_ ("With those who are not in the pool now"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->any_state), self->job->args->any_state);
  cy_form_dialog_add (self->window, self->any_state);
}

static GtkWidget *
make_signer (ExportDialog *self, guint signer, const char *label, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *words = gtk_label_new (label);

  gtk_widget_add_css_class (words, "label");
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  self->signers[signer] = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->signers[signer]), text);
  gtk_widget_set_hexpand (self->signers[signer], TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->signers[signer]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), self->signers[signer]);

  return box;
}

/* Who signs is who signed last time. */
static void
add_signers (ExportDialog *self)
{
  const char *const labels[N_SIGNERS] = {
    [LEADER] = _ ("Head of the unit"),
    [AUDITOR] = _ ("Checked by"),
    [FILLER] = _ ("Filled in by"),
    [PHONE] = _ ("Phone of who filled it in"),
  };
  GtkWidget *grid = gtk_grid_new ();
  g_auto (GStrv) texts = g_settings_get_strv (cy_settings_get (), SIGNATURE_KEY);
  guint n = g_strv_length (texts);

  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 10);
  for (guint i = 0; i < N_SIGNERS; i++)
    gtk_grid_attach (GTK_GRID (grid),
                     make_signer (self, i, labels[i], i < n ? texts[i] : ""),
                     (int) i % 2,
                     (int) i / 2,
                     1,
                     1);
  cy_form_dialog_add (self->window, grid);
  self->reason = gtk_entry_new ();
  self->reason_field =
    cy_form_dialog_add_field (self->window, _ ("Reason for sending it unchecked"), self->reason);
  gtk_widget_hide (self->reason_field);
}

static void
export_dialog_free (gpointer data)
{
  ExportDialog *self = data;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->job->args->cancellable);
  job_unref (self->job);
  g_free (self);
}

static void
destroyed_cb (GtkWidget *window, gpointer user_data)
{
  g_object_set_data (G_OBJECT (window), "export", NULL);
}

static void
fill (ExportDialog *self)
{
  CyReportArgs    *args = self->job->args;
  g_autofree char *day = cy_date_format (args->base_date, CY_DATE_ISO);
  const char      *scope = cy_session_get_scope_name (self->job->session);
  g_autofree char *of = NULL;
  GtkWidget       *what;

  /* Translators: the unit a report is of, and the base date */
  of = g_strdup_printf (_ ("%s, as of %s"), scope != NULL ? scope : _ ("All units"), day);
  what = gtk_label_new (of);
  gtk_widget_add_css_class (what, "secondary");
  gtk_label_set_xalign (GTK_LABEL (what), 0);
  cy_form_dialog_add (self->window, what);
  if (self->job->report->args & CY_REPORT_ARG_MASK)
    add_mask (self);
  if (self->job->report->args & CY_REPORT_ARG_ANY_STATE)
    add_any_state (self);
  if (self->job->report->flags & CY_REPORT_FOR_SUPERIORS)
    add_signers (self);
  self->progress = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Progress"),
                                  -1);
  gtk_widget_hide (self->progress);
  cy_form_dialog_add (self->window, self->progress);
}

/**
 * cy_export_dialog_present:
 * @parent: the window
 * @session: a session; its scope and base date are the report's
 * @report: what to make
 * @args: (transfer full): what the view already knows: query, columns, people, mask
 *
 * Asks for the rest and for a file, and makes the report. Closing the dialog stops it.
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_export_dialog_present (GtkWindow      *parent,
                          CySession      *session,
                          const CyReport *report,
                          CyReportArgs   *args)
{
  GtkWidget    *window = cy_form_dialog_new (parent, _ (report->title), _ ("Export…"));
  ExportDialog *self = g_new0 (ExportDialog, 1);
  Job          *job = g_new0 (Job, 1);

  job->ref_count = 1;
  job->session = g_object_ref (session);
  job->report = report;
  job->args = args;
  args->scope = cy_session_get_scope (session);
  args->base_date = (guint) cy_session_get_base_date (session);
  self->job = job;
  self->window = CY_FORM_DIALOG (window);
  g_object_set_data_full (G_OBJECT (window), "export", self, export_dialog_free);
  fill (self);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  g_signal_connect (window, "destroy", G_CALLBACK (destroyed_cb), NULL);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Schemes from and to workbooks: which file, and what came of it. */
#include "cy-scheme-dialogs.h"

#include "cy-report-dialog.h"
#include "cy-report-export.h"
#include "cy-scheme-book.h"
#include "cy-table-report.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget   *page;
  CySession   *session;
  gint64       scheme;
  CySchemeMade made;
} Asking;

static void
asking_free (Asking *self)
{
  g_object_unref (self->page);
  g_object_unref (self->session);
  g_free (self);
}

static char *
dup_path (GtkNativeDialog *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  return file != NULL ? g_file_get_path (file) : NULL;
}

static GtkFileChooserNative *
chooser_new (GtkWidget *page, GtkFileChooserAction action)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_ ("Scheme of assessment"),
                                 GTK_WINDOW (gtk_widget_get_root (page)),
                                 action,
                                 action == GTK_FILE_CHOOSER_ACTION_SAVE ? _ ("Write") : _ ("Open"),
                                 _ ("Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);

  return chooser;
}

/* ---- In ---- */

static void
import_cb (GtkNativeDialog *chooser, int response, Asking *self)
{
  g_autofree char *path = dup_path (chooser);

  if (response == GTK_RESPONSE_ACCEPT && path != NULL && gtk_widget_get_root (self->page) != NULL)
    cy_scheme_import_present (self->page, self->session, path, self->made);
  g_object_unref (chooser);
  asking_free (self);
}

/**
 * cy_scheme_import_ask:
 * @page: the page
 * @session: a session
 * @made: called when a scheme was taken
 */
void
cy_scheme_import_ask (GtkWidget *page, CySession *session, CySchemeMade made)
{
  GtkFileChooserNative *chooser = chooser_new (page, GTK_FILE_CHOOSER_ACTION_OPEN);
  Asking               *self = g_new0 (Asking, 1);

  *self = (Asking){ g_object_ref (page), g_object_ref (session), 0, made };
  g_signal_connect (chooser, "response", G_CALLBACK (import_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* ---- Out ---- */

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySession) session = user_data;
  g_autoptr (GError) error = NULL;

  if (!cy_report_export_finish (result, &error))
    cy_session_present_error (session, error);
  else
    cy_session_toast (session, _ ("Scheme written"), FALSE);
}

static void
export_cb (GtkNativeDialog *chooser, int response, Asking *self)
{
  g_autofree char *path = dup_path (chooser);
  g_autoptr (CyReportArgs) args = cy_report_args_new ();

  args->about = self->scheme;
  args->base_date = (guint) cy_session_get_base_date (self->session);
  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    cy_report_export (self->session,
                      &cy_report_scheme,
                      args,
                      path,
                      NULL,
                      NULL,
                      exported_cb,
                      g_object_ref (self->session));
  g_object_unref (chooser);
  asking_free (self);
}

/**
 * cy_scheme_export_ask:
 * @page: the page
 * @session: a session
 * @plan: what is written as a workbook that can be read in again
 */
void
cy_scheme_export_ask (GtkWidget *page, CySession *session, const CySchemePlan *plan)
{
  GtkFileChooserNative *chooser = chooser_new (page, GTK_FILE_CHOOSER_ACTION_SAVE);
  Asking               *self = g_new0 (Asking, 1);
  g_autofree char      *name = g_strdup_printf ("%s-%d.xlsx", plan->name, plan->year);

  *self = (Asking){ g_object_ref (page), g_object_ref (session), plan->id, NULL };
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (export_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * cy_scheme_export_table:
 * @page: the page
 * @session: a session
 * @report: id of the report that is made
 * @table: what is on the screen
 */
void
cy_scheme_export_table (GtkWidget *page, CySession *session, const char *report, GtkWidget *table)
{
  cy_report_dialog_present_table (page,
                                  session,
                                  report,
                                  cy_table_make_report (CY_TABLE (table), NULL, NULL));
}

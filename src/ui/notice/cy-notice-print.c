/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Shows a notice or the report on it as it will be printed, and prints it or saves it as PDF. */
#include "cy-notice-dialogs.h"

#include "cy-dialog.h"
#include "cy-print-foot.h"
#include "cy-print-notice.h"
#include "cy-print-run.h"
#include "cy-print-target.h"
#include "cy-read-over.h"
#include "cy-sheet-view.h"

#include <glib/gi18n.h>

#define WIDTH 760
#define HEIGHT 640

typedef struct
{
  GtkWidget    *window;
  GtkWidget    *kind;
  GtkWidget    *view;
  CySession    *session;
  CyNoticeFile *file;
} Print;

static void
print_free (gpointer data)
{
  Print *self = data;

  g_object_unref (self->session);
  cy_notice_file_free (self->file);
  g_free (self);
}

/* ---- The paper ---- */

static gboolean
is_report (Print *self)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind)) == 1;
}

static CyPrintSheet *
make_sheet (Print *self)
{
  const char      *kept = cy_record_get_text (self->file->record, CY_NOTICE_RESULT);
  g_autofree char *report = NULL;

  /* The window is not opened for a notice that is refused. */
  if (!is_report (self))
    return cy_print_notice_new (self->file, NULL);
  report = kept == NULL ? cy_notice_file_dup_report (self->file) : g_strdup (kept);

  return cy_print_notice_report_new (self->file, report, cy_session_get_base_date (self->session));
}

static void
kind_cb (GtkDropDown *choice, GParamSpec *pspec, Print *self)
{
  cy_sheet_view_set (CY_SHEET_VIEW (self->view), make_sheet (self));
}

/* ---- Printing ---- */

static char *
dup_title (Print *self)
{
  return g_strdup_printf (is_report (self) ? _ ("Report on %s") : "%s",
                          cy_record_get_text (self->file->record, CY_NOTICE_NAME));
}

static void
start (Print *self, const char *path)
{
  g_autofree char *title = dup_title (self);
  CyPrintJob       job = { .report = is_report (self) ? "print-notice-report" : "print-notice",
                           .title = title,
                           .mask = CY_MASK_OMIT,
                           .n_rows = self->file->people->len };
  GtkWindow       *parent = gtk_window_get_transient_for (GTK_WINDOW (self->window));
  CyPrintSheet    *sheet = make_sheet (self);

  if (sheet != NULL)
    {
      cy_print_job_set_sheet (&job, sheet);
      cy_print_run (parent, self->session, &job, path);
    }
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static void
print_cb (GtkButton *button, Print *self)
{
  start (self, NULL);
}

static void
path_chosen (GtkWindow *window, const char *path)
{
  start (g_object_get_data (G_OBJECT (window), "print"), path);
}

static void
save_cb (GtkButton *button, Print *self)
{
  g_autofree char *title = dup_title (self);

  cy_print_target_ask (GTK_WINDOW (self->window), title, path_chosen);
}

/* ---- The window ---- */

static GtkWidget *
make_kind (Print *self)
{
  const char *const kinds[] = { _ ("Public notice"), _ ("Report on the notice"), NULL };

  self->kind = gtk_drop_down_new_from_strings (kinds);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kind),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What to print"),
                                  -1);
  g_signal_connect (self->kind, "notify::selected", G_CALLBACK (kind_cb), self);

  return self->kind;
}

static GtkWidget *
make_foot (Print *self)
{
  GtkWidget *save;
  GtkWidget *print;
  GtkWidget *foot = cy_print_foot_new (GTK_WINDOW (self->window), make_kind (self), &save, &print);

  g_signal_connect (save, "clicked", G_CALLBACK (save_cb), self);
  g_signal_connect (print, "clicked", G_CALLBACK (print_cb), self);

  return foot;
}

static void
present (GtkWindow *parent, CySession *session, CyNoticeFile *file)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Print     *self = g_new0 (Print, 1);

  *self = (Print){ .window = gtk_window_new (),
                   .view = cy_sheet_view_new (),
                   .session = g_object_ref (session),
                   .file = file };
  g_object_set_data_full (G_OBJECT (self->window), "print", self, print_free);
  gtk_box_append (GTK_BOX (box), self->view);
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  gtk_window_set_title (GTK_WINDOW (self->window), _ ("Print the Notice"));
  gtk_window_set_transient_for (GTK_WINDOW (self->window), parent);
  gtk_window_set_modal (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  gtk_widget_add_css_class (self->window, "dialog");
  cy_dialog_close_on_escape (GTK_WINDOW (self->window));
  kind_cb (NULL, NULL, self);
  gtk_window_present (GTK_WINDOW (self->window));
}

/* ---- Reading ---- */

static gpointer
read_file (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyNoticeFile) file = cy_notice_file_load (conn, *(gint64 *) data, error);
  g_autoptr (CyPrintSheet) sheet = file != NULL ? cy_print_notice_new (file, error) : NULL;

  return sheet != NULL ? g_steal_pointer (&file) : NULL;
}

static void
file_free (gpointer data)
{
  cy_notice_file_free (data);
}

static void
show (GtkWidget *over, CySession *session, gpointer found, gpointer user_data)
{
  present (GTK_WINDOW (gtk_widget_get_root (over)), session, found);
}

/**
 * cy_notice_print_ask:
 * @over: a widget of the window
 * @session: the open library
 * @notice: id of a notice
 *
 * Reads the notice anew; one that says what may never be made known is refused, with the place.
 */
void
cy_notice_print_ask (GtkWidget *over, CySession *session, gint64 notice)
{
  cy_read_over (over,
                session,
                &(CyReadOver){ .read = read_file,
                               .data = g_memdup2 (&notice, sizeof notice),
                               .data_free = g_free,
                               .found_free = file_free,
                               .show = show });
}

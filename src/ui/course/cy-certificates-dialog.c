/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Certificates for all who passed, in a series of numbers that goes on where it stopped. */
#include "cy-course-dialogs.h"

#include "cy-course-result.h"
#include "cy-deed-run.h"
#include "cy-form-dialog.h"

#include <glib/gi18n.h>

#define DIGITS 4

typedef struct
{
  CySession    *session;
  CyFormDialog *window;
  CyCourseFile *file;
  GtkWidget    *prefix;
  GtkWidget    *first;
  GtkWidget    *suffix;
  GtkWidget    *date;
  GtkWidget    *sum;
  GCancellable *cancellable;
} Dialog;

typedef struct
{
  gint64         course;
  CyCertificates plan;
  char          *prefix;
  char          *suffix;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->prefix);
  g_free (request->suffix);
  g_free (request);
}

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_object_unref (self->session);
  cy_course_file_unref (self->file);
  g_free (self);
}

static Request *
make_request (Dialog *self)
{
  Request *request = g_new0 (Request, 1);

  request->course = cy_course_file_get_id (self->file);
  request->prefix = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->prefix)));
  request->suffix = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->suffix)));
  request->plan = (CyCertificates){
    request->prefix,
    gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->first)),
    DIGITS,
    request->suffix,
    cy_session_get_base_date (self->session),
  };

  return request;
}

/* From which number to which. */
static void
show_sum (Dialog *self)
{
  Request         *request = make_request (self);
  guint            n = cy_certificates_count_due (self->file);
  g_autofree char *first = cy_certificate_dup_number (&request->plan, 0);
  g_autofree char *last = cy_certificate_dup_number (&request->plan, n > 0 ? n - 1 : 0);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u certificate: %s to %s", "%u certificates: %s to %s", n),
                     n,
                     first,
                     last);

  gtk_label_set_text (GTK_LABEL (self->sum), text);
  cy_form_dialog_set_ready (self->window, n > 0);
  request_free (request);
}

/* ---- The next number ---- */

static gpointer
find_next (CyConn *conn, gpointer data, GError **error)
{
  Request *request = data;

  return cy_certificates_find_next (conn, &request->plan, error)
           ? g_memdup2 (&request->plan.first, sizeof (gint64))
           : NULL;
}

static void
next_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  Dialog *self = g_object_get_data (G_OBJECT (window), "certificates");
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *first = cy_session_finish (result, &error);

  if (self == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (first == NULL)
    cy_session_present_error (self->session, error);
  else
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->first), (double) *first);
  show_sum (self);
}

static void
read_next (Dialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_form_dialog_set_ready (self->window, FALSE);
  cy_session_read (self->session,
                   find_next,
                   make_request (self),
                   request_free,
                   g_free,
                   self->cancellable,
                   next_cb,
                   g_object_ref (self->window));
}

/* ---- Issuing ---- */

static gpointer
issue (CyConn *conn, gpointer data, GError **error)
{
  Request *request = data;
  guint    n;

  if (!cy_certificates_issue (conn,
                              request->course,
                              &request->plan,
                              _ ("Issue certificates"),
                              &n,
                              error))
    return NULL;

  return g_strdup_printf (ngettext ("%u certificate issued", "%u certificates issued", n), n);
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  Request *request;
  gint64   date;

  if (!cy_form_dialog_read_day (window, self->date, &date))
    return FALSE;
  if (date < cy_record_get_int (self->file->course, CY_COURSE_UNTIL))
    {
      cy_form_dialog_set_message (window, _ ("The course is not over on that day."));
      return FALSE;
    }
  request = make_request (self);
  request->plan.date = date;
  cy_deed_run (self->session, issue, request, request_free, TRUE);

  return TRUE;
}

/* ---- Layout ---- */

static void
fill (Dialog *self)
{
  gint64 base_date = cy_session_get_base_date (self->session);
  gint64 until = cy_record_get_int (self->file->course, CY_COURSE_UNTIL);
  /* Translators: a certificate number; what stands before and after the # frames the number */
  g_autofree char *pattern =
    g_strdup_printf (_ ("Training [%d] No. #"),
                     (int) cy_record_get_int (self->file->course, CY_COURSE_YEAR));
  g_auto (GStrv) frame = g_strsplit (pattern, "#", 2);
  g_autofree char *day = cy_date_format (MAX (base_date, until), CY_DATE_ISO);

  self->prefix = gtk_entry_new ();
  self->first = gtk_spin_button_new_with_range (1, 999999, 1);
  self->suffix = gtk_entry_new ();
  self->date = gtk_entry_new ();
  self->sum = gtk_label_new (NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->prefix), frame[0]);
  gtk_editable_set_text (GTK_EDITABLE (self->suffix), frame[1] != NULL ? frame[1] : "");
  gtk_editable_set_text (GTK_EDITABLE (self->date), day);
  gtk_widget_add_css_class (self->sum, "bold");
  gtk_label_set_xalign (GTK_LABEL (self->sum), 0);
  gtk_label_set_wrap (GTK_LABEL (self->sum), TRUE);
  cy_form_dialog_add_field (self->window, _ ("Numbers begin with"), self->prefix);
  cy_form_dialog_add_field (self->window, _ ("First running number"), self->first);
  cy_form_dialog_add_field (self->window, _ ("Numbers end with"), self->suffix);
  cy_form_dialog_add_field (self->window, _ ("Day of issue"), self->date);
  cy_form_dialog_add (self->window, self->sum);
}

/**
 * cy_course_certificates_dialog_present:
 * @over: a widget of the window that it stands over
 * @session: a session of the window
 * @file: the course
 */
void
cy_course_certificates_dialog_present (GtkWidget *over, CySession *session, CyCourseFile *file)
{
  Dialog *self = g_new0 (Dialog, 1);

  self->session = g_object_ref (session);
  self->file = cy_course_file_ref (file);
  self->window = CY_FORM_DIALOG (cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                                     _ ("Issue Certificates"),
                                                     _ ("Issue")));
  g_object_set_data_full (G_OBJECT (self->window), "certificates", self, dialog_free);
  fill (self);
  g_signal_connect_swapped (self->prefix, "changed", G_CALLBACK (read_next), self);
  g_signal_connect_swapped (self->suffix, "changed", G_CALLBACK (read_next), self);
  g_signal_connect_swapped (self->first, "value-changed", G_CALLBACK (show_sum), self);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  read_next (self);
  gtk_window_present (GTK_WINDOW (self->window));
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Concludes a notice with the report on it, which is finished by hand. */
#include "cy-notice-dialogs.h"

#include "cy-deed-run.h"
#include "cy-dialog.h"
#include "cy-form-dialog.h"
#include "cy-notice-act.h"

#include <glib/gi18n.h>

#define TEXT_WIDTH 560
#define TEXT_HEIGHT 260

/* ---- Writing ---- */

typedef struct
{
  gint64 notice;
  gint64 date;
  char  *result;
} Ending;

static void
ending_free (gpointer data)
{
  Ending *ending = data;

  g_free (ending->result);
  g_free (ending);
}

static gpointer
conclude (CyConn *conn, gpointer data, GError **error)
{
  const Ending *ending = data;

  if (!cy_notice_conclude (conn,
                           ending->notice,
                           ending->result,
                           ending->date,
                           _ ("Conclude a public notice"),
                           error))
    return NULL;

  return g_strdup (_ ("Notice concluded; its people can go on"));
}

typedef struct
{
  CyRecord *record;
  char     *news;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->record);
  g_free (saving->news);
  g_free (saving);
}

static gpointer
save (CyConn *conn, gpointer data, GError **error)
{
  const Saving *saving = data;

  if (!cy_notice_save (conn, saving->record, _ ("Change a public notice"), error))
    return NULL;

  return g_strdup (saving->news);
}

/**
 * cy_notice_save_record:
 * @session: the open library
 * @record: a notice, as it is to be
 * @news: what is said when it is done, translated
 *
 * The record is refused when it says what may never be made known.
 */
void
cy_notice_save_record (CySession *session, CyRecord *record, const char *news)
{
  Saving *saving = g_new0 (Saving, 1);

  *saving = (Saving){ cy_record_copy (record), g_strdup (news) };
  cy_deed_run (session, save, saving, saving_free, TRUE);
}

/* ---- The dialogue ---- */

typedef struct
{
  CySession *session;
  gint64     notice;
  GtkWidget *view;
} Dialog;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_free (self);
}

static gboolean
accepted_cb (CyFormDialog *dialog, Dialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  Ending        *ending = g_new0 (Ending, 1);

  g_object_get (buffer, "text", &ending->result, NULL);
  ending->notice = self->notice;
  ending->date = cy_session_get_base_date (self->session);
  cy_deed_run (self->session, conclude, ending, ending_free, TRUE);

  return TRUE;
}

static GtkWidget *
make_text (Dialog *self, const CyNoticeFile *file)
{
  GtkWidget       *scrolled = gtk_scrolled_window_new ();
  g_autofree char *report = cy_notice_file_dup_report (file);

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), report, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Report on the notice"),
                                  -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_widget_set_size_request (scrolled, TEXT_WIDTH, TEXT_HEIGHT);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_add_css_class (scrolled, "long-text");

  return scrolled;
}

static GtkWidget *
refuse (GtkWidget *over, const char *text)
{
  return cy_dialog_message (GTK_WINDOW (gtk_widget_get_root (over)),
                            _ ("The notice cannot be concluded yet"),
                            text);
}

/**
 * cy_notice_end_present:
 * @over: a widget of the window
 * @session: the open library
 * @file: the notice
 *
 * Says what keeps the notice from being concluded, or asks for the report.
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_notice_end_present (GtkWidget *over, CySession *session, const CyNoticeFile *file)
{
  guint      n_open = cy_notice_file_count_open (file);
  gint64     until = cy_record_get_int (file->record, CY_NOTICE_UNTIL);
  GtkWidget *window;
  Dialog    *self;

  if (cy_session_get_base_date (session) < until)
    {
      g_autofree char *day = cy_date_format (until, CY_DATE_ISO);
      g_autofree char *text = g_strdup_printf (_ ("It stands until %s."), day);

      return refuse (over, text);
    }
  if (n_open > 0)
    {
      g_autofree char *text =
        g_strdup_printf (_ ("%u objections have no outcome. Answer them first."), n_open);

      return refuse (over, text);
    }
  window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                               _ ("Conclude the Notice"),
                               _ ("Conclude the Notice"));
  self = g_new0 (Dialog, 1);
  self->session = g_object_ref (session);
  self->notice = cy_record_get_id (file->record);
  g_object_set_data_full (G_OBJECT (window), "dialog", self, dialog_free);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window),
                            _ ("Report on the notice, to be finished by hand"),
                            make_text (self, file));
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

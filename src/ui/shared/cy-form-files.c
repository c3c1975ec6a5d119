/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Writes people as appointment form files into a folder that the user chooses, and notes it. */
#include "cy-form-files.h"

#include "cy-lrmx-export.h"

#include <glib/gi18n.h>

typedef struct
{
  GArray    *people;
  char      *folder;
  CyDate     today;
  char      *scope;
  GPtrArray *paths;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_array_unref (order->people);
  g_free (order->folder);
  g_free (order->scope);
  g_clear_pointer (&order->paths, g_ptr_array_unref);
  g_free (order);
}

/* In the lane that writes: a file that nobody noted must not leave the house. */
static gpointer
write_files (CyConn *conn, gpointer data, GError **error)
{
  Order *order = data;

  if (!cy_lrmx_export (conn,
                       order->people,
                       order->folder,
                       order->today,
                       NULL,
                       NULL,
                       NULL,
                       &order->paths,
                       error) ||
      !cy_lrmx_export_log (conn, order->paths, order->folder, order->scope, order->today, error))
    return NULL;

  return g_strdup (order->paths->len == 1 ? g_ptr_array_index (order->paths, 0) : order->folder);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySession) session = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_session_finish (result, &error);
  g_autofree char *text = path != NULL ? g_strdup_printf (_ ("Saved as %s"), path) : NULL;

  if (path == NULL)
    cy_session_present_error (session, error);
  else
    cy_session_toast_file (session, text, path);
}

/* Beside the work; says so when it is done. */
static void
write_all (CySession *session, GArray *people, const char *folder)
{
  Order *order = g_new0 (Order, 1);

  order->people = g_array_ref (people);
  order->folder = g_strdup (folder);
  order->today = cy_session_get_today (session);
  order->scope = g_strdup (cy_session_get_scope_name (session));
  cy_session_write (session,
                    write_files,
                    order,
                    order_free,
                    g_free,
                    NULL,
                    written_cb,
                    g_object_ref (session));
}

typedef struct
{
  CySession *session;
  GArray    *people;
} Question;

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Question *question = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *folder = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && folder != NULL)
    write_all (question->session, question->people, folder);
  g_object_unref (dialog);
  g_object_unref (question->session);
  g_array_unref (question->people);
  g_free (question);
}

/**
 * cy_form_files_ask:
 * @over: a widget of the window that asks
 * @session: the open library
 * @people: (element-type gint64): local ids
 *
 * Asks for a folder and writes one file a person into it.
 */
void
cy_form_files_ask (GtkWidget *over, CySession *session, GArray *people)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ ("Choose a Folder for the Form Files"),
                                 GTK_WINDOW (gtk_widget_get_root (over)),
                                 GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                 _ ("Save"),
                                 _ ("Cancel"));
  Question *question = g_new0 (Question, 1);

  question->session = g_object_ref (session);
  question->people = g_array_ref (people);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (chosen_cb), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

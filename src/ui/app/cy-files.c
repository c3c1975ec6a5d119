/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asking which library to make, open or copy. */
#include "cy-files.h"

#include "cy-backup-run.h"
#include "cy-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

static GtkFileFilter *
make_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Chuyan library (*.chuyan)"));
  gtk_file_filter_add_pattern (filter, "*.chuyan");

  return filter;
}

typedef void (*Chosen) (CyWindow *window, const char *path);

static void
response_cb (GtkNativeDialog *dialog, int response, CyWindow *window)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  Chosen           chosen = (Chosen) g_object_get_data (G_OBJECT (dialog), "chosen");

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    chosen (window, path);
  g_object_unref (dialog);
}

static void
choose (CyWindow            *window,
        const char          *title,
        GtkFileChooserAction action,
        const char          *accept,
        const char          *name,
        Chosen               chosen)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (title, GTK_WINDOW (window), action, accept, _ ("Cancel"));
  g_autoptr (GtkFileFilter) filter = make_filter ();

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data (G_OBJECT (dialog), "chosen", (gpointer) chosen);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), window);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
create_chosen (CyWindow *window, const char *path)
{
  g_autofree char *full =
    g_str_has_suffix (path, ".chuyan") ? g_strdup (path) : g_strconcat (path, ".chuyan", NULL);

  cy_window_create (window, full);
}

static void
open_chosen (CyWindow *window, const char *path)
{
  cy_window_open (window, path);
}

/* ---- A copy ---- */

static gpointer
copy_library (CyConn *conn, gpointer data, GError **error)
{
  return cy_conn_copy_to (conn, data, error) ? g_strdup (data) : NULL;
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySession) session = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_session_finish (result, &error);
  g_autofree char *text = NULL;

  if (path == NULL)
    {
      cy_session_present_error (session, error);
      return;
    }
  text = g_strdup_printf (_ ("Copy saved as %s"), path);
  cy_session_toast (session, text, FALSE);
  cy_backup_note_outside (session, path);
}

static void
copy_chosen (CyWindow *window, const char *path)
{
  CySession *session = cy_window_get_session (window);

  if (session == NULL)
    return;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      cy_dialog_message (GTK_WINDOW (window),
                         _ ("There is a file of this name already"),
                         _ ("Choose another name: a copy never replaces a library."));
      return;
    }
  cy_session_read (session,
                   copy_library,
                   g_strdup (path),
                   g_free,
                   g_free,
                   NULL,
                   copied_cb,
                   g_object_ref (session));
}

void
cy_files_choose_new (CyWindow *window)
{
  choose (window,
          _ ("New Library"),
          GTK_FILE_CHOOSER_ACTION_SAVE,
          _ ("Create"),
          _ ("Talent Pool.chuyan"),
          create_chosen);
}

void
cy_files_choose_open (CyWindow *window)
{
  choose (window, _ ("Open Library"), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Open"), NULL, open_chosen);
}

void
cy_files_choose_copy (CyWindow *window)
{
  g_autofree char *name = cy_session_dup_name (cy_window_get_session (window));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y%m%d");
  g_autofree char *suggestion = g_strdup_printf ("%s-%s.chuyan", name, day);

  choose (window,
          _ ("Save a Copy"),
          GTK_FILE_CHOOSER_ACTION_SAVE,
          _ ("Save"),
          suggestion,
          copy_chosen);
}

static char *
in_data_folder (const char *name)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "chuyan", NULL);

  g_mkdir_with_parents (folder, 0700);

  return g_build_filename (folder, name, NULL);
}

/**
 * cy_files_get_demo_path:
 *
 * Returns: (transfer full): where the demo county is kept
 */
char *
cy_files_get_demo_path (void)
{
  return in_data_folder ("demo.chuyan");
}

/**
 * cy_files_find_free:
 * @folder: a folder
 * @stem: of a name
 *
 * Returns: (transfer full): path of a library in @folder that does not exist yet
 */
char *
cy_files_find_free (const char *folder, const char *stem)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *name =
        i == 1 ? g_strconcat (stem, ".chuyan", NULL) : g_strdup_printf ("%s-%u.chuyan", stem, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

/**
 * cy_files_get_default_path:
 *
 * Returns: (transfer full): a library that does not exist yet, for a roster that is imported
 *   before any library was made
 */
char *
cy_files_get_default_path (void)
{
  g_autofree char *folder = in_data_folder (NULL);

  return cy_files_find_free (folder, _ ("Talent Pool"));
}

/**
 * cy_files_find_local:
 * @path: of a library elsewhere
 *
 * Returns: (transfer full): where a copy of it can lie on this computer
 */
char *
cy_files_find_local (const char *path)
{
  g_autofree char *folder = in_data_folder (NULL);
  g_autofree char *base = g_path_get_basename (path);
  gsize            length = strlen (base) - (g_str_has_suffix (base, ".chuyan") ? 7 : 0);
  g_autofree char *stem = g_strndup (base, length);

  return cy_files_find_free (folder, stem);
}

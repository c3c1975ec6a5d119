/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Files go out masked unless somebody says otherwise, are noted, and can be stopped. */
#include "cy-files-dialog.h"

#include "cy-files-run.h"
#include "cy-idcard.h"
#include "cy-safe-name.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

static char *
dup_path (CySession *session, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (cy_db_get_path (cy_session_get_db (session)));

  return g_build_filename (folder, name, NULL);
}

static GArray *
make_people (void)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gint64 id = 1; id <= 3; id++)
    g_array_append_val (people, id);

  return people;
}

static gint64
count_noted (CySession *session, const char *report, const char *mask)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM export_log"
                                          " WHERE report='%s' AND rows=3 AND mask='%s'",
                                          report,
                                          mask);

  return cy_test_session_count (session, sql);
}

static void
run (CySession *session, CyPersonFilesKind kind, gboolean with_documents, const char *path)
{
  g_autoptr (GArray) people = make_people ();
  const CyPersonFiles files = {
    .kind = kind, .people = people, .mask = CY_MASK_BIRTH, .with_documents = with_documents
  };

  cy_files_run (NULL, session, &files, path);
  cy_test_session_settle (session);
}

static void
test_run (void)
{
  CySession       *session = cy_test_session_new (20);
  g_autofree char *folder = dup_path (session, "files");
  g_autofree char *whole = dup_path (session, "whole");
  g_autofree char *booklet = dup_path (session, "booklet.pdf");
  g_autofree char *part = g_strconcat (folder, ".part", NULL);

  run (session, CY_PERSON_FILES_FOLDERS, FALSE, folder);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count_noted (session, "person-files", "birth"), ==, 1);
  /* Documents cannot be masked, and the log says so. */
  run (session, CY_PERSON_FILES_FOLDERS, TRUE, whole);
  g_assert_cmpint (count_noted (session, "person-files", "none"), ==, 1);
  run (session, CY_PERSON_FILES_BOOKLET, TRUE, booklet);
  g_assert_true (g_file_test (booklet, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpint (count_noted (session, "person-booklet", "birth"), ==, 1);
  g_assert_true (cy_remove_tree (folder));
  g_assert_true (cy_remove_tree (whole));
  g_assert_true (cy_remove_tree (booklet));
  cy_test_session_close (session);
}

static void
test_cancel (void)
{
  CySession *session = cy_test_session_new (20);
  g_autoptr (GArray) people = make_people ();
  g_autofree char    *folder = dup_path (session, "files");
  const CyPersonFiles files = { .people = people, .mask = CY_MASK_BIRTH };
  GtkWidget          *window = cy_files_run (NULL, session, &files, folder);

  g_signal_emit_by_name (cy_test_ui_find (window, GTK_TYPE_BUTTON, 0), "clicked");
  cy_test_session_settle (session);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_cmpint (cy_test_session_count (session, "SELECT count(*) FROM export_log"), ==, 0);
  cy_test_session_close (session);
}

static void
test_choices (void)
{
  CySession *session = cy_test_session_new (20);
  g_autoptr (GArray) people = make_people ();
  GtkWidget *dialog = cy_files_dialog_present (NULL, session, people, "松岭村");
  GtkWidget *kind = cy_test_ui_find (dialog, GTK_TYPE_DROP_DOWN, 0);
  GtkWidget *mask = cy_test_ui_find (dialog, GTK_TYPE_DROP_DOWN, 1);
  GtkWidget *documents = cy_test_ui_find (dialog, GTK_TYPE_CHECK_BUTTON, 0);

  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (mask)), ==, CY_MASK_BIRTH);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (documents)));
  g_assert_true (gtk_widget_get_sensitive (documents));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kind), CY_PERSON_FILES_BOOKLET);
  g_assert_false (gtk_widget_get_sensitive (documents));
  gtk_window_destroy (GTK_WINDOW (dialog));
  cy_test_session_close (session);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/files-dialog/run", test_run);
  g_test_add_func ("/ui/files-dialog/cancel", test_cancel);
  g_test_add_func ("/ui/files-dialog/choices", test_choices);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A library without people and the page that imports into it. With CY_TEST_SHOTS=DIR every step is
 * saved as a picture of the Chinese page, to be looked at. */
#include "cy-test-import.h"

#include "cy-locale.h"
#include "cy-sql.h"
#include "cy-style.h"
#include "cy-test-ui.h"

#include <string.h>

#include <stdlib.h>

#define WIDTH 1366

void
cy_test_import_set_up (CyTestImport *test, gconstpointer data)
{
  cy_test_set_up (&test->fixture.base, data);
}

void
cy_test_import_tear_down (CyTestImport *test, gconstpointer data)
{
  cy_test_page_tear_down (&test->fixture, data);
}

void
cy_test_import_show (CyTestImport *test)
{
  cy_test_page_show (&test->fixture, cy_import_page_new, WIDTH);
  test->page = CY_IMPORT_PAGE (test->fixture.page);
}

char *
cy_test_import_find_roster (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", "rosters", name, NULL);
}

void
cy_test_import_start_file (CyTestImport *test, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GSList) files = g_slist_prepend (NULL, file);

  cy_import_page_start (test->page, files);
}

/* ---- What is on the page ---- */

void
cy_test_import_shoot (CyTestImport *test, const char *roster)
{
  const char *folder = g_getenv ("CY_TEST_SHOTS");
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *name = g_strdup_printf ("%s-%u.png", roster, test->page->step + 1);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

  if (path == NULL)
    return;
  for (guint i = 0; i < 3; i++)
    cy_test_ui_frame (test->fixture.window);
  texture = cy_test_ui_render (test->fixture.window);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* Whether a label below @root holds @text. */
gboolean
cy_test_import_has_label (GtkWidget *root, const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return TRUE;

  return FALSE;
}

gboolean
cy_test_import_can_go_on (gpointer data)
{
  CyImportPage *page = ((CyTestImport *) data)->page;

  return cy_import_job_get_work (page->job, NULL) == CY_IMPORT_IDLE &&
         gtk_widget_is_sensitive (page->next);
}

void
cy_test_import_press_next (CyTestImport *test)
{
  cy_test_wait (cy_test_import_can_go_on, test);
  g_signal_emit_by_name (test->page->next, "clicked");
}

gboolean
cy_test_import_is_at_sheets (gpointer data)
{
  return ((CyTestImport *) data)->page->step == CY_IMPORT_STEP_SHEETS;
}

gboolean
cy_test_import_is_done (gpointer data)
{
  return ((CyTestImport *) data)->page->step == CY_IMPORT_STEP_DONE;
}

void
cy_test_import_go_to_preview (CyTestImport *test, const char *roster)
{
  cy_test_wait (cy_test_import_is_at_sheets, test);
  cy_test_import_shoot (test, roster);
  cy_test_import_press_next (test);
  g_assert_cmpint (test->page->step, ==, CY_IMPORT_STEP_COLUMNS);
  cy_test_wait (cy_test_import_can_go_on, test);
  cy_test_import_shoot (test, roster);
  cy_test_import_press_next (test);
  g_assert_cmpint (test->page->step, ==, CY_IMPORT_STEP_PREVIEW);
  cy_test_wait (cy_test_import_can_go_on, test);
}

CyImportCounts
cy_test_import_count_draft (CyTestImport *test)
{
  return cy_import_draft_count (cy_import_job_get_draft (test->page->job));
}

/* ---- What is in the library ---- */

static gpointer
count_people (CyConn *conn, gpointer data, GError **error)
{
  gint64 n = 0;

  return cy_sql_get_int (conn, "SELECT count(*) FROM person WHERE deleted IS NULL", &n, error, "")
           ? g_memdup2 (&n, sizeof n)
           : NULL;
}

void
cy_test_import_counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *n = cy_session_finish (result, &error);

  g_assert_no_error (error);
  *(CyTestCount *) user_data = (CyTestCount){ *n, TRUE };
}

gboolean
cy_test_import_is_known (gpointer data)
{
  return ((CyTestCount *) data)->known;
}

/* In the order of the writes before. */
gint64
cy_test_import_count_library (CyTestImport *test)
{
  CyTestCount count = { 0, FALSE };

  cy_session_write (test->fixture.session,
                    count_people,
                    NULL,
                    NULL,
                    g_free,
                    NULL,
                    cy_test_import_counted_cb,
                    &count);
  cy_test_wait (cy_test_import_is_known, &count);

  return count.n;
}

gboolean
cy_test_import_is_planned (gpointer data)
{
  return cy_import_job_is_current (((CyTestImport *) data)->page->job);
}

/* As cy_test_ui_init(), in Chinese where pictures are wanted. */
void
cy_test_import_init (int *argc, char ***argv)
{
  const char *scale = g_getenv ("CY_TEST_SCALE");

  cy_test_ui_init (argc, argv);
  if (g_getenv ("CY_TEST_SHOTS") == NULL)
    return;
  cy_locale_init ("zh_CN");
  cy_style_set_scheme (g_getenv ("CY_TEST_DARK") != NULL ? CY_STYLE_DARK : CY_STYLE_LIGHT);
  if (scale != NULL)
    cy_style_set_text_scale (atoi (scale));
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is added at a step is of that step, and goes into the class that its papers belong to. */
#include "cy-step-papers.h"

#include "cy-pool-step.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

#include <glib/gstdio.h>

#define N_PEOPLE 300
#define OWN "SELECT count(*) FROM attachment a JOIN pool_step s ON s.id=a.pool_step WHERE "

static gpointer
read_dossier (CyConn *conn, gpointer data, GError **error)
{
  return cy_dossier_load (conn, *(gint64 *) data, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(CyDossier **) user_data = cy_session_finish (result, NULL);
}

static CyDossier *
load (CySession *session, gint64 person)
{
  CyDossier *dossier = NULL;

  cy_session_read (session,
                   read_dossier,
                   g_memdup2 (&person, sizeof person),
                   g_free,
                   g_object_unref,
                   NULL,
                   read_cb,
                   &dossier);
  cy_test_session_settle (session);
  g_assert_nonnull (dossier);

  return dossier;
}

static gboolean
shows (GtkWidget *papers, const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (papers, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
      return TRUE;

  return FALSE;
}

static CyRecord *
find_step (CyDossier *dossier, const char *code)
{
  GPtrArray *steps = cy_dossier_get_parts (dossier, CY_POOL_STEP);

  for (guint i = 0; i < steps->len; i++)
    if (g_strcmp0 (cy_record_get_text (g_ptr_array_index (steps, i), CY_POOL_STEP_STEP), code) == 0)
      return g_ptr_array_index (steps, i);
  g_assert_not_reached ();
}

static void
test_add (void)
{
  CySession *session = cy_test_session_new (N_PEOPLE);
  gint64     person = cy_test_session_count (session,
                                         "SELECT min(person) FROM pool_entry WHERE state='in'"
                                             " AND step='7'");
  g_autoptr (CyDossier) before = load (session, person);
  g_autoptr (CyDossier) after = NULL;
  GtkWidget       *papers = cy_step_papers_new (session);
  GtkWidget       *window = cy_test_ui_show (papers, 900, 400);
  g_autofree char *folder = g_dir_make_tmp ("chuyan-papers-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "联审意见.pdf", NULL);

  cy_step_papers_set_dossier (CY_STEP_PAPERS (papers), before);
  g_assert_nonnull (cy_test_ui_find (papers, GTK_TYPE_BUTTON, 6));
  g_assert_null (cy_test_ui_find (papers, GTK_TYPE_BUTTON, 7));
  g_assert_true (g_file_set_contents (path, "%PDF-1.4", -1, NULL));
  cy_step_papers_add (CY_STEP_PAPERS (papers), find_step (before, "3"), path);
  cy_test_session_settle (session);
  g_assert_cmpint (cy_test_session_count (session, OWN "s.step='3' AND a.class='5'"), ==, 1);

  g_assert_false (shows (papers, "联审意见.pdf"));
  after = load (session, person);
  cy_step_papers_set_dossier (CY_STEP_PAPERS (papers), after);
  g_assert_true (shows (papers, "联审意见.pdf"));
  cy_step_papers_set_waiting (CY_STEP_PAPERS (papers), TRUE);
  g_assert_false (gtk_widget_is_sensitive (cy_test_ui_find (papers, GTK_TYPE_BUTTON, 0)));
  cy_step_papers_set_dossier (CY_STEP_PAPERS (papers), NULL);
  g_assert_false (gtk_widget_get_visible (papers));

  cy_test_ui_close (window);
  cy_test_session_close (session);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/step-papers/add", test_add);

  return g_test_run ();
}

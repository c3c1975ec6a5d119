/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A person is shown as printed, with the numbers as chosen, and what is printed is noted. */
#include "cy-person-print.h"

#include "cy-idcard.h"
#include "cy-person-page.h"
#include "cy-person-paper.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

#include <glib/gstdio.h>

#define PERSON 1

static GtkWidget *
find_print (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (CY_IS_PERSON_PRINT (link->data))
      return link->data;

  return NULL;
}

/* A page with a person, and Ctrl+P pressed on it. */
static GtkWidget *
open_print (CySession *session, GtkWidget **window)
{
  GtkWidget *page = cy_person_page_new (session);

  *window = cy_test_ui_show (page, 1000, 600);
  cy_person_page_load (CY_PERSON_PAGE (page), PERSON);
  cy_test_session_settle (session);
  cy_page_print_view (CY_PAGE (page));
  cy_test_session_settle (session);
  cy_test_ui_frame (find_print ());

  return find_print ();
}

static char *
dup_path (CySession *session, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (cy_db_get_path (cy_session_get_db (session)));

  return g_build_filename (folder, name, NULL);
}

static gint64
count_noted (CySession *session, const char *mask)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM export_log"
                                          " WHERE report='print-person' AND rows=1 AND mask='%s'",
                                          mask);

  return cy_test_session_count (session, sql);
}

static void
test_print (void)
{
  CySession       *session = cy_test_session_new (20);
  GtkWidget       *window;
  GtkWidget       *print = open_print (session, &window);
  g_autofree char *path = dup_path (session, "person.pdf");

  cy_person_print_start (CY_PERSON_PRINT (print), path);
  cy_test_session_settle (session);
  g_assert_null (find_print ());
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count_noted (session, "birth"), ==, 1);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

/* Nothing is printed with other numbers than the chosen ones, nor before they are shown. */
static void
test_mask (void)
{
  CySession       *session = cy_test_session_new (20);
  GtkWidget       *window;
  GtkWidget       *print = open_print (session, &window);
  GtkWidget       *choice = cy_test_ui_find (print, GTK_TYPE_DROP_DOWN, 1);
  g_autofree char *early = dup_path (session, "early.pdf");
  g_autofree char *path = dup_path (session, "person.pdf");

  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)), ==, CY_MASK_BIRTH);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), CY_MASK_NONE);
  cy_person_print_start (CY_PERSON_PRINT (print), early);
  g_assert_false (g_file_test (early, G_FILE_TEST_EXISTS));
  cy_test_session_settle (session);
  cy_person_print_start (CY_PERSON_PRINT (print), path);
  cy_test_session_settle (session);
  g_assert_cmpint (count_noted (session, "none"), ==, 1);
  g_assert_cmpint (count_noted (session, "birth"), ==, 0);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

/* The paper that was chosen is the one that is written and noted, whole at one stroke. */
static void
test_kinds (void)
{
  CySession       *session = cy_test_session_new (20);
  GtkWidget       *window;
  GtkWidget       *print = open_print (session, &window);
  GtkWidget       *kind = cy_test_ui_find (print, GTK_TYPE_DROP_DOWN, 0);
  GtkWidget       *mask = cy_test_ui_find (print, GTK_TYPE_DROP_DOWN, 1);
  g_autofree char *path = dup_path (session, "form.pdf");
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (kind), CY_PERSON_PAPER_REGISTRATION);
  cy_test_session_settle (session);
  g_assert_true (gtk_widget_get_sensitive (mask));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kind), CY_PERSON_PAPER_APPOINTMENT);
  cy_test_session_settle (session);
  /* There is nothing on it to be hidden. */
  g_assert_false (gtk_widget_get_sensitive (mask));
  cy_person_print_start (CY_PERSON_PRINT (print), path);
  cy_test_session_settle (session);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_cmpint (cy_test_session_count (session,
                                          "SELECT count(*) FROM export_log"
                                          " WHERE report='print-appointment' AND rows=1"
                                          " AND digest IS NOT NULL AND file LIKE '%form.pdf'"),
                   ==,
                   1);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

/* Closing it prints and notes nothing; nor is there a paper of somebody not yet saved. */
static void
test_closed (void)
{
  CySession *session = cy_test_session_new (20);
  GtkWidget *window;
  GtkWidget *print = open_print (session, &window);
  GtkWidget *page = cy_test_ui_find (window, CY_TYPE_PERSON_PAGE, 0);

  gtk_window_close (GTK_WINDOW (print));
  cy_test_session_settle (session);
  g_assert_null (find_print ());
  g_assert_cmpint (cy_test_session_count (session, "SELECT count(*) FROM export_log"), ==, 0);
  cy_person_page_load (CY_PERSON_PAGE (page), 0);
  cy_page_print_view (CY_PAGE (page));
  g_assert_null (find_print ());
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/person-print/print", test_print);
  g_test_add_func ("/ui/person-print/mask", test_mask);
  g_test_add_func ("/ui/person-print/kinds", test_kinds);
  g_test_add_func ("/ui/person-print/closed", test_closed);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 成长 by its Chinese words: what raised which ability, the pairs behind it, and the way to people.
 */
#include "cy-growth-page.h"

#include "cy-growth-pairs.h"
#include "cy-growth-table.h"
#include "cy-locale.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

#include <string.h>

#define N_PEOPLE 600

typedef struct
{
  CySession *session;
  GtkWidget *page;
  GtkWidget *window;
  gint64     opened;
  guint      n_failed;
} Fixture;

static void
failed_cb (CySession *session, const GError *error, Fixture *self)
{
  g_test_message ("%s", error->message);
  self->n_failed++;
}

static void
open_cb (CySession *session, gint64 person, Fixture *self)
{
  self->opened = person;
}

static void
settle (Fixture *self)
{
  cy_test_session_settle (self->session);
  cy_test_ui_frame (self->page);
}

/* Every fifth of the pool was away in the middle between two assessments. */
static gpointer
send_some (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "派出", CY_STEP_NONE, error);

  if (step == NULL ||
      !cy_sql_run (conn,
                   "INSERT INTO posting(uid,hlc,origin,person,kind,post,planned_since,"
                   "planned_until,since,until,state) SELECT randomblob(16),1,1,p.person,'F02',"
                   "'村书记助理',r.low,r.high,r.low,r.high,'done' FROM pool_entry p, "
                   "(SELECT CAST(strftime('%Y%m01',d,'-19 months') AS INTEGER) AS low,"
                   " CAST(strftime('%Y%m01',d,'-12 months') AS INTEGER) AS high FROM (SELECT"
                   " substr(max(date),1,4)||'-'||substr(max(date),5,2)||'-01' AS d FROM"
                   " ability_record)) r WHERE p.state='in' AND p.deleted IS NULL AND p.person%5=0",
                   error,
                   "") ||
      !cy_step_commit (step, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  cy_session_finish (result, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->session = cy_test_session_new (N_PEOPLE);
  g_signal_connect (self->session, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect (self->session, "open-person", G_CALLBACK (open_cb), self);
  self->page = cy_growth_page_new (self->session);
  self->window = cy_test_ui_show (self->page, 1366, 700);
  settle (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (self->n_failed, ==, 0);
  cy_test_ui_close (self->window);
  cy_test_session_close (self->session);
}

static CyTable *
get_table (Fixture *self, GType type)
{
  return CY_TABLE (cy_test_ui_find (cy_test_ui_find (self->page, type, 0), CY_TYPE_TABLE, 0));
}

static const char *
get_cell (Fixture *self, guint row, const char *column)
{
  return cy_table_source_get_text (cy_table_get_source (get_table (self, CY_TYPE_GROWTH_TABLE)),
                                   row,
                                   column);
}

static gboolean
says (GtkWidget *root, const char *words)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;

  return FALSE;
}

/* ---- Cases ---- */

static void
test_nothing (Fixture *self, gconstpointer data)
{
  g_assert_cmpstr (get_cell (self, 3, "kind"), ==, "顶岗锻炼");
  g_assert_cmpstr (get_cell (self, 3, "ability0"), ==, "—");
  g_assert_true (says (self->page, "不足 8 对的不作比较"));
}

static void
test_pairs (Fixture *self, gconstpointer data)
{
  CyTable       *pairs = get_table (self, CY_TYPE_GROWTH_PAIRS);
  CyTableSource *source;

  cy_session_write (self->session, send_some, NULL, NULL, NULL, NULL, sent_cb, NULL);
  settle (self);
  cy_page_reload (CY_PAGE (self->page));
  settle (self);
  cy_table_reveal (get_table (self, CY_TYPE_GROWTH_TABLE), 2);
  settle (self);
  g_assert_cmpstr (get_cell (self, 1, "kind"), ==, "跟岗锻炼");
  g_assert_nonnull (strchr (get_cell (self, 1, "ability0"), '['));
  g_assert_true (says (self->page, "跟岗锻炼 · "));
  source = cy_table_get_source (pairs);
  g_assert_cmpuint (cy_table_source_get_n_rows (source), >=, 8);
  g_signal_emit_by_name (pairs, "activate", cy_table_source_get_id (source, 0));
  g_assert_cmpint (self->opened, >, 0);
  self->opened = 0;
  cy_table_reveal (pairs, cy_table_source_get_id (source, 0));
  g_assert_true (gtk_widget_activate_action (self->page, "growth.open-other", NULL));
  g_assert_cmpint (self->opened, >, 0);
  cy_page_set_search (CY_PAGE (self->page), "没有这个人");
  g_assert_cmpuint (cy_table_source_get_n_rows (source), ==, 0);
}

static void
test_courses (Fixture *self, gconstpointer data)
{
  GtkWidget *courses = cy_test_ui_find_button (self->page, "按培训内容");

  g_assert_nonnull (courses);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (courses), TRUE);
  settle (self);
  g_assert_cmpstr (get_cell (self, 0, "kind"), ==, "政治理论与政治训练");
}

static void
test_report (Fixture *self, gconstpointer data)
{
  cy_page_export_view (CY_PAGE (self->page));
  g_assert_nonnull (cy_test_ui_find_dialog (self->window));
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
  add ("/ui/growth-page/nothing", test_nothing);
  add ("/ui/growth-page/pairs", test_pairs);
  add ("/ui/growth-page/courses", test_courses);
  add ("/ui/growth-page/report", test_report);

  return g_test_run ();
}

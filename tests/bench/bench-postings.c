/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-postings [PEOPLE]: postings of three people in ten: read, laid out as a timeline; and the
 * page, from being shown until it is filled, and a frame of its timeline; on a private screen. */
#include "config.h"

#include "cy-bench.h"

#include "cy-db.h"
#include "cy-locale.h"
#include "cy-mapper.h"
#include "cy-posting-page.h"
#include "cy-posting-timeline.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-test-pool.h"
#include "cy-test-posting.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"
#include "cy-timeline-view.h"

#include <string.h>

#define TODAY 20261122
#define YEAR 2026
#define MOST_READ 3
#define MOST_LAYOUT_MS 50
#define MOST_OPEN_MS 400
#define MOST_FRAME_MS 16.7

typedef struct
{
  CyConn        *conn;
  CyPostingList *list;
} Bench;

/* ---- Making ---- */

static void
add_posting (CyConn *conn, guint nth, gint64 person, gint64 unit)
{
  gint64 month = 1 + nth % 8;
  g_autoptr (CyRecord) record =
    cy_test_make_posting (&(CyTestPosting){ person,
                                            nth % 3 == 0 ? 0 : unit,
                                            YEAR * 10000 + month * 100 + 1,
                                            YEAR * 10000 + (month + 4) * 100 + 28,
                                            YEAR * 10000 + month * 100 + 1,
                                            0,
                                            "running" });

  g_assert_true (cy_mapper_save (conn, record, NULL));
}

static void
fill (const char *path, guint n_people)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyConn) conn = cy_conn_open (path, CY_OPEN_NONE, &error);
  g_autoptr (CyStep) step = cy_step_begin (conn, "postings", CY_STEP_BULK, &error);
  g_autoptr (GArray) people =
    cy_sql_list_ids (conn,
                     "SELECT id FROM person WHERE deleted IS NULL AND unit IS NOT NULL LIMIT ?",
                     &error,
                     "i",
                     (gint64) (n_people * 3 / 10));
  g_autoptr (GArray) units =
    cy_sql_list_ids (conn,
                     "SELECT id FROM unit WHERE kind = 'village' AND deleted IS NULL",
                     &error,
                     "");

  g_assert_no_error (error);
  for (guint i = 0; i < people->len; i++)
    add_posting (conn,
                 i,
                 g_array_index (people, gint64, i),
                 g_array_index (units, gint64, i * 7 % units->len));
  g_assert_true (cy_step_commit (step, &error));
}

/* ---- Reading ---- */

static void
read_list (gpointer data)
{
  Bench        *self = data;
  CyPostingArgs args = { .base_date = TODAY };

  g_clear_pointer (&self->list, cy_posting_list_free);
  self->list = cy_posting_list_load (self->conn, &args, NULL);
  g_assert_nonnull (self->list);
}

static gboolean
skip_row (CySqlRow *row, gpointer data, GError **error)
{
  gsize length;

  for (guint i = 0; i < 35; i++)
    cy_sql_row_peek_text (row, i, &length);

  return TRUE;
}

static void
step_rows (gpointer data)
{
  Bench *self = data;

  cy_sql_each (self->conn,
               cy_sql_get ("temper/postings.sql"),
               skip_row,
               NULL,
               NULL,
               "iiiii",
               (gint64) 0,
               (gint64) 0,
               (gint64) 19000101,
               (gint64) 21991231,
               (gint64) TODAY);
}

static void
lay_out_people (gpointer data)
{
  Bench *self = data;
  g_autoptr (GPtrArray) rows = cy_posting_timeline_new (self->list->posted, FALSE, YEAR, TODAY);

  g_assert_cmpuint (rows->len, >, 0);
}

static void
lay_out_hosts (gpointer data)
{
  Bench *self = data;
  g_autoptr (GPtrArray) rows = cy_posting_timeline_new (self->list->posted, TRUE, YEAR, TODAY);

  g_assert_cmpuint (rows->len, >, 0);
}

static void
measure_model (const char *path)
{
  Bench self = { cy_conn_open (path, CY_OPEN_NONE, NULL), NULL };

  cy_bench_compare ("postings, read", read_list, step_rows, &self, MOST_READ);
  cy_bench_print_most ("timeline of people",
                       cy_bench_time (lay_out_people, &self),
                       "ms",
                       MOST_LAYOUT_MS);
  cy_bench_print_most ("timeline of hosts",
                       cy_bench_time (lay_out_hosts, &self),
                       "ms",
                       MOST_LAYOUT_MS);
  cy_posting_list_free (self.list);
  cy_conn_free (self.conn);
}

/* ---- The page ---- */

static void
show_timeline (GtkWidget *page)
{
  GtkWidget *button = cy_test_ui_find_button (page, "时间轴");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

/* What is drawn itself: a widget around it would be shown from what was drawn before. */
static GtkWidget *
find_chart (GtkWidget *page)
{
  return cy_test_ui_find (cy_test_ui_find (page, CY_TYPE_TIMELINE_VIEW, 0),
                          GTK_TYPE_DRAWING_AREA,
                          0);
}

static int
run_inside (int argc, char **argv)
{
  g_autoptr (CyDb) db = NULL;
  CySession *session;
  GtkWidget *page;
  GtkWidget *window;
  gint64     start;

  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
  db = cy_db_open (argv[2], CY_OPEN_NONE, NULL);
  session = cy_session_new (db);
  cy_session_set_base_date (session, TODAY);
  start = g_get_monotonic_time ();
  page = cy_posting_page_new (session);
  window = cy_test_ui_show (page, 1366, 700);
  cy_test_session_settle (session);
  cy_test_ui_frame (page);
  cy_bench_print_most ("page, shown and filled",
                       (double) (g_get_monotonic_time () - start) / 1000,
                       "ms",
                       MOST_OPEN_MS);
  start = g_get_monotonic_time ();
  show_timeline (page);
  cy_test_session_settle (session);
  cy_test_ui_frame (page);
  cy_bench_print_most ("timeline, shown",
                       (double) (g_get_monotonic_time () - start) / 1000,
                       "ms",
                       MOST_OPEN_MS);
  cy_bench_print_most ("timeline, a frame",
                       cy_test_ui_time_frame (find_chart (page)),
                       "ms",
                       MOST_FRAME_MS);
  cy_test_ui_close (window);

  return 0;
}

static void
run (guint n_people)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GError) error = NULL;
  CyTest     test;
  CyTestPool pool = { 24, 14, n_people, 1 };

  cy_test_set_up (&test, NULL);
  g_clear_pointer (&test.conn, cy_conn_free);
  cy_test_fill (test.path, &pool);
  fill (test.path, n_people);
  measure_model (test.path);
  fflush (stdout);
  g_spawn_sync (NULL,
                (char *[]){ (char *) HEADLESS, program, (char *) "--inside", test.path, NULL },
                NULL,
                G_SPAWN_CHILD_INHERITS_STDIN,
                NULL,
                NULL,
                NULL,
                NULL,
                NULL,
                &error);
  g_assert_no_error (error);
  cy_test_tear_down (&test, NULL);
}

int
main (int argc, char **argv)
{
  if (argc > 2 && strcmp (argv[1], "--inside") == 0)
    return run_inside (argc, argv);

  return cy_bench_main (argc, argv, run);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-scores [PEOPLE]: the marks of a grader, 40 indicators: read, pasted, written; and the page,
 * from the choice of the grader until the sheet is filled, and one cell's change until it is shown;
 * on a private screen. */
#include "config.h"

#include "cy-bench.h"

#include "cy-db.h"
#include "cy-locale.h"
#include "cy-score-grid.h"
#include "cy-score-sheet.h"
#include "cy-scores-page.h"
#include "cy-sql.h"
#include "cy-table.h"
#include "cy-test-pool.h"
#include "cy-test-score.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

#include <string.h>

#define N_INDICATORS 40
#define N_GRADERS 5
#define TODAY 20261122
#define MOST_READ_MS 100
#define MOST_PASTE_MS 100
#define MOST_WRITE_MS 2000
#define MOST_OPEN_MS 300
#define MOST_CELL_MS 16
#define N_CELLS 21

typedef struct
{
  CyConn       *conn;
  CyScoreArgs   args;
  CyScoreSheet *sheet;
  GPtrArray    *rows;
  int           round;
} Bench;

/* ---- The model ---- */

static void
read_sheet (gpointer data)
{
  Bench *self = data;

  g_clear_pointer (&self->sheet, cy_score_sheet_unref);
  self->sheet = cy_score_sheet_load (self->conn, &self->args, NULL);
  g_assert_nonnull (self->sheet);
}

static GPtrArray *
make_block (guint n_rows)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < n_rows; i++)
    {
      GStrv cells = g_new0 (char *, N_INDICATORS + 1);

      for (guint j = 0; j < N_INDICATORS; j++)
        cells[j] = g_strdup_printf ("%u.%u", 6 + (i + j) % 4, (i * 7 + j) % 10);
      g_ptr_array_add (rows, cells);
    }

  return rows;
}

static void
paste (gpointer data)
{
  Bench           *self = data;
  g_autofree char *message = NULL;
  g_autoptr (GArray) cells = cy_score_paste_read (self->sheet, 0, self->rows, 0, 0, &message);

  g_assert_nonnull (cells);
}

/* 500 × 10 marks, others each time. */
static void
write_block (gpointer data)
{
  Bench              *self = data;
  const CyScoreTarget target = { self->args.cycle, self->args.grader, 0, TODAY };
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (CyScoreMark));

  self->round++;
  for (guint i = 0; i < MIN (self->sheet->rows->len, 500); i++)
    for (guint j = 0; j < 10; j++)
      {
        const CyScoreMark mark = { cy_score_sheet_row (self->sheet, i)->id,
                                   cy_score_sheet_indicator (self->sheet, j)->id,
                                   (int) (i + j + (guint) self->round * 10) % 1000 };

        g_array_append_val (marks, mark);
      }
  g_assert_true (cy_score_write (self->conn,
                                 &target,
                                 (const CyScoreMark *) marks->data,
                                 marks->len,
                                 "block",
                                 NULL));
}

static void
measure_model (const char *path, gint64 cycle)
{
  Bench self = { .conn = cy_conn_open (path, CY_OPEN_NONE, NULL), .args = { cycle, 0, 0 } };

  g_assert_true (
    cy_sql_get_int (self.conn, "SELECT min(id) FROM assess_grader", &self.args.grader, NULL, ""));
  cy_bench_limit ("sheet, read", read_sheet, &self, MOST_READ_MS);
  self.rows = make_block (self.sheet->rows->len);
  cy_bench_limit ("block, checked", paste, &self, MOST_PASTE_MS);
  cy_bench_limit ("500 × 10 marks, written", write_block, &self, MOST_WRITE_MS);
  g_ptr_array_unref (self.rows);
  cy_score_sheet_unref (self.sheet);
  cy_conn_free (self.conn);
}

/* ---- The page ---- */

static GtkWidget *
find_graders (GtkWidget *page)
{
  GtkWidget *drop_down;

  for (guint i = 0; (drop_down = cy_test_ui_find (page, GTK_TYPE_DROP_DOWN, i)) != NULL; i++)
    if (gtk_drop_down_get_enable_search (GTK_DROP_DOWN (drop_down)))
      return drop_down;
  g_assert_not_reached ();
}

static double
get_ms (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* From the typing until the frame with it is drawn; the library is written aside. */
static void
measure_cell (GtkWidget *page, CySession *session)
{
  GtkWidget *table =
    cy_score_grid_get_table (CY_SCORE_GRID (cy_test_ui_find (page, CY_TYPE_SCORE_GRID, 0)));
  CyTableSource *source = cy_table_get_source (CY_TABLE (table));
  double         figures[N_CELLS];

  for (guint i = 0; i < N_CELLS; i++)
    {
      g_autofree char *message = NULL;
      g_autofree char *text = g_strdup_printf ("%u.%u", i % 10, i % 7);
      gint64           start = g_get_monotonic_time ();

      g_assert_true (cy_table_source_set_text (source, i % 10, "c3", text, &message));
      cy_test_ui_time_frame (table);
      figures[i] = get_ms (start);
      cy_test_session_settle (session);
    }
  cy_bench_print_most ("one cell's change, shown",
                       cy_bench_median (figures, N_CELLS),
                       "ms",
                       MOST_CELL_MS);
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
  page = cy_scores_page_new (session);
  window = cy_test_ui_show (page, 1366, 700);
  cy_test_session_settle (session);
  cy_test_ui_frame (page);
  start = g_get_monotonic_time ();
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_graders (page)), 1);
  cy_test_session_settle (session);
  cy_test_ui_frame (page);
  cy_bench_print_most ("sheet, shown and filled", get_ms (start), "ms", MOST_OPEN_MS);
  measure_cell (page, session);
  cy_test_ui_close (window);

  return 0;
}

static void
run (guint n_people)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyConn) conn = NULL;
  CyTest     test;
  CyTestPool pool = { 24, 14, n_people, 1 };
  gint64     cycle;

  cy_test_set_up (&test, NULL);
  g_clear_pointer (&test.conn, cy_conn_free);
  cy_test_fill (test.path, &pool);
  conn = cy_conn_open (test.path, CY_OPEN_NONE, &error);
  g_assert_no_error (error);
  cycle = cy_test_score_add_sheet (conn, n_people, N_INDICATORS, N_GRADERS);
  g_clear_pointer (&conn, cy_conn_free);
  measure_model (test.path, cycle);
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

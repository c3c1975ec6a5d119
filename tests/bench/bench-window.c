/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-window [PEOPLE]: from the start of the program to its first frame and to the filled list,
 * memory, and scrolling, beside a GTK window with nothing in it; on a private screen.
 *
 *   bench-window ──► library ──► headless.sh bench-window --inside ──► one process per measure */
#include "config.h"

#include "cy-bench-people.h"
#include "cy-bench.h"

#include "cy-application.h"
#include "cy-locale.h"
#include "cy-style.h"
#include "cy-table.h"
#include "cy-test-ui.h"

#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ROUNDS 5
#define N_FRAMES 120
#define WIDTH 1366
#define HEIGHT 768
#define MOST_FRAME_RATIO 2.5
#define MOST_FILLED_MS 100
#define MOST_MB 60
#define MOST_PAGE_MS 16.7
#define MOST_JUMP_MS 40

/* What one process finds out. */
enum
{
  FIRST_FRAME,
  FILLED,
  MEMORY,
  PAGE,
  JUMP,
  N_FIGURES,
};

typedef struct
{
  gint64     start; /* of the process, by the clock that all processes share */
  gboolean   is_empty;
  GtkWidget *window;
  GtkWidget *table;
  double     figures[N_FIGURES];
} Child;

/* ---- In the process that is measured ---- */

static double
get_ms (Child *self)
{
  return (double) (g_get_monotonic_time () - self->start) / 1000;
}

static double
time_scroll (GtkWidget *table, guint top)
{
  gint64 start = g_get_monotonic_time ();

  cy_table_set_top (CY_TABLE (table), top);

  return (double) (g_get_monotonic_time () - start) / 1000 + cy_test_ui_time_frame (table);
}

static void
measure_scrolling (Child *self)
{
  double pages[N_FRAMES];
  double jumps[N_FRAMES];
  guint  page = cy_table_get_page (CY_TABLE (self->table));

  for (guint i = 0; i < N_FRAMES; i++)
    pages[i] = time_scroll (self->table, i * page);
  for (guint i = 0; i < N_FRAMES; i++)
    jumps[i] = time_scroll (self->table, i % 2 ? 0 : G_MAXUINT / 2);
  self->figures[PAGE] = cy_bench_median (pages, N_FRAMES);
  self->figures[JUMP] = cy_bench_median (jumps, N_FRAMES);
}

static gboolean
finish_cb (gpointer data)
{
  Child *self = data;

  self->figures[MEMORY] = cy_bench_get_mb ("VmRSS");
  if (!self->is_empty)
    measure_scrolling (self);
  for (guint i = 0; i < N_FIGURES; i++)
    g_print ("%.3f ", self->figures[i]);
  g_print ("\n");
  fflush (stdout);
  _exit (0);
}

static gboolean
is_filled (Child *self)
{
  gint64 id;

  self->table = cy_test_ui_find (self->window, CY_TYPE_TABLE, 0);

  return self->table != NULL && cy_table_get_cursor (CY_TABLE (self->table), &id);
}

static void
painted_cb (GdkFrameClock *clock, Child *self)
{
  if (self->figures[FIRST_FRAME] == 0)
    self->figures[FIRST_FRAME] = get_ms (self);
  if (self->figures[FILLED] == 0 && (self->is_empty || is_filled (self)))
    {
      self->figures[FILLED] = get_ms (self);
      g_timeout_add (300, finish_cb, self);
    }
}

static void
realized_cb (GtkWidget *window, Child *self)
{
  g_signal_connect (gtk_widget_get_frame_clock (window),
                    "after-paint",
                    G_CALLBACK (painted_cb),
                    self);
}

static void
watch (Child *self, GtkWidget *window)
{
  self->window = window;
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), self);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, Child *self)
{
  if (self->window == NULL)
    watch (self, GTK_WIDGET (window));
}

static int
run_program (Child *self, char *library)
{
  char *args[] = { (char *) "chuyan", library, (char *) "--page", (char *) "people", NULL };
  g_autoptr (GtkApplication) application = NULL;

  cy_locale_init ("zh_CN");
  gtk_disable_setlocale ();
  application = cy_application_new ();
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), self);

  return g_application_run (G_APPLICATION (application), G_N_ELEMENTS (args) - 1, args);
}

G_NORETURN static void
run_empty (Child *self)
{
  self->is_empty = TRUE;
  gtk_init ();
  watch (self, gtk_window_new ());
  gtk_window_present (GTK_WINDOW (self->window));
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

/* ---- Around it ---- */

static void
start_child (const char *program, const char *library, double figures[N_FIGURES])
{
  g_autofree char *start = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  const char      *args[] = { program, "--child", start, library, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  const char *next;

  g_spawn_sync (NULL, (char **) args, NULL, 0, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  next = output;
  for (guint i = 0; i < N_FIGURES; i++)
    figures[i] = g_ascii_strtod (next, (char **) &next);
}

/* In turn, so that both meet the machine in the same moods. */
static void
find_medians (const char *program,
              const char *library,
              double      empty[N_FIGURES],
              double      medians[N_FIGURES])
{
  double figures[2][N_FIGURES][ROUNDS];
  double once[N_FIGURES];

  start_child (program, library, once);
  for (guint i = 0; i < 2 * ROUNDS; i++)
    {
      start_child (program, i % 2 ? library : NULL, once);
      for (guint j = 0; j < N_FIGURES; j++)
        figures[i % 2][j][i / 2] = once[j];
    }
  for (guint j = 0; j < N_FIGURES; j++)
    {
      empty[j] = cy_bench_median (figures[0][j], ROUNDS);
      medians[j] = cy_bench_median (figures[1][j], ROUNDS);
    }
}

static int
run_inside (const char *program, const char *library)
{
  double empty[N_FIGURES];
  double figures[N_FIGURES];

  find_medians (program, library, empty, figures);
  cy_bench_print_ratio ("first frame, beside an empty window",
                        figures[FIRST_FRAME],
                        empty[FIRST_FRAME],
                        MOST_FRAME_RATIO);
  cy_bench_print_most ("from there to the filled list",
                       figures[FILLED] - figures[FIRST_FRAME],
                       "ms",
                       MOST_FILLED_MS);
  cy_bench_print_most ("memory above an empty window",
                       figures[MEMORY] - empty[MEMORY],
                       "MB",
                       MOST_MB);
  cy_bench_print_most ("a page of scrolling, one frame", figures[PAGE], "ms", MOST_PAGE_MS);
  cy_bench_print_most ("a jump to the other end", figures[JUMP], "ms", MOST_JUMP_MS);

  return 0;
}

static void
run (guint n_people)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GError) error = NULL;
  CyTest test;

  cy_test_set_up (&test, NULL);
  cy_bench_people_fill (&test, n_people);
  g_clear_pointer (&test.conn, cy_conn_free);
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
    return run_inside (argv[0], argv[2]);
  if (argc > 2 && strcmp (argv[1], "--child") == 0)
    {
      Child child = { .start = g_ascii_strtoll (argv[2], NULL, 10) };

      if (argc > 3)
        return run_program (&child, argv[3]);
      run_empty (&child);
    }

  return cy_bench_main (argc, argv, run);
}

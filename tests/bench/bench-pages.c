/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-pages [PEOPLE]: for each page of the window how long it takes from choosing its tab until
 * nothing more is read, and the longest time in which the window did not answer; on a private
 * screen.
 *
 *   bench-pages ──► demo county ──► headless.sh bench-pages --inside */
#include "config.h"

#include "cy-bench.h"

#include "cy-application.h"
#include "cy-demo.h"
#include "cy-locale.h"
#include "cy-test-ui.h"
#include "cy-test.h"
#include "cy-window.h"

#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define WIDTH 1366
#define HEIGHT 768
#define TODAY 20261122
#define MOST_SHOWN_MS 1000
#define MOST_BLOCKED_MS 100
/* The reading thread was idle, and nothing was painted, for so many looks in a row. */
#define N_QUIET 20
#define TICK_MS 2

static const char *const pages[] = {
  "overview", "people",    "select", "leads",    "exam",   "review",  "inspect", "ballot",
  "notice",   "kin",       "follow", "election", "plans",  "courses", "hours",   "mentoring",
  "postings", "abilities", "growth", "exchange", "scores", "notes",   "todo",    "check",
};

typedef struct
{
  GtkWidget *window;
  gint64     start;   /* of the page */
  gint64     ticked;  /* when the main loop was last free */
  gint64     changed; /* when something was painted last */
  gint64     blocked; /* the longest time between two ticks */
  gint64     asked;   /* when the reading thread was asked last, 0 when it has answered */
  guint      n_quiet; /* answers in a row since which nothing was painted */
  guint      page;
} Watch;

static void
painted_cb (GdkFrameClock *clock, Watch *self)
{
  self->changed = g_get_monotonic_time ();
}

static gpointer
answer (CyConn *conn, gpointer data, GError **error)
{
  return GINT_TO_POINTER (TRUE);
}

/* What a page reads stands in the same line, so it has come when this has. */
static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Watch *self = data;

  self->n_quiet = self->changed < self->asked ? self->n_quiet + 1 : 0;
  self->asked = 0;
}

static void
ask (Watch *self)
{
  CySession *session = cy_window_get_session (CY_WINDOW (self->window));

  if (self->asked != 0 || session == NULL)
    return;
  self->asked = g_get_monotonic_time ();
  cy_session_read (session, answer, NULL, NULL, NULL, NULL, answered_cb, self);
}

static void
begin_page (Watch *self)
{
  self->start = self->ticked = self->changed = g_get_monotonic_time ();
  self->blocked = 0;
  self->n_quiet = 0;
  cy_window_show_view (CY_WINDOW (self->window), pages[self->page]);
}

static void
print_page (Watch *self)
{
  g_autofree char *shown = g_strdup_printf ("%s, shown", pages[self->page]);
  g_autofree char *blocked = g_strdup_printf ("%s, longest without an answer", pages[self->page]);

  cy_bench_print_most (shown, (double) (self->changed - self->start) / 1000, "ms", MOST_SHOWN_MS);
  cy_bench_print_most (blocked, (double) self->blocked / 1000, "ms", MOST_BLOCKED_MS);
}

static gboolean
tick_cb (gpointer data)
{
  Watch       *self = data;
  const gint64 now = g_get_monotonic_time ();

  self->blocked = MAX (self->blocked, now - self->ticked);
  self->ticked = now;
  ask (self);
  if (self->n_quiet < N_QUIET)
    return G_SOURCE_CONTINUE;
  if (self->start != 0)
    {
      print_page (self);
      self->page++;
    }
  if (self->page == G_N_ELEMENTS (pages))
    {
      fflush (stdout);
      _exit (0);
    }
  begin_page (self);

  return G_SOURCE_CONTINUE;
}

static void
realized_cb (GtkWidget *window, Watch *self)
{
  g_signal_connect (gtk_widget_get_frame_clock (window),
                    "after-paint",
                    G_CALLBACK (painted_cb),
                    self);
  g_timeout_add (TICK_MS, tick_cb, self);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, Watch *self)
{
  if (self->window != NULL)
    return;
  self->window = GTK_WIDGET (window);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), self);
}

static int
run_inside (char *library)
{
  char *args[] = { (char *) "chuyan", library, (char *) "--page", (char *) "recycle", NULL };
  g_autoptr (GtkApplication) application = NULL;
  Watch watch = { 0 };

  cy_locale_init ("zh_CN");
  gtk_disable_setlocale ();
  application = cy_application_new ();
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &watch);

  return g_application_run (G_APPLICATION (application), G_N_ELEMENTS (args) - 1, args);
}

/* Below the number from which the demo county is a lean one, so that every page has its share. */
static void
run (guint n_people)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GError) error = NULL;
  CyTest test;

  cy_test_set_up (&test, NULL);
  cy_demo_fill (test.conn, "demo", n_people, 1, TODAY, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
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
    return run_inside (argv[2]);

  return cy_bench_main (argc, argv, run);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * When a page reads, and when it stops. */
#include "cy-page.h"

#include "cy-test-session.h"
#include "cy-test-ui.h"

#define READING_TYPE_PAGE (reading_page_get_type ())
G_DECLARE_FINAL_TYPE (ReadingPage, reading_page, READING, PAGE, CyPage)

struct _ReadingPage
{
  CyPage parent_instance;

  GCancellable *last;
  guint         n_readings;
};

G_DEFINE_FINAL_TYPE (ReadingPage, reading_page, CY_TYPE_PAGE)

static void
reading_page_reload (CyPage *page, GCancellable *cancellable)
{
  ReadingPage *self = READING_PAGE (page);

  g_set_object (&self->last, cancellable);
  self->n_readings++;
}

static void
reading_page_dispose (GObject *object)
{
  g_clear_object (&READING_PAGE (object)->last);

  G_OBJECT_CLASS (reading_page_parent_class)->dispose (object);
}

static void
reading_page_class_init (ReadingPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reading_page_dispose;
  CY_PAGE_CLASS (klass)->reload = reading_page_reload;
}

static void
reading_page_init (ReadingPage *self)
{
}

typedef struct
{
  CySession   *session;
  ReadingPage *page;
  GtkWidget   *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->session = cy_test_session_new (10);
  self->page = g_object_new (READING_TYPE_PAGE, "session", self->session, NULL);
  self->window = cy_test_ui_show (GTK_WIDGET (self->page), 200, 200);
  cy_test_session_settle (self->session);
  self->page->n_readings = 1;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_ui_close (self->window);
  cy_test_session_close (self->session);
}

static void
look_away_and_back (Fixture *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->page), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->page), TRUE);
}

static gboolean
answer (Fixture *self, GCancellable *cancellable)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, NULL, NULL);

  return cy_page_is_awaited (CY_PAGE (self->page), G_ASYNC_RESULT (task));
}

/* Nobody waits for what a page reads that nobody looks at; it is read again when somebody does. */
static void
test_left (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) first = g_object_ref (self->page->last);

  g_assert_cmpuint (self->page->n_readings, ==, 1);
  g_assert_false (g_cancellable_is_cancelled (first));
  look_away_and_back (self);
  g_assert_true (g_cancellable_is_cancelled (first));
  g_assert_cmpuint (self->page->n_readings, ==, 2);
  g_assert_false (answer (self, first));
  g_assert_true (answer (self, self->page->last));
}

static void
test_answered (Fixture *self, gconstpointer data)
{
  g_assert_true (answer (self, self->page->last));
  look_away_and_back (self);
  g_assert_cmpuint (self->page->n_readings, ==, 1);
  g_assert_false (g_cancellable_is_cancelled (self->page->last));
}

/* The first of several answers does not end the reading. */
static void
test_reads_on (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) first = g_object_ref (self->page->last);

  g_assert_true (answer (self, first));
  g_assert_true (cy_page_read_on (CY_PAGE (self->page)) == first);
  look_away_and_back (self);
  g_assert_true (g_cancellable_is_cancelled (first));
  g_assert_cmpuint (self->page->n_readings, ==, 2);
}

/* What changes while it is read is read anew, and the first answer is not awaited any longer. */
static void
test_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) first = g_object_ref (self->page->last);

  cy_session_set_scope (self->session, 1, "village");
  g_assert_cmpuint (self->page->n_readings, ==, 2);
  g_assert_true (g_cancellable_is_cancelled (first));
  g_assert_false (answer (self, first));
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add ("/ui/page/left", Fixture, NULL, set_up, test_left, tear_down);
  g_test_add ("/ui/page/answered", Fixture, NULL, set_up, test_answered, tear_down);
  g_test_add ("/ui/page/reads-on", Fixture, NULL, set_up, test_reads_on, tear_down);
  g_test_add ("/ui/page/changed", Fixture, NULL, set_up, test_changed, tear_down);

  return g_test_run ();
}

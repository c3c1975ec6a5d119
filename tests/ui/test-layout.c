/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Every page, at the sizes it has to fit, with the words of the department: nothing is cut off. */
#include "cy-demo.h"
#include "cy-locale.h"
#include "cy-settings.h"
#include "cy-sql.h"
#include "cy-style.h"
#include "cy-test-look.h"
#include "cy-test-ui.h"
#include "cy-test.h"
#include "cy-window.h"

#define TODAY 20261122
#define N_PEOPLE 300

/* Nothing has moved for so long, in microseconds. */
#define STILL 300000

typedef struct
{
  int width;
  int height;
  int text_scale;
} Size;

/* One of the people of the demo county. */
#define PERSON 1

static const Size sizes[] = {
  { 1366, 768, 100 },
  { 1920, 1080, 100 },
  { 1366, 768, 200 },
};

static const char *const pages[] = {
  "overview", "people", "inspect", "postings", "papers", "person", "import", "check", "recycle",
};

static void
make_library (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  cy_test_set_up (test, NULL);
  cy_demo_fill (test->conn, "演示", N_PEOPLE, 1, TODAY, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&test->conn, cy_conn_free);
}

/* What is on the screen as a number: the same when nothing came, went or moved. */
static guint
sum_of (GtkWidget *widget)
{
  guint sum = gtk_widget_get_width (widget) * 31 + gtk_widget_get_height (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      sum = sum * 33 + sum_of (child);

  return sum;
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Lists and figures are read on threads; they are there when nothing changes any more. */
static void
settle (GtkWidget *window)
{
  guint  tick = g_timeout_add (20, tick_cb, NULL);
  gint64 since = g_get_monotonic_time ();
  guint  sum = 0;

  while (g_get_monotonic_time () - since < STILL)
    {
      guint now;

      g_main_context_iteration (NULL, TRUE);
      now = sum_of (window);
      if (now != sum)
        since = g_get_monotonic_time ();
      sum = now;
    }
  g_source_remove (tick);
}

static GtkWidget *
show_window (const Size *size)
{
  GtkWidget *window;

  cy_style_set_text_scale (size->text_scale);
  window = cy_window_new (NULL);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), size->width, size->height);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static guint
look (GtkWidget *window, const Size *size, const char *page)
{
  g_autofree char *where =
    g_strdup_printf ("%s, %d × %d, %d %%", page, size->width, size->height, size->text_scale);
  guint n_faults;
  int   width;
  int   height;

  settle (window);
  n_faults = cy_test_look (window, where);
  width = gtk_widget_get_width (window);
  height = gtk_widget_get_height (window);
  if (width > size->width || height > size->height)
    {
      g_test_message ("%s: needs %d × %d", where, width, height);
      n_faults++;
    }

  return n_faults;
}

static void
show_page (GtkWidget *window, const char *page)
{
  if (g_str_equal (page, "person"))
    cy_session_open_person (cy_window_get_session (CY_WINDOW (window)), PERSON);
  else
    cy_window_show_view (CY_WINDOW (window), page);
}

static void
test_pages (CyTest *test, gconstpointer data)
{
  const Size *size = data;
  GtkWidget  *window = show_window (size);
  guint       n_faults;

  cy_window_show_start (CY_WINDOW (window));
  n_faults = look (window, size, "start");
  g_assert_true (cy_window_open (CY_WINDOW (window), test->path));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      show_page (window, pages[i]);
      n_faults += look (window, size, pages[i]);
    }
  cy_window_close_library (CY_WINDOW (window));
  cy_test_ui_close (window);
  g_assert_cmpuint (n_faults, ==, 0);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf ("/ui/layout/%d-%dx%d",
                                               sizes[i].text_scale,
                                               sizes[i].width,
                                               sizes[i].height);

      g_test_add (name, CyTest, &sizes[i], make_library, test_pages, cy_test_tear_down);
    }

  return g_test_run ();
}

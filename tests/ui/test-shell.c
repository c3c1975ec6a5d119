/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What stands around the lists: the tree of units, the choice of one, the day of the figures, the
 * ends of a range. */
#include "cy-calendar.h"
#include "cy-condition.h"
#include "cy-date.h"
#include "cy-person-list.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"
#include "cy-unit-choice.h"
#include "cy-unit-pane.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_calendar (void)
{
  GtkWidget *calendar = cy_calendar_new ();
  GtkWidget *window = cy_test_ui_show (calendar, 260, 260);
  GtkWidget *heading = cy_test_ui_find (calendar, GTK_TYPE_LABEL, 0);
  guint      n = 0;

  g_signal_connect_swapped (calendar, "day-selected", G_CALLBACK (count_cb), &n);
  cy_calendar_set_date (CY_CALENDAR (calendar), 20260131);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (heading)), ==, "2026-01");
  /* February is shorter. */
  g_signal_emit_by_name (cy_test_ui_find (calendar, GTK_TYPE_BUTTON, 1), "clicked");
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpint (cy_calendar_get_date (CY_CALENDAR (calendar)), ==, 20260228);
  g_signal_emit_by_name (cy_test_ui_find (calendar, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (heading)), ==, "2026-01");
  cy_test_ui_close (window);
}

/* Tab goes into the tree once, and out again without having changed the scope. */
static void
test_tab (void)
{
  CySession *session = cy_test_session_new (60);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *before = gtk_button_new_with_label ("before");
  GtkWidget *pane = cy_unit_pane_new ();
  GtkWidget *window;
  GtkWidget *list;
  gint64     scope;

  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), pane);
  window = cy_test_ui_show (box, 400, 600);
  cy_unit_pane_set_session (CY_UNIT_PANE (pane), session);
  cy_test_session_settle (session);
  list = cy_test_ui_find (pane, GTK_TYPE_LIST_BOX, 0);
  scope = cy_session_get_scope (session);
  gtk_widget_grab_focus (before);
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), list));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), list));
  g_assert_cmpint (cy_session_get_scope (session), ==, scope);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n) != NULL)
    n++;

  return n;
}

/* A unit is found by its name, by the initials of its pinyin, or not at all. */
static void
test_choice (void)
{
  static const struct
  {
    const char *typed;
    gboolean    found;
  } searches[] = { { "龙泉", TRUE }, { "lqjd", TRUE }, { "LongQuan", TRUE }, { "qqqq", FALSE } };
  CySession *session = cy_test_session_new (60);
  GtkWidget *choice = cy_unit_choice_new (session);
  GtkWidget *window = cy_test_ui_show (choice, 300, 60);
  GtkWidget *popover = cy_test_ui_find (choice, GTK_TYPE_POPOVER, 0);
  GtkWidget *search;
  GtkWidget *list;

  gtk_popover_popup (GTK_POPOVER (popover));
  search = cy_test_ui_find (popover, GTK_TYPE_SEARCH_ENTRY, 0);
  list = cy_test_ui_find (popover, GTK_TYPE_LIST_BOX, 0);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (search), searches[i].typed);
      g_signal_emit_by_name (search, "search-changed");
      cy_test_session_settle (session);
      g_assert_cmpint (count_rows (list) > 0, ==, searches[i].found);
    }
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

/* A range that is turned round finds nobody, and says so. */
static void
test_range (void)
{
  const CyColumn *age = cy_list_spec_find (&cy_person_list, "age");
  GtkWidget      *editor = cy_condition_editor_new (age, FALSE);
  GtkWidget      *window = cy_test_ui_show (editor, 300, 200);
  GtkWidget      *from = cy_test_ui_find (editor, GTK_TYPE_ENTRY, 0);
  GtkWidget      *to = cy_test_ui_find (editor, GTK_TYPE_ENTRY, 1);

  gtk_editable_set_text (GTK_EDITABLE (from), "40");
  gtk_editable_set_text (GTK_EDITABLE (to), "30");
  g_assert_true (gtk_widget_has_css_class (to, "invalid"));
  gtk_editable_set_text (GTK_EDITABLE (from), "");
  g_assert_false (gtk_widget_has_css_class (to, "invalid"));
  cy_test_ui_close (window);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/calendar/months", test_calendar);
  g_test_add_func ("/ui/unit-pane/tab", test_tab);
  g_test_add_func ("/ui/unit-choice/search", test_choice);
  g_test_add_func ("/ui/condition/range", test_range);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Only a person's choice is told; one tab at most is current. */
#include "cy-tab-row.h"

#include "cy-test-ui.h"

static void
chosen_cb (CyTabRow *row, const char *id, GString *said)
{
  g_string_append_printf (said, "%s ", id);
}

static guint
count_current (GtkWidget *row)
{
  guint n = 0;

  for (guint i = 0; i < 3; i++)
    n += gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (cy_test_ui_find (row, GTK_TYPE_TOGGLE_BUTTON, i)));

  return n;
}

static void
test_chosen (void)
{
  GtkWidget *row = cy_tab_row_new ();
  g_autoptr (GString) said = g_string_new (NULL);
  GtkWidget *window;

  cy_tab_row_add (CY_TAB_ROW (row), "review", "联审");
  cy_tab_row_add (CY_TAB_ROW (row), "inspect", "考察");
  cy_tab_row_add (CY_TAB_ROW (row), "ballot", "测评");
  g_signal_connect (row, "chosen", G_CALLBACK (chosen_cb), said);
  window = cy_test_ui_show (row, 400, 60);
  g_assert_cmpuint (count_current (row), ==, 0);

  cy_tab_row_set_current (CY_TAB_ROW (row), "inspect");
  g_assert_cmpuint (count_current (row), ==, 1);
  g_assert_cmpstr (said->str, ==, "");
  g_signal_emit_by_name (cy_test_ui_find (row, GTK_TYPE_TOGGLE_BUTTON, 2), "clicked");
  g_assert_cmpuint (count_current (row), ==, 1);
  g_assert_cmpstr (said->str, ==, "ballot ");
  cy_tab_row_set_current (CY_TAB_ROW (row), NULL);
  g_assert_cmpuint (count_current (row), ==, 0);

  cy_tab_row_clear (CY_TAB_ROW (row));
  g_assert_null (gtk_widget_get_first_child (row));
  cy_test_ui_close (window);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/tab-row/chosen", test_chosen);

  return g_test_run ();
}

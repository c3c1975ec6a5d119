/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One choice is always made; another one is told once. */
#include "cy-segments.h"

#include "cy-test-ui.h"

static void
chosen_cb (CySegments *segments, guint choice, GString *said)
{
  g_assert_cmpuint (cy_segments_get_chosen (segments), ==, choice);
  g_string_append_printf (said, "%u ", choice);
}

static GtkWidget *
get_button (GtkWidget *segments, guint nth)
{
  return cy_test_ui_find (segments, GTK_TYPE_TOGGLE_BUTTON, nth);
}

static void
test_chosen (void)
{
  GtkWidget *segments = cy_segments_new ();
  g_autoptr (GString) said = g_string_new (NULL);
  GtkWidget *window;

  cy_segments_add (CY_SEGMENTS (segments), 7, "全部");
  cy_segments_add (CY_SEGMENTS (segments), 3, "在办");
  cy_segments_add (CY_SEGMENTS (segments), 5, NULL);
  g_signal_connect (segments, "chosen", G_CALLBACK (chosen_cb), said);
  window = cy_test_ui_show (segments, 400, 60);
  g_assert_cmpuint (cy_segments_get_chosen (CY_SEGMENTS (segments)), ==, 7);
  g_signal_emit_by_name (get_button (segments, 1), "clicked");
  g_assert_cmpstr (said->str, ==, "3 ");
  /* What is chosen stays so when it is clicked again. */
  g_signal_emit_by_name (get_button (segments, 1), "clicked");
  g_assert_cmpuint (cy_segments_get_chosen (CY_SEGMENTS (segments)), ==, 3);
  g_assert_cmpstr (said->str, ==, "3 ");
  cy_segments_choose (CY_SEGMENTS (segments), 5);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (segments, 2))));
  g_assert_cmpstr (said->str, ==, "3 5 ");
  cy_segments_set_label (CY_SEGMENTS (segments), 5, "办结 4");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_button (segments, 2))), ==, "办结 4");
  cy_test_ui_close (window);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/segments/chosen", test_chosen);

  return g_test_run ();
}

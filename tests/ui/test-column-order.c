/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Columns are ticked and moved, and say so. */
#include "cy-column-order.h"

#include "cy-test-ui.h"

static void
assert_chosen (GtkWidget *order, const char *wanted)
{
  g_auto (GStrv) chosen = cy_column_order_get_chosen (CY_COLUMN_ORDER (order));
  g_autofree char *text = g_strjoinv (" ", chosen);

  g_assert_cmpstr (text, ==, wanted);
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_all (void)
{
  GtkWidget *order = cy_column_order_new ();
  GtkWidget *window = cy_test_ui_show (order, 300, 300);
  GtkWidget *first_down;
  guint      n = 0;

  cy_column_order_add (CY_COLUMN_ORDER (order), "name", "Name", TRUE);
  cy_column_order_add (CY_COLUMN_ORDER (order), "age", "Age", TRUE);
  cy_column_order_add (CY_COLUMN_ORDER (order), "phone", "Phone", FALSE);
  g_signal_connect_swapped (order, "changed", G_CALLBACK (count), &n);
  assert_chosen (order, "name age");
  g_assert_false (cy_column_order_get_touched (CY_COLUMN_ORDER (order)));

  /* The first cannot go up; it can go down. A check is no button. */
  g_signal_emit_by_name (cy_test_ui_find (order, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpuint (n, ==, 0);
  first_down = cy_test_ui_find (order, GTK_TYPE_BUTTON, 1);
  g_signal_emit_by_name (first_down, "clicked");
  assert_chosen (order, "age name");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == first_down);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (cy_column_order_get_touched (CY_COLUMN_ORDER (order)));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (cy_test_ui_find (order, GTK_TYPE_CHECK_BUTTON, 2)),
                               TRUE);
  assert_chosen (order, "age name phone");
  cy_column_order_clear (CY_COLUMN_ORDER (order));
  assert_chosen (order, "");
  g_assert_false (cy_column_order_get_touched (CY_COLUMN_ORDER (order)));
  cy_test_ui_close (window);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/column-order/all", test_all);

  return g_test_run ();
}

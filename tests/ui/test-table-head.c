/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The titles of narrow columns: in two lines, broken where they can be read. */
#include "cy-table.h"

#include "cy-table-store.h"
#include "cy-test-ui.h"

static const char *const ids[] = { "one", NULL };

static void
expect_title (const char *title, const char *shown)
{
  const CyTableColumn column = { "one", title, 60, .note = "8" };
  g_autoptr (CyTableStore) store = cy_table_store_new (ids);
  GtkWidget *table = cy_table_new ("Marks", &column, 1);
  GtkWidget *window = cy_test_ui_show (table, 200, 120);
  gboolean   found = FALSE;
  GtkWidget *label;

  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (store));
  cy_test_ui_frame (window);
  for (guint i = 0; (label = cy_test_ui_find (table, GTK_TYPE_LABEL, i)) != NULL; i++)
    found |= g_str_equal (gtk_label_get_text (GTK_LABEL (label)), shown);
  g_assert_true (found);
  cy_test_ui_close (window);
}

static void
test_break (void)
{
  expect_title ("德", "德");
  expect_title ("廉洁自律", "廉洁\n自律");
  expect_title ("组织纪律与党员义务", "组织纪律\n与党员义务");
  expect_title ("值班在岗与出勤", "值班在岗\n与出勤");
  expect_title ("群众满意度", "群众\n满意度");
  expect_title ("Diligence", "Diligence");
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/table-head/break", test_break);

  return g_test_run ();
}

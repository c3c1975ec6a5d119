/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The source in memory, and the selection over it. */
#include "cy-table-selection.h"
#include "cy-table-store.h"

static const char *const columns[] = { "name", "age", NULL };

static CyTableStore *
make (void)
{
  CyTableStore *store = cy_table_store_new (columns);

  cy_table_store_append (store, 7, (const char *[]){ "b", "9", NULL });
  cy_table_store_append (store, 3, (const char *[]){ "a", "31", NULL });
  cy_table_store_append (store, 5, (const char *[]){ "c", "—", NULL });

  return store;
}

static void
expect_order (CyTableStore *store, gint64 a, gint64 b, gint64 c)
{
  CyTableSource *source = CY_TABLE_SOURCE (store);

  g_assert_cmpint (cy_table_source_get_id (source, 0), ==, a);
  g_assert_cmpint (cy_table_source_get_id (source, 1), ==, b);
  g_assert_cmpint (cy_table_source_get_id (source, 2), ==, c);
}

static void
test_sort (void)
{
  g_autoptr (CyTableStore) store = make ();
  CyTableSource *source = CY_TABLE_SOURCE (store);

  cy_table_source_sort (source, "age", FALSE);
  expect_order (store, 7, 3, 5);
  cy_table_source_sort (source, "age", TRUE);
  expect_order (store, 5, 3, 7);
  cy_table_source_sort (source, "name", FALSE);
  expect_order (store, 3, 7, 5);
  cy_table_source_sort (source, NULL, FALSE);
  expect_order (store, 7, 3, 5);
}

static void
count_cb (CyTableSource *source, guint *n)
{
  (*n)++;
}

static void
row_cb (CyTableSource *source, guint first, guint n, guint *seen)
{
  *seen = first * 10 + n;
}

static void
count_rows_cb (CyTableSource *source, guint first, guint n, guint *changes)
{
  (*changes)++;
}

static void
test_signals (void)
{
  g_autoptr (CyTableStore) store = make ();
  guint changed = 0;
  guint row = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count_cb), &changed);
  g_signal_connect (store, "rows-changed", G_CALLBACK (row_cb), &row);
  cy_table_store_set (store, 5, "name", "d");
  g_assert_cmpuint (row, ==, 21);
  g_assert_cmpuint (changed, ==, 0);
  cy_table_store_remove (store, 3);
  g_assert_cmpuint (changed, ==, 1);
  cy_table_store_remove (store, 3);
  g_assert_cmpuint (changed, ==, 1);
  cy_table_store_freeze (store);
  cy_table_store_remove (store, 7);
  cy_table_store_clear (store);
  g_assert_cmpuint (changed, ==, 1);
  cy_table_store_thaw (store);
  g_assert_cmpuint (changed, ==, 2);
  g_assert_cmpuint (cy_table_source_get_n_rows (CY_TABLE_SOURCE (store)), ==, 0);
}

static void
test_cell (void)
{
  g_autoptr (CyTableStore) store = make ();
  CyTableSource *source = CY_TABLE_SOURCE (store);
  guint          n = 0;

  g_signal_connect (store, "rows-changed", G_CALLBACK (count_rows_cb), &n);
  cy_table_store_set_cell (store, 5, "name", "c", NULL);
  g_assert_cmpuint (n, ==, 0);
  cy_table_store_set_cell (store, 5, "name", "c", "warn");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (cy_table_source_get_style (source, 2, "name"), ==, "warn");
  cy_table_store_set_cell (store, 5, "name", "d", "warn");
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (cy_table_source_get_text (source, 2, "name"), ==, "d");
  cy_table_store_set_cell (store, 4, "name", "e", NULL);
  g_assert_cmpuint (n, ==, 2);
}

static gboolean
check (CyTableStore *store,
       gint64        id,
       const char   *column,
       const char   *text,
       char        **message,
       gpointer      user_data)
{
  if (g_ascii_isdigit (text[0]))
    return TRUE;

  *message = g_strdup ("a number");

  return FALSE;
}

static void
test_edit (void)
{
  g_autoptr (CyTableStore) store = make ();
  CyTableSource   *source = CY_TABLE_SOURCE (store);
  g_autofree char *message = NULL;

  cy_table_store_set_editable (store, "age", check, NULL);
  g_assert_true (cy_table_source_can_edit (source, 0, "age"));
  g_assert_false (cy_table_source_can_edit (source, 0, "name"));
  g_assert_false (cy_table_source_set_text (source, 0, "age", "old", &message));
  g_assert_cmpstr (message, ==, "a number");
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "age"), ==, "9");
  g_assert_true (cy_table_source_set_text (source, 0, "age", "12", &message));
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "age"), ==, "12");
}

static void
test_find (void)
{
  g_autoptr (CyTableStore) store = make ();
  guint row = 99;

  g_assert_true (cy_table_source_find (CY_TABLE_SOURCE (store), 5, &row));
  g_assert_cmpuint (row, ==, 2);
  g_assert_false (cy_table_source_find (CY_TABLE_SOURCE (store), 6, &row));
}

static void
test_all_except (void)
{
  g_autoptr (CyTableStore) store = make ();
  g_autoptr (CyTableSelection) selection = cy_table_selection_new ();
  g_autoptr (GArray) ids = NULL;
  CyTableSource *source = CY_TABLE_SOURCE (store);

  cy_table_selection_all (selection, source);
  cy_table_selection_toggle (selection, 3);
  g_assert_cmpuint (cy_table_selection_count (selection, source), ==, 2);
  g_assert_false (cy_table_selection_contains (selection, 3));

  /* Another order is the same set. */
  cy_table_source_sort (source, "name", TRUE);
  g_assert_false (cy_table_selection_keep (selection, source));
  ids = cy_table_selection_ids (selection, source);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 5);
  g_assert_cmpint (g_array_index (ids, gint64, 1), ==, 7);

  /* One in, one out: the same number, but "all" would mean somebody who was not seen. */
  cy_table_store_remove (store, 7);
  cy_table_store_append (store, 8, (const char *[]){ "e", "1", NULL });
  g_assert_true (cy_table_selection_keep (selection, source));
  g_assert_cmpuint (cy_table_selection_count (selection, source), ==, 0);
}

static void
test_keep (void)
{
  g_autoptr (CyTableStore) store = make ();
  g_autoptr (CyTableSelection) selection = cy_table_selection_new ();
  CyTableSource *source = CY_TABLE_SOURCE (store);

  cy_table_selection_range (selection, source, 2, 1);
  g_assert_cmpuint (cy_table_selection_count (selection, source), ==, 2);
  cy_table_store_remove (store, 3);
  g_assert_true (cy_table_selection_keep (selection, source));
  g_assert_cmpuint (cy_table_selection_count (selection, source), ==, 1);
  g_assert_true (cy_table_selection_contains (selection, 5));
  g_assert_false (cy_table_selection_keep (selection, source));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/table-store/sort", test_sort);
  g_test_add_func ("/ui/table-store/signals", test_signals);
  g_test_add_func ("/ui/table-store/cell", test_cell);
  g_test_add_func ("/ui/table-store/edit", test_edit);
  g_test_add_func ("/ui/table-store/find", test_find);
  g_test_add_func ("/ui/table-selection/all-except", test_all_except);
  g_test_add_func ("/ui/table-selection/keep", test_keep);

  return g_test_run ();
}

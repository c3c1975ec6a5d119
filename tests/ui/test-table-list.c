/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The source that puts into words what is in view. */
#include "cy-table-list.h"

/* More than are sorted at once, and than lines are kept. */
#define N_MANY 3000

static const char *const columns[] = { "name", "age", NULL };

typedef struct
{
  const char *name;
  guint       age;
} One;

static const One people[] = { { "b", 9 }, { "a", 31 }, { "c", 0 } };

static gint n_made;

static void
make_line (CyTableLine *line, gconstpointer data, gconstpointer owner)
{
  const One       *one = data;
  g_autofree char *age = one->age > 0 ? g_strdup_printf ("%u", one->age) : g_strdup ("—");

  g_atomic_int_inc (&n_made);
  cy_table_line_set_texts (line, (const char *[]){ one->name, age });
  if (one->age > 30)
    cy_table_line_set_style (line, "age", "bold");
}

static GArray *
list_items (const One *ones, guint n)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (CyTableItem));

  for (guint i = 0; i < n; i++)
    {
      const CyTableItem item = { i + 1, &ones[i] };

      g_array_append_val (items, item);
    }

  return items;
}

static CyTableList *
make_few (void)
{
  CyTableList *list = cy_table_list_new (columns, make_line);

  cy_table_list_set (list, list_items (people, G_N_ELEMENTS (people)), NULL, NULL);

  return list;
}

static One *
make_many (void)
{
  One *many = g_new0 (One, N_MANY);

  for (guint i = 0; i < N_MANY; i++)
    many[i] = (One){ "x", N_MANY - i };

  return many;
}

static void
count_cb (CyTableSource *source, guint *n)
{
  (*n)++;
}

static void
expect_order (CyTableList *list, gint64 a, gint64 b, gint64 c)
{
  CyTableSource *source = CY_TABLE_SOURCE (list);

  g_assert_cmpint (cy_table_source_get_id (source, 0), ==, a);
  g_assert_cmpint (cy_table_source_get_id (source, 1), ==, b);
  g_assert_cmpint (cy_table_source_get_id (source, 2), ==, c);
}

static void
wait_for (guint *n_changed, guint n)
{
  while (*n_changed < n)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_cells (void)
{
  g_autoptr (CyTableList) list = make_few ();
  CyTableSource *source = CY_TABLE_SOURCE (list);
  guint          row;

  g_assert_cmpuint (cy_table_source_get_n_rows (source), ==, 3);
  g_assert_cmpstr (cy_table_source_get_text (source, 1, "name"), ==, "a");
  g_assert_cmpstr (cy_table_source_get_text (source, 2, "age"), ==, "—");
  g_assert_cmpstr (cy_table_source_get_style (source, 1, "age"), ==, "bold");
  g_assert_null (cy_table_source_get_style (source, 0, "age"));
  g_assert_true (cy_table_source_find (source, 3, &row));
  g_assert_cmpuint (row, ==, 2);
}

typedef struct
{
  One    one;
  gint64 id;
} Two;

/* The id is where the caller says. */
static void
test_rows (void)
{
  static const Two twos[] = { { { "b", 2 }, 70 }, { { "a", 1 }, 50 }, { { "c", 3 }, 60 } };
  g_autoptr (CyTableList) list = make_few ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  CyTableSource *source = CY_TABLE_SOURCE (list);

  for (guint i = 0; i < G_N_ELEMENTS (twos); i++)
    g_ptr_array_add (rows, (gpointer) &twos[i]);
  cy_table_list_set_rows (list, rows, G_STRUCT_OFFSET (Two, id), NULL, NULL);
  expect_order (list, 70, 50, 60);
  g_assert_cmpstr (cy_table_source_get_text (source, 1, "name"), ==, "a");
}

static void
test_sort (void)
{
  g_autoptr (CyTableList) list = make_few ();
  CyTableSource *source = CY_TABLE_SOURCE (list);

  cy_table_source_sort (source, "age", FALSE);
  expect_order (list, 1, 2, 3);
  cy_table_source_sort (source, "age", TRUE);
  expect_order (list, 3, 2, 1);
  cy_table_source_sort (source, "name", FALSE);
  expect_order (list, 2, 1, 3);
  cy_table_source_sort (source, NULL, FALSE);
  expect_order (list, 1, 2, 3);
}

static void
test_keeps_order (void)
{
  g_autoptr (CyTableList) list = make_few ();

  cy_table_source_sort (CY_TABLE_SOURCE (list), "name", TRUE);
  cy_table_list_set (list, list_items (people, G_N_ELEMENTS (people)), NULL, NULL);
  expect_order (list, 3, 1, 2);
}

static void
free_cb (gpointer data)
{
  g_atomic_int_inc ((gint *) data);
}

static CyTableList *
make_long (const One *many, gint *n_freed)
{
  CyTableList *list = cy_table_list_new (columns, make_line);

  cy_table_list_set (list, list_items (many, N_MANY), n_freed, free_cb);

  return list;
}

/* Only what somebody looks at is put into words; what was asked for first is still there. */
static void
test_in_view (void)
{
  g_autofree One *many = make_many ();
  static gint     n_freed; /* a thread may count when the test is over */
  g_autoptr (CyTableList) list = make_long (many, &n_freed);
  CyTableSource *source = CY_TABLE_SOURCE (list);
  const char    *first;

  g_atomic_int_set (&n_made, 0);
  first = cy_table_source_get_text (source, 0, "age");
  g_assert_cmpstr (cy_table_source_get_text (source, N_MANY - 1, "age"), ==, "1");
  cy_table_source_get_style (source, N_MANY - 1, "age");
  g_assert_cmpint (g_atomic_int_get (&n_made), ==, 2);
  for (guint i = 0; i < 500; i++)
    cy_table_source_get_text (source, 100 + i, "age");
  g_assert_cmpstr (first, ==, "3000");
  for (guint i = 0; i < N_MANY; i++)
    cy_table_source_get_text (source, i, "age");
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "age"), ==, "3000");
}

static void
test_long (void)
{
  g_autofree One *many = make_many ();
  static gint     n_freed; /* a thread may count when the test is over */
  guint           n_changed = 0;
  g_autoptr (CyTableList) list = make_long (many, &n_freed);

  g_signal_connect (list, "changed", G_CALLBACK (count_cb), &n_changed);
  cy_table_source_sort (CY_TABLE_SOURCE (list), "age", FALSE);
  expect_order (list, 1, 2, 3);
  wait_for (&n_changed, 1);
  expect_order (list, N_MANY, N_MANY - 1, N_MANY - 2);
}

/* While many are sorted the rows are those before, and so is whom they belong to. */
static void
test_replaced (void)
{
  g_autofree One *many = make_many ();
  static gint     n_freed[2]; /* a thread may count when the test is over */
  guint           n_changed = 0;
  g_autoptr (CyTableList) list = make_long (many, &n_freed[0]);

  g_signal_connect (list, "changed", G_CALLBACK (count_cb), &n_changed);
  cy_table_source_sort (CY_TABLE_SOURCE (list), "age", FALSE);
  cy_table_list_set (list, list_items (many, N_MANY - 1), &n_freed[1], free_cb);
  g_assert_true (cy_table_list_get_owner (list) == &n_freed[0]);
  g_assert_cmpuint (cy_table_source_get_n_rows (CY_TABLE_SOURCE (list)), ==, N_MANY);
  wait_for (&n_changed, 1);
  g_assert_true (cy_table_list_get_owner (list) == &n_freed[1]);
  expect_order (list, N_MANY - 1, N_MANY - 2, N_MANY - 3);
  while (g_atomic_int_get (&n_freed[0]) == 0)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (n_changed, ==, 1);
}

/* The last who waits frees what the rows point to. */
static void
test_gone (void)
{
  g_autofree One *many = make_many ();
  static gint     n_freed; /* a thread may count when the test is over */
  CyTableList    *list = make_long (many, &n_freed);

  cy_table_source_sort (CY_TABLE_SOURCE (list), "age", FALSE);
  g_object_unref (list);
  while (g_atomic_int_get (&n_freed) == 0)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (g_atomic_int_get (&n_freed), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/table-list/cells", test_cells);
  g_test_add_func ("/ui/table-list/rows", test_rows);
  g_test_add_func ("/ui/table-list/sort", test_sort);
  g_test_add_func ("/ui/table-list/keeps-order", test_keeps_order);
  g_test_add_func ("/ui/table-list/in-view", test_in_view);
  g_test_add_func ("/ui/table-list/long", test_long);
  g_test_add_func ("/ui/table-list/replaced", test_replaced);
  g_test_add_func ("/ui/table-list/gone", test_gone);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Order, widths and places of columns, without a screen. */
#include "cy-table-columns-private.h"

static const CyTableColumn spec[] = {
  { "age", "Age", 40, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "name", "Name", 60, CY_TABLE_TEXT, CY_TABLE_COLUMN_FROZEN },
  { "phone", "Phone", 100, CY_TABLE_TEXT, CY_TABLE_COLUMN_HIDDEN },
  { "village", "Village", 80, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

static CyTableColumns *
make (void)
{
  return cy_table_columns_new (spec, G_N_ELEMENTS (spec));
}

static void
expect_layout (CyTableColumns *columns, const char *expected)
{
  g_autofree char *layout = cy_table_columns_to_string (columns);

  g_assert_cmpstr (layout, ==, expected);
}

static void
test_layout_string (void)
{
  g_autoptr (CyTableColumns) columns = make ();
  g_autoptr (CyTableColumns) other = make ();
  g_autofree char *layout = NULL;

  expect_layout (columns, "name:60 age:40 phone:100- village:80");
  cy_table_columns_from_string (columns, "village:90 name:70 phone:110 age:40-");
  expect_layout (columns, "name:70 village:90 phone:110 age:40-");

  layout = cy_table_columns_to_string (columns);
  cy_table_columns_from_string (other, layout);
  expect_layout (other, layout);
}

static void
test_layout_of_another_age (void)
{
  g_autoptr (CyTableColumns) columns = make ();

  cy_table_columns_from_string (columns, "gone:30 village:70");
  expect_layout (columns, "name:60 village:70 age:40 phone:100-");
  cy_table_columns_from_string (columns, "");
  expect_layout (columns, "name:60 village:70 age:40 phone:100-");
}

static void
test_layout_nonsense (void)
{
  g_autoptr (CyTableColumns) columns = make ();

  cy_table_columns_from_string (columns,
                                ": age: age:-5 village:99999 :: name:x- age age:abc village:80");
  g_assert_cmpint (cy_table_columns_find (columns, "age")->width, >=, 24);
  g_assert_cmpint (cy_table_columns_find (columns, "village")->width, ==, 80);
  g_assert_cmpuint (columns->lanes->len, ==, 4);
  cy_table_columns_from_string (columns, "name:60- age:40- phone:100- village:80-");
  g_assert_cmpuint (cy_table_columns_n_shown (columns), ==, 1);
}

static void
test_place (void)
{
  g_autoptr (CyTableColumns) columns = make ();

  cy_table_columns_place (columns, 400, 1, 0);
  g_assert_cmpint (columns->total, ==, 400);
  g_assert_cmpint (columns->least, ==, 185);
  g_assert_cmpint (cy_table_columns_find (columns, "name")->x, ==, 5);
  g_assert_cmpint (cy_table_columns_find (columns, "village")->w, ==, 295);
  g_assert_cmpuint (columns->in_sight->len, ==, 3);
  g_assert_true (cy_table_columns_at (columns, 66) == cy_table_columns_find (columns, "age"));
}

/* Where it makes no table scroll. */
static void
test_numbers (void)
{
  static const CyTableColumn numbers[] = {
    { "age", "Age", 40, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
    { "days", "Days", 40, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
    { "village", "Village", 80, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  };
  g_autoptr (CyTableColumns) columns = cy_table_columns_new (numbers, G_N_ELEMENTS (numbers));

  cy_table_columns_place (columns, 400, 1, 0);
  g_assert_cmpint (cy_table_columns_find (columns, "age")->gap, ==, 0);
  g_assert_cmpint (cy_table_columns_find (columns, "days")->gap, ==, 12);
  g_assert_cmpint (cy_table_columns_find (columns, "days")->w, ==, 52);
  g_assert_cmpint (cy_table_columns_find (columns, "village")->x, ==, 97);
  g_assert_cmpint (columns->total, ==, 177);

  cy_table_columns_place (columns, 170, 1, 0);
  g_assert_cmpint (cy_table_columns_find (columns, "days")->w, ==, 40);
  g_assert_cmpint (columns->total, ==, 165);
}

static void
test_frozen (void)
{
  g_autoptr (CyTableColumns) columns = make ();

  cy_table_columns_place (columns, 150, 1, 1000);
  g_assert_cmpint (cy_table_columns_find (columns, "name")->x, ==, 5);
  g_assert_true (cy_table_columns_find (columns, "name")->held);
  g_assert_cmpint (columns->held, ==, 65);
  g_assert_cmpint (cy_table_columns_find (columns, "village")->x, ==, 70);
  g_assert_cmpint (cy_table_columns_find (columns, "age")->x, ==, 30);
  /* Half of it shows beside the held one. */
  g_assert_true (cy_table_columns_find (columns, "age")->in_sight);

  /* Too narrow for holding any. */
  cy_table_columns_place (columns, 90, 1, 1000);
  g_assert_cmpint (columns->held, ==, 0);
  g_assert_false (cy_table_columns_find (columns, "name")->in_sight);
}

static void
test_in_sight (void)
{
  CyTableColumn many[300];
  char          ids[300][8];
  g_autoptr (CyTableColumns) columns = NULL;

  for (guint i = 0; i < 300; i++)
    {
      g_snprintf (ids[i], sizeof ids[i], "c%u", i);
      many[i] = (CyTableColumn){ ids[i], ids[i], 50, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE };
    }
  columns = cy_table_columns_new (many, 300);
  for (int scroll = 0; scroll < 14000; scroll += 333)
    {
      cy_table_columns_place (columns, 1000, 1, scroll);
      g_assert_cmpuint (columns->in_sight->len, >=, 20);
      g_assert_cmpuint (columns->in_sight->len, <=, 21);
    }
}

static void
test_text_size (void)
{
  g_autoptr (CyTableColumns) columns = make ();

  cy_table_columns_place (columns, 100, 2, 0);
  g_assert_cmpint (cy_table_columns_find (columns, "name")->w, ==, 120);
  g_assert_cmpint (columns->total, ==, 370);
}

static void
test_move (void)
{
  g_autoptr (CyTableColumns) columns = make ();

  g_assert_true (cy_table_columns_move (columns,
                                        cy_table_columns_find (columns, "village"),
                                        cy_table_columns_find (columns, "age")));
  expect_layout (columns, "name:60 village:80 age:40 phone:100-");
  g_assert_true (cy_table_columns_move (columns,
                                        cy_table_columns_find (columns, "village"),
                                        cy_table_columns_find (columns, "phone")));
  expect_layout (columns, "name:60 age:40 phone:100- village:80");
  g_assert_false (cy_table_columns_move (columns,
                                         cy_table_columns_find (columns, "village"),
                                         cy_table_columns_find (columns, "name")));
}

static void
test_next (void)
{
  g_autoptr (CyTableColumns) columns = make ();
  CyTableLane *age = cy_table_columns_find (columns, "age");
  CyTableLane *village = cy_table_columns_find (columns, "village");

  g_assert_true (cy_table_columns_next (columns, age, 1) == village);
  g_assert_true (cy_table_columns_next (columns, village, 5) == village);
  g_assert_true (cy_table_columns_next (columns, village, -1) == age);
  g_assert_true (cy_table_columns_next (columns, NULL, 1) ==
                 cy_table_columns_find (columns, "name"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/table-columns/layout-string", test_layout_string);
  g_test_add_func ("/ui/table-columns/layout-of-another-age", test_layout_of_another_age);
  g_test_add_func ("/ui/table-columns/layout-nonsense", test_layout_nonsense);
  g_test_add_func ("/ui/table-columns/place", test_place);
  g_test_add_func ("/ui/table-columns/numbers", test_numbers);
  g_test_add_func ("/ui/table-columns/frozen", test_frozen);
  g_test_add_func ("/ui/table-columns/in-sight", test_in_sight);
  g_test_add_func ("/ui/table-columns/text-size", test_text_size);
  g_test_add_func ("/ui/table-columns/move", test_move);
  g_test_add_func ("/ui/table-columns/next", test_next);

  return g_test_run ();
}

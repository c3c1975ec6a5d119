/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Blocks of copied cells whose rows are of several lengths. */
#include "cy-block.h"

static GPtrArray *
make (void)
{
  static const char *const lines[] = { "姓名\t 得　分 \t", "张三", "\t　\t \t", "", "\t9\t" };
  GPtrArray               *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_ptr_array_add (rows, g_strsplit (lines[i], "\t", -1));

  return rows;
}

static void
test_cells (void)
{
  g_autoptr (GPtrArray) rows = make ();
  g_autofree char *plain = cy_block_dup_plain (rows, 0, 1);
  g_autofree char *none = cy_block_dup_plain (rows, 1, 7);

  g_assert_cmpstr (cy_block_get (rows, 0, 1), ==, " 得　分 ");
  g_assert_cmpstr (cy_block_get (rows, 0, 2), ==, "");
  g_assert_cmpstr (cy_block_get (rows, 1, 0), ==, "张三");
  g_assert_cmpstr (cy_block_get (rows, 1, 1), ==, "");
  g_assert_cmpstr (cy_block_get (rows, 3, 0), ==, "");
  g_assert_cmpstr (plain, ==, "得分");
  g_assert_cmpstr (none, ==, "");
}

/* Columns of blanks at the right are none, whoever copied them. */
static void
test_columns (void)
{
  g_autoptr (GPtrArray) rows = make ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_assert_cmpuint (cy_block_count_columns (rows), ==, 2);
  g_assert_cmpuint (cy_block_count_columns (none), ==, 0);
}

static void
test_blank_row (void)
{
  static const gboolean is_blank[] = { FALSE, FALSE, TRUE, TRUE, FALSE };
  g_autoptr (GPtrArray) rows = make ();

  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpint (cy_block_is_blank_row (rows, i), ==, is_blank[i]);
}

/* Cells are counted from one, and one that is not there is quoted as empty. */
static void
test_fault (void)
{
  g_autoptr (GPtrArray) rows = make ();
  g_autofree char *fault = cy_block_dup_fault (rows, 1, 0, "nobody.");
  g_autofree char *missing = cy_block_dup_fault (rows, 1, 3, "no mark.");
  g_autofree char *words = cy_block_dup_words (4, 2, "九", "no number.");

  g_assert_cmpstr (fault, ==, "Row 2, column 1, “张三”: nobody.");
  g_assert_cmpstr (missing, ==, "Row 2, column 4, “”: no mark.");
  g_assert_cmpstr (words, ==, "Row 4, column 2, “九”: no number.");
}

/* ---- Titles ---- */

enum
{
  NAME,
  VILLAGE,
  PHONE,
};

static const CyBlockColumn columns[] = {
  { NAME, { "姓名" } },
  { VILLAGE, { "村", "村名", "所在村", "村社区", "村(社区)", "行政村" } },
  { PHONE, { "电话" } },
};

static void
check_titles (const char *line, gboolean has_titles, const int *expected, guint n)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GArray) fields = NULL;

  if (line != NULL)
    g_ptr_array_add (rows, g_strsplit (line, "\t", -1));
  g_assert_cmpint (cy_block_read_titles (rows, columns, G_N_ELEMENTS (columns), &fields),
                   ==,
                   has_titles);
  g_assert_cmpuint (fields->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (g_array_index (fields, int, i), ==, expected[i]);
}

/* In whatever order and width; what is not known is passed over. */
static void
test_titles (void)
{
  static const int titles[] = { PHONE, -1, VILLAGE, NAME };
  static const int last[] = { NAME, VILLAGE };

  check_titles ("电 话\t年龄\t村（社区）\t姓　名", TRUE, titles, G_N_ELEMENTS (titles));
  check_titles ("姓名\t行政村", TRUE, last, G_N_ELEMENTS (last));
}

/* One title may be the name of somebody's village. */
static void
test_no_titles (void)
{
  static const int usual[] = { NAME, VILLAGE, PHONE };

  check_titles ("张三\t村\t13700000000\t党员", FALSE, usual, G_N_ELEMENTS (usual));
  check_titles ("", FALSE, usual, G_N_ELEMENTS (usual));
  check_titles (NULL, FALSE, usual, G_N_ELEMENTS (usual));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/block/cells", test_cells);
  g_test_add_func ("/model/block/columns", test_columns);
  g_test_add_func ("/model/block/blank-row", test_blank_row);
  g_test_add_func ("/model/block/fault", test_fault);
  g_test_add_func ("/model/block/titles", test_titles);
  g_test_add_func ("/model/block/no-titles", test_no_titles);

  return g_test_run ();
}

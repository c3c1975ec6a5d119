/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rectangles of charts: everything inside, nothing over anything else. */
#include "cy-chart-layout-private.h"

static void
test_rows_all (void)
{
  CyRect area = { 10, 20, 300, 200 };
  CyRows rows;
  CyRect last;

  cy_layout_rows (&rows, &area, 5, 19, 38, 18);
  last = cy_rows_get (&rows, 4);
  g_assert_cmpuint (rows.shown, ==, 5);
  g_assert_cmpuint (rows.rest, ==, 0);
  g_assert_cmpfloat (rows.pitch, ==, 38);
  g_assert_cmpfloat (last.y, ==, 20 + 4 * 38);
}

static void
test_rows_too_many (void)
{
  CyRect area = { 0, 0, 300, 200 };
  CyRows rows;
  CyRect rest;

  cy_layout_rows (&rows, &area, 40, 19, 38, 18);
  rest = cy_rows_get_rest (&rows);
  g_assert_cmpuint (rows.shown, ==, 9);
  g_assert_cmpuint (rows.rest, ==, 31);
  g_assert_cmpfloat (rows.pitch, >=, 19);
  g_assert_cmpfloat (rest.y + rest.height, <=, 200.001);
}

static void
test_rows_tiny (void)
{
  CyRect area = { 0, 0, 60, 12 };
  CyRows rows;

  cy_layout_rows (&rows, &area, 7, 38, 76, 36);
  g_assert_cmpuint (rows.shown, ==, 1);
  g_assert_cmpuint (rows.rest, ==, 6);
  g_assert_cmpfloat (cy_rows_get_rest (&rows).height, ==, 0);
}

static void
assert_in_order (const CyBarColumns *columns, const CyRect *row)
{
  g_assert_cmpfloat (columns->label.x, >=, row->x);
  g_assert_cmpfloat (columns->bar.x, >=, columns->label.x + columns->label.width);
  g_assert_cmpfloat (columns->number.x, >=, columns->bar.x + columns->bar.width);
  if (columns->share.width > 0)
    g_assert_cmpfloat (columns->share.x, >=, columns->number.x + columns->number.width);
}

static void
test_columns (void)
{
  CyRect       row = { 0, 0, 302, 30 };
  CyBarWants   wants = { 65, 16, 38, 10, CY_BAR_RATIO };
  CyBarColumns columns;

  cy_layout_bar_columns (&columns, &row, &wants);
  g_assert_cmpfloat (columns.label.width, ==, 65);
  g_assert_cmpfloat (columns.share.width, ==, 38);
  g_assert_cmpfloat_with_epsilon (columns.share.x + 38, 302, 0.01);
  assert_in_order (&columns, &row);
}

/* The share goes, then the label gives way to the bar, the number stays. */
static void
test_columns_narrow (void)
{
  CyRect       row = { 0, 0, 200, 30 };
  CyBarWants   wants = { 400, 16, 38, 10, CY_BAR_RATIO };
  CyBarColumns columns;

  cy_layout_bar_columns (&columns, &row, &wants);
  g_assert_cmpfloat (columns.share.width, ==, 0);
  g_assert_cmpfloat (columns.number.width, ==, 16);
  g_assert_cmpfloat_with_epsilon (columns.bar.width, 200 * CY_BAR_RATIO, 0.01);
  g_assert_cmpfloat (columns.label.width, <, 400);
  assert_in_order (&columns, &row);
}

static void
test_flow (void)
{
  CyRect       area = { 0, 0, 100, 100 };
  const double widths[] = { 40, 40, 40, 300 };
  CyRect       items[4];
  double       height = cy_layout_flow (items, widths, 4, &area, 20, 10);

  g_assert_cmpfloat (height, ==, 60);
  g_assert_cmpfloat (items[1].x, ==, 50);
  g_assert_cmpfloat (items[2].y, ==, 20);
  g_assert_cmpfloat (items[3].width, ==, 100);
  for (guint i = 0; i < 4; i++)
    for (guint j = i + 1; j < 4; j++)
      g_assert_false (cy_rect_overlaps (&items[i], &items[j]));
}

static void
test_spread (void)
{
  double centres[] = { 10, 11, 12, 95 };

  cy_layout_spread (centres, 4, 20, 0, 100);
  for (guint i = 1; i < 4; i++)
    g_assert_cmpfloat (centres[i] - centres[i - 1], >=, 20);
  g_assert_cmpfloat (centres[0], >=, 10);
  g_assert_cmpfloat (centres[3], <=, 90);
}

static void
test_every (void)
{
  g_assert_cmpuint (cy_layout_every (10, 50, 40), ==, 1);
  g_assert_cmpuint (cy_layout_every (10, 50, 50), ==, 1);
  g_assert_cmpuint (cy_layout_every (10, 50, 51), ==, 2);
  g_assert_cmpuint (cy_layout_every (10, 0, 51), ==, 10);
  g_assert_cmpuint (cy_layout_every (1, 5, 500), ==, 1);
}

static void
test_rects (void)
{
  CyRect a = { 0.4, 0.4, 10, 10 };
  CyRect b = { 10.4, 0.4, 5, 0.1 };
  CyRect snapped = cy_rect_snap (&b);

  g_assert_false (cy_rect_overlaps (&a, &b));
  g_assert_true (cy_rect_contains (&a, 0.4, 5));
  g_assert_false (cy_rect_contains (&a, 10.4, 5));
  g_assert_cmpfloat (snapped.x, ==, 10);
  g_assert_cmpfloat (snapped.height, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/layout/rows/all", test_rows_all);
  g_test_add_func ("/chart/layout/rows/too-many", test_rows_too_many);
  g_test_add_func ("/chart/layout/rows/tiny", test_rows_tiny);
  g_test_add_func ("/chart/layout/columns/good", test_columns);
  g_test_add_func ("/chart/layout/columns/narrow", test_columns_narrow);
  g_test_add_func ("/chart/layout/flow", test_flow);
  g_test_add_func ("/chart/layout/spread", test_spread);
  g_test_add_func ("/chart/layout/every", test_every);
  g_test_add_func ("/chart/layout/rects", test_rects);

  return g_test_run ();
}

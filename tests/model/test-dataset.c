/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A dataset gives back what was put in, and nothing for what nobody knows. */
#include "cy-dataset.h"

static void
test_all (void)
{
  g_autoptr (CyDataset) set = cy_dataset_new ("年龄", "人", 2);

  g_assert_cmpint (cy_dataset_get_target (set), ==, CY_DATASET_MISSING);
  cy_dataset_set_series (set, 0, "书记");
  cy_dataset_set_series (set, 0, "书记后备");
  cy_dataset_set_series (set, 1, "两委后备");
  cy_dataset_set_decimals (set, 1);
  cy_dataset_set_target (set, 500);
  cy_dataset_set_note (set, "共 8 人");
  cy_dataset_add (set, "30 岁以下", "age:0-30", (gint64[]){ 3, CY_DATASET_MISSING });
  cy_dataset_add (set, "31 岁以上", NULL, (gint64[]){ 5, 2 });

  g_assert_cmpstr (cy_dataset_get_title (set), ==, "年龄");
  g_assert_cmpstr (cy_dataset_get_unit (set), ==, "人");
  g_assert_cmpstr (cy_dataset_get_note (set), ==, "共 8 人");
  g_assert_cmpuint (cy_dataset_get_n_series (set), ==, 2);
  g_assert_cmpuint (cy_dataset_get_n_points (set), ==, 2);
  g_assert_cmpuint (cy_dataset_get_decimals (set), ==, 1);
  g_assert_cmpint (cy_dataset_get_target (set), ==, 500);
  g_assert_cmpstr (cy_dataset_get_series (set, 0), ==, "书记后备");
  g_assert_cmpstr (cy_dataset_get_label (set, 1), ==, "31 岁以上");
  g_assert_cmpstr (cy_dataset_get_key (set, 0), ==, "age:0-30");
  g_assert_null (cy_dataset_get_key (set, 1));
  g_assert_cmpint (cy_dataset_get_value (set, 1, 0), ==, CY_DATASET_MISSING);
  g_assert_cmpint (cy_dataset_get_total (set, 0), ==, 8);
  g_assert_cmpint (cy_dataset_get_total (set, 1), ==, 2);
}

static void
test_idle_decimals (void)
{
  g_autoptr (CyDataset) set = cy_dataset_new ("项目", "个", 1);

  cy_dataset_set_decimals (set, 2);
  cy_dataset_add (set, "2025", NULL, (gint64[]){ CY_DATASET_MISSING });
  cy_dataset_add (set, "2026", NULL, (gint64[]){ 350 });
  cy_dataset_drop_idle_decimals (set);
  g_assert_cmpuint (cy_dataset_get_decimals (set), ==, 1);
  g_assert_cmpint (cy_dataset_get_value (set, 0, 0), ==, CY_DATASET_MISSING);
  g_assert_cmpint (cy_dataset_get_value (set, 0, 1), ==, 35);
  cy_dataset_set_target (set, 40);
  cy_dataset_drop_idle_decimals (set);
  g_assert_cmpuint (cy_dataset_get_decimals (set), ==, 1);
  g_assert_cmpint (cy_dataset_get_target (set), ==, 40);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/dataset/all", test_all);
  g_test_add_func ("/model/dataset/idle-decimals", test_idle_decimals);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Values own what they hold and know when they are equal. */
#include "cy-value.h"

static void
test_set (void)
{
  g_auto (CyValue) value = CY_VALUE_INIT;

  cy_value_set_text (&value, "甲");
  g_assert_cmpstr (value.text, ==, "甲");
  cy_value_set_text (&value, value.text);
  g_assert_cmpstr (value.text, ==, "甲");
  cy_value_set_int (&value, -7);
  g_assert_cmpint (value.type, ==, CY_VALUE_INT);
  cy_value_set_text (&value, "");
  g_assert_cmpint (value.type, ==, CY_VALUE_NULL);
  g_assert_cmpint (value.number, ==, 0);
  cy_value_set_text (&value, NULL);
  g_assert_cmpint (value.type, ==, CY_VALUE_NULL);
}

static void
test_copy_and_equal (void)
{
  g_auto (CyValue) number = CY_VALUE_INIT;
  g_auto (CyValue) text = CY_VALUE_INIT;
  g_auto (CyValue) copy = CY_VALUE_INIT;

  g_assert_true (cy_value_equal (&number, &text));
  cy_value_set_int (&number, 1);
  cy_value_set_text (&text, "1");
  g_assert_false (cy_value_equal (&number, &text));
  cy_value_copy (&text, &copy);
  g_assert_true (copy.text != text.text);
  g_assert_true (cy_value_equal (&text, &copy));
  cy_value_set_text (&text, "2");
  g_assert_false (cy_value_equal (&text, &copy));
  cy_value_copy (&number, &copy);
  g_assert_true (cy_value_equal (&number, &copy));
  cy_value_set_int (&copy, 2);
  g_assert_false (cy_value_equal (&number, &copy));
  cy_value_copy (&(CyValue) CY_VALUE_INIT, &copy);
  g_assert_cmpint (copy.type, ==, CY_VALUE_NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/value/set", test_set);
  g_test_add_func ("/model/value/copy-and-equal", test_copy_and_equal);

  return g_test_run ();
}

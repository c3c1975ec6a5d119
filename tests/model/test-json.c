/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Whatever a person types comes back from JSON as it was. */
#include "cy-test.h"

#include "cy-json-private.h"
#include "cy-sql.h"

static void
test_written (void)
{
  g_autoptr (GString) json = g_string_new (NULL);

  cy_json_append_string (json, "\"村\\\n\x01/");
  g_assert_cmpstr (json->str, ==, "\"\\\"村\\\\\\u000a\\u0001/\"");
}

static void
test_round_trip (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < 0x3000; i++)
    {
      g_autoptr (GString) json = g_string_new ("[");
      g_auto (CyValue) value = CY_VALUE_INIT;
      char text[8] = { 0 };

      g_unichar_to_utf8 (i, text);
      cy_json_append_string (json, text);
      g_string_append_c (json, ']');
      g_assert_true (cy_sql_get_values (test->conn,
                                        "SELECT json_extract(?,'$[0]')",
                                        &value,
                                        1,
                                        NULL,
                                        &error,
                                        "t",
                                        json->str));
      g_assert_cmpstr (value.text, ==, text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/json/written", test_written);
  cy_test_case ("/model/json/round-trip", test_round_trip);

  return g_test_run ();
}

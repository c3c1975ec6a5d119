/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * JSON comes out as the standard has it. */
#include "cy-json.h"

static void
test_empty (void)
{
  g_autofree char *text = cy_json_end (cy_json_new ());

  g_assert_cmpstr (text, ==, "{}");
}

static void
test_nested (void)
{
  CyJson          *json = cy_json_new ();
  g_autofree char *text = NULL;

  cy_json_add_int (json, "people", -3);
  cy_json_open (json, "units", '[');
  cy_json_open (json, NULL, '{');
  cy_json_add_text (json, "name", "新民村");
  cy_json_add_text (json, "note", NULL);
  cy_json_close (json);
  cy_json_add_bool (json, NULL, TRUE);
  cy_json_add_bool (json, NULL, FALSE);
  cy_json_close (json);
  cy_json_add_text (json, "end", "");
  text = cy_json_end (json);
  g_assert_cmpstr (text,
                   ==,
                   "{\"people\":-3,\"units\":[{\"name\":\"新民村\",\"note\":null},true,false],"
                   "\"end\":\"\"}");
}

static void
test_escapes (void)
{
  CyJson          *json = cy_json_new ();
  g_autofree char *text = NULL;

  cy_json_add_text (json, "a\"b", "\\\t\n\x01/𠮷");
  text = cy_json_end (json);
  g_assert_cmpstr (text, ==, "{\"a\\\"b\":\"\\\\\\u0009\\u000a\\u0001/𠮷\"}");
}

/* A text that ends like an open bracket is no open bracket. */
static void
test_brackets_in_text (void)
{
  CyJson          *json = cy_json_new ();
  g_autofree char *text = NULL;

  cy_json_add_text (json, "a", "[");
  cy_json_add_text (json, "b", "{");
  text = cy_json_end (json);
  g_assert_cmpstr (text, ==, "{\"a\":\"[\",\"b\":\"{\"}");
}

static void
test_ids (void)
{
  const gint64 numbers[] = { 3, -1, G_MAXINT64 };
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *none = cy_json_dup_ids (ids);
  g_autofree char *some = NULL;

  g_array_append_vals (ids, numbers, G_N_ELEMENTS (numbers));
  some = cy_json_dup_ids (ids);
  g_assert_cmpstr (none, ==, "[]");
  g_assert_cmpstr (some, ==, "[3,-1,9223372036854775807]");
  g_assert_null (cy_json_dup_ids (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/json/empty", test_empty);
  g_test_add_func ("/model/json/nested", test_nested);
  g_test_add_func ("/model/json/escapes", test_escapes);
  g_test_add_func ("/model/json/brackets-in-text", test_brackets_in_text);
  g_test_add_func ("/model/json/ids", test_ids);

  return g_test_run ();
}

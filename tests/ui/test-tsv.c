/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What spreadsheets put on the clipboard, and what they get from us. */
#include "cy-tsv.h"

#include <string.h>

static void
expect (const char *text, const char *joined)
{
  g_autoptr (GPtrArray) rows = cy_tsv_parse (text);
  g_autoptr (GString) seen = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *row = g_strjoinv ("|", g_ptr_array_index (rows, i));

      g_string_append_printf (seen, "[%s]", row);
    }
  g_assert_cmpstr (seen->str, ==, joined);
}

static void
test_parse (void)
{
  expect ("", "");
  expect ("a", "[a]");
  expect ("a\tb\n1\t2\n", "[a|b][1|2]");
  expect ("a\tb\r\n1\t2\r\n", "[a|b][1|2]");
  expect ("a\t\tb", "[a||b]");
  expect ("\t\n", "[|]");
  expect ("\n\n", "[][]");
  expect ("a\t", "[a|]");
  expect ("一\t二\n三", "[一|二][三]");
}

static void
test_quotes (void)
{
  expect ("\"a\nb\"\tc", "[a\nb|c]");
  expect ("\"say \"\"yes\"\"\"\tc", "[say \"yes\"|c]");
  expect ("\"a\tb\"", "[a\tb]");
  expect ("5\" pipe\tc", "[5\" pipe|c]");
  expect ("\"open\tto the end\nof all", "[open\tto the end\nof all]");
  expect ("\"a\"b\tc", "[ab|c]");
  expect ("\"\"\tb", "[|b]");
}

static void
test_round_trip (void)
{
  const char *const fields[] = { "plain", "tab\there", "line\nend", "quote \"it\"", "", NULL };
  g_autoptr (GString) tsv = g_string_new (NULL);
  g_autoptr (GPtrArray) rows = NULL;

  cy_tsv_append_row (tsv, fields);
  rows = cy_tsv_parse (tsv->str);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpuint (g_strv_length (g_ptr_array_index (rows, 0)), ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpstr (((char **) g_ptr_array_index (rows, 0))[i], ==, fields[i]);
}

static void
test_html (void)
{
  const char *const fields[] = { "110101199003070011", "<b>&", NULL };
  g_autoptr (GString) html = g_string_new (NULL);

  cy_tsv_append_html_row (html, fields, "td");
  g_assert_nonnull (strstr (html->str, "mso-number-format:'\\@'\">110101199003070011</td>"));
  g_assert_nonnull (strstr (html->str, "&lt;b&gt;&amp;"));
  g_assert_null (strstr (html->str, "<b>"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/tsv/parse", test_parse);
  g_test_add_func ("/ui/tsv/quotes", test_quotes);
  g_test_add_func ("/ui/tsv/round-trip", test_round_trip);
  g_test_add_func ("/ui/tsv/html", test_html);

  return g_test_run ();
}

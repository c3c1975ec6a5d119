/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What left the house stands in the log, the newest first. */
#include "cy-test.h"

#include "cy-export-log.h"

static void
test_all (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  CyExport  one = { .report = "roster", .file = "/a.xlsx", .n_rows = 3 };
  CyExport  two = { .report = "quota",
                    .scope = "东镇",
                    .base_date = 20250315,
                    .mask = "birth",
                    .unchecked = "乡镇催报",
                    .file = "/b.xlsx",
                    .digest = "00ff",
                    .options = "mask=birth\n" };
  CyExport *read;

  cy_conn_set_actor (test->conn, "李干事");
  g_assert_true (cy_export_log_append (test->conn, &one, &error));
  g_assert_true (cy_export_log_append (test->conn, &two, &error));
  g_assert_no_error (error);
  list = cy_export_log_list (test->conn, 10, &error);
  g_assert_cmpuint (list->len, ==, 2);
  read = g_ptr_array_index (list, 0);
  g_assert_cmpstr (read->report, ==, "quota");
  g_assert_cmpstr (read->actor, ==, "李干事");
  g_assert_cmpstr (read->scope, ==, "东镇");
  g_assert_cmpint (read->base_date, ==, 20250315);
  g_assert_cmpstr (read->mask, ==, "birth");
  g_assert_cmpstr (read->unchecked, ==, "乡镇催报");
  g_assert_cmpstr (read->digest, ==, "00ff");
  g_assert_cmpstr (read->options, ==, "mask=birth\n");
  g_assert_cmpint (read->when_ms, >, G_GINT64_CONSTANT (1700000000000));
  read = g_ptr_array_index (list, 1);
  g_assert_cmpint (read->n_rows, ==, 3);
  g_assert_cmpint (read->base_date, ==, 0);
  g_assert_null (read->scope);
  g_assert_null (read->options);
  g_assert_cmpstr (read->file, ==, "/a.xlsx");
  g_clear_pointer (&list, g_ptr_array_unref);
  list = cy_export_log_list (test->conn, 1, &error);
  g_assert_cmpuint (list->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/export-log/all", test_all);

  return g_test_run ();
}

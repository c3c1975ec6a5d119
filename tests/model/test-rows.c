/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A list brings the page that is in sight along with its ids, asks for others as they are looked
 * at, and drops late answers. */
#include "cy-test.h"

#include "cy-db.h"
#include "cy-error.h"
#include "cy-format.h"
#include "cy-rows.h"
#include "cy-sql.h"

#include <string.h>

/* More pages than are kept. */
#define N_ROWS 6000

/* A table that needs no step, so that many rows cost nothing. */
static const CyColumn columns[] = {
  { "digest", "Digest", CY_KIND_TEXT, .width = 10, .is_sensitive = TRUE, .sql = "c.digest" },
  { "number", "Number", CY_KIND_INT, .width = 10, .sql = "c.rowid" },
};

static const CyListSpec spec = {
  .entity = CY_PERSON,
  .from = "content c",
  .id = "c.rowid",
  .where = "1",
  .order = "c.rowid",
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
};

static const CyListSpec broken_spec = {
  .entity = CY_PERSON,
  .from = "nowhere n",
  .id = "n.id",
  .where = "1",
  .order = "n.id",
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
};

static const char *const shown[] = { "digest", "number", NULL };

typedef struct
{
  CyTest   test;
  CyDb    *db;
  CyRows  *rows;
  CyQuery *query;
  GString *stream;
} Fixture;

static guint n_formats;

static char *
format (const CyColumn *column, const CyValue *value, gint64 base_date, gboolean masked)
{
  n_formats++;

  return cy_format_cell (column, value, base_date, masked);
}

static void
changed_cb (CyRows *rows, Fixture *fixture)
{
  g_string_append_printf (fixture->stream, "all %u;", cy_rows_get_n (rows));
}

static void
rows_changed_cb (CyRows *rows, guint first, guint n, Fixture *fixture)
{
  g_string_append_printf (fixture->stream, "%u+%u;", first, n);
}

static void
failed_cb (CyRows *rows, GError *error, Fixture *fixture)
{
  g_string_append (fixture->stream, "failed;");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  cy_test_set_up (&fixture->test, NULL);
  g_assert_true (
    cy_sql_run (fixture->test.conn,
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<?)"
                " INSERT INTO content(rowid,digest,mime,data) SELECT i,'d'||i,'x',x'00' FROM n",
                &error,
                "i",
                (gint64) N_ROWS));
  g_clear_pointer (&fixture->test.conn, cy_conn_free);
  fixture->db = cy_db_open (fixture->test.path, CY_OPEN_NONE, &error);
  g_assert_no_error (error);
  fixture->stream = g_string_new (NULL);
  fixture->query = cy_query_new (&spec);
  fixture->rows = cy_rows_new (fixture->db, format);
  g_signal_connect (fixture->rows, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect (fixture->rows, "rows-changed", G_CALLBACK (rows_changed_cb), fixture);
  g_signal_connect (fixture->rows, "failed", G_CALLBACK (failed_cb), fixture);
  n_formats = 0;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->rows);
  cy_db_close (fixture->db);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->db);
  cy_query_free (fixture->query);
  g_string_free (fixture->stream, TRUE);
  cy_test_remove_folder (fixture->test.folder);
  g_free (fixture->test.folder);
  g_free (fixture->test.path);
}

static void
expect (Fixture *fixture, const char *stream)
{
  while (fixture->stream->len < strlen (stream))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fixture->stream->str, ==, stream);
  g_string_truncate (fixture->stream, 0);
}

static void
show (Fixture *fixture)
{
  cy_rows_set_query (fixture->rows, fixture->query, shown);
  g_assert_true (cy_rows_get_loading (fixture->rows));
  expect (fixture, "all 6000;");
  g_assert_false (cy_rows_get_loading (fixture->rows));
}

static void
test_stream (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (cy_rows_get_n (fixture->rows), ==, 0);
  g_assert_null (cy_rows_peek_ids (fixture->rows));
  show (fixture);
  g_assert_cmpint (cy_rows_get_id (fixture->rows, 299), ==, 300);
  g_assert_cmpint (cy_rows_peek_ids (fixture->rows)[5999], ==, 6000);
  g_assert_cmpint (cy_rows_find (fixture->rows, 300), ==, 299);
  g_assert_cmpint (cy_rows_find (fixture->rows, 6001), ==, -1);

  g_assert_null (cy_rows_get_value (fixture->rows, 300, "number"));
  g_assert_null (cy_rows_get_text (fixture->rows, 301, "number"));
  expect (fixture, "256+256;");
  g_assert_cmpint (cy_rows_get_value (fixture->rows, 300, "number")->number, ==, 301);
  g_assert_cmpstr (cy_rows_get_text (fixture->rows, 300, "number"), ==, "301");
  g_assert_null (cy_rows_get_text (fixture->rows, 300, "unknown"));
  g_assert_null (cy_rows_get_value (fixture->rows, 6000, "number"));

  /* The last page is a short one. */
  g_assert_null (cy_rows_get_value (fixture->rows, 5999, "number"));
  expect (fixture, "5888+112;");
}

static void
test_masked (Fixture *fixture, gconstpointer data)
{
  show (fixture);
  g_assert_cmpstr (cy_rows_get_text (fixture->rows, 0, "digest"), ==, "***");
  g_assert_cmpstr (cy_rows_get_text (fixture->rows, 0, "digest"), ==, "***");
  g_assert_cmpuint (n_formats, ==, 1);
  cy_rows_set_masked (fixture->rows, FALSE);
  expect (fixture, "0+6000;");
  g_assert_cmpstr (cy_rows_get_text (fixture->rows, 0, "digest"), ==, "d1");
}

/* Asked for before the query changed: the answer must not be taken for one to the new question.
 * What was there stays until the new snapshot is, which brings the page looked at last. */
static void
test_late_page (Fixture *fixture, gconstpointer data)
{
  show (fixture);
  g_assert_cmpstr (cy_rows_get_text (fixture->rows, 0, "number"), ==, "1");
  g_assert_null (cy_rows_get_text (fixture->rows, 256, "number"));
  g_assert_true (cy_query_set_sort (fixture->query, "number", TRUE));
  cy_rows_set_query (fixture->rows, fixture->query, shown);
  g_assert_cmpstr (cy_rows_get_text (fixture->rows, 0, "number"), ==, "1");
  g_assert_null (cy_rows_get_text (fixture->rows, 256, "number"));
  expect (fixture, "all 6000;");
  g_assert_cmpstr (cy_rows_get_text (fixture->rows, 256, "number"), ==, "5744");
  g_assert_null (cy_rows_get_text (fixture->rows, 0, "number"));
  expect (fixture, "0+256;");
  g_assert_cmpstr (cy_rows_get_text (fixture->rows, 0, "number"), ==, "6000");
}

/* Cells of other columns cannot stand in for those that are asked for now. */
static void
test_other_columns (Fixture *fixture, gconstpointer data)
{
  static const char *const one[] = { "number", NULL };

  show (fixture);
  g_assert_nonnull (cy_rows_get_value (fixture->rows, 0, "digest"));
  cy_rows_set_query (fixture->rows, fixture->query, one);
  g_assert_null (cy_rows_get_value (fixture->rows, 0, "number"));
  expect (fixture, "all 6000;");
  g_assert_cmpstr (cy_rows_get_text (fixture->rows, 0, "number"), ==, "1");
  g_assert_null (cy_rows_get_value (fixture->rows, 0, "digest"));
}

static void
test_only_the_last_reload (Fixture *fixture, gconstpointer data)
{
  cy_rows_set_query (fixture->rows, fixture->query, shown);
  cy_rows_reload (fixture->rows);
  cy_rows_reload (fixture->rows);
  expect (fixture, "all 6000;");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (fixture->stream->str, ==, "");
}

/* The page that was not looked at for the longest time goes first. */
static void
test_eviction (Fixture *fixture, gconstpointer data)
{
  show (fixture);
  for (guint page = 1; page < 17; page++)
    {
      g_autofree char *expected = g_strdup_printf ("%u+256;", page * 256);

      g_assert_nonnull (cy_rows_get_value (fixture->rows, 0, "number"));
      g_assert_null (cy_rows_get_value (fixture->rows, page * 256, "number"));
      expect (fixture, expected);
    }
  g_assert_nonnull (cy_rows_get_value (fixture->rows, 0, "number"));
  g_assert_null (cy_rows_get_value (fixture->rows, 256, "number"));
  expect (fixture, "256+256;");
}

static void
test_failed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CyQuery) broken = cy_query_new (&broken_spec);

  cy_rows_set_query (fixture->rows, broken, shown);
  expect (fixture, "failed;");
  g_assert_false (cy_rows_get_loading (fixture->rows));
  g_assert_true (cy_query_get_spec (cy_rows_get_query (fixture->rows)) == &broken_spec);
  show (fixture);
}

static void
test_gone_while_loading (Fixture *fixture, gconstpointer data)
{
  cy_rows_set_query (fixture->rows, fixture->query, shown);
  g_signal_handlers_disconnect_by_data (fixture->rows, fixture);
  g_clear_object (&fixture->rows);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/rows/stream", test_stream);
  add ("/model/rows/masked", test_masked);
  add ("/model/rows/late-page", test_late_page);
  add ("/model/rows/other-columns", test_other_columns);
  add ("/model/rows/only-the-last-reload", test_only_the_last_reload);
  add ("/model/rows/eviction", test_eviction);
  add ("/model/rows/failed", test_failed);
  add ("/model/rows/gone-while-loading", test_gone_while_loading);

  return g_test_run ();
}

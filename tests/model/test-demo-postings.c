/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The postings of the demo county are such as the program itself would let nobody enter wrongly. */
#include "cy-demo.h"
#include "cy-exchange-link.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-posting-check.h"
#include "cy-posting-file.h"
#include "cy-posting.h"
#include "cy-sql.h"
#include "cy-test-pool.h"

#define TODAY 20261122

static void
fill (CyTest *test)
{
  g_autoptr (GError) error = NULL;

  cy_demo_fill (test->conn, "演示", CY_DEMO_PEOPLE, 1, TODAY, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_counts (CyTest *test, gconstpointer data)
{
  fill (test);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM posting"), >, 200);
  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT state) FROM posting"), ==, 4);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM exchange"), ==, 2);
  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT kind) FROM stretch_task"), ==, 8);
  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT sense) FROM two_way"), ==, 2);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM posting WHERE state = 'running'"
                                  " AND planned_until BETWEEN 20261122 AND 20261222"),
                   >,
                   5);
  /* Who came back was appraised in every ability. */
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM posting p WHERE state = 'done' AND"
                                  " (SELECT count(*) FROM ability_record r WHERE r.posting = p.id)"
                                  " <> 7"),
                   ==,
                   0);
}

/* Nobody is in two places, goes where they come from, or ends before the start. */
static void
test_right (CyTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) postings = NULL;
  g_autoptr (GPtrArray) problems = cy_posting_problems_new ();
  g_autoptr (GError) error = NULL;

  fill (test);
  postings = cy_mapper_load_all (test->conn, CY_POSTING, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < postings->len; i++)
    g_assert_true (
      cy_posting_check (test->conn, g_ptr_array_index (postings, i), problems, &error));
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((CyPostingProblem *) g_ptr_array_index (problems, i))->message);
  g_assert_cmpuint (problems->len, ==, 0);
}

static gboolean
add_leg (CySqlRow *row, gpointer data, GError **error)
{
  CyExchangeLeg leg = { cy_sql_row_get_int (row, 0), cy_sql_row_get_int (row, 1) };

  g_array_append_val (data, leg);

  return TRUE;
}

static void
assert_exchange (CyTest *test, const char *way)
{
  g_autoptr (GArray) legs = g_array_new (FALSE, FALSE, sizeof (CyExchangeLeg));

  g_assert_true (cy_sql_each (test->conn,
                              "SELECT q.unit, p.unit FROM posting p JOIN person q"
                              " ON q.id = p.person JOIN exchange x ON x.id = p.exchange"
                              " WHERE x.way = ?",
                              add_leg,
                              legs,
                              NULL,
                              "t",
                              way));
  g_assert_null (cy_exchange_find_problem (way, (const CyExchangeLeg *) legs->data, legs->len));
}

static void
test_exchanges (CyTest *test, gconstpointer data)
{
  fill (test);
  assert_exchange (test, CY_EXCHANGE_WAY_TWO);
  assert_exchange (test, CY_EXCHANGE_WAY_MANY);
}

/* Everything about one of them, in one file. */
static void
test_file (CyTest *test, gconstpointer data)
{
  g_autoptr (CyPostingFile) file = NULL;
  g_autofree char *levels = NULL;
  g_autofree char *none = NULL;
  gint64           id;
  gint64           person;

  fill (test);
  id = cy_test_count (test, "SELECT min(id) FROM posting WHERE state = 'done'");
  person = cy_test_count (test,
                          "SELECT person FROM posting WHERE id ="
                          " (SELECT min(id) FROM posting WHERE state = 'done')");
  file = cy_posting_file_load (test->conn, person, TODAY, NULL);
  g_assert_nonnull (file);
  g_assert_cmpuint (file->postings->len, ==, file->list->posted->len);
  g_assert_nonnull (cy_posting_file_get_record (file, id));
  g_assert_null (cy_posting_file_get_record (file, 0));
  levels = cy_posting_file_dup_levels (file, id);
  g_assert_true (g_str_has_prefix (levels, "政治 "));
  none = cy_posting_file_dup_levels (file, 0);
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/demo-postings/counts", test_counts);
  cy_test_case ("/model/demo-postings/right", test_right);
  cy_test_case ("/model/demo-postings/exchanges", test_exchanges);
  cy_test_case ("/model/demo-postings/file", test_file);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rosters from the file to the library and back. */
#include "cy-import-apply.h"

#include "cy-test-book.h"
#include "cy-test-table.h"
#include "cy-test.h"

#include <string.h>

static CyImportPlan *
plan_file (CyTest *test, const char *path, const CyImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) cy_import_source_free);
  g_autoptr (CyImportOptions) own = options == NULL ? cy_import_options_new () : NULL;
  CyImportSource *source = cy_import_source_open (path, test->conn, NULL, &error);
  CyImportPlan   *plan;

  g_assert_no_error (error);
  g_ptr_array_add (sources, source);
  plan =
    cy_import_plan_new (sources, options ? options : own, test->conn, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return plan;
}

static CyImportCounts
apply (CyTest *test, CyImportPlan *plan)
{
  g_autoptr (GError) error = NULL;
  CyImportCounts counts;

  cy_import_apply (plan, test->conn, "import", NULL, NULL, NULL, &counts, &error);
  g_assert_no_error (error);

  return counts;
}

/* ---- The samples ---- */

static char *
find_number (const char *json, const char *name)
{
  g_autofree char *pattern = g_strdup_printf ("\"%s\": (\"?)([^,\"\\n]+)\\1", name);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, json, 0, &match) ? g_match_info_fetch (match, 2) : NULL;
}

static void
assert_refused (CyImportPlan *plan, const char *json)
{
  g_autoptr (GRegex) regex = g_regex_new ("\"row\": (\\d+),\\s*\"why\": \"([^\"]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autoptr (GString) found = g_string_new (NULL);
  GArray *problems = cy_import_plan_get_problems (plan);

  for (g_regex_match (regex, json, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *row = g_match_info_fetch (match, 1);
      g_autofree char *why = g_match_info_fetch (match, 2);

      g_string_append_printf (wanted, "%s %s\n", row, why);
    }
  for (guint i = 0; i < problems->len; i++)
    {
      const CyImportProblem *problem = &g_array_index (problems, CyImportProblem, i);

      if (problem->refuses)
        g_string_append_printf (found, "%u %s\n", problem->row, problem->why);
      else
        g_test_message ("row %u column %u %s: %s %s",
                        problem->row,
                        problem->column,
                        cy_target_get_id (problem->target),
                        problem->value,
                        problem->why);
    }
  g_assert_cmpstr (found->str, ==, wanted->str);
}

static void
assert_layout (CyImportPlan *plan, const char *json)
{
  const CyImportSource *source = g_ptr_array_index (cy_import_plan_get_sources (plan), 0);
  const CyLayout       *layout = ((CyImportSheet *) g_ptr_array_index (source->sheets, 0))->layout;
  g_autofree char      *sheets = find_number (json, "sheets");
  g_autofree char      *encoding = find_number (json, "encoding");
  const char           *rows = strstr (json, "header_rows");

  if (sheets != NULL)
    g_assert_cmpint (cy_import_source_count_used (source), ==, atoi (sheets));
  if (encoding != NULL)
    g_assert_cmpstr (cy_workbook_get_encoding (source->book), ==, encoding);
  if (rows == NULL)
    return;
  for (guint i = 0; i < layout->n_header_rows; i++)
    {
      rows = strpbrk (rows, "0123456789]");
      g_assert_cmpint (atoi (rows), ==, layout->header_row + i + 1);
      rows += strspn (rows, "0123456789");
    }
  g_assert_cmpint (*strpbrk (rows, "0123456789]"), ==, ']');
}

static void
check_sample (CyTest *test, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "rosters", name, NULL);
  g_autofree char *expect = g_strconcat (path, ".expect.json", NULL);
  g_autofree char *json = NULL;
  g_autofree char *people = NULL;
  g_autoptr (CyImportPlan) plan = NULL;
  CyImportCounts counts;

  g_assert_true (g_file_get_contents (expect, &json, NULL, NULL));
  people = find_number (json, "people");
  plan = plan_file (test, path, NULL);
  assert_layout (plan, json);
  assert_refused (plan, json);
  counts = cy_import_plan_count (plan);
  g_assert_cmpint (counts.people, ==, atoi (people));
  counts = apply (test, plan);
  g_assert_cmpint (counts.people, ==, atoi (people));
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, atoi (people));
}

static void
test_sample_csv (CyTest *test, gconstpointer data)
{
  check_sample (test, "名单-GB18030.csv");
}

static void
test_sample_villages (CyTest *test, gconstpointer data)
{
  check_sample (test, "名单-一村一表.xlsx");
}

static void
test_sample_roster (CyTest *test, gconstpointer data)
{
  check_sample (test, "花名册-规范.xlsx");
}

static void
test_sample_form (CyTest *test, gconstpointer data)
{
  check_sample (test, "采集表-两行表头.xlsx");
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/exchange/import/sample-csv", test_sample_csv);
  cy_test_case ("/exchange/import/sample-villages", test_sample_villages);
  cy_test_case ("/exchange/import/sample-roster", test_sample_roster);
  cy_test_case ("/exchange/import/sample-form", test_sample_form);
  result = g_test_run ();
  cy_test_clean_up ();

  return result;
}

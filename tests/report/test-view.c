/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is on the screen leaves as it is seen: columns, widths, order, and what was chosen. */
#include "cy-error.h"
#include "cy-person-list.h"
#include "cy-test-library.h"
#include "cy-test-xlsx.h"

#define SHEET "xl/worksheets/sheet1.xml"

static const char *const columns[] = { "name", "age", "political", "id_number", NULL };

static CyReportArgs *
make_args (void)
{
  static const char *const party[] = { "01", "02", NULL };
  static const char *const ages[] = { "20", "60", NULL };
  static const guint       widths[] = { 12, 7 };
  CyReportArgs            *args = cy_test_make_args ();
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);

  cy_query_set_condition (query, "political", CY_IS_ONE_OF, party);
  cy_query_set_condition (query, "age", CY_IS_BETWEEN, ages);
  cy_query_set_sort (query, "age", TRUE);
  cy_query_set_base_date (query, CY_TEST_BASE_DATE);
  args->base_date = 0;
  cy_report_args_set_query (args, query);
  cy_report_args_set_columns (args, columns);
  cy_report_args_set_widths (args, widths, G_N_ELEMENTS (widths));

  return args;
}

static void
test_golden (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = make_args ();
  g_autofree char *path = NULL;

  cy_test_fill_library (self, &units, 3, 2, 12);
  path = cy_test_run_report (self, "view", args);
  cy_test_xlsx_assert_golden (path, SHEET, "view.xml");
}

/* The oldest first, only Party members, and the sheet says so. */
static void
test_chosen (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = make_args ();
  g_autofree char *path = NULL;
  g_autofree char *xml = NULL;

  cy_test_fill_library (self, &units, 3, 2, 12);
  path = cy_test_run_report (self, "view", args);
  xml = cy_test_xlsx_read_part (path, SHEET);
  g_assert_cmpint (args->n_rows,
                   ==,
                   cy_test_count (self,
                                  "SELECT count(*) FROM person WHERE political IN ('01','02')"));
  cy_test_assert_contains (xml, "Political status: 中共党员, 中共预备党员; Age: 20 to 60");
  cy_test_assert_contains (xml, "As of 2100-11-22");
  cy_test_assert_contains (xml, "********");
}

static void
test_title (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = make_args ();
  g_autofree char *path = NULL;
  g_autofree char *xml = NULL;
  g_autofree char *book = NULL;

  args->title = g_strdup ("年轻党员");
  args->mask = CY_MASK_OMIT;
  path = cy_test_run_report (self, "view", args);
  xml = cy_test_xlsx_read_part (path, SHEET);
  book = cy_test_xlsx_read_part (path, "xl/workbook.xml");
  cy_test_assert_contains (xml, "<t>年轻党员</t>");
  cy_test_assert_contains (book, "name=\"年轻党员\"");
  cy_test_assert_lacks (xml, "ID number");
}

static void
test_unknown_column (CyTest *self, gconstpointer data)
{
  static const char *const unknown[] = { "name", "1); DROP TABLE person; --", NULL };
  g_autoptr (CyReportArgs) args = make_args ();
  g_autofree char *path = cy_test_path (self, "view.xlsx");
  g_autoptr (GError) error = NULL;

  cy_report_args_set_columns (args, unknown);
  g_assert_false (cy_report_run (cy_report_find ("view"), self->conn, args, path, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/report/view/golden", test_golden);
  cy_test_case ("/report/view/chosen", test_chosen);
  cy_test_case ("/report/view/title", test_title);
  cy_test_case ("/report/view/unknown-column", test_unknown_column);

  return g_test_run ();
}

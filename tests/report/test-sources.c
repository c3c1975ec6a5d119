/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The table of sources adds up to the pool, and another program calculates it alike. */
#include "cy-pool.h"
#include "cy-test-library.h"
#include "cy-test-office.h"
#include "cy-test-xlsx.h"

#define SHEET "xl/worksheets/sheet1.xml"
#define IN_POOL "SELECT count(*) FROM person WHERE deleted IS NULL AND pool_state='in'"

static void
test_golden (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;

  cy_test_fill_library (self, &units, 3, 2, 12);
  path = cy_test_run_report (self, "sources", args);
  cy_test_xlsx_assert_golden (path, SHEET, "sources.xml");
}

/* The line of @csv that begins with @name. */
static char **
find_line (const char *csv, const char *name)
{
  g_auto (GStrv) lines = g_strsplit (csv, "\n", -1);
  g_autofree char *start = g_strconcat (name, ",", NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], start))
      return g_strsplit (lines[i], ",", -1);
  g_error ("No line “%s” in “%s”", name, csv);
}

static void
assert_line (CyTest *self, const char *csv, const char *name, const char *where)
{
  static const char *const conditions[] = {
    "", " AND gender='1'", " AND gender='2'", " AND political IN ('01','02')"
  };
  g_auto (GStrv) cells = find_line (csv, name);

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    {
      g_autofree char *sql = g_strconcat (IN_POOL, where, conditions[i], NULL);

      g_assert_cmpint (g_ascii_strtoll (cells[i + 1], NULL, 10), ==, cy_test_count (self, sql));
    }
}

static void
test_counts (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;

  if (cy_test_office_skip ())
    return;
  cy_test_fill_library (self, &units, 4, 3, 120);
  cy_test_add_candidate (self, units.county);
  path = cy_test_run_report (self, "sources", args);
  csv = cy_test_office_to_csv (path);
  assert_line (self, csv, "Sum", "");
  assert_line (self, csv, "退役军人", " AND source='01'");
  assert_line (self, csv, "Not known", " AND source IS NULL");
}

static void
test_empty (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = cy_test_run_report (self, "sources", args);
  g_autofree char *xml = cy_test_read_all (path);

  cy_test_assert_contains (xml, "<t>Sum</t>");
  cy_test_assert_contains (xml, "<t>退役军人</t>");
  cy_test_assert_lacks (xml, "<t>Not known</t>");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/sources/golden", test_golden);
  cy_test_case ("/report/sources/counts", test_counts);
  cy_test_case ("/report/sources/empty", test_empty);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tables by units: what they count is what the library holds, and another program calculates it
 * alike. */
#include "cy-error.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-test-library.h"
#include "cy-test-office.h"
#include "cy-test-xlsx.h"

#define SHEET "xl/worksheets/sheet1.xml"
#define IN_POOL "SELECT count(*) FROM person WHERE deleted IS NULL AND pool_state='in'"

/* Cell @nth, from 0, of the line of @csv that begins with @name. */
static char *
find_cell (const char *csv, const char *name, guint nth)
{
  g_auto (GStrv) lines = g_strsplit (csv, "\n", -1);
  g_autofree char *start = g_strconcat (name, ",", NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], start))
      {
        g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

        g_assert_cmpuint (g_strv_length (cells), >, nth);
        return g_strdup (cells[nth]);
      }
  g_error ("No line “%s” in “%s”", name, csv);
}

static void
assert_count (const char *csv, const char *name, guint nth, gint64 wanted)
{
  g_autofree char *cell = find_cell (csv, name, nth);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, wanted);

  g_assert_cmpstr (cell, ==, number);
}

static void
test_golden (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;

  cy_test_fill_library (self, &units, 3, 2, 12);
  path = cy_test_run_report (self, "structure", args);
  cy_test_xlsx_assert_golden (path, SHEET, "structure.xml");
  cy_test_xlsx_assert_golden (path, "xl/charts/chart2.xml", "structure-education.xml");
}

/* Another program recalculates every sum, so these are the formulas' own values. */
static void
test_counts (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *share = NULL;

  if (cy_test_office_skip ())
    return;
  cy_test_fill_library (self, &units, 4, 3, 120);
  path = cy_test_run_report (self, "structure", args);
  csv = cy_test_office_to_csv (path);
  assert_count (csv, "Sum", 1, cy_test_count (self, IN_POOL));
  assert_count (csv, "Sum", 2, cy_test_count (self, IN_POOL " AND gender='2'"));
  assert_count (csv, "Sum", 3, cy_test_count (self, IN_POOL " AND ethnic<>'01'"));
  assert_count (csv, "Sum", 4, cy_test_count (self, IN_POOL " AND political IN ('01','02')"));
  assert_count (csv, "Sum", 5, cy_test_count (self, IN_POOL " AND birth/100>207411"));
  assert_count (csv,
                "双河镇",
                1,
                cy_test_count (self,
                               IN_POOL " AND unit IN (SELECT v.id FROM unit v JOIN unit t ON"
                                       " t.id=v.parent WHERE t.name='双河镇')"));
  share = find_cell (csv, "Share", 1);
  g_assert_cmpstr (share, ==, "100.0%");
}

/* A township has its villages for rows. */
static void
test_township (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *xml = NULL;

  cy_test_fill_library (self, &units, 3, 2, 12);
  args->scope = g_array_index (units.townships, gint64, 0);
  path = cy_test_run_report (self, "structure", args);
  xml = cy_test_read_all (path);
  g_assert_cmpuint (args->n_rows, ==, 2);
  cy_test_assert_contains (xml, "新民村");
  cy_test_assert_contains (xml, "Village (community)");
  cy_test_assert_lacks (xml, "双河镇");
}

static void
test_empty (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = cy_test_run_report (self, "structure", args);
  g_autofree char *xml = cy_test_read_all (path);

  cy_test_assert_contains (xml, "<t>Sum</t>");
  cy_test_assert_contains (xml, "<v>0</v>");
  cy_test_assert_lacks (xml, "<f>");
}

/* Who belongs to no unit still counts: the table agrees with the roster. */
static void
test_unplaced (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *xml = NULL;

  cy_test_fill_library (self, &units, 2, 1, 4);
  cy_test_add_candidate (self, 0);
  cy_test_add_candidate (self, units.county);
  path = cy_test_run_report (self, "structure", args);
  xml = cy_test_read_all (path);
  cy_test_assert_contains (xml, "<t>No unit</t>");
  cy_test_assert_contains (xml, "<t>云岭县 itself</t>");
  cy_test_assert_contains (xml, "<t>Not known</t>");
  cy_test_assert_contains (xml, "<f>SUM(B6:B9)</f><v>6</v>");
}

static void
test_cancelled (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = cy_test_path (self, "structure.xlsx");
  g_autoptr (GError) error = NULL;

  args->cancellable = g_cancellable_new ();
  g_cancellable_cancel (args->cancellable);
  g_assert_false (cy_report_run (cy_report_find ("structure"), self->conn, args, path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_secretary_reserve (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;

  if (cy_test_office_skip ())
    return;
  cy_test_fill_library (self, &units, 4, 5, 80);
  path = cy_test_run_report (self, "secretary-reserve", args);
  csv = cy_test_office_to_csv (path);
  assert_count (csv,
                "Sum",
                1,
                cy_test_count (self, "SELECT count(*) FROM unit WHERE kind='village'"));
  assert_count (csv,
                "Sum",
                2,
                cy_test_count (self,
                               "SELECT count(*) FROM unit u WHERE kind='village' AND EXISTS"
                               " (SELECT 1 FROM person p WHERE p.unit=u.id AND pool_state='in'"
                               " AND tier='secretary')"));
  assert_count (csv, "Sum", 4, cy_test_count (self, IN_POOL " AND tier='secretary'"));
  assert_count (csv,
                "Sum",
                5,
                cy_test_count (self,
                               IN_POOL " AND tier='secretary' AND education IN ('12','21','22')"));
  assert_count (csv,
                "Sum",
                6,
                cy_test_count (self, IN_POOL " AND tier='secretary' AND birth/100>206411"));
  assert_count (csv,
                "Sum",
                7,
                cy_test_count (self, IN_POOL " AND tier='secretary' AND gender='2'"));
  assert_count (csv,
                "Sum",
                8,
                cy_test_count (self,
                               "SELECT count(*) FROM pool_entry WHERE state='used' AND"
                               " tier='secretary'"));
}

static void
test_secretary_reserve_empty (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = cy_test_run_report (self, "secretary-reserve", args);
  g_autofree char *xml = cy_test_read_all (path);

  cy_test_assert_contains (xml, "<t>Sum</t>");
  cy_test_assert_contains (xml, "<t>—</t>");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/report/structure/golden", test_golden);
  cy_test_case ("/report/structure/counts", test_counts);
  cy_test_case ("/report/structure/township", test_township);
  cy_test_case ("/report/structure/empty", test_empty);
  cy_test_case ("/report/structure/unplaced", test_unplaced);
  cy_test_case ("/report/structure/cancelled", test_cancelled);
  cy_test_case ("/report/secretary-reserve/counts", test_secretary_reserve);
  cy_test_case ("/report/secretary-reserve/empty", test_secretary_reserve_empty);

  return g_test_run ();
}

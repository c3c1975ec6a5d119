/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rows of the screen leave in their order, hidden as asked, and are noted without being repeatable.
 */
#include "cy-test-library.h"
#include "cy-test-xlsx.h"

#define SHEET "xl/worksheets/sheet1.xml"
#define PHONE "13900001238"
#define ID "11010119900307004X"

static CyReportArgs *
make_args (void)
{
  CyReportArgs  *args = cy_test_make_args ();
  CyReportTable *table = cy_report_table_new ();

  cy_report_table_set_caption (table, "只列错误");
  cy_report_table_add_column (table, "姓名", 12, FALSE);
  cy_report_table_add_column (table, "现值", 20, FALSE);
  cy_report_table_add_column (table, "次数", 8, TRUE);
  cy_report_table_add_row (table, (const char *const[]){ "沈露", PHONE, "7", NULL });
  cy_report_table_hide (table, 1, "phone");
  cy_report_table_add_row (table, (const char *const[]){ "祝小满", ID, "", NULL });
  cy_report_table_hide (table, 1, "id_number");
  cy_report_table_add_row (table, (const char *const[]){ "=1+1", "1990.10", "12", NULL });
  args->table = table;

  return args;
}

static char *
run (CyTest *self, const char *report, CyReportArgs *args)
{
  g_autofree char *path = cy_test_run_report (self, report, args);

  return cy_test_xlsx_read_part (path, SHEET);
}

static void
test_rows (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = make_args ();
  g_autofree char *xml = NULL;

  cy_test_fill_library (self, &units, 1, 1, 1);
  xml = run (self, "findings", args);
  g_assert_cmpuint (args->n_rows, ==, 3);
  cy_test_assert_contains (xml, "<t>云岭县: Findings of the data check</t>");
  cy_test_assert_contains (xml, "<t>只列错误</t>");
  cy_test_assert_contains (xml, "Reporting unit (seal): 云岭县");
  cy_test_assert_contains (xml, "As of 2100-11-22");
  /* Numbers count, and nothing that only looks like a formula does. */
  cy_test_assert_contains (xml, "<v>7</v>");
  cy_test_assert_contains (xml, "<t>=1+1</t>");
  cy_test_assert_contains (xml, "<t>1990.10</t>");
  g_assert_true (strstr (xml, "沈露") < strstr (xml, "祝小满"));
}

static void
test_describe (void)
{
  g_autoptr (CyReportArgs) args = make_args ();
  g_autofree char *chosen = cy_report_table_describe (args->table);
  g_autofree char *whole = NULL;

  g_assert_cmpstr (chosen, ==, "只列错误; 3 rows");
  cy_report_table_set_caption (args->table, NULL);
  whole = cy_report_table_describe (args->table);
  g_assert_cmpstr (whole, ==, "3 rows");
}

static void
test_mask (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) hidden = make_args ();
  g_autoptr (CyReportArgs) whole = make_args ();
  g_autofree char *hidden_xml = run (self, "findings", hidden);
  g_autofree char *whole_xml = NULL;

  cy_test_assert_lacks (hidden_xml, PHONE);
  cy_test_assert_lacks (hidden_xml, ID);
  cy_test_assert_contains (hidden_xml, "139****1238");
  whole->mask = CY_MASK_NONE;
  whole_xml = run (self, "findings", whole);
  cy_test_assert_contains (whole_xml, PHONE);
  cy_test_assert_contains (whole_xml, ID);
}

/* Noted like any other, but its rows are gone: nothing to make it from once more. */
static void
test_log (CyTest *self, gconstpointer data)
{
  static const char *const reports[] = { "findings", "steps",   "recycled",
                                         "exports",  "notices", "kin" };

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (CyReportArgs) args = make_args ();
      g_autofree char *xml = run (self, reports[i], args);
      g_autofree char *noted = cy_test_text (self,
                                             "SELECT report||'|'||coalesce(mask,'-')||'|'||rows||"
                                             "'|'||coalesce(options,'-') FROM export_log "
                                             "ORDER BY id DESC LIMIT 1");
      g_autofree char *wanted = g_strdup_printf ("%s|%s|3|-", reports[i], i == 0 ? "birth" : "-");

      g_assert_cmpstr (noted, ==, wanted);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/report/screen-table/rows", test_rows);
  g_test_add_func ("/report/screen-table/describe", test_describe);
  cy_test_case ("/report/screen-table/mask", test_mask);
  cy_test_case ("/report/screen-table/log", test_log);

  return g_test_run ();
}

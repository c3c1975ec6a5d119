/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The form that goes out to townships: what may be chosen, what must be filled in, and the
 * hidden sheet by which it is known when it comes back. */
#include "cy-blank-form.h"
#include "cy-person-list.h"
#include "cy-test-library.h"
#include "cy-test-office.h"
#include "cy-test-xlsx.h"

/* In the order of the workbook: form, guide, codes or signature. */
#define FORM "xl/worksheets/sheet1.xml"

static void
test_signature (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *book = NULL;
  g_autofree char *all = NULL;
  g_autofree char *uid = NULL;

  cy_test_fill_library (self, &units, 3, 2, 1);
  args->scope = g_array_index (units.townships, gint64, 1);
  path = cy_test_run_report (self, "blank-form", args);
  book = cy_test_xlsx_read_part (path, "xl/workbook.xml");
  all = cy_test_read_all (path);
  uid = cy_test_text (self, "SELECT lower(hex(uid)) FROM unit WHERE name='双河镇'");
  cy_test_assert_contains (book, "name=\"" CY_FORM_SHEET "\"");
  cy_test_assert_contains (book, "state=\"hidden\"");
  cy_test_assert_contains (all, "<t>" CY_FORM_MARK "</t>");
  cy_test_assert_contains (all, "<t>id_number</t>");
  cy_test_assert_contains (all, "<t>*ID number</t>");
  cy_test_assert_contains (all, uid);
}

/* Every column of the form is one of the list of people, so that import maps by its ids. */
static void
test_columns (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;

  if (cy_test_office_skip ())
    return;
  path = cy_test_run_report (self, "blank-form", args);
  csv = cy_test_office_to_csv (path);
  lines = g_strsplit (csv, "\n", -1);
  cy_test_assert_contains (lines[1], "No.,Where,,Basic facts,");
  cy_test_assert_contains (lines[2], ",*Township,*Village (community),*Full name,*Gender,");
  cy_test_assert_contains (lines[3], "1,,,");
  cy_test_assert_contains (lines[102], "100,,,");
}

static void
test_choices (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *form = NULL;
  g_autofree char *all = NULL;

  cy_test_fill_library (self, &units, 3, 2, 1);
  args->scope = g_array_index (units.townships, gint64, 1);
  path = cy_test_run_report (self, "blank-form", args);
  form = cy_test_xlsx_read_part (path, FORM);
  all = cy_test_read_all (path);
  cy_test_assert_contains (form, "<formula1>\"男,女\"</formula1>");
  cy_test_assert_contains (form, "sqref=\"E5:E104\"");
  cy_test_assert_contains (form, "<formula1>\"双河镇\"</formula1>");
  cy_test_assert_contains (form, "<formula1>\"万寿桥村,联合村\"</formula1>");
  /* Too many to stand in the rule itself, and no heading of a group among them. */
  cy_test_assert_contains (form, "<formula1>'Codes'!$A$");
  cy_test_assert_contains (all, "<t>中央党校大学</t>");
  cy_test_assert_lacks (all, "本专科教育");
}

static void
test_empty (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = cy_test_run_report (self, "blank-form", args);
  g_autofree char *all = cy_test_read_all (path);

  cy_test_assert_contains (all, "Collection form for village reserve cadres");
  cy_test_assert_contains (all, "How to fill in");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/report/blank-form/signature", test_signature);
  cy_test_case ("/report/blank-form/columns", test_columns);
  cy_test_case ("/report/blank-form/choices", test_choices);
  cy_test_case ("/report/blank-form/empty", test_empty);

  return g_test_run ();
}

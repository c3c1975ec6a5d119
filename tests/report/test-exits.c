/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who left in the period, and only then, with all that is on record of it. */
#include "cy-mapper.h"
#include "cy-pool.h"
#include "cy-step.h"
#include "cy-test-library.h"
#include "cy-test-office.h"
#include "cy-test-xlsx.h"

#define SHEET "xl/worksheets/sheet1.xml"

/* The people of the library leave one a month, the second of each three for a post. */
static void
let_leave (CyTest *self, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->conn, "leave", CY_STEP_NONE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      gboolean used = i % 3 == 1;
      g_autoptr (CyRecord) entry = cy_mapper_load (self->conn, CY_ENTRY, i + 1, &error);

      g_assert_no_error (error);
      cy_record_set_text (entry, CY_ENTRY_STATE, used ? CY_POOL_USED : CY_POOL_OUT);
      cy_record_set_int (entry, CY_ENTRY_ADMITTED, 20990105);
      cy_record_set_int (entry, CY_ENTRY_EXIT_DATE, 21000015 + (i + 1) * 100);
      cy_record_set_text (entry, CY_ENTRY_EXIT_REASON, used ? "U2" : "X9");
      cy_record_set_text (entry, CY_ENTRY_DESTINATION, used ? "村委会委员" : NULL);
      cy_record_set_text (entry, CY_ENTRY_EXIT_ORGAN, "双河镇党委会");
      cy_record_set_text (entry, CY_ENTRY_EXIT_BASIS, "年度研判");
      cy_record_set_text (entry, CY_ENTRY_EXIT_DOCUMENT, "双党纪〔2100〕4号");
      g_assert_true (cy_mapper_save (self->conn, entry, &error));
    }
  g_assert_true (cy_step_commit (step, &error));
}

static void
test_golden (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;

  cy_test_fill_library (self, &units, 3, 2, 12);
  let_leave (self, 5);
  path = cy_test_run_report (self, "exits", args);
  g_assert_cmpuint (args->n_rows, ==, 5);
  cy_test_xlsx_assert_golden (path, SHEET, "exits.xml");
}

static void
test_period (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *xml = NULL;

  cy_test_fill_library (self, &units, 3, 2, 12);
  let_leave (self, 6);
  args->since = 21000201;
  args->base_date = 21000331;
  path = cy_test_run_report (self, "exits", args);
  xml = cy_test_read_all (path);
  g_assert_cmpuint (args->n_rows, ==, 2);
  cy_test_assert_contains (xml, "2100.02.15");
  cy_test_assert_contains (xml, "2100.03.15");
  cy_test_assert_lacks (xml, "2100.04.15");
  cy_test_assert_contains (xml,
                           "Used: 1, use rate 11.1%. Left otherwise: 1, adjustment rate 11.1%");
}

static void
test_scope (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;

  cy_test_fill_library (self, &units, 3, 2, 12);
  let_leave (self, 6);
  args->scope = g_array_index (units.townships, gint64, 0);
  path = cy_test_run_report (self, "exits", args);
  g_assert_cmpuint (args->n_rows, ==, 2);
}

static void
test_office (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;

  if (cy_test_office_skip ())
    return;
  cy_test_fill_library (self, &units, 3, 2, 12);
  let_leave (self, 5);
  path = cy_test_run_report (self, "exits", args);
  csv = cy_test_office_to_csv (path);
  cy_test_assert_contains (csv, "1,沈知远,新民村,2099.01.05,2100.01.15,换届调整、结构优化");
  cy_test_assert_contains (csv, "村委会委员,双河镇党委会");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/exits/golden", test_golden);
  cy_test_case ("/report/exits/period", test_period);
  cy_test_case ("/report/exits/scope", test_scope);
  cy_test_case ("/report/exits/office", test_office);

  return g_test_run ();
}

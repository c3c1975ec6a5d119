/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The ledger of postings: who went in the period, with tasks, grade and the sum of the subsidies.
 */
#include "cy-posting.h"
#include "cy-test-library.h"
#include "cy-test-office.h"
#include "cy-test-posting.h"
#include "cy-test-xlsx.h"

#define SHEET "xl/worksheets/sheet1.xml"

static void
add_task (CyTest *self, gint64 person, gint64 posting, const char *title, gint64 done)
{
  g_autoptr (CyRecord) task = cy_record_new (CY_STRETCH_TASK);

  cy_record_set_int (task, CY_STRETCH_TASK_PERSON, person);
  cy_record_set_int (task, CY_STRETCH_TASK_POSTING, posting);
  cy_record_set_text (task, CY_STRETCH_TASK_KIND, "K03");
  cy_record_set_text (task, CY_STRETCH_TASK_TITLE, title);
  if (done != 0)
    cy_record_set_int (task, CY_STRETCH_TASK_DONE, done);
  cy_test_save (self, task, "task");
}

/* One who came back and was appraised, one who is away, one of the year before, one to go. */
static void
fill (CyTest *self, CyTestUnits *units)
{
  g_autoptr (CyRecord) record = NULL;
  gint64 id;

  cy_test_fill_library (self, units, 3, 2, 12);
  record =
    cy_test_make_posting (&(CyTestPosting){ 1, 0, 21000201, 21000430, 21000201, 21000430, "done" });
  cy_record_set_text (record, CY_POSTING_GRADE, "2");
  cy_record_set_int (record, CY_POSTING_APPRAISED, 21000502);
  cy_record_set_int (record, CY_POSTING_SUBSIDY, 45000);
  cy_record_set_int (record, CY_POSTING_CROSS_REGION, TRUE);
  cy_test_save (self, record, "posting");
  id = cy_record_get_id (record);
  add_task (self, 1, id, "修水渠", 21000401);
  add_task (self, 1, id, "建合作社", 0);
  cy_test_add_posting (self, &(CyTestPosting){ 2, 0, 21000501, 21001031, 21000503, 0, "running" });
  cy_test_add_posting (self,
                       &(CyTestPosting){ 3, 0, 20990201, 20990430, 20990201, 20990430, "done" });
  cy_test_add_posting (self, &(CyTestPosting){ 4, 0, 21000901, 21001130, 0, 0, NULL });
}

static void
test_golden (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;

  fill (self, &units);
  path = cy_test_run_report (self, "postings", args);
  g_assert_cmpuint (args->n_rows, ==, 2);
  cy_test_xlsx_assert_golden (path, SHEET, "postings.xml");
}

/* Three months of 450 yuan. */
static void
test_note (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *xml = NULL;

  fill (self, &units);
  path = cy_test_run_report (self, "postings", args);
  xml = cy_test_read_all (path);
  cy_test_assert_contains (xml, "2 postings, 1 people away now, 1 appraised");
  cy_test_assert_contains (xml, "paid for them: 1350.00 yuan");
  cy_test_assert_contains (xml, "1 of 2 done");
}

/* Each township has its own, and together they have all. */
static void
test_scope (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  guint n = 0;

  fill (self, &units);
  for (guint i = 0; i < units.townships->len; i++)
    {
      g_autoptr (CyReportArgs) args = cy_test_make_args ();
      g_autofree char *path = NULL;

      args->scope = g_array_index (units.townships, gint64, i);
      path = cy_test_run_report (self, "postings", args);
      n += args->n_rows;
    }
  g_assert_cmpuint (n, ==, 2);
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
  fill (self, &units);
  path = cy_test_run_report (self, "postings", args);
  csv = cy_test_office_to_csv (path);
  cy_test_assert_contains (csv, "某果业公司,主任助理,2100.02.01—2100.04.30,修水渠；建合作社");
  cy_test_assert_contains (csv, "良好");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/postings/golden", test_golden);
  cy_test_case ("/report/postings/note", test_note);
  cy_test_case ("/report/postings/scope", test_scope);
  cy_test_case ("/report/postings/office", test_office);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A report is made at one stroke, and tells how far it is and what went wrong. */
#include "cy-report.h"

#include "cy-error.h"
#include "cy-reports.h"
#include "cy-test-book.h"
#include "cy-test-xlsx.h"

#define N_ROWS 250

static gboolean
write_rows (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  CySheet *sheet = cy_book_add_sheet (book, "表");

  cy_sheet_set_columns (sheet, &(CySheetColumn){ "序号", 0, CY_COLUMN_ORDINAL }, 1);
  cy_report_args_apply (args, sheet);
  for (guint i = 1; i <= N_ROWS; i++)
    {
      cy_sheet_begin_row (sheet);
      cy_sheet_add_int (sheet, 77);
      if (!cy_sheet_end_row (sheet, error))
        return FALSE;
      cy_report_args_tell (args, i, N_ROWS);
    }

  return TRUE;
}

static gboolean
refuse (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  g_set_error_literal (error, CY_ERROR, CY_ERROR_UNCHECKED, "three errors stand");

  return FALSE;
}

static const CyReport good = {
  .id = "good",
  .title = "Good",
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_rows,
};
static const CyReport bad = { .id = "bad", .title = "Bad", .write = refuse };

static void
note_progress (guint64 done, guint64 total, gpointer user_data)
{
  g_string_append_printf (user_data, "%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT " ", done, total);
}

static void
cancel_midway (guint64 done, guint64 total, gpointer user_data)
{
  if (done == 100)
    g_cancellable_cancel (user_data);
}

static void
test_run (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyReportArgs) args = cy_report_args_new ();
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *xml = NULL;
  g_autofree char *core = NULL;

  cy_test_folder_init (&folder);
  args->unit_name = g_strdup ("双河镇");
  args->created = CY_TEST_CREATED;
  args->progress = note_progress;
  args->progress_data = seen;
  cy_report_run (&good, NULL, args, folder.target, &error);
  g_assert_no_error (error);

  g_assert_cmpstr (seen->str, ==, "100/250 200/250 250/250 ");
  xml = cy_test_xlsx_read_part (folder.target, "xl/worksheets/sheet1.xml");
  cy_test_assert_contains (xml, "<v>77</v>");
  cy_test_assert_contains (xml, "双河镇");
  core = cy_test_xlsx_read_part (folder.target, "docProps/core.xml");
  cy_test_assert_contains (core, "2026-11-22T00:00:00Z");
  cy_test_assert_contains (core, "<dc:title>Good</dc:title>");
}

static void
test_cancelled (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyReportArgs) args = cy_report_args_new ();
  g_autoptr (GError) error = NULL;

  cy_test_folder_init (&folder);
  args->cancellable = g_cancellable_new ();
  args->progress = cancel_midway;
  args->progress_data = args->cancellable;
  g_assert_false (cy_report_run (&good, NULL, args, folder.target, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (cy_test_folder_count (&folder), ==, 0);
}

static void
test_refused (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyReportArgs) args = cy_report_args_new ();
  g_autoptr (GError) error = NULL;

  cy_test_folder_init (&folder);
  g_assert_false (cy_report_run (&bad, NULL, args, folder.target, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_UNCHECKED);
  g_assert_cmpstr (cy_error_get_place (error)->file, ==, folder.target);
  g_assert_cmpuint (cy_test_folder_count (&folder), ==, 0);
}

static void
assert_found (const CyReport *report)
{
  g_assert_true (cy_report_find (report->id) == report);
  g_assert_nonnull (report->title);
  g_assert_nonnull (report->write);
}

static void
test_registry (void)
{
  const CyReport *const *list = cy_report_list ();

  for (guint i = 0; list[i] != NULL; i++)
    assert_found (list[i]);
  for (guint i = 0; cy_report_screen_tables[i].id != NULL; i++)
    assert_found (&cy_report_screen_tables[i]);
  g_assert_null (cy_report_find ("no such report"));
  /* Noted exports and kept choices of before still find theirs. */
  g_assert_cmpstr (cy_report_find ("party-annual")->id, ==, "secretary-reserve");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/report/run", test_run);
  g_test_add_func ("/report/report/cancelled", test_cancelled);
  g_test_add_func ("/report/report/refused", test_refused);
  g_test_add_func ("/report/report/registry", test_registry);

  return g_test_run ();
}

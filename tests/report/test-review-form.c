/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What offices get: only what they need, their own conditions to choose from, a hidden key; all of
 * them at once, each noted. */
#include "cy-review-form.h"
#include "cy-test-library.h"
#include "cy-test-office.h"
#include "cy-test-review.h"
#include "cy-test-xlsx.h"

#define SHEET "xl/worksheets/sheet1.xml"

static char *
write_forms (CyTest *self, const char *offices, const char *name)
{
  g_autoptr (GError) error = NULL;
  gint64 round = cy_test_review_begin (self, offices);
  guint  n;

  g_assert_true (
    cy_review_forms_write (self->conn, round, 20261120, self->folder, NULL, &n, &error));
  g_assert_no_error (error);

  return g_build_filename (self->folder, name, NULL);
}

static void
test_content (CyTest *self, gconstpointer data)
{
  g_autofree char *path = write_forms (self, "3", "第一批-公安局.xlsx");
  g_autofree char *sheet = cy_test_xlsx_read_part (path, SHEET);
  g_autofree char *all = cy_test_read_all (path);
  g_autofree char *key =
    cy_test_text (self, "SELECT lower(hex(uid)) FROM review_subject WHERE id=1");
  g_autofree char *round = cy_test_text (self, "SELECT lower(hex(uid)) FROM review_round");

  cy_test_assert_contains (all, "530101199003070011");
  cy_test_assert_contains (all, key);
  cy_test_assert_contains (all, round);
  cy_test_assert_contains (all, "<t>" CY_REVIEW_MARK "</t>");
  cy_test_assert_contains (sheet, "hidden=\"1\"");
  cy_test_assert_contains (sheet, "<formula1>\"无异议,有问题\"</formula1>");
  /* The six conditions that the police are asked about, and no other. */
  cy_test_assert_contains (all, "5. 因涉黄赌毒等受行政处罚（不准）");
  cy_test_assert_lacks (all, "失信被执行人");
  cy_test_assert_contains (all, "How to fill in");
}

static void
test_columns (CyTest *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;

  if (cy_test_office_skip ())
    return;
  path = write_forms (self, "6", "第一批-信访局.xlsx");
  csv = cy_test_office_to_csv (path);
  cy_test_assert_contains (csv, "to: 信访局  due 2026-11-12, 5 people");
  cy_test_assert_contains (csv,
                           "No.,Full name,Gender,ID number,Village to be reserve for,Answer,"
                           "Condition,In words,Replied on,");
  cy_test_assert_contains (csv, "1,陈晨,男,530101199003070011,联合村,,,,,");
}

static void
test_all (CyTest *self, gconstpointer data)
{
  g_autofree char *path = write_forms (self, "3 4 12", "第一批-乡镇党委.xlsx");

  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (cy_test_count (self,
                                  "SELECT count(DISTINCT file) FROM export_log "
                                  "WHERE report='review-form' AND rows=5 AND digest IS NOT NULL"),
                   ==,
                   3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/review-form/content", test_content);
  cy_test_case ("/report/review-form/columns", test_columns);
  cy_test_case ("/report/review-form/all", test_all);

  return g_test_run ();
}

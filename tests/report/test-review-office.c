/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A form that an office opens and saves with another program, as .xls, as .xlsx or as text: people,
 * round and office are known again, and nothing is taken for an answer. */
#include "cy-review-form.h"
#include "cy-review-import.h"
#include "cy-test-office.h"
#include "cy-test-review.h"

#define TODAY 20261120

static void
assert_blank (CyTest *self, const char *path, const char *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyReviewMatrix) matrix = cy_test_review_load (self, 1);
  g_autoptr (CyReviewImport) import =
    cy_review_import_read (path, matrix, office, TODAY, NULL, &error);

  g_assert_no_error (error);
  g_test_message ("%s", path);
  g_assert_cmpint (import->fault, ==, CY_REVIEW_FILE_FINE);
  g_assert_cmpstr (import->office, ==, "3");
  g_assert_cmpuint (import->n[CY_REVIEW_ROW_BLANK], ==, CY_TEST_REVIEW_N);
  g_assert_cmpuint (import->n[CY_REVIEW_ROW_REFUSED], ==, 0);
  g_assert_cmpuint (import->n_missing, ==, 0);
  g_assert_cmpuint (import->rows->len, ==, CY_TEST_REVIEW_N);
}

static void
test_saved_again (CyTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyReviewMatrix) matrix = NULL;
  g_autoptr (CyReviewImport) nobody = NULL;
  g_autofree char *xlsx = g_build_filename (self->folder, "第一批-公安局.xlsx", NULL);
  g_autofree char *xls = g_build_filename (self->folder, "第一批-公安局.xls", NULL);
  g_autofree char *csv = g_build_filename (self->folder, "第一批-公安局.csv", NULL);
  guint            n;
  gint64           round = cy_test_review_begin (self, "3");

  if (cy_test_office_skip ())
    return;
  g_assert_true (cy_review_forms_write (self->conn, round, TODAY, self->folder, NULL, &n, &error));
  assert_blank (self, xlsx, NULL);
  cy_test_office_convert (xlsx, "xls");
  assert_blank (self, xls, NULL);
  cy_test_office_convert (xls, "xlsx");
  assert_blank (self, xlsx, NULL);
  /* As text without the hidden sheet: somebody has to say who answers. In GB 18030, as usual. */
  cy_test_office_convert (xlsx, "csv:Text - txt - csv (StarCalc):44,34,85");
  assert_blank (self, csv, "3");
  matrix = cy_test_review_load (self, round);
  nobody = cy_review_import_read (csv, matrix, NULL, TODAY, NULL, &error);
  g_assert_cmpint (nobody->fault, ==, CY_REVIEW_FILE_NO_OFFICE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/review-office/saved-again", test_saved_again);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which examinations concern whom, and what they say they lack. */
#include "cy-test-pool.h"

#include "cy-error.h"
#include "cy-exam-sheet.h"
#include "cy-exam.h"

static gint64
add_exam (CyTest *test, gint64 unit, CyDate date)
{
  g_autoptr (CyRecord) exam = cy_record_new (CY_EXAM);

  cy_record_set_text (exam, CY_EXAM_NAME, "公开选拔");
  cy_record_set_text (exam, CY_EXAM_STATE, CY_EXAM_OPEN);
  cy_record_set_int (exam, CY_EXAM_DATE, date);
  if (unit != 0)
    cy_record_set_int (exam, CY_EXAM_UNIT, unit);
  cy_test_save (test, exam, "exam");

  return cy_record_get_id (exam);
}

static guint
count (CyTest *test, gint64 scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) exams = cy_exam_list (test->conn, scope, &error);

  g_assert_no_error (error);

  return exams->len;
}

static void
test_scope (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) county = cy_test_add_unit (test, "甲县", "county", 0);
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "甲镇", "town", cy_record_get_id (county));
  g_autoptr (CyRecord) other = cy_test_add_unit (test, "乙镇", "town", cy_record_get_id (county));
  g_autoptr (CyRecord) village =
    cy_test_add_unit (test, "东村", "village", cy_record_get_id (town));
  g_autoptr (GPtrArray) exams = NULL;

  add_exam (test, 0, 20260101);
  add_exam (test, cy_record_get_id (town), 20260301);
  add_exam (test, cy_record_get_id (other), 20260201);
  g_assert_cmpuint (count (test, 0), ==, 3);
  g_assert_cmpuint (count (test, cy_record_get_id (county)), ==, 3);
  g_assert_cmpuint (count (test, cy_record_get_id (town)), ==, 2);
  g_assert_cmpuint (count (test, cy_record_get_id (village)), ==, 2);
  exams = cy_exam_list (test->conn, 0, NULL);
  g_assert_cmpint (cy_record_get_id (g_ptr_array_index (exams, 0)), ==, 2);
}

static void
test_empty (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyExamSheet) sheet = cy_exam_sheet_load (test->conn, add_exam (test, 0, 0), &error);
  g_autofree char *words = NULL;
  CyExamLack       lack;

  g_assert_no_error (error);
  lack = cy_exam_sheet_find_lack (sheet);
  g_assert_cmpuint (lack,
                    ==,
                    CY_EXAM_LACKS_PLACES | CY_EXAM_LACKS_WEIGHTS | CY_EXAM_LACKS_APPLICANTS);
  words = cy_exam_sheet_dup_lack (sheet, lack);
  g_assert_cmpstr (words,
                   ==,
                   "the number of places is missing, the weights do not make 100 %, "
                   "0 applicants, 1 needed to begin");
  g_assert_null (cy_exam_sheet_find (sheet, 1));
  g_assert_null (cy_exam_sheet_load (test->conn, 99, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/exam-sheet/scope", test_scope);
  cy_test_case ("/model/exam-sheet/empty", test_empty);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 四诊研判表 has every block, what is known beside it, and where they disagree, on one page. */
#include "cy-print-diagnosis.h"

#include "cy-cycle.h"
#include "cy-diagnosis.h"
#include "cy-test-paper.h"

#include <string.h>

static CyDiagnosisFile *
make_file (void)
{
  CyDiagnosisFile *file = g_new0 (CyDiagnosisFile, 1);

  file->cycle = cy_record_new (CY_ASSESS_CYCLE);
  file->record = cy_record_new (CY_DIAGNOSIS);
  file->answers = g_ptr_array_new_with_free_func (g_object_unref);
  file->name = g_strdup ("安一");
  file->place = g_strdup ("柳村");
  file->town = g_strdup ("东镇");
  cy_record_set_int (file->cycle, CY_ASSESS_CYCLE_YEAR, 2026);
  cy_record_set_text (file->cycle, CY_ASSESS_CYCLE_NAME, "2026年终考核");
  for (guint i = 0; i < CY_DIAGNOSIS_YEARS; i++)
    for (guint j = 0; j < CY_N_VILLAGE_FIGURES; j++)
      file->figures[i][j] = file->medians[i][j] = CY_VILLAGE_NONE;

  return file;
}

static void
fill (CyDiagnosisFile *file)
{
  CyRecord *answer = cy_record_new (CY_DIAGNOSIS_ANSWER);

  cy_record_set_text (answer, CY_DIAGNOSIS_ANSWER_QUESTION, "1");
  cy_record_set_text (answer, CY_DIAGNOSIS_ANSWER_ANSWER, "继续留村，把合作社做到 80 户");
  g_ptr_array_add (file->answers, answer);
  cy_record_set_int (file->record, CY_DIAGNOSIS_LOOK_MARK, 9200);
  cy_record_set_text (file->record, CY_DIAGNOSIS_LOOK_TEXT, "产业有基础，村容整洁");
  cy_record_set_int (file->record, CY_DIAGNOSIS_LISTEN_DATE, 20261115);
  cy_record_set_int (file->record, CY_DIAGNOSIS_LISTEN_HEARD, 20);
  cy_record_set_int (file->record, CY_DIAGNOSIS_LISTEN_SATISFIED, 12);
  cy_record_set_int (file->record, CY_DIAGNOSIS_LISTEN_MARK, 6150);
  cy_record_set_text (file->record, CY_DIAGNOSIS_ADVICE, "再入户听一轮后研判");
  file->figures[CY_DIAGNOSIS_YEARS - 1][CY_VILLAGE_INCOME] = 3038;
  file->medians[CY_DIAGNOSIS_YEARS - 1][CY_VILLAGE_INCOME] = 4161;
}

static void
test_filled (void)
{
  g_autoptr (CyDiagnosisFile) file = make_file ();
  g_autoptr (CyPrintSheet) sheet = NULL;
  g_autofree char *text = NULL;

  fill (file);
  sheet = cy_print_diagnosis_new (file);
  text = cy_test_paper_read (sheet, "-layout");
  g_assert_cmpuint (cy_print_sheet_get_n_pages (sheet), ==, 1);
  g_assert_nonnull (strstr (text, "四诊研判表"));
  g_assert_nonnull (strstr (text, "安一"));
  g_assert_nonnull (strstr (text, "92分"));
  g_assert_nonnull (strstr (text, "30.38"));
  g_assert_nonnull (strstr (text, "2026年11月15日"));
  g_assert_nonnull (strstr (text, "今后打算"));
  g_assert_nonnull (strstr (text, "再入户听一轮"));
  g_assert_nonnull (strstr (text, "相差30.5分"));
  g_assert_nonnull (strstr (text, "未评"));
}

static void
test_empty (void)
{
  g_autoptr (CyDiagnosisFile) file = make_file ();
  g_autoptr (CyPrintSheet) sheet = cy_print_diagnosis_new (file);

  g_assert_cmpuint (cy_print_sheet_get_n_pages (sheet), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/print-diagnosis/filled", test_filled);
  g_test_add_func ("/report/print-diagnosis/empty", test_empty);

  return g_test_run ();
}

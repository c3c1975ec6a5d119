/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a person decides during an import, and that it is kept. */
#include "cy-test-import.h"

/* ---- Decisions ---- */

static void
test_back (CyTestImport *test, gconstpointer data)
{
  g_autofree char *path = cy_test_import_find_roster ("名单-GB18030.csv");
  CyImportJob     *job;
  const CyMapping *mapping;
  int              column;

  cy_test_import_show (test);
  cy_test_import_start_file (test, path);
  cy_test_import_go_to_preview (test, "back");
  job = test->page->job;
  mapping =
    ((CyImportSheet *) g_ptr_array_index (cy_import_job_get_file (job, 0)->source->sheets, 0))
      ->mapping;
  column = cy_mapping_find (mapping, CY_TARGET_ETHNIC);
  g_assert_cmpint (column, >=, 0);
  cy_import_job_set_column (job, 0, 0, (guint) column, CY_TARGET_NONE);
  cy_import_job_set_mode (job, CY_IMPORT_OVERWRITE);
  cy_test_wait (cy_test_import_can_go_on, test);
  for (guint i = 0; i < 3; i++)
    g_signal_emit_by_name (test->page->back, "clicked");
  g_assert_cmpint (test->page->step, ==, CY_IMPORT_STEP_FILES);
  for (guint i = 0; i < 3; i++)
    cy_test_import_press_next (test);
  cy_test_wait (cy_test_import_can_go_on, test);
  g_assert_cmpint (cy_mapping_find (mapping, CY_TARGET_ETHNIC), ==, -1);
  g_assert_cmpint (cy_import_job_get_options (job)->mode, ==, CY_IMPORT_OVERWRITE);
  g_assert_cmpint (cy_test_import_count_draft (test).people, ==, 30);
}

static void
test_leave_out (CyTestImport *test, gconstpointer data)
{
  g_autofree char *path = cy_test_import_find_roster ("名单-一村一表.xlsx");

  cy_test_import_show (test);
  cy_test_import_start_file (test, path);
  cy_test_wait (cy_test_import_is_at_sheets, test);
  g_assert_cmpint (cy_import_job_count_sheets (test->page->job), ==, 4);
  for (guint i = 1; i < 4; i++)
    cy_import_job_use_sheet (test->page->job, 0, i, FALSE);
  cy_test_import_press_next (test);
  cy_test_wait (cy_test_import_can_go_on, test);
  g_assert_cmpint (cy_test_import_count_draft (test).people, >, 0);
  g_assert_cmpint (cy_test_import_count_draft (test).people, <, 36);
  cy_import_job_use_sheet (test->page->job, 0, 0, FALSE);
  g_signal_emit_by_name (test->page->back, "clicked");
  g_assert_false (gtk_widget_is_sensitive (test->page->next));
}

static void
test_header (CyTestImport *test, gconstpointer data)
{
  g_autofree char     *path = cy_test_import_find_roster ("花名册-规范.xlsx");
  const CyImportSheet *sheet;

  cy_test_import_show (test);
  cy_test_import_start_file (test, path);
  cy_test_wait (cy_test_import_is_at_sheets, test);
  sheet = g_ptr_array_index (cy_import_job_get_file (test->page->job, 0)->source->sheets, 0);
  cy_import_job_set_header (test->page->job, 0, 0, 0, 1);
  g_assert_cmpint (sheet->layout->first_row, ==, 1);
  cy_import_job_set_header (test->page->job, 0, 0, 2, 1);
  cy_test_import_press_next (test);
  cy_test_wait (cy_test_import_can_go_on, test);
  g_assert_cmpint (cy_test_import_count_draft (test).people, ==, 120);
}

/* ---- Known people ---- */

static gboolean
is_skipped (gpointer data)
{
  const CyImportDraft *draft = cy_import_job_get_draft (((CyTestImport *) data)->page->job);

  return g_array_index (draft->items, CyImportItem, 0).mode == CY_IMPORT_SKIP;
}

static void
test_known (CyTestImport *test, gconstpointer data)
{
  CyTest *base = &test->fixture.base;
  g_autoptr (CyRecord) person = cy_test_add_person (base, "林晓雁");
  CyImportDraft *draft;

  cy_record_set_int (person, CY_PERSON_BIRTH, 19970300);
  cy_test_save (base, person, "birth");
  cy_test_import_show (test);
  cy_import_page_start_text (test->page,
                             "姓名\t性别\t出生年月\t电话\n林晓雁\t女\t1997.03\t13800006621\n");
  cy_test_import_go_to_preview (test, "known");
  draft = cy_import_job_get_draft (test->page->job);
  g_assert_cmpint (cy_test_import_count_draft (test).updated, ==, 1);
  cy_test_import_shoot (test, "known");
  g_assert_cmpint (g_array_index (draft->items, CyImportItem, 0).person,
                   ==,
                   cy_record_get_id (person));
  cy_import_job_choose (test->page->job,
                        cy_import_draft_get_key (draft, 0),
                        &(CyImportChoice){ .has_mode = TRUE, .mode = CY_IMPORT_SKIP });
  cy_test_wait (is_skipped, test);
  g_assert_cmpint (cy_test_import_count_draft (test).updated, ==, 0);
  /* The next plan keeps what was decided. */
  cy_import_job_set_mode (test->page->job, CY_IMPORT_OVERWRITE);
  cy_test_wait (cy_test_import_is_planned, test);
  g_assert_true (is_skipped (test));
}

/* ---- Two who could be meant ---- */

static gboolean
is_clear (gpointer data)
{
  return cy_test_import_count_draft (data).unclear == 0;
}

static void
test_unclear (CyTestImport *test, gconstpointer data)
{
  CyTest        *base = &test->fixture.base;
  CyImportDraft *draft;
  gint64         last = 0;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) person = cy_test_add_person (base, "林晓雁");

      cy_record_set_int (person, CY_PERSON_BIRTH, 19970300);
      cy_test_save (base, person, "birth");
      last = cy_record_get_id (person);
    }
  cy_test_import_show (test);
  cy_import_page_start_text (test->page,
                             "姓名\t性别\t出生年月\n林晓雁\t女\t1997.03\n何承志\t男\t1995.08\n");
  cy_test_import_go_to_preview (test, "unclear");
  cy_test_import_shoot (test, "unclear");
  g_assert_cmpint (cy_test_import_count_draft (test).unclear, ==, 1);
  g_assert_cmpint (cy_test_import_count_draft (test).people, ==, 1);
  draft = cy_import_job_get_draft (test->page->job);
  cy_import_job_choose (test->page->job,
                        cy_import_draft_get_key (draft, 0),
                        &(CyImportChoice){ .has_person = TRUE, .person = last });
  cy_test_wait (is_clear, test);
  g_assert_cmpint (cy_test_import_count_draft (test).updated, ==, 1);
  cy_test_import_press_next (test);
  cy_test_wait (cy_test_import_is_done, test);
  g_assert_cmpint (cy_test_import_count_library (test), ==, 3);
}

/* ---- Questions ---- */

static gboolean
has_no_problem (gpointer data)
{
  const CyImportDraft *draft = cy_import_job_get_draft (((CyTestImport *) data)->page->job);

  return cy_test_import_is_planned (data) && cy_import_plan_get_problems (draft->plan)->len == 0;
}

static void
test_questions (CyTestImport *test, gconstpointer data)
{
  CyImportJob            *job;
  GPtrArray              *questions;
  const CyImportQuestion *question;

  cy_test_import_show (test);
  cy_import_page_start_text (test->page,
                             "姓名\t性别\t出生年月\t学历\t所在村\n"
                             "林晓雁\t女\t1997.03\t很高\t青石村\n"
                             "何承志\t男\t1995.08\t很高\t青石村\n");
  cy_test_import_go_to_preview (test, "questions");
  job = test->page->job;
  questions = cy_import_job_get_questions (job);
  g_assert_cmpint (questions->len, ==, 1);
  question = g_ptr_array_index (questions, 0);
  g_assert_cmpstr (question->raw, ==, "很高");
  g_assert_cmpint (question->n_rows, ==, 2);
  g_assert_cmpint (cy_import_job_get_draft (job)->villages->len, ==, 1);
  cy_import_job_answer (job, question, "21");
  cy_test_wait (has_no_problem, test);
  /* Answered, and still to be seen. */
  g_assert_cmpint (questions->len, ==, 1);
  cy_test_import_press_next (test);
  cy_test_wait (cy_test_import_is_done, test);

  /* The next file is understood at once. */
  cy_import_page_start_text (test->page, "姓名\t出生年月\t学历\n罗建军\t1980.02\t很高\n");
  cy_test_import_go_to_preview (test, "remembered");
  g_assert_cmpint (cy_import_job_get_questions (job)->len, ==, 0);
  g_assert_true (has_no_problem (test));
}

int
main (int argc, char **argv)
{
  cy_test_import_init (&argc, &argv);
  cy_test_import_case ("/ui/import-job/back", test_back, NULL);
  cy_test_import_case ("/ui/import-job/leave-out", test_leave_out, NULL);
  cy_test_import_case ("/ui/import-job/header", test_header, NULL);
  cy_test_import_case ("/ui/import-job/known", test_known, NULL);
  cy_test_import_case ("/ui/import-job/unclear", test_unclear, NULL);
  cy_test_import_case ("/ui/import-job/questions", test_questions, NULL);

  return g_test_run ();
}

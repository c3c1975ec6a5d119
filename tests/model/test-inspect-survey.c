/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Every method has its questions, and counts of answers add up. */
#include "cy-code.h"
#include "cy-inspect-survey.h"
#include "cy-inspection.h"

static CyRecord *
make (gint64 very, gint64 fairly, gint64 plain, gint64 poor, gint64 unsure)
{
  CyRecord *answer = cy_record_new (CY_INSPECTION_ANSWER);

  cy_record_set_int (answer, CY_INSPECTION_ANSWER_VERY, very);
  cy_record_set_int (answer, CY_INSPECTION_ANSWER_FAIRLY, fairly);
  cy_record_set_int (answer, CY_INSPECTION_ANSWER_PLAIN, plain);
  cy_record_set_int (answer, CY_INSPECTION_ANSWER_POOR, poor);
  cy_record_set_int (answer, CY_INSPECTION_ANSWER_UNSURE, unsure);

  return answer;
}

static void
test_questions (void)
{
  guint n = 0;

  for (char method = '1'; method <= '5'; method++)
    {
      const char code[] = { method, '\0' };
      g_autoptr (GPtrArray) sheet = cy_survey_list_questions (code);

      g_assert_cmpuint (sheet->len, >=, 4);
      for (guint i = 0; i < sheet->len; i++)
        g_assert_cmpint (cy_record_get_int (g_ptr_array_index (sheet, i),
                                            CY_INSPECTION_ANSWER_POSITION),
                         ==,
                         i + 1);
      n += sheet->len;
    }
  g_assert_cmpuint (n, ==, cy_code_set_get_n_codes (cy_code_set_get ("inspect_question")));
}

static void
test_own (void)
{
  CyCodeSet *set = cy_code_set_get ("inspect_question");
  g_autoptr (GPtrArray) survey = NULL;
  g_autoptr (GPtrArray) visit = NULL;

  cy_code_set_add_own (set, "own1", "是否经常回村");
  survey = cy_survey_list_questions ("1");
  visit = cy_survey_list_questions ("5");
  g_assert_cmpstr (cy_record_get_text (g_ptr_array_index (survey, survey->len - 1),
                                       CY_INSPECTION_ANSWER_QUESTION),
                   ==,
                   "是否经常回村");
  g_assert_cmpstr (cy_record_get_text (g_ptr_array_index (visit, visit->len - 1),
                                       CY_INSPECTION_ANSWER_QUESTION),
                   !=,
                   "是否经常回村");
  cy_code_set_forget_own (set);
}

static void
test_rates (void)
{
  g_autoptr (CyRecord) one = make (10, 5, 3, 1, 2);
  g_autoptr (CyRecord) two = make (1, 1, 0, 0, 1);
  g_autoptr (CyRecord) none = make (0, 0, 0, 0, 0);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  CyTally tally = cy_survey_count (one);

  g_assert_cmpint (tally.n_answers, ==, 21);
  g_assert_cmpint (tally.n_good, ==, 15);
  g_assert_cmpint (tally.rate, ==, 714);
  g_assert_cmpint (cy_survey_count (two).rate, ==, 667);
  g_assert_cmpint (cy_survey_count (none).rate, ==, -1);
  g_ptr_array_add (all, one);
  g_ptr_array_add (all, two);
  tally = cy_survey_count_all (all);
  g_assert_cmpint (tally.n_answers, ==, 24);
  g_assert_cmpint (tally.n_good, ==, 17);
  g_assert_cmpint (tally.rate, ==, 708);
}

static void
test_identity (void)
{
  g_autoptr (CyRecord) answer = make (10, 5, 3, 1, 2);
  g_autoptr (CyRecord) negative = make (10, -1, 0, 0, 0);

  g_assert_true (cy_survey_is_consistent (answer, 21));
  g_assert_true (cy_survey_is_consistent (answer, 30));
  g_assert_false (cy_survey_is_consistent (answer, 20));
  g_assert_false (cy_survey_is_consistent (negative, 20));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/inspect-survey/questions", test_questions);
  g_test_add_func ("/model/inspect-survey/own", test_own);
  g_test_add_func ("/model/inspect-survey/rates", test_rates);
  g_test_add_func ("/model/inspect-survey/identity", test_identity);

  return g_test_run ();
}

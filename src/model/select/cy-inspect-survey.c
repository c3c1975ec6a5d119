/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Question sheets: which questions belong to a method, and what the answers to them come to. */
#include "cy-inspect-survey.h"

#include "cy-code.h"
#include "cy-inspection.h"

static const guint counts[] = {
  CY_INSPECTION_ANSWER_VERY, CY_INSPECTION_ANSWER_FAIRLY, CY_INSPECTION_ANSWER_PLAIN,
  CY_INSPECTION_ANSWER_POOR, CY_INSPECTION_ANSWER_UNSURE,
};

static gboolean
belongs_to (const CyCode *code, const char *method)
{
  /* What users add has no row in the table, and is asked in surveys. */
  if (code->cells == NULL)
    return g_str_equal (method, CY_INSPECT_SURVEY);

  return g_str_has_prefix (code->code, method);
}

/**
 * cy_survey_list_questions:
 * @method: code of the set inspect_method
 *
 * Returns: (transfer full) (element-type CyRecord): a sheet of the questions that ship with the
 *   program and those of the users, without answers; they may be worded anew for each record
 */
GPtrArray *
cy_survey_list_questions (const char *method)
{
  CyCodeSet *set = cy_code_set_get ("inspect_question");
  GPtrArray *sheet = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    {
      const CyCode *code = cy_code_set_get_nth (set, i);
      CyRecord     *answer;

      if (!belongs_to (code, method))
        continue;
      answer = cy_record_new (CY_INSPECTION_ANSWER);
      cy_record_set_int (answer, CY_INSPECTION_ANSWER_POSITION, sheet->len + 1);
      cy_record_set_text (answer, CY_INSPECTION_ANSWER_QUESTION, code->name);
      g_ptr_array_add (sheet, answer);
    }

  return sheet;
}

static CyTally
finish (gint64 n_answers, gint64 n_good)
{
  return (CyTally){
    .n_answers = n_answers,
    .n_good = n_good,
    .rate = n_answers > 0 ? (int) ((n_good * 2000 + n_answers) / (2 * n_answers)) : -1,
  };
}

/**
 * cy_survey_count:
 * @answer: a question with its counts
 *
 * Returns: what they come to
 */
CyTally
cy_survey_count (CyRecord *answer)
{
  gint64 n_answers = 0;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    n_answers += cy_record_get_int (answer, counts[i]);

  return finish (n_answers,
                 cy_record_get_int (answer, CY_INSPECTION_ANSWER_VERY) +
                   cy_record_get_int (answer, CY_INSPECTION_ANSWER_FAIRLY));
}

/**
 * cy_survey_count_all:
 * @answers: (element-type CyRecord): the questions of one sheet or several
 *
 * Returns: all of them together, each answer counting the same
 */
CyTally
cy_survey_count_all (GPtrArray *answers)
{
  gint64 n_answers = 0;
  gint64 n_good = 0;

  for (guint i = 0; i < answers->len; i++)
    {
      CyTally tally = cy_survey_count (g_ptr_array_index (answers, i));

      n_answers += tally.n_answers;
      n_good += tally.n_good;
    }

  return finish (n_answers, n_good);
}

/**
 * cy_survey_is_consistent:
 * @answer: a question with its counts
 * @n_voices: how many people were heard
 *
 * Returns: whether no count is negative and not more answers were given than people were heard
 */
gboolean
cy_survey_is_consistent (CyRecord *answer, gint64 n_voices)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (cy_record_get_int (answer, counts[i]) < 0)
      return FALSE;

  return cy_survey_count (answer).n_answers <= n_voices;
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What answers, and what stands in replies of offices, is called, and what to do about it. */
#include "cy-review-words.h"

#include "cy-code.h"
#include "cy-idcard.h"

#include <glib/gi18n.h>
#include <string.h>

const char *
cy_review_mark_get_word (CyReviewMark mark)
{
  if (mark == CY_REVIEW_SILENT)
    return _ ("No answer");

  return cy_code_get_name ("review_answer",
                           mark == CY_REVIEW_CLEAR ? CY_ANSWER_CLEAR : CY_ANSWER_FOUND);
}

/**
 * cy_review_conclusion_get_style:
 * @conclusion: (nullable): code of the set review_conclusion
 *
 * Returns: (nullable): style class of its tag
 */
const char *
cy_review_conclusion_get_style (const char *conclusion)
{
  if (conclusion == NULL)
    return NULL;
  if (g_str_equal (conclusion, CY_CONCLUSION_PASS))
    return "ok";

  return g_str_equal (conclusion, CY_CONCLUSION_FAIL) ? "error" : "warn";
}

/* ---- Rows ---- */

static const struct
{
  const char *word;
  const char *style;
} states[CY_REVIEW_ROW_N_STATES] = {
  [CY_REVIEW_ROW_NEW] = { N_ ("New answer"), "ok" },
  [CY_REVIEW_ROW_CHANGED] = { N_ ("Changed"), "info" },
  [CY_REVIEW_ROW_SAME] = { N_ ("Same"), "muted" },
  [CY_REVIEW_ROW_BLANK] = { N_ ("No answer"), "warn" },
  [CY_REVIEW_ROW_REFUSED] = { N_ ("Wrong"), "error" },
};

const char *
cy_review_row_get_word (const CyReviewRow *row)
{
  return row->fault == CY_REVIEW_ROW_MISSING ? _ ("Not in the workbook")
                                             : _ (states[row->state].word);
}

const char *
cy_review_row_get_style (const CyReviewRow *row)
{
  return states[row->state].style;
}

/* With a place for the text of the row, where it has one. */
static const char *const faults[] = {
  [CY_REVIEW_ROW_UNKNOWN] =
    N_ ("This person (ID number %s) is not of this round: take the row out"),
  [CY_REVIEW_ROW_NAME] =
    N_ ("The name is %s in this round: put it back, or correct the person first"),
  [CY_REVIEW_ROW_NUMBER] =
    N_ ("The ID number is %s in this round: put it back, or correct the person first"),
  [CY_REVIEW_ROW_ANSWER] = N_ ("“%s” is no answer: choose 无异议 or 有问题"),
  [CY_REVIEW_ROW_ITEM] = N_ ("“%s” is no condition of this office: choose from the list"),
  [CY_REVIEW_ROW_NO_ITEM] = N_ ("有问题 without a condition or words: say what was found"),
  [CY_REVIEW_ROW_CLEAR_ITEM] =
    N_ ("无异议 and yet the condition “%s”: choose 有问题, or empty the condition"),
  [CY_REVIEW_ROW_DATE] = N_ ("“%s” is no day, or a day to come: write it as 2026.05.12"),
  [CY_REVIEW_ROW_MISSING] = N_ ("Of the round, but not in the workbook: stays without an answer"),
};

static char *
fill_in (const char *words, const char *text)
{
  const char *mark = strstr (words, "%s");

  return mark != NULL ? g_strdup_printf ("%.*s%s%s",
                                         (int) (mark - words),
                                         words,
                                         text != NULL && *text != '\0' ? text : "—",
                                         mark + 2)
                      : g_strdup (words);
}

/**
 * cy_review_row_dup_words:
 * @row: of a reply
 *
 * Returns: (transfer full): what is wrong with it and what to do, or what becomes of it, translated
 */
char *
cy_review_row_dup_words (const CyReviewRow *row)
{
  if (row->fault == CY_REVIEW_ROW_TWICE)
    return g_strdup_printf (_ ("Row %u answers of the same person: keep one of them"), row->other);
  if (row->fault == CY_REVIEW_ROW_UNKNOWN || row->fault == CY_REVIEW_ROW_NUMBER)
    {
      g_autofree char *number = cy_idcard_mask (row->text, CY_MASK_BIRTH);

      return fill_in (_ (faults[row->fault]), number);
    }
  if (row->fault != CY_REVIEW_ROW_FINE)
    return fill_in (_ (faults[row->fault]), row->text);
  if (row->state == CY_REVIEW_ROW_BLANK)
    return g_strdup (_ ("Stays without an answer"));

  return g_strdup (cy_code_get_name ("review_answer", row->reply.answer));
}

/* ---- Workbooks ---- */

static const char *const file_faults[] = {
  [CY_REVIEW_FILE_NO_SHEET] =
    N_ ("No sheet has the headings of a reply. Use the workbook that was exported for the office."),
  [CY_REVIEW_FILE_SHEETS] = N_ ("More than one sheet has answers. Leave only the one that counts."),
  [CY_REVIEW_FILE_NO_COLUMN] =
    N_ ("The column “%s” is missing. Put it back, or use the exported workbook."),
  [CY_REVIEW_FILE_TWO_COLUMNS] = N_ ("The column “%s” stands twice. Leave only one."),
  [CY_REVIEW_FILE_OTHER_ROUND] =
    N_ ("This workbook was made for another round. Choose that round, or another workbook."),
  [CY_REVIEW_FILE_OTHER_OFFICE] =
    N_ ("This workbook is of another office, or of one that this round does not ask."),
  [CY_REVIEW_FILE_NO_OFFICE] =
    N_ ("The workbook does not say whose answers they are. Choose the office above."),
};

/**
 * cy_review_import_dup_fault:
 * @import: of which nothing can be taken
 *
 * Returns: (transfer full): why, and what to do, translated
 */
char *
cy_review_import_dup_fault (const CyReviewImport *import)
{
  return fill_in (_ (file_faults[import->fault]), import->heading);
}

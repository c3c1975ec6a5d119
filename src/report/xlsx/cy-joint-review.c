/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 资格联审汇总表: what every office said of everybody in a round, and what was concluded. The only
 * table that findings stand in. */
#include "cy-reports.h"

#include "cy-code.h"
#include "cy-review-matrix.h"
#include "cy-review-round.h"

#include <glib/gi18n.h>

/* Ordinal, name, gender, ID number, village; conclusion and remarks. */
#define N_BEFORE 5
#define N_AFTER 2
#define N_FROZEN 2

static const char *
get_office (const CyReviewMatrix *matrix, guint column)
{
  return cy_code_get_short_name ("office", cy_review_matrix_get_office (matrix, column)->code);
}

/* @matrix: %NULL for a table of nobody */
static void
set_columns (CySheet *sheet, const CyReviewMatrix *matrix)
{
  guint                     n_offices = matrix != NULL ? matrix->offices->len : 0;
  guint                     n = n_offices + N_BEFORE + N_AFTER;
  g_autofree CySheetColumn *columns = g_new0 (CySheetColumn, n);

  columns[0] = (CySheetColumn){ .title = _ ("No."), .kind = CY_COLUMN_ORDINAL };
  columns[1] = (CySheetColumn){ .title = _ ("Full name"), .width = 8 };
  columns[2] = (CySheetColumn){ .title = _ ("Gender"), .width = 5 };
  columns[3] = (CySheetColumn){ .title = _ ("ID number"), .width = 19, .kind = CY_COLUMN_ID };
  columns[4] = (CySheetColumn){ .title = _ ("Village to be reserve for"), .width = 14 };
  for (guint i = 0; i < n_offices; i++)
    columns[N_BEFORE + i] = (CySheetColumn){ .title = get_office (matrix, i), .width = 7 };
  columns[n - 2] = (CySheetColumn){ .title = _ ("Conclusion"), .width = 7 };
  columns[n - 1] =
    (CySheetColumn){ .title = _ ("Remarks"), .width = 24, .align = CY_COLUMN_ALIGN_LEFT };
  cy_sheet_set_columns (sheet, columns, n);
}

static const char *
get_word (const CyReviewCell *cell)
{
  if (cell->mark == CY_REVIEW_SILENT)
    return _ ("No answer");

  return cy_code_get_name ("review_answer",
                           cell->mark == CY_REVIEW_CLEAR ? CY_ANSWER_CLEAR : CY_ANSWER_FOUND);
}

/* What was found, by whom, and why it was concluded so. */
static char *
dup_remarks (const CyReviewMatrix *matrix, guint row)
{
  const CyReviewSubject *subject = cy_review_matrix_get_subject (matrix, row);
  GString               *text = g_string_new (NULL);

  for (guint i = 0; i < matrix->offices->len; i++)
    {
      const CyReviewCell *cell = cy_review_matrix_get_cell (matrix, row, i);
      g_autofree char    *words = NULL;

      if (cell->mark != CY_REVIEW_FOUND)
        continue;
      words = cy_review_cell_dup_words (cell);
      g_string_append_printf (text,
                              "%s%s：%s",
                              text->len > 0 ? "；" : "",
                              get_office (matrix, i),
                              words);
    }
  if (subject->reason != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "；" : "", subject->reason);

  return g_string_free (text, FALSE);
}

static void
add_answers (CySheet *sheet, const CyReviewMatrix *matrix, guint row)
{
  for (guint i = 0; i < matrix->offices->len; i++)
    cy_sheet_add_text (sheet, get_word (cy_review_matrix_get_cell (matrix, row, i)));
}

/* A preview stays on the screen, where findings are shown only when they are asked for. */
static void
add_person (CySheet *sheet, const CyReviewMatrix *matrix, guint row, const CyReportArgs *args)
{
  const CyReviewSubject *subject = cy_review_matrix_get_subject (matrix, row);
  g_autofree char       *id = cy_idcard_mask (subject->id_number, args->mask);
  g_autofree char       *remarks = args->sample == 0 ? dup_remarks (matrix, row) : NULL;

  cy_sheet_add_int (sheet, row + 1);
  cy_sheet_add_text (sheet, subject->name);
  cy_sheet_add_text (sheet, cy_code_get_short_name ("gender", subject->gender));
  cy_sheet_add_text (sheet, id);
  cy_sheet_add_text (sheet, subject->place);
  add_answers (sheet, matrix, row);
  cy_sheet_add_text (sheet,
                     subject->conclusion != NULL
                       ? cy_code_get_name ("review_conclusion", subject->conclusion)
                       : NULL);
  cy_sheet_add_text (sheet, remarks);
}

static gboolean
add_people (CySheet *sheet, const CyReviewMatrix *matrix, CyReportArgs *args, GError **error)
{
  guint n = matrix->subjects->len;

  if (args->sample > 0)
    n = MIN (n, args->sample);
  for (guint i = 0; i < n; i++)
    {
      cy_sheet_begin_row (sheet);
      add_person (sheet, matrix, i, args);
      if (!cy_sheet_end_row (sheet, error))
        return FALSE;
      cy_report_args_tell (args, i + 1, n);
    }

  return TRUE;
}

/* Room for the seal of each office. */
static gboolean
add_seals (CySheet *sheet, const CyReviewMatrix *matrix, GError **error)
{
  g_autofree char *words = g_strdup_printf ("\n%s\n\n", _ ("Offices of the joint review (seal)"));

  cy_sheet_begin_total (sheet);
  cy_sheet_add_span (sheet, words, N_BEFORE);
  for (guint i = 0; i < matrix->offices->len + N_AFTER; i++)
    cy_sheet_add_text (sheet, "\n\n\n");

  return cy_sheet_end_row (sheet, error);
}

static char *
dup_caption (const CyReviewMatrix *matrix)
{
  CyRecord        *round = matrix->round;
  const char      *document = cy_record_get_text (round, CY_REVIEW_ROUND_DOCUMENT);
  g_autofree char *sent =
    cy_date_format (cy_record_get_int (round, CY_REVIEW_ROUND_SENT), CY_DATE_ISO);
  g_autofree char *due =
    cy_date_format (cy_record_get_int (round, CY_REVIEW_ROUND_DUE), CY_DATE_ISO);

  /* Translators: name of the round, number of the letter, two days, how many people. */
  return g_strdup_printf (_ ("%s  %s  sent %s, due %s, %u people"),
                          cy_record_get_text (round, CY_REVIEW_ROUND_NAME),
                          document != NULL ? document : "",
                          sent,
                          due,
                          matrix->subjects->len);
}

static gboolean
write_round (CyBook *book, const CyReviewMatrix *matrix, CyReportArgs *args, GError **error)
{
  g_autofree char *title = cy_report_args_dup_title (args, _ ("Summary of the joint review"));
  g_autofree char *caption = dup_caption (matrix);
  CySheet         *sheet = cy_book_add_sheet (book, _ ("Summary of the joint review"));

  set_columns (sheet, matrix);
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_caption (sheet, caption);
  cy_sheet_set_paper (sheet, CY_PAPER_A4_LANDSCAPE);
  cy_sheet_set_frozen_columns (sheet, N_FROZEN);

  return add_people (sheet, matrix, args, error) && add_seals (sheet, matrix, error) &&
         cy_sheet_end (sheet, error);
}

/* Without a round there is nothing to sum up, and the table says so. */
static gboolean
write_none (CyBook *book, CyReportArgs *args, GError **error)
{
  g_autofree char *title = cy_report_args_dup_title (args, _ ("Summary of the joint review"));
  CySheet         *sheet = cy_book_add_sheet (book, _ ("Summary of the joint review"));

  set_columns (sheet, NULL);
  cy_sheet_set_title (sheet, title);
  cy_sheet_set_caption (sheet, _ ("There is no round of joint review yet."));
  cy_sheet_set_paper (sheet, CY_PAPER_A4_LANDSCAPE);

  return cy_sheet_end (sheet, error);
}

static gboolean
write_joint_review (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (CyReviewMatrix) matrix = NULL;
  gint64 round = args->about;

  if (round == 0)
    {
      rounds = cy_review_rounds_load (conn, args->base_date, error);
      if (rounds == NULL)
        return FALSE;
      if (rounds->len == 0)
        return write_none (book, args, error);
      round = ((CyReviewRoundInfo *) g_ptr_array_index (rounds, 0))->id;
    }
  matrix = cy_review_matrix_load (conn, round, args->scope, args->base_date, error);

  return matrix != NULL && write_round (book, matrix, args, error);
}

const CyReport cy_report_joint_review = {
  .id = "joint-review",
  .title = N_ ("Summary of the joint review"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_ROUND | CY_REPORT_ARG_MASK |
          CY_REPORT_ARG_UNIT | CY_REPORT_ARG_SIGNATURE,
  .untold = N_ ("Newest round"),
  .write = write_joint_review,
};

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 联审反馈表: what one office is asked about whom, to be filled in and sent back. It holds no more
 * than that office needs: name, sex, ID number, village. */
#include "cy-review-form.h"

#include "cy-code.h"
#include "cy-error.h"
#include "cy-negative.h"
#include "cy-review-matrix.h"
#include "cy-safe-name.h"

#include <glib/gi18n.h>

/* The offices know no other day. */
#define HINT_DATE N_ ("Year, month and day, such as 2026.05.12; today when left empty")

#define N_FROZEN 3
#define KEY_WIDTH 34

enum
{
  ORDINAL,
  NAME,
  GENDER,
  ID_NUMBER,
  PLACE,
  ANSWER,
  ITEM,
  FINDING,
  DATE,
  KEY,
  N_COLUMNS
};

static const char *const guide[] = {
  N_ ("1. Choose an answer for everybody: 无异议 (nothing against) or 有问题 (something found)."),
  N_ ("2. With 有问题, choose the condition from the list, and say more in words where needed."),
  N_ ("3. Who is not answered of counts as not answered yet; nobody can pass before."),
  N_ ("4. Do not change names and ID numbers; where they are wrong, say so in the words."),
  N_ ("5. Do not add or remove people. Rows may be sorted, columns and hidden sheets stay."),
  N_ ("6. Send the workbook back as .xlsx by the day it is due."),
  N_ ("7. The form holds personal information: keep it safe, do not pass it on, delete it when "
      "the review is over."),
};

static void
set_columns (CySheet *sheet)
{
  const CySheetColumn columns[N_COLUMNS] = {
    [ORDINAL] = { .title = _ ("No."), .kind = CY_COLUMN_ORDINAL },
    [NAME] = { .title = _ ("Full name"), .width = 10 },
    [GENDER] = { .title = _ ("Gender"), .width = 6 },
    [ID_NUMBER] = { .title = _ ("ID number"), .width = 20, .kind = CY_COLUMN_ID },
    [PLACE] = { .title = _ ("Village to be reserve for"), .width = 16 },
    [ANSWER] = { .title = _ ("Answer"), .width = 10 },
    [ITEM] = { .title = _ ("Condition"), .width = 30, .align = CY_COLUMN_ALIGN_LEFT },
    [FINDING] = { .title = _ ("In words"), .width = 30, .align = CY_COLUMN_ALIGN_LEFT },
    [DATE] = { .title = _ ("Replied on"), .width = 11, .kind = CY_COLUMN_DATE_TEXT },
    [KEY] = { .title = _ ("Key (leave as it is)"),
              .width = KEY_WIDTH,
              .kind = CY_COLUMN_ID,
              .is_hidden = TRUE },
  };

  cy_sheet_set_columns (sheet, columns, N_COLUMNS);
}

static void
set_choices (CySheet *sheet, const CyReviewMatrix *matrix, const char *office)
{
  const char *answers[] = { cy_code_get_name ("review_answer", CY_ANSWER_CLEAR),
                            cy_code_get_name ("review_answer", CY_ANSWER_FOUND),
                            NULL };
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < matrix->items->len; i++)
    {
      const CyReviewItem *item = g_ptr_array_index (matrix->items, i);

      if (cy_negative_concerns (item->offices, office))
        g_ptr_array_add (items, cy_review_item_dup_words (item));
    }
  cy_sheet_set_choices (sheet, ANSWER, answers);
  if (items->len > 0)
    {
      g_ptr_array_add (items, NULL);
      cy_sheet_set_choices (sheet, ITEM, (const char *const *) items->pdata);
    }
  cy_sheet_set_comment (sheet, DATE, _ (HINT_DATE));
}

static gboolean
add_people (CySheet *sheet, const CyReviewMatrix *matrix, CyReportArgs *args, GError **error)
{
  for (guint i = 0; i < matrix->subjects->len; i++)
    {
      const CyReviewSubject *subject = cy_review_matrix_get_subject (matrix, i);

      cy_sheet_begin_row (sheet);
      cy_sheet_add_int (sheet, i + 1);
      cy_sheet_add_text (sheet, subject->name);
      cy_sheet_add_text (sheet, cy_code_get_short_name ("gender", subject->gender));
      cy_sheet_add_text (sheet, subject->id_number);
      cy_sheet_add_text (sheet, subject->place);
      for (guint j = ANSWER; j < KEY; j++)
        cy_sheet_add_empty (sheet);
      cy_sheet_add_text (sheet, subject->key);
      if (!cy_sheet_end_row (sheet, error))
        return FALSE;
      cy_report_args_tell (args, i + 1, matrix->subjects->len);
    }

  return TRUE;
}

static gboolean
add_guide (CyBook *book, GError **error)
{
  const char *lines[G_N_ELEMENTS (guide) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (guide); i++)
    lines[i] = _ (guide[i]);

  return cy_book_add_guide (book, _ ("How to fill in"), _ ("How to fill in"), lines, error);
}

/* What the reader of the reply knows it by; see %CY_REVIEW_SHEET. */
static gboolean
add_signature (CyBook               *book,
               CySheet              *sheet,
               const CyReviewMatrix *matrix,
               const char           *office,
               GError              **error)
{
  g_autoptr (GString) uid = g_string_new (NULL);
  const char *facts[] = {
    CY_REVIEW_MARK, CY_REVIEW_VERSION, NULL, office, cy_sheet_get_name (sheet), NULL,
  };
  const char *const *rows[] = { facts };

  for (guint i = 0; i < 16; i++)
    g_string_append_printf (uid, "%02x", cy_record_get_uid (matrix->round)[i]);
  facts[2] = uid->str;

  return cy_book_add_hidden (book, CY_REVIEW_SHEET, rows, G_N_ELEMENTS (rows), error);
}

static char *
dup_caption (const CyReviewMatrix *matrix, const CyReviewOffice *office)
{
  g_autofree char *due = cy_date_format (office->due, CY_DATE_ISO);

  /* Translators: name of a round, name of an office, a day, how many people. */
  return g_strdup_printf (_ ("%s  to: %s  due %s, %u people"),
                          cy_record_get_text (matrix->round, CY_REVIEW_ROUND_NAME),
                          cy_code_get_name ("office", office->code),
                          due,
                          matrix->subjects->len);
}

static gboolean
write_sheet (CyBook *book, const CyReviewMatrix *matrix, CyReportArgs *args, GError **error)
{
  g_autofree char *title = cy_report_args_dup_title (args, _ ("Answers in the joint review"));
  g_autofree char *caption = NULL;
  int              column = cy_review_matrix_find_office (matrix, args->office);
  CySheet         *sheet;

  if (column < 0)
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_NOT_FOUND, "the round asks no such office");
      return FALSE;
    }
  caption = dup_caption (matrix, cy_review_matrix_get_office (matrix, (guint) column));
  sheet = cy_book_add_sheet (book, _ ("Answers"));
  set_columns (sheet);
  cy_sheet_set_title (sheet, title);
  cy_sheet_set_caption (sheet, caption);
  cy_sheet_set_unit_line (sheet, cy_code_get_name ("office", args->office));
  cy_sheet_set_signature (sheet, &(CySheetSignature){ 0 });
  cy_sheet_set_paper (sheet, CY_PAPER_A4_LANDSCAPE);
  cy_sheet_set_frozen_columns (sheet, N_FROZEN);
  set_choices (sheet, matrix, args->office);

  return add_people (sheet, matrix, args, error) && cy_sheet_end (sheet, error) &&
         add_guide (book, error) && add_signature (book, sheet, matrix, args->office, error);
}

static gboolean
write_form (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  g_autoptr (CyReviewMatrix) matrix =
    cy_review_matrix_load (conn, args->about, 0, args->base_date, error);

  return matrix != NULL && write_sheet (book, matrix, args, error);
}

const CyReport cy_report_review_form = {
  .id = "review-form",
  .title = N_ ("Answers in the joint review"),
  .write = write_form,
};

/* ---- All offices ---- */

static char *
dup_path (const CyReviewMatrix *matrix, const char *office, const char *folder)
{
  const char      *round = cy_record_get_text (matrix->round, CY_REVIEW_ROUND_NAME);
  g_autofree char *wanted = g_strdup_printf ("%s-%s", round, cy_code_get_name ("office", office));
  g_autofree char *name = cy_safe_name (wanted);
  g_autofree char *file = g_strconcat (name, ".xlsx", NULL);

  return g_build_filename (folder, file, NULL);
}

/**
 * cy_review_forms_write:
 * @conn: a writing connection: each workbook is noted in the export log
 * @round: id of a round
 * @base_date: as YYYYMMDD
 * @folder: where the workbooks go, one an office; files of the same names are replaced
 * @cancellable: (nullable): what was written by then stays and is noted
 * @n_files: (out): how many were written
 * @error: as of cy_report_run()
 *
 * Returns: whether all offices have theirs
 */
gboolean
cy_review_forms_write (CyConn       *conn,
                       gint64        round,
                       guint         base_date,
                       const char   *folder,
                       GCancellable *cancellable,
                       guint        *n_files,
                       GError      **error)
{
  g_autoptr (CyReviewMatrix) matrix = cy_review_matrix_load (conn, round, 0, base_date, error);

  *n_files = 0;
  for (guint i = 0; matrix != NULL && i < matrix->offices->len; i++)
    {
      const char *office = cy_review_matrix_get_office (matrix, i)->code;
      g_autoptr (CyReportArgs) args = cy_report_args_new ();
      g_autofree char *path = dup_path (matrix, office, folder);

      args->about = round;
      args->base_date = base_date;
      args->office = g_strdup (office);
      g_set_object (&args->cancellable, cancellable);
      if (!cy_report_run (&cy_report_review_form, conn, args, path, error))
        return FALSE;
      (*n_files)++;
    }

  return matrix != NULL;
}

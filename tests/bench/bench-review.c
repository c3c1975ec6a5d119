/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-review [PEOPLE]: a round of so many people and twelve offices, opened beside stepping over
 * its rows; an office's reply of all of them, read beside the workbook alone, and taken. */
#include "cy-bench.h"

#include "cy-grid.h"
#include "cy-report.h"
#include "cy-review-import.h"
#include "cy-sql.h"
#include "cy-test-review.h"

#define ALL_OFFICES "1 2 3 4 5 6 7 8 9 10 11 12"
#define LAST_OFFICE "12"
#define TODAY 20261120

#define OPEN_MS 1000
#define READ_MS 2000

typedef struct
{
  CyTest          test;
  gint64          round;
  CyReviewMatrix *matrix;
  char           *reply;
} Bench;

static gboolean
read_row (CySqlRow *row, gpointer data, GError **error)
{
  gsize length;

  for (guint i = 0; i < GPOINTER_TO_UINT (data); i++)
    cy_sql_row_peek_text (row, i, &length);

  return TRUE;
}

static void
step (Bench *self, const char *name, guint n_columns, gboolean with_scope)
{
  if (with_scope)
    cy_sql_each (self->test.conn,
                 cy_sql_get (name),
                 read_row,
                 GUINT_TO_POINTER (n_columns),
                 NULL,
                 "ii",
                 self->round,
                 (gint64) 0);
  else
    cy_sql_each (self->test.conn,
                 cy_sql_get (name),
                 read_row,
                 GUINT_TO_POINTER (n_columns),
                 NULL,
                 "i",
                 self->round);
}

static void
run_floor (gpointer data)
{
  step (data, "select/review-subjects.sql", 14, TRUE);
  step (data, "select/review-replies.sql", 7, FALSE);
}

static void
run_open (gpointer data)
{
  Bench *self = data;

  cy_review_matrix_unref (cy_test_review_load (&self->test, self->round));
}

static void
run_rounds (gpointer data)
{
  Bench *self = data;

  g_ptr_array_unref (cy_review_rounds_load (self->test.conn, TODAY, NULL));
}

static void
run_grid (gpointer data)
{
  Bench *self = data;
  g_autoptr (CyWorkbook) book = cy_workbook_open (self->reply, NULL, NULL);
  g_autoptr (CyGrid) grid = cy_grid_load (book, 0, 0, NULL, NULL);

  g_assert_nonnull (grid);
}

static CyReviewImport *
read_reply (Bench *self)
{
  g_autoptr (GError) error = NULL;
  CyReviewImport *import =
    cy_review_import_read (self->reply, self->matrix, LAST_OFFICE, TODAY, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (cy_review_import_can_apply (import));

  return import;
}

static void
run_read (gpointer data)
{
  cy_review_import_free (read_reply (data));
}

static void
run_take (gpointer data)
{
  Bench *self = data;
  g_autoptr (CyReviewImport) import = read_reply (self);
  g_autoptr (GError) error = NULL;
  CyReviewTaken taken;

  cy_review_import_apply (import, self->test.conn, "reply", &taken, &error);
  g_assert_no_error (error);
}

/* All offices but one have answered of everybody. */
static void
answer (Bench *self)
{
  g_auto (GStrv) offices = g_strsplit (ALL_OFFICES, " ", -1);
  g_autoptr (GArray) replies = g_array_new (FALSE, FALSE, sizeof (CyReviewReply));
  g_autoptr (GError) error = NULL;
  CyReviewTaken taken;

  self->matrix = cy_test_review_load (&self->test, self->round);
  for (guint i = 0; i < self->matrix->subjects->len; i++)
    {
      CyReviewReply reply = { cy_review_matrix_get_subject (self->matrix, i)->id,
                              CY_ANSWER_CLEAR,
                              .date = TODAY };

      g_array_append_val (replies, reply);
    }
  for (guint i = 0; offices[i] != NULL && !g_str_equal (offices[i], LAST_OFFICE); i++)
    {
      CyReviewReplies all = {
        self->round, offices[i], (const CyReviewReply *) replies->data, replies->len, "answer"
      };

      cy_review_take_replies (self->test.conn, &all, &taken, &error);
      g_assert_no_error (error);
    }
}

static void
write_reply (Bench *self)
{
  const CySheetColumn columns[] = {
    { "姓名", 10 }, { "身份证号", 20 }, { "反馈意见", 10 },
    { "情形", 30 }, { "情况说明", 30 }, { "行码（勿改）", 34 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBook) book = NULL;
  CySheet *sheet;

  self->reply = cy_test_path (&self->test, "reply.xlsx");
  book = cy_book_new (self->reply, CY_BOOK_DEFAULT, NULL, &error);
  sheet = cy_book_add_sheet (book, "反馈");
  cy_sheet_set_columns (sheet, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->matrix->subjects->len; i++)
    {
      const CyReviewSubject *subject = cy_review_matrix_get_subject (self->matrix, i);

      cy_sheet_begin_row (sheet);
      cy_sheet_add_text (sheet, subject->name);
      cy_sheet_add_text (sheet, subject->id_number);
      cy_sheet_add_text (sheet, i % 50 == 0 ? "有问题" : "无异议");
      cy_sheet_add_text (sheet, i % 50 == 0 ? "16" : NULL);
      cy_sheet_add_text (sheet, NULL);
      cy_sheet_add_text (sheet, subject->key);
      cy_sheet_end_row (sheet, &error);
    }
  cy_sheet_end (sheet, &error);
  cy_book_close (book, &error);
  g_assert_no_error (error);
}

static void
run (guint n_people)
{
  Bench self = { 0 };

  cy_test_set_up (&self.test, NULL);
  cy_test_review_add_many (&self.test, n_people);
  self.round = cy_test_review_begin_all (&self.test, ALL_OFFICES);
  answer (&self);
  write_reply (&self);
  cy_bench_compare ("matrix, beside its rows", run_open, run_floor, &self, 0);
  cy_bench_limit ("matrix", run_open, &self, OPEN_MS);
  cy_bench_limit ("list of rounds", run_rounds, &self, OPEN_MS);
  cy_bench_compare ("reply, beside its cells", run_read, run_grid, &self, 0);
  cy_bench_limit ("reply", run_read, &self, READ_MS);
  cy_bench_print_most ("taking it", cy_bench_time (run_take, &self), "ms", READ_MS);
  cy_review_matrix_unref (self.matrix);
  g_free (self.reply);
  cy_test_tear_down (&self.test, NULL);
}

int
main (int argc, char **argv)
{
  return cy_bench_main (argc, argv, run);
}

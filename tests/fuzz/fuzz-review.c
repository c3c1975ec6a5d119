/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Feeds mutated replies of an office to a round of joint review: each is taken whole, and stands
 * there when it is read again, or is refused with the row that is to blame. */
#include "cy-error.h"
#include "cy-fuzz-rows.h"
#include "cy-fuzz-run.h"
#include "cy-journal.h"
#include "cy-review-import.h"
#include "cy-test-review.h"

#include <string.h>

/* A library that grows for ever says nothing new. */
#define REPLIES_A_LIBRARY 300
#define TODAY 20261120
#define OFFICE "3"
#define HEAD "姓名,身份证号,反馈意见,情形,情况说明,反馈日期,行码（勿改）"
#define REPLIES "SELECT count(*) FROM review_reply WHERE deleted IS NULL"
#define STRANGERS REPLIES " AND office<>'" OFFICE "'"

typedef struct
{
  CyTest test;
  gint64 round;
  GRand *chance;
  gint64 n_taken;
} Fuzz;

static const char *const words[] = {
  "无异议",
  "有问题",
  "5. 因涉黄赌毒等受行政处罚（不准）",
  "5",
  "99",
  "5、6",
  "-1",
  "2026-11-09",
  "2026年11月31日",
  "20261121",
  "45000",
  "陈晨",
  "陈 晨",
  "李丽",
  "孙七",
  "530101199003070011",
  "5.3E+17",
  "530101199003070 038",
  "'530101199003070054",
  "53010119900307007x",
  "",
  "\"",
  "\n",
  "，",
  "反馈意见",
  "姓名",
  "合计",
  "填表人：",
  "\xE2\x80\x8B",
  "\xEF\xBB\xBF",
  "\xff\xfe",
  "00112233445566778899aabbccddeeff",
  "=1+1",
  "９",
};

/* ---- What the offices make of it ---- */

static const char *
pick_word (Fuzz *self)
{
  return words[g_rand_int_range (self->chance, 0, G_N_ELEMENTS (words))];
}

static GPtrArray *
make_rows (Fuzz *self, const CyReviewMatrix *matrix)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (rows, g_strsplit (HEAD, ",", -1));
  for (guint i = 0; i < matrix->subjects->len; i++)
    {
      const CyReviewSubject *subject = cy_review_matrix_get_subject (matrix, i);
      gboolean               found = g_rand_int_range (self->chance, 0, 4) == 0;
      const char            *cells[] = { subject->name,
                              subject->id_number != NULL ? subject->id_number : "",
                              found ? "有问题" : "无异议",
                              found ? "5" : "",
                              found ? "已受处罚" : "",
                                         "2026-11-09",
                                         subject->key,
                                         NULL };

      g_ptr_array_add (rows, g_strdupv ((char **) cells));
    }

  return rows;
}

static GString *
join_rows (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *line = g_strjoinv (",", g_ptr_array_index (rows, i));

      g_string_append (text, line);
      g_string_append_c (text, '\n');
    }

  return text;
}

static void
mutate_bytes (Fuzz *self, GString *text)
{
  if (g_rand_int_range (self->chance, 0, 4) != 0)
    return;
  for (int n = g_rand_int_range (self->chance, 0, 4); n > 0 && text->len > 0; n--)
    {
      const gsize at = (gsize) g_rand_int_range (self->chance, 0, (gint32) text->len);

      switch (g_rand_int_range (self->chance, 0, 4))
        {
        case 0:
          text->str[at] ^= (char) (1 << g_rand_int_range (self->chance, 0, 8));
          break;
        case 1:
          g_string_insert (text, (gssize) at, pick_word (self));
          break;
        case 2:
          g_string_erase (text, (gssize) at, (gssize) MIN (text->len - at, 40));
          break;
        default:
          g_string_truncate (text, at);
        }
    }
}

/* Now and then as the spreadsheets of offices save text: in GB 18030. */
static void
write_reply (Fuzz *self, const char *path, const CyReviewMatrix *matrix)
{
  g_autoptr (GPtrArray) rows = make_rows (self, matrix);
  GString         *text;
  g_autofree char *gbk = NULL;
  gsize            length;

  cy_fuzz_mutate_rows (self->chance, rows, words, G_N_ELEMENTS (words));
  text = join_rows (rows);
  mutate_bytes (self, text);
  if (g_rand_int_range (self->chance, 0, 4) == 0)
    gbk = g_convert (text->str, (gssize) text->len, "GB18030", "UTF-8", NULL, &length, NULL);
  g_file_set_contents (path,
                       gbk != NULL ? gbk : text->str,
                       (gssize) (gbk != NULL ? length : text->len),
                       NULL);
  g_string_free (text, TRUE);
}

/* ---- What must hold ---- */

static void
check_rows (const CyReviewImport *import)
{
  guint n[CY_REVIEW_ROW_N_STATES] = { 0 };
  guint n_missing = 0;

  for (guint i = 0; i < import->rows->len; i++)
    {
      const CyReviewRow *row = g_ptr_array_index (import->rows, i);

      if (row->fault == CY_REVIEW_ROW_MISSING)
        n_missing++;
      else
        n[row->state]++;
      if ((row->row == 0) != (row->fault == CY_REVIEW_ROW_MISSING))
        g_error ("a row without its number");
      if ((row->state == CY_REVIEW_ROW_REFUSED) !=
          (row->fault != CY_REVIEW_ROW_FINE && row->fault != CY_REVIEW_ROW_MISSING))
        g_error ("row %u is refused without a fault, or the other way round", row->row);
      if (row->state < CY_REVIEW_ROW_BLANK && row->reply.subject == 0)
        g_error ("row %u answers of nobody", row->row);
    }
  if (memcmp (n, import->n, sizeof n) != 0 || n_missing != import->n_missing)
    g_error ("the rows are miscounted");
}

static void
apply (Fuzz *self, const CyReviewImport *import)
{
  g_autoptr (GError) error = NULL;
  gint64        before = cy_test_count (&self->test, REPLIES);
  CyReviewTaken taken;

  if (!cy_review_import_apply (import, self->test.conn, "reply", &taken, &error))
    g_error ("A reply that cannot be taken: %s", error->message);
  if (taken.n_new != import->n[CY_REVIEW_ROW_NEW] ||
      taken.n_changed != import->n[CY_REVIEW_ROW_CHANGED] ||
      cy_test_count (&self->test, REPLIES) != before + taken.n_new)
    g_error ("Something else was taken than was said");
  if (cy_test_count (&self->test, STRANGERS) != 0)
    g_error ("Another office has answered");
  self->n_taken++;
}

/* What was taken is nothing new; half of the time it is taken back. */
static void
check_again (Fuzz *self, const char *path)
{
  g_autoptr (CyReviewMatrix) matrix = cy_test_review_load (&self->test, self->round);
  g_autoptr (CyReviewImport) again =
    cy_review_import_read (path, matrix, OFFICE, TODAY, NULL, NULL);

  if (again == NULL || cy_review_import_can_apply (again))
    g_error ("What was taken does not stand there");
  if (g_rand_boolean (self->chance) && !cy_journal_undo (self->test.conn, NULL, NULL))
    g_error ("A reply that cannot be undone");
}

static void
try_reply (Fuzz *self)
{
  g_autoptr (CyReviewMatrix) matrix = cy_test_review_load (&self->test, self->round);
  g_autoptr (CyReviewImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_test_path (&self->test, "reply.csv");

  write_reply (self, path, matrix);
  import = cy_review_import_read (path, matrix, OFFICE, TODAY, NULL, &error);
  if (import == NULL)
    {
      if (error->domain != CY_ERROR || cy_error_get_place (error)->file == NULL)
        g_error ("Refused without a file: %s", error->message);
      return;
    }
  check_rows (import);
  if (!cy_review_import_can_apply (import))
    return;
  apply (self, import);
  check_again (self, path);
}

/* ---- The loop ---- */

static void
begin_library (Fuzz *self)
{
  cy_test_set_up (&self->test, NULL);
  self->round = cy_test_review_begin (&self->test, "3 4");
}

int
main (int argc, char **argv)
{
  g_auto (CyFuzzRun) run = { 0 };
  Fuzz fuzz = { 0 };

  if (!cy_fuzz_run_begin (&run, NULL, &argc, &argv))
    return EXIT_FAILURE;
  fuzz.chance = run.chance;
  begin_library (&fuzz);
  while (cy_fuzz_run_goes_on (&run))
    {
      if (run.n % REPLIES_A_LIBRARY == 0)
        {
          cy_test_tear_down (&fuzz.test, NULL);
          begin_library (&fuzz);
        }
      try_reply (&fuzz);
    }
  cy_test_tear_down (&fuzz.test, NULL);
  g_print ("%" G_GUINT64_FORMAT " replies, %" G_GINT64_FORMAT " taken\n", run.n, fuzz.n_taken);

  return EXIT_SUCCESS;
}

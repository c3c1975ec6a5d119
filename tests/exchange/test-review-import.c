/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Replies of offices: what is read, and everything offices do to a workbook, said with its row and
 * with nothing taken. */
#include "cy-review-import.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-test-book.h"
#include "cy-test-review.h"
#include "cy-test-table.h"

#include <string.h>

#define TODAY 20261120
#define HEAD 3 /* row of the headings, counted from 0 */
#define N_ROWS 7
#define ROW(i) (HEAD + 1 + (i))

enum
{
  NAME,
  NUMBER,
  ANSWER,
  ITEM,
  FINDING,
  DATE,
  KEY,
  N_COLUMNS
};

static const char *const heads[N_COLUMNS] = { "姓名",     "身份证号", "反馈意见",    "情形",
                                              "情况说明", "反馈日期", "行码（勿改）" };

typedef struct
{
  CyTest          test;
  gint64          round;
  CyReviewMatrix *matrix;
  const char     *heads[N_COLUMNS];
  const char     *cells[N_ROWS][N_COLUMNS];
  const char     *facts[4]; /* of the hidden sheet */
} Fixture;

/* The form of the police, with an answer that clears everybody. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) uid = g_string_new (NULL);

  cy_test_set_up (&self->test, NULL);
  self->round = cy_test_review_begin (&self->test, "3 4");
  self->matrix = cy_test_review_load (&self->test, self->round);
  memcpy (self->heads, heads, sizeof heads);
  for (guint i = 0; i < CY_TEST_REVIEW_N; i++)
    {
      const CyReviewSubject *subject = cy_review_matrix_get_subject (self->matrix, i);

      self->cells[i][NAME] = cy_test_review_names[i];
      self->cells[i][NUMBER] = cy_test_review_numbers[i];
      self->cells[i][ANSWER] = "无异议";
      self->cells[i][KEY] = g_intern_string (subject->key);
    }
  for (guint i = 0; i < 16; i++)
    g_string_append_printf (uid, "%02x", cy_record_get_uid (self->matrix->round)[i]);
  self->facts[0] = CY_REVIEW_MARK;
  self->facts[1] = CY_REVIEW_VERSION;
  self->facts[2] = g_intern_string (uid->str);
  self->facts[3] = "3";
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_review_matrix_unref (self->matrix);
  cy_test_tear_down (&self->test, NULL);
  cy_test_clean_up ();
}

static CyTestTable *
make_table (Fixture *self, const char *name)
{
  CyTestTable *table = cy_test_table_new (name);

  cy_test_table_set (table, 0, 0, "联审反馈表");
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      cy_test_table_set (table, HEAD, i + 1, self->heads[i]);
      for (guint j = 0; j < N_ROWS; j++)
        if (self->cells[j][i] != NULL)
          cy_test_table_set (table, ROW (j), i + 1, self->cells[j][i]);
    }
  cy_test_table_set (table, ROW (N_ROWS), 0, "填表人：");

  return table;
}

static char *
save (Fixture *self)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();
  g_autoptr (CyTestTable) table = make_table (self, "反馈");
  g_autoptr (CyTestTable) signature = cy_test_table_new (CY_REVIEW_SHEET);

  cy_test_table_hide (signature);
  for (guint i = 0; i < G_N_ELEMENTS (self->facts); i++)
    cy_test_table_set (signature, 0, i, self->facts[i]);
  g_ptr_array_add (tables, table);
  g_ptr_array_add (tables, signature);

  return cy_test_tables_save ("reply.xlsx", tables);
}

static CyReviewImport *
read_as (Fixture *self, const char *office)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = save (self);
  CyReviewImport  *import = cy_review_import_read (path, self->matrix, office, TODAY, NULL, &error);

  g_assert_no_error (error);

  return import;
}

static const CyReviewRow *
get (const CyReviewImport *import, guint i)
{
  return g_ptr_array_index (import->rows, i);
}

static CyReviewTaken
apply (Fixture *self, const CyReviewImport *import)
{
  g_autoptr (GError) error = NULL;
  CyReviewTaken taken;

  g_assert_true (cy_review_import_can_apply (import));
  cy_review_import_apply (import, self->test.conn, "reply", &taken, &error);
  g_assert_no_error (error);

  return taken;
}

static void
assert_matrix (Fixture *self, const char *expected)
{
  g_autofree char *text = cy_test_review_print (&self->test, self->round);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_refused (const CyReviewImport *import, guint i, CyReviewRowFault fault)
{
  g_assert_cmpint (get (import, i)->fault, ==, fault);
  g_assert_cmpint (get (import, i)->state, ==, CY_REVIEW_ROW_REFUSED);
  g_assert_cmpuint (get (import, i)->row, ==, ROW (i) + 1);
  g_assert_false (cy_review_import_can_apply (import));
}

/* ---- Good replies ---- */

static void
test_whole (Fixture *self, gconstpointer data)
{
  g_autoptr (CyReviewImport) import = NULL;
  g_autoptr (CyReviewImport) again = NULL;
  g_autoptr (GError) error = NULL;

  self->cells[1][ANSWER] = " 有问题 ";
  self->cells[1][ITEM] = "5. 因涉黄赌毒等受行政处罚（不准）";
  self->cells[1][FINDING] = "2025 年受罚";
  self->cells[1][DATE] = "2026年11月9日";
  self->cells[2][ANSWER] = "";
  import = read_as (self, NULL);
  g_assert_cmpint (import->fault, ==, CY_REVIEW_FILE_FINE);
  g_assert_cmpstr (import->office, ==, "3");
  g_assert_cmpuint (import->n[CY_REVIEW_ROW_NEW], ==, 4);
  g_assert_cmpuint (import->n[CY_REVIEW_ROW_BLANK], ==, 1);
  g_assert_cmpint (get (import, 1)->reply.date, ==, 20261109);
  g_assert_cmpint (get (import, 0)->reply.date, ==, TODAY);
  g_assert_cmpuint (apply (self, import).n_new, ==, 4);
  assert_matrix (self, "3 -xo--! 4 ooooo!");
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM review_reply y JOIN negative_item i "
                                  "ON i.id=y.item WHERE i.number=5 AND y.finding='2025 年受罚'"),
                   ==,
                   1);
  /* One step; and what stands there already is nothing new. */
  cy_review_matrix_unref (self->matrix);
  self->matrix = cy_test_review_load (&self->test, self->round);
  again = read_as (self, "3");
  g_assert_cmpuint (again->n[CY_REVIEW_ROW_SAME], ==, 4);
  g_assert_false (cy_review_import_can_apply (again));
  cy_journal_undo (self->test.conn, NULL, &error);
  assert_matrix (self, "3 ooooo! 4 ooooo!");
}

/* Sorted otherwise, columns moved, one row cut out, no key: people are found all the same. */
static void
test_reordered (Fixture *self, gconstpointer data)
{
  g_autoptr (CyTestTable) table = cy_test_table_new ("Sheet1");
  g_autoptr (CyReviewImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  cy_test_table_set_row (table, 0, "反馈意见|身份证号码|情形|说明|姓 名");
  cy_test_table_set_row (table, 1, "有问题|530101199003070070|6||张三");
  cy_test_table_set_row (table, 2, "无异议|53010119900307001 1|||陈 晨");
  path = cy_test_table_save ("reply.xlsx", table);
  import = cy_review_import_read (path, self->matrix, "3", TODAY, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (import->fault, ==, CY_REVIEW_FILE_FINE);
  g_assert_cmpuint (import->n[CY_REVIEW_ROW_NEW], ==, 2);
  g_assert_cmpuint (import->n_missing, ==, 3);
  g_assert_cmpint (get (import, 2)->fault, ==, CY_REVIEW_ROW_MISSING);
  g_assert_cmpstr (get (import, 2)->name, ==, "李丽");
  apply (self, import);
  assert_matrix (self, "3 -ooxo! 4 ooooo!");
}

static void
test_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (CyReviewImport) import = NULL;
  CyReviewTaken taken;

  cy_test_review_answer (&self->test, self->round, "3", 0, 5, NULL);
  cy_test_review_answer (&self->test, self->round, "3", 1, 0, NULL);
  cy_review_matrix_unref (self->matrix);
  self->matrix = cy_test_review_load (&self->test, self->round);
  import = read_as (self, NULL);
  g_assert_cmpint (get (import, 0)->state, ==, CY_REVIEW_ROW_CHANGED);
  g_assert_cmpint (get (import, 1)->state, ==, CY_REVIEW_ROW_SAME);
  taken = apply (self, import);
  g_assert_cmpuint (taken.n_changed, ==, 1);
  g_assert_cmpuint (taken.n_new, ==, 3);
  assert_matrix (self, "3 ----- 4 ooooo!");
}

/* ---- Bad rows ---- */

static void
test_people (Fixture *self, gconstpointer data)
{
  g_autoptr (CyReviewImport) import = NULL;

  self->cells[0][NAME] = "陈曦";
  self->cells[1][NUMBER] = "530101199003070011";
  self->cells[2][KEY] = "00112233445566778899aabbccddeeff";
  /* A row that was put in, and a copy of one. */
  self->cells[5][NAME] = "孙七";
  self->cells[5][NUMBER] = "530101199003079999";
  self->cells[5][ANSWER] = "无异议";
  self->cells[6][NAME] = "张三";
  self->cells[6][NUMBER] = "530101199003070070";
  self->cells[6][ANSWER] = "有问题";
  self->cells[6][FINDING] = "另有情况";
  import = read_as (self, NULL);
  assert_refused (import, 0, CY_REVIEW_ROW_NAME);
  g_assert_cmpstr (get (import, 0)->text, ==, "陈晨");
  assert_refused (import, 1, CY_REVIEW_ROW_NUMBER);
  assert_refused (import, 2, CY_REVIEW_ROW_UNKNOWN);
  assert_refused (import, 5, CY_REVIEW_ROW_UNKNOWN);
  assert_refused (import, 3, CY_REVIEW_ROW_TWICE);
  assert_refused (import, 6, CY_REVIEW_ROW_TWICE);
  g_assert_cmpuint (get (import, 6)->other, ==, ROW (3) + 1);
  g_assert_cmpuint (get (import, 3)->other, ==, ROW (6) + 1);
  g_assert_cmpuint (import->n[CY_REVIEW_ROW_REFUSED], ==, 6);
  g_assert_cmpint (get (import, 4)->fault, ==, CY_REVIEW_ROW_FINE);
}

static void
test_answers (Fixture *self, gconstpointer data)
{
  g_autoptr (CyReviewImport) import = NULL;

  self->cells[0][ANSWER] = "同意";
  self->cells[1][ANSWER] = "有问题";
  self->cells[2][ITEM] = "5. 因涉黄赌毒等受行政处罚（不准）";
  self->cells[3][ANSWER] = "有问题";
  self->cells[3][ITEM] = "9. 组织、煽动集体上访或长期缠访闹访（不宜）"; /* of another office */
  self->cells[4][DATE] = "2026-11-21";
  import = read_as (self, NULL);
  assert_refused (import, 0, CY_REVIEW_ROW_ANSWER);
  g_assert_cmpstr (get (import, 0)->text, ==, "同意");
  assert_refused (import, 1, CY_REVIEW_ROW_NO_ITEM);
  assert_refused (import, 2, CY_REVIEW_ROW_CLEAR_ITEM);
  assert_refused (import, 3, CY_REVIEW_ROW_ITEM);
  assert_refused (import, 4, CY_REVIEW_ROW_DATE);
  assert_matrix (self, "3 ooooo! 4 ooooo!");
}

/* ---- Bad workbooks ---- */

static void
assert_fault (Fixture *self, const char *office, CyReviewFileFault fault, const char *heading)
{
  g_autoptr (CyReviewImport) import = read_as (self, office);

  g_assert_cmpint (import->fault, ==, fault);
  g_assert_cmpstr (import->heading, ==, heading);
  g_assert_false (cy_review_import_can_apply (import));
  g_assert_cmpuint (import->rows->len, ==, 0);
}

static void
test_other (Fixture *self, gconstpointer data)
{
  assert_fault (self, "4", CY_REVIEW_FILE_OTHER_OFFICE, NULL);
  self->facts[3] = "6";
  assert_fault (self, NULL, CY_REVIEW_FILE_OTHER_OFFICE, NULL);
  self->facts[2] = "00112233445566778899aabbccddeeff";
  assert_fault (self, NULL, CY_REVIEW_FILE_OTHER_ROUND, NULL);
}

static void
test_columns (Fixture *self, gconstpointer data)
{
  self->heads[ITEM] = "备注";
  assert_fault (self, NULL, CY_REVIEW_FILE_NO_COLUMN, "情形");
  self->heads[ITEM] = "反馈意见";
  assert_fault (self, NULL, CY_REVIEW_FILE_TWO_COLUMNS, "反馈意见");
  for (guint i = 0; i < N_COLUMNS; i++)
    self->heads[i] = "x";
  assert_fault (self, NULL, CY_REVIEW_FILE_NO_SHEET, NULL);
}

static void
test_sheets (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();
  g_autoptr (CyTestTable) first = make_table (self, "反馈");
  g_autoptr (CyTestTable) copy = make_table (self, "反馈 (2)");
  g_autoptr (CyReviewImport) import = NULL;
  g_autofree char *path = NULL;

  g_ptr_array_add (tables, first);
  g_ptr_array_add (tables, copy);
  path = cy_test_tables_save ("two.xlsx", tables);
  import = cy_review_import_read (path, self->matrix, "3", TODAY, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (import->fault, ==, CY_REVIEW_FILE_SHEETS);
  g_clear_pointer (&import, cy_review_import_free);
  g_free (path);
  path = cy_test_table_save ("one.xlsx", first);
  import = cy_review_import_read (path, self->matrix, NULL, TODAY, NULL, &error);
  g_assert_cmpint (import->fault, ==, CY_REVIEW_FILE_NO_OFFICE);
}

static void
assert_error (Fixture *self, const char *path, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cy_review_import_read (path, self->matrix, "3", TODAY, NULL, &error));
  g_assert_error (error, CY_ERROR, code);
  g_assert_cmpstr (cy_error_get_place (error)->file, ==, path);
}

static void
test_hostile (Fixture *self, gconstpointer data)
{
  const char       junk[] = "PK\x03\x04 not a workbook";
  g_autofree char *no_book = cy_test_file_new ("junk.xlsx", junk, sizeof junk);
  g_autofree char *whole = save (self);
  g_autofree char *bytes = NULL;
  g_autofree char *cut = NULL;
  g_autofree char *newer = NULL;
  gsize            length;

  assert_error (self, no_book, CY_ERROR_DAMAGED);
  g_assert_true (g_file_get_contents (whole, &bytes, &length, NULL));
  cut = cy_test_file_new ("cut.xlsx", bytes, length / 2);
  assert_error (self, cut, CY_ERROR_DAMAGED);
  self->facts[1] = "2";
  newer = save (self);
  assert_error (self, newer, CY_ERROR_TOO_NEW);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/exchange/review-import/whole", test_whole);
  add ("/exchange/review-import/reordered", test_reordered);
  add ("/exchange/review-import/changed", test_changed);
  add ("/exchange/review-import/people", test_people);
  add ("/exchange/review-import/answers", test_answers);
  add ("/exchange/review-import/other", test_other);
  add ("/exchange/review-import/columns", test_columns);
  add ("/exchange/review-import/sheets", test_sheets);
  add ("/exchange/review-import/hostile", test_hostile);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of binary workbooks and of the cage they are read in. */
#include <string.h>

#include "cy-error.h"
#include "cy-test-book.h"

static char *
load (gsize *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data/sheets/roster.xls", NULL);
  char            *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));

  return bytes;
}

static void
test_read (void)
{
  gsize            length;
  g_autofree char *bytes = load (&length);
  g_autofree char *path = cy_test_file_new ("roster.et", bytes, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, &error);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (cy_workbook_get_format (book), ==, CY_WORKBOOK_XLS);
  g_assert_cmpuint (cy_workbook_get_n_sheets (book), ==, 2);
  g_assert_cmpstr (cy_workbook_get_sheet_name (book, 0), ==, "花名册");
  first = cy_test_dump (book, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first,
                   ==,
                   "0: 0T云岭县花名册\n"
                   "2: 0T姓名 1T出生年月 2T入党时间 3T得分 4T身份证号码\n"
                   "3: 0T司马敏 1D1990-05-01 2D2012-07-01 08:30:00 3N1990.1 4T520599199005010024\n"
                   "4: 0T王㫃 1D1985-12-31 2D2009-06-01 3N5.2059919851231E+17 "
                   "4T520599198512310012\n"
                   "5: 0T𠮷田 1D1900-03-01 3N-3 4T有,逗号\"引号\"\n换行\n");
  second = cy_test_dump (book, 1, &error);
  g_assert_cmpstr (second, ==, "1: 1T内\n");
}

static gboolean
stop_cb (guint row, const CyCell *cells, guint n_cells, gpointer data)
{
  return FALSE;
}

static void
test_stop_and_cancel (void)
{
  gsize            length;
  g_autofree char *bytes = load (&length);
  g_autofree char *path = cy_test_file_new ("roster.xls", bytes, length);
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (cy_workbook_read (book, 0, stop_cb, NULL, NULL, &error));
  g_cancellable_cancel (cancellable);
  g_assert_false (cy_workbook_read (book, 0, stop_cb, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The record after the beginning of the stream becomes FILEPASS ([MS-XLS] 2.4.117). */
static void
test_encrypted (void)
{
  static const guint8 beginning[] = { 0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00 };
  gsize               length;
  g_autofree char    *bytes = load (&length);
  char               *stream = memmem (bytes, length, beginning, sizeof beginning);
  g_autofree char    *path = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (stream);
  stream[4 + 16] = 0x2f;
  stream[4 + 16 + 1] = 0;
  path = cy_test_file_new ("secret.xls", bytes, length);
  g_assert_null (cy_workbook_open (path, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_ENCRYPTED);
}

/* Whatever happens inside the cage, outside it is an error that names a remedy. */
static void
read_broken (const char *bytes, gsize length, gboolean must_fail)
{
  g_autofree char *path = cy_test_file_new ("broken.xls", bytes, length);
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = cy_test_dump_file (path, &error);

  g_assert_true (dump != NULL || error->domain == CY_ERROR);
  if (must_fail)
    g_assert_error (error, CY_ERROR, CY_ERROR_DAMAGED);
}

static void
test_truncated (void)
{
  gsize            length;
  g_autofree char *bytes = load (&length);

  for (gsize cut = 8; cut < length; cut += length / 24)
    read_broken (bytes, cut, cut < length / 2);
}

static void
test_flipped (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (520599);
  gsize            length;
  g_autofree char *bytes = load (&length);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *copy = g_memdup2 (bytes, length);

      for (guint j = 0; j < 8; j++)
        copy[g_rand_int_range (chance, 0, length)] ^= 1 << g_rand_int_range (chance, 0, 8);
      read_broken (copy, length, FALSE);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/xls-book/read", test_read);
  g_test_add_func ("/exchange/xls-book/stop-and-cancel", test_stop_and_cancel);
  g_test_add_func ("/exchange/xls-book/encrypted", test_encrypted);
  g_test_add_func ("/exchange/xls-book/truncated", test_truncated);
  g_test_add_func ("/exchange/xls-book/flipped", test_flipped);
  status = g_test_run ();
  cy_test_clean_up ();

  return status;
}

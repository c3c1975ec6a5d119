/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of text files as workbooks: encodings, delimiters, quotes, and what is no text. */
#include <string.h>

#include "cy-error.h"
#include "cy-test-book.h"

#define ROSTER "姓名,村\r\n司马敏,新民村\r\n王㫃,𠮷村\r\n"
#define LONG_CELL 70000
#define ROSTER_DUMP "0: 0T姓名 1T村\n1: 0T司马敏 1T新民村\n2: 0T王㫃 1T𠮷村\n"

typedef struct
{
  const char *text;
  const char *dump;
} Text;

typedef struct
{
  const char *charset;
  const char *mark;
  const char *encoding;
} Encoding;

static const Text texts[] = {
  { "a,b\n1,2\n", "0: 0Ta 1Tb\n1: 0T1 1T2\n" },
  { "a;b\n1,5;2\n3;4\n", "0: 0Ta 1Tb\n1: 0T1,5 1T2\n2: 0T3 1T4\n" },
  { "a\tb\n1,2,3\t2", "0: 0Ta 1Tb\n1: 0T1,2,3 1T2\n" },
  { "a,b\r1,2\r", "0: 0Ta 1Tb\n1: 0T1 1T2\n" },
  { "a,b\r\n\r\n1,2", "0: 0Ta 1Tb\n2: 0T1 1T2\n" },
  { "\"a,\"\"b\"\"\nc\",d\n1,2\n", "0: 0Ta,\"b\"\nc 1Td\n1: 0T1 1T2\n" },
  { "\"\",\"\"\"\"\n1,2\n", "0: 1T\"\n1: 0T1 1T2\n" },
  { "a\"b,c\n\"d\"e,f\n", "0: 0Ta\"b 1Tc\n1: 0Tde 1Tf\n" },
  { ",,c\n", "0: 2Tc\n" },
  { "520599199001011234\t,x\n1\t,y\n", "0: 0T520599199001011234\t 1Tx\n1: 0T1\t 1Ty\n" },
  { "one column\nonly\n", "0: 0Tone column\n1: 0Tonly\n" },
  { "姓名，全角\n", "0: 0T姓名，全角\n" },
  { "\n\n", "" },
  { "\"closed at the end\"", "0: 0Tclosed at the end\n" },
};

static const Encoding encodings[] = {
  { "UTF-8", "", "UTF-8" },
  { "UTF-8", "\xef\xbb\xbf", "UTF-8" },
  { "GB18030", "", "GB18030" },
  { "UTF-16LE", "\xff\xfe", "UTF-16LE" },
  { "UTF-16BE", "\xfe\xff", "UTF-16BE" },
  { "UTF-16LE", "", "UTF-16LE" },
  { "UTF-16BE", "", "UTF-16BE" },
};

static int
open_bytes (const void *bytes, gsize length)
{
  g_autofree char *path = cy_test_file_new ("bytes.csv", bytes, length);
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = cy_test_dump_file (path, &error);

  if (error == NULL)
    return -1;
  g_assert_true (error->domain == CY_ERROR);

  return error->code;
}

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = cy_test_file_new ("text.csv", texts[i].text, strlen (texts[i].text));
      g_autoptr (GError) error = NULL;
      g_autofree char *dump = cy_test_dump_file (path, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (dump, ==, texts[i].dump);
    }
}

static void
test_encodings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize            length;
      g_autofree char *bytes =
        g_convert (ROSTER, -1, encodings[i].charset, "UTF-8", NULL, &length, NULL);
      g_autoptr (GByteArray) all = g_byte_array_new ();
      g_autofree char *path = NULL;
      g_autoptr (CyWorkbook) book = NULL;
      g_autofree char *dump = NULL;

      g_byte_array_append (all, (const guint8 *) encodings[i].mark, strlen (encodings[i].mark));
      g_byte_array_append (all, (const guint8 *) bytes, length);
      path = cy_test_file_new ("roster.xlsx", all->data, all->len);
      book = cy_workbook_open (path, NULL, NULL);
      g_assert_nonnull (book);
      g_assert_cmpint (cy_workbook_get_format (book), ==, CY_WORKBOOK_CSV);
      g_assert_cmpstr (cy_workbook_get_encoding (book), ==, encodings[i].encoding);
      dump = cy_test_dump (book, 0, NULL);
      g_assert_cmpstr (dump, ==, ROSTER_DUMP);
    }
}

/* Characters and line ends that fall on the seam between two pieces of the file. */
static void
test_seams (void)
{
  for (guint shift = 0; shift < 8; shift++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *bytes = NULL;
      g_autofree char *path = NULL;
      g_autofree char *dump = NULL;
      gsize            length;
      guint            rows = 0;

      g_string_append_len (text, "xxxxxxxx", shift);
      for (guint i = 0; i < 6000; i++)
        g_string_append (text, "𠮷㫃,\"王\"\"\"\r\n");
      bytes = g_convert (text->str, text->len, "GB18030", "UTF-8", NULL, &length, NULL);
      path = cy_test_file_new ("long.csv", bytes, length);
      dump = cy_test_dump_file (path, NULL);
      g_assert_nonnull (dump);
      for (const char *at = dump; (at = strstr (at, ": 0T𠮷㫃 1T王\"\n")) != NULL; at++)
        rows++;
      g_assert_cmpuint (rows, ==, shift == 0 ? 6000 : 5999);
    }
}

static void
test_broken (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *cell = g_strnfill (LONG_CELL, 'x');

  for (guint i = 0; i < 20; i++)
    g_string_append (text, ROSTER);
  text->str[text->len / 2] = '\xff';
  g_assert_cmpint (open_bytes (text->str, text->len), ==, CY_ERROR_DAMAGED);
  g_assert_cmpint (open_bytes ("a,b\n\"never closed,2\n3,4\n", 23), ==, CY_ERROR_DAMAGED);
  g_assert_cmpint (open_bytes (cell, LONG_CELL), ==, CY_ERROR_TOO_LARGE);
}

static void
test_many_columns (void)
{
  g_autofree char *commas = g_strnfill (1000000, ',');

  g_assert_cmpint (open_bytes (commas, 1000000), ==, -1);
  commas[999999] = 'x';
  g_assert_cmpint (open_bytes (commas, 1000000), ==, CY_ERROR_TOO_LARGE);
}

static void
test_not_text (void)
{
  g_assert_cmpint (open_bytes ("a,b\0c\n", 6), ==, CY_ERROR_NOT_A_WORKBOOK);
  g_assert_cmpint (open_bytes ("a,\x01\n", 4), ==, CY_ERROR_NOT_A_WORKBOOK);
  g_assert_cmpint (open_bytes ("a,\xff\xff\n", 5), ==, CY_ERROR_NOT_A_WORKBOOK);
  g_assert_cmpint (open_bytes ("\x80\x80,\n", 4), ==, CY_ERROR_NOT_A_WORKBOOK);
  g_assert_cmpint (open_bytes ("a,\xcd", 3), ==, CY_ERROR_NOT_A_WORKBOOK);
  g_assert_cmpint (open_bytes ("\xff\xfe\x00\xd8,\0", 6), ==, CY_ERROR_NOT_A_WORKBOOK);
}

static void
test_garbage (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (520599);
  guint8 bytes[1024];

  for (guint i = 0; i < 200; i++)
    {
      for (guint j = 0; j < sizeof bytes; j++)
        bytes[j] = g_rand_int (chance);
      g_assert_cmpint (open_bytes (bytes, sizeof bytes), ==, CY_ERROR_NOT_A_WORKBOOK);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-book/texts", test_texts);
  g_test_add_func ("/exchange/csv-book/encodings", test_encodings);
  g_test_add_func ("/exchange/csv-book/seams", test_seams);
  g_test_add_func ("/exchange/csv-book/broken", test_broken);
  g_test_add_func ("/exchange/csv-book/many-columns", test_many_columns);
  g_test_add_func ("/exchange/csv-book/not-text", test_not_text);
  g_test_add_func ("/exchange/csv-book/garbage", test_garbage);
  status = g_test_run ();
  cy_test_clean_up ();

  return status;
}

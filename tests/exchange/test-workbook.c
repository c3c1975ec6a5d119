/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of what is recognised as a workbook, and of files built to harm. */
#include "cy-workbook.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cy-error.h"
#include "cy-test-book.h"

typedef struct
{
  const char *bytes;
  gsize       length;
  const char *word; /* in the message */
} Other;

static int
try_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = cy_test_dump_file (path, &error);

  if (error == NULL)
    return -1;
  if (error->domain != CY_ERROR)
    g_error ("%s", error->message);
  g_test_message ("%s", error->message);

  return error->code;
}

static int
try_parts (const CyTestPart *parts, guint n)
{
  g_autofree char *path = cy_test_xlsx_new (parts, n);

  return try_file (path);
}

static int
try_part (const char *name, const char *text)
{
  const CyTestPart part = { name, text };

  return try_parts (&part, 1);
}

/* A part made of one piece over and over, stored so that the ratio does not give it away. */
static int
try_repeated (const char *name, const char *head, const char *piece, guint n, const char *tail)
{
  g_autoptr (GString) text = g_string_new (head);
  CyTestPart part = { .name = name, .stored = TRUE };

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
  g_string_append (text, tail);
  part.text = text->str;
  part.length = text->len;

  return try_parts (&part, 1);
}

static void
test_rosters (void)
{
  static const char *names[] = {
    "名单-GB18030.csv", "名单-一村一表.xlsx", "花名册-规范.xlsx", "采集表-两行表头.xlsx"
  };
  static const guint sheets[] = { 1, 6, 1, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data/rosters", names[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (cy_workbook_get_n_sheets (book), ==, sheets[i]);
      for (guint j = 0; j < sheets[i]; j++)
        {
          g_autofree char *dump = cy_test_dump (book, j, &error);

          g_assert_no_error (error);
        }
    }
}

static void
test_others (void)
{
  static const Other others[] = {
    { "%PDF-1.7\n", 9, "PDF" },
    { "\x89PNG\r\n\x1a\n", 8, "PNG" },
    { "\xff\xd8\xff\xe0", 4, "JPEG" },
    { "Rar!\x1a\x07", 6, "RAR" },
    { "  <!DOCTYPE html><html>", 23, "web page" },
    { "\xef\xbb\xbf<?xml version='1.0'?>", 24, "web page" },
    { "", 0, "empty" },
    { "PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22, "zip" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = cy_test_file_new ("a.xlsx", others[i].bytes, others[i].length);
      g_autoptr (GError) error = NULL;

      g_assert_null (cy_workbook_open (path, NULL, &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_NOT_A_WORKBOOK);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, others[i].word));
    }
}

static void
test_containers (void)
{
  static const CyTestPart parts[] = { { "xl/workbook.bin", "x" },
                                      { "word/document.xml", "x" },
                                      { "mimetype", "x" },
                                      { "ppt/presentation.xml", "x" },
                                      { "readme.txt", "x" } };
  static const char      *words[] = { ".xlsb", ".docx", ".ods", ".pptx", "zip" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = cy_test_zip_new ("a.xlsx", &parts[i], 1);
      g_autoptr (GError) error = NULL;

      g_assert_null (cy_workbook_open (path, NULL, &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_NOT_A_WORKBOOK);
      g_assert_nonnull (strstr (error->message, words[i]));
    }
}

static void
test_places (void)
{
  g_autofree char *locked = cy_test_file_new ("locked.xlsx", "a", 1);

  g_assert_cmpint (try_file ("/nowhere/at/all.xlsx"), ==, CY_ERROR_NOT_FOUND);
  g_assert_cmpint (try_file (g_get_tmp_dir ()), ==, CY_ERROR_NOT_A_WORKBOOK);
  g_assert_cmpint (try_file ("/dev/zero"), ==, CY_ERROR_NOT_A_WORKBOOK);
  g_chmod (locked, 0);
  if (geteuid () != 0)
    g_assert_cmpint (try_file (locked), ==, CY_ERROR_FAILED);
}

/* A compound file with one directory entry of this name. */
static int
try_ole (const char *name)
{
  guint8           bytes[512 * 3] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
  guint8          *fat = bytes + 512;
  guint8          *directory = bytes + 1024;
  g_autofree char *path = NULL;
  gsize            length = strlen (name);

  bytes[30] = 9;
  bytes[48] = 1; /* the directory; the allocation table is sector 0 */
  memset (bytes + 80, 0xff, 512 - 80);
  memset (fat, 0xff, 512);
  fat[4] = 0xfe;
  for (gsize i = 0; i < length; i++)
    directory[2 * i] = name[i];
  directory[64] = 2 * (length + 1);
  path = cy_test_file_new ("a.xls", bytes, sizeof bytes);

  return try_file (path);
}

static void
test_compound (void)
{
  g_assert_cmpint (try_ole ("EncryptedPackage"), ==, CY_ERROR_ENCRYPTED);
  g_assert_cmpint (try_ole ("WordDocument"), ==, CY_ERROR_NOT_A_WORKBOOK);
  g_assert_cmpint (try_ole ("PowerPoint Document"), ==, CY_ERROR_NOT_A_WORKBOOK);
  g_assert_cmpint (try_ole ("Other"), ==, CY_ERROR_NOT_A_WORKBOOK);
  g_assert_cmpint (try_ole ("Workbook"), ==, CY_ERROR_DAMAGED);
}

static void
test_entities (void)
{
  g_assert_cmpint (
    try_part ("xl/worksheets/a.xml",
              "<!DOCTYPE w [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
              "<worksheet><sheetData><row><c t='str'><v>&b;</v></c></row></sheetData></worksheet>"),
    ==,
    CY_ERROR_HOSTILE);
  g_assert_cmpint (try_part ("xl/ss.xml",
                             "<!DOCTYPE sst [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                             "<sst><si><t>&x;</t></si></sst>"),
                   ==,
                   CY_ERROR_HOSTILE);
  g_assert_cmpint (try_part ("xl/workbook.xml",
                             "<!DOCTYPE w SYSTEM 'http://localhost/w.dtd'><workbook/>"),
                   ==,
                   CY_ERROR_HOSTILE);
}

static void
test_bomb (void)
{
  const gsize      length = 64 << 20;
  g_autofree char *spaces = g_strnfill (length, ' ');
  CyTestPart       part = { "xl/worksheets/a.xml", spaces, length, FALSE };

  memcpy (spaces, CY_TEST_MAIN, strlen (CY_TEST_MAIN));
  g_assert_cmpint (try_parts (&part, 1), ==, CY_ERROR_HOSTILE);
  part.name = "xl/ss.xml";
  g_assert_cmpint (try_parts (&part, 1), ==, CY_ERROR_HOSTILE);
  part.name = "xl/styles.xml";
  part.stored = TRUE;
  g_assert_cmpint (try_parts (&part, 1), ==, CY_ERROR_TOO_LARGE);
}

/* The container says the part is small. */
static void
test_lying_bomb (void)
{
  const gsize      length = 64 << 20;
  g_autofree char *spaces = g_strnfill (length, ' ');
  const CyTestPart part = { "xl/worksheets/a.xml", spaces, length, FALSE };
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  gsize            size;
  const guint32    told = GUINT32_TO_LE (length);
  const guint32    lie = GUINT32_TO_LE (100);
  char            *at;

  memcpy (spaces, CY_TEST_MAIN, strlen (CY_TEST_MAIN));
  path = cy_test_xlsx_new (&part, 1);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  while ((at = memmem (bytes, size, &told, sizeof told)) != NULL)
    memcpy (at, &lie, sizeof lie);
  g_assert_true (g_file_set_contents (path, bytes, size, NULL));
  g_assert_cmpint (try_file (path), >=, 0);
}

static void
test_strings (void)
{
  g_assert_cmpint (try_repeated ("xl/ss.xml", "<sst>", "<si/>", 5000001, "</sst>"),
                   ==,
                   CY_ERROR_TOO_LARGE);
  g_assert_cmpint (try_repeated ("xl/ss.xml",
                                 "<sst><si><t>",
                                 "0123456789abcdef",
                                 65536,
                                 "</t></si></sst>"),
                   ==,
                   CY_ERROR_TOO_LARGE);
}

static void
test_sheet_floods (void)
{
  const char *part = "xl/worksheets/a.xml";
  const char *head = CY_TEST_MAIN "<sheetData>";
  const char *tail = "</sheetData></worksheet>";

  g_assert_cmpint (try_repeated (part, head, "<row><c r='A1' t='str'><v>x", 1, ""),
                   ==,
                   CY_ERROR_DAMAGED);
  g_assert_cmpint (try_repeated (part,
                                 CY_TEST_MAIN "<sheetData><row><c t='str'><v>",
                                 "0123456789",
                                 100000,
                                 tail),
                   ==,
                   CY_ERROR_TOO_LARGE);
  g_assert_cmpint (try_repeated (part, head, "<row/>", 1048577, tail), ==, CY_ERROR_TOO_LARGE);
  g_assert_cmpint (try_repeated (part,
                                 CY_TEST_MAIN "<sheetData><row>",
                                 "<c><v>1</v></c>",
                                 1000000,
                                 "</row>"),
                   ==,
                   CY_ERROR_TOO_LARGE);
  g_assert_cmpint (try_repeated (part, head, "<a>", 3000000, tail), ==, CY_ERROR_HOSTILE);
  g_assert_cmpint (try_repeated (part,
                                 CY_TEST_MAIN "<sheetData a='",
                                 "0123456789abcdef",
                                 1000000,
                                 "'>"),
                   ==,
                   CY_ERROR_HOSTILE);
  g_assert_cmpint (try_repeated (part, head, "<!-- -->", 17000000, tail), ==, CY_ERROR_TOO_LARGE);
  g_assert_cmpint (try_repeated (part,
                                 CY_TEST_MAIN "<mergeCells>",
                                 "<mergeCell ref='A1:B2'/>",
                                 100001,
                                 "</mergeCells>"),
                   ==,
                   CY_ERROR_TOO_LARGE);
}

static void
test_names (void)
{
  g_autoptr (GString) text = g_string_new (CY_TEST_MAIN);

  for (guint i = 0; i < 400000; i++)
    g_string_append_printf (text, "<n%u/>", i);
  g_assert_cmpint (try_part ("xl/worksheets/a.xml", text->str), ==, CY_ERROR_HOSTILE);
}

static void
test_entries (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree CyTestPart *parts = g_new0 (CyTestPart, 20001);

  for (guint i = 0; i < 20001; i++)
    {
      g_ptr_array_add (names, g_strdup_printf ("%u", i));
      parts[i].name = g_ptr_array_index (names, i);
      parts[i].text = "x";
    }
  g_assert_cmpint (try_parts (parts, 20001), ==, CY_ERROR_HOSTILE);
}

static void
test_missing (void)
{
  g_assert_cmpint (try_part ("xl/worksheets/a.xml", NULL), ==, CY_ERROR_DAMAGED);
  g_assert_cmpint (try_part ("xl/ss.xml", NULL), ==, CY_ERROR_DAMAGED);
  g_assert_cmpint (try_part ("xl/styles.xml", NULL), ==, CY_ERROR_DAMAGED);
  g_assert_cmpint (try_part ("xl/_rels/workbook.xml.rels", NULL), ==, CY_ERROR_DAMAGED);
  g_assert_cmpint (try_part ("_rels/.rels", NULL), ==, -1);
  g_assert_cmpint (try_part ("xl/workbook.xml", NULL), ==, CY_ERROR_NOT_A_WORKBOOK);
  g_assert_cmpint (try_part ("xl/workbook.xml", "<workbook/>"), ==, CY_ERROR_DAMAGED);
  g_assert_cmpint (try_part ("xl/workbook.xml", "<html/>"), ==, CY_ERROR_NOT_A_WORKBOOK);
  g_assert_cmpint (try_part ("xl/workbook.xml", ""), ==, CY_ERROR_DAMAGED);
  g_assert_cmpint (try_part ("xl/worksheets/a.xml", "<html/>"), ==, CY_ERROR_DAMAGED);
}

static void
test_duplicate_sheets (void)
{
  g_autoptr (GString) sheets = g_string_new ("<workbook xmlns:r='r'><sheets>");

  g_string_append (sheets, "<sheet name='表' r:id='rId1'/><sheet name='表' r:id='rId1'/>");
  g_string_append (sheets, "</sheets></workbook>");
  g_assert_cmpint (try_part ("xl/workbook.xml", sheets->str), ==, -1);

  for (guint i = 0; i < 5000; i++)
    g_string_insert (sheets, strlen ("<workbook xmlns:r='r'><sheets>"), "<sheet r:id='rId1'/>");
  g_assert_cmpint (try_part ("xl/workbook.xml", sheets->str), ==, CY_ERROR_TOO_LARGE);
}

static char *
load_roster (gsize *length)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "data/rosters/采集表-两行表头.xlsx", NULL);
  char *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));

  return bytes;
}

static void
test_truncated (void)
{
  gsize            length;
  g_autofree char *bytes = load_roster (&length);

  for (gsize cut = 4; cut < length; cut += 61)
    {
      g_autofree char *path = cy_test_file_new ("cut.xlsx", bytes, cut);

      g_assert_cmpint (try_file (path), ==, CY_ERROR_DAMAGED);
    }
}

/* Nothing is promised but an answer: the file as it was, or an error with a remedy. */
static void
test_flipped (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (520599);
  gsize            length;
  g_autofree char *bytes = load_roster (&length);
  guint            refused = 0;

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *copy = g_memdup2 (bytes, length);
      g_autofree char *path = NULL;

      for (guint j = 0; j < 4; j++)
        copy[g_rand_int_range (chance, 0, length)] ^= 1 << g_rand_int_range (chance, 0, 8);
      path = cy_test_file_new ("flip.xlsx", copy, length);
      refused += try_file (path) >= 0;
    }
  g_assert_cmpuint (refused, >, 100);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/workbook/rosters", test_rosters);
  g_test_add_func ("/exchange/workbook/others", test_others);
  g_test_add_func ("/exchange/workbook/containers", test_containers);
  g_test_add_func ("/exchange/workbook/places", test_places);
  g_test_add_func ("/exchange/workbook/compound", test_compound);
  g_test_add_func ("/exchange/workbook/entities", test_entities);
  g_test_add_func ("/exchange/workbook/bomb", test_bomb);
  g_test_add_func ("/exchange/workbook/lying-bomb", test_lying_bomb);
  g_test_add_func ("/exchange/workbook/strings", test_strings);
  g_test_add_func ("/exchange/workbook/sheet-floods", test_sheet_floods);
  g_test_add_func ("/exchange/workbook/names", test_names);
  g_test_add_func ("/exchange/workbook/entries", test_entries);
  g_test_add_func ("/exchange/workbook/missing", test_missing);
  g_test_add_func ("/exchange/workbook/duplicate-sheets", test_duplicate_sheets);
  g_test_add_func ("/exchange/workbook/truncated", test_truncated);
  g_test_add_func ("/exchange/workbook/flipped", test_flipped);
  status = g_test_run ();
  cy_test_clean_up ();

  return status;
}

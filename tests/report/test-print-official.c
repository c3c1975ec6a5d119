/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Official documents: how many characters and lines a page holds, tables that go on, signatures. */
#include "cy-print-official.h"

#include "cy-test-paper.h"

#include <string.h>

static CyPrintOfficial *
make (void)
{
  return cy_print_official_new ("关于公示的公告");
}

static char *
finish (CyPrintOfficial *document, guint n_pages)
{
  g_autoptr (CyPrintSheet) sheet = cy_print_official_finish (document);

  g_assert_cmpuint (cy_print_sheet_get_n_pages (sheet), ==, n_pages);

  return cy_test_paper_read (sheet, "-layout");
}

/* 28 characters a line, the first line of a paragraph two less. */
static void
test_line (void)
{
  CyPrintOfficial *document = make ();
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 26; i++)
    g_string_append (long_text, "一");
  for (guint i = 0; i < 28; i++)
    g_string_append (long_text, "二");
  g_string_append (long_text, "三");
  cy_print_official_add_text (document, long_text->str);
  text = finish (document, 1);
  g_assert_null (strstr (text, "一二"));
  g_assert_null (strstr (text, "二三"));
  g_assert_nonnull (strstr (text, "1"));
}

/* 22 lines a page, of which the title takes two. */
static void
test_page (void)
{
  CyPrintOfficial *document = make ();
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  for (guint i = 0; i < 20; i++)
    cy_print_official_add_text (document, "一行\n\n");
  one = finish (document, 1);
  document = make ();
  for (guint i = 0; i < 21; i++)
    cy_print_official_add_text (document, "一行");
  two = finish (document, 2);
  g_assert_nonnull (strstr (two, "2"));
}

static void
test_table (void)
{
  static const CyPrintOfficialColumn columns[] = { { "姓名", 1 }, { "职务", 3 } };
  static const char *const           row[] = { "张三", "村民", NULL };
  CyPrintOfficial                   *document = make ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *text = NULL;
  guint            n_heads = 0;

  for (guint i = 0; i < 40; i++)
    g_ptr_array_add (rows, (gpointer) row);
  cy_print_official_add_table (document, columns, 2, rows);
  text = finish (document, 2);
  for (const char *p = text; (p = strstr (p, "职务")) != NULL; p++)
    n_heads++;
  g_assert_cmpuint (n_heads, ==, 2);
}

/* A signature is not torn from its date. */
static void
test_signature (void)
{
  CyPrintOfficial *document = make ();
  g_autofree char *text = NULL;
  const char      *second;

  for (guint i = 0; i < 18; i++)
    cy_print_official_add_text (document, "一行");
  cy_print_official_add_signature (document, "青山镇党委", "2026年11月9日");
  text = finish (document, 2);
  second = strchr (text, '\f');
  g_assert_nonnull (second);
  g_assert_nonnull (strstr (second, "青山镇党委"));
  g_assert_nonnull (strstr (second, "2026"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/print-official/line", test_line);
  g_test_add_func ("/report/print-official/page", test_page);
  g_test_add_func ("/report/print-official/table", test_table);
  g_test_add_func ("/report/print-official/signature", test_signature);

  return g_test_run ();
}

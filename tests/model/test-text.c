/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Widths, blanks and Han characters. */
#include "cy-text.h"

static void
test_squeeze (void)
{
  static const char *const cases[][2] = {
    { "Ａ１（甲）", "A1(甲)" },
    { " a\u3000b\tc\n", "abc" },
    { "\u200ba\ufeff", "a" },
    { "甲\ufe0f乙", "甲乙" },
    { "", "" },
    { "\xff", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cy_text_squeeze (cases[i][0]);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_same (void)
{
  g_assert_true (cy_text_same ("省（区、市）", "省(区、市)"));
  g_assert_true (cy_text_same (" 甲 乙 ", "甲乙"));
  g_assert_true (cy_text_same ("", ""));
  g_assert_true (cy_text_same (" ", ""));
  g_assert_false (cy_text_same ("甲", "甲乙"));
  g_assert_false (cy_text_same ("甲乙", "甲"));
  g_assert_false (cy_text_same ("甲", ""));
}

static void
test_han (void)
{
  static const gunichar han[] = {
    0x3007, 0x3400, 0x4E00, 0x9FFF, 0xFA0E, 0x20000, 0x2A6D6, 0x31350
  };
  static const gunichar other[] = { 'a', 0x00B7, 0x2E81, 0x2F00, 0x3005, 0x3042, 0xE001, 0xFF21 };

  for (guint i = 0; i < G_N_ELEMENTS (han); i++)
    g_assert_true (cy_text_is_han (han[i]));
  for (guint i = 0; i < G_N_ELEMENTS (other); i++)
    g_assert_false (cy_text_is_han (other[i]));
}

static void
test_has_words (void)
{
  g_assert_false (cy_text_has_words (NULL));
  g_assert_false (cy_text_has_words (""));
  g_assert_false (cy_text_has_words (" \t　"));
  g_assert_true (cy_text_has_words ("　依 "));
}

static void
test_brief (void)
{
  g_autofree char *whole = cy_text_dup_brief ("二\n三");
  g_autofree char *many = g_strnfill (100000, '9');
  g_autofree char *brief = cy_text_dup_brief (many);
  g_autofree char *han =
    cy_text_dup_brief ("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一");

  g_assert_cmpstr (whole, ==, "二 三");
  g_assert_cmpstr (brief, ==, "999999999999999999999999999999…");
  g_assert_cmpstr (han, ==, "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十…");
}

static void
test_contains (void)
{
  g_assert_true (cy_text_contains ("松岭村", "岭"));
  g_assert_false (cy_text_contains ("松岭村", "村民"));
  g_assert_false (cy_text_contains (NULL, "岭"));
  g_assert_false (cy_text_contains ("", "岭"));
  /* Who looks for nothing finds everybody. */
  g_assert_true (cy_text_contains ("松岭村", ""));
  g_assert_true (cy_text_contains ("松岭村", NULL));
  g_assert_true (cy_text_contains (NULL, NULL));
}

static void
test_remarks (void)
{
  g_autofree char *remarks = NULL;

  cy_text_add_remark (&remarks, "no name");
  g_assert_cmpstr (remarks, ==, "no name");
  cy_text_add_remark (&remarks, "row %d", 3);
  cy_text_add_remark (&remarks, "no post");
  g_assert_cmpstr (remarks, ==, "no name; row 3; no post");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/text/squeeze", test_squeeze);
  g_test_add_func ("/model/text/same", test_same);
  g_test_add_func ("/model/text/han", test_han);
  g_test_add_func ("/model/text/has-words", test_has_words);
  g_test_add_func ("/model/text/contains", test_contains);
  g_test_add_func ("/model/text/brief", test_brief);
  g_test_add_func ("/model/text/remarks", test_remarks);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A wording is filled in from what may be said of people, and from nothing else. */
#include "cy-notice-text.h"

#include "cy-notice.h"

#include <string.h>

static CyNoticePerson people[] = {
  { .person = 1,
    .name = "张三",
    .gender = "1",
    .birth = 19950312,
    .ethnic = "01",
    .political = "01",
    .education = "21",
    .village = "青山镇新民村",
    .occupation = "种植大户",
    .tier = "committee" },
  { .person = 2, .name = "李四" },
};

static CyRecord *
make_notice (void)
{
  CyRecord *notice = cy_record_new (CY_NOTICE);

  cy_record_set_int (notice, CY_NOTICE_SINCE, 20261109);
  cy_record_set_int (notice, CY_NOTICE_UNTIL, 20261113);
  cy_record_set_int (notice, CY_NOTICE_DAYS, 5);
  cy_record_set_text (notice, CY_NOTICE_ORGAN, "青山镇党委");

  return notice;
}

static GPtrArray *
make_people (void)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    g_ptr_array_add (list, &people[i]);

  return list;
}

/* Joins the lines that @wording comes to. */
static char *
fill (const char *wording)
{
  g_autoptr (CyRecord) notice = make_notice ();
  g_autoptr (GPtrArray) list = make_people ();
  g_autoptr (GPtrArray) lines = cy_notice_text_fill (wording, notice, list, "5 working days");
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const CyNoticeLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "%u:%s|", line->source, line->is_list ? "LIST" : line->text);
    }

  return g_string_free (text, FALSE);
}

static void
assert_filled (const char *wording, const char *expected)
{
  g_autofree char *text = fill (wording);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_notice (void)
{
  assert_filled ("{since} to {until}, {days}: {period}; {organ}, {contact}, {places}, {count}",
                 "1:2026年11月9日 to 2026年11月13日, 5: 5 working days; 青山镇党委, —, —, 2|");
  /* Empty lines go, the others keep their numbers. */
  assert_filled ("a\n\n {Table of people}\nb", "1:a|3:LIST|4:b|");
}

static void
test_person (void)
{
  assert_filled ("{number}. {name}, {sex}, {birth}, {ethnic}, {political}, {education}, {village}, "
                 "{occupation}, {tier}",
                 "1:1. 张三, 男, 1995.03, 汉族, 中共党员, 大学, 青山镇新民村, 种植大户, 两委|"
                 "1:2. 李四, —, —, —, —, —, —, —, —|");
}

/* Whatever a field of a person is called, there is no placeholder for it. */
static void
test_none_for_secrets (void)
{
  static const char *const names[] = {
    "id_number", "ID number", "phone",    "Telephone",   "address",
    "Address",   "family",    "Family",   "birth_place", "note",
    "身份证号",  "手机",      "家庭住址", "家庭成员",    "date of birth",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *wording = g_strdup_printf ("a\nb {%s}", names[i]);
      guint            line = 0;
      guint            column = 0;
      g_autofree char *unknown = cy_notice_text_find_unknown (wording, &line, &column);
      g_autofree char *text = fill (wording);
      g_autofree char *expected = g_strdup_printf ("1:a|2:b {%s}|", names[i]);

      g_assert_nonnull (unknown);
      g_assert_cmpuint (line, ==, 2);
      g_assert_cmpuint (column, ==, 3);
      g_assert_cmpstr (text, ==, expected);
    }
  for (guint i = 0; i < CY_NOTICE_N_WORDS; i++)
    {
      const char *title = cy_notice_word_get_title ((CyNoticeWord) i);

      g_assert_null (strstr (title, "ID"));
      g_assert_null (strstr (title, "ddress"));
      g_assert_null (strstr (title, "amily"));
    }
}

static void
test_template (void)
{
  guint            line;
  guint            column;
  g_autofree char *unknown =
    cy_notice_text_find_unknown (cy_notice_text_get_template (), &line, &column);
  g_autofree char *text = fill (cy_notice_text_get_template ());

  g_assert_null (unknown);
  g_assert_nonnull (strstr (text, "2:LIST"));
  g_assert_null (strchr (text, '{'));
}

static void
test_row (void)
{
  g_autofree char *row = cy_notice_text_dup_row (&people[0], 0);
  g_autofree char *mark = cy_notice_word_dup_mark (CY_NOTICE_WORD_LIST);

  g_assert_cmpstr (row,
                   ==,
                   "1. 张三, 男, 1995.03, 汉族, 中共党员, 大学, 青山镇新民村, 种植大户, 两委");
  g_assert_cmpstr (mark, ==, "{Table of people}");
}

/* Braces that nobody closed are text. */
static void
test_braces (void)
{
  assert_filled ("a { b", "1:a { b|");
  assert_filled ("} {}", "1:} {}|");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/notice-text/notice", test_notice);
  g_test_add_func ("/model/notice-text/person", test_person);
  g_test_add_func ("/model/notice-text/none-for-secrets", test_none_for_secrets);
  g_test_add_func ("/model/notice-text/template", test_template);
  g_test_add_func ("/model/notice-text/row", test_row);
  g_test_add_func ("/model/notice-text/braces", test_braces);

  return g_test_run ();
}

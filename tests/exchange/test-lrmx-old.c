/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The older form file of 33 values. */
#include "cy-lrmx-read.h"

#include "cy-error.h"
#include "cy-test-form.h"

#include <string.h>

#define RECORD                                                                                                                     \
  "\"张三\",\"男\",\"199003\",\"汉族\",\"贵州毕节\",\"201507\",\"健康\",\"贵州毕节\",\"201207\","                   \
  "\"大专#@大学#农学学士\",\"贵州农业职业学院农学#@贵州大学农学#贵州大学农学\",\"助理农艺师\"," \
  "\"\",\"\",\"\",\"\",\"农业技术\",\"2009.09--2012.07  学习\r\n2012.07--         "                                          \
  "任\"村支书\"助理\","                                                                                                      \
  "\"无\",\"2022年称职\",\"妻子@女儿@\",\"李芳@张小禾@\",\"199105@201801@\",\"群众@@\","                            \
  "\"务农@学生@\",\"新民村支委\",\"\",\"\",\"工作需要\",\"双河镇党委\",\"20240601\",\"王志\","                 \
  "\"20240601\""

static GBytes *
to_gbk (const char *text)
{
  gsize length;
  char *gbk = g_convert (text, -1, "GB18030", "UTF-8", NULL, &length, NULL);

  return g_bytes_new_take (gbk, length);
}

static void
check_record (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = g_bytes_new_static (CY_TEST_JPEG, sizeof CY_TEST_JPEG - 1);
  g_autoptr (CyLrmxForm) form = cy_lrmx_read_old (bytes, picture, &error);
  const CyLrmxKin *child;

  g_assert_no_error (error);
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_NAME), ==, "张三");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_BIRTH_PLACE), ==, "贵州毕节");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_FULL_LEVEL), ==, "大专");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_FULL_DEGREE), ==, "");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_PART_LEVEL), ==, "大学");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_PART_DEGREE), ==, "农学学士");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_PART_DEGREE_SCHOOL), ==, "贵州大学农学");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_AUTHOR), ==, "王志");
  g_assert_nonnull (strstr (cy_lrmx_form_get (form, CY_LRMX_RESUME), "任\"村支书\"助理"));
  g_assert_cmpuint (form->family->len, ==, 2);
  child = g_ptr_array_index (form->family, 1);
  g_assert_cmpstr (child->texts[CY_LRMX_KIN_RELATION], ==, "女儿");
  g_assert_cmpstr (child->texts[CY_LRMX_KIN_WORK], ==, "学生");
  g_assert_true (g_bytes_equal (form->photo, picture));
}

static void
test_record (void)
{
  g_autoptr (GBytes) gbk = to_gbk (RECORD "\r\n");
  g_autoptr (GBytes) utf8 = g_bytes_new_static (RECORD, strlen (RECORD));

  check_record (gbk);
  check_record (utf8);
}

static void
assert_refused (const char *bytes, gsize length, int code, guint line)
{
  g_autoptr (GBytes) file = g_bytes_new (bytes, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (cy_lrmx_read_old (file, NULL, &error));
  g_assert_error (error, CY_ERROR, code);
  g_assert_cmpuint (cy_error_get_place (error)->row, ==, line);
}

static void
test_hostile (void)
{
  g_autoptr (GBytes) gbk = to_gbk (RECORD);
  gsize            length;
  const char      *bytes = g_bytes_get_data (gbk, &length);
  g_autofree char *large = g_strnfill (CY_LRMX_MAX_TEXT + 1, '"');

  assert_refused ("", 0, CY_ERROR_NOT_A_FORM, 1);
  assert_refused ("<Person/>", 9, CY_ERROR_NOT_A_FORM, 1);
  assert_refused ("\"a\",\n\"b\",\n\"c", 12, CY_ERROR_FORM_DAMAGED, 3);
  assert_refused ("\"a\0b\"", 5, CY_ERROR_FORM_DAMAGED, 1);
  assert_refused ("\"\xff\xff\xff\"", 5, CY_ERROR_FORM_DAMAGED, 1);
  assert_refused (bytes, length - 40, CY_ERROR_FORM_DAMAGED, 2);
  assert_refused (large, CY_LRMX_MAX_TEXT + 1, CY_ERROR_FORM_TOO_LARGE, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/lrmx-old/record", test_record);
  g_test_add_func ("/exchange/lrmx-old/hostile", test_hostile);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * No name that people have typed leads out of its folder or cannot be written. */
#include "cy-safe-name.h"

#include <glib/gstdio.h>
#include <string.h>

static void
assert_name (const char *text, const char *expected)
{
  g_autofree char *name = cy_safe_name (text);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_name (void)
{
  g_autoptr (GString) longer = g_string_new (NULL);
  g_autofree char *cut = NULL;

  assert_name ("林雁", "林雁");
  assert_name ("../../etc/passwd", "_.._etc_passwd");
  assert_name ("a/b\\c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j");
  assert_name ("学历\n证书\t", "学历_证书_");
  assert_name ("  . ", "_");
  assert_name ("", "_");
  assert_name (NULL, "_");
  assert_name ("末尾. ", "末尾");
  for (guint i = 0; i < 300; i++)
    g_string_append (longer, "长");
  cut = cy_safe_name (longer->str);
  g_assert_cmpuint (strlen (cut), <=, 122);
  g_assert_true (g_utf8_validate (cut, -1, NULL));
}

static void
test_path (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cy-safe-XXXXXX", NULL);
  g_autofree char *first = cy_safe_path (folder, "证书", ".pdf");
  g_autofree char *second = NULL;

  g_assert_true (g_str_has_suffix (first, "/证书.pdf"));
  g_assert_true (g_file_set_contents (first, "", 0, NULL));
  second = cy_safe_path (folder, "证书", ".pdf");
  g_assert_true (g_str_has_suffix (second, "/证书 (2).pdf"));
  g_assert_true (cy_remove_tree (folder));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/safe-name/name", test_name);
  g_test_add_func ("/report/safe-name/path", test_path);

  return g_test_run ();
}

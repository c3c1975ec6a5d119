/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Refused rows go out as they came, with the reason. */
#include "cy-refused.h"

#include "cy-test-xlsx.h"

#include <glib/gstdio.h>

static void
add_person (CyRefused *refused)
{
  static const char *const headers[] = { "姓名", "身份证号", "备注" };
  static const char *const cells[] = { "张伟", "5.20599E+17", NULL };
  static const gboolean    bad[] = { FALSE, TRUE, FALSE };
  g_autoptr (GError) error = NULL;

  g_assert_true (cy_refused_add_row (refused, headers, G_N_ELEMENTS (headers), NULL, NULL, &error));
  g_assert_true (
    cy_refused_add_row (refused, cells, G_N_ELEMENTS (cells), "号码丢了位数", bad, &error));
  g_assert_no_error (error);
}

static void
test_rows (void)
{
  g_autofree char *folder = g_dir_make_tmp ("chuyan-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "refused.xlsx", NULL);
  g_autofree char *strings = NULL;
  g_autofree char *second = NULL;
  g_autofree char *styles = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRefused) refused = cy_refused_new (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (cy_refused_begin_sheet (refused, "新民村", 3, &error));
  add_person (refused);
  g_assert_true (cy_refused_begin_sheet (refused, "青山村", 3, &error));
  add_person (refused);
  g_assert_true (cy_refused_close (refused, &error));
  g_assert_no_error (error);

  strings = cy_test_xlsx_read_part (path, "xl/sharedStrings.xml");
  second = cy_test_xlsx_read_part (path, "xl/worksheets/sheet2.xml");
  styles = cy_test_xlsx_read_part (path, "xl/styles.xml");
  cy_test_assert_contains (strings, "5.20599E+17");
  cy_test_assert_contains (strings, "号码丢了位数");
  /* The reason stands behind the three columns of the list. */
  cy_test_assert_contains (second, "r=\"D2\"");
  cy_test_assert_contains (styles, "FFFDE8E6");
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/refused/rows", test_rows);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Refused rows go out as they came, with the reason. */
#include "cy-refused.h"

#include "cy-test-xlsx.h"

#include <glib/gstdio.h>

static void
test_rows (void)
{
  static const char *const headers[] = { "姓名", "身份证号", "备注" };
  static const char *const cells[] = { "张伟", "5.20599E+17", NULL };
  static const guint       bad[] = { 1 };
  const CyRefusedRow       row = {
          8, cells, G_N_ELEMENTS (cells), bad, G_N_ELEMENTS (bad), "号码丢了位数"
  };
  g_autofree char *folder = g_dir_make_tmp ("chuyan-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "refused.xlsx", NULL);
  g_autofree char *xml = NULL;
  g_autofree char *second = NULL;
  g_autofree char *styles = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRefused) refused = cy_refused_new (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (cy_refused_begin_sheet (refused,
                                         "新民村",
                                         "双河镇新民村名单",
                                         headers,
                                         G_N_ELEMENTS (headers),
                                         &error));
  g_assert_true (cy_refused_add_row (refused, &row, &error));
  g_assert_true (
    cy_refused_begin_sheet (refused, "青山村", NULL, headers, G_N_ELEMENTS (headers), &error));
  g_assert_true (cy_refused_add_row (refused, &row, &error));
  g_assert_true (cy_refused_close (refused, &error));
  g_assert_no_error (error);

  xml = cy_test_xlsx_read_part (path, "xl/worksheets/sheet1.xml");
  second = cy_test_xlsx_read_part (path, "xl/worksheets/sheet2.xml");
  styles = cy_test_xlsx_read_part (path, "xl/styles.xml");
  cy_test_assert_contains (xml, "双河镇新民村名单");
  cy_test_assert_contains (xml, "<v>8</v>");
  cy_test_assert_contains (xml, "5.20599E+17");
  cy_test_assert_contains (xml, "号码丢了位数");
  cy_test_assert_contains (second, "张伟");
  cy_test_assert_contains (styles, "FFFFC7CE");
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

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A notice on paper says what it may, and is refused when it says more. */
#include "cy-print-notice.h"

#include "cy-error.h"
#include "cy-test-notice.h"
#include "cy-test-paper.h"

#include <string.h>

static CyNoticeFile *
load (CyTestNotice *self)
{
  g_autoptr (GError) error = NULL;
  CyNoticeFile *file =
    cy_notice_file_load (self->test.conn, cy_record_get_id (self->notice), &error);

  g_assert_no_error (error);

  return file;
}

static void
test_notice (CyTestNotice *self, gconstpointer data)
{
  static const char *const secrets[] = { "11010119950312003", "13800000001", "3组12号", "王芳" };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyNoticeFile) file = load (self);
  g_autoptr (CyPrintSheet) sheet = cy_print_notice_new (file, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = cy_test_paper_read (sheet, "-layout");
  g_assert_nonnull (strstr (text, "拟入库人选公示"));
  g_assert_nonnull (strstr (text, "张三"));
  g_assert_nonnull (strstr (text, "1995.03"));
  g_assert_nonnull (strstr (text, "0859-2260001"));
  g_assert_nonnull (strstr (text, "青山镇党委"));
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_null (strstr (text, secrets[i]));
}

static void
test_refused (CyTestNotice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyNoticeFile) file = NULL;

  cy_test_set (&self->test, CY_PERSON, self->people[1], CY_PERSON_OCCUPATION, "王芳之兄");
  file = load (self);
  g_assert_null (cy_print_notice_new (file, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "王芳, of the family of 张三"));
}

static void
test_report (CyTestNotice *self, gconstpointer data)
{
  g_autoptr (CyNoticeFile) file = load (self);
  g_autofree char *words = cy_notice_file_dup_report (file);
  g_autoptr (CyPrintSheet) sheet = cy_print_notice_report_new (file, words, 20261116);
  g_autofree char *text = cy_test_paper_read (sheet, "-layout");

  g_assert_nonnull (strstr (text, "Report on the Public Notice"));
  g_assert_nonnull (strstr (text, "2026年11月16日"));
}

#define add(name, func) \
  g_test_add (name, CyTestNotice, NULL, cy_test_notice_set_up, func, cy_test_notice_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/report/print-notice/notice", test_notice);
  add ("/report/print-notice/refused", test_refused);
  add ("/report/print-notice/report", test_report);

  return g_test_run ();
}

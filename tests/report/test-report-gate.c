/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What leaves the house for superiors is checked, or says that it is not; and every export is
 * noted. */
#include "cy-error.h"
#include "cy-test-library.h"

#include <glib/gstdio.h>

/* The people of these libraries have faults enough: their numbers fail the check digit. */
static CyReportArgs *
make_args (CyTest *self)
{
  g_auto (CyTestUnits) units = { 0 };
  CyReportArgs *args = cy_test_make_args ();

  cy_test_fill_library (self, &units, 1, 2, 4);
  g_clear_pointer (&args->reason, g_free);

  return args;
}

static void
test_refused (CyTest *self, gconstpointer data)
{
  static const char *const ids[] = { "roster", "structure", "secretary-reserve" };
  g_autoptr (CyReportArgs) args = make_args (self);
  g_autofree char *path = cy_test_path (self, "up.xlsx");

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (cy_report_run (cy_report_find (ids[i]), self->conn, args, path, &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_UNCHECKED);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM export_log"), ==, 0);
}

/* Papers for the house itself need no reason. */
static void
test_inside (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = make_args (self);
  g_autofree char *path = cy_test_run_report (self, "blank-form", args);

  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (args->unchecked);
}

static void
test_marked (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = make_args (self);
  g_autofree char *path = NULL;
  g_autofree char *all = NULL;
  g_autofree char *noted = NULL;

  args->reason = g_strdup ("上级限时报送");
  path = cy_test_run_report (self, "roster", args);
  all = cy_test_read_all (path);
  g_assert_true (args->unchecked);
  g_assert_nonnull (strstr (all, "UNCHECKED. Reason: 上级限时报送"));
  noted = cy_test_text (self, "SELECT unchecked FROM export_log");
  g_assert_cmpstr (noted, ==, "上级限时报送");
}

static void
test_sound (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = cy_test_run_report (self, "roster", args);
  g_autofree char *all = cy_test_read_all (path);

  g_assert_false (args->unchecked);
  g_assert_null (strstr (all, "UNCHECKED"));
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM export_log WHERE unchecked IS NULL"),
                   ==,
                   1);
}

static void
test_noted (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = make_args (self);
  g_autofree char *path = NULL;
  g_autofree char *line = NULL;
  g_autofree char *wanted = NULL;

  args->reason = g_strdup ("测试");
  args->mask = CY_MASK_LAST4;
  path = cy_test_run_report (self, "roster", args);
  line = cy_test_text (self,
                       "SELECT report||'|'||scope||'|'||base_date||'|'||mask||'|'||rows||'|'||file"
                       "||'|'||length(digest) FROM export_log");
  wanted = g_strdup_printf ("roster|云岭县|21001122|last4|4|%s|64", path);
  g_assert_cmpstr (line, ==, wanted);
}

/* The window exports on a connection that only reads, and notes it on the one that writes. */
static void
test_noted_later (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = make_args (self);
  g_autofree char *path = cy_test_path (self, "structure.xlsx");
  const CyReport  *report = cy_report_find ("structure");
  g_autoptr (GError) error = NULL;
  g_autoptr (CyConn) reader = NULL;

  /* What was written lies in the library itself, and not beside it, once that was closed. */
  cy_test_reopen (self);
  reader = cy_conn_open (self->path, CY_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  args->reason = g_strdup ("测试");
  cy_report_run (report, reader, args, path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM export_log"), ==, 0);
  cy_report_log (report, self->conn, args, path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM export_log WHERE mask IS NULL"),
                   ==,
                   1);

  g_unlink (path);
  g_assert_false (cy_report_log (report, self->conn, args, path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* A file that cannot be noted does not stay. */
static void
test_not_noted (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = cy_test_path (self, "roster.xlsx");
  g_autoptr (GError) error = NULL;

  cy_test_count (self, "DROP TABLE export_log");
  g_assert_false (cy_report_run (cy_report_find ("roster"), self->conn, args, path, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/report/gate/refused", test_refused);
  cy_test_case ("/report/gate/inside", test_inside);
  cy_test_case ("/report/gate/marked", test_marked);
  cy_test_case ("/report/gate/sound", test_sound);
  cy_test_case ("/report/gate/noted", test_noted);
  cy_test_case ("/report/gate/noted-later", test_noted_later);
  cy_test_case ("/report/gate/not-noted", test_not_noted);

  return g_test_run ();
}

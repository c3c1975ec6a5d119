/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Another program opens a workbook, calculates it and tells what it sees. */
#include "cy-test-office.h"

#include <gio/gio.h>
#include <string.h>

static void
remove_tree (const char *path)
{
  g_autoptr (GSubprocess) rm =
    g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "rm", "-rf", path, NULL);

  g_assert_true (g_subprocess_wait_check (rm, NULL, NULL));
}

/* Whether there is no such program; the test is marked as skipped then. */
gboolean
cy_test_office_skip (void)
{
  g_autofree char *soffice = g_find_program_in_path ("soffice");

  if (soffice == NULL)
    g_test_skip ("LibreOffice is not installed");

  return soffice == NULL;
}

/* By itself the program trusts the values that stand beside the formulas of such workbooks. */
#define RECALCULATE                                                                   \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"                                        \
  "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">"                     \
  "<item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\">"                      \
  "<prop oor:name=\"OOXMLRecalcMode\" oor:op=\"fuse\"><value>0</value></prop></item>" \
  "</oor:items>"

static void
make_profile (const char *profile)
{
  g_autofree char *user = g_build_filename (profile, "user", NULL);
  g_autofree char *settings = g_build_filename (user, "registrymodifications.xcu", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (user, 0700), ==, 0);
  g_file_set_contents (settings, RECALCULATE, -1, &error);
  g_assert_no_error (error);
}

/* Saves the workbook at @path, or its sheets, beside it, as @filter says. */
void
cy_test_office_convert (const char *path, const char *filter)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *profile = g_build_filename (folder, "profile", NULL);
  g_autofree char *uri = g_strconcat ("-env:UserInstallation=file://", profile, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) office = NULL;

  make_profile (profile);
  office = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                             &error,
                             "timeout",
                             "240",
                             "soffice",
                             uri,
                             "--headless",
                             "--convert-to",
                             filter,
                             "--outdir",
                             folder,
                             path,
                             NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (office, NULL, &error);
  g_assert_no_error (error);
  remove_tree (profile);
}

static char *
read_csv (const char *path, const char *tail)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".xlsx"));
  g_autofree char *csv = g_strconcat (stem, tail, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (csv, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* Returns: (transfer full): the first sheet of the workbook at @path as UTF-8 text */
char *
cy_test_office_to_csv (const char *path)
{
  cy_test_office_convert (path, "csv:Text - txt - csv (StarCalc):44,34,76");

  return read_csv (path, ".csv");
}

/* Returns: (transfer full): the sheet called @name of the workbook at @path, likewise */
char *
cy_test_office_sheet_to_csv (const char *path, const char *name)
{
  g_autofree char *tail = g_strdup_printf ("-%s.csv", name);

  cy_test_office_convert (
    path, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");

  return read_csv (path, tail);
}

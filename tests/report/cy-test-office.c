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

/* Returns: (transfer full): the first sheet of the workbook at @path as UTF-8 text */
char *
cy_test_office_to_csv (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".xlsx"));
  g_autofree char *csv = g_strconcat (stem, ".csv", NULL);
  g_autofree char *profile = g_build_filename (folder, "profile", NULL);
  g_autofree char *uri = g_strconcat ("-env:UserInstallation=file://", profile, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) office =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                      &error,
                      "timeout",
                      "240",
                      "soffice",
                      uri,
                      "--headless",
                      "--convert-to",
                      "csv:Text - txt - csv (StarCalc):44,34,76",
                      "--outdir",
                      folder,
                      path,
                      NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (office, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (csv, &text, NULL, &error);
  g_assert_no_error (error);
  remove_tree (profile);

  return g_steal_pointer (&text);
}

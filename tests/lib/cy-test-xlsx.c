/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Looks into workbooks, part by part. */
#include "cy-test-xlsx.h"

#include <string.h>
#include <zip.h>

static zip_t *
open_zip (const char *path)
{
  int    code = 0;
  zip_t *zip = zip_open (path, ZIP_RDONLY | ZIP_CHECKCONS, &code);

  if (zip == NULL)
    g_error ("%s is no zip archive (%d)", path, code);

  return zip;
}

/* Returns: (transfer full) (nullable): the text of @part of the workbook at @path */
char *
cy_test_xlsx_read_part (const char *path, const char *part)
{
  zip_t           *zip = open_zip (path);
  zip_stat_t       stat;
  zip_file_t      *file;
  g_autofree char *text = NULL;

  if (zip_stat (zip, part, 0, &stat) == 0)
    {
      text = g_malloc0 (stat.size + 1);
      file = zip_fopen (zip, part, 0);
      g_assert_nonnull (file);
      g_assert_cmpint (zip_fread (file, text, stat.size), ==, stat.size);
      zip_fclose (file);
    }
  zip_discard (zip);

  return g_steal_pointer (&text);
}

/* Returns: (transfer full): the names of all parts, a line each */
char *
cy_test_xlsx_list_parts (const char *path)
{
  zip_t   *zip = open_zip (path);
  GString *names = g_string_new (NULL);

  for (gint64 i = 0; i < zip_get_num_entries (zip, 0); i++)
    g_string_append_printf (names, "%s\n", zip_get_name (zip, i, 0));
  zip_discard (zip);

  return g_string_free (names, FALSE);
}

/* Compares a part, an element a line, with a file of tests/data/golden. */
void
cy_test_xlsx_assert_golden (const char *path, const char *part, const char *golden)
{
  g_autofree char *text = cy_test_xlsx_read_part (path, part);
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "..", "data", "golden", golden, NULL);
  g_autofree char *wanted = NULL;
  g_autoptr (GString) lines = g_string_new (text);

  g_assert_nonnull (text);
  g_string_replace (lines, "><", ">\n<", 0);
  g_string_append_c (lines, '\n');
  if (g_getenv ("CY_UPDATE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (file, lines->str, lines->len, NULL));

  g_assert_true (g_file_get_contents (file, &wanted, NULL, NULL));
  g_assert_cmpstr (lines->str, ==, wanted);
}

void
cy_test_assert_contains (const char *text, const char *wanted)
{
  if (strstr (text, wanted) == NULL)
    g_error ("“%s” is not in “%s”", wanted, text);
}

void
cy_test_assert_lacks (const char *text, const char *unwanted)
{
  if (strstr (text, unwanted) != NULL)
    g_error ("“%s” is in “%s”", unwanted, text);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Makes workbooks from hand-written parts, and writes down what a reader finds in one. */
#include "cy-test-book.h"

#include <glib/gstdio.h>
#include <string.h>
#include <zip.h>

static const char content_types[] = "<Types/>";

static const char root_rels[] =
  "<Relationships><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/"
  "2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>";

static const char book[] =
  "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
  "<sheets><sheet name='表' sheetId='1' r:id='rId1'/></sheets></workbook>";

static const char book_rels[] =
  "<Relationships>"
  "<Relationship Id='rId1' Type='http://x/relationships/worksheet' Target='worksheets/a.xml'/>"
  "<Relationship Id='rId2' Type='http://x/relationships/styles' Target='/xl/styles.xml'/>"
  "<Relationship Id='rId3' Type='http://x/relationships/sharedStrings' Target='ss.xml'/>"
  "</Relationships>";

/* Cell formats 0 to 4: general, built-in date, year and month, time, text. */
static const char styles[] =
  "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/>"
  "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
  "<xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='20'/><xf numFmtId='49'/></cellXfs>"
  "</styleSheet>";

static const char strings[] = "<sst><si><t>零</t></si><si><t>一</t></si></sst>";

static const CyTestPart defaults[] = {
  { "[Content_Types].xml", content_types },
  { "_rels/.rels", root_rels },
  { "xl/workbook.xml", book },
  { "xl/_rels/workbook.xml.rels", book_rels },
  { "xl/styles.xml", styles },
  { "xl/ss.xml", strings },
  { "xl/worksheets/a.xml", CY_TEST_SHEET ("") },
};

static char *folder;

static char *
make_path (const char *name)
{
  if (folder == NULL)
    folder = g_dir_make_tmp ("cy-test-XXXXXX", NULL);

  return g_build_filename (folder, name, NULL);
}

static void
add_part (zip_t *zip, const CyTestPart *part)
{
  const gsize   length = part->length > 0 ? part->length : strlen (part->text);
  zip_source_t *source = zip_source_buffer (zip, part->text, length, 0);
  zip_int64_t   index = zip_file_add (zip, part->name, source, ZIP_FL_ENC_UTF_8);

  g_assert_cmpint (index, >=, 0);
  zip_set_file_compression (zip, index, part->stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 1);
}

static const CyTestPart *
find_part (const CyTestPart *parts, guint n_parts, const char *name)
{
  for (guint i = 0; i < n_parts; i++)
    if (strcmp (parts[i].name, name) == 0)
      return &parts[i];

  return NULL;
}

/* A file with these bytes, until cy_test_clean_up(). */
char *
cy_test_file_new (const char *name, const void *bytes, gsize length)
{
  char *path = make_path (name);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));

  return path;
}

/* A container with these parts. */
char *
cy_test_zip_new (const char *name, const CyTestPart *parts, guint n_parts)
{
  char  *path = make_path (name);
  zip_t *zip = zip_open (path, ZIP_CREATE | ZIP_TRUNCATE, NULL);

  g_assert_nonnull (zip);
  for (guint i = 0; i < n_parts; i++)
    add_part (zip, &parts[i]);
  g_assert_cmpint (zip_close (zip), ==, 0);

  return path;
}

/* A workbook of one sheet with some of its parts replaced, left out (no text) or added. */
char *
cy_test_xlsx_new (const CyTestPart *parts, guint n_parts)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (CyTestPart));

  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (find_part (parts, n_parts, defaults[i].name) == NULL)
      g_array_append_val (all, defaults[i]);
  for (guint i = 0; i < n_parts; i++)
    if (parts[i].text != NULL)
      g_array_append_val (all, parts[i]);

  return cy_test_zip_new ("book.xlsx", (const CyTestPart *) all->data, all->len);
}

/* A workbook with this sheet. */
char *
cy_test_xlsx_new_sheet (const char *sheet)
{
  const CyTestPart part = { "xl/worksheets/a.xml", sheet };

  return cy_test_xlsx_new (&part, 1);
}

static gboolean
dump_cb (guint row, const CyCell *cells, guint n_cells, gpointer data)
{
  static const char types[] = { '-', 'T', 'N', 'D', 'B', 'E' };
  GString          *text = data;

  g_string_append_printf (text, "%u:", row);
  for (guint i = 0; i < n_cells; i++)
    {
      g_autofree char *seen = cy_cell_dup_text (&cells[i]);

      g_assert_cmpint (cells[i].type, !=, CY_CELL_EMPTY);
      g_string_append_printf (text, " %u%c%s", cells[i].column, types[cells[i].type], seen);
    }
  g_string_append_c (text, '\n');

  return TRUE;
}

/* A line a row: its number, then column, letter of the type and text of each cell. */
char *
cy_test_dump (CyWorkbook *workbook, guint sheet, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!cy_workbook_read (workbook, sheet, dump_cb, text, NULL, error))
    return NULL;

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The first sheet of a file. */
char *
cy_test_dump_file (const char *path, GError **error)
{
  g_autoptr (CyWorkbook) workbook = cy_workbook_open (path, NULL, error);

  return workbook != NULL ? cy_test_dump (workbook, 0, error) : NULL;
}

/* Removes every file that was made. */
void
cy_test_clean_up (void)
{
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  if (folder != NULL)
    g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What becomes of tables in offices: rows that change places, come twice or go, cells in which
 * something else stands; and workbooks of such tables. */
#include "cy-fuzz-rows.h"

#include "cy-test-book.h"

#include <string.h>

#define MAX_MUTATIONS 4
#define N_REPEATED 1000

/* A column changes places with the next one, all the way down. */
static void
swap_columns (GPtrArray *rows, guint column)
{
  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);

      if (column + 1 < g_strv_length (cells))
        {
          char *left = cells[column];

          cells[column] = cells[column + 1];
          cells[column + 1] = left;
        }
    }
}

/* As when a key is held down. */
static char *
repeat (const char *cell)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_REPEATED; i++)
    g_string_append (text, cell);

  return g_string_free (text, FALSE);
}

static void
change_cell (GRand *chance, char **cell, const char *const *words, guint n_words)
{
  g_autofree char *before = *cell;

  *cell = g_rand_int_range (chance, 0, 16) == 0
            ? repeat (before)
            : g_strdup (words[g_rand_int_range (chance, 0, (gint32) n_words)]);
}

/* Any two rows, the headings among them, change places, one comes twice, one goes, two columns
 * change places, a cell changes. */
void
cy_fuzz_mutate_rows (GRand *chance, GPtrArray *rows, const char *const *words, guint n_words)
{
  for (int n = g_rand_int_range (chance, 0, MAX_MUTATIONS); n > 0 && rows->len > 1; n--)
    {
      const guint one = (guint) g_rand_int_range (chance, 0, (gint32) rows->len);
      const guint other = (guint) g_rand_int_range (chance, 0, (gint32) rows->len);
      char      **cells = g_ptr_array_index (rows, one);
      const guint column = (guint) g_rand_int_range (chance, 0, (gint32) g_strv_length (cells));

      switch (g_rand_int_range (chance, 0, 8))
        {
        case 0:
          rows->pdata[one] = rows->pdata[other];
          rows->pdata[other] = cells;
          break;
        case 1:
          g_ptr_array_insert (rows, (gint) other, g_strdupv (cells));
          break;
        case 2:
          g_ptr_array_remove_index (rows, one);
          break;
        case 3:
          swap_columns (rows, column);
          break;
        default:
          change_cell (chance, &cells[column], words, n_words);
        }
    }
}

/* ---- Workbooks ---- */

static gboolean
is_number (const char *text)
{
  char *end = NULL;

  g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && !g_ascii_isspace (*text) &&
         strspn (text, "0123456789.-") == strlen (text);
}

/* Numbers as numbers, more often than not; the rest as text. */
static void
append_cell (GRand *chance, GString *xml, const char *cell)
{
  g_autofree char *valid = g_utf8_make_valid (cell, -1);
  g_autofree char *text = g_markup_escape_text (valid, -1);

  if (*cell == '\0')
    g_string_append (xml, "<c/>");
  else if (is_number (cell) && g_rand_int_range (chance, 0, 4) != 0)
    g_string_append_printf (xml, "<c><v>%s</v></c>", text);
  else
    g_string_append_printf (xml, "<c t='inlineStr'><is><t>%s</t></is></c>", text);
}

/* Now and then two cells are one. */
static void
append_merge (GRand *chance, GString *xml, guint n_rows)
{
  const guint  row = (guint) g_rand_int_range (chance, 1, (gint32) MAX (n_rows, 2));
  const gint32 column = g_rand_int_range (chance, 'A', 'F');

  if (g_rand_int_range (chance, 0, 16) == 0)
    g_string_append_printf (xml,
                            "<mergeCells><mergeCell ref='%c%u:%c%u'/></mergeCells>",
                            column,
                            row,
                            column + g_rand_int_range (chance, 0, 2),
                            row + (guint) g_rand_int_range (chance, 0, 3));
}

static char *
make_sheet (GRand *chance, const CyFuzzSheet *sheet)
{
  GString *xml = g_string_new (CY_TEST_MAIN "<sheetData>");

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      char **cells = g_ptr_array_index (sheet->rows, i);

      g_string_append (xml, "<row>");
      for (guint j = 0; cells[j] != NULL; j++)
        append_cell (chance, xml, cells[j]);
      g_string_append (xml, "</row>");
    }
  g_string_append (xml, "</sheetData>");
  append_merge (chance, xml, sheet->rows->len);
  g_string_append (xml, "</worksheet>");

  return g_string_free (xml, FALSE);
}

static char *
make_list (const CyFuzzSheet *sheets, guint n_sheets)
{
  GString *xml =
    g_string_new ("<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/"
                  "relationships'><sheets>");

  for (guint i = 0; i < n_sheets; i++)
    g_string_append_printf (xml,
                            "<sheet name='%s' sheetId='%u' r:id='s%u'/>",
                            sheets[i].name,
                            i + 1,
                            i);
  g_string_append (xml, "</sheets></workbook>");

  return g_string_free (xml, FALSE);
}

static char *
make_rels (guint n_sheets)
{
  GString *xml = g_string_new ("<Relationships>");

  for (guint i = 0; i < n_sheets; i++)
    g_string_append_printf (xml,
                            "<Relationship Id='s%u' Type='http://x/relationships/worksheet' "
                            "Target='worksheets/%u.xml'/>",
                            i,
                            i);
  g_string_append (xml, "</Relationships>");

  return g_string_free (xml, FALSE);
}

/* Returns: (transfer full): path of a workbook, until cy_test_clean_up() */
char *
cy_fuzz_write_xlsx (GRand *chance, const CyFuzzSheet *sheets, guint n_sheets)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (CyTestPart));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  CyTestPart list = { "xl/workbook.xml", make_list (sheets, n_sheets) };
  CyTestPart rels = { "xl/_rels/workbook.xml.rels", make_rels (n_sheets) };

  g_ptr_array_add (texts, (char *) list.text);
  g_ptr_array_add (texts, (char *) rels.text);
  g_array_append_val (parts, list);
  g_array_append_val (parts, rels);
  for (guint i = 0; i < n_sheets; i++)
    {
      char            *name = g_strdup_printf ("xl/worksheets/%u.xml", i);
      char            *text = make_sheet (chance, &sheets[i]);
      const CyTestPart part = { name, text };

      g_ptr_array_add (texts, name);
      g_ptr_array_add (texts, text);
      g_array_append_val (parts, part);
    }

  return cy_test_xlsx_new ((const CyTestPart *) (gconstpointer) parts->data, parts->len);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A block of cells that was copied from a spreadsheet: rows that need not be of one length, and
 * the words that say which of its cells is wrong. */
#include "cy-block.h"

#include "cy-text.h"

#include <glib/gi18n.h>

/**
 * cy_block_get:
 * @rows: (element-type GStrv): cells as they were copied
 * @row: index of a row
 * @column: index of a column, which the row may be too short for
 *
 * Returns: what stands there, empty where there is no such cell
 */
const char *
cy_block_get (GPtrArray *rows, guint row, guint column)
{
  GStrv cells = g_ptr_array_index (rows, row);

  for (guint i = 0; cells[i] != NULL; i++)
    if (i == column)
      return cells[i];

  return "";
}

/**
 * cy_block_dup_plain:
 * @rows: (element-type GStrv): cells as they were copied
 * @row: index of a row
 * @column: index of a column
 *
 * Returns: (transfer full): what stands there by cy_text_squeeze()
 */
char *
cy_block_dup_plain (GPtrArray *rows, guint row, guint column)
{
  return cy_text_squeeze (cy_block_get (rows, row, column));
}

/**
 * cy_block_count_columns:
 * @rows: (element-type GStrv): cells as they were copied
 *
 * Returns: how many columns there are up to the last one in which anything stands
 */
guint
cy_block_count_columns (GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv cells = g_ptr_array_index (rows, i);

      for (guint j = 0; cells[j] != NULL; j++)
        if (cy_text_has_words (cells[j]))
          n = MAX (n, j + 1);
    }

  return n;
}

/**
 * cy_block_is_blank_row:
 * @rows: (element-type GStrv): cells as they were copied
 * @row: index of a row
 *
 * Returns: whether nothing but blanks stands in any cell of it
 */
gboolean
cy_block_is_blank_row (GPtrArray *rows, guint row)
{
  GStrv cells = g_ptr_array_index (rows, row);

  for (guint i = 0; cells[i] != NULL; i++)
    if (cy_text_has_words (cells[i]))
      return FALSE;

  return TRUE;
}

/**
 * cy_block_dup_words:
 * @row: of the cell, counted from 1
 * @column: of the cell, counted from 1
 * @found: what stands there, in brief
 * @what: what is wrong with it and what to do, translated
 *
 * Returns: (transfer full): all of it as one sentence, translated
 */
char *
cy_block_dup_words (guint row, guint column, const char *found, const char *what)
{
  /* Translators: where in the copied block, what stands there, what is wrong with it */
  return g_strdup_printf (_ ("Row %u, column %u, “%s”: %s"), row, column, found, what);
}

/**
 * cy_block_dup_fault:
 * @rows: (element-type GStrv): cells as they were copied
 * @row: index of the row that is wrong
 * @column: index of the column
 * @what: what is wrong and what to do, translated
 *
 * Returns: (transfer full): the words of cy_block_dup_words() about this cell
 */
char *
cy_block_dup_fault (GPtrArray *rows, guint row, guint column, const char *what)
{
  g_autofree char *brief = cy_text_dup_brief (cy_block_get (rows, row, column));

  return cy_block_dup_words (row + 1, column + 1, brief, what);
}

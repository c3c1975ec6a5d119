/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A block of cells that was copied from a spreadsheet: rows that need not be of one length, and
 * the words that say which of its cells is wrong. */
#include "cy-block.h"

#include "cy-text.h"

#include <glib/gi18n.h>

/* As many titles as a row of people is unlikely to hold by chance. */
#define ENOUGH_TITLES 2

static int
find_title (const char *cell, const CyBlockColumn *columns, guint n_columns)
{
  g_autofree char *word = cy_text_squeeze (cell);

  for (guint i = 0; i < n_columns; i++)
    for (guint j = 0; j < CY_BLOCK_N_WORDS && columns[i].words[j] != NULL; j++)
      if (g_str_equal (columns[i].words[j], word))
        return (int) columns[i].field;

  return -1;
}

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

/**
 * cy_block_list_fields:
 * @columns: (array length=n_columns): what rows can hold
 * @n_columns: how many there are
 *
 * Returns: (transfer full) (element-type int): their fields in the order in which a row without
 *   titles has them
 */
GArray *
cy_block_list_fields (const CyBlockColumn *columns, guint n_columns)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < n_columns; i++)
    {
      int field = (int) columns[i].field;

      g_array_append_val (fields, field);
    }

  return fields;
}

/**
 * cy_block_read_titles:
 * @rows: (element-type GStrv): cells as they were copied
 * @columns: (array length=n_columns): what rows can hold, in the order in which they do without
 *   titles
 * @n_columns: how many there are
 * @fields: (out) (transfer full) (element-type int): the field of each column of @rows, -1 for one
 *   that is passed over
 *
 * Two known titles make a first row one of titles.
 *
 * Returns: whether there is a row of titles; without one the columns stand in their order
 */
gboolean
cy_block_read_titles (GPtrArray           *rows,
                      const CyBlockColumn *columns,
                      guint                n_columns,
                      GArray             **fields)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (int));
  GStrv cells = rows->len > 0 ? g_ptr_array_index (rows, 0) : NULL;
  guint n_known = 0;

  for (guint i = 0; cells != NULL && cells[i] != NULL; i++)
    {
      int field = find_title (cells[i], columns, n_columns);

      n_known += field >= 0;
      g_array_append_val (found, field);
    }
  *fields =
    n_known >= ENOUGH_TITLES ? g_steal_pointer (&found) : cy_block_list_fields (columns, n_columns);

  return n_known >= ENOUGH_TITLES;
}

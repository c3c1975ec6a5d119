/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads cell references such as AB12 and ranges such as A1:C2. */
#include "cy-cell-ref-private.h"

#include "cy-sheet-limits-private.h"

/* Beyond these a reference is far outside any sheet; one digit more could run over. */
#define MAX_LETTERS 6
#define MAX_DIGITS 10

/**
 * cy_cell_ref_parse:
 * @text: begins with a reference
 * @column: (out): counted from 0, perhaps outside any sheet
 * @row: (out): counted from 0, perhaps outside any sheet
 * @end: (out): what follows it
 *
 * Returns: whether it is a reference
 */
gboolean
cy_cell_ref_parse (const char *text, guint *column, guint64 *row, const char **end)
{
  const char *at = text;
  const char *digits;
  guint64     number = 0;
  guint       letters = 0;

  for (; g_ascii_isalpha (*at) && at - text < MAX_LETTERS; at++)
    letters = letters * 26 + (g_ascii_toupper (*at) - 'A' + 1);
  digits = at;
  for (; g_ascii_isdigit (*at) && at - digits < MAX_DIGITS; at++)
    number = number * 10 + (*at - '0');

  *column = letters - 1;
  *row = number - 1;
  *end = at;

  return letters > 0 && number > 0;
}

/**
 * cy_cell_ref_parse_range:
 * @text: a range
 * @range: (out caller-allocates): its corners
 *
 * Returns: whether it is a range that lies inside a sheet
 */
gboolean
cy_cell_ref_parse_range (const char *text, CyMerge *range)
{
  guint64     top;
  guint64     bottom;
  const char *at;

  if (!cy_cell_ref_parse (text, &range->left, &top, &at) || *at != ':' ||
      !cy_cell_ref_parse (at + 1, &range->right, &bottom, &at) || *at != '\0')
    return FALSE;
  if (top > bottom || bottom >= CY_MAX_ROWS || range->left > range->right ||
      range->right >= CY_MAX_COLUMNS)
    return FALSE;

  range->top = top;
  range->bottom = bottom;

  return TRUE;
}

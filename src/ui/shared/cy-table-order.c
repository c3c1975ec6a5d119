/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * In which order the cells of a table in memory come. */
#include "cy-table-order.h"

#include <string.h>

/**
 * cy_table_key_make:
 * @text: what a cell says; has to outlive the key
 *
 * Returns: by what it is ordered
 */
CyTableKey
cy_table_key_make (const char *text)
{
  char        *end;
  const double number = g_ascii_strtod (text, &end);

  return (CyTableKey){ .text = text, .is_number = end != text && *end == '\0', .number = number };
}

/**
 * cy_table_key_compare:
 * @a: a key
 * @b: another
 *
 * Returns: below 0 when @a comes first: numbers as numbers and before words, words by code point
 */
int
cy_table_key_compare (const CyTableKey *a, const CyTableKey *b)
{
  if (a->is_number && b->is_number && a->number != b->number)
    return a->number < b->number ? -1 : 1;
  if (a->is_number != b->is_number)
    return b->is_number - a->is_number;

  return strcmp (a->text, b->text);
}

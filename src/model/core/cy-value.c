/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A number, a text or nothing: the content of one cell. */
#include "cy-value.h"

void
cy_value_clear (CyValue *value)
{
  if (value->type == CY_VALUE_TEXT)
    g_free (value->text);
  value->type = CY_VALUE_NULL;
  value->number = 0;
}

/**
 * cy_value_copy:
 * @src: a value
 * @dest: (inout): overwritten by a copy of @src
 */
void
cy_value_copy (const CyValue *src, CyValue *dest)
{
  if (src->type == CY_VALUE_TEXT)
    cy_value_set_text (dest, src->text);
  else if (src->type == CY_VALUE_INT)
    cy_value_set_int (dest, src->number);
  else
    cy_value_clear (dest);
}

void
cy_value_set_int (CyValue *value, gint64 number)
{
  cy_value_clear (value);
  value->type = CY_VALUE_INT;
  value->number = number;
}

/**
 * cy_value_set_text:
 * @value: a value
 * @text: (nullable): copied; nothing and the empty text are both stored as nothing
 */
void
cy_value_set_text (CyValue *value, const char *text)
{
  char *copy = text != NULL && *text != '\0' ? g_strdup (text) : NULL;

  cy_value_clear (value);
  if (copy != NULL)
    {
      value->type = CY_VALUE_TEXT;
      value->text = copy;
    }
}

gboolean
cy_value_equal (const CyValue *a, const CyValue *b)
{
  if (a->type != b->type)
    return FALSE;
  if (a->type == CY_VALUE_INT)
    return a->number == b->number;

  return a->type == CY_VALUE_NULL || g_str_equal (a->text, b->text);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Between values as they stand in the library and text as a person reads and types it. */
#include "cy-format.h"

#include "cy-code.h"
#include "cy-phone.h"

#include <string.h>

/* Code tables speak Chinese, and so do yes and no in a table. */
#define YES "是"

static char *
format_fixed (gint64 number, guint decimals)
{
  gint64 unit = 1;

  for (guint i = 0; i < decimals; i++)
    unit *= 10;
  if (decimals == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, number);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT,
                          number < 0 ? "-" : "",
                          ABS (number) / unit,
                          (int) decimals,
                          ABS (number) % unit);
}

/**
 * cy_format_peek:
 * @kind: of the field or column
 * @of: (nullable): code set of a CODE
 * @value: as it stands in the library
 *
 * Spares the copy, for what writes a million cells.
 *
 * Returns: (transfer none) (nullable): what cy_format_value() would return, where that is a text
 *   that exists already: the value's own, or the name of its code
 */
const char *
cy_format_peek (CyKind kind, const char *of, const CyValue *value)
{
  const char *name;

  if (value->type == CY_VALUE_NULL)
    return "";
  if (value->type != CY_VALUE_TEXT)
    return NULL;
  name = kind == CY_KIND_CODE ? cy_code_get_short_name (of, value->text) : NULL;

  return name != NULL ? name : value->text;
}

/**
 * cy_format_value:
 * @kind: of the field
 * @of: (nullable): its code set
 * @decimals: of a FIXED
 * @value: as it stands in the library
 *
 * Returns: (transfer full): the text; empty for nothing and for "no"
 */
char *
cy_format_value (CyKind kind, const char *of, guint decimals, const CyValue *value)
{
  const char *text = cy_format_peek (kind, of, value);

  if (text != NULL)
    return g_strdup (text);
  if (kind == CY_KIND_BOOL)
    return g_strdup (value->number ? YES : "");
  if (kind == CY_KIND_DATE)
    return cy_date_format (value->number,
                           cy_date_get_day (value->number) ? CY_DATE_DOTTED_DAY : CY_DATE_DOTTED);

  return format_fixed (value->number, kind == CY_KIND_FIXED ? decimals : 0);
}

/**
 * cy_format_mask:
 * @name: of a sensitive field or column
 * @text: its value
 * @mask: how it is hidden
 *
 * Returns: (transfer full): what may be seen of @text
 */
char *
cy_format_mask (const char *name, const char *text, CyMask mask)
{
  if (mask == CY_MASK_NONE)
    return g_strdup (text);
  if (mask == CY_MASK_OMIT)
    return g_strdup ("");
  if (g_str_equal (name, "id_number"))
    return cy_idcard_mask (text, mask);
  if (g_str_equal (name, "phone"))
    return cy_phone_mask (text);

  return g_strdup ("***");
}

/**
 * cy_format_field:
 * @record: a record
 * @nth: one of its fields
 * @mask: how sensitive values are hidden
 *
 * Returns: (transfer full): the value in words; empty for none, and for what has no words, such as
 *   a reference
 */
char *
cy_format_field (CyRecord *record, guint nth, CyMask mask)
{
  const CyField   *field = &cy_record_get_entity (record)->fields[nth];
  g_autofree char *text = NULL;

  if (!cy_record_has (record, nth) || field->kind == CY_KIND_REF || field->kind == CY_KIND_DIGEST)
    return g_strdup ("");
  text = cy_format_value (field->kind, field->of, field->decimals, cy_record_get (record, nth));

  return field->flags & CY_FIELD_SENSITIVE && *text != '\0'
           ? cy_format_mask (field->name, text, mask)
           : g_steal_pointer (&text);
}

/**
 * cy_format_cell_masked:
 * @column: of a list
 * @value: as it stands in the library
 * @base_date: the day ages are as of
 * @mask: how sensitive values are hidden
 *
 * Returns: (transfer full): the text of the cell
 */
char *
cy_format_cell_masked (const CyColumn *column, const CyValue *value, gint64 base_date, CyMask mask)
{
  if (column->is_age)
    {
      int age = value->type == CY_VALUE_INT ? cy_date_age (value->number, base_date) : -1;

      return age < 0 ? g_strdup ("") : g_strdup_printf ("%d", age);
    }
  /* Rosters of departments give birth and Party dates to the month. */
  if (column->kind == CY_KIND_DATE && value->type == CY_VALUE_INT && column->width <= 9)
    return cy_date_format (value->number, CY_DATE_DOTTED);
  if (column->is_sensitive && mask != CY_MASK_NONE && value->type == CY_VALUE_TEXT)
    return cy_format_mask (column->id, value->text, mask);

  return cy_format_value (column->kind, column->of, column->decimals, value);
}

char *
cy_format_cell (const CyColumn *column, const CyValue *value, gint64 base_date, gboolean masked)
{
  return cy_format_cell_masked (column, value, base_date, masked ? CY_MASK_BIRTH : CY_MASK_NONE);
}

static gboolean
parse_fixed (const char *text, guint decimals, CyValue *value)
{
  char  *end = NULL;
  gint64 whole = g_ascii_strtoll (text, &end, 10);
  gint64 part = 0;
  guint  digits = 0;

  if (end == text)
    return FALSE;
  if (*end == '.')
    for (end++; g_ascii_isdigit (*end) && digits < decimals; end++, digits++)
      part = part * 10 + (*end - '0');
  for (; digits < decimals; digits++)
    part *= 10;
  if (*end != '\0')
    return FALSE;
  for (guint i = 0; i < decimals; i++)
    whole *= 10;
  cy_value_set_int (value, *text == '-' ? whole - part : whole + part);

  return TRUE;
}

static gboolean
parse_date (const char *text, CyValue *value)
{
  CyDateParse parse;

  if (cy_date_parse (text, &parse) != CY_DATE_OK)
    return FALSE;
  cy_value_set_int (value, parse.date);

  return TRUE;
}

static gboolean
parse_code (const char *of, const char *text, CyValue *value)
{
  CyCodeSet    *set = cy_code_set_get (of);
  int           confidence = 0;
  const CyCode *code = set != NULL ? cy_code_find (set, text, &confidence) : NULL;

  if (code == NULL || confidence < 90)
    return FALSE;
  cy_value_set_text (value, code->code);

  return TRUE;
}

/**
 * cy_format_parse:
 * @kind: of the field
 * @of: (nullable): its code set
 * @decimals: of a FIXED
 * @text: what was typed; nothing but blanks means no value
 * @value: (inout): what it stands for
 *
 * Returns: whether @text can be understood
 */
gboolean
cy_format_parse (CyKind kind, const char *of, guint decimals, const char *text, CyValue *value)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  if (*trimmed == '\0' && kind != CY_KIND_BOOL)
    {
      cy_value_clear (value);
      return TRUE;
    }
  if (kind == CY_KIND_DATE)
    return parse_date (trimmed, value);
  if (kind == CY_KIND_CODE)
    return parse_code (of, trimmed, value);
  if (kind == CY_KIND_INT || kind == CY_KIND_FIXED)
    return parse_fixed (trimmed, kind == CY_KIND_FIXED ? decimals : 0, value);
  if (kind == CY_KIND_BOOL)
    cy_value_set_int (value, strcmp (trimmed, YES) == 0 || strcmp (trimmed, "1") == 0);
  else
    cy_value_set_text (value, trimmed);

  return TRUE;
}

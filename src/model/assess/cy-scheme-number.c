/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Numbers of a scheme as people write them: 12, 0.5. */
#include "cy-scheme-number.h"

#include "cy-format.h"

#include <string.h>

/* Takes @text, which has decimals. */
static char *
trim (char *text)
{
  gsize length = strlen (text);

  while (text[length - 1] == '0')
    length--;
  if (text[length - 1] == '.')
    length--;
  text[length] = '\0';

  return text;
}

/**
 * cy_scheme_dup_points:
 * @hundredths: a number with two decimals
 *
 * Returns: (transfer full): as people write it: 12, 0.5
 */
char *
cy_scheme_dup_points (gint64 hundredths)
{
  const CyValue value = { .type = CY_VALUE_INT, .number = hundredths };

  return trim (cy_format_value (CY_KIND_FIXED, NULL, 2, &value));
}

/**
 * cy_scheme_dup_value:
 * @record: of a scheme or of something of one
 * @field: of its entity
 *
 * Returns: (transfer full): the words of a code, a number without idle zeros, a text; empty for
 *   nothing
 */
char *
cy_scheme_dup_value (CyRecord *record, guint field)
{
  const CyField *description = &cy_record_get_entity (record)->fields[field];
  char          *text = cy_format_value (description->kind,
                                description->of,
                                description->decimals,
                                cy_record_get (record, field));

  return description->kind == CY_KIND_FIXED && strchr (text, '.') != NULL ? trim (text) : text;
}

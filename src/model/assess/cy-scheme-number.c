/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Numbers of a scheme as people write them: 12, 0.5. */
#include "cy-scheme-number.h"

#include "cy-decimal.h"
#include "cy-format.h"

/**
 * cy_scheme_dup_points:
 * @hundredths: a number with two decimals
 *
 * Returns: (transfer full): as people write it: 12, 0.5
 */
char *
cy_scheme_dup_points (gint64 hundredths)
{
  return cy_decimal_format (hundredths, 2, 0);
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

  if (description->kind == CY_KIND_FIXED && cy_record_has (record, field))
    return cy_decimal_format (cy_record_get_int (record, field), description->decimals, 0);

  return cy_format_value (description->kind,
                          description->of,
                          description->decimals,
                          cy_record_get (record, field));
}

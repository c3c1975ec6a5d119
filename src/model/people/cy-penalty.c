/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How long a penalty has an effect. */
#include "cy-penalty.h"

#include "cy-code.h"

/**
 * cy_penalty_is_one:
 * @kind: (nullable): code of the set award_kind
 *
 * Returns: whether that is a penalty, not a reward
 */
gboolean
cy_penalty_is_one (const char *kind)
{
  return g_str_equal (cy_code_get_cell ("award_kind", kind, "penalty"), "1");
}

/**
 * cy_penalty_get_end:
 * @kind: code of the set award_kind
 * @date: the day of the decision, 0 when not known
 * @until: the last day of the effect as it was written down, 0 when it was not
 *
 * Returns: the last day of the effect; by the usual term of the kind where nothing was written
 *   down; 0 when it cannot be known
 */
CyDate
cy_penalty_get_end (const char *kind, CyDate date, CyDate until)
{
  const char *months = cy_code_get_cell ("award_kind", kind, "months");
  int         n = (int) g_ascii_strtoll (months, NULL, 10);

  if (until != 0)
    return until;

  return n > 0 ? cy_date_add_months (date, n) : CY_DATE_NONE;
}

/**
 * cy_penalty_is_in_effect:
 * @kind: code of the set award_kind
 * @date: the day of the decision, 0 when not known
 * @until: the last day of the effect as it was written down, 0 when it was not
 * @from: first day of a period
 * @to: last day
 *
 * Where the end cannot be known, a penalty has an effect in the period in which it was decided.
 *
 * Returns: whether it is a penalty that had an effect within the period
 */
gboolean
cy_penalty_is_in_effect (const char *kind, CyDate date, CyDate until, CyDate from, CyDate to)
{
  CyDate end;

  if (!cy_penalty_is_one (kind) || date > to)
    return FALSE;
  end = cy_penalty_get_end (kind, date, until);

  return end != CY_DATE_NONE ? end >= from : date >= from;
}

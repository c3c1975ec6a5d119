/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * When something has to be done again. */
#include "cy-due.h"

/**
 * cy_due_on:
 * @date: the day it has to be done, %CY_DATE_NONE for not known
 * @base_date: the day it is asked on
 *
 * Where no days can be counted, nobody knows that it is not due: then it is.
 *
 * Returns: when it is due
 */
CyDue
cy_due_on (CyDate date, CyDate base_date)
{
  return (CyDue){ date, cy_date_days_between (base_date, date) <= 0 };
}

/**
 * cy_due_after:
 * @since: when it was done last, or could be done first; %CY_DATE_NONE for not known
 * @rules: a rule set
 * @months: field of @rules that says after how many months
 * @base_date: the day it is asked on
 *
 * Returns: when it is due; never, where the rule set says nothing
 */
CyDue
cy_due_after (CyDate since, CyRecord *rules, guint months, CyDate base_date)
{
  if (!cy_record_has (rules, months))
    return (CyDue){ CY_DATE_NONE, FALSE };
  if (since == CY_DATE_NONE)
    return cy_due_on (CY_DATE_NONE, base_date);

  return cy_due_on (cy_date_add_months (since, (int) cy_record_get_int (rules, months)), base_date);
}

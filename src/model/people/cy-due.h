/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyDue:
 * @date: the day, %CY_DATE_NONE when nobody knows since when it is due
 * @is_here: whether it is due by now; what the rule set leaves out never is
 *
 * When something has to be done again.
 */
typedef struct
{
  CyDate   date;
  gboolean is_here;
} CyDue;

CyDue cy_due_on (CyDate date, CyDate base_date);
CyDue cy_due_after (CyDate since, CyRecord *rules, guint months, CyDate base_date);

G_END_DECLS

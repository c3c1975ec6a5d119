/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-field.h"

G_BEGIN_DECLS

/** CY_HOLIDAY: a day or days off work, or a weekend that is worked */
extern const CyEntity cy_holiday_entity;
#define CY_HOLIDAY (&cy_holiday_entity)

enum
{
  CY_HOLIDAY_DATE,
  CY_HOLIDAY_UNTIL,
  CY_HOLIDAY_KIND,
  CY_HOLIDAY_NAME,
  CY_HOLIDAY_N_FIELDS
};

/* Codes of the set day_kind. */
#define CY_DAY_OFF "off"
#define CY_DAY_WORK "work"

/** CyCalendar: which days differ from an ordinary week; Monday to Friday are worked otherwise */
typedef struct _CyCalendar CyCalendar;

CyCalendar *cy_calendar_new (void);
CyCalendar *cy_calendar_load (CyConn *conn, GError **error);
void        cy_calendar_set (CyCalendar *self, CyDate from, CyDate until, gboolean is_worked);
void        cy_calendar_free (CyCalendar *self);

gboolean cy_calendar_is_workday (const CyCalendar *self, CyDate date);
int      cy_calendar_count (const CyCalendar *self, CyDate from, CyDate until);
CyDate   cy_calendar_find_last (const CyCalendar *self, CyDate from, int n_days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyCalendar, cy_calendar_free)

G_END_DECLS

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

/** CyWorkdays: which days differ from an ordinary week; Monday to Friday are worked otherwise */
typedef struct _CyWorkdays CyWorkdays;

CyWorkdays *cy_workdays_new (void);
CyWorkdays *cy_workdays_load (CyConn *conn, GError **error);
void
cy_workdays_set (CyWorkdays *self, CyDate from, CyDate until, gboolean is_worked, const char *name);
void cy_workdays_free (CyWorkdays *self);

gboolean    cy_workdays_is_weekend (CyDate date);
gboolean    cy_workdays_is_workday (const CyWorkdays *self, CyDate date);
const char *cy_workdays_get_name (const CyWorkdays *self, CyDate date);
int         cy_workdays_count (const CyWorkdays *self, CyDate from, CyDate until);
CyDate      cy_workdays_find_last (const CyWorkdays *self, CyDate from, int n_days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyWorkdays, cy_workdays_free)

G_END_DECLS

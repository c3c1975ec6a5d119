/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyDate:
 *
 * A date of which day, or month and day, may be unknown: YYYYMMDD with 00 for the unknown parts.
 * Zero, %CY_DATE_NONE, is no date at all. Years run from 1900 to 2199.
 */
typedef gint64 CyDate;

#define CY_DATE_NONE ((CyDate) 0)

/**
 * CY_DATE_NO_SPAN:
 *
 * Answer of the functions that count when one of the dates is missing.
 */
#define CY_DATE_NO_SPAN G_MININT

/**
 * CyDateStatus:
 * @CY_DATE_OK: read
 * @CY_DATE_EMPTY: nothing there, or a word or dash for nothing
 * @CY_DATE_OPEN_END: a word for "until now" or "for good"
 * @CY_DATE_AMBIGUOUS: two readings; ask
 * @CY_DATE_INVALID: no date, or a date that does not exist
 */
typedef enum
{
  CY_DATE_OK,
  CY_DATE_EMPTY,
  CY_DATE_OPEN_END,
  CY_DATE_AMBIGUOUS,
  CY_DATE_INVALID,
} CyDateStatus;

/**
 * CyDateParse:
 * @status: what became of the text
 * @date: the date, or %CY_DATE_NONE
 * @other: the second candidate when @status is %CY_DATE_AMBIGUOUS, else %CY_DATE_NONE
 */
typedef struct
{
  CyDateStatus status;
  CyDate       date;
  CyDate       other;
} CyDateParse;

/**
 * CyDateStyle:
 * @CY_DATE_DOTTED: 1990.05, as official lists write it; the day is left out
 * @CY_DATE_DOTTED_DAY: 1990.05.03
 * @CY_DATE_ISO: 1990-05-03
 * @CY_DATE_CHINESE: 1990年5月3日
 * @CY_DATE_COMPACT: 19900503
 * @CY_DATE_COMPACT_MONTH: 199005, as appointment forms store it; the day is left out
 *
 * Unknown parts are left out in every style.
 */
typedef enum
{
  CY_DATE_DOTTED,
  CY_DATE_DOTTED_DAY,
  CY_DATE_ISO,
  CY_DATE_CHINESE,
  CY_DATE_COMPACT,
  CY_DATE_COMPACT_MONTH,
} CyDateStyle;

CyDate   cy_date_new (int year, int month, int day);
int      cy_date_get_year (CyDate date);
int      cy_date_get_month (CyDate date);
int      cy_date_get_day (CyDate date);
CyDate   cy_date_today (void);
gboolean cy_date_is_valid (CyDate date);
gboolean cy_date_has_come (CyDate date, CyDate today);
int      cy_date_compare (CyDate a, CyDate b);
gboolean cy_date_agrees (CyDate a, CyDate b);

CyDateStatus cy_date_parse (const char *text, CyDateParse *out);
CyDateStatus cy_date_parse_number (double number, gboolean date1904, CyDateParse *out);
CyDate       cy_date_from_serial (int serial, gboolean date1904);
char        *cy_date_format (CyDate date, CyDateStyle style);

int    cy_date_age (CyDate birth, CyDate base);
int    cy_date_months_between (CyDate from, CyDate to);
int    cy_date_days_between (CyDate from, CyDate to);
CyDate cy_date_add_months (CyDate date, int months);
CyDate cy_date_add_days (CyDate date, int days);

G_END_DECLS

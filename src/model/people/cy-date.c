/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Dates that may be known to the month or year only: their order, spans and written form. */
#include "cy-date.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

static int
days_in_month (int year, int month)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

static void
to_gdate (CyDate date, GDate *out)
{
  g_date_clear (out, 1);
  g_date_set_dmy (out,
                  (GDateDay) MAX (cy_date_get_day (date), 1),
                  (GDateMonth) MAX (cy_date_get_month (date), 1),
                  (GDateYear) cy_date_get_year (date));
}

static CyDate
from_gdate (const GDate *date)
{
  return cy_date_new (g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

/**
 * cy_date_new:
 * @year: 1900 to 2199
 * @month: 1 to 12, or 0 when unknown
 * @day: 1 to 31, or 0 when unknown
 *
 * Returns: the date, or %CY_DATE_NONE when there is no such day or month
 */
CyDate
cy_date_new (int year, int month, int day)
{
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 0 || month > 12 || day < 0)
    return CY_DATE_NONE;
  if (day > 0 && (month == 0 || day > days_in_month (year, month)))
    return CY_DATE_NONE;

  return (CyDate) year * 10000 + month * 100 + day;
}

int
cy_date_get_year (CyDate date)
{
  return (int) (date / 10000);
}

/**
 * cy_date_get_month:
 * @date: a date
 *
 * Returns: 1 to 12, or 0 when unknown
 */
int
cy_date_get_month (CyDate date)
{
  return (int) (date / 100 % 100);
}

/**
 * cy_date_get_day:
 * @date: a date
 *
 * Returns: 1 to 31, or 0 when unknown
 */
int
cy_date_get_day (CyDate date)
{
  return (int) (date % 100);
}

/**
 * cy_date_today:
 *
 * Returns: the day that it is here; only who asks a person for a date begins with it
 */
CyDate
cy_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return cy_date_new (g_date_time_get_year (now),
                      g_date_time_get_month (now),
                      g_date_time_get_day_of_month (now));
}

/**
 * cy_date_is_valid:
 * @date: any number
 *
 * Returns: whether @date is a date, complete or not; %CY_DATE_NONE is none
 */
gboolean
cy_date_is_valid (CyDate date)
{
  if (date <= 0 || date / 10000 > LAST_YEAR)
    return FALSE;

  return cy_date_new (cy_date_get_year (date), cy_date_get_month (date), cy_date_get_day (date)) !=
         CY_DATE_NONE;
}

/**
 * cy_date_has_come:
 * @date: a date
 * @today: the last day that has come
 *
 * Returns: whether @date is a whole day, and has come
 */
gboolean
cy_date_has_come (CyDate date, CyDate today)
{
  return cy_date_is_valid (date) && cy_date_get_day (date) != 0 && date <= today;
}

/**
 * cy_date_compare:
 * @a: a date
 * @b: another
 *
 * A date whose parts are unknown comes before every date that fills them in.
 *
 * Returns: negative, zero or positive as @a is before, at or after @b
 */
int
cy_date_compare (CyDate a, CyDate b)
{
  return (a > b) - (a < b);
}

/**
 * cy_date_agrees:
 * @a: a date
 * @b: another
 *
 * Returns: whether both may be the same day: every part known of both is equal
 */
gboolean
cy_date_agrees (CyDate a, CyDate b)
{
  int month_a = cy_date_get_month (a);
  int month_b = cy_date_get_month (b);
  int day_a = cy_date_get_day (a);
  int day_b = cy_date_get_day (b);

  if (cy_date_get_year (a) != cy_date_get_year (b))
    return FALSE;
  if (month_a == 0 || month_b == 0)
    return TRUE;

  return month_a == month_b && (day_a == 0 || day_b == 0 || day_a == day_b);
}

/**
 * cy_date_from_serial:
 * @serial: day number of a workbook, from 61
 * @date1904: whether the workbook counts from 1904 (its workbookPr says so)
 *
 * Day numbers below 61 are refused in the 1900 system: it holds a 29 February 1900 that never was
 * (ECMA-376 part 1, 18.17.4.1).
 *
 * Returns: the date, or %CY_DATE_NONE
 */
CyDate
cy_date_from_serial (int serial, gboolean date1904)
{
  GDate date;

  if (serial < (date1904 ? 0 : 61) || serial > 109573)
    return CY_DATE_NONE;

  g_date_clear (&date, 1);
  if (date1904)
    g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1904);
  else
    g_date_set_dmy (&date, 30, G_DATE_DECEMBER, 1899);
  g_date_add_days (&date, (guint) serial);

  return from_gdate (&date);
}

static char *
format_with (CyDate date, const char *year, const char *month, const char *day, gboolean with_day)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%d%s", cy_date_get_year (date), year);
  if (cy_date_get_month (date) > 0)
    g_string_append_printf (text, "%s%02d", month, cy_date_get_month (date));
  if (with_day && cy_date_get_day (date) > 0)
    g_string_append_printf (text, "%s%02d", day, cy_date_get_day (date));

  return g_string_free (text, FALSE);
}

static char *
format_chinese (CyDate date)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%d年", cy_date_get_year (date));
  if (cy_date_get_month (date) > 0)
    g_string_append_printf (text, "%d月", cy_date_get_month (date));
  if (cy_date_get_day (date) > 0)
    g_string_append_printf (text, "%d日", cy_date_get_day (date));

  return g_string_free (text, FALSE);
}

/**
 * cy_date_format:
 * @date: a date
 * @style: how to write it
 *
 * Returns: (transfer full): the text, empty when @date is no date
 */
char *
cy_date_format (CyDate date, CyDateStyle style)
{
  if (!cy_date_is_valid (date))
    return g_strdup ("");

  switch (style)
    {
    case CY_DATE_DOTTED:
      return format_with (date, "", ".", "", FALSE);
    case CY_DATE_DOTTED_DAY:
      return format_with (date, "", ".", ".", TRUE);
    case CY_DATE_ISO:
      return format_with (date, "", "-", "-", TRUE);
    case CY_DATE_CHINESE:
      return format_chinese (date);
    case CY_DATE_COMPACT:
      return format_with (date, "", "", "", TRUE);
    case CY_DATE_COMPACT_MONTH:
      return format_with (date, "", "", "", FALSE);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * cy_date_age:
 * @birth: date of birth
 * @base: the date on which the age counts
 *
 * Age in years as appointment forms count it: base year less birth year, less 1 when the base month
 * is before the month of birth. Days do not count. A month that is unknown, of either date, takes
 * nothing off.
 *
 * Returns: years, or -1 when a date is missing or @base lies before @birth
 */
int
cy_date_age (CyDate birth, CyDate base)
{
  int age = cy_date_get_year (base) - cy_date_get_year (birth);
  int birth_month = cy_date_get_month (birth);
  int base_month = cy_date_get_month (base);

  if (!cy_date_is_valid (birth) || !cy_date_is_valid (base))
    return -1;
  if (birth_month > 0 && base_month > 0 && base_month < birth_month)
    age--;

  return MAX (age, -1);
}

/**
 * cy_date_months_between:
 * @from: a date
 * @to: a later date
 *
 * Counts months by their names, days do not count; an unknown month counts as January.
 *
 * Returns: months, negative when @to is before @from; %CY_DATE_NO_SPAN when a date is missing
 */
int
cy_date_months_between (CyDate from, CyDate to)
{
  if (!cy_date_is_valid (from) || !cy_date_is_valid (to))
    return CY_DATE_NO_SPAN;

  return (cy_date_get_year (to) - cy_date_get_year (from)) * 12 + MAX (cy_date_get_month (to), 1) -
         MAX (cy_date_get_month (from), 1);
}

/**
 * cy_date_days_between:
 * @from: a date
 * @to: a later date
 *
 * Unknown parts count as the first: 1 January, the first of the month.
 *
 * Returns: days, negative when @to is before @from; %CY_DATE_NO_SPAN when a date is missing
 */
int
cy_date_days_between (CyDate from, CyDate to)
{
  GDate a;
  GDate b;

  if (!cy_date_is_valid (from) || !cy_date_is_valid (to))
    return CY_DATE_NO_SPAN;

  to_gdate (from, &a);
  to_gdate (to, &b);

  return g_date_days_between (&a, &b);
}

/**
 * cy_date_add_months:
 * @date: a date
 * @months: how many, negative to go back
 *
 * What is unknown stays unknown (an unknown month counts as January); a day that the month found
 * does not have becomes its last.
 *
 * Returns: the date, %CY_DATE_NONE when @date is none or the years run out
 */
CyDate
cy_date_add_months (CyDate date, int months)
{
  gint64 count;
  int    year;
  int    month;
  int    day = cy_date_get_day (date);

  if (!cy_date_is_valid (date))
    return CY_DATE_NONE;

  count = (gint64) cy_date_get_year (date) * 12 + MAX (cy_date_get_month (date), 1) - 1 + months;
  if (count < FIRST_YEAR * 12 || count >= (LAST_YEAR + 1) * 12)
    return CY_DATE_NONE;

  year = (int) (count / 12);
  month = (int) (count % 12) + 1;
  if (cy_date_get_month (date) == 0)
    return cy_date_new (year, 0, 0);

  return cy_date_new (year, month, MIN (day, days_in_month (year, month)));
}

/**
 * cy_date_add_days:
 * @date: a date
 * @days: how many, negative to go back
 *
 * Returns: the date, where unknown parts of @date counted as the first; %CY_DATE_NONE when @date is
 *   none or the years run out
 */
CyDate
cy_date_add_days (CyDate date, int days)
{
  GDate  day;
  gint64 julian;

  if (!cy_date_is_valid (date))
    return CY_DATE_NONE;

  to_gdate (date, &day);
  julian = (gint64) g_date_get_julian (&day) + days;
  if (julian < 1 || julian > 1000000)
    return CY_DATE_NONE;
  g_date_set_julian (&day, (guint32) julian);

  return from_gdate (&day);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reading dates in the many ways in which rosters write them. */
#include "cy-date.h"

#include <math.h>
#include <string.h>

#define MAX_GROUPS 3
#define MAX_DIGITS 8

/* Runs of digits, in order; everything between them is punctuation. */
typedef struct
{
  int n;
  int value[MAX_GROUPS];
  int length[MAX_GROUPS];
} Groups;

static const char *const open_words[] = { "至今",     "迄今", "现在",     "今", "目前",
                                          "长期有效", "长期", "长期至今", NULL };
static const char *const empty_words[] = { "无", "不详", "未知", "暂无", NULL };

static CyDateStatus
answer (CyDateParse *out, CyDateStatus status, CyDate date, CyDate other)
{
  CyDateParse parse = { status, date, other };

  if (out != NULL)
    *out = parse;

  return status;
}

static CyDateStatus
answer_date (CyDateParse *out, CyDate date)
{
  return answer (out, date == CY_DATE_NONE ? CY_DATE_INVALID : CY_DATE_OK, date, CY_DATE_NONE);
}

static gboolean
is_separator (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x200B || c == 0xFEFF ||
         g_utf8_strchr (".-/\\,_~年月日号份．。、，·•－–—―─／", -1, c) != NULL;
}

/* Workbooks and databases write a time behind the date; nobody here means it. */
static char *
without_time (const char *text)
{
  const char *colon = strchr (text, ':');
  const char *cut = colon;

  if (colon == NULL)
    return g_strdup (text);
  while (cut > text && *cut != ' ' && *cut != 'T')
    cut--;

  return cut > text ? g_strndup (text, (gsize) (cut - text)) : g_strdup (text);
}

static gboolean
add_digit (Groups *groups, gboolean *inside, int digit)
{
  int last;

  if (!*inside && groups->n == MAX_GROUPS)
    return FALSE;
  if (!*inside)
    groups->n++;
  *inside = TRUE;

  last = groups->n - 1;
  if (groups->length[last] == MAX_DIGITS)
    return FALSE;
  groups->value[last] = groups->value[last] * 10 + digit;
  groups->length[last]++;

  return TRUE;
}

static gboolean
split (const char *text, Groups *groups)
{
  gboolean inside = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int      digit = g_unichar_digit_value (c);

      if (digit >= 0)
        {
          if (!add_digit (groups, &inside, digit))
            return FALSE;
        }
      else if (is_separator (c))
        inside = FALSE;
      else
        return FALSE;
    }

  return TRUE;
}

static CyDate
from_one_group (int value, int length)
{
  switch (length)
    {
    case 4:
      return cy_date_new (value, 0, 0);
    case 6:
      return cy_date_new (value / 100, value % 100, 0);
    case 8:
      return cy_date_new (value / 10000, value / 100 % 100, value % 100);
    default:
      return CY_DATE_NONE;
    }
}

static CyDate
from_groups (const Groups *groups)
{
  const int *value = groups->value;
  const int *length = groups->length;

  if (groups->n == 1)
    return from_one_group (value[0], length[0]);
  if (length[0] != 4)
    return CY_DATE_NONE;
  if (groups->n == 2 && length[1] == 4)
    return cy_date_new (value[0], value[1] / 100, value[1] % 100);
  if (length[1] > 2 || (groups->n == 3 && length[2] > 2))
    return CY_DATE_NONE;

  return cy_date_new (value[0], value[1], groups->n == 3 ? value[2] : 0);
}

/**
 * cy_date_parse:
 * @text: (nullable): what somebody typed
 * @out: (out) (optional): the reading
 *
 * Takes the year first, in four digits, then month and day, with whatever stands between: 1990.05,
 * 1990.5, 1990-05-03, 1990/5/3, 1990年5月3日, 199005, 19900503, 1990, in half or full width, with
 * blanks, dots at the end or a time behind. A part written as 00 is unknown. Two-digit years and
 * day-first dates are refused.
 *
 * Returns: the status, as in @out; never %CY_DATE_AMBIGUOUS, since text shows its zeros
 */
CyDateStatus
cy_date_parse (const char *text, CyDateParse *out)
{
  g_autofree char *plain = NULL;
  Groups           groups = { 0 };

  if (text == NULL)
    return answer (out, CY_DATE_EMPTY, CY_DATE_NONE, CY_DATE_NONE);
  if (!g_utf8_validate (text, -1, NULL))
    return answer (out, CY_DATE_INVALID, CY_DATE_NONE, CY_DATE_NONE);

  plain = g_strstrip (without_time (text));
  if (g_strv_contains (open_words, plain))
    return answer (out, CY_DATE_OPEN_END, CY_DATE_NONE, CY_DATE_NONE);
  if (g_strv_contains (empty_words, plain))
    return answer (out, CY_DATE_EMPTY, CY_DATE_NONE, CY_DATE_NONE);
  if (!split (plain, &groups))
    return answer (out, CY_DATE_INVALID, CY_DATE_NONE, CY_DATE_NONE);
  if (groups.n == 0)
    return answer (out, CY_DATE_EMPTY, CY_DATE_NONE, CY_DATE_NONE);

  return answer_date (out, from_groups (&groups));
}

/* A whole number: a year, a month or day written without points, or a day number. */
static CyDate
from_whole_number (int number, gboolean date1904)
{
  if (number >= 1900 && number <= 2199)
    return cy_date_new (number, 0, 0);
  if (number >= 190000 && number <= 219912)
    return cy_date_new (number / 100, number % 100, 0);
  if (number >= 19000000 && number <= 21991231)
    return cy_date_new (number / 10000, number / 100 % 100, number % 100);

  return cy_date_from_serial (number, date1904);
}

static CyDateStatus
from_year_and_hundredths (int year, int hundredths, CyDateParse *out)
{
  /* 1990.1 and 1990.10 are the same number. */
  if (hundredths == 10)
    return answer (out, CY_DATE_AMBIGUOUS, cy_date_new (year, 1, 0), cy_date_new (year, 10, 0));
  if (hundredths >= 20 && hundredths % 10 == 0)
    hundredths /= 10;

  return answer_date (out, cy_date_new (year, hundredths, 0));
}

/**
 * cy_date_parse_number:
 * @number: the value of a number cell
 * @date1904: whether the workbook counts days from 1904
 * @out: (out) (optional): the reading
 *
 * Reads a year (1990), a month (199005, 1990.05, 1990.5), a day (19900503) or the day number of a
 * workbook (32996). The number 1990.1 may have been typed as 1990.1 or 1990.10: both candidates
 * are given, January in date and October in other, and somebody must be asked.
 *
 * Returns: the status, as in @out
 */
CyDateStatus
cy_date_parse_number (double number, gboolean date1904, CyDateParse *out)
{
  double hundreds = round (number * 100);
  double whole = floor (number);

  if (!isfinite (number) || number < 0 || number > 21991231)
    return answer (out, CY_DATE_INVALID, CY_DATE_NONE, CY_DATE_NONE);
  if (fabs (number - round (number)) < 1e-6)
    return answer_date (out, from_whole_number ((int) round (number), date1904));
  if (whole >= 1900 && whole <= 2199 && fabs (number * 100 - hundreds) < 1e-4)
    return from_year_and_hundredths ((int) whole, (int) (hundreds - whole * 100), out);
  if (whole >= 2200)
    return answer_date (out, cy_date_from_serial ((int) whole, date1904));

  return answer (out, CY_DATE_INVALID, CY_DATE_NONE, CY_DATE_NONE);
}

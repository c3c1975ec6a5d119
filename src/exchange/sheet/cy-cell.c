/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One cell as a person sees it: numbers without rounding noise, serial days as dates. */
#include "cy-cell-private.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Julian day, as GDate counts, of 1899-12-30: serial 0 of every date after February 1900. */
#define JULIAN_OF_ZERO 693594
/* The calendar of 1900 knows a 29 February 1900 that never was. */
#define SERIAL_FALSE_LEAP 60
/* 9999-12-31, the last day a workbook can hold. */
#define SERIAL_LAST 2958465
#define SECONDS_A_DAY 86400

/* Digits that a double holds for certain; spreadsheets show no more. */
#define CERTAIN_DIGITS 15

static gboolean
serial_is_date (double serial)
{
  return serial >= 0 && serial < SERIAL_LAST + 1;
}

static guint
count_digits (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text) && (n > 0 || *text != '0'))
      n++;

  return n;
}

/* Spreadsheets write 4.1 as 4.0999999999999996; nobody typed that. */
static char *
dup_without_noise (const CyCell *cell)
{
  if (strchr (cell->text, '.') == NULL || strpbrk (cell->text, "eE") != NULL ||
      count_digits (cell->text) <= CERTAIN_DIGITS)
    return g_strdup (cell->text);

  return cy_number_dup_text (cell->number);
}

static char *
dup_day (gint64 day)
{
  GDate date;

  if (day == SERIAL_FALSE_LEAP)
    return g_strdup ("1900-02-29");

  g_date_clear (&date, 1);
  g_date_set_julian (&date, JULIAN_OF_ZERO + day + (day < SERIAL_FALSE_LEAP ? 1 : 0));

  return g_strdup_printf ("%04u-%02u-%02u",
                          g_date_get_year (&date),
                          g_date_get_month (&date),
                          g_date_get_day (&date));
}

static char *
dup_serial (gint64 day, guint seconds)
{
  g_autofree char *time = NULL;
  g_autofree char *date = NULL;

  time = g_strdup_printf ("%02u:%02u:%02u", seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (day == 0)
    return g_steal_pointer (&time);

  date = dup_day (day);
  if (seconds == 0)
    return g_steal_pointer (&date);

  return g_strconcat (date, " ", time, NULL);
}

static gboolean
parse_iso_time (const char *text, guint *seconds)
{
  guint hour;
  guint minute;
  guint second = 0;
  int   used = 0;

  if (sscanf (text, "%2u:%2u%n:%2u%n", &hour, &minute, &used, &second, &used) < 2)
    return FALSE;
  /* A fraction of a second, and the letter of universal time, say nothing here. */
  if (text[used] != '\0' && text[used] != '.' && text[used] != 'Z')
    return FALSE;

  *seconds = hour * 3600 + minute * 60 + second;

  return hour < 24 && minute < 60 && second < 60;
}

static gboolean
parse_iso_day (const char *text, gint64 *day)
{
  guint year;
  guint month;
  guint mday;
  GDate date;

  if (sscanf (text, "%4u-%2u-%2u", &year, &month, &mday) != 3 || year < 1900 || year > 9999 ||
      month > 12 || !g_date_valid_dmy (mday, month, year))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, mday, month, year);
  *day = (gint64) g_date_get_julian (&date) - JULIAN_OF_ZERO;
  if (*day <= SERIAL_FALSE_LEAP)
    *day -= 1;

  return TRUE;
}

/**
 * cy_serial_parse_iso:
 * @text: YYYY-MM-DD, hh:mm:ss, or both with a T or blank between them (ISO 8601)
 * @serial: (out): the serial day of the 1900 calendar
 * @parts: (out): what @text holds
 *
 * Returns: whether @text is such a date
 */
gboolean
cy_serial_parse_iso (const char *text, double *serial, CyDateParts *parts)
{
  gint64 day = 0;
  guint  seconds = 0;

  *parts = CY_DATE_NO_PARTS;
  if (strlen (text) >= 10 && text[4] == '-')
    {
      if (!parse_iso_day (text, &day))
        return FALSE;
      *parts = CY_DATE_YEAR | CY_DATE_MONTH | CY_DATE_DAY;
      text += 10;
      if (*text == 'T' || *text == ' ')
        text++;
    }
  if (*text != '\0' || *parts == CY_DATE_NO_PARTS)
    {
      if (!parse_iso_time (text, &seconds))
        return FALSE;
      *parts |= CY_DATE_TIME;
    }

  *serial = day + (double) seconds / SECONDS_A_DAY;

  return TRUE;
}

/**
 * cy_serial_dup_text:
 * @serial: a serial day of the 1900 calendar
 *
 * Returns: (transfer full) (nullable): YYYY-MM-DD, with hh:mm:ss when there is a time, or the
 *   time alone; %NULL when no calendar has that day
 */
char *
cy_serial_dup_text (double serial)
{
  gint64 seconds;

  if (!serial_is_date (serial))
    return NULL;

  seconds = (gint64) floor (serial * SECONDS_A_DAY + 0.5);

  return dup_serial (seconds / SECONDS_A_DAY, seconds % SECONDS_A_DAY);
}

/**
 * cy_number_parse:
 * @text: digits as a file holds them
 * @number: (out): the number
 *
 * Returns: whether the whole of @text is one finite decimal number
 */
gboolean
cy_number_parse (const char *text, double *number)
{
  char *end = NULL;

  if (*text == '\0' || text[strspn (text, "0123456789+-.eE")] != '\0')
    return FALSE;

  *number = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && isfinite (*number);
}

/**
 * cy_number_dup_text:
 * @number: a finite number
 *
 * Returns: (transfer full): the fewest digits, not below 15 where they are needed, that read
 *   back as @number; an exponent is written as a spreadsheet does, 4.11501199001011E+17
 */
char *
cy_number_dup_text (double number)
{
  static const char *formats[] = { "%.15G", "%.16G", "%.17G" };
  char               text[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (text, sizeof text, formats[i], number);
      if (g_ascii_strtod (text, NULL) == number)
        break;
    }

  return g_strdup (text);
}

/**
 * cy_cell_dup_text:
 * @cell: a cell
 *
 * Numbers are the digits of the file; only what a double cannot hold, the noise after the 15th
 * digit of a fraction, is taken away. Dates are YYYY-MM-DD, with hh:mm:ss when there is a time.
 *
 * Returns: (transfer full): the cell as a person sees it, never %NULL
 */
char *
cy_cell_dup_text (const CyCell *cell)
{
  char *text;

  g_return_val_if_fail (cell != NULL, NULL);

  if (cell->text == NULL)
    return g_strdup ("");
  if (cell->type == CY_CELL_DATE && (text = cy_serial_dup_text (cell->number)) != NULL)
    return text;
  if (cell->type == CY_CELL_NUMBER)
    return dup_without_noise (cell);

  return g_strdup (cell->text);
}

/**
 * cy_cell_get_date:
 * @cell: a cell
 * @date: (out caller-allocates): its day
 *
 * Returns: whether @cell is a date that holds a day
 */
gboolean
cy_cell_get_date (const CyCell *cell, GDate *date)
{
  gint64 day;

  g_return_val_if_fail (cell != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  if (cell->type != CY_CELL_DATE || !serial_is_date (cell->number))
    return FALSE;

  day = (gint64) floor (cell->number);
  if (day == 0 || day == SERIAL_FALSE_LEAP)
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_julian (date, JULIAN_OF_ZERO + day + (day < SERIAL_FALSE_LEAP ? 1 : 0));

  return TRUE;
}

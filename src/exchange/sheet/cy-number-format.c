/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tells from a number format whether it shows dates, and which parts of them, or how it shows a
 * number. */
#include "cy-number-format-private.h"

#include <string.h>

#define YMD (CY_DATE_YEAR | CY_DATE_MONTH | CY_DATE_DAY)
#define YM (CY_DATE_YEAR | CY_DATE_MONTH)
#define MD (CY_DATE_MONTH | CY_DATE_DAY)

typedef struct
{
  guint8 first;
  guint8 last;
  guint8 parts;
} Builtin;

/* ECMA-376 part 1, 18.8.30, with what 27 to 36 and 50 to 58 are in Chinese. */
static const Builtin builtins[] = {
  { 14, 15, YMD },
  { 16, 16, MD },
  { 17, 17, YM },
  { 18, 21, CY_DATE_TIME },
  { 22, 22, YMD | CY_DATE_TIME },
  { 27, 27, YM },
  { 28, 29, MD },
  { 30, 31, YMD },
  { 32, 35, CY_DATE_TIME },
  { 36, 36, YM },
  { 45, 47, CY_DATE_TIME },
  { 50, 50, YM },
  { 51, 51, MD },
  { 52, 52, YM },
  { 53, 54, MD },
  { 55, 56, CY_DATE_TIME },
  { 57, 57, YM },
  { 58, 58, MD },
};

/* What stands in quotes or brackets is for show, but for elapsed time: [h]:mm. */
static const char *
skip_aside (const char *at, gboolean *elapsed)
{
  const char *end;

  switch (*at)
    {
    case '"':
      end = strchr (at + 1, '"');
      break;
    case '[':
      end = strchr (at, ']');
      if (end != NULL && strspn (at + 1, "hHmMsS") == (gsize) (end - at - 1))
        *elapsed = TRUE;
      break;
    case '\\':
    case '_':
    case '*':
      end = at[1] != '\0' ? at + 1 : NULL;
      break;
    default:
      return at;
    }

  return end != NULL ? end + 1 : at + strlen (at);
}

/* An m is a month beside a year or day, minutes beside hours or seconds. */
static CyDateParts
judge (CyDateParts seen, gboolean m)
{
  if (!m)
    return seen;
  if ((seen & (CY_DATE_YEAR | CY_DATE_DAY)) != 0 || (seen & CY_DATE_TIME) == 0)
    return seen | CY_DATE_MONTH;

  return seen;
}

/**
 * cy_number_format_parts:
 * @format: the code of a number format, such as yyyy"年"m"月"
 *
 * Only the first of its sections is looked at.
 *
 * Returns: what it shows of a date; %CY_DATE_NO_PARTS when it is not for dates
 */
CyDateParts
cy_number_format_parts (const char *format)
{
  CyDateParts seen = CY_DATE_NO_PARTS;
  gboolean    elapsed = FALSE;
  gboolean    m = FALSE;

  if (g_ascii_strncasecmp (format, "General", 7) == 0)
    return CY_DATE_NO_PARTS;

  for (const char *at = format; *at != '\0' && *at != ';';)
    {
      const char *past = skip_aside (at, &elapsed);

      if (past != at)
        {
          at = past;
          continue;
        }
      switch (g_ascii_tolower (*at))
        {
        case 'y':
          seen |= CY_DATE_YEAR;
          break;
        case 'm':
          m = TRUE;
          break;
        case 'd':
          seen |= CY_DATE_DAY;
          break;
        case 'h':
        case 's':
          seen |= CY_DATE_TIME;
          break;
        default:
          break;
        }
      at++;
    }

  return judge (elapsed ? seen | CY_DATE_TIME : seen, m);
}

/**
 * cy_number_format_builtin_parts:
 * @id: of a number format that files do not spell out
 *
 * Returns: as cy_number_format_parts()
 */
CyDateParts
cy_number_format_builtin_parts (guint id)
{
  for (guint i = 0; i < G_N_ELEMENTS (builtins); i++)
    if (id >= builtins[i].first && id <= builtins[i].last)
      return builtins[i].parts;

  return CY_DATE_NO_PARTS;
}

/**
 * cy_number_format_look:
 * @format: the code of a number format, such as 0.0%
 *
 * Only the first of its sections is looked at.
 *
 * Returns: what it shows of a number
 */
CyNumberLook
cy_number_format_look (const char *format)
{
  gboolean elapsed = FALSE;
  gboolean percent = FALSE;
  gboolean point = FALSE;
  guint    digits = 0;
  guint    decimals = 0;

  for (const char *at = format; *at != '\0' && *at != ';';)
    {
      const char *past = skip_aside (at, &elapsed);

      if (past != at)
        {
          at = past;
          continue;
        }
      percent |= *at == '%';
      point |= *at == '.';
      digits += *at == '0' || *at == '#';
      decimals += point && *at == '0';
      at++;
    }
  if (digits == 0)
    return 0;

  return (CyNumberLook) ((MIN (decimals, CY_LOOK_MAX_DECIMALS) + 1) |
                         (percent ? CY_LOOK_PERCENT : 0));
}

/**
 * cy_number_format_builtin_look:
 * @id: of a number format that files do not spell out
 *
 * Returns: as cy_number_format_look(), of those for plain numbers and per cent
 */
CyNumberLook
cy_number_format_builtin_look (guint id)
{
  static const char *const formats[] = {
    [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [9] = "0%", [10] = "0.00%",
  };

  return id < G_N_ELEMENTS (formats) && formats[id] != NULL ? cy_number_format_look (formats[id])
                                                            : 0;
}

/**
 * cy_number_look_format:
 * @look: what a number format shows
 * @digits: the number as stored
 *
 * Returns: (transfer full): the number as a spreadsheet shows it; @digits when @look says nothing
 */
char *
cy_number_look_format (CyNumberLook look, const char *digits)
{
  gboolean percent = (look & CY_LOOK_PERCENT) != 0;
  double   number = g_ascii_strtod (digits, NULL) * (percent ? 100 : 1);
  int      decimals = (look & CY_LOOK_DECIMALS) - 1;

  if (decimals < 0)
    return g_strdup (digits);

  /* A half is rounded up, as spreadsheets do. */
  return g_strdup_printf ("%.*f%s",
                          decimals,
                          number + (number < 0 ? -1e-9 : 1e-9),
                          percent ? "%" : "");
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads what people write into a training ledger: days, hours, results. */
#include "cy-ledger-values.h"

#include "cy-code.h"
#include "cy-course.h"
#include "cy-text.h"

#include <string.h>

/**
 * cy_ledger_read_day:
 * @text: a day
 * @day: (out): what it says
 *
 * Returns: whether it is a whole day
 */
gboolean
cy_ledger_read_day (const char *text, CyDate *day)
{
  CyDateParse parse;

  if (cy_date_parse (text, &parse) != CY_DATE_OK || cy_date_get_day (parse.date) == 0)
    return FALSE;
  *day = parse.date;

  return TRUE;
}

/* The end may leave out the year, or year and month: 3月5日, 3.5, 5日, 5. */
static gboolean
read_end (const char *text, CyDate since, CyDate *until)
{
  g_auto (GStrv) parts = g_regex_split_simple ("[^0-9]+", text, 0, 0);
  int numbers[2] = { 0, 0 };
  int n = 0;

  if (cy_ledger_read_day (text, until))
    return TRUE;
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      {
        if (n == 2 || strlen (parts[i]) > 2)
          return FALSE;
        numbers[n++] = atoi (parts[i]);
      }
  if (n == 0)
    return FALSE;
  *until = n == 2 ? cy_date_new (cy_date_get_year (since), numbers[0], numbers[1])
                  : cy_date_new (cy_date_get_year (since), cy_date_get_month (since), numbers[0]);

  return *until != CY_DATE_NONE && cy_date_is_valid (*until);
}

/**
 * cy_ledger_read_days:
 * @text: one day, or two with 至, — or a hyphen between, such as 2025.3.1-3.5 or 2025年3月1日至5日
 * @since: (out): the first day
 * @until: (out): the last day
 *
 * Returns: whether both are whole days in that order
 */
gboolean
cy_ledger_read_days (const char *text, CyDate *since, CyDate *until)
{
  static const char *const signs[] = { "至", "到", "——", "—", "–", "－", "~", "～", "-" };
  g_autofree char         *plain = cy_text_squeeze (text);

  if (cy_ledger_read_day (plain, since))
    {
      *until = *since;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    for (const char *at = strstr (plain, signs[i]); at != NULL; at = strstr (at + 1, signs[i]))
      {
        g_autofree char *left = g_strndup (plain, (gsize) (at - plain));

        if (cy_ledger_read_day (left, since) && read_end (at + strlen (signs[i]), *since, until) &&
            *until >= *since)
          return TRUE;
      }

  return FALSE;
}

/**
 * cy_ledger_read_hours:
 * @text: a number, perhaps with 学时, 小时, 课时 or 天
 * @quantity: (out): in tenths
 * @by_day: (out): whether these are days
 *
 * Returns: whether it can be read
 */
gboolean
cy_ledger_read_hours (const char *text, gint64 *quantity, gboolean *by_day)
{
  g_autofree char *plain = cy_text_squeeze (text);
  char            *end;
  double           value = g_ascii_strtod (plain, &end);

  *by_day = g_str_has_suffix (plain, "天");
  if (end == plain || !(value > 0 && value <= 1000) ||
      (*end != '\0' && strcmp (end, "学时") != 0 && strcmp (end, "小时") != 0 &&
       strcmp (end, "课时") != 0 && strcmp (end, "天") != 0))
    return FALSE;
  *quantity = (gint64) (value * 10 + 0.5);

  return *quantity > 0;
}

/**
 * cy_ledger_read_result:
 * @text: marks of a hundred, or what they are called
 * @result: (out) (nullable): code of the set training_result
 * @score: (out): in tenths, -1 for none
 *
 * Returns: whether it can be read; nothing is no result
 */
gboolean
cy_ledger_read_result (const char *text, const char **result, gint64 *score)
{
  CyCodeSet       *set = cy_code_set_get ("training_result");
  g_autofree char *plain = cy_text_squeeze (text);
  int              confidence = 0;
  const CyCode    *code = cy_code_find (set, plain, &confidence);
  char            *end;
  double           value = g_ascii_strtod (plain, &end);

  *result = NULL;
  *score = -1;
  if (*plain == '\0')
    return TRUE;
  if (end != plain && (*end == '\0' || strcmp (end, "分") == 0) && value >= 0 && value <= 100)
    {
      *score = (gint64) (value * 10 + 0.5);
      *result = value >= 60 ? CY_RESULT_PASSED : CY_RESULT_FAILED;
    }
  else if (strcmp (plain, "优秀") == 0)
    *result = CY_RESULT_EXCELLENT;
  else if (strcmp (plain, "合格") == 0 || strcmp (plain, "结业") == 0)
    *result = CY_RESULT_PASSED;
  else if (strcmp (plain, "不合格") == 0)
    *result = CY_RESULT_FAILED;
  else if (code != NULL && confidence >= CY_LEDGER_SURE)
    *result = code->code;
  else
    return FALSE;

  return TRUE;
}

/**
 * cy_ledger_is_yes:
 * @text: what stands in a cell
 *
 * Returns: whether it says yes
 */
gboolean
cy_ledger_is_yes (const char *text)
{
  static const char *const words[] = { "是", "√", "计入", "1", "y", "yes" };
  g_autofree char         *plain = cy_text_squeeze (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (plain, words[i]) == 0)
      return TRUE;

  return FALSE;
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Partial dates: reading, writing, spans. */
#include "cy-date.h"

#include <math.h>

typedef struct
{
  const char  *text;
  CyDateStatus status;
  CyDate       date;
} TextCase;

typedef struct
{
  double       number;
  CyDateStatus status;
  CyDate       date;
  CyDate       other;
} NumberCase;

typedef struct
{
  CyDate from;
  CyDate to;
  int    expected;
} SpanCase;

static void
test_parse_text (void)
{
  static const TextCase cases[] = {
    { "1990.05", CY_DATE_OK, 19900500 },
    { "1990.5", CY_DATE_OK, 19900500 },
    { "1990.1", CY_DATE_OK, 19900100 },
    { "1990.10", CY_DATE_OK, 19901000 },
    { "1990-05-03", CY_DATE_OK, 19900503 },
    { "1990/5/3", CY_DATE_OK, 19900503 },
    { "1990.05.03", CY_DATE_OK, 19900503 },
    { "1990.05.", CY_DATE_OK, 19900500 },
    { "1990.05.03。", CY_DATE_OK, 19900503 },
    { "1990年5月", CY_DATE_OK, 19900500 },
    { "1990年05月03日", CY_DATE_OK, 19900503 },
    { "1990 年 5 月 3 日", CY_DATE_OK, 19900503 },
    { "1990年5月份", CY_DATE_OK, 19900500 },
    { "1990年", CY_DATE_OK, 19900000 },
    { "1990", CY_DATE_OK, 19900000 },
    { "199005", CY_DATE_OK, 19900500 },
    { "19900503", CY_DATE_OK, 19900503 },
    { "19900500", CY_DATE_OK, 19900500 },
    { "1990.0503", CY_DATE_OK, 19900503 },
    { "１９９０．０５", CY_DATE_OK, 19900500 },
    { "１９９０年５月３日", CY_DATE_OK, 19900503 },
    { "1990。05", CY_DATE_OK, 19900500 },
    { "1990·05", CY_DATE_OK, 19900500 },
    { "  1990.05\t", CY_DATE_OK, 19900500 },
    { "\u3000"
      "1990.05\u3000",
      CY_DATE_OK,
      19900500 },
    { "1990-05-03 00:00:00", CY_DATE_OK, 19900503 },
    { "1990-05-03T08:30:00", CY_DATE_OK, 19900503 },
    { "2000-02-29", CY_DATE_OK, 20000229 },
    { "长期", CY_DATE_OPEN_END, 0 },
    { "至今", CY_DATE_OPEN_END, 0 },
    { " 现在 ", CY_DATE_OPEN_END, 0 },
    { "今", CY_DATE_OPEN_END, 0 },
    { "", CY_DATE_EMPTY, 0 },
    { "   ", CY_DATE_EMPTY, 0 },
    { "无", CY_DATE_EMPTY, 0 },
    { "-", CY_DATE_EMPTY, 0 },
    { "——", CY_DATE_EMPTY, 0 },
    { "90.5", CY_DATE_INVALID, 0 },
    { "90.05.03", CY_DATE_INVALID, 0 },
    { "5/3/1990", CY_DATE_INVALID, 0 },
    { "1990.13", CY_DATE_INVALID, 0 },
    { "1990.02.30", CY_DATE_INVALID, 0 },
    { "1900-02-29", CY_DATE_INVALID, 0 },
    { "1990.00.03", CY_DATE_INVALID, 0 },
    { "900503", CY_DATE_INVALID, 0 },
    { "1899.05", CY_DATE_INVALID, 0 },
    { "2200.05", CY_DATE_INVALID, 0 },
    { "19905", CY_DATE_INVALID, 0 },
    { "1990.005", CY_DATE_INVALID, 0 },
    { "1990.05.03.01", CY_DATE_INVALID, 0 },
    { "199005031234567890123", CY_DATE_INVALID, 0 },
    { "1990年代", CY_DATE_INVALID, 0 },
    { "九零年", CY_DATE_INVALID, 0 },
    { "May 1990", CY_DATE_INVALID, 0 },
    { ":", CY_DATE_INVALID, 0 },
    { "\xff\xfe", CY_DATE_INVALID, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CyDateParse  parse;
      CyDateStatus status = cy_date_parse (cases[i].text, &parse);

      g_test_message ("%s", cases[i].text[0] == '\xff' ? "broken" : cases[i].text);
      g_assert_cmpint (status, ==, cases[i].status);
      g_assert_cmpint (parse.status, ==, cases[i].status);
      g_assert_cmpint (parse.date, ==, cases[i].date);
      g_assert_cmpint (parse.other, ==, CY_DATE_NONE);
    }
  g_assert_cmpint (cy_date_parse (NULL, NULL), ==, CY_DATE_EMPTY);
}

static void
test_parse_number (void)
{
  static const NumberCase cases[] = {
    { 1990, CY_DATE_OK, 19900000, 0 },
    { 1990.05, CY_DATE_OK, 19900500, 0 },
    { 1990.12, CY_DATE_OK, 19901200, 0 },
    { 1990.11, CY_DATE_OK, 19901100, 0 },
    { 1990.01, CY_DATE_OK, 19900100, 0 },
    { 1990.2, CY_DATE_OK, 19900200, 0 },
    { 1990.9, CY_DATE_OK, 19900900, 0 },
    { 1990.1, CY_DATE_AMBIGUOUS, 19900100, 19901000 },
    { 2005.1000000000001, CY_DATE_AMBIGUOUS, 20050100, 20051000 },
    { 1990.13, CY_DATE_INVALID, 0, 0 },
    { 1990.123, CY_DATE_INVALID, 0, 0 },
    { 199005, CY_DATE_OK, 19900500, 0 },
    { 199013, CY_DATE_INVALID, 0, 0 },
    { 19900503, CY_DATE_OK, 19900503, 0 },
    { 19900532, CY_DATE_INVALID, 0, 0 },
    { 32996, CY_DATE_OK, 19900503, 0 },
    { 32996.75, CY_DATE_OK, 19900503, 0 },
    { 61, CY_DATE_OK, 19000301, 0 },
    { 60, CY_DATE_INVALID, 0, 0 },
    { 90.5, CY_DATE_INVALID, 0, 0 },
    { -1, CY_DATE_INVALID, 0, 0 },
    { 1e300, CY_DATE_INVALID, 0, 0 },
    { NAN, CY_DATE_INVALID, 0, 0 },
    { INFINITY, CY_DATE_INVALID, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CyDateParse parse;

      g_test_message ("%f", cases[i].number);
      g_assert_cmpint (cy_date_parse_number (cases[i].number, FALSE, &parse), ==, cases[i].status);
      g_assert_cmpint (parse.date, ==, cases[i].date);
      g_assert_cmpint (parse.other, ==, cases[i].other);
    }
}

static void
test_every_hundredth (void)
{
  for (int month = 1; month <= 12; month++)
    for (int year = 1940; year <= 2030; year++)
      {
        CyDateParse parse;

        cy_date_parse_number (year + month / 100.0, FALSE, &parse);
        g_assert_cmpint (month == 10 ? parse.other : parse.date, ==, cy_date_new (year, month, 0));
      }
}

static void
test_serial (void)
{
  g_assert_cmpint (cy_date_from_serial (32996, FALSE), ==, 19900503);
  g_assert_cmpint (cy_date_from_serial (31534, TRUE), ==, 19900503);
  g_assert_cmpint (cy_date_from_serial (0, TRUE), ==, 19040101);
  g_assert_cmpint (cy_date_from_serial (-5, TRUE), ==, CY_DATE_NONE);
  g_assert_cmpint (cy_date_from_serial (G_MAXINT, FALSE), ==, CY_DATE_NONE);
}

static void
test_format (void)
{
  static const struct
  {
    CyDate      date;
    CyDateStyle style;
    const char *text;
  } cases[] = {
    { 19900503, CY_DATE_DOTTED, "1990.05" },
    { 19900500, CY_DATE_DOTTED, "1990.05" },
    { 19900000, CY_DATE_DOTTED, "1990" },
    { 19900503, CY_DATE_DOTTED_DAY, "1990.05.03" },
    { 19900503, CY_DATE_ISO, "1990-05-03" },
    { 19900500, CY_DATE_ISO, "1990-05" },
    { 19900503, CY_DATE_CHINESE, "1990年5月3日" },
    { 19900500, CY_DATE_CHINESE, "1990年5月" },
    { 19900000, CY_DATE_CHINESE, "1990年" },
    { 19900503, CY_DATE_COMPACT, "19900503" },
    { 19900503, CY_DATE_COMPACT_MONTH, "199005" },
    { CY_DATE_NONE, CY_DATE_ISO, "" },
    { 19901399, CY_DATE_ISO, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cy_date_format (cases[i].date, cases[i].style);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_format_parses_back (void)
{
  static const CyDate      dates[] = { 19900503, 19900500, 19900000, 20240229 };
  static const CyDateStyle styles[] = {
    CY_DATE_DOTTED_DAY, CY_DATE_ISO, CY_DATE_CHINESE, CY_DATE_COMPACT
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    for (guint j = 0; j < G_N_ELEMENTS (styles); j++)
      {
        g_autofree char *text = cy_date_format (dates[i], styles[j]);
        CyDateParse      parse;

        cy_date_parse (text, &parse);
        g_assert_cmpint (parse.date, ==, dates[i]);
      }
}

static void
test_age (void)
{
  static const SpanCase cases[] = {
    { 19900503, 20250503, 35 }, { 19900503, 20250502, 35 }, { 19900531, 20250501, 35 },
    { 19900500, 20250400, 34 }, { 19900500, 20250500, 35 }, { 19900000, 20250100, 35 },
    { 19901200, 20250000, 35 }, { 20250600, 20250500, -1 }, { 20260000, 20250500, -1 },
    { 0, 20250500, -1 },        { 19900500, 0, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cy_date_age (cases[i].from, cases[i].to), ==, cases[i].expected);
}

static void
test_months (void)
{
  static const SpanCase cases[] = {
    { 20240131, 20240201, 1 },   { 20240500, 20250500, 12 },       { 20240000, 20250000, 12 },
    { 20250500, 20240400, -13 }, { 0, 20240400, CY_DATE_NO_SPAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cy_date_months_between (cases[i].from, cases[i].to), ==, cases[i].expected);
}

static void
test_days (void)
{
  static const SpanCase cases[] = {
    { 20240228, 20240301, 2 }, { 20230228, 20230301, 1 },  { 20240000, 20250000, 366 },
    { 20240500, 20240503, 2 }, { 20240503, 20240501, -2 }, { 20240503, 0, CY_DATE_NO_SPAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cy_date_days_between (cases[i].from, cases[i].to), ==, cases[i].expected);
}

static void
test_add (void)
{
  g_assert_cmpint (cy_date_add_months (20240131, 1), ==, 20240229);
  g_assert_cmpint (cy_date_add_months (20241231, -1), ==, 20241130);
  g_assert_cmpint (cy_date_add_months (20240500, 12), ==, 20250500);
  g_assert_cmpint (cy_date_add_months (20240000, 12), ==, 20250000);
  g_assert_cmpint (cy_date_add_months (20240000, 11), ==, 20240000);
  g_assert_cmpint (cy_date_add_months (20240115, -1), ==, 20231215);
  g_assert_cmpint (cy_date_add_months (21990100, 12), ==, CY_DATE_NONE);
  g_assert_cmpint (cy_date_add_months (20240101, G_MININT), ==, CY_DATE_NONE);
  g_assert_cmpint (cy_date_add_months (0, 1), ==, CY_DATE_NONE);
  g_assert_cmpint (cy_date_add_days (20240228, 2), ==, 20240301);
  g_assert_cmpint (cy_date_add_days (20240101, -1), ==, 20231231);
  g_assert_cmpint (cy_date_add_days (20240101, G_MAXINT), ==, CY_DATE_NONE);
  g_assert_cmpint (cy_date_add_days (20240101, G_MININT), ==, CY_DATE_NONE);
}

static void
test_order (void)
{
  g_assert_true (cy_date_is_valid (19900000));
  g_assert_false (cy_date_is_valid (0));
  g_assert_false (cy_date_is_valid (-19900503));
  g_assert_false (cy_date_is_valid (19900003));
  g_assert_false (cy_date_is_valid (19900431));
  g_assert_false (cy_date_is_valid (G_MAXINT64));
  g_assert_cmpint (cy_date_compare (19900000, 19900101), <, 0);
  g_assert_cmpint (cy_date_compare (19900503, 19900503), ==, 0);
  g_assert_cmpint (cy_date_compare (19900504, 19900503), >, 0);
  g_assert_true (cy_date_agrees (19900500, 19900503));
  g_assert_true (cy_date_agrees (19900000, 19901203));
  g_assert_false (cy_date_agrees (19900504, 19900503));
  g_assert_false (cy_date_agrees (19900600, 19900503));
}

/* Only a whole day can have come, today among them. */
static void
test_has_come (void)
{
  g_assert_true (cy_date_has_come (20261123, 20261123));
  g_assert_true (cy_date_has_come (20261122, 20261123));
  g_assert_false (cy_date_has_come (20261124, 20261123));
  g_assert_false (cy_date_has_come (20261100, 20261123));
  g_assert_false (cy_date_has_come (20261131, 20261231));
  g_assert_false (cy_date_has_come (CY_DATE_NONE, 20261123));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/date/parse-text", test_parse_text);
  g_test_add_func ("/model/date/parse-number", test_parse_number);
  g_test_add_func ("/model/date/every-hundredth", test_every_hundredth);
  g_test_add_func ("/model/date/serial", test_serial);
  g_test_add_func ("/model/date/format", test_format);
  g_test_add_func ("/model/date/format-parses-back", test_format_parses_back);
  g_test_add_func ("/model/date/age", test_age);
  g_test_add_func ("/model/date/months", test_months);
  g_test_add_func ("/model/date/days", test_days);
  g_test_add_func ("/model/date/add", test_add);
  g_test_add_func ("/model/date/order", test_order);
  g_test_add_func ("/model/date/has-come", test_has_come);

  return g_test_run ();
}

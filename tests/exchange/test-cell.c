/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of how a cell reads. */
#include "cy-cell-private.h"

typedef struct
{
  const char *stored;
  const char *seen;
} Pair;

typedef struct
{
  double      serial;
  const char *seen;
} Serial;

static void
test_numbers (void)
{
  static const Pair pairs[] = {
    { "1990.1", "1990.1" },
    { "1990.0999999999999", "1990.1" },
    { "4.0999999999999996", "4.1" },
    { "1990.10", "1990.10" },
    { "0.30000000000000004", "0.30000000000000004" },
    { "4.11501199001011E+17", "4.11501199001011E+17" },
    { "520599199001011234", "520599199001011234" },
    { "-7", "-7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      CyCell           cell = { .type = CY_CELL_NUMBER, .text = pairs[i].stored };
      g_autofree char *seen = NULL;

      g_assert_true (cy_number_parse (cell.text, &cell.number));
      seen = cy_cell_dup_text (&cell);
      g_assert_cmpstr (seen, ==, pairs[i].seen);
    }
}

static void
test_not_numbers (void)
{
  static const char *texts[] = { "", "nan", "inf", "0x10", "1e999", "1,5", "12 ", "--1", "e" };
  double             number;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (cy_number_parse (texts[i], &number));
}

static void
test_serials (void)
{
  static const Serial serials[] = {
    { 1, "1900-01-01" },
    { 59, "1900-02-28" },
    { 60, "1900-02-29" },
    { 61, "1900-03-01" },
    { 32994, "1990-05-01" },
    { 2958465, "9999-12-31" },
    { 0.5, "12:00:00" },
    { 41091.354166666664, "2012-07-01 08:30:00" },
    { 41091.999999999, "2012-07-02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (serials); i++)
    {
      g_autofree char *seen = cy_serial_dup_text (serials[i].serial);

      g_assert_cmpstr (seen, ==, serials[i].seen);
    }
  g_assert_null (cy_serial_dup_text (-1));
  g_assert_null (cy_serial_dup_text (2958466));
}

static void
test_impossible_date (void)
{
  const CyCell     cell = { .type = CY_CELL_DATE, .number = 1e9, .text = "1000000000" };
  g_autofree char *seen = cy_cell_dup_text (&cell);
  GDate            date;

  g_assert_cmpstr (seen, ==, "1000000000");
  g_assert_false (cy_cell_get_date (&cell, &date));
}

static void
test_iso (void)
{
  static const char *wrong[] = {
    "", "1990", "1990-13-01", "1990-02-30", "25:00:00", "1990-05-01X"
  };
  CyDateParts parts;
  double      serial;

  g_assert_true (cy_serial_parse_iso ("1990-05-01", &serial, &parts));
  g_assert_cmpfloat (serial, ==, 32994);
  g_assert_cmpint (parts, ==, CY_DATE_YEAR | CY_DATE_MONTH | CY_DATE_DAY);
  g_assert_true (cy_serial_parse_iso ("1990-05-01T12:00:00.000Z", &serial, &parts));
  g_assert_cmpfloat (serial, ==, 32994.5);
  g_assert_true (cy_serial_parse_iso ("06:00", &serial, &parts));
  g_assert_cmpint (parts, ==, CY_DATE_TIME);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (cy_serial_parse_iso (wrong[i], &serial, &parts));
}

static void
test_get_date (void)
{
  const CyCell date = { .type = CY_CELL_DATE, .number = 32994.5, .text = "32994.5" };
  const CyCell number = { .type = CY_CELL_NUMBER, .number = 32994, .text = "32994" };
  GDate        day;

  g_assert_true (cy_cell_get_date (&date, &day));
  g_assert_cmpint (g_date_get_year (&day), ==, 1990);
  g_assert_cmpint (g_date_get_month (&day), ==, 5);
  g_assert_cmpint (g_date_get_day (&day), ==, 1);
  g_assert_false (cy_cell_get_date (&number, &day));
}

/* Every day that a workbook can hold reads back as itself. */
static void
test_round_trip (void)
{
  for (guint day = 61; day < 2958466; day += 97)
    {
      g_autofree char *text = cy_serial_dup_text (day);
      CyDateParts      parts;
      double           serial;

      g_assert_true (cy_serial_parse_iso (text, &serial, &parts));
      g_assert_cmpfloat (serial, ==, day);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/cell/numbers", test_numbers);
  g_test_add_func ("/exchange/cell/not-numbers", test_not_numbers);
  g_test_add_func ("/exchange/cell/serials", test_serials);
  g_test_add_func ("/exchange/cell/impossible-date", test_impossible_date);
  g_test_add_func ("/exchange/cell/iso", test_iso);
  g_test_add_func ("/exchange/cell/get-date", test_get_date);
  g_test_add_func ("/exchange/cell/round-trip", test_round_trip);

  return g_test_run ();
}

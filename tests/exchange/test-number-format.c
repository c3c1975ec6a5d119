/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of which number formats are dates. */
#include "cy-number-format-private.h"

#define Y CY_DATE_YEAR
#define M CY_DATE_MONTH
#define D CY_DATE_DAY
#define T CY_DATE_TIME

typedef struct
{
  const char *format;
  guint       parts;
} Format;

static void
test_formats (void)
{
  static const Format formats[] = {
    { "General", 0 },
    { "0.00", 0 },
    { "@", 0 },
    { "#,##0;[Red]-#,##0", 0 },
    { "0.00E+00", 0 },
    { "0\"day\"", 0 },
    { "0\\y", 0 },
    { "[Red]0", 0 },
    { "[$-804]0", 0 },
    { "0;\"m\"", 0 },
    { "0\"open", 0 },
    { "[open", 0 },
    { "0\\", 0 },
    { "yyyy\"年\"m\"月\"", Y | M },
    { "yyyy\"年\"m\"月\"d\"日\"", Y | M | D },
    { "yyyy年m月", Y | M },
    { "[$-804]yyyy/m/d", Y | M | D },
    { "yyyy-mm-dd hh:mm", Y | M | D | T },
    { "YYYY.MM", Y | M },
    { "yyyy", Y },
    { "h:mm", T },
    { "[h]:mm", T },
    { "mm:ss", T },
    { "mmm", M },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_test_message ("%s", formats[i].format);
      g_assert_cmpuint (cy_number_format_parts (formats[i].format), ==, formats[i].parts);
    }
}

static void
assert_look (const char *format, const char *digits, const char *shown)
{
  g_autofree char *text = cy_number_look_format (cy_number_format_look (format), digits);

  g_assert_cmpstr (text, ==, shown);
}

static void
test_looks (void)
{
  g_autofree char *share = cy_number_look_format (cy_number_format_builtin_look (10), "0.4");

  g_assert_cmpstr (share, ==, "40.00%");
  assert_look ("0", "14", "14");
  assert_look ("0.0", "36", "36.0");
  assert_look ("0.0%", "1", "100.0%");
  assert_look ("0.0%", "0.0625", "6.3%");
  assert_look ("0\"%.\"", "3", "3");
  assert_look ("0.00;[Red]0.0%", "3", "3.00");
  assert_look ("General", "0.25", "0.25");
  assert_look ("@", "7", "7");
}

static void
test_builtins (void)
{
  static const guint others[] = { 0, 1, 4, 9, 11, 13, 23, 26, 37, 44, 48, 49, 59, 164 };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_cmpuint (cy_number_format_builtin_parts (others[i]), ==, CY_DATE_NO_PARTS);

  g_assert_cmpuint (cy_number_format_builtin_parts (14), ==, Y | M | D);
  g_assert_cmpuint (cy_number_format_builtin_parts (22), ==, Y | M | D | T);
  g_assert_cmpuint (cy_number_format_builtin_parts (27), ==, Y | M);
  g_assert_cmpuint (cy_number_format_builtin_parts (31), ==, Y | M | D);
  g_assert_cmpuint (cy_number_format_builtin_parts (57), ==, Y | M);
  g_assert_cmpuint (cy_number_format_builtin_parts (46), ==, T);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/number-format/formats", test_formats);
  g_test_add_func ("/exchange/number-format/looks", test_looks);
  g_test_add_func ("/exchange/number-format/builtins", test_builtins);

  return g_test_run ();
}

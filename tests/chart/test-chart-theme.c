/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The palette survives a grey printer and its numbers can be read. */
#include "cy-chart-theme.h"

static double
contrast (guint32 a, guint32 b)
{
  double la = cy_chart_luminance (a) + 0.05;
  double lb = cy_chart_luminance (b) + 0.05;

  return MAX (la, lb) / MIN (la, lb);
}

static void
test_luminance (void)
{
  g_assert_cmpfloat_with_epsilon (cy_chart_luminance (0xffffff), 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (cy_chart_luminance (0x000000), 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (cy_chart_luminance (0xff0000), 0.2126, 1e-6);
}

/* Crimson, steel, ochre, pale: each clearly lighter than the one before, on paper. */
static void
test_grey (void)
{
  for (CyChartScheme scheme = CY_CHART_LIGHT; scheme <= CY_CHART_PRINT; scheme += CY_CHART_PRINT)
    {
      CyChartTheme theme;

      cy_chart_theme_init (&theme, scheme, 1);
      for (guint i = CY_CHART_STEEL; i <= CY_CHART_PALE; i++)
        g_assert_cmpfloat (contrast (theme.palette[i], theme.palette[i - 1]), >, 1.4);
      g_assert_cmpfloat (contrast (theme.palette[CY_CHART_SLATE], theme.palette[CY_CHART_PALE]),
                         >,
                         3);
    }
}

static void
test_text_contrast (void)
{
  for (CyChartScheme scheme = CY_CHART_LIGHT; scheme <= CY_CHART_PRINT; scheme++)
    {
      CyChartTheme theme;

      cy_chart_theme_init (&theme, scheme, 1);
      g_assert_cmpfloat (contrast (theme.text, theme.surface), >, 10);
      g_assert_cmpfloat (contrast (theme.text2, theme.surface), >, 4.5);
      g_assert_cmpfloat (contrast (theme.muted, theme.surface), >, 4.5);
      g_assert_cmpfloat (contrast (theme.warn, theme.surface), >, 4.5);
      for (guint i = 0; i < CY_CHART_N_COLOURS; i++)
        g_assert_cmpfloat (contrast (cy_chart_ink_on (theme.palette[i]), theme.palette[i]), >, 4);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/theme/luminance", test_luminance);
  g_test_add_func ("/chart/theme/grey", test_grey);
  g_test_add_func ("/chart/theme/text-contrast", test_text_contrast);

  return g_test_run ();
}

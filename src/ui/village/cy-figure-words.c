/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is said below the sheet of village figures: how much is missing, and how a figure stands
 * among the others. */
#include "cy-figure-words.h"

#include <glib/gi18n.h>

static char *
dup_change (const CyFigureSheet *sheet, guint village, int year, CyVillageFigure figure)
{
  gint64           value = cy_figure_sheet_get (sheet, village, year, figure);
  gint64           before = cy_figure_sheet_get (sheet, village, year - 1, figure);
  gint64           change;
  g_autofree char *text = NULL;

  if (value == CY_VILLAGE_NONE || before == CY_VILLAGE_NONE)
    return g_strdup ("—");
  change = value - before;
  text = cy_village_figure_format (figure, ABS (change));

  return g_strdup_printf ("%s%s", change > 0 ? "+" : change < 0 ? "−" : "", text);
}

static char *
dup_median (const CyFigureSheet *sheet, gint64 town, int year, CyVillageFigure figure)
{
  gint64 median = cy_figure_sheet_get_median (sheet, town, year, figure);

  return median == CY_VILLAGE_NONE ? g_strdup ("—") : cy_village_figure_format (figure, median);
}

/**
 * cy_figure_words_dup_standing:
 * @rows: what is shown
 * @line: (nullable): one of them
 * @figure: a #CyVillageFigure, -1 for none
 *
 * Returns: (transfer full) (nullable): how it stands among the others
 */
char *
cy_figure_words_dup_standing (const CyFigureRows *rows, const CyFigureLine *line, int figure)
{
  int village = line != NULL ? cy_figure_sheet_find_village (rows->sheet, line->unit) : -1;
  g_autofree char *town = NULL;
  g_autofree char *county = NULL;
  g_autofree char *change = NULL;

  if (village < 0 || figure < 0)
    return NULL;
  town = dup_median (rows->sheet,
                     cy_figure_sheet_get_village (rows->sheet, (guint) village)->town,
                     line->year,
                     (CyVillageFigure) figure);
  county = dup_median (rows->sheet, 0, line->year, (CyVillageFigure) figure);
  change = dup_change (rows->sheet, (guint) village, line->year, (CyVillageFigure) figure);

  /* Translators: figure, median of the township, median of the county, change */
  return g_strdup_printf (_ (
                            "%s: township median %s, county median %s, against the year before %s"),
                          cy_village_figure_get_brief ((CyVillageFigure) figure),
                          town,
                          county,
                          change);
}

/**
 * cy_figure_words_dup_missing:
 * @rows: what is shown
 *
 * Returns: (transfer full): how many of their cells are empty
 */
char *
cy_figure_words_dup_missing (const CyFigureRows *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->lines->len; i++)
    {
      const CyFigureLine *line = &g_array_index (rows->lines, CyFigureLine, i);
      int                 village = cy_figure_sheet_find_village (rows->sheet, line->unit);

      for (guint j = 0; village >= 0 && j < CY_N_VILLAGE_FIGURES; j++)
        n += cy_figure_sheet_get (rows->sheet, (guint) village, line->year, (CyVillageFigure) j) ==
             CY_VILLAGE_NONE;
    }

  return n > 0 ? g_strdup_printf (ngettext ("%u cell is empty", "%u cells are empty", n), n)
               : g_strdup (_ ("Nothing is missing"));
}

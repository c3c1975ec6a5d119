/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is said of a score sheet and its cells: where one is, what is wrong, what to do. */
#include "cy-score-words.h"

#include "cy-cycle-list.h"

#include <glib/gi18n.h>

/* Why there is something wrong with the cell; %NULL if there is not. */
static char *
dup_fault (const CyScoreSheet *sheet, guint pass, int row, int column)
{
  const char *typed =
    row >= 0 && column >= 0 ? cy_score_sheet_get_typed (sheet, pass, row, column) : NULL;
  char *message = NULL;
  int   mark;

  if (typed != NULL)
    cy_score_read (cy_score_sheet_indicator (sheet, column), typed, &mark, &message);

  return message;
}

/* Where the figure of a column comes from that no grader marks; %NULL for the others. */
static const char *
get_origin (const CyPlanIndicator *indicator)
{
  static const char *const origins[CY_N_METHODS] = {
    [CY_METHOD_DEDUCT] = N_ ("from confirmed notes, under Work Notes"),
    [CY_METHOD_ADD] = N_ ("from confirmed notes, under Work Notes"),
    [CY_METHOD_BALLOT] = N_ ("from the newest ballot that is finished, under Appraisal"),
    [CY_METHOD_FIGURE] = N_ ("from the village figures of the year, under Village Figures"),
    [CY_METHOD_HOURS] = N_ ("from credit hours, under Hours"),
    [CY_METHOD_TASKS] = N_ ("from stretch tasks, under Postings"),
    [CY_METHOD_DIAGNOSIS] = N_ ("from the four diagnoses"),
    [CY_METHOD_ABILITY] = N_ ("from levels of ability, under Abilities"),
    [CY_METHOD_VETO] = N_ ("from confirmed notes, under Work Notes"),
  };

  return origins[indicator->method] != NULL ? _ (origins[indicator->method]) : NULL;
}

/**
 * cy_score_words_dup_place:
 * @sheet: a sheet
 * @pass: which marks of it are shown
 * @row: index of the current row, -1 for none
 * @column: index of the current indicator, -1 for another column
 *
 * Returns: (transfer full): how many people there are, where the cursor stands, and what is wrong
 *   there or where the figure comes from
 */
char *
cy_score_words_dup_place (const CyScoreSheet *sheet, guint pass, int row, int column)
{
  g_autofree char *fault = dup_fault (sheet, pass, row, column);
  const char      *more = fault;

  if (fault == NULL && column >= 0)
    more = get_origin (cy_score_sheet_indicator (sheet, column));
  if (row < 0)
    return g_strdup_printf (ngettext ("%u person", "%u people", sheet->rows->len),
                            sheet->rows->len);
  if (column < 0)
    return g_strdup_printf (ngettext ("%u person    Current row: %s",
                                      "%u people    Current row: %s",
                                      sheet->rows->len),
                            sheet->rows->len,
                            cy_score_sheet_row (sheet, row)->name);

  return g_strdup_printf (ngettext ("%u person    Current cell: %s, %s%s%s",
                                    "%u people    Current cell: %s, %s%s%s",
                                    sheet->rows->len),
                          sheet->rows->len,
                          cy_score_sheet_row (sheet, row)->name,
                          cy_score_sheet_indicator (sheet, column)->name,
                          more != NULL ? "    " : "",
                          more != NULL ? more : "");
}

/**
 * cy_score_words_dup_remedy:
 * @sheet: a sheet
 * @pass: which marks of it are shown
 * @row: index
 * @column: index
 * @message: why what was typed there may not stand
 *
 * Returns: (transfer full): @message and what to do: the range, and what Escape brings back
 */
char *
cy_score_words_dup_remedy (const CyScoreSheet *sheet,
                           guint               pass,
                           guint               row,
                           guint               column,
                           const char         *message)
{
  const CyPlanIndicator *indicator = cy_score_sheet_indicator (sheet, column);
  int                    before = cy_score_sheet_get (sheet, pass, row, column);
  g_autofree char       *full = cy_score_dup_points (indicator->points);
  g_autofree char       *old = cy_score_dup_mark (indicator, before);

  if (indicator->method == CY_METHOD_GRADE)
    return before != CY_SCORE_NONE ? g_strdup_printf (_ ("%s\nEsc brings %s back"), message, old)
                                   : g_strdup_printf (_ ("%s\nEsc leaves the cell empty"), message);

  return before != CY_SCORE_NONE
           ? g_strdup_printf (_ ("%s\nWrite 0 to %s, or Esc brings %s back"), message, full, old)
           : g_strdup_printf (_ ("%s\nWrite 0 to %s, or Esc leaves the cell empty"), message, full);
}

/**
 * cy_score_words_dup_closed:
 * @sheet: a sheet
 *
 * Returns: (transfer full) (nullable): why no marks can be entered, %NULL if they can
 */
char *
cy_score_words_dup_closed (const CyScoreSheet *sheet)
{
  char *why = NULL;

  if (sheet->grader < 0)
    return g_strdup (_ ("All groups together are only looked at: choose a grader to enter marks."));
  cy_cycle_is_open (sheet->state, &why);

  return why;
}

/**
 * cy_score_words_dup_pasted:
 * @cells: (element-type CyScoreCell): the marks that a block changed
 *
 * Returns: (transfer full): what was done
 */
char *
cy_score_words_dup_pasted (GArray *cells)
{
  guint n_taken = 0;

  for (guint i = 0; i < cells->len; i++)
    n_taken += g_array_index (cells, CyScoreCell, i).mark == CY_SCORE_NONE;
  if (cells->len == 0)
    return g_strdup (_ ("These marks stand there already"));
  if (n_taken > 0)
    return g_strdup_printf (_ ("%u scores pasted, %u taken away"), cells->len - n_taken, n_taken);

  return g_strdup_printf (ngettext ("%u score pasted", "%u scores pasted", cells->len), cells->len);
}

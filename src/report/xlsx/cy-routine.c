/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 平时考核登记表: the four quarters of everybody with their remarks, and the share of 好 of each
 * township. */
#include "cy-reports.h"

#include "cy-cycle-list.h"
#include "cy-error.h"
#include "cy-routine-register.h"

#include <glib/gi18n.h>

static const CySheetColumn columns[] = {
  { N_ ("No."), 0, CY_COLUMN_ORDINAL },
  { N_ ("Full name"), 10 },
  { N_ ("Township"), 14 },
  { N_ ("Village"), 14 },
  { N_ ("First quarter"), 10 },
  { N_ ("Remarks"), 16, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("Second quarter"), 10 },
  { N_ ("Remarks"), 16, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("Third quarter"), 10 },
  { N_ ("Remarks"), 16, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("Fourth quarter"), 10 },
  { N_ ("Remarks"), 16, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
};

static const CySheetColumn share_columns[] = {
  { N_ ("No."), 0, CY_COLUMN_ORDINAL },
  { N_ ("Township"), 16 },
  { N_ ("Quarter"), 10 },
  { N_ ("Good (quarter)"), 10, CY_COLUMN_NUMBER },
  { N_ ("Fairly good (quarter)"), 10, CY_COLUMN_NUMBER },
  { N_ ("Share of good"), 14, CY_COLUMN_PERCENT },
  { N_ ("Judgement"), 20 },
};

static gboolean
write_row (CySheet *sheet, guint nth, const CyRoutineRow *row, GError **error)
{
  cy_sheet_begin_row (sheet);
  cy_sheet_add_int (sheet, nth);
  cy_sheet_add_text (sheet, row->name);
  cy_sheet_add_text (sheet, row->town);
  cy_sheet_add_text (sheet, row->place);
  for (guint i = 0; i < CY_ROUTINE_QUARTERS; i++)
    {
      cy_sheet_add_text (sheet, cy_routine_grade_get_word (row->grades[i]));
      cy_sheet_add_text (sheet, row->remarks[i]);
    }

  return cy_sheet_end_row (sheet, error);
}

static gboolean
write_share (CySheet                 *sheet,
             guint                    nth,
             const CyRoutineRegister *list,
             const CyRoutineUnit     *unit,
             guint                    quarter,
             GError                 **error)
{
  static const char *const words[] = {
    N_ ("First quarter"), N_ ("Second quarter"), N_ ("Third quarter"), N_ ("Fourth quarter")
  };
  gboolean         is_over = cy_routine_register_is_over (list, unit, quarter);
  g_autofree char *over = g_strdup_printf (_ ("more than %g%%"), list->good_max / 10.0);

  cy_sheet_begin_row (sheet);
  cy_sheet_add_int (sheet, nth);
  cy_sheet_add_text (sheet, unit->name);
  cy_sheet_add_text (sheet, _ (words[quarter]));
  cy_sheet_add_int (sheet, unit->good[quarter]);
  cy_sheet_add_int (sheet, unit->fair[quarter]);
  cy_sheet_add_ratio (sheet, unit->good[quarter], unit->good[quarter] + unit->fair[quarter]);
  if (is_over)
    cy_sheet_add_marked (sheet, over);
  else
    cy_sheet_add_text (sheet, _ ("within the share"));

  return cy_sheet_end_row (sheet, error);
}

static gboolean
write_shares (CyBook *book, const CyRoutineRegister *list, GError **error)
{
  CySheet         *sheet = cy_book_add_sheet (book, _ ("Share of good"));
  g_autofree char *note = g_strdup_printf (_ ("Good ÷ (good + fairly good) may be %g%% at most. "
                                              "Who has a remark or was not assessed does not "
                                              "count; no sure grade counts as fairly good."),
                                           list->good_max / 10.0);
  guint            nth = 0;

  cy_sheet_set_marked_columns (sheet, share_columns, G_N_ELEMENTS (share_columns));
  cy_sheet_set_title (sheet, _ ("Share of good in routine assessment"));
  cy_sheet_set_note (sheet, note);
  for (guint i = 0; i < list->units->len; i++)
    for (guint quarter = 0; quarter < CY_ROUTINE_QUARTERS; quarter++)
      {
        const CyRoutineUnit *unit = g_ptr_array_index (list->units, i);

        if (unit->good[quarter] + unit->fair[quarter] > 0 &&
            !write_share (sheet, ++nth, list, unit, quarter, error))
          return FALSE;
      }

  return TRUE;
}

/* Where no cycle is named, the newest speaks for its scheme; 0 where there is none. */
gboolean
cy_report_find_cycle (CyConn *conn, const CyReportArgs *args, gint64 *cycle, GError **error)
{
  g_autoptr (GPtrArray) cycles = NULL;

  *cycle = args->about;
  if (*cycle != 0)
    return TRUE;
  cycles = cy_cycle_list_load (conn, error);
  if (cycles == NULL)
    return FALSE;
  if (cycles->len > 0)
    *cycle = ((const CyCycleItem *) g_ptr_array_index (cycles, 0))->id;

  return TRUE;
}

/* What stands in the workbook in the place of a list that cannot be made. */
gboolean
cy_report_write_nothing (CyBook *book, const CyReportArgs *args, const char *why, GError **error)
{
  const char       *title = _ (args->report->title);
  const char *const lines[] = { why, NULL };

  return cy_book_add_guide (book, title, title, lines, error);
}

static gboolean
write_register (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  gint64 cycle;
  g_autoptr (CyRoutineRegister) list = NULL;
  g_autofree char *usual = NULL;
  g_autofree char *title = NULL;
  CySheet         *sheet;

  if (!cy_report_find_cycle (conn, args, &cycle, error))
    return FALSE;
  if (cycle == 0)
    return cy_report_write_nothing (book, args, _ ("There is no assessment cycle yet."), error);
  list = cy_routine_register_load (conn, cycle, args->scope, error);
  if (list == NULL)
    return FALSE;
  /* Translators: year, name of the scheme */
  usual =
    g_strdup_printf (_ ("%d register of routine assessment (%s)"), list->year, list->scheme_name);
  title = cy_report_args_dup_title (args, usual);
  sheet = cy_book_add_sheet (book, _ ("Routine assessment"));
  cy_sheet_set_marked_columns (sheet, columns, G_N_ELEMENTS (columns));
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_frozen_columns (sheet, 2);
  for (guint i = 0; i < list->rows->len; i++)
    {
      if (!write_row (sheet, i + 1, g_ptr_array_index (list->rows, i), error))
        return FALSE;
      cy_report_args_tell (args, i + 1, list->rows->len);
    }

  return write_shares (book, list, error);
}

const CyReport cy_report_routine = {
  .id = "routine",
  .title = N_ ("Register of routine assessment"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_CYCLE | CY_REPORT_ARG_UNIT | CY_REPORT_ARG_SIGNATURE,
  .untold = N_ ("Newest cycle"),
  .write = write_register,
};

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 培训台账: every participant of every course in a period, with days and hours summed below. */
#include "cy-reports.h"

#include "cy-code.h"
#include "cy-training-ledger.h"

#include <glib/gi18n.h>

static const CySheetColumn columns[] = {
  { N_ ("No."), 0, CY_COLUMN_ORDINAL },
  { N_ ("Year"), 6, CY_COLUMN_NUMBER },
  { N_ ("Name of the course"), 24, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("Course category"), 14 },
  { N_ ("Organiser"), 14, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("Carried out by"), 14, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("Form"), 8 },
  { N_ ("Begins"), 11, CY_COLUMN_DATE_TEXT },
  { N_ ("Ends"), 11, CY_COLUMN_DATE_TEXT },
  { N_ ("Days"), 6, CY_COLUMN_NUMBER },
  { N_ ("Credit hours"), 7, CY_COLUMN_NUMBER },
  { N_ ("Place"), 14, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("Participant"), 9 },
  { N_ ("Unit and post"), 22, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("Result"), 10 },
  { N_ ("Counts towards the yearly task"), 9 },
};

static void
add_day (CySheet *sheet, CyDate date)
{
  g_autofree char *day = cy_date_format (date, CY_DATE_DOTTED_DAY);

  cy_sheet_add_text (sheet, day);
}

static void
add_code (CySheet *sheet, const char *set, const char *code)
{
  cy_sheet_add_text (sheet, code != NULL ? cy_code_get_name (set, code) : NULL);
}

/* The mark where there is one, with the result; else the result alone. */
static void
add_result (CySheet *sheet, const CyLedgerLine *line)
{
  const char *result =
    line->result != NULL ? cy_code_get_name ("training_result", line->result) : NULL;
  g_autofree char *mark =
    line->score >= 0 ? g_strdup_printf ("%g", (double) line->score / 10) : NULL;
  g_autofree char *both =
    mark != NULL && result != NULL ? g_strdup_printf ("%s (%s)", result, mark) : NULL;

  cy_sheet_add_text (sheet, both != NULL ? both : mark != NULL ? mark : result);
}

static gboolean
write_row (CySheet *sheet, guint nth, const CyLedgerLine *line, GError **error)
{
  g_autofree char *where =
    g_strconcat (line->unit, line->post != NULL ? " " : "", line->post, NULL);

  cy_sheet_begin_row (sheet);
  cy_sheet_add_int (sheet, nth);
  cy_sheet_add_int (sheet, line->year);
  cy_sheet_add_text (sheet, line->name);
  add_code (sheet, "training_category", line->category);
  cy_sheet_add_text (sheet, line->organiser);
  cy_sheet_add_text (sheet, line->contractor);
  cy_sheet_add_text (sheet, line->online ? _ ("Online") : _ ("Offline"));
  add_day (sheet, line->since);
  add_day (sheet, line->until);
  cy_sheet_add_fixed (sheet, line->days, 1);
  cy_sheet_add_fixed (sheet, line->hours, 1);
  cy_sheet_add_text (sheet, line->place);
  cy_sheet_add_text (sheet, line->who);
  cy_sheet_add_text (sheet, where);
  add_result (sheet, line);
  cy_sheet_add_text (sheet, line->counts ? _ ("Yes") : _ ("No"));

  return cy_sheet_end_row (sheet, error);
}

/* Formulas, so that somebody who takes rows out still has right sums. */
static gboolean
write_total (CySheet *sheet, GPtrArray *lines, GError **error)
{
  gint64 days = 0;
  gint64 hours = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const CyLedgerLine *line = g_ptr_array_index (lines, i);

      days += line->days;
      hours += line->hours;
    }
  cy_sheet_begin_total (sheet);
  cy_sheet_add_span (sheet, _ ("Total"), 9);
  cy_sheet_add_column_sum (sheet, days, 1);
  cy_sheet_add_column_sum (sheet, hours, 1);
  for (guint i = 0; i < 5; i++)
    cy_sheet_add_empty (sheet);

  return cy_sheet_end_row (sheet, error);
}

static gboolean
write_ledger (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  g_autofree char   *title = cy_report_args_dup_title (args, _ ("Training ledger"));
  const CyLedgerArgs which = { args->scope, 0, cy_report_args_get_since (args), args->base_date };
  g_autoptr (GPtrArray) lines = cy_training_ledger_load (conn, &which, error);
  CySheet *sheet;

  if (lines == NULL)
    return FALSE;
  sheet = cy_book_add_sheet (book, _ ("Training ledger"));
  cy_sheet_set_marked_columns (sheet, columns, G_N_ELEMENTS (columns));
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_frozen_columns (sheet, 3);
  for (guint i = 0; i < lines->len; i++)
    {
      if (!write_row (sheet, i + 1, g_ptr_array_index (lines, i), error))
        return FALSE;
      cy_report_args_tell (args, i + 1, lines->len);
    }

  return lines->len == 0 || write_total (sheet, lines, error);
}

const CyReport cy_report_training_ledger = {
  .id = "training-ledger",
  .title = N_ ("Training ledger"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_PERIOD |
          CY_REPORT_ARG_UNIT | CY_REPORT_ARG_SIGNATURE,
  .flags = CY_REPORT_FOR_SUPERIORS,
  .write = write_ledger,
};

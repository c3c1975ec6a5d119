/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The tables of the window that are no list of people, as a workbook: the rows that are shown, in
 * their order. What they were made from is gone by then, so none can be made once more. */
#include "cy-reports.h"

#include <glib/gi18n.h>

/* From this width on a column holds sentences, which read better from the left. */
#define LONG_TEXT 16

static void
set_columns (CySheet *sheet, CyReportTable *table)
{
  guint                     n = cy_report_table_get_n_columns (table);
  g_autofree CySheetColumn *columns = g_new0 (CySheetColumn, n + 1);

  columns[0] = (CySheetColumn){ .title = _ ("No."), .kind = CY_COLUMN_ORDINAL };
  for (guint i = 0; i < n; i++)
    {
      guint width = cy_report_table_get_width (table, i);

      columns[i + 1] = (CySheetColumn){
        .title = cy_report_table_get_title (table, i),
        .width = width,
        .kind = cy_report_table_is_number (table, i) ? CY_COLUMN_NUMBER : CY_COLUMN_ID,
        .align = width >= LONG_TEXT ? CY_COLUMN_ALIGN_LEFT : CY_COLUMN_ALIGN_CENTER,
      };
    }
  cy_sheet_set_columns (sheet, columns, n + 1);
}

static void
add_cell (CySheet *sheet, const CyReportArgs *args, guint row, guint column)
{
  g_autofree char *text = cy_report_table_dup_text (args->table, row, column, args->mask);
  gint64           number = 0;

  if (cy_report_table_is_number (args->table, column) &&
      g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &number, NULL))
    cy_sheet_add_int (sheet, number);
  else
    cy_sheet_add_text (sheet, text);
}

static gboolean
write_rows (CySheet *sheet, CyReportArgs *args, GError **error)
{
  guint n_rows = cy_report_table_get_n_rows (args->table);
  guint n_columns = cy_report_table_get_n_columns (args->table);

  for (guint i = 0; i < n_rows; i++)
    {
      cy_sheet_begin_row (sheet);
      cy_sheet_add_int (sheet, i + 1);
      for (guint j = 0; j < n_columns; j++)
        add_cell (sheet, args, i, j);
      if (!cy_sheet_end_row (sheet, error))
        return FALSE;
      cy_report_args_tell (args, i + 1, n_rows);
    }

  return TRUE;
}

static CySheet *
add_sheet (CyBook *book, const CyReportArgs *args)
{
  const char      *name = _ (args->report->title);
  CySheet         *sheet = cy_book_add_sheet (book, name);
  g_autofree char *title = cy_report_args_dup_title (args, name);

  set_columns (sheet, args->table);
  cy_sheet_set_title (sheet, title);
  cy_sheet_set_caption (sheet, cy_report_table_get_caption (args->table));
  cy_sheet_set_paper (sheet, CY_PAPER_A4_LANDSCAPE);
  cy_sheet_set_autofilter (sheet, TRUE);

  return sheet;
}

/* What is so on a day, of a unit. */
static gboolean
write_as_of (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  CySheet *sheet;

  g_return_val_if_fail (args->table != NULL, FALSE);

  sheet = add_sheet (book, args);
  cy_sheet_set_unit_line (sheet, args->unit_name);
  cy_sheet_set_as_of (sheet, args->base_date);

  return write_rows (sheet, args, error);
}

/* What was done is as of the moment that it is looked at, whatever the base date. */
static gboolean
write_now (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  CySheet *sheet;

  g_return_val_if_fail (args->table != NULL, FALSE);

  sheet = add_sheet (book, args);
  cy_sheet_set_as_of (sheet, cy_report_today ());

  return write_rows (sheet, args, error);
}

/* What is so on the base date; @more is what else it is told. */
#define AS_OF(name, words, more)                                                              \
  {                                                                                           \
    .id = name, .title = words, .args = CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE | more, \
    .book_flags = CY_BOOK_CONSTANT_MEMORY, .write = write_as_of,                              \
  }

#define NOW(name, words, more)                                      \
  {                                                                 \
    .id = name, .title = words, .args = CY_REPORT_ARG_TABLE | more, \
    .book_flags = CY_BOOK_CONSTANT_MEMORY, .write = write_now,      \
  }

const CyReport cy_report_screen_tables[] = {
  AS_OF ("findings", N_ ("Findings of the data check"), CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_MASK),
  AS_OF ("abilities", N_ ("Abilities of the pool"), CY_REPORT_ARG_SCOPE),
  AS_OF ("weights", N_ ("Weights tried in the laboratory"), CY_REPORT_ARG_SCOPE),
  AS_OF ("inspections", N_ ("List of inspections"), CY_REPORT_ARG_SCOPE),
  NOW ("steps", N_ ("Record of changes"), 0),
  NOW ("recycled", N_ ("Contents of the recycle bin"), 0),
  NOW ("exports", N_ ("Record of exports"), 0),
  AS_OF ("candidates", N_ ("On the way into the pool"), CY_REPORT_ARG_SCOPE),
  AS_OF ("followed", N_ ("Follow-up of the pool"), CY_REPORT_ARG_SCOPE),
  AS_OF ("cycle-units", N_ ("Progress of an assessment cycle by unit"), CY_REPORT_ARG_SCOPE),
  AS_OF ("cycle-people", N_ ("People of an assessment cycle"), CY_REPORT_ARG_SCOPE),
  AS_OF ("cycle-graders", N_ ("Graders of an assessment cycle"), CY_REPORT_ARG_SCOPE),
  AS_OF ("cycles", N_ ("Assessment cycles"), CY_REPORT_ARG_SCOPE),
  AS_OF ("hours-list", N_ ("Credit hours of the year"), CY_REPORT_ARG_SCOPE),
  AS_OF ("diagnoses", N_ ("Four diagnoses of a cycle"), CY_REPORT_ARG_SCOPE),
  AS_OF ("village-figures", N_ ("Village figures"), CY_REPORT_ARG_SCOPE),
  AS_OF ("todo", N_ ("What is to be done"), CY_REPORT_ARG_SCOPE),
  AS_OF ("election", N_ ("Readiness for the election by village"), CY_REPORT_ARG_SCOPE),
  AS_OF ("notices", N_ ("Public notices"), CY_REPORT_ARG_SCOPE),
  AS_OF ("kin", N_ ("Kin in one village"), CY_REPORT_ARG_SCOPE),
  AS_OF ("exchange", N_ ("Exchange plan"), CY_REPORT_ARG_SCOPE),
  NOW ("ballots", N_ ("Ballots"), 0),
  AS_OF ("courses", N_ ("Training courses"), CY_REPORT_ARG_SCOPE),
  AS_OF ("course-people", N_ ("Participants of a course"), CY_REPORT_ARG_SCOPE),
  AS_OF ("course-attendance", N_ ("Attendance of a course"), CY_REPORT_ARG_SCOPE),
  AS_OF ("course-results", N_ ("Results and certificates of a course"), CY_REPORT_ARG_SCOPE),
  AS_OF ("posting-list", N_ ("Postings on screen"), CY_REPORT_ARG_SCOPE),
  AS_OF ("posting-away", N_ ("Who is away where"), CY_REPORT_ARG_SCOPE),
  AS_OF ("posting-timeline", N_ ("Timeline of postings"), CY_REPORT_ARG_SCOPE),
  AS_OF ("exam", N_ ("Marks of an open examination"), CY_REPORT_ARG_SCOPE),
  AS_OF ("growth-plans", N_ ("Personal growth plans on screen"), CY_REPORT_ARG_SCOPE),
  AS_OF ("leads", N_ ("Leads on screen"), CY_REPORT_ARG_SCOPE),
  AS_OF ("next-course", N_ ("Courses that close the gaps"), CY_REPORT_ARG_SCOPE),
  AS_OF ("training-plan", N_ ("Courses planned for the year"), CY_REPORT_ARG_SCOPE),
  AS_OF ("scores", N_ ("Marks on screen"), CY_REPORT_ARG_SCOPE),
  AS_OF ("notes", N_ ("Notes of the year on screen"), CY_REPORT_ARG_SCOPE),
  AS_OF ("plan-template", N_ ("Measures of a plan template"), CY_REPORT_ARG_SCOPE),
  AS_OF ("stretch-tasks", N_ ("Stretch tasks on screen"), CY_REPORT_ARG_SCOPE),
  AS_OF ("two-way", N_ ("Two-way cultivation on screen"), CY_REPORT_ARG_SCOPE),
  AS_OF ("mentored", N_ ("Mentoring by person"), CY_REPORT_ARG_SCOPE),
  AS_OF ("mentors", N_ ("List of mentors"), 0),
  AS_OF ("scheme-view", N_ ("Indicators of a scheme"), 0),
  AS_OF ("scheme-compare", N_ ("Differences of schemes"), 0),
  AS_OF ("pay-list", N_ ("Pay of a cycle"), CY_REPORT_ARG_SCOPE),
  AS_OF ("result-actions", N_ ("Uses of results"), CY_REPORT_ARG_SCOPE),
  AS_OF ("honours", N_ ("Candidates for an honour"), CY_REPORT_ARG_SCOPE),
  AS_OF ("nine-box", N_ ("Nine boxes of result and potential"), CY_REPORT_ARG_SCOPE),
  NOW ("grades", N_ ("Grades of the cycle"), CY_REPORT_ARG_SCOPE),
  { NULL },
};

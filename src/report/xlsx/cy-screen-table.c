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

const CyReport cy_report_findings = {
  .id = "findings",
  .title = N_ ("Findings of the data check"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_MASK | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_abilities = {
  .id = "abilities",
  .title = N_ ("Abilities of the pool"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_weights = {
  .id = "weights",
  .title = N_ ("Weights tried in the laboratory"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_inspections = {
  .id = "inspections",
  .title = N_ ("List of inspections"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_steps = {
  .id = "steps",
  .title = N_ ("Record of changes"),
  .args = CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_now,
};

const CyReport cy_report_recycled = {
  .id = "recycled",
  .title = N_ ("Contents of the recycle bin"),
  .args = CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_now,
};

const CyReport cy_report_exports = {
  .id = "exports",
  .title = N_ ("Record of exports"),
  .args = CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_now,
};

const CyReport cy_report_candidates = {
  .id = "candidates",
  .title = N_ ("On the way into the pool"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_followed = {
  .id = "followed",
  .title = N_ ("Follow-up of the pool"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_cycle_units = {
  .id = "cycle-units",
  .title = N_ ("Progress of an assessment cycle by unit"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_cycle_people = {
  .id = "cycle-people",
  .title = N_ ("People of an assessment cycle"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_cycle_graders = {
  .id = "cycle-graders",
  .title = N_ ("Graders of an assessment cycle"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_cycles = {
  .id = "cycles",
  .title = N_ ("Assessment cycles"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_hours_list = {
  .id = "hours-list",
  .title = N_ ("Credit hours of the year"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_diagnoses = {
  .id = "diagnoses",
  .title = N_ ("Four diagnoses of a cycle"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_village_figures = {
  .id = "village-figures",
  .title = N_ ("Village figures"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_todo = {
  .id = "todo",
  .title = N_ ("What is to be done"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_election = {
  .id = "election",
  .title = N_ ("Readiness for the election by village"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_notices = {
  .id = "notices",
  .title = N_ ("Public notices"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_kin = {
  .id = "kin",
  .title = N_ ("Kin in one village"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_exchange = {
  .id = "exchange",
  .title = N_ ("Exchange plan"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_ballots = {
  .id = "ballots",
  .title = N_ ("Ballots"),
  .args = CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_now,
};

const CyReport cy_report_courses = {
  .id = "courses",
  .title = N_ ("Training courses"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_course_people = {
  .id = "course-people",
  .title = N_ ("Participants of a course"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_course_attendance = {
  .id = "course-attendance",
  .title = N_ ("Attendance of a course"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_course_results = {
  .id = "course-results",
  .title = N_ ("Results and certificates of a course"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_posting_list = {
  .id = "posting-list",
  .title = N_ ("Postings on screen"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_posting_away = {
  .id = "posting-away",
  .title = N_ ("Who is away where"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_posting_timeline = {
  .id = "posting-timeline",
  .title = N_ ("Timeline of postings"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_screen_exams = {
  .id = "exam",
  .title = N_ ("Marks of an open examination"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_screen_growth_plans = {
  .id = "growth-plans",
  .title = N_ ("Personal growth plans on screen"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_screen_leads = {
  .id = "leads",
  .title = N_ ("Leads on screen"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_screen_next_course = {
  .id = "next-course",
  .title = N_ ("Courses that close the gaps"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_screen_training_plan = {
  .id = "training-plan",
  .title = N_ ("Courses planned for the year"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_screen_scores = {
  .id = "scores",
  .title = N_ ("Marks on screen"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_screen_notes = {
  .id = "notes",
  .title = N_ ("Notes of the year on screen"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_plan_template = {
  .id = "plan-template",
  .title = N_ ("Measures of a plan template"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_stretch_tasks = {
  .id = "stretch-tasks",
  .title = N_ ("Stretch tasks on screen"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_two_way = {
  .id = "two-way",
  .title = N_ ("Two-way cultivation on screen"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_mentored = {
  .id = "mentored",
  .title = N_ ("Mentoring by person"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_mentors = {
  .id = "mentors",
  .title = N_ ("List of mentors"),
  .args = CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_scheme_view = {
  .id = "scheme-view",
  .title = N_ ("Indicators of a scheme"),
  .args = CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_scheme_compare = {
  .id = "scheme-compare",
  .title = N_ ("Differences of schemes"),
  .args = CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_pay_list = {
  .id = "pay-list",
  .title = N_ ("Pay of a cycle"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_result_actions = {
  .id = "result-actions",
  .title = N_ ("Uses of results"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_honours = {
  .id = "honours",
  .title = N_ ("Candidates for an honour"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_nine_box = {
  .id = "nine-box",
  .title = N_ ("Nine boxes of result and potential"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_as_of,
};

const CyReport cy_report_grades = {
  .id = "grades",
  .title = N_ ("Grades of the cycle"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_TABLE,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_now,
};

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 年度考核结果汇总表: grades of a year-end by township with sums and shares in formulas, and the
 * list of everybody behind them. */
#include "cy-reports.h"

#include "cy-code.h"
#include "cy-cycle-list.h"
#include "cy-grade-meeting.h"
#include "cy-print-result-notice.h"
#include "cy-share.h"

#include <glib/gi18n.h>

/* Where the figures stand on the sheet of townships. */
#define ALL 'C'
#define SPECIAL 'D'
#define BASE 'E'
#define EXCELLENT 'F'
#define LAST_GRADE 'I'

/* How many of a township are in the list, and how many of them have no grade by rule. */
typedef struct
{
  gint64      town;
  const char *name;
  guint       n;
  guint       n_special;
  guint       counts[CY_GRADE_N_RANKS];
  guint       n_open;
} Town;

/* ---- Townships ---- */

static Town *
get_town (GArray *towns, const CyGradePerson *person)
{
  Town town = { .town = person->town, .name = person->town_name };

  for (guint i = 0; i < towns->len; i++)
    if (g_array_index (towns, Town, i).town == person->town)
      return &g_array_index (towns, Town, i);
  g_array_append_val (towns, town);

  return &g_array_index (towns, Town, towns->len - 1);
}

static void
count (Town *town, const CyGradePerson *person)
{
  int rank = cy_grade_get_rank (person->grade);

  town->n++;
  if (!cy_grade_person_counts (person))
    town->n_special++;
  else if (rank >= 0)
    town->counts[rank]++;
  else
    town->n_open++;
}

static void
set_town_columns (CySheet *sheet, const CyGradeList *list)
{
  const char         *grades = _ ("Grades (form)");
  const CySheetColumn columns[] = {
    { _ ("No."), 0, CY_COLUMN_ORDINAL },
    { _ ("Township"), 16 },
    { _ ("In the list"), 10, CY_COLUMN_NUMBER },
    { _ ("Not graded"), 10, CY_COLUMN_NUMBER },
    { _ ("To be graded"), 10, CY_COLUMN_NUMBER },
    { cy_code_get_name ("zb18", cy_grade_get_nth (list->family, 0)),
      10,
      CY_COLUMN_NUMBER,
      .group = grades },
    { cy_code_get_name ("zb18", cy_grade_get_nth (list->family, 1)),
      10,
      CY_COLUMN_NUMBER,
      .group = grades },
    { cy_code_get_name ("zb18", cy_grade_get_nth (list->family, 2)),
      10,
      CY_COLUMN_NUMBER,
      .group = grades },
    { cy_code_get_name ("zb18", cy_grade_get_nth (list->family, 3)),
      10,
      CY_COLUMN_NUMBER,
      .group = grades },
    { _ ("Without a grade"), 10, CY_COLUMN_NUMBER },
    { _ ("Share of excellent"), 12, CY_COLUMN_PERCENT },
  };

  cy_sheet_set_columns (sheet, columns, G_N_ELEMENTS (columns));
}

/* Nobody to be graded is no share, and no division. */
static void
add_share (CySheet *sheet, guint excellent, guint base)
{
  guint            row = cy_sheet_get_row (sheet);
  g_autofree char *formula =
    g_strdup_printf ("=IF(%c%u=0,0,ROUND(%c%u/%c%u,3))", BASE, row, EXCELLENT, row, BASE, row);

  cy_sheet_add_formula (sheet, formula, base > 0 ? cy_share_permille (excellent, base) : 0, 3);
}

static gboolean
write_town (CySheet *sheet, guint nth, const Town *town, GError **error)
{
  g_autofree char *base = NULL;
  g_autofree char *open = NULL;
  guint            row;

  cy_sheet_begin_row (sheet);
  row = cy_sheet_get_row (sheet);
  base = g_strdup_printf ("=%c%u-%c%u", ALL, row, SPECIAL, row);
  open = g_strdup_printf ("=%c%u-SUM(%c%u:%c%u)", BASE, row, EXCELLENT, row, LAST_GRADE, row);
  cy_sheet_add_int (sheet, nth);
  cy_sheet_add_text (sheet, town->name != NULL ? town->name : C_ ("unit", "Not known"));
  cy_sheet_add_int (sheet, town->n);
  cy_sheet_add_int (sheet, town->n_special);
  cy_sheet_add_formula (sheet, base, town->n - town->n_special, 0);
  for (guint i = 0; i < CY_GRADE_N_RANKS; i++)
    cy_sheet_add_int (sheet, town->counts[i]);
  cy_sheet_add_formula (sheet, open, town->n_open, 0);
  add_share (sheet, town->counts[0], town->n - town->n_special);

  return cy_sheet_end_row (sheet, error);
}

static gboolean
write_total (CySheet *sheet, const GArray *towns, GError **error)
{
  Town sum = { 0 };

  for (guint i = 0; i < towns->len; i++)
    {
      const Town *town = &g_array_index (towns, Town, i);

      sum.n += town->n;
      sum.n_special += town->n_special;
      sum.n_open += town->n_open;
      for (guint j = 0; j < CY_GRADE_N_RANKS; j++)
        sum.counts[j] += town->counts[j];
    }
  cy_sheet_begin_total (sheet);
  cy_sheet_add_span (sheet, _ ("Sum"), 2);
  cy_sheet_add_column_sum (sheet, sum.n, 0);
  cy_sheet_add_column_sum (sheet, sum.n_special, 0);
  cy_sheet_add_column_sum (sheet, sum.n - sum.n_special, 0);
  for (guint i = 0; i < CY_GRADE_N_RANKS; i++)
    cy_sheet_add_column_sum (sheet, sum.counts[i], 0);
  cy_sheet_add_column_sum (sheet, sum.n_open, 0);
  add_share (sheet, sum.counts[0], sum.n - sum.n_special);

  return cy_sheet_end_row (sheet, error);
}

static char *
describe (const CyGradeList *list)
{
  GString *text = g_string_new (NULL);

  if (cy_grade_list_has_quota (list))
    g_string_append_printf (text,
                            _ ("Excellent: at most %d.%d %% of those to be graded, %s."),
                            list->share / 10,
                            list->share % 10,
                            cy_code_get_name ("quota_scope",
                                              list->scope != NULL ? list->scope : "county"));
  if (list->approved_share > 0 && list->approval != NULL)
    g_string_append_printf (text, _ (" Approved by %s."), list->approval);
  g_string_append (text,
                   _ (" Results 5x and 6x stay in the list and are not among those to be graded."));

  return g_string_free (text, FALSE);
}

static gboolean
write_towns (CyBook *book, const CyGradeList *list, guint nth, CyReportArgs *args, GError **error)
{
  g_autofree char *name = g_strdup_printf (_ ("Summary %u"), nth);
  g_autofree char *title =
    cy_report_args_dup_title (args, _ ("Summary of yearly assessment results"));
  g_autofree char *note = describe (list);
  g_autoptr (GArray) towns = g_array_new (FALSE, FALSE, sizeof (Town));
  CySheet *sheet = cy_book_add_sheet (book, name);

  for (guint i = 0; i < list->people->len; i++)
    if (cy_grade_list_person (list, i)->is_seen)
      count (get_town (towns, cy_grade_list_person (list, i)), cy_grade_list_person (list, i));
  set_town_columns (sheet, list);
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_caption (sheet, list->name);
  cy_sheet_set_counted_in (sheet, _ ("people (form)"));
  cy_sheet_set_note (sheet, note);
  for (guint i = 0; i < towns->len; i++)
    if (!write_town (sheet, i + 1, &g_array_index (towns, Town, i), error))
      return FALSE;

  return (towns->len == 0 || write_total (sheet, towns, error)) && cy_sheet_end (sheet, error);
}

/* ---- Everybody ---- */

static void
set_person_columns (CySheet *sheet)
{
  const CySheetColumn columns[] = {
    { _ ("No."), 0, CY_COLUMN_ORDINAL },
    { _ ("Township"), 14 },
    { _ ("Unit"), 16 },
    { _ ("Full name"), 9 },
    { _ ("Total mark"), 10, CY_COLUMN_NUMBER },
    { _ ("Rank by total"), 8, CY_COLUMN_NUMBER },
    { _ ("Assessed grade"), 14 },
    { _ ("Remarks"), 30, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  };

  cy_sheet_set_columns (sheet, columns, G_N_ELEMENTS (columns));
}

static char *
dup_remark (const CyGradePerson *person)
{
  if (!cy_grade_person_counts (person))
    return g_strdup (person->reason);
  if (person->n_changes > 0 && person->is_decided && g_strcmp0 (person->first, person->grade) != 0)
    return g_strdup_printf (_ ("%s before the meeting"),
                            person->first != NULL ? cy_code_get_name ("zb18", person->first) : "—");

  return NULL;
}

static gboolean
write_person (CySheet *sheet, guint nth, const CyGradePerson *person, GError **error)
{
  const char      *grade = person->special != NULL ? person->special : person->grade;
  g_autofree char *remark = dup_remark (person);

  cy_sheet_begin_row (sheet);
  cy_sheet_add_int (sheet, nth);
  cy_sheet_add_text (sheet, person->town_name);
  cy_sheet_add_text (sheet, person->place);
  cy_sheet_add_text (sheet, person->name);
  if (person->total >= 0)
    cy_sheet_add_fixed (sheet, person->total, 3);
  else
    cy_sheet_add_empty (sheet);
  if (person->rank > 0)
    cy_sheet_add_int (sheet, person->rank);
  else
    cy_sheet_add_empty (sheet);
  cy_sheet_add_text (sheet, grade != NULL ? cy_code_get_name ("zb18", grade) : NULL);
  cy_sheet_add_text (sheet, remark);

  return cy_sheet_end_row (sheet, error);
}

static gboolean
write_people (CyBook *book, const CyGradeList *list, guint nth, CyReportArgs *args, GError **error)
{
  g_autofree char *name = g_strdup_printf (_ ("Everybody %u"), nth);
  g_autofree char *title =
    cy_report_args_dup_title (args, _ ("Summary of yearly assessment results"));
  CySheet *sheet = cy_book_add_sheet (book, name);
  guint64  before = args->n_rows;
  guint    n = 0;

  set_person_columns (sheet);
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_caption (sheet, list->name);
  cy_sheet_set_frozen_columns (sheet, 4);
  for (guint i = 0; i < list->people->len && (args->sample == 0 || n < args->sample); i++)
    {
      const CyGradePerson *person = cy_grade_list_person (list, i);

      if (!person->is_seen)
        continue;
      if (!write_person (sheet, ++n, person, error))
        return FALSE;
      cy_report_args_tell (args, before + n, before + list->people->len);
    }

  return cy_sheet_end (sheet, error);
}

/* ---- Which ---- */

/* A year-end that has its grades. */
static gboolean
takes_cycle (const CyCycleItem *cycle)
{
  return g_str_equal (cycle->kind, CY_CYCLE_YEAR_END) && !g_str_equal (cycle->state, CY_CYCLE_OPEN);
}

static gboolean
is_wanted (const CyCycleItem *item, int year, const CyReportArgs *args)
{
  return args->about != 0 ? item->id == args->about : item->year == year && takes_cycle (item);
}

/* The newest year up to the base date of which a year-end has its grades. */
static int
find_year (const GPtrArray *items, CyDate base_date)
{
  int year = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const CyCycleItem *item = g_ptr_array_index (items, i);

      if (takes_cycle (item) && item->year > year && item->year <= cy_date_get_year (base_date))
        year = item->year;
    }

  return year;
}

static gboolean
write_cycle (CyConn       *conn,
             CyBook       *book,
             gint64        cycle,
             guint         nth,
             CyReportArgs *args,
             GError      **error)
{
  g_autoptr (CyGradeList) list = cy_grade_list_load (conn, cycle, args->scope, error);

  return list != NULL && write_towns (book, list, nth, args, error) &&
         write_people (book, list, nth, args, error);
}

typedef gboolean (*WriteFunc) (CyConn       *conn,
                               CyBook       *book,
                               gint64        cycle,
                               guint         nth,
                               CyReportArgs *args,
                               GError      **error);

static gboolean
write_all (CyConn *conn, CyBook *book, WriteFunc write, CyReportArgs *args, GError **error)
{
  g_autoptr (GPtrArray) items = cy_cycle_list_load (conn, error);
  int   year;
  guint n = 0;

  if (items == NULL)
    return FALSE;
  year = find_year (items, args->base_date);
  for (guint i = 0; i < items->len; i++)
    {
      const CyCycleItem *item = g_ptr_array_index (items, i);

      if (is_wanted (item, year, args) && !write (conn, book, item->id, ++n, args, error))
        return FALSE;
    }

  return n > 0 ||
         cy_report_write_nothing (book,
                                  args,
                                  _ ("No year-end assessment has its grades up to the base date."),
                                  error);
}

static gboolean
write_results (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  return write_all (conn, book, write_cycle, args, error);
}

/* ---- What everybody is told ---- */

static gboolean
write_told (CySheet             *sheet,
            const CyGradeList   *list,
            guint                nth,
            const CyGradePerson *person,
            GError             **error)
{
  g_autofree char *text = cy_print_result_notice_dup_text (list, person);

  cy_sheet_begin_row (sheet);
  cy_sheet_add_int (sheet, nth);
  cy_sheet_add_text (sheet, person->name);
  cy_sheet_add_text (sheet, person->place);
  cy_sheet_add_text (sheet, text);
  cy_sheet_add_empty (sheet);
  cy_sheet_add_empty (sheet);

  return cy_sheet_end_row (sheet, error);
}

static gboolean
write_notices_of (CyConn       *conn,
                  CyBook       *book,
                  gint64        cycle,
                  guint         nth,
                  CyReportArgs *args,
                  GError      **error)
{
  const CySheetColumn columns[] = {
    { _ ("No."), 0, CY_COLUMN_ORDINAL },
    { _ ("Full name"), 9 },
    { _ ("Unit"), 16 },
    { _ ("What is told"), 56, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
    { _ ("Signed by the person"), 14 },
    { _ ("Date"), 12 },
  };
  g_autoptr (CyGradeList) list = cy_grade_list_load (conn, cycle, args->scope, error);
  g_autofree char *name = g_strdup_printf (_ ("Notices %u"), nth);
  g_autofree char *title = cy_report_args_dup_title (args, _ ("Notices of assessment results"));
  CySheet         *sheet = list != NULL ? cy_book_add_sheet (book, name) : NULL;
  guint64          before = args->n_rows;
  guint            n = 0;

  if (list == NULL)
    return FALSE;
  cy_sheet_set_columns (sheet, columns, G_N_ELEMENTS (columns));
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_caption (sheet, list->name);
  for (guint i = 0; i < list->people->len && (args->sample == 0 || n < args->sample); i++)
    {
      const CyGradePerson *person = cy_grade_list_person (list, i);

      if (!person->is_seen || (person->special == NULL && person->grade == NULL))
        continue;
      if (!write_told (sheet, list, ++n, person, error))
        return FALSE;
      cy_report_args_tell (args, before + n, before + list->people->len);
    }

  return cy_sheet_end (sheet, error);
}

static gboolean
write_notices (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  return write_all (conn, book, write_notices_of, args, error);
}

const CyReport cy_report_notice = {
  .id = "notice",
  .title = N_ ("Notices of assessment results"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_CYCLE | CY_REPORT_ARG_UNIT,
  .untold = N_ ("Newest year with grades"),
  .takes_cycle = takes_cycle,
  .write = write_notices,
};

const CyReport cy_report_annual_results = {
  .id = "annual-results",
  .title = N_ ("Summary of yearly assessment results"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_CYCLE | CY_REPORT_ARG_UNIT |
          CY_REPORT_ARG_SIGNATURE,
  .flags = CY_REPORT_FOR_SUPERIORS,
  .untold = N_ ("Newest year with grades"),
  .takes_cycle = takes_cycle,
  .write = write_results,
};

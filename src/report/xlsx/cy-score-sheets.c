/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 评分表: for each grader a sheet of those to be marked and what is asked, to be filled in by hand
 * or typed and pasted. */
#include "cy-reports.h"

#include "cy-cycle-progress.h"
#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-score-sheet.h"

#include <glib/gi18n.h>

#define FIXED_COLUMNS 3
#define INDICATOR_WIDTH 12

/* The indicators that a group marks, by their index. */
static GArray *
list_asked (const CyCycleProgress *progress, int group)
{
  const char *kind = cy_record_get_text (progress->cycle, CY_ASSESS_CYCLE_KIND);
  GArray     *asked = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < progress->plan->indicators->len; i++)
    if (cy_score_is_asked_of (progress->plan, i, kind, group))
      g_array_append_val (asked, i);

  return asked;
}

/* What is asked with its full marks, and the words of a grade. */
static char *
dup_head (const CyPlanIndicator *indicator)
{
  GString *head = g_string_new (indicator->name);

  g_string_append_printf (head, _ (" (%g points)"), indicator->points / 100.0);
  for (guint i = 0; i < indicator->bands->len; i++)
    {
      const CyPlanBand *band = g_ptr_array_index (indicator->bands, i);

      g_string_append_printf (head,
                              "%s%s %g",
                              i == 0 ? "\n" : "、",
                              band->name != NULL ? band->name : "",
                              band->points / 100.0);
    }

  return g_string_free (head, FALSE);
}

static void
set_columns (CySheet *sheet, const CyCycleProgress *progress, GArray *asked, GPtrArray *heads)
{
  g_autofree CySheetColumn *columns = g_new0 (CySheetColumn, FIXED_COLUMNS + asked->len);

  columns[0] = (CySheetColumn){ _ ("No."), 0, CY_COLUMN_ORDINAL };
  columns[1] = (CySheetColumn){ _ ("Full name"), 10 };
  columns[2] = (CySheetColumn){ _ ("Village"), 14 };
  for (guint i = 0; i < asked->len; i++)
    {
      const CyPlanIndicator *indicator =
        cy_plan_indicator (progress->plan, g_array_index (asked, guint, i));

      g_ptr_array_add (heads, dup_head (indicator));
      columns[FIXED_COLUMNS + i] = (CySheetColumn){
        g_ptr_array_index (heads, i),
        INDICATOR_WIDTH,
        CY_COLUMN_NUMBER,
        CY_COLUMN_ALIGN_CENTER,
        cy_plan_dimension (progress->plan, indicator->dimension)->name,
      };
    }
  cy_sheet_set_columns (sheet, columns, FIXED_COLUMNS + asked->len);
}

static gboolean
write_person (CySheet *sheet, guint nth, const CyProgressPerson *person, guint n, GError **error)
{
  cy_sheet_begin_row (sheet);
  cy_sheet_add_int (sheet, nth);
  cy_sheet_add_text (sheet, person->name);
  cy_sheet_add_text (sheet, person->place);
  for (guint i = 0; i < n; i++)
    cy_sheet_add_empty (sheet);

  return cy_sheet_end_row (sheet, error);
}

static gboolean
write_sheet (CyBook                 *book,
             const CyCycleProgress  *progress,
             const CyProgressGrader *grader,
             CyReportArgs           *args,
             GError                **error)
{
  g_autoptr (GArray) asked = list_asked (progress, grader->group);
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_free);
  const char      *cycle = cy_record_get_text (progress->cycle, CY_ASSESS_CYCLE_NAME);
  g_autofree char *title = NULL;
  CySheet         *sheet;
  guint            nth = 0;

  if (asked->len == 0)
    return TRUE;
  title = g_strdup_printf (_ ("%s: score sheet (%s)"), cycle, grader->grader->name);
  sheet = cy_book_add_sheet (book, grader->grader->name);
  set_columns (sheet, progress, asked, heads);
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_frozen_columns (sheet, FIXED_COLUMNS);
  for (guint i = 0; i < progress->people->len; i++)
    {
      const CyProgressPerson *person = g_ptr_array_index (progress->people, i);

      if (person->special == NULL && cy_cycle_grader_marks (grader->grader, person->ord) &&
          !write_person (sheet, ++nth, person, asked->len, error))
        return FALSE;
    }
  args->n_rows += nth;

  return TRUE;
}

static gboolean
write_sheets (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  gint64 cycle;
  g_autoptr (CyCycleProgress) progress = NULL;

  if (!cy_report_find_cycle (conn, args, &cycle, error))
    return FALSE;
  if (cycle == 0)
    return cy_report_write_nothing (book, args, _ ("There is no assessment cycle yet."), error);
  progress = cy_cycle_progress_load (conn, cycle, args->scope, error);
  if (progress == NULL)
    return FALSE;
  if (progress->by_grader->len == 0)
    return cy_report_write_nothing (book,
                                    args,
                                    _ ("Nobody marks in this cycle yet: add its graders first."),
                                    error);
  for (guint i = 0; i < progress->by_grader->len; i++)
    if (!write_sheet (book, progress, g_ptr_array_index (progress->by_grader, i), args, error))
      return FALSE;

  return TRUE;
}

const CyReport cy_report_score_sheets = {
  .id = "score-sheets",
  .title = N_ ("Score sheets for graders"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_CYCLE | CY_REPORT_ARG_UNIT,
  .untold = N_ ("Newest cycle"),
  .write = write_sheets,
};

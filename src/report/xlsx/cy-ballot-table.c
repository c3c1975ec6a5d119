/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 民主测评汇总表: what came out of finished ballots, with the basis it was worked out on; columns
 * of data/codes/xlsx_tables.tsv. */
#include "cy-reports.h"

#include "cy-ballot-list.h"
#include "cy-ballot-workings.h"
#include "cy-code.h"

#include <glib/gi18n.h>

/* 序号 姓名 职务, then 应参加 实到 收回 有效; 弃权 作废 综合得分 排名. */
#define N_BEFORE 7
#define N_AFTER 4

static void
set_columns (CySheet *sheet, const CyBallotSheet *counted, GPtrArray *titles)
{
  CySheetColumn columns[N_BEFORE + 2 * CY_BALLOT_MAX_OPTIONS + N_AFTER] = {
    { _ ("No."), 5, CY_COLUMN_ORDINAL },
    { _ ("Full name"), 9 },
    { _ ("Post"), 20, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
    { cy_ballot_account_get_title (CY_BALLOT_EXPECTED), 7, CY_COLUMN_NUMBER },
    { cy_ballot_account_get_title (CY_BALLOT_PRESENT), 7, CY_COLUMN_NUMBER },
    { cy_ballot_account_get_title (CY_BALLOT_RETURNED), 7, CY_COLUMN_NUMBER },
    { cy_ballot_account_get_title (CY_BALLOT_VALID), 7, CY_COLUMN_NUMBER },
  };
  guint n = N_BEFORE;

  for (guint i = 1; i <= counted->options.n; i++)
    {
      g_ptr_array_add (titles, g_strdup_printf (_ ("Votes: %s"), counted->options.names[i]));
      columns[n++] =
        (CySheetColumn){ g_ptr_array_index (titles, titles->len - 1), 8, CY_COLUMN_NUMBER };
      columns[n++] = (CySheetColumn){ _ ("Rate"), 8, CY_COLUMN_PERCENT };
    }
  columns[n++] = (CySheetColumn){ _ ("No opinion"), 6, CY_COLUMN_NUMBER };
  columns[n++] =
    (CySheetColumn){ cy_ballot_account_get_title (CY_BALLOT_SPOILED), 6, CY_COLUMN_NUMBER };
  columns[n++] = (CySheetColumn){ _ ("Score"), 9, CY_COLUMN_NUMBER };
  columns[n++] = (CySheetColumn){ _ ("Rank"), 8 };
  cy_sheet_set_columns (sheet, columns, n);
}

/* Of too few voters not even the votes are told. */
static void
add_votes (CySheet *sheet, const CyBallotResult *result, const CyBallotLine *line)
{
  for (guint i = 1; i <= result->sheet->options.n; i++)
    if (result->is_hidden)
      {
        cy_sheet_add_int (sheet, CY_DATASET_MISSING);
        cy_sheet_add_int (sheet, CY_DATASET_MISSING);
      }
    else
      {
        cy_sheet_add_int (sheet, line->votes[i]);
        cy_sheet_add_ratio (sheet, line->votes[i], line->valid);
      }
  cy_sheet_add_int (sheet, result->is_hidden ? CY_DATASET_MISSING : line->votes[0]);
}

static gboolean
write_line (CySheet *sheet, const CyBallotResult *result, guint nth, guint subject, GError **error)
{
  const CyBallotSubject *person = cy_ballot_sheet_get_subject (result->sheet, subject);
  const CyBallotLine    *line = &result->lines[subject];
  g_autofree char       *place = cy_ballot_result_dup_rank (result, subject);

  cy_sheet_begin_row (sheet);
  cy_sheet_add_int (sheet, nth + 1);
  cy_sheet_add_text (sheet, person->name);
  cy_sheet_add_text (sheet, person->post != NULL ? person->post : "");
  cy_sheet_add_int (sheet, result->totals[CY_BALLOT_EXPECTED]);
  cy_sheet_add_int (sheet, result->totals[CY_BALLOT_PRESENT]);
  cy_sheet_add_int (sheet, result->totals[CY_BALLOT_RETURNED]);
  cy_sheet_add_int (sheet, result->totals[CY_BALLOT_VALID]);
  add_votes (sheet, result, line);
  cy_sheet_add_int (sheet, result->totals[CY_BALLOT_SPOILED]);
  cy_sheet_add_fixed (sheet,
                      line->score == CY_BALLOT_NO_SCORE ? CY_DATASET_MISSING : line->score,
                      CY_BALLOT_SCORE_DECIMALS);
  cy_sheet_add_text (sheet, place);

  return cy_sheet_end_row (sheet, error);
}

static char *
make_bottom_line (CyRecord *ballot)
{
  const char *scrutineers = cy_record_get_text (ballot, CY_BALLOT_SCRUTINEERS);
  const char *counters = cy_record_get_text (ballot, CY_BALLOT_COUNTERS);

  return g_strdup_printf (_ ("Scrutineers: %s    Counters: %s"),
                          scrutineers != NULL ? scrutineers : "            ",
                          counters != NULL ? counters : "            ");
}

static char *
make_note (const CyBallotResult *result)
{
  if (result->is_hidden)
    return g_strdup (_ ("There were too few voters for the votes to be shown."));

  return g_strdup_printf (
    result->is_below_floor
      ? _ ("Rates and scores are rounded half up; the attendance did not reach what is asked for. "
           "The basis stands on the sheet “%s”.")
      : _ ("Rates and scores are rounded half up. The basis stands on the sheet “%s”."),
    _ ("Basis"));
}

static gboolean
write_table (CyBook *book, const CyBallotResult *result, CyReportArgs *args, GError **error)
{
  CyRecord        *ballot = result->sheet->ballot;
  CySheet         *sheet = cy_book_add_sheet (book, cy_record_get_text (ballot, CY_BALLOT_NAME));
  g_autofree char *title =
    g_strdup_printf (_ ("Summary of %s"), cy_record_get_text (ballot, CY_BALLOT_NAME));
  g_autofree char *bottom = make_bottom_line (ballot);
  g_autofree char *note = make_note (result);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  set_columns (sheet, result->sheet, titles);
  cy_sheet_set_title (sheet, args->title != NULL ? args->title : title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_as_of (sheet, (guint) cy_record_get_int (ballot, CY_BALLOT_DATE));
  cy_sheet_set_counted_in (sheet, _ ("votes"));
  cy_sheet_set_note (sheet, note);
  cy_sheet_set_bottom_line (sheet, bottom);
  cy_sheet_set_frozen_columns (sheet, 2);
  for (guint i = 0; i < result->sheet->subjects->len; i++)
    if (!write_line (sheet, result, i, result->order[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
write_rules (CyBook *book, const CyBallotResult *result, GError **error)
{
  g_autoptr (GPtrArray) lines = cy_ballot_result_list_basis (result);

  g_ptr_array_add (lines, NULL);

  return cy_book_add_guide (book,
                            _ ("Rules"),
                            _ ("Rules of the calculation"),
                            (const char *const *) lines->pdata,
                            error);
}

static gboolean
write_one (CyBook *book, CyBallotSheet *counted, CyReportArgs *args, GError **error)
{
  g_autoptr (CyBallotResult) result = cy_ballot_result_new (counted);

  if (!write_table (book, result, args, error))
    return FALSE;
  if (counted->options.has_scores && !result->is_hidden &&
      !cy_ballot_workings_write (book, result, _ ("Basis"), error))
    return FALSE;

  return write_rules (book, result, error);
}

/* ---- Which ---- */

static gboolean
is_wanted (const CyBallotItem *item, const CyReportArgs *args)
{
  return g_strcmp0 (item->state, CY_BALLOT_DONE) == 0 &&
         (args->about == 0 ? item->date <= args->base_date : item->id == args->about);
}

static gboolean
write_none (CyBook *book, CyReportArgs *args, GError **error)
{
  const char *const lines[] = { _ ("No ballot is finished here up to the base date."), NULL };

  return cy_book_add_guide (book, _ ("Ballots"), _ ("Summary of ballots"), lines, error);
}

static gboolean
write_ballots (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  g_autoptr (GPtrArray) items =
    cy_ballot_list_load (conn, args->about != 0 ? 0 : args->scope, error);
  guint64 n = 0;

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const CyBallotItem *item = g_ptr_array_index (items, i);
      g_autoptr (CyBallotSheet) counted = NULL;

      if (!is_wanted (item, args))
        continue;
      counted = cy_ballot_sheet_load (conn, item->id, error);
      if (counted == NULL || !write_one (book, counted, args, error))
        return FALSE;
      n += counted->subjects->len;
      cy_report_args_tell (args, n, 0);
    }

  return items != NULL && (n > 0 || write_none (book, args, error));
}

const CyReport cy_report_ballot = {
  .id = "ballot",
  .title = N_ ("Summary of ballots"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_BALLOT | CY_REPORT_ARG_UNIT,
  .untold = N_ ("All finished ballots"),
  .write = write_ballots,
};

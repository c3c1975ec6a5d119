/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 民主测评汇总表: its columns, and a basis that another program calculates to what we calculated.
 */
#include "cy-ballot-result.h"
#include "cy-test-ballot.h"
#include "cy-test-library.h"
#include "cy-test-office.h"
#include "cy-test-xlsx.h"

#define SHEET "xl/worksheets/sheet%u.xml"

static CyBallotSheet *
load (CyTest *self, gint64 ballot)
{
  g_autoptr (GError) error = NULL;
  CyBallotSheet *sheet = cy_ballot_sheet_load (self->conn, ballot, &error);

  g_assert_no_error (error);

  return sheet;
}

static void
finish (CyTest *self, gint64 ballot)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cy_ballot_finish (self->conn, ballot, "完成", &error));
  g_assert_no_error (error);
}

/* The second person gets other votes: one of 班子 thinks worse of them. */
static void
change_second (CyTest *self, const CyBallotSheet *sheet)
{
  g_autoptr (GError) error = NULL;
  gint64       voters = cy_ballot_sheet_get_voters (sheet, 0)->id;
  gint64       subject = cy_ballot_sheet_get_subject (sheet, 1)->id;
  CyBallotCell cells[] = { { voters, subject, 1, 2 }, { voters, subject, 3, 2 } };

  g_assert_true (cy_ballot_enter (self->conn,
                                  cy_record_get_id (sheet->ballot),
                                  cells,
                                  G_N_ELEMENTS (cells),
                                  "录入票数",
                                  &error));
  g_assert_no_error (error);
}

/* Two people, two groups, no opinion of some; @trim in tenths of a percent. */
static gint64
add_ballot (CyTest *self, gint64 trim, gint64 group_min)
{
  gint64 ballot = cy_test_ballot_add (self, FALSE, 2);
  g_autoptr (CyBallotSheet) sheet = load (self, ballot);
  g_autoptr (GError) error = NULL;

  cy_record_set_int (sheet->ballot, CY_BALLOT_TRIM, trim);
  cy_record_set_int (sheet->ballot, CY_BALLOT_GROUP_MIN, group_min);
  cy_record_set_text (sheet->ballot, CY_BALLOT_SCRUTINEERS, "温若谷");
  g_assert_true (cy_ballot_change (self->conn, sheet->ballot, "修改", &error));
  cy_test_ballot_enter_all (self, ballot, 0, 7, (gint64[]){ 3, 2, 1, 1 }, 4, &error);
  cy_test_ballot_enter_all (self, ballot, 1, 19, (gint64[]){ 11, 5, 2, 1 }, 4, &error);
  g_assert_no_error (error);
  change_second (self, sheet);

  return ballot;
}

static char *
read_part (const char *path, guint sheet)
{
  g_autofree char *part = g_strdup_printf (SHEET, sheet);

  return cy_test_xlsx_read_part (path, part);
}

static void
test_golden (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;

  finish (self, add_ballot (self, 0, 0));
  path = cy_test_run_report (self, "ballot", args);
  cy_test_xlsx_assert_golden (path, "xl/worksheets/sheet1.xml", "ballot.xml");
  cy_test_xlsx_assert_golden (path, "xl/worksheets/sheet2.xml", "ballot-basis.xml");
}

static void
assert_calculated (CyTest *self, gint64 trim)
{
  gint64 ballot = add_ballot (self, trim, 0);
  g_autoptr (CyBallotSheet) sheet = load (self, ballot);
  g_autoptr (CyBallotResult) result = cy_ballot_result_new (sheet);
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;

  finish (self, ballot);
  args->about = ballot;
  path = cy_test_run_report (self, "ballot", args);
  csv = cy_test_office_sheet_to_csv (path, "Basis");
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *mean = cy_ballot_result_dup_mean (result, i, i);
      g_autofree char *score = cy_ballot_result_dup_score (result, i);
      g_autofree char *mean_cell = g_strdup_printf (",%s,", mean);
      g_autofree char *score_line = g_strdup_printf ("%s,Score,100,,,,,,,,,%s\n",
                                                     cy_ballot_sheet_get_subject (sheet, i)->name,
                                                     score);

      cy_test_assert_contains (csv, mean_cell);
      cy_test_assert_contains (csv, score_line);
    }
}

static void
test_calculated (CyTest *self, gconstpointer data)
{
  if (cy_test_office_skip ())
    return;
  assert_calculated (self, 0);
  assert_calculated (self, 150);
}

/* What may not be shown is nowhere in the file. */
static void
test_hidden (CyTest *self, gconstpointer data)
{
  gint64 ballot = add_ballot (self, 0, 10);
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *strings = NULL;

  finish (self, ballot);
  path = cy_test_run_report (self, "ballot", args);
  basis = read_part (path, 2);
  strings = cy_test_xlsx_read_part (path, "xl/sharedStrings.xml");
  /* (3 × 100 + 2 × 80) / 6 and (11 × 100 + 5 × 80) / 18 */
  cy_test_assert_lacks (basis, "76.66666");
  cy_test_assert_lacks (basis, "83.33333");
  cy_test_assert_contains (strings, "Groups not shown, together");
  cy_test_assert_contains (strings, "groups of fewer than 10 voters");
}

static void
test_too_few (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *table = NULL;
  g_autofree char *strings = NULL;

  finish (self, add_ballot (self, 0, 27));
  path = cy_test_run_report (self, "ballot", args);
  table = read_part (path, 1);
  strings = cy_test_xlsx_read_part (path, "xl/sharedStrings.xml");
  cy_test_assert_contains (strings, "too few voters for the votes");
  /* Shares are written of votes alone. */
  cy_test_assert_lacks (table, "<v>0.5");
}

/* Ballots that are not finished, and those to come, are no results. */
static void
test_none (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *later = NULL;
  g_autofree char *strings = NULL;
  gint64           ballot = add_ballot (self, 0, 0);

  path = cy_test_run_report (self, "ballot", args);
  strings = cy_test_xlsx_read_part (path, "xl/sharedStrings.xml");
  cy_test_assert_contains (strings, "No ballot is finished here");
  finish (self, ballot);
  args->base_date = 20260511;
  later = cy_test_run_report (self, "ballot", args);
  g_free (strings);
  strings = cy_test_xlsx_read_part (later, "xl/sharedStrings.xml");
  cy_test_assert_contains (strings, "No ballot is finished here");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/ballot-table/golden", test_golden);
  cy_test_case ("/report/ballot-table/calculated", test_calculated);
  cy_test_case ("/report/ballot-table/hidden", test_hidden);
  cy_test_case ("/report/ballot-table/too-few", test_too_few);
  cy_test_case ("/report/ballot-table/none", test_none);

  return g_test_run ();
}

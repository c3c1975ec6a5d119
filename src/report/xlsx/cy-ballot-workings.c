/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 计算依据: how the scores of a ballot came about, in formulas that calculate them once more. */
#include "cy-ballot-workings.h"

#include "cy-sheet.h"

#include <glib/gi18n.h>

/* 姓名, 人员类别, 权重; then the options, then what is made of them. */
#define N_BEFORE 3

enum
{
  AFTER_NO_OPINION,
  AFTER_SCORED,
  AFTER_CUT,
  AFTER_POINTS,
  AFTER_MEAN,
  AFTER_SHARE,
  N_AFTER
};

typedef struct
{
  CySheet              *sheet;
  const CyBallotResult *result;
  const CyBallotSheet  *counted;
  guint                 score_row; /* where the score of each option stands */
} Workings;

/* ---- Places ---- */

static char
get_letter (const Workings *self, guint after)
{
  return (char) ('A' + N_BEFORE + self->counted->options.n + after);
}

static char
get_option_letter (guint option)
{
  return (char) ('A' + N_BEFORE + option - 1);
}

static gboolean
counts_no_opinion (const Workings *self)
{
  return cy_ballot_sheet_is_recommendation (self->counted);
}

/* ---- Formulas ---- */

static char *
make_scored (const Workings *self, guint row)
{
  char last = counts_no_opinion (self) ? get_letter (self, AFTER_NO_OPINION)
                                       : get_option_letter (self->counted->options.n);

  return g_strdup_printf ("=SUM(%c%u:%c%u)", get_option_letter (1), row, last, row);
}

static char *
make_cut (const Workings *self, guint row)
{
  gint64 trim = cy_record_get_int (self->counted->ballot, CY_BALLOT_TRIM);

  return g_strdup_printf ("=INT(%c%u*%d/1000)", get_letter (self, AFTER_SCORED), row, (int) trim);
}

static int
compare_scores (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CyBallotOptions *options = user_data;
  gint64                 one = options->scores[*(const guint *) a];
  gint64                 other = options->scores[*(const guint *) b];

  return (one > other) - (one < other);
}

/* Cells of the votes of an option; those of no opinion, where it counts, score 0. */
static char
get_votes_letter (const Workings *self, guint option)
{
  return option == 0 ? get_letter (self, AFTER_NO_OPINION) : get_option_letter (option);
}

/* Of each option, worst first, those votes count that lie between the two cuts: of the votes up to
 * it, MIN (so many, all but those cut) − MAX (those before it, those cut). */
static char *
make_points (const Workings *self, guint row)
{
  const CyBallotOptions *options = &self->counted->options;
  char                   scored = get_letter (self, AFTER_SCORED);
  char                   cut = get_letter (self, AFTER_CUT);
  guint                  first = counts_no_opinion (self) ? 0 : 1;
  guint                  n = options->n + 1 - first;
  guint                  order[CY_BALLOT_MAX_OPTIONS + 1];
  GString               *formula = g_string_new ("=0");
  g_autoptr (GString) before = g_string_new ("0");

  for (guint i = 0; i < n; i++)
    order[i] = first + i;
  g_qsort_with_data (order, (int) n, sizeof *order, compare_scores, (gpointer) options);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *until =
        g_strdup_printf ("%s+%c%u", before->str, get_votes_letter (self, order[i]), row);

      if (order[i] > 0)
        g_string_append_printf (formula,
                                "+%c$%u*MAX(0,MIN(%s,%c%u-%c%u)-MAX(%s,%c%u))",
                                get_option_letter (order[i]),
                                self->score_row,
                                until,
                                scored,
                                row,
                                cut,
                                row,
                                before->str,
                                cut,
                                row);
      g_string_assign (before, until);
    }

  return g_string_free (formula, FALSE);
}

static char *
make_mean (const Workings *self, guint row)
{
  return g_strdup_printf ("=ROUND(%c%u/(%c%u-2*%c%u),%d)",
                          get_letter (self, AFTER_POINTS),
                          row,
                          get_letter (self, AFTER_SCORED),
                          row,
                          get_letter (self, AFTER_CUT),
                          row,
                          CY_BALLOT_MEAN_DECIMALS);
}

static char *
make_share (const Workings *self, guint row)
{
  return g_strdup_printf ("=%c%u*C%u/100", get_letter (self, AFTER_MEAN), row, row);
}

static char *
make_score (const Workings *self, guint first, guint last)
{
  char share = get_letter (self, AFTER_SHARE);

  return g_strdup_printf ("=ROUND(SUM(%c%u:%c%u)*100/SUM(C%u:C%u),%d)",
                          share,
                          first,
                          share,
                          last,
                          first,
                          last,
                          CY_BALLOT_SCORE_DECIMALS);
}

static void
add_formula (Workings *self, char *formula, gint64 cached, guint decimals)
{
  cy_sheet_add_formula (self->sheet, formula, cached, decimals);
  g_free (formula);
}

/* ---- Rows ---- */

static gboolean
end_row (Workings *self, GError **error)
{
  while (cy_sheet_get_column (self->sheet) < N_BEFORE + self->counted->options.n + N_AFTER)
    cy_sheet_add_empty (self->sheet);

  return cy_sheet_end_row (self->sheet, error);
}

static gboolean
write_scores (Workings *self, GError **error)
{
  cy_sheet_begin_row (self->sheet);
  self->score_row = cy_sheet_get_row (self->sheet);
  cy_sheet_add_span (self->sheet, _ ("Score of each option"), N_BEFORE);
  for (guint i = 1; i <= self->counted->options.n; i++)
    cy_sheet_add_fixed (self->sheet, self->counted->options.scores[i], 2);

  return end_row (self, error);
}

static gboolean
write_group (Workings *self, guint subject, guint voters, GError **error)
{
  const CyBallotVoters *group = cy_ballot_sheet_get_voters (self->counted, voters);
  const CyBallotMean   *mean = &self->result->lines[subject].means[voters];
  guint                 row;

  cy_sheet_begin_row (self->sheet);
  row = cy_sheet_get_row (self->sheet);
  cy_sheet_add_text (self->sheet, cy_ballot_sheet_get_subject (self->counted, subject)->name);
  cy_sheet_add_text (self->sheet, group->name);
  cy_sheet_add_int (self->sheet, group->weight);
  for (guint i = 1; i <= self->counted->options.n + 1; i++)
    cy_sheet_add_int (self->sheet,
                      MAX (cy_ballot_sheet_get (self->counted,
                                                voters,
                                                subject,
                                                i <= self->counted->options.n ? i : 0),
                           0));
  add_formula (self, make_scored (self, row), mean->n_scored, 0);
  add_formula (self, make_cut (self, row), mean->n_cut, 0);
  add_formula (self, make_points (self, row), mean->points, 2);
  add_formula (self, make_mean (self, row), mean->mean, CY_BALLOT_MEAN_DECIMALS);
  add_formula (self,
               make_share (self, row),
               mean->mean * group->weight,
               CY_BALLOT_MEAN_DECIMALS + 2);

  return end_row (self, error);
}

/* Groups that may not be seen by themselves are one number. */
static gboolean
write_hidden (Workings *self, guint subject, GError **error)
{
  const CyBallotLine *line = &self->result->lines[subject];
  gint64              weight = 0;
  gint64              sum = 0;

  for (guint i = 0; i < self->counted->voters->len; i++)
    if (self->result->hidden[i] && line->means[i].mean != CY_BALLOT_NO_SCORE)
      {
        gint64 own = cy_ballot_sheet_get_voters (self->counted, i)->weight;

        weight += own;
        sum += line->means[i].mean * own;
      }
  cy_sheet_begin_row (self->sheet);
  cy_sheet_add_text (self->sheet, cy_ballot_sheet_get_subject (self->counted, subject)->name);
  cy_sheet_add_text (self->sheet, _ ("Groups not shown, together"));
  cy_sheet_add_int (self->sheet, weight);
  while (cy_sheet_get_column (self->sheet) < N_BEFORE + self->counted->options.n + AFTER_SHARE)
    cy_sheet_add_empty (self->sheet);
  cy_sheet_add_fixed (self->sheet, sum, CY_BALLOT_MEAN_DECIMALS + 2);

  return end_row (self, error);
}

static gboolean
write_person (Workings *self, guint subject, GError **error)
{
  const CyBallotLine *line = &self->result->lines[subject];
  guint               first = cy_sheet_get_row (self->sheet) + 1;

  if (line->score == CY_BALLOT_NO_SCORE)
    return TRUE;
  for (guint i = 0; i < self->counted->voters->len; i++)
    if (!self->result->hidden[i] && line->means[i].mean != CY_BALLOT_NO_SCORE &&
        !write_group (self, subject, i, error))
      return FALSE;
  if (cy_ballot_result_get_n_hidden (self->result) > 0 && !write_hidden (self, subject, error))
    return FALSE;
  cy_sheet_begin_total (self->sheet);
  cy_sheet_add_text (self->sheet, cy_ballot_sheet_get_subject (self->counted, subject)->name);
  cy_sheet_add_text (self->sheet, _ ("Score"));
  cy_sheet_add_int (self->sheet, line->weight);
  while (cy_sheet_get_column (self->sheet) < N_BEFORE + self->counted->options.n + AFTER_SHARE)
    cy_sheet_add_empty (self->sheet);
  add_formula (self,
               make_score (self, first, cy_sheet_get_row (self->sheet) - 1),
               line->score,
               CY_BALLOT_SCORE_DECIMALS);

  return end_row (self, error);
}

static void
set_columns (Workings *self)
{
  const char *const before[N_BEFORE] = { _ ("Full name"), _ ("Group of voters"), _ ("Weight, %") };
  const char *const after[N_AFTER] = {
    _ ("No opinion"), _ ("Votes scored"),      _ ("Left out at either end"),
    _ ("Points"),     _ ("Mean of the group"), _ ("Mean × weight")
  };
  CySheetColumn columns[N_BEFORE + CY_BALLOT_MAX_OPTIONS + N_AFTER] = { 0 };
  guint         n_options = self->counted->options.n;

  for (guint i = 0; i < N_BEFORE; i++)
    columns[i] =
      (CySheetColumn){ before[i], i == 1 ? 16 : 10, i == 2 ? CY_COLUMN_NUMBER : CY_COLUMN_TEXT };
  for (guint i = 0; i < n_options; i++)
    columns[N_BEFORE + i] =
      (CySheetColumn){ self->counted->options.names[i + 1], 9, CY_COLUMN_NUMBER };
  for (guint i = 0; i < N_AFTER; i++)
    columns[N_BEFORE + n_options + i] =
      (CySheetColumn){ after[i], i >= AFTER_POINTS ? 13 : 9, CY_COLUMN_NUMBER };
  cy_sheet_set_columns (self->sheet, columns, N_BEFORE + n_options + N_AFTER);
}

/**
 * cy_ballot_workings_write:
 * @book: gets a sheet
 * @result: of a ballot whose options have scores
 * @name: of the sheet, translated
 * @error: return location
 *
 * Groups that may not be seen by themselves are in it only together.
 *
 * Returns: whether it was written
 */
gboolean
cy_ballot_workings_write (CyBook               *book,
                          const CyBallotResult *result,
                          const char           *name,
                          GError              **error)
{
  Workings self = { cy_book_add_sheet (book, name), result, result->sheet, 0 };

  set_columns (&self);
  cy_sheet_set_title (self.sheet, name);
  cy_sheet_set_frozen_columns (self.sheet, N_BEFORE - 1);
  if (!write_scores (&self, error))
    return FALSE;
  for (guint i = 0; i < self.counted->subjects->len; i++)
    if (!write_person (&self, i, error))
      return FALSE;

  return TRUE;
}

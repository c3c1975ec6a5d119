/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What comes out of a ballot, in whole numbers throughout. */
#include "cy-ballot-result.h"

#include "cy-share.h"

#include <glib/gi18n.h>

/* From hundredths to millionths, and from millionths times percent to thousandths. */
#define MEAN_SCALE 10000
#define SCORE_SCALE 1000

/* Nothing here is negative. */
static gint64
divide_half_up (gint64 dividend, gint64 divisor)
{
  return (2 * dividend + divisor) / (2 * divisor);
}

/* ---- The mean of a group ---- */

/* No opinion is no agreement where people are recommended, and no mark where they are marked. */
static guint
get_first_scored (const CyBallotSheet *sheet)
{
  return cy_ballot_sheet_is_recommendation (sheet) ? 0 : 1;
}

static int
compare_scores (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CyBallotOptions *options = user_data;
  gint64                 one = options->scores[*(const guint *) a];
  gint64                 other = options->scores[*(const guint *) b];

  return (one > other) - (one < other);
}

/* Takes @n votes away, worst first or best first. */
static void
cut (gint64 *votes, const guint *order, guint n_options, gint64 n, gboolean from_best)
{
  for (guint i = 0; i < n_options && n > 0; i++)
    {
      guint  option = order[from_best ? n_options - 1 - i : i];
      gint64 taken = MIN (votes[option], n);

      votes[option] -= taken;
      n -= taken;
    }
}

static void
count_mean (CyBallotMean *self, const CyBallotSheet *sheet, guint voters, guint subject)
{
  guint  first = get_first_scored (sheet);
  guint  order[CY_BALLOT_MAX_OPTIONS + 1];
  gint64 votes[CY_BALLOT_MAX_OPTIONS + 1] = { 0 };
  guint  n = 0;

  for (guint i = first; i <= sheet->options.n; i++)
    {
      order[n++] = i;
      votes[i] = MAX (cy_ballot_sheet_get (sheet, voters, subject, i), 0);
      self->n_scored += votes[i];
    }
  self->mean = CY_BALLOT_NO_SCORE;
  if (self->n_scored == 0 || !sheet->options.has_scores)
    return;
  self->n_cut = self->n_scored * cy_record_get_int (sheet->ballot, CY_BALLOT_TRIM) / 1000;
  g_qsort_with_data (order, (int) n, sizeof *order, compare_scores, (gpointer) &sheet->options);
  cut (votes, order, n, self->n_cut, FALSE);
  cut (votes, order, n, self->n_cut, TRUE);
  for (guint i = first; i <= sheet->options.n; i++)
    self->points += votes[i] * sheet->options.scores[i];
  self->mean = divide_half_up (self->points * MEAN_SCALE, self->n_scored - 2 * self->n_cut);
}

/* ---- What may be shown ---- */

static gint64
get_valid (const CyBallotSheet *sheet, guint voters)
{
  return MAX (cy_ballot_sheet_get_voters (sheet, voters)->accounts[CY_BALLOT_VALID], 0);
}

/* The smallest group that is still shown, or -1. */
static int
find_smallest_shown (const CyBallotResult *self)
{
  int smallest = -1;

  for (guint i = 0; i < self->sheet->voters->len; i++)
    if (!self->missing[i] && !self->hidden[i] &&
        (smallest < 0 || get_valid (self->sheet, i) < get_valid (self->sheet, (guint) smallest)))
      smallest = (int) i;

  return smallest;
}

static gboolean
can_be_told (const CyBallotResult *self, gint64 least)
{
  gint64 n_voters = 0;
  guint  n = cy_ballot_result_get_n_hidden (self);

  for (guint i = 0; i < self->sheet->voters->len; i++)
    if (self->hidden[i])
      n_voters += get_valid (self->sheet, i);

  return n == 1 || (n > 0 && n_voters < least);
}

/* What is hidden must not come out by taking what is shown from the total: a second group is
 * hidden with a first, and more until those hidden together are enough. */
static void
hide_small (CyBallotResult *self)
{
  gint64 least = cy_record_get_int (self->sheet->ballot, CY_BALLOT_GROUP_MIN);
  int    more;

  for (guint i = 0; i < self->sheet->voters->len; i++)
    self->hidden[i] = !self->missing[i] && get_valid (self->sheet, i) < least;
  while (can_be_told (self, least) && (more = find_smallest_shown (self)) >= 0)
    self->hidden[more] = TRUE;
  self->is_hidden = self->totals[CY_BALLOT_VALID] < least;
}

/* ---- The whole ---- */

static void
count_totals (CyBallotResult *self)
{
  CyRecord *ballot = self->sheet->ballot;

  for (guint i = 0; i < self->sheet->voters->len; i++)
    {
      const CyBallotVoters *voters = cy_ballot_sheet_get_voters (self->sheet, i);

      self->missing[i] = cy_ballot_sheet_is_missing (self->sheet, i);
      for (guint j = 0; j < CY_BALLOT_N_ACCOUNTS; j++)
        self->totals[j] += MAX (voters->accounts[j], 0);
    }
  self->attendance =
    self->totals[CY_BALLOT_EXPECTED] > 0
      ? cy_share_permille (self->totals[CY_BALLOT_PRESENT], self->totals[CY_BALLOT_EXPECTED])
      : 0;
  self->is_below_floor = self->attendance < cy_record_get_int (ballot, CY_BALLOT_FLOOR);
}

/* Groups that did not vote, or of which nobody gave an opinion, leave their weight to the others,
 * unless the ballot says that there is no score then. */
static void
count_score (CyBallotResult *self, CyBallotLine *line)
{
  gint64   sum = 0;
  gboolean is_whole = TRUE;
  gboolean rescale =
    g_strcmp0 (cy_record_get_text (self->sheet->ballot, CY_BALLOT_MISSING), CY_BALLOT_VOID) != 0;

  for (guint i = 0; i < self->sheet->voters->len; i++)
    {
      gint64 weight = cy_ballot_sheet_get_voters (self->sheet, i)->weight;

      if (weight > 0 && line->means[i].mean == CY_BALLOT_NO_SCORE)
        is_whole = FALSE;
      else if (weight > 0)
        {
          sum += line->means[i].mean * weight;
          line->weight += weight;
        }
    }
  line->score = line->weight > 0 && (is_whole || rescale) && !self->is_hidden
                  ? divide_half_up (sum, line->weight * SCORE_SCALE)
                  : CY_BALLOT_NO_SCORE;
}

static void
count_line (CyBallotResult *self, guint subject)
{
  const CyBallotSheet *sheet = self->sheet;
  CyBallotLine        *line = &self->lines[subject];

  line->means = g_new0 (CyBallotMean, MAX (sheet->voters->len, 1));
  for (guint i = 0; i < sheet->voters->len; i++)
    {
      line->valid += get_valid (sheet, i);
      for (guint j = 0; j <= sheet->options.n; j++)
        line->votes[j] += MAX (cy_ballot_sheet_get (sheet, i, subject, j), 0);
      count_mean (&line->means[i], sheet, i, subject);
    }
  count_score (self, line);
}

static int
compare_lines (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CyBallotResult *self = user_data;
  guint                 one = *(const guint *) a;
  guint                 other = *(const guint *) b;
  gint64                difference = self->lines[other].score - self->lines[one].score;

  if (difference != 0)
    return difference > 0 ? 1 : -1;

  return one < other ? -1 : 1;
}

static void
rank (CyBallotResult *self)
{
  guint n = self->sheet->subjects->len;

  for (guint i = 0; i < n; i++)
    self->order[i] = i;
  g_qsort_with_data (self->order, (int) n, sizeof *self->order, compare_lines, self);
  for (guint i = 0; i < n; i++)
    {
      CyBallotLine *line = &self->lines[self->order[i]];
      CyBallotLine *before = i > 0 ? &self->lines[self->order[i - 1]] : NULL;

      if (line->score == CY_BALLOT_NO_SCORE)
        continue;
      line->is_tied = before != NULL && before->score == line->score;
      line->rank = line->is_tied ? before->rank : i + 1;
      if (line->is_tied)
        before->is_tied = TRUE;
    }
}

/**
 * cy_ballot_result_new:
 * @sheet: what was counted, without a fault
 *
 * A ballot's score is that of its option; the mean of a group is that of its votes, of which the
 * best and the worst may be left out, rounded half up to six decimals; the score is the mean of
 * the means by weight, rounded half up to three, as assessment systems in use do. Votes without an
 * opinion count as nought in a 民主推荐 and not at all in a 民主测评.
 *
 * Returns: (transfer full): what came out
 */
CyBallotResult *
cy_ballot_result_new (CyBallotSheet *sheet)
{
  CyBallotResult *self = g_new0 (CyBallotResult, 1);

  self->sheet = cy_ballot_sheet_ref (sheet);
  self->missing = g_new0 (gboolean, MAX (sheet->voters->len, 1));
  self->hidden = g_new0 (gboolean, MAX (sheet->voters->len, 1));
  self->lines = g_new0 (CyBallotLine, MAX (sheet->subjects->len, 1));
  self->order = g_new0 (guint, MAX (sheet->subjects->len, 1));
  count_totals (self);
  hide_small (self);
  for (guint i = 0; i < sheet->subjects->len; i++)
    count_line (self, i);
  rank (self);

  return self;
}

void
cy_ballot_result_free (CyBallotResult *self)
{
  for (guint i = 0; i < self->sheet->subjects->len; i++)
    g_free (self->lines[i].means);
  g_free (self->missing);
  g_free (self->hidden);
  g_free (self->lines);
  g_free (self->order);
  cy_ballot_sheet_unref (self->sheet);
  g_free (self);
}

/* ---- In words ---- */

gboolean
cy_ballot_result_has_missing (const CyBallotResult *self)
{
  for (guint i = 0; i < self->sheet->voters->len; i++)
    if (self->missing[i])
      return TRUE;

  return FALSE;
}

guint
cy_ballot_result_get_n_hidden (const CyBallotResult *self)
{
  guint n = 0;

  for (guint i = 0; i < self->sheet->voters->len; i++)
    n += self->hidden[i] ? 1 : 0;

  return n;
}

/**
 * cy_ballot_result_get_rate:
 * @self: a result
 * @subject: place of a person
 * @option: from 0, no opinion, on
 *
 * Returns: votes of the valid papers in tenths of a percent, half up; %CY_DATASET_MISSING when no
 *   paper is valid
 */
gint64
cy_ballot_result_get_rate (const CyBallotResult *self, guint subject, guint option)
{
  return cy_share_permille (self->lines[subject].votes[option], self->lines[subject].valid);
}

static char *
format_fixed (gint64 number, int decimals)
{
  gint64 unit = decimals == CY_BALLOT_MEAN_DECIMALS ? 1000000 : 1000;

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT,
                          number / unit,
                          decimals,
                          number % unit);
}

/**
 * cy_ballot_result_dup_mean:
 * @self: a result
 * @subject: place of a person
 * @voters: place of a group
 *
 * Returns: (transfer full): the mean of the group, or why there is none to be seen, translated
 */
char *
cy_ballot_result_dup_mean (const CyBallotResult *self, guint subject, guint voters)
{
  gint64 least = cy_record_get_int (self->sheet->ballot, CY_BALLOT_GROUP_MIN);

  if (self->missing[voters])
    return g_strdup (_ ("Did not vote"));
  if (self->hidden[voters])
    return get_valid (self->sheet, voters) < least
             ? g_strdup_printf (_ ("Fewer than %d voters, not shown"), (int) least)
             : g_strdup (_ ("Not shown"));
  if (self->lines[subject].means[voters].mean == CY_BALLOT_NO_SCORE)
    return g_strdup ("—");

  return format_fixed (self->lines[subject].means[voters].mean, CY_BALLOT_MEAN_DECIMALS);
}

/**
 * cy_ballot_result_dup_score:
 * @self: a result
 * @subject: place of a person
 *
 * Returns: (transfer full): the score with three decimals, or a dash
 */
char *
cy_ballot_result_dup_score (const CyBallotResult *self, guint subject)
{
  gint64 score = self->lines[subject].score;

  return score == CY_BALLOT_NO_SCORE ? g_strdup ("—")
                                     : format_fixed (score, CY_BALLOT_SCORE_DECIMALS);
}

/**
 * cy_ballot_result_dup_rank:
 * @self: a result
 * @subject: place of a person
 *
 * Returns: (transfer full): the rank, with a word when it is shared, or a dash
 */
char *
cy_ballot_result_dup_rank (const CyBallotResult *self, guint subject)
{
  const CyBallotLine *line = &self->lines[subject];

  if (line->rank == 0)
    return g_strdup ("—");

  return line->is_tied ? g_strdup_printf (_ ("%u (shared)"), line->rank)
                       : g_strdup_printf ("%u", line->rank);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 计算依据: by which rules the result of a ballot came about, and how that of each person did. */
#include "cy-ballot-result.h"

#include "cy-share.h"

#include <glib/gi18n.h>

#define MILLION 1000000

static void
take (GPtrArray *lines, char *line)
{
  g_ptr_array_add (lines, line);
}

static char *
format_score (gint64 hundredths)
{
  if (hundredths % 100 == 0)
    return g_strdup_printf ("%d", (int) (hundredths / 100));

  return g_strdup_printf ("%d.%02d", (int) (hundredths / 100), (int) (hundredths % 100));
}

static char *
say_attendance (const CyBallotResult *self)
{
  gint64           floor = cy_record_get_int (self->sheet->ballot, CY_BALLOT_FLOOR);
  g_autofree char *share = cy_share_format (self->attendance);
  g_autofree char *least = cy_share_format (floor);

  return g_strdup_printf (self->is_below_floor
                            ? _ (
                                "Attendance: %d of %d voters, %s; at least %s are asked for, which "
                                "is not reached")
                            : _ ("Attendance: %d of %d voters, %s; at least %s are asked for"),
                          (int) self->totals[CY_BALLOT_PRESENT],
                          (int) self->totals[CY_BALLOT_EXPECTED],
                          share,
                          least);
}

static char *
say_papers (const CyBallotResult *self)
{
  return g_strdup_printf (_ ("Papers: %d issued, %d returned, %d valid, %d spoiled"),
                          (int) self->totals[CY_BALLOT_ISSUED],
                          (int) self->totals[CY_BALLOT_RETURNED],
                          (int) self->totals[CY_BALLOT_VALID],
                          (int) self->totals[CY_BALLOT_SPOILED]);
}

static char *
say_scores (const CyBallotSheet *sheet)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!sheet->options.has_scores)
    return g_strdup (_ ("Options have no scores: votes and rates are given, no score and no rank"));
  for (guint i = 1; i <= sheet->options.n; i++)
    {
      g_autofree char *score = format_score (sheet->options.scores[i]);

      if (i > 1)
        g_string_append (text, _ (", "));
      g_string_append_printf (text, "%s %s", sheet->options.names[i], score);
    }

  return g_strdup_printf (cy_ballot_sheet_is_recommendation (sheet)
                            ? _ ("Scores: %s; a paper without an opinion counts as 0")
                            : _ ("Scores: %s; a paper without an opinion is not scored"),
                          text->str);
}

static char *
say_mean (const CyBallotSheet *sheet)
{
  gint64           trim = cy_record_get_int (sheet->ballot, CY_BALLOT_TRIM);
  g_autofree char *share = cy_share_format (trim);

  if (trim == 0)
    return g_strdup (_ ("Mean of a group: votes × score, added up, ÷ votes scored, rounded half up "
                        "to 6 decimals"));

  return g_strdup_printf (_ ("Mean of a group: %s of the votes scored are left out at either end "
                             "(whole votes, the rest is dropped); what is left × score, added up, "
                             "÷ what is left, rounded half up to 6 decimals"),
                          share);
}

static char *
say_weights (const CyBallotSheet *sheet)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sheet->voters->len; i++)
    {
      const CyBallotVoters *voters = cy_ballot_sheet_get_voters (sheet, i);

      if (i > 0)
        g_string_append (text, _ (", "));
      g_string_append_printf (text, "%s %d%%", voters->name, (int) voters->weight);
    }

  return g_strdup_printf (_ (
                            "Score: means × weights (%s), added up, rounded half up to 3 decimals; "
                            "equal scores share a rank"),
                          text->str);
}

/* Names of the groups of which @marks says so. */
static char *
list_groups (const CyBallotSheet *sheet, const gboolean *marks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sheet->voters->len; i++)
    if (marks[i])
      g_string_append_printf (text,
                              "%s%s",
                              text->len > 0 ? _ (", ") : "",
                              cy_ballot_sheet_get_voters (sheet, i)->name);

  return g_string_free (text, FALSE);
}

static char *
say_missing (const CyBallotResult *self)
{
  CyRecord        *ballot = self->sheet->ballot;
  g_autofree char *groups = list_groups (self->sheet, self->missing);

  return g_strdup_printf (
    g_strcmp0 (cy_record_get_text (ballot, CY_BALLOT_MISSING), CY_BALLOT_VOID) == 0
      ? _ ("Did not vote: %s; there is no score then, by the rule of this ballot")
      : _ ("Did not vote: %s; the weights of the others are scaled to 100 %%, by the rule of this "
           "ballot"),
    groups);
}

static char *
say_hidden (const CyBallotResult *self)
{
  gint64           least = cy_record_get_int (self->sheet->ballot, CY_BALLOT_GROUP_MIN);
  g_autofree char *groups = list_groups (self->sheet, self->hidden);

  return g_strdup_printf (_ ("Not shown by themselves: %s; groups of fewer than %d voters, and the "
                             "smallest of the others where those could be told from the total. "
                             "They count in the score"),
                          groups,
                          (int) least);
}

/**
 * cy_ballot_result_list_basis:
 * @self: a result
 *
 * Returns: (transfer full) (element-type utf8): the rules it came about by, a line each, translated
 */
GPtrArray *
cy_ballot_result_list_basis (const CyBallotResult *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  take (lines, say_attendance (self));
  take (lines, say_papers (self));
  take (lines, g_strdup (_ ("Rates: votes of the valid papers, rounded half up to 1 decimal")));
  take (lines, say_scores (self->sheet));
  if (self->sheet->options.has_scores)
    {
      take (lines, say_mean (self->sheet));
      take (lines, say_weights (self->sheet));
    }
  if (cy_ballot_result_has_missing (self))
    take (lines, say_missing (self));
  if (cy_ballot_result_get_n_hidden (self) > 0)
    take (lines, say_hidden (self));

  return lines;
}

static void
add_term (GString *text, const char *term)
{
  if (text->len > 0)
    g_string_append (text, " + ");
  g_string_append (text, term);
}

/* Groups that are not shown make one term, out of which none of them can be told. */
static void
add_hidden (const CyBallotResult *self, guint subject, GString *text)
{
  gint64           sum = 0;
  g_autofree char *term = NULL;

  for (guint i = 0; i < self->sheet->voters->len; i++)
    if (self->hidden[i] && self->lines[subject].means[i].mean != CY_BALLOT_NO_SCORE)
      sum +=
        self->lines[subject].means[i].mean * cy_ballot_sheet_get_voters (self->sheet, i)->weight;
  term = g_strdup_printf (_ ("groups not shown %d.%08d"),
                          (int) (sum / (100 * (gint64) MILLION)),
                          (int) (sum % (100 * (gint64) MILLION)));
  add_term (text, term);
}

/**
 * cy_ballot_result_dup_working:
 * @self: a result
 * @subject: place of a person
 *
 * Returns: (transfer full): how the score came about, such as `班子 91.5×30% + …`; empty without
 * one
 */
char *
cy_ballot_result_dup_working (const CyBallotResult *self, guint subject)
{
  const CyBallotLine *line = &self->lines[subject];
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *score = cy_ballot_result_dup_score (self, subject);

  if (line->score == CY_BALLOT_NO_SCORE)
    return g_strdup ("");
  for (guint i = 0; i < self->sheet->voters->len; i++)
    {
      const CyBallotVoters *voters = cy_ballot_sheet_get_voters (self->sheet, i);
      g_autofree char      *mean = cy_ballot_result_dup_mean (self, subject, i);
      g_autofree char      *term =
        g_strdup_printf ("%s %s×%d%%", voters->name, mean, (int) voters->weight);

      if (!self->hidden[i] && line->means[i].mean != CY_BALLOT_NO_SCORE)
        add_term (text, term);
    }
  if (cy_ballot_result_get_n_hidden (self) > 0)
    add_hidden (self, subject, text);
  if (line->weight != 100)
    return g_strdup_printf ("(%s) ÷ %d%% = %s", text->str, (int) line->weight, score);

  return g_strdup_printf ("%s = %s", text->str, score);
}

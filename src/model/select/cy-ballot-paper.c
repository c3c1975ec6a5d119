/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Papers typed in twice: compared paper by paper, and counted only once they are the same. */
#include "cy-ballot-paper.h"

#include "cy-ballot-edit.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <glib/gi18n.h>
#include <string.h>

static void
paper_free (gpointer data)
{
  CyBallotPaper *self = data;

  g_free (self->marks);
  g_free (self);
}

/* ---- Reading ---- */

static gboolean
add_paper (CySqlRow *row, gpointer data, GError **error)
{
  CyBallotPaper *self = g_new0 (CyBallotPaper, 1);

  self->id = cy_sql_row_get_int (row, 0);
  self->voters = cy_sql_row_get_int (row, 1);
  self->pass = cy_sql_row_get_int (row, 2);
  self->number = cy_sql_row_get_int (row, 3);
  self->marks = cy_sql_row_dup_text (row, 4);
  self->is_spoiled = cy_sql_row_get_int (row, 5) != 0;
  g_ptr_array_add (data, self);

  return TRUE;
}

/**
 * cy_ballot_papers_load:
 * @conn: a connection
 * @ballot: id of a ballot
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyBallotPaper): what was typed in, by number
 */
GPtrArray *
cy_ballot_papers_load (CyConn *conn, gint64 ballot, GError **error)
{
  g_autoptr (GPtrArray) papers = g_ptr_array_new_with_free_func (paper_free);

  if (!cy_sql_each (conn,
                    "SELECT id, voters, pass, number, marks, spoiled FROM ballot_paper"
                    " WHERE ballot=? AND deleted IS NULL ORDER BY number, pass, id",
                    add_paper,
                    papers,
                    error,
                    "i",
                    ballot))
    return NULL;

  return g_steal_pointer (&papers);
}

/**
 * cy_ballot_papers_count:
 * @papers: (element-type CyBallotPaper): of a ballot
 * @voters: id of a group
 * @pass: 1 or 2
 * @next_number: (out) (optional): the least number above all
 *
 * Returns: how many papers of the group were typed in
 */
guint
cy_ballot_papers_count (GPtrArray *papers, gint64 voters, gint64 pass, gint64 *next_number)
{
  guint  n = 0;
  gint64 next = 1;

  for (guint i = 0; i < papers->len; i++)
    {
      const CyBallotPaper *paper = g_ptr_array_index (papers, i);

      if (paper->voters != voters || paper->pass != pass)
        continue;
      n++;
      next = MAX (next, paper->number + 1);
    }
  if (next_number != NULL)
    *next_number = next;

  return n;
}

/**
 * cy_ballot_papers_find:
 * @papers: (element-type CyBallotPaper): of a ballot
 * @voters: id of a group
 * @pass: 1 or 2
 * @number: on the paper
 *
 * Returns: (nullable) (transfer none): the paper
 */
const CyBallotPaper *
cy_ballot_papers_find (GPtrArray *papers, gint64 voters, gint64 pass, gint64 number)
{
  for (guint i = 0; i < papers->len; i++)
    {
      const CyBallotPaper *paper = g_ptr_array_index (papers, i);

      if (paper->voters == voters && paper->pass == pass && paper->number == number)
        return paper;
    }

  return NULL;
}

/**
 * cy_ballot_marks_check:
 * @sheet: the ballot
 * @marks: (nullable): what was typed
 *
 * Returns: whether it is one option, or 0, for each person
 */
gboolean
cy_ballot_marks_check (const CyBallotSheet *sheet, const char *marks)
{
  if (marks == NULL || strlen (marks) != sheet->subjects->len)
    return FALSE;
  for (const char *p = marks; *p != '\0'; p++)
    if (*p < '0' || *p > (char) ('0' + sheet->options.n))
      return FALSE;

  return TRUE;
}

/* ---- Comparing ---- */

static int
get_whole (const CyBallotPaper *paper)
{
  return paper == NULL ? -1 : !paper->is_spoiled;
}

static void
add_difference (GArray *differences,
                guint   voters,
                gint64  number,
                int     subject,
                int     first,
                int     second)
{
  CyBallotDifference difference = { voters, number, subject, first, second };

  if (first != second)
    g_array_append_val (differences, difference);
}

/* A record of another hand may be too short for all the people. */
static int
get_mark (const CyBallotPaper *paper, guint subject)
{
  return paper->marks != NULL && subject < strlen (paper->marks) ? paper->marks[subject] - '0' : 0;
}

static void
compare_papers (GArray              *differences,
                const CyBallotSheet *sheet,
                guint                voters,
                const CyBallotPaper *first,
                const CyBallotPaper *second)
{
  gint64 number = first != NULL ? first->number : second->number;

  add_difference (differences, voters, number, -1, get_whole (first), get_whole (second));
  if (get_whole (first) != 1 || get_whole (second) != 1)
    return;
  for (guint i = 0; i < sheet->subjects->len; i++)
    add_difference (differences,
                    voters,
                    number,
                    (int) i,
                    get_mark (first, i),
                    get_mark (second, i));
}

/**
 * cy_ballot_papers_compare:
 * @sheet: the ballot
 * @papers: (element-type CyBallotPaper): all of its papers
 *
 * Returns: (transfer full) (element-type CyBallotDifference): everything in which the two passes
 *   do not agree, by number of the paper
 */
GArray *
cy_ballot_papers_compare (const CyBallotSheet *sheet, GPtrArray *papers)
{
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (CyBallotDifference));

  for (guint i = 0; i < papers->len; i++)
    {
      const CyBallotPaper *paper = g_ptr_array_index (papers, i);
      const CyBallotPaper *twin =
        cy_ballot_papers_find (papers, paper->voters, 3 - paper->pass, paper->number);
      int voters = cy_ballot_sheet_find_voters (sheet, paper->voters);

      if (voters >= 0 && (paper->pass == 1 || twin == NULL))
        compare_papers (differences,
                        sheet,
                        (guint) voters,
                        paper->pass == 1 ? paper : NULL,
                        paper->pass == 1 ? twin : paper);
    }

  return differences;
}

static const char *
name_mark (const CyBallotSheet *sheet, int subject, int mark)
{
  if (subject >= 0)
    return cy_ballot_sheet_get_option_name (sheet, (guint) mark);
  if (mark < 0)
    return _ ("not typed in");

  return mark == 0 ? _ ("spoiled") : _ ("valid");
}

/**
 * cy_ballot_difference_dup_text:
 * @self: a difference
 * @sheet: the ballot
 *
 * Returns: (transfer full): in what the passes differ, translated
 */
char *
cy_ballot_difference_dup_text (const CyBallotDifference *self, const CyBallotSheet *sheet)
{
  const char *who = self->subject >= 0
                      ? cy_ballot_sheet_get_subject (sheet, (guint) self->subject)->name
                      : _ ("the whole paper");

  return g_strdup_printf (_ ("%s: first pass %s, second pass %s"),
                          who,
                          name_mark (sheet, self->subject, self->first),
                          name_mark (sheet, self->subject, self->second));
}

/* ---- Writing ---- */

static gboolean
check_paper (const CyBallotSheet *sheet, const CyBallotPaper *paper, GError **error)
{
  if (!cy_ballot_sheet_is_on_paper (sheet) || cy_ballot_sheet_is_done (sheet))
    return cy_error_refuse (error, "no papers are typed in for this ballot");
  if (cy_ballot_sheet_find_voters (sheet, paper->voters) < 0 || paper->pass < 1 ||
      paper->pass > CY_BALLOT_PASSES || paper->number < 1 || paper->number > CY_BALLOT_MAX_COUNT)
    return cy_error_refuse (error, "no such paper");
  if (!paper->is_spoiled && !cy_ballot_marks_check (sheet, paper->marks))
    return cy_error_refuse (error, "no valid ticks");

  return TRUE;
}

/* That of the same number is written anew: typing a paper once more does not count it twice. */
static CyRecord *
get_record (CyConn *conn, gint64 ballot, const CyBallotPaper *paper, GError **error)
{
  g_autoptr (GPtrArray) papers = cy_ballot_papers_load (conn, ballot, error);
  const CyBallotPaper *known =
    papers != NULL ? cy_ballot_papers_find (papers, paper->voters, paper->pass, paper->number)
                   : NULL;

  if (papers == NULL)
    return NULL;

  return known != NULL ? cy_mapper_load (conn, CY_BALLOT_PAPER, known->id, error)
                       : cy_record_new (CY_BALLOT_PAPER);
}

/**
 * cy_ballot_paper_put:
 * @conn: a writing connection
 * @ballot: id of a ballot under way, the papers of which are typed in
 * @paper: what it says; its id does not matter
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when there can be no such paper
 *
 * Takes the place of the paper of the same number that was typed in the same pass.
 *
 * Returns: whether it was written
 */
gboolean
cy_ballot_paper_put (CyConn              *conn,
                     gint64               ballot,
                     const CyBallotPaper *paper,
                     const char          *step_name,
                     GError             **error)
{
  g_autoptr (CyBallotSheet) sheet = cy_ballot_sheet_load (conn, ballot, error);
  g_autoptr (CyStep) step = NULL;
  g_autoptr (CyRecord) record = NULL;

  if (sheet == NULL || !check_paper (sheet, paper, error) ||
      !(step = cy_step_begin (conn, step_name, CY_STEP_NONE, error)) ||
      !(record = get_record (conn, ballot, paper, error)))
    return FALSE;
  cy_record_set_int (record, CY_BALLOT_PAPER_BALLOT, ballot);
  cy_record_set_int (record, CY_BALLOT_PAPER_VOTERS, paper->voters);
  cy_record_set_int (record, CY_BALLOT_PAPER_PASS, paper->pass);
  cy_record_set_int (record, CY_BALLOT_PAPER_NUMBER, paper->number);
  cy_record_set_int (record, CY_BALLOT_PAPER_SPOILED, paper->is_spoiled);
  if (paper->is_spoiled)
    cy_record_unset (record, CY_BALLOT_PAPER_MARKS);
  else
    cy_record_set_text (record, CY_BALLOT_PAPER_MARKS, paper->marks);

  return cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
}

/* ---- Counting ---- */

static gint64
count_marks (GPtrArray *papers, gint64 voters, guint subject, guint option)
{
  gint64 n = 0;

  for (guint i = 0; i < papers->len; i++)
    {
      const CyBallotPaper *paper = g_ptr_array_index (papers, i);

      if (paper->voters == voters && paper->pass == 1 && !paper->is_spoiled &&
          get_mark (paper, subject) == (int) option)
        n++;
    }

  return n;
}

static gint64
count_spoiled (GPtrArray *papers, gint64 voters)
{
  gint64 n = 0;

  for (guint i = 0; i < papers->len; i++)
    {
      const CyBallotPaper *paper = g_ptr_array_index (papers, i);

      if (paper->voters == voters && paper->pass == 1 && paper->is_spoiled)
        n++;
    }

  return n;
}

static gboolean
adopt_accounts (CyConn *conn, GPtrArray *papers, gint64 voters, GError **error)
{
  gint64 n = cy_ballot_papers_count (papers, voters, 1, NULL);
  gint64 n_spoiled = count_spoiled (papers, voters);
  g_autoptr (CyRecord) group = cy_mapper_load (conn, CY_BALLOT_GROUP, voters, error);

  if (group == NULL)
    return FALSE;
  cy_record_set_int (group, CY_BALLOT_GROUP_RETURNED, n);
  cy_record_set_int (group, CY_BALLOT_GROUP_VALID, n - n_spoiled);
  cy_record_set_int (group, CY_BALLOT_GROUP_SPOILED, n_spoiled);

  return cy_mapper_save (conn, group, error);
}

static gboolean
adopt_group (CyConn *conn, const CyBallotSheet *sheet, GPtrArray *papers, guint nth, GError **error)
{
  gint64 voters = cy_ballot_sheet_get_voters (sheet, nth)->id;

  if (cy_ballot_papers_count (papers, voters, 1, NULL) == 0)
    return TRUE;
  for (guint i = 0; i < sheet->subjects->len; i++)
    for (guint j = 0; j <= sheet->options.n; j++)
      {
        CyBallotCell cell = {
          voters, cy_ballot_sheet_get_subject (sheet, i)->id, j, count_marks (papers, voters, i, j)
        };

        if (!cy_ballot_set_count (conn, cy_record_get_id (sheet->ballot), &cell, error))
          return FALSE;
      }

  return adopt_accounts (conn, papers, voters, error);
}

static gboolean
check_papers (const CyBallotSheet *sheet, GPtrArray *papers, GError **error)
{
  g_autoptr (GArray) differences = cy_ballot_papers_compare (sheet, papers);

  if (cy_ballot_sheet_is_done (sheet))
    return cy_error_refuse (error, "the ballot is finished");
  if (differences->len > 0)
    return cy_error_refuse (error, "the two passes differ");

  return papers->len > 0 || cy_error_refuse (error, "no paper was typed in");
}

/**
 * cy_ballot_papers_adopt:
 * @conn: a writing connection
 * @ballot: id of a ballot under way
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when the passes differ or there are no papers
 *
 * Counts the papers: those returned, valid and spoiled, and the votes. Done once more, the numbers
 * stay what they are. Groups without papers are left alone.
 *
 * Returns: whether the counts are in the library
 */
gboolean
cy_ballot_papers_adopt (CyConn *conn, gint64 ballot, const char *step_name, GError **error)
{
  g_autoptr (CyBallotSheet) sheet = cy_ballot_sheet_load (conn, ballot, error);
  g_autoptr (GPtrArray) papers = sheet != NULL ? cy_ballot_papers_load (conn, ballot, error) : NULL;
  g_autoptr (CyStep) step = NULL;

  if (papers == NULL || !check_papers (sheet, papers, error) ||
      !(step = cy_step_begin (conn, step_name, CY_STEP_NONE, error)))
    return FALSE;
  for (guint i = 0; i < sheet->voters->len; i++)
    if (!adopt_group (conn, sheet, papers, i, error))
      return FALSE;

  return cy_step_commit (step, error);
}

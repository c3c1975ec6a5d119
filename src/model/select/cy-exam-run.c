/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done with an open examination: who sits it, their marks, who is chosen, and who moves up
 * when somebody drops out. */
#include "cy-exam-run.h"

#include "cy-advance.h"
#include "cy-error.h"
#include "cy-exam-rank.h"
#include "cy-exam-sheet.h"
#include "cy-exam.h"
#include "cy-mapper.h"
#include "cy-pool.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

static const char *
get_outcome (CyRecord *mark)
{
  return cy_record_get_text (mark, CY_EXAM_MARK_OUTCOME);
}

static gboolean
is_outcome (CyRecord *mark, const char *outcome)
{
  return g_strcmp0 (get_outcome (mark), outcome) == 0;
}

/* ---- Who sits it ---- */

static gboolean
enroll (CyConn *conn, gint64 exam, gint64 id, GError **error)
{
  g_autoptr (CyRecord) entry = cy_mapper_load (conn, CY_ENTRY, id, error);
  g_autoptr (CyRecord) mark = cy_record_new (CY_EXAM_MARK);

  if (entry == NULL)
    return FALSE;
  cy_record_set_int (mark, CY_EXAM_MARK_EXAM, exam);
  cy_record_set (mark, CY_EXAM_MARK_PERSON, cy_record_get (entry, CY_ENTRY_PERSON));
  cy_record_set_int (mark, CY_EXAM_MARK_ENTRY, id);

  return cy_mapper_save (conn, mark, error);
}

static gboolean
contains (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

/**
 * cy_exam_enroll:
 * @conn: a writing connection
 * @exam: local id of the examination
 * @entries: (array length=n): pool entries
 * @n: how many
 * @step_name: what the user is doing, in the user's words
 * @n_added: (out): how many sit it now; those who cannot, see cy_exam_list_applicants(), stay out
 * @error: return location
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_exam_enroll (CyConn       *conn,
                gint64        exam,
                const gint64 *entries,
                guint         n,
                const char   *step_name,
                guint        *n_added,
                GError      **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  g_autoptr (GArray) able = step != NULL ? cy_exam_list_applicants (conn, exam, error) : NULL;

  *n_added = 0;
  if (able == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (!contains (able, entries[i]))
        continue;
      if (!enroll (conn, exam, entries[i], error))
        return FALSE;
      (*n_added)++;
    }

  return cy_step_commit (step, error);
}

/* ---- Marks ---- */

static gint64
get_mark (CyRecord *mark, guint field)
{
  return cy_record_has (mark, field) ? cy_record_get_int (mark, field) : CY_EXAM_NO_MARK;
}

static void
set_or_unset (CyRecord *mark, guint field, gint64 value, gboolean is_set)
{
  if (is_set)
    cy_record_set_int (mark, field, value);
  else
    cy_record_unset (mark, field);
}

static CyExamScore *
make_scores (const CyExamSheet *sheet)
{
  CyExamScore *scores = g_new0 (CyExamScore, sheet->rows->len);

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      CyRecord *mark = ((CyExamRow *) g_ptr_array_index (sheet->rows, i))->mark;

      scores[i].written = get_mark (mark, CY_EXAM_MARK_WRITTEN);
      scores[i].interview = get_mark (mark, CY_EXAM_MARK_INTERVIEW);
      scores[i].is_out = is_outcome (mark, CY_EXAM_ABSENT) || is_outcome (mark, CY_EXAM_BARRED);
    }
  cy_exam_rank (scores,
                sheet->rows->len,
                (int) cy_record_get_int (sheet->exam, CY_EXAM_WRITTEN),
                (int) cy_record_get_int (sheet->exam, CY_EXAM_INTERVIEW));

  return scores;
}

/* Totals and ranks of all, as one mark may move everybody. */
static gboolean
rank_all (CyConn *conn, gint64 exam, GError **error)
{
  g_autoptr (CyExamSheet) sheet = cy_exam_sheet_load (conn, exam, error);
  g_autofree CyExamScore *scores = sheet != NULL ? make_scores (sheet) : NULL;

  for (guint i = 0; sheet != NULL && i < sheet->rows->len; i++)
    {
      CyRecord *mark = ((CyExamRow *) g_ptr_array_index (sheet->rows, i))->mark;

      set_or_unset (mark, CY_EXAM_MARK_TOTAL, scores[i].total, scores[i].total >= 0);
      set_or_unset (mark, CY_EXAM_MARK_RANK, scores[i].rank, scores[i].rank > 0);
      if (!cy_mapper_save (conn, mark, error))
        return FALSE;
    }

  return sheet != NULL;
}

/* Absence is of the whole examination, and ends with the first mark that is entered. */
static gboolean
set_mark (CyConn *conn, const CyExamEdit *edit, gint64 exam, GError **error)
{
  g_autoptr (CyRecord) mark = cy_mapper_load (conn, CY_EXAM_MARK, edit->mark, error);
  gint64     value;
  CyExamCell cell = cy_exam_read_mark (edit->text, &value);

  if (mark == NULL)
    return FALSE;
  if (cell == CY_EXAM_CELL_BAD || is_outcome (mark, CY_EXAM_BARRED) ||
      cy_record_get_int (mark, CY_EXAM_MARK_EXAM) != exam)
    return cy_error_refuse (error, "this is no mark of somebody who sits the examination");
  if (cell == CY_EXAM_CELL_ABSENT)
    {
      cy_record_set_text (mark, CY_EXAM_MARK_OUTCOME, CY_EXAM_ABSENT);
      cy_record_unset (mark, edit->field);
    }
  else
    {
      set_or_unset (mark, edit->field, value, cell == CY_EXAM_CELL_MARK);
      if (cell == CY_EXAM_CELL_MARK && is_outcome (mark, CY_EXAM_ABSENT))
        cy_record_unset (mark, CY_EXAM_MARK_OUTCOME);
    }

  return cy_mapper_save (conn, mark, error);
}

static gboolean
check_open (CyConn *conn, gint64 id, GError **error)
{
  g_autoptr (CyRecord) exam = cy_mapper_load (conn, CY_EXAM, id, error);

  if (exam == NULL)
    return FALSE;

  return g_strcmp0 (cy_record_get_text (exam, CY_EXAM_STATE), CY_EXAM_OPEN) == 0 ||
         cy_error_refuse (error, "the examination is concluded");
}

/**
 * cy_exam_write:
 * @conn: a writing connection
 * @exam: local id of the examination
 * @edits: (array length=n): marks that were entered
 * @n: how many
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT for what is no mark, somebody who was barred, and
 *   an examination that is concluded
 *
 * Totals and ranks follow.
 *
 * Returns: whether all was done; if not, nothing was
 */
gboolean
cy_exam_write (CyConn           *conn,
               gint64            exam,
               const CyExamEdit *edits,
               guint             n,
               const char       *step_name,
               GError          **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  if (step == NULL || !check_open (conn, exam, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!set_mark (conn, &edits[i], exam, error))
      return FALSE;

  return rank_all (conn, exam, error) && cy_step_commit (step, error);
}

/**
 * cy_exam_save:
 * @conn: a writing connection
 * @exam: an examination, new or changed
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT for weights that do not make 100 %, and for one
 *   that is concluded
 *
 * Totals and ranks follow new weights.
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_exam_save (CyConn *conn, CyRecord *exam, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = NULL;

  if (cy_record_get_int (exam, CY_EXAM_WRITTEN) + cy_record_get_int (exam, CY_EXAM_INTERVIEW) !=
      100)
    return cy_error_refuse (error, "the weights of both parts make 100 %");
  if ((step = cy_step_begin (conn, step_name, CY_STEP_NONE, error)) == NULL ||
      (cy_record_get_id (exam) != 0 && !check_open (conn, cy_record_get_id (exam), error)))
    return FALSE;

  return cy_mapper_save (conn, exam, error) && rank_all (conn, cy_record_get_id (exam), error) &&
         cy_step_commit (step, error);
}

/* ---- Out of it ---- */

/* Their way into the pool ends with it. */
static gboolean
reject_entry (CyConn *conn, CyRecord *mark, const CyExamDeed *deed, GError **error)
{
  gint64         entry = cy_record_get_int (mark, CY_EXAM_MARK_ENTRY);
  CyEntries      entries = { &entry, 1, deed->base_date, deed->step_name };
  CySetback      setback = { .date = deed->date, .reason = deed->reason, .is_final = TRUE };
  CyAdvanceCount count;

  return entry == 0 || cy_entries_send_back (conn, &entries, &setback, &count, error);
}

static gboolean
put_out (CyConn *conn, gint64 id, const char *outcome, const CyExamDeed *deed, GError **error)
{
  g_autoptr (CyRecord) mark = cy_mapper_load (conn, CY_EXAM_MARK, id, error);

  if (mark == NULL)
    return FALSE;
  cy_record_set_text (mark, CY_EXAM_MARK_OUTCOME, outcome);
  cy_record_set_text (mark, CY_EXAM_MARK_NOTE, deed->reason);

  return cy_mapper_save (conn, mark, error) && reject_entry (conn, mark, deed, error);
}

/**
 * cy_exam_bar:
 * @conn: a writing connection
 * @deed: when and why
 * @marks: (array length=n): of those who do not pass the review of their qualification
 * @n: how many
 * @error: return location; %CY_ERROR_CONSTRAINT without a reason, or when the examination is
 *   concluded
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_exam_bar (CyConn *conn, const CyExamDeed *deed, const gint64 *marks, guint n, GError **error)
{
  g_autoptr (CyStep) step = NULL;

  if (!cy_text_has_words (deed->reason))
    return cy_error_refuse (error, "who is barred has to know why");
  if ((step = cy_step_begin (conn, deed->step_name, CY_STEP_NONE, error)) == NULL ||
      !check_open (conn, deed->exam, error))
    return FALSE;
  cy_step_set_reason (step, deed->reason);
  for (guint i = 0; i < n; i++)
    if (!put_out (conn, marks[i], CY_EXAM_BARRED, deed, error))
      return FALSE;

  return rank_all (conn, deed->exam, error) && cy_step_commit (step, error);
}

/* ---- Who is chosen ---- */

static gboolean
save_outcomes (CyConn *conn, const CyExamSheet *sheet, guint *n_chosen, GError **error)
{
  gint64 places = cy_record_get_int (sheet->exam, CY_EXAM_PLACES);

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      CyRecord *mark = ((CyExamRow *) g_ptr_array_index (sheet->rows, i))->mark;
      gboolean  is_in = cy_record_get_int (mark, CY_EXAM_MARK_RANK) <= places;

      if (!cy_record_has (mark, CY_EXAM_MARK_RANK))
        continue;
      *n_chosen += is_in;
      cy_record_set_text (mark, CY_EXAM_MARK_OUTCOME, is_in ? CY_EXAM_CHOSEN : CY_EXAM_FAILED);
      if (!cy_mapper_save (conn, mark, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_whole (const CyExamSheet *sheet, const CyExamDeed *deed, GError **error)
{
  CyExamLack lack = cy_exam_sheet_find_lack (sheet);

  if (cy_text_has_words (deed->reason))
    lack &= ~CY_EXAM_LACKS_APPLICANTS;

  return lack == 0 || cy_error_refuse (error, "the examination is not complete");
}

/**
 * cy_exam_conclude:
 * @conn: a writing connection
 * @deed: when, and on what basis it was held though too few applied
 * @n_chosen: (out): how many are chosen
 * @error: return location; %CY_ERROR_CONSTRAINT while something is missing, see
 *   cy_exam_sheet_find_lack(): too few applicants need a basis, the rest has no way round
 *
 * As many are chosen as there are places (1:1); those who share the last rank all are, and somebody
 * has to decide between them.
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_exam_conclude (CyConn *conn, const CyExamDeed *deed, guint *n_chosen, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, deed->step_name, CY_STEP_NONE, error);
  g_autoptr (CyExamSheet) sheet = NULL;

  *n_chosen = 0;
  if (step == NULL || !check_open (conn, deed->exam, error) ||
      !rank_all (conn, deed->exam, error) ||
      (sheet = cy_exam_sheet_load (conn, deed->exam, error)) == NULL ||
      !check_whole (sheet, deed, error))
    return FALSE;
  cy_record_set_text (sheet->exam, CY_EXAM_STATE, CY_EXAM_DONE);
  if (cy_text_has_words (deed->reason))
    {
      cy_step_set_reason (step, deed->reason);
      cy_record_set_text (sheet->exam, CY_EXAM_NOTE, deed->reason);
    }

  return save_outcomes (conn, sheet, n_chosen, error) &&
         cy_mapper_save (conn, sheet->exam, error) && cy_step_commit (step, error);
}

/* ---- Moving up ---- */

/* The best of those who were not chosen; rows come by rank, and of equals by who signed up first.
 */
static CyRecord *
find_next (const CyExamSheet *sheet)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const CyExamRow *row = g_ptr_array_index (sheet->rows, i);

      if (is_outcome (row->mark, CY_EXAM_FAILED) &&
          g_strcmp0 (row->entry_state, CY_POOL_IN_PROGRESS) == 0)
        return row->mark;
    }

  return NULL;
}

static gboolean
move_up (CyConn *conn, CyRecord *mark, CyRecord *gone, const char *name, GError **error)
{
  int rank = (int) cy_record_get_int (gone, CY_EXAM_MARK_RANK);
  /* Translators: full name of who dropped out, their place */
  g_autofree char *note = g_strdup_printf (_ ("moved up for %s (place %d)"), name, rank);

  cy_record_set_text (mark, CY_EXAM_MARK_OUTCOME, CY_EXAM_NEXT);
  cy_record_set_text (mark, CY_EXAM_MARK_NOTE, note);

  return cy_mapper_save (conn, mark, error);
}

static gboolean
check_replaced (const CyExamRow *row, const CyExamDeed *deed, GError **error)
{
  if (row == NULL ||
      !(is_outcome (row->mark, CY_EXAM_CHOSEN) || is_outcome (row->mark, CY_EXAM_NEXT)))
    return cy_error_refuse (error, "only who was chosen can drop out");

  return (cy_text_has_words (deed->reason) && cy_date_get_day (deed->date) != 0) ||
         cy_error_refuse (error, "dropping out needs a day and a reason");
}

/**
 * cy_exam_replace:
 * @conn: a writing connection
 * @deed: when and why
 * @mark: id of the marks of somebody chosen who drops out
 * @next: (out): id of the marks of who moves up (递补); 0 when nobody is left
 * @error: return location; %CY_ERROR_CONSTRAINT for somebody who was not chosen, or without a day
 * or a reason
 *
 * The next by rank who is still on the way moves up. The way of who drops out ends.
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_exam_replace (CyConn *conn, const CyExamDeed *deed, gint64 mark, gint64 *next, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, deed->step_name, CY_STEP_NONE, error);
  g_autoptr (CyExamSheet) sheet =
    step != NULL ? cy_exam_sheet_load (conn, deed->exam, error) : NULL;
  CyExamRow *gone = sheet != NULL ? cy_exam_sheet_find (sheet, mark) : NULL;
  CyRecord  *found = sheet != NULL ? find_next (sheet) : NULL;

  *next = found != NULL ? cy_record_get_id (found) : 0;
  if (sheet == NULL || !check_replaced (gone, deed, error))
    return FALSE;
  cy_step_set_reason (step, deed->reason);
  if (!put_out (conn, mark, CY_EXAM_GONE, deed, error) ||
      (found != NULL && !move_up (conn, found, gone->mark, gone->name, error)))
    return FALSE;

  return cy_step_commit (step, error);
}

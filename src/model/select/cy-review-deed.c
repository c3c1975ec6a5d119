/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Takes what offices answer, concludes, and notes that townships were told: each one step. */
#include "cy-review-deed.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-negative.h"
#include "cy-review-round.h"
#include "cy-step.h"

/* ---- Answers ---- */

static CyReviewMark
get_mark (const CyReviewReply *reply)
{
  return g_str_equal (reply->answer, CY_ANSWER_CLEAR) ? CY_REVIEW_CLEAR : CY_REVIEW_FOUND;
}

/**
 * cy_review_cell_is_same:
 * @cell: what stands in the library
 * @reply: an answer
 *
 * Returns: whether @reply says nothing new; when it was said does not count
 */
gboolean
cy_review_cell_is_same (const CyReviewCell *cell, const CyReviewReply *reply)
{
  return cell->mark == get_mark (reply) &&
         (cell->item != NULL ? cell->item->id : 0) == reply->item &&
         g_strcmp0 (cell->finding, reply->finding) == 0;
}

static gboolean
check_reply (const CyReviewMatrix *matrix,
             const char           *office,
             const CyReviewReply  *reply,
             GError              **error)
{
  const CyReviewItem *item = cy_review_matrix_find_item (matrix, reply->item);
  gboolean            is_clear = g_str_equal (reply->answer, CY_ANSWER_CLEAR);
  const char         *fault = NULL;
  guint               row;

  if (!cy_review_matrix_find (matrix, reply->subject, &row))
    fault = "the round is not about this person";
  else if (!is_clear && !g_str_equal (reply->answer, CY_ANSWER_FOUND))
    fault = "no such answer";
  else if (reply->item != 0 && (item == NULL || !cy_negative_concerns (item->offices, office)))
    fault = "the condition is none of this office";
  else if (is_clear && reply->item != 0)
    fault = "a condition without a finding";
  else if (!is_clear && reply->item == 0 && reply->finding == NULL)
    fault = "a finding without a condition or words";
  if (fault != NULL)
    g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, fault);

  return fault == NULL;
}

static gboolean
save_reply (CyConn *conn, const char *office, const CyReviewReply *reply, gint64 id, GError **error)
{
  g_autoptr (CyRecord) record =
    id != 0 ? cy_mapper_load (conn, CY_REVIEW_REPLY, id, error) : cy_record_new (CY_REVIEW_REPLY);

  if (record == NULL)
    return FALSE;
  cy_record_set_int (record, CY_REVIEW_REPLY_SUBJECT, reply->subject);
  cy_record_set_text (record, CY_REVIEW_REPLY_OFFICE, office);
  cy_record_set_text (record, CY_REVIEW_REPLY_ANSWER, reply->answer);
  cy_record_set_text (record, CY_REVIEW_REPLY_FINDING, reply->finding);
  if (reply->item != 0)
    cy_record_set_int (record, CY_REVIEW_REPLY_ITEM, reply->item);
  else
    cy_record_unset (record, CY_REVIEW_REPLY_ITEM);
  cy_record_set_int (record, CY_REVIEW_REPLY_DATE, reply->date);

  return cy_mapper_save (conn, record, error);
}

/* What was concluded before the answer changed holds no longer. */
static gboolean
withdraw (CyConn *conn, const CyReviewSubject *subject, CyReviewTaken *taken, GError **error)
{
  g_autoptr (CyRecord) record = NULL;

  if (subject->conclusion == NULL)
    return TRUE;
  record = cy_mapper_load (conn, CY_REVIEW_SUBJECT, subject->id, error);
  if (record == NULL)
    return FALSE;
  for (guint i = CY_REVIEW_SUBJECT_CONCLUSION; i <= CY_REVIEW_SUBJECT_TOLD; i++)
    cy_record_unset (record, i);
  taken->n_withdrawn++;

  return cy_mapper_save (conn, record, error);
}

static gboolean
take_reply (CyConn               *conn,
            const CyReviewMatrix *matrix,
            guint                 column,
            const CyReviewReply  *reply,
            CyReviewTaken        *taken,
            GError              **error)
{
  const char         *office = cy_review_matrix_get_office (matrix, column)->code;
  const CyReviewCell *cell;
  guint               row;

  if (!check_reply (matrix, office, reply, error) ||
      !cy_review_matrix_find (matrix, reply->subject, &row))
    return FALSE;
  cell = cy_review_matrix_get_cell (matrix, row, column);
  if (cy_review_cell_is_same (cell, reply))
    {
      taken->n_same++;
      return TRUE;
    }
  if (cell->mark == CY_REVIEW_SILENT)
    taken->n_new++;
  else
    taken->n_changed++;

  return save_reply (conn, office, reply, cell->reply, error) &&
         withdraw (conn, cy_review_matrix_get_subject (matrix, row), taken, error);
}

/* An office that said something of everybody has replied, on the day of its last answer. */
static gboolean
note_office (CyConn *conn, gint64 round, const char *code, CyDate date, GError **error)
{
  g_autoptr (CyReviewMatrix) matrix = cy_review_matrix_load (conn, round, 0, date, error);
  const CyReviewOffice *office;
  CyValue               value = { .type = CY_VALUE_INT, .number = date };

  if (matrix == NULL)
    return FALSE;
  office =
    cy_review_matrix_get_office (matrix, (guint) cy_review_matrix_find_office (matrix, code));
  if (office->n_marks[CY_REVIEW_SILENT] > 0 || office->replied >= date)
    return TRUE;

  return cy_mapper_set (conn,
                        CY_REVIEW_OFFICE,
                        office->id,
                        CY_REVIEW_OFFICE_REPLIED,
                        &value,
                        error);
}

static gboolean
take_all (CyConn *conn, const CyReviewReplies *replies, CyReviewTaken *taken, GError **error)
{
  g_autoptr (CyReviewMatrix) matrix = cy_review_matrix_load (conn, replies->round, 0, 0, error);
  int    column = matrix != NULL ? cy_review_matrix_find_office (matrix, replies->office) : -1;
  CyDate last = CY_DATE_NONE;

  if (matrix == NULL)
    return FALSE;
  if (column < 0)
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "the round asks no such office");
      return FALSE;
    }
  for (guint i = 0; i < replies->n_replies; i++)
    {
      if (cy_conn_is_cancelled (conn, error) ||
          !take_reply (conn, matrix, (guint) column, &replies->replies[i], taken, error))
        return FALSE;
      last = MAX (last, replies->replies[i].date);
    }

  return note_office (conn, replies->round, replies->office, last, error);
}

/**
 * cy_review_take_replies:
 * @conn: a writing connection
 * @replies: what an office says
 * @taken: (out): what came of it
 * @error: return location; %CY_ERROR_CONSTRAINT when the round is closed or one of the answers
 *   cannot be
 *
 * An answer that differs from what stood there takes its place, and the conclusion is withdrawn.
 *
 * Returns: whether all were taken; if not, none was
 */
gboolean
cy_review_take_replies (CyConn                *conn,
                        const CyReviewReplies *replies,
                        CyReviewTaken         *taken,
                        GError               **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, replies->step_name, CY_STEP_NONE, error);
  g_autoptr (CyRecord) round =
    step != NULL ? cy_review_round_load_open (conn, replies->round, error) : NULL;

  *taken = (CyReviewTaken){ 0 };

  return round != NULL && take_all (conn, replies, taken, error) && cy_step_commit (step, error);
}

/* ---- Conclusions ---- */

static gboolean
set_conclusion (CyConn *conn, gint64 subject, const CyReviewVerdict *verdict, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_REVIEW_SUBJECT, subject, error);

  if (record == NULL)
    return FALSE;
  cy_record_set_text (record, CY_REVIEW_SUBJECT_CONCLUSION, verdict->conclusion);
  cy_record_set_int (record, CY_REVIEW_SUBJECT_DATE, verdict->date);
  cy_record_set_text (record, CY_REVIEW_SUBJECT_REASON, verdict->reason);
  cy_record_unset (record, CY_REVIEW_SUBJECT_TOLD);

  return cy_mapper_save (conn, record, error);
}

static gboolean
check_verdict (const CyReviewVerdict *verdict, GError **error)
{
  const char *const codes[] = { CY_CONCLUSION_PASS, CY_CONCLUSION_FAIL, CY_CONCLUSION_DEFER, NULL };

  if (g_strv_contains (codes, verdict->conclusion) && cy_date_get_day (verdict->date) != 0)
    return TRUE;
  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "no conclusion, or without a day");

  return FALSE;
}

/**
 * cy_review_conclude:
 * @conn: a writing connection
 * @verdict: of whom, what, why
 * @n_done: (out): how many have the conclusion now
 * @n_refused: (out): how many cannot have it, see cy_review_matrix_find_obstacle()
 * @error: return location; %CY_ERROR_CONSTRAINT when the round is closed, or there is no such
 *   conclusion
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_review_conclude (CyConn                *conn,
                    const CyReviewVerdict *verdict,
                    guint                 *n_done,
                    guint                 *n_refused,
                    GError               **error)
{
  g_autoptr (CyStep) step = NULL;
  g_autoptr (CyRecord) round = NULL;
  g_autoptr (CyReviewMatrix) matrix = NULL;
  guint row;

  *n_done = 0;
  *n_refused = 0;
  if (!check_verdict (verdict, error) ||
      (step = cy_step_begin (conn, verdict->step_name, CY_STEP_NONE, error)) == NULL ||
      (round = cy_review_round_load_open (conn, verdict->round, error)) == NULL ||
      (matrix = cy_review_matrix_load (conn, verdict->round, 0, verdict->date, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < verdict->n_subjects; i++)
    {
      if (!cy_review_matrix_find (matrix, verdict->subjects[i], &row) ||
          cy_review_matrix_find_obstacle (matrix, row, verdict->conclusion, verdict->reason) != 0)
        (*n_refused)++;
      else if (!set_conclusion (conn, verdict->subjects[i], verdict, error))
        return FALSE;
      else
        (*n_done)++;
    }

  return cy_step_commit (step, error);
}

/**
 * cy_review_tell_townships:
 * @conn: a writing connection
 * @subjects: (array length=n_subjects): whose conclusion the township was told
 * @n_subjects: how many
 * @date: when
 * @step_name: in the user's words
 * @n_done: (out): how many; not those without a conclusion
 * @error: return location
 *
 * Returns: whether it was done
 */
gboolean
cy_review_tell_townships (CyConn       *conn,
                          const gint64 *subjects,
                          guint         n_subjects,
                          CyDate        date,
                          const char   *step_name,
                          guint        *n_done,
                          GError      **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  *n_done = 0;
  for (guint i = 0; step != NULL && i < n_subjects; i++)
    {
      g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_REVIEW_SUBJECT, subjects[i], error);

      if (record == NULL)
        return FALSE;
      if (!cy_record_has (record, CY_REVIEW_SUBJECT_CONCLUSION))
        continue;
      cy_record_set_int (record, CY_REVIEW_SUBJECT_TOLD, date);
      if (!cy_mapper_save (conn, record, error))
        return FALSE;
      (*n_done)++;
    }

  return step != NULL && cy_step_commit (step, error);
}

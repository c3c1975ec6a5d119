/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rounds of joint review: begun, changed until answers came, closed once all is concluded. */
#include "cy-review-round.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-pool.h"
#include "cy-sql.h"
#include "cy-step.h"

/* ---- All rounds ---- */

static void
info_free (gpointer data)
{
  CyReviewRoundInfo *info = data;

  g_free (info->name);
  g_free (info->document);
  g_free (info);
}

/* The order of resources/sql/select/review-rounds.sql. */
static gboolean
add_info (CySqlRow *row, gpointer data, GError **error)
{
  CyReviewRoundInfo *info = g_new0 (CyReviewRoundInfo, 1);

  info->id = cy_sql_row_get_int (row, 0);
  info->name = cy_sql_row_dup_text (row, 1);
  info->is_open = g_strcmp0 (cy_sql_row_get_text (row, 2), CY_WORK_OPEN) == 0;
  info->sent = cy_sql_row_get_int (row, 3);
  info->due = cy_sql_row_get_int (row, 4);
  info->n_people = (guint) cy_sql_row_get_int (row, 5);
  info->n_offices = (guint) cy_sql_row_get_int (row, 6);
  info->n_replied = (guint) cy_sql_row_get_int (row, 7);
  info->n_overdue = (guint) cy_sql_row_get_int (row, 8);
  info->n_concluded = (guint) cy_sql_row_get_int (row, 9);
  info->list = cy_sql_row_get_int (row, 10);
  info->document = cy_sql_row_dup_text (row, 11);
  g_ptr_array_add (data, info);

  return TRUE;
}

/**
 * cy_review_rounds_load:
 * @conn: a connection
 * @base_date: the day on which an office is late or not
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyReviewRoundInfo): the rounds, the newest first
 */
GPtrArray *
cy_review_rounds_load (CyConn *conn, CyDate base_date, GError **error)
{
  g_autoptr (GPtrArray) rounds = g_ptr_array_new_with_free_func (info_free);

  return cy_sql_each (conn,
                      cy_sql_get ("select/review-rounds.sql"),
                      add_info,
                      rounds,
                      error,
                      "i",
                      base_date)
           ? g_steal_pointer (&rounds)
           : NULL;
}

/**
 * cy_review_find_waiting:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): pool entries that stand at the joint review and
 *   that no open round is about; whose review was put off is among them
 */
GArray *
cy_review_find_waiting (CyConn *conn, gint64 scope, GError **error)
{
  return cy_sql_list_ids (conn, cy_sql_get ("select/review-waiting.sql"), error, "i", scope);
}

/* ---- People ---- */

/* Whose entry it is, when that stands at the joint review and @round is not about the person yet;
 * else 0. */
static gboolean
find_person (CyConn *conn, gint64 round, gint64 entry, gint64 *person, GError **error)
{
  CyValue  value = CY_VALUE_INIT;
  gboolean found = FALSE;

  *person = 0;
  if (!cy_sql_get_values (conn,
                          "SELECT e.person FROM pool_entry e JOIN person p ON p.id=e.person "
                          "WHERE e.id=?1 AND e.state='progress' AND e.step=?2 "
                          "AND e.deleted IS NULL AND p.deleted IS NULL AND NOT EXISTS("
                          "SELECT 1 FROM review_subject s WHERE s.round=?3 AND s.person=e.person "
                          "AND s.deleted IS NULL)",
                          &value,
                          1,
                          &found,
                          error,
                          "iti",
                          entry,
                          CY_POOL_REVIEW_STEP,
                          round))
    return FALSE;
  if (found)
    *person = value.number;

  return TRUE;
}

static gboolean
add_subject (CyConn *conn, gint64 round, gint64 entry, guint *n_added, GError **error)
{
  g_autoptr (CyRecord) subject = cy_record_new (CY_REVIEW_SUBJECT);
  gint64 person;

  if (!find_person (conn, round, entry, &person, error))
    return FALSE;
  if (person == 0)
    return TRUE;
  cy_record_set_int (subject, CY_REVIEW_SUBJECT_ROUND, round);
  cy_record_set_int (subject, CY_REVIEW_SUBJECT_PERSON, person);
  cy_record_set_int (subject, CY_REVIEW_SUBJECT_ENTRY, entry);
  (*n_added)++;

  return cy_mapper_save (conn, subject, error);
}

static gboolean
add_subjects (CyConn       *conn,
              gint64        round,
              const gint64 *entries,
              guint         n_entries,
              guint        *n_added,
              GError      **error)
{
  *n_added = 0;
  for (guint i = 0; i < n_entries; i++)
    if (cy_conn_is_cancelled (conn, error) ||
        !add_subject (conn, round, entries[i], n_added, error))
      return FALSE;

  return TRUE;
}

/**
 * cy_review_round_load_open:
 * @conn: a connection
 * @round: id of a round
 * @error: return location; %CY_ERROR_CONSTRAINT when the round is closed
 *
 * Returns: (transfer full): the round
 */
CyRecord *
cy_review_round_load_open (CyConn *conn, gint64 round, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_REVIEW_ROUND, round, error);

  if (record == NULL)
    return NULL;
  if (!cy_record_get_deleted (record) &&
      g_strcmp0 (cy_record_get_text (record, CY_REVIEW_ROUND_STATE), CY_WORK_OPEN) == 0)
    return g_steal_pointer (&record);
  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "the round is closed");

  return NULL;
}

/* Who is asked about whom stays as it was once an office answered. */
static gboolean
check_unanswered (CyConn *conn, gint64 round, GError **error)
{
  g_autoptr (CyRecord) record = cy_review_round_load_open (conn, round, error);
  gint64 answered = 0;

  if (record == NULL || !cy_sql_get_int (conn,
                                         "SELECT EXISTS(SELECT 1 FROM review_subject s "
                                         "JOIN review_reply y ON y.subject=s.id "
                                         "WHERE s.round=? AND s.deleted IS NULL "
                                         "AND y.deleted IS NULL)",
                                         &answered,
                                         error,
                                         "i",
                                         round))
    return FALSE;
  if (answered)
    g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "answers have come already");

  return !answered;
}

/**
 * cy_review_round_add_people:
 * @conn: a writing connection
 * @round: id of an open round without answers
 * @entries: (array length=n_entries): pool entries
 * @n_entries: how many
 * @step_name: in the user's words
 * @n_added: (out): how many were; not those the round is about already, nor those who do not stand
 *   at the joint review
 * @error: return location; %CY_ERROR_CONSTRAINT when answers have come
 *
 * Returns: whether it was done
 */
gboolean
cy_review_round_add_people (CyConn       *conn,
                            gint64        round,
                            const gint64 *entries,
                            guint         n_entries,
                            const char   *step_name,
                            guint        *n_added,
                            GError      **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && check_unanswered (conn, round, error) &&
         add_subjects (conn, round, entries, n_entries, n_added, error) &&
         cy_step_commit (step, error);
}

/**
 * cy_review_round_remove_people:
 * @conn: a writing connection
 * @round: id of an open round without answers
 * @subjects: (array length=n_subjects): of the round
 * @n_subjects: how many
 * @step_name: in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT when answers have come
 *
 * Returns: whether it was done
 */
gboolean
cy_review_round_remove_people (CyConn       *conn,
                               gint64        round,
                               const gint64 *subjects,
                               guint         n_subjects,
                               const char   *step_name,
                               GError      **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  if (step == NULL || !check_unanswered (conn, round, error))
    return FALSE;
  for (guint i = 0; i < n_subjects; i++)
    if (!cy_mapper_delete (conn, CY_REVIEW_SUBJECT, subjects[i], error))
      return FALSE;

  return cy_step_commit (step, error);
}

/* ---- Beginning and end ---- */

static gboolean
check_plan (const CyReviewPlan *plan, GError **error)
{
  const char *fault = NULL;

  if (plan->offices == NULL || plan->offices[0] == NULL)
    fault = "a round asks at least one office";
  else if (plan->sent != CY_DATE_NONE && plan->due != CY_DATE_NONE && plan->due < plan->sent)
    fault = "a round is due before it is sent";
  if (fault != NULL)
    g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, fault);

  return fault == NULL;
}

static CyRecord *
make_round (const CyReviewPlan *plan)
{
  CyRecord *round = cy_record_new (CY_REVIEW_ROUND);

  cy_record_set_text (round, CY_REVIEW_ROUND_NAME, plan->name);
  cy_record_set_text (round, CY_REVIEW_ROUND_DOCUMENT, plan->document);
  cy_record_set_text (round, CY_REVIEW_ROUND_STATE, CY_WORK_OPEN);
  if (plan->list != 0)
    cy_record_set_int (round, CY_REVIEW_ROUND_LIST, plan->list);
  if (plan->sent != CY_DATE_NONE)
    cy_record_set_int (round, CY_REVIEW_ROUND_SENT, plan->sent);
  if (plan->due != CY_DATE_NONE)
    cy_record_set_int (round, CY_REVIEW_ROUND_DUE, plan->due);

  return round;
}

static gboolean
add_offices (CyConn *conn, gint64 round, const CyReviewPlan *plan, GError **error)
{
  for (guint i = 0; plan->offices[i] != NULL; i++)
    {
      g_autoptr (CyRecord) office = cy_record_new (CY_REVIEW_OFFICE);

      cy_record_set_int (office, CY_REVIEW_OFFICE_ROUND, round);
      cy_record_set_text (office, CY_REVIEW_OFFICE_OFFICE, plan->offices[i]);
      if (plan->sent != CY_DATE_NONE)
        cy_record_set_int (office, CY_REVIEW_OFFICE_SENT, plan->sent);
      if (plan->due != CY_DATE_NONE)
        cy_record_set_int (office, CY_REVIEW_OFFICE_DUE, plan->due);
      if (!cy_mapper_save (conn, office, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_review_round_create:
 * @conn: a writing connection
 * @plan: what is asked of whom
 * @step_name: in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT for a plan without office or people, or that is
 *   due before it is sent
 *
 * Who does not stand at the joint review is left out, and nobody is in it twice.
 *
 * Returns: id of the round; 0 with @error set
 */
gint64
cy_review_round_create (CyConn             *conn,
                        const CyReviewPlan *plan,
                        const char         *step_name,
                        GError            **error)
{
  g_autoptr (CyStep) step = NULL;
  g_autoptr (CyRecord) round = make_round (plan);
  guint n_added;

  if (!check_plan (plan, error) ||
      (step = cy_step_begin (conn, step_name, CY_STEP_NONE, error)) == NULL ||
      !cy_mapper_save (conn, round, error) ||
      !add_offices (conn, cy_record_get_id (round), plan, error) ||
      !add_subjects (conn,
                     cy_record_get_id (round),
                     plan->entries,
                     plan->n_entries,
                     &n_added,
                     error))
    return 0;
  if (n_added == 0)
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "a round is about somebody");
      return 0;
    }

  return cy_step_commit (step, error) ? cy_record_get_id (round) : 0;
}

/**
 * cy_review_round_close:
 * @conn: a writing connection
 * @round: id of an open round
 * @step_name: in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT while somebody has no conclusion
 *
 * Returns: whether it was closed
 */
gboolean
cy_review_round_close (CyConn *conn, gint64 round, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  g_autoptr (CyRecord) record =
    step != NULL ? cy_review_round_load_open (conn, round, error) : NULL;
  gint64 n_left = 0;

  if (record == NULL || !cy_sql_get_int (conn,
                                         "SELECT count(*) FROM review_subject s "
                                         "JOIN person p ON p.id=s.person WHERE s.round=? "
                                         "AND s.conclusion IS NULL AND s.deleted IS NULL "
                                         "AND p.deleted IS NULL",
                                         &n_left,
                                         error,
                                         "i",
                                         round))
    return FALSE;
  if (n_left > 0)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_CONSTRAINT,
                   "%" G_GINT64_FORMAT " people have no conclusion yet",
                   n_left);
      return FALSE;
    }
  cy_record_set_text (record, CY_REVIEW_ROUND_STATE, CY_WORK_DONE);

  return cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
}

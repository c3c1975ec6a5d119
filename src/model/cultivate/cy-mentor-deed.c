/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Pairs people with a mentor, ends that, and keeps the mentors; each as one step of the journal. */
#include "cy-mentor-deed.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-mentoring.h"
#include "cy-name.h"
#include "cy-phone.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* Nobody looks after more people than that; more is a slip of the finger. */
#define CAPACITY_MAX 99

/* The order of resources/sql/cultivate/pair-look.sql. */
enum
{
  LOOK_NAME,
  LOOK_DELETED,
  LOOK_ADMITTED,
  LOOK_PAIRED,
  LOOK_SELF,
};

static gboolean
refuse (const char *what, const char *problem, GError **error)
{
  if (problem == NULL)
    return TRUE;
  g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "%s: %s", what, problem);

  return FALSE;
}

/* ---- Looking ---- */

/**
 * cy_pair_end_find_problem:
 * @pair: of #CY_MENTORING, with the end
 * @today: the last day on which it can have ended
 *
 * Returns: (nullable): what is missing or wrong with the end, translated; %NULL when nothing is
 */
const char *
cy_pair_end_find_problem (CyRecord *pair, CyDate today)
{
  CyDate until = cy_record_get_int (pair, CY_MENTORING_UNTIL);

  if (!cy_date_has_come (until, today))
    return _ ("Give the day on which the pairing ended; it cannot be to come.");
  if (until < cy_record_get_int (pair, CY_MENTORING_SINCE))
    return _ ("The pairing cannot end before it began.");
  if (!cy_text_has_words (cy_record_get_text (pair, CY_MENTORING_END_REASON)))
    return _ ("Say why the pairing ended.");

  return NULL;
}

/**
 * cy_pair_find_problem:
 * @pair: of #CY_MENTORING, of anybody
 * @today: the last day on which something can have happened
 *
 * Returns: (nullable): what is missing or wrong, translated; %NULL when nothing is
 */
const char *
cy_pair_find_problem (CyRecord *pair, CyDate today)
{
  if (cy_record_get_int (pair, CY_MENTORING_MENTOR) == 0)
    return _ ("Choose the mentor.");
  if (!cy_date_has_come (cy_record_get_int (pair, CY_MENTORING_SINCE), today))
    return _ ("Give the day of the pairing; it cannot be to come.");
  if (cy_record_has (pair, CY_MENTORING_UNTIL))
    return cy_pair_end_find_problem (pair, today);
  if (cy_record_has (pair, CY_MENTORING_END_REASON))
    return _ ("Why a pairing ended goes with the day on which it did.");

  return NULL;
}

static void
line_free (gpointer data)
{
  CyPairLine *self = data;

  g_free (self->name);
  g_free (self->problem);
  g_free (self);
}

typedef struct
{
  CyPairLook *look;
  CyRecord   *mentor;
  gint64      person;
  CyDate      since;
} Looking;

/* The first thing that speaks against it. */
static char *
dup_problem (const Looking *self, CySqlRow *row)
{
  CyDate           left = cy_record_get_int (self->mentor, CY_MENTOR_LEFT);
  CyDate           admitted = cy_sql_row_get_int (row, LOOK_ADMITTED);
  g_autofree char *left_day = cy_date_format (left, CY_DATE_ISO);
  g_autofree char *admitted_day = cy_date_format (admitted, CY_DATE_ISO);

  if (cy_sql_row_get_int (row, LOOK_DELETED) != 0 || cy_sql_row_is_null (row, LOOK_ADMITTED))
    return g_strdup (_ ("is not in the pool"));
  if (cy_sql_row_get_int (row, LOOK_SELF) != 0)
    return g_strdup (_ ("is the mentor"));
  if (cy_sql_row_get_int (row, LOOK_PAIRED) != 0)
    return g_strdup (_ ("has this mentor already"));
  if (left != CY_DATE_NONE && left <= self->since)
    return g_strdup_printf (_ ("the mentor has been none since %s"), left_day);
  if (admitted > self->since)
    return g_strdup_printf (_ ("was admitted only on %s"), admitted_day);

  return NULL;
}

static gboolean
add_line (CySqlRow *row, gpointer data, GError **error)
{
  const Looking *self = data;
  CyPairLine    *line = g_new0 (CyPairLine, 1);

  g_ptr_array_add (self->look->lines, line);
  line->person = self->person;
  line->name = cy_sql_row_dup_text (row, LOOK_NAME);
  line->problem = dup_problem (self, row);
  self->look->n_good += line->problem == NULL;

  return TRUE;
}

static gboolean
count_load (CyConn *conn, CyPairLook *look, CyRecord *mentor, CyDate since, GError **error)
{
  gint64 n;
  g_autoptr (CyRecord) rules = NULL;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM mentoring g JOIN person p ON p.id = g.person"
                       " WHERE g.mentor = ? AND g.deleted IS NULL AND p.deleted IS NULL"
                       " AND (g.until IS NULL OR g.until > ?)",
                       &n,
                       error,
                       "ii",
                       cy_record_get_id (mentor),
                       since))
    return FALSE;
  look->n_guided = (guint) n;
  if (cy_record_has (mentor, CY_MENTOR_CAPACITY))
    {
      look->capacity = (guint) cy_record_get_int (mentor, CY_MENTOR_CAPACITY);
      return TRUE;
    }
  rules = cy_rules_for_year (conn, cy_date_get_year (since), error);
  if (rules != NULL)
    look->capacity = (guint) cy_record_get_int (rules, CY_RULES_MENTOR_LOAD);

  return rules != NULL;
}

/**
 * cy_pair_look:
 * @conn: a connection
 * @pair: of #CY_MENTORING, with mentor and day
 * @people: who are to be paired; somebody named twice counts once
 * @error: return location
 *
 * Returns: (transfer full): what would come of it
 */
CyPairLook *
cy_pair_look (CyConn *conn, CyRecord *pair, const CyPeople *people, GError **error)
{
  g_autoptr (CyPairLook) self = g_new0 (CyPairLook, 1);
  g_autoptr (CyRecord) mentor =
    cy_mapper_load (conn, CY_MENTOR, cy_record_get_int (pair, CY_MENTORING_MENTOR), error);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  Looking looking = { self, mentor, 0, cy_record_get_int (pair, CY_MENTORING_SINCE) };

  self->lines = g_ptr_array_new_with_free_func (line_free);
  if (mentor == NULL || !count_load (conn, self, mentor, looking.since, error))
    return NULL;
  for (guint i = 0; i < people->n; i++)
    {
      looking.person = people->ids[i];
      if (g_hash_table_add (seen, (gpointer) &people->ids[i]) &&
          (cy_conn_is_cancelled (conn, error) ||
           !cy_sql_each (conn,
                         cy_sql_get ("cultivate/pair-look.sql"),
                         add_line,
                         &looking,
                         error,
                         "iii",
                         looking.person,
                         cy_record_get_id (mentor),
                         looking.since)))
        return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * cy_pair_look_is_over:
 * @self: what would come of a pairing
 *
 * Returns: whether the mentor would guide more than the rule allows
 */
gboolean
cy_pair_look_is_over (const CyPairLook *self)
{
  return self->n_good > 0 && self->capacity > 0 && self->n_guided + self->n_good > self->capacity;
}

void
cy_pair_look_free (CyPairLook *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/* ---- Pairing ---- */

static gboolean
save_pairs (CyConn *conn, CyRecord *sample, const CyPairLook *look, GError **error)
{
  for (guint i = 0; i < look->lines->len; i++)
    {
      const CyPairLine *line = g_ptr_array_index (look->lines, i);
      g_autoptr (CyRecord) pair = cy_record_copy (sample);

      cy_record_set_id (pair, 0);
      cy_record_set_int (pair, CY_MENTORING_PERSON, line->person);
      if (line->problem == NULL && !cy_mapper_save (conn, pair, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_pair_make:
 * @conn: a writing connection
 * @order: with which mentor, since when
 * @people: whom; those who cannot be paired are refused
 * @count: (out): how many
 * @error: return location; %CY_ERROR_CONSTRAINT when something is missing, or when it would be too
 *   many and nobody confirmed that
 *
 * Returns: whether it was done; if not, or when cancelled, nothing was
 */
gboolean
cy_pair_make (CyConn            *conn,
              const CyPairOrder *order,
              const CyPeople    *people,
              CyPeopleCount     *count,
              GError           **error)
{
  g_autoptr (CyPairLook) look = NULL;
  g_autoptr (CyStep) step = NULL;

  *count = (CyPeopleCount){ 0 };
  if (!refuse ("pairing", cy_pair_find_problem (order->pair, order->today), error) ||
      (look = cy_pair_look (conn, order->pair, people, error)) == NULL)
    return FALSE;
  if (!order->may_exceed && cy_pair_look_is_over (look))
    return refuse ("pairing", _ ("the mentor would guide more than the rule allows"), error);
  *count = (CyPeopleCount){ look->n_good, 0, look->lines->len - look->n_good };
  step = cy_step_begin (conn, people->step_name, CY_STEP_NONE, error);

  return step != NULL && save_pairs (conn, order->pair, look, error) &&
         cy_step_commit (step, error);
}

/* ---- Ending ---- */

/* What has ended stays as it ended. */
static gboolean
end_one (CyConn *conn, gint64 id, CyRecord *end, CyDate today, CyPeopleCount *count, GError **error)
{
  g_autoptr (CyRecord) pair = cy_mapper_load (conn, CY_MENTORING, id, error);

  if (pair == NULL)
    return FALSE;
  if (cy_record_get_deleted (pair) || cy_record_has (pair, CY_MENTORING_UNTIL))
    {
      count->n_same++;
      return TRUE;
    }
  cy_record_set_int (pair, CY_MENTORING_UNTIL, cy_record_get_int (end, CY_MENTORING_UNTIL));
  cy_record_set_text (pair,
                      CY_MENTORING_END_REASON,
                      cy_record_get_text (end, CY_MENTORING_END_REASON));
  count->n_changed++;

  return refuse ("end of a pairing", cy_pair_end_find_problem (pair, today), error) &&
         cy_mapper_save (conn, pair, error);
}

/**
 * cy_pair_end:
 * @conn: a writing connection
 * @pairs: (array length=n_pairs): ids of pairings
 * @n_pairs: how many
 * @end: of #CY_MENTORING, with the day and the reason
 * @today: the last day on which one can have ended
 * @step_name: what the user is doing
 * @count: (out): how many ended, and had ended before
 * @error: return location; %CY_ERROR_CONSTRAINT when day or reason are wrong for one of them
 *
 * Returns: whether it was done; if not, or when cancelled, nothing was
 */
gboolean
cy_pair_end (CyConn        *conn,
             const gint64  *pairs,
             guint          n_pairs,
             CyRecord      *end,
             CyDate         today,
             const char    *step_name,
             CyPeopleCount *count,
             GError       **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  *count = (CyPeopleCount){ 0 };
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < n_pairs; i++)
    if (cy_conn_is_cancelled (conn, error) || !end_one (conn, pairs[i], end, today, count, error))
      return FALSE;

  return cy_step_commit (step, error);
}

/* ---- Mentors ---- */

/**
 * cy_mentor_find_problem:
 * @mentor: of #CY_MENTOR
 * @today: the last day on which one can have left
 *
 * Returns: (nullable): what is missing or wrong, translated; %NULL when nothing is
 */
const char *
cy_mentor_find_problem (CyRecord *mentor, CyDate today)
{
  const char *name = cy_record_get_text (mentor, CY_MENTOR_NAME);
  const char *phone = cy_record_get_text (mentor, CY_MENTOR_PHONE);
  gint64      capacity = cy_record_get_int (mentor, CY_MENTOR_CAPACITY);

  if (name == NULL || cy_name_check (name) & CY_NAME_FORM)
    return _ ("Give the name of the mentor, in Chinese characters.");
  if (!cy_record_has (mentor, CY_MENTOR_KIND))
    return _ ("Choose the level: county, township or village.");
  if (phone != NULL && cy_phone_get_kind (phone) == CY_PHONE_INVALID)
    return _ ("This is no phone number.");
  if (cy_record_has (mentor, CY_MENTOR_CAPACITY) && (capacity < 1 || capacity > CAPACITY_MAX))
    return _ ("A mentor guides between 1 and 99 people.");
  if (cy_record_has (mentor, CY_MENTOR_LEFT) &&
      !cy_date_has_come (cy_record_get_int (mentor, CY_MENTOR_LEFT), today))
    return _ ("Give the day since when they are no longer a mentor; it cannot be to come.");

  return NULL;
}

/* One that began later ends on the day it began: it never came to be. */
static gboolean
end_with_mentor (CyConn *conn, gint64 id, const CyMentorLeave *leave, GError **error)
{
  g_autoptr (CyRecord) pair = cy_mapper_load (conn, CY_MENTORING, id, error);

  if (pair == NULL)
    return FALSE;
  cy_record_set_int (pair,
                     CY_MENTORING_UNTIL,
                     MAX (leave->date, cy_record_get_int (pair, CY_MENTORING_SINCE)));
  cy_record_set_text (pair, CY_MENTORING_END_REASON, leave->reason);

  return refuse ("end of a pairing", cy_pair_end_find_problem (pair, leave->today), error) &&
         cy_mapper_save (conn, pair, error);
}

static gboolean
end_all_of_mentor (CyConn *conn, const CyMentorLeave *leave, guint *n_ended, GError **error)
{
  g_autoptr (GArray) pairs = cy_sql_list_ids (conn,
                                              "SELECT id FROM mentoring WHERE mentor = ?"
                                              " AND deleted IS NULL AND until IS NULL ORDER BY id",
                                              error,
                                              "i",
                                              leave->mentor);

  for (guint i = 0; pairs != NULL && i < pairs->len; i++)
    if (!end_with_mentor (conn, g_array_index (pairs, gint64, i), leave, error))
      return FALSE;
  *n_ended = pairs != NULL ? pairs->len : 0;

  return pairs != NULL;
}

/**
 * cy_mentor_leave:
 * @conn: a writing connection
 * @leave: who, since when, and what becomes of the pairings
 * @n_ended: (out): how many pairings ended with it
 * @error: return location; %CY_ERROR_CONSTRAINT when something is wrong
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_mentor_leave (CyConn *conn, const CyMentorLeave *leave, guint *n_ended, GError **error)
{
  g_autoptr (CyRecord) mentor = cy_mapper_load (conn, CY_MENTOR, leave->mentor, error);
  g_autoptr (CyStep) step = NULL;

  *n_ended = 0;
  if (mentor == NULL)
    return FALSE;
  cy_record_set_int (mentor, CY_MENTOR_LEFT, leave->date);
  if (!refuse ("mentor who leaves", cy_mentor_find_problem (mentor, leave->today), error))
    return FALSE;
  step = cy_step_begin (conn, leave->step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, mentor, error) &&
         (!leave->ends_pairs || end_all_of_mentor (conn, leave, n_ended, error)) &&
         cy_step_commit (step, error);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done about postings, from the plan to the appraisal: looked at first, and written as one
 * step of the journal only when nothing is wrong. */
#include "cy-posting-deed.h"

#include "cy-ability.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-posting.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

static void
add (GPtrArray *problems, guint field, const char *message)
{
  cy_posting_problems_add (problems, (int) field, g_strdup (message));
}

static gboolean
is_in (CyRecord *record, CyPostingState state)
{
  return g_strcmp0 (cy_record_get_text (record, CY_POSTING_STATE),
                    cy_posting_state_get_code (state)) == 0;
}

static void
set_state (CyRecord *record, CyPostingState state)
{
  cy_record_set_text (record, CY_POSTING_STATE, cy_posting_state_get_code (state));
}

/* ---- Crossings ---- */

static gboolean
moves_host (CyRecord *posting, CyRecord *before)
{
  static const guint fields[] = {
    CY_POSTING_PERSON, CY_POSTING_UNIT, CY_POSTING_HOST, CY_POSTING_TRADE, CY_POSTING_SYSTEM,
  };

  for (guint i = 0; before != NULL && i < G_N_ELEMENTS (fields); i++)
    if (!cy_value_equal (cy_record_get (posting, fields[i]), cy_record_get (before, fields[i])))
      return TRUE;

  return before == NULL;
}

/**
 * cy_posting_put:
 * @conn: a connection in a step
 * @posting: of #CY_POSTING, to be saved
 * @before: (nullable): as it was
 * @error: return location
 *
 * Crossings that differ from @before were set by hand and stay; others are told anew when the host
 * has changed.
 *
 * Returns: whether it was saved
 */
gboolean
cy_posting_put (CyConn *conn, CyRecord *posting, CyRecord *before, GError **error)
{
  CyCrossings crossings;

  if (before != NULL && cy_crossings_get (posting) != cy_crossings_get (before))
    cy_record_set_int (posting, CY_POSTING_CROSSINGS_SET, TRUE);
  if (cy_record_get_int (posting, CY_POSTING_CROSSINGS_SET) == 0 && moves_host (posting, before))
    {
      if (!cy_crossings_find (conn, posting, &crossings, error))
        return FALSE;
      cy_crossings_set (posting, crossings);
    }

  return cy_mapper_save (conn, posting, error);
}

/* ---- Planning ---- */

/**
 * cy_posting_new_planned:
 * @template: of #CY_POSTING: what is the same for everybody
 * @person: id
 *
 * Returns: (transfer full): a planned posting like @template for @person
 */
CyRecord *
cy_posting_new_planned (CyRecord *template, gint64 person)
{
  CyRecord *posting = cy_record_copy (template);

  cy_record_set_id (posting, 0);
  cy_record_set_int (posting, CY_POSTING_PERSON, person);
  set_state (posting, CY_POSTING_PLANNED);

  return posting;
}

/**
 * cy_posting_plan:
 * @conn: a writing connection
 * @order: of %CY_DEED_PLAN
 * @people: (array length=n_people): ids of who is to be sent
 * @n_people: how many
 * @problems: (element-type CyPostingProblem): grows by what is wrong; if anything is, nothing is
 *   written for anybody
 * @error: return location
 *
 * Returns: whether it could be looked at and, when nothing was wrong, was written
 */
gboolean
cy_posting_plan (CyConn               *conn,
                 const CyPostingOrder *order,
                 const gint64         *people,
                 guint                 n_people,
                 GPtrArray            *problems,
                 GError              **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, order->step_name, CY_STEP_NONE, error);

  if (step == NULL)
    return FALSE;
  if (n_people == 0)
    cy_posting_problems_add (problems, -1, g_strdup (_ ("Choose who is to be sent.")));
  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr (CyRecord) posting = cy_posting_new_planned (order->record, people[i]);

      if (cy_conn_is_cancelled (conn, error) ||
          !cy_posting_check (conn, posting, problems, error) ||
          (problems->len == 0 && !cy_posting_put (conn, posting, NULL, error)))
        return FALSE;
    }
  cy_posting_problems_drop_repeated (problems);

  return problems->len > 0 || cy_step_commit (step, error);
}

/* ---- Days ---- */

/* A day that is there, has come, and is not before @least. */
static gboolean
check_day (CyRecord *record, guint field, CyDate least, CyDate today, GPtrArray *problems)
{
  CyDate date = cy_record_get_int (record, field);

  if (!cy_date_is_valid (date) || cy_date_get_day (date) == 0)
    add (problems, field, _ ("Give the day as 2026-03-01."));
  else if (date > today)
    add (problems, field, _ ("That day is still to come."));
  else if (date < least)
    add (problems, field, _ ("The end lies before the start."));
  else
    return TRUE;

  return FALSE;
}

static void
check_words (CyRecord *record, guint field, const char *message, GPtrArray *problems)
{
  if (!cy_text_has_words (cy_record_get_text (record, field)))
    add (problems, field, message);
}

/* ---- Each deed ---- */

static gboolean
begin (CyConn *conn, const CyPostingOrder *order, GPtrArray *problems, GError **error)
{
  CyRecord *record = order->record;
  gint64    n_away = 0;

  if (!is_in (record, CY_POSTING_PLANNED))
    add (problems, CY_POSTING_SINCE, _ ("Only who is still to leave can be sent out."));
  if (!check_day (record, CY_POSTING_SINCE, CY_DATE_NONE, order->today, problems))
    return TRUE;
  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM posting WHERE person = ? AND id <> ?"
                       " AND deleted IS NULL AND state = 'running'",
                       &n_away,
                       error,
                       "ii",
                       cy_record_get_int (record, CY_POSTING_PERSON),
                       cy_record_get_id (record)))
    return FALSE;
  if (n_away > 0)
    add (problems,
         CY_POSTING_SINCE,
         _ ("They have not come back from another posting: end that one first."));
  set_state (record, CY_POSTING_RUNNING);

  return TRUE;
}

static void
check_midterm (const CyPostingOrder *order, GPtrArray *problems)
{
  CyRecord *record = order->record;

  if (!is_in (record, CY_POSTING_RUNNING))
    add (problems, CY_POSTING_MIDTERM_DATE, _ ("Only who is there can be checked."));
  check_day (record,
             CY_POSTING_MIDTERM_DATE,
             cy_record_get_int (record, CY_POSTING_SINCE),
             order->today,
             problems);
  check_words (record, CY_POSTING_MIDTERM_BY, _ ("Name who checked."), problems);
  check_words (record, CY_POSTING_MIDTERM, _ ("Write down what was found."), problems);
}

static void
check_levels (const CyPostingOrder *order, GPtrArray *problems)
{
  if (order->n_levels == 0)
    cy_posting_problems_add (problems,
                             -1,
                             g_strdup (_ ("Give the level of at least one ability.")));
  for (guint i = 0; i < order->n_levels; i++)
    if (order->levels[i].level < CY_POSTING_LEVEL_MIN ||
        order->levels[i].level > CY_POSTING_LEVEL_MAX)
      {
        cy_posting_problems_add (problems,
                                 -1,
                                 g_strdup (_ ("Levels of abilities go from 1.0 to 5.0.")));
        break;
      }
}

/* Levels are never overwritten, so nobody is appraised twice for the same. */
static void
check_appraisal (const CyPostingOrder *order, CyRecord *before, GPtrArray *problems)
{
  CyRecord *record = order->record;
  CyDate    since = cy_record_get_int (record, CY_POSTING_SINCE);

  if (cy_record_has (before, CY_POSTING_GRADE))
    add (problems, CY_POSTING_GRADE, _ ("This posting has been appraised."));
  if (since == CY_DATE_NONE)
    add (problems, CY_POSTING_UNTIL, _ ("Only who was there can be appraised."));
  check_day (record, CY_POSTING_UNTIL, since, order->today, problems);
  if (!cy_record_has (record, CY_POSTING_GRADE))
    add (problems, CY_POSTING_GRADE, _ ("Choose the grade."));
  check_day (record, CY_POSTING_APPRAISED, since, order->today, problems);
  check_words (record, CY_POSTING_APPRAISER, _ ("Name who appraised."), problems);
  check_words (record, CY_POSTING_APPRAISAL, _ ("Write down what the host says."), problems);
  check_levels (order, problems);
  if (is_in (record, CY_POSTING_RUNNING))
    set_state (record, CY_POSTING_DONE);
}

/* What never began ends without a day. */
static void
check_stop (const CyPostingOrder *order, GPtrArray *problems)
{
  CyRecord *record = order->record;

  if (is_in (record, CY_POSTING_RUNNING))
    check_day (record,
               CY_POSTING_UNTIL,
               cy_record_get_int (record, CY_POSTING_SINCE),
               order->today,
               problems);
  else if (is_in (record, CY_POSTING_PLANNED))
    cy_record_unset (record, CY_POSTING_UNTIL);
  else
    add (problems, CY_POSTING_UNTIL, _ ("This posting has ended."));
  check_words (record, CY_POSTING_END_REASON, _ ("Say why it ends early."), problems);
  set_state (record, CY_POSTING_STOPPED);
}

static gboolean
check_deed (CyConn               *conn,
            const CyPostingOrder *order,
            CyRecord             *before,
            GPtrArray            *problems,
            GError              **error)
{
  switch (order->deed)
    {
    case CY_DEED_START:
      return begin (conn, order, problems, error) &&
             (problems->len > 0 || cy_posting_check (conn, order->record, problems, error));
    case CY_DEED_MIDTERM:
      check_midterm (order, problems);
      return TRUE;
    case CY_DEED_APPRAISE:
      check_appraisal (order, before, problems);
      return TRUE;
    case CY_DEED_STOP:
      check_stop (order, problems);
      return TRUE;
    case CY_DEED_CHANGE:
      return cy_posting_check (conn, order->record, problems, error);
    case CY_DEED_PLAN:
    case CY_DEED_NOTHING:
      break;
    }
  g_return_val_if_reached (FALSE);
}

/* ---- Writing ---- */

static gboolean
save_level (CyConn *conn, CyRecord *posting, const CyPostingLevel *level, GError **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_ABILITY_RECORD);

  cy_record_set_int (record,
                     CY_ABILITY_RECORD_PERSON,
                     cy_record_get_int (posting, CY_POSTING_PERSON));
  cy_record_set_text (record, CY_ABILITY_RECORD_ABILITY, level->ability);
  cy_record_set_int (record, CY_ABILITY_RECORD_LEVEL, level->level);
  cy_record_set_int (record,
                     CY_ABILITY_RECORD_DATE,
                     cy_record_get_int (posting, CY_POSTING_APPRAISED));
  cy_record_set_text (record, CY_ABILITY_RECORD_SOURCE, CY_ABILITY_SOURCE_POSTING);
  cy_record_set_text (record,
                      CY_ABILITY_RECORD_EVIDENCE,
                      cy_record_get_text (posting, CY_POSTING_APPRAISAL));
  cy_record_set_text (record,
                      CY_ABILITY_RECORD_RECORDER,
                      cy_record_get_text (posting, CY_POSTING_APPRAISER));
  cy_record_set_int (record, CY_ABILITY_RECORD_POSTING, cy_record_get_id (posting));

  return cy_mapper_save (conn, record, error);
}

/**
 * cy_posting_put_levels:
 * @conn: a connection in a step
 * @posting: of #CY_POSTING, saved, with its appraisal
 * @levels: (array length=n_levels): what the host found
 * @n_levels: how many
 * @error: return location
 *
 * Makes one ability record of each, with the host's words as its evidence.
 *
 * Returns: whether they were saved
 */
gboolean
cy_posting_put_levels (CyConn               *conn,
                       CyRecord             *posting,
                       const CyPostingLevel *levels,
                       guint                 n_levels,
                       GError              **error)
{
  for (guint i = 0; i < n_levels; i++)
    if (!save_level (conn, posting, &levels[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
write_deed (CyConn *conn, const CyPostingOrder *order, CyRecord *before, GError **error)
{
  return cy_posting_put (conn, order->record, before, error) &&
         (order->deed != CY_DEED_APPRAISE ||
          cy_posting_put_levels (conn, order->record, order->levels, order->n_levels, error));
}

/**
 * cy_posting_do:
 * @conn: a writing connection
 * @order: of any deed but %CY_DEED_PLAN; the state of its record is set
 * @problems: (element-type CyPostingProblem): grows by what is wrong; if anything is, nothing is
 *   written
 * @error: return location
 *
 * An appraisal makes one ability record of each level, with the host's words as its evidence.
 *
 * Returns: whether it could be looked at and, when nothing was wrong, was written
 */
gboolean
cy_posting_do (CyConn *conn, const CyPostingOrder *order, GPtrArray *problems, GError **error)
{
  g_autoptr (CyRecord) before =
    cy_mapper_load (conn, CY_POSTING, cy_record_get_id (order->record), error);
  g_autoptr (CyStep) step = NULL;

  if (before == NULL || !check_deed (conn, order, before, problems, error))
    return FALSE;
  if (problems->len > 0)
    return TRUE;
  step = cy_step_begin (conn, order->step_name, CY_STEP_NONE, error);

  return step != NULL && write_deed (conn, order, before, error) && cy_step_commit (step, error);
}

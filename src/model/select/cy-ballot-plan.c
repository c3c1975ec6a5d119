/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who votes on whom: set up with a ballot, and changed as long as nothing was counted. */
#include "cy-ballot-plan.h"

#include "cy-ballot-sheet.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"

#define ALL_WEIGHTS 100

static gboolean
check_plan (const CyBallotPlan *plan, GError **error)
{
  g_autoptr (CyBallotSheet) sheet = cy_ballot_sheet_new (plan->ballot, error);
  gint64 weights = 0;

  if (sheet == NULL)
    return FALSE;
  for (guint i = 0; i < plan->n_voters; i++)
    weights += plan->voters[i].weight;
  if (weights != ALL_WEIGHTS)
    return cy_error_refuse (error, "the weights of the voters do not make 100 %");
  for (guint i = 0; i < plan->n_people; i++)
    for (guint j = 0; j < i; j++)
      if (plan->people[i] == plan->people[j])
        return cy_error_refuse (error, "somebody stands on the paper twice");

  return plan->n_people > 0 || cy_error_refuse (error, "nobody is voted on");
}

/* Puts the group at its place in @group, which is new or was there before. */
static gboolean
save_voters (CyConn *conn, const CyBallotPlan *plan, guint nth, CyRecord *group, GError **error)
{
  const CyBallotVotersPlan *voters = &plan->voters[nth];

  cy_record_set_int (group, CY_BALLOT_GROUP_BALLOT, cy_record_get_id (plan->ballot));
  cy_record_set_int (group, CY_BALLOT_GROUP_POSITION, nth + 1);
  cy_record_set_text (group, CY_BALLOT_GROUP_NAME, voters->name);
  cy_record_set_int (group, CY_BALLOT_GROUP_WEIGHT, voters->weight);
  if (voters->expected != CY_BALLOT_UNKNOWN)
    cy_record_set_int (group, CY_BALLOT_GROUP_EXPECTED, voters->expected);
  else
    cy_record_unset (group, CY_BALLOT_GROUP_EXPECTED);

  return cy_mapper_save (conn, group, error);
}

static gboolean
save_person (CyConn *conn, const CyBallotPlan *plan, guint nth, CyRecord *subject, GError **error)
{
  gint64 entry = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT max(id) FROM pool_entry WHERE person=? AND deleted IS NULL",
                       &entry,
                       error,
                       "i",
                       plan->people[nth]))
    return FALSE;
  cy_record_set_int (subject, CY_BALLOT_SUBJECT_BALLOT, cy_record_get_id (plan->ballot));
  cy_record_set_int (subject, CY_BALLOT_SUBJECT_PERSON, plan->people[nth]);
  cy_record_set_int (subject, CY_BALLOT_SUBJECT_POSITION, nth + 1);
  if (entry != 0)
    cy_record_set_int (subject, CY_BALLOT_SUBJECT_ENTRY, entry);

  return cy_mapper_save (conn, subject, error);
}

/**
 * cy_ballot_create:
 * @conn: a writing connection
 * @plan: the ballot, not saved yet, who votes and on whom
 * @error: return location; %CY_ERROR_CONSTRAINT when the options cannot be read, the weights do
 *   not make 100 %, nobody is voted on, or somebody twice
 *
 * Returns: id of the ballot, 0 on error
 */
gint64
cy_ballot_create (CyConn *conn, const CyBallotPlan *plan, GError **error)
{
  g_autoptr (CyStep) step = NULL;

  if (!check_plan (plan, error) ||
      (step = cy_step_begin (conn, plan->step_name, CY_STEP_NONE, error)) == NULL ||
      !cy_mapper_save (conn, plan->ballot, error))
    return 0;
  for (guint i = 0; i < plan->n_voters; i++)
    {
      g_autoptr (CyRecord) group = cy_record_new (CY_BALLOT_GROUP);

      if (!save_voters (conn, plan, i, group, error))
        return 0;
    }
  for (guint i = 0; i < plan->n_people; i++)
    {
      g_autoptr (CyRecord) subject = cy_record_new (CY_BALLOT_SUBJECT);

      if (!save_person (conn, plan, i, subject, error))
        return 0;
    }

  return cy_step_commit (step, error) ? cy_record_get_id (plan->ballot) : 0;
}

/**
 * cy_ballot_find_counted:
 * @conn: a connection
 * @ballot: id of a ballot
 * @is_counted: (out): whether there are votes or papers
 * @error: return location
 *
 * Returns: whether that could be found out
 */
gboolean
cy_ballot_find_counted (CyConn *conn, gint64 ballot, gboolean *is_counted, GError **error)
{
  gint64 n = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT EXISTS(SELECT 1 FROM ballot_count WHERE ballot=?1 AND votes IS NOT "
                       "NULL AND deleted IS NULL)"
                       " OR EXISTS(SELECT 1 FROM ballot_paper WHERE ballot=?1 AND deleted IS NULL)",
                       &n,
                       error,
                       "i",
                       ballot))
    return FALSE;
  *is_counted = n != 0;

  return TRUE;
}

/* ---- Changing it ---- */

/* Takes the group of that name out of @groups. */
static CyRecord *
take_voters (GPtrArray *groups, const char *name)
{
  for (guint i = 0; i < groups->len; i++)
    if (g_strcmp0 (cy_record_get_text (g_ptr_array_index (groups, i), CY_BALLOT_GROUP_NAME),
                   name) == 0)
      return g_ptr_array_steal_index (groups, i);

  return cy_record_new (CY_BALLOT_GROUP);
}

static CyRecord *
take_person (GPtrArray *subjects, gint64 person)
{
  for (guint i = 0; i < subjects->len; i++)
    if (cy_record_get_int (g_ptr_array_index (subjects, i), CY_BALLOT_SUBJECT_PERSON) == person)
      return g_ptr_array_steal_index (subjects, i);

  return cy_record_new (CY_BALLOT_SUBJECT);
}

static gboolean
delete_all (CyConn *conn, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      CyRecord *record = g_ptr_array_index (records, i);

      if (!cy_mapper_delete (conn, cy_record_get_entity (record), cy_record_get_id (record), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
replace_voters (CyConn *conn, const CyBallotPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) groups =
    cy_mapper_load_parts (conn, CY_BALLOT_GROUP, cy_record_get_id (plan->ballot), error);

  if (groups == NULL)
    return FALSE;
  for (guint i = 0; i < plan->n_voters; i++)
    {
      g_autoptr (CyRecord) group = take_voters (groups, plan->voters[i].name);

      if (!save_voters (conn, plan, i, group, error))
        return FALSE;
    }

  return delete_all (conn, groups, error);
}

static gboolean
replace_people (CyConn *conn, const CyBallotPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) subjects =
    cy_mapper_load_parts (conn, CY_BALLOT_SUBJECT, cy_record_get_id (plan->ballot), error);

  if (subjects == NULL)
    return FALSE;
  for (guint i = 0; i < plan->n_people; i++)
    {
      g_autoptr (CyRecord) subject = take_person (subjects, plan->people[i]);

      if (!save_person (conn, plan, i, subject, error))
        return FALSE;
    }

  return delete_all (conn, subjects, error);
}

static gboolean
check_open (CyConn *conn, CyRecord *ballot, GError **error)
{
  gboolean is_counted = FALSE;

  if (g_strcmp0 (cy_record_get_text (ballot, CY_BALLOT_STATE), CY_BALLOT_DONE) == 0)
    return cy_error_refuse (error, "the ballot is finished");
  if (!cy_ballot_find_counted (conn, cy_record_get_id (ballot), &is_counted, error))
    return FALSE;

  return !is_counted || cy_error_refuse (error, "votes were counted already");
}

/**
 * cy_ballot_replan:
 * @conn: a writing connection
 * @plan: a ballot that stands, who votes from now on and on whom
 * @error: return location; %CY_ERROR_CONSTRAINT as of cy_ballot_create(), and when votes were
 *   counted already
 *
 * Groups of the same name and people who stay keep what there is about them.
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_ballot_replan (CyConn *conn, const CyBallotPlan *plan, GError **error)
{
  g_autoptr (CyStep) step = NULL;

  return check_plan (plan, error) && check_open (conn, plan->ballot, error) &&
         (step = cy_step_begin (conn, plan->step_name, CY_STEP_NONE, error)) != NULL &&
         replace_voters (conn, plan, error) && replace_people (conn, plan, error) &&
         cy_step_commit (step, error);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Leads become recommendations, are closed with a reason, and opened again. */
#include "cy-lead-take.h"

#include "cy-error.h"
#include "cy-lead-list.h"
#include "cy-lead.h"
#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-pool-step.h"
#include "cy-pool.h"
#include "cy-route.h"
#include "cy-rule-book.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#define AMBIGUOUS ((gint64) -2)

static gboolean
is_state (CyRecord *lead, const char *state)
{
  return g_strcmp0 (cy_record_get_text (lead, CY_LEAD_STATE), state) == 0;
}

/* ---- The person ---- */

/* Name and village, or else the phone with the name, as a family may share one. */
static gboolean
is_same (const CyLeadTwin *twin, CyRecord *lead)
{
  return !twin->is_lead && g_strcmp0 (twin->name, cy_record_get_text (lead, CY_LEAD_NAME)) == 0;
}

static gboolean
find_person (CyConn *conn, CyRecord *lead, gint64 *person, GError **error)
{
  g_autoptr (GPtrArray) twins = cy_lead_list_twins (conn, lead, error);

  *person = 0;
  for (guint i = 0; twins != NULL && i < twins->len; i++)
    {
      const CyLeadTwin *twin = g_ptr_array_index (twins, i);

      if (is_same (twin, lead))
        *person = *person == 0 ? twin->id : AMBIGUOUS;
    }

  return twins != NULL;
}

/* What the person's own record does not say yet. */
static void
fill_in (CyRecord *person, CyRecord *lead)
{
  static const guint pairs[][2] = {
    { CY_PERSON_NAME, CY_LEAD_NAME },           { CY_PERSON_UNIT, CY_LEAD_UNIT },
    { CY_PERSON_GENDER, CY_LEAD_GENDER },       { CY_PERSON_BIRTH, CY_LEAD_BIRTH },
    { CY_PERSON_POLITICAL, CY_LEAD_POLITICAL }, { CY_PERSON_PHONE, CY_LEAD_PHONE },
    { CY_PERSON_SOURCE, CY_LEAD_SOURCE },       { CY_PERSON_OCCUPATION, CY_LEAD_OCCUPATION },
    { CY_PERSON_SPECIALTY, CY_LEAD_STRENGTHS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (!cy_record_has (person, pairs[i][0]) && cy_record_has (lead, pairs[i][1]))
      cy_record_set (person, pairs[i][0], cy_record_get (lead, pairs[i][1]));
}

/* The education of a new person is a record of its own, from which the highest is derived. */
static gboolean
add_education (CyConn *conn, CyRecord *person, CyRecord *lead, GError **error)
{
  g_autoptr (CyRecord) study = NULL;

  if (!cy_record_has (lead, CY_LEAD_EDUCATION))
    return TRUE;
  study = cy_record_new (CY_EDUCATION);
  cy_record_set_int (study, CY_EDUCATION_PERSON, cy_record_get_id (person));
  cy_record_set (study, CY_EDUCATION_LEVEL, cy_record_get (lead, CY_LEAD_EDUCATION));

  return cy_mapper_save (conn, study, error);
}

static CyRecord *
make_person (CyConn *conn, CyRecord *lead, gint64 known, GError **error)
{
  g_autoptr (CyRecord) person =
    known > 0 ? cy_mapper_load (conn, CY_PERSON, known, error) : cy_record_new (CY_PERSON);

  if (person == NULL)
    return NULL;
  fill_in (person, lead);
  if (!cy_mapper_save (conn, person, error) ||
      (known <= 0 && !add_education (conn, person, lead, error)))
    return NULL;

  return g_steal_pointer (&person);
}

/* Nobody goes two ways into the pool at once. */
static gboolean
is_in_or_coming (CyConn *conn, gint64 person, gboolean *there, GError **error)
{
  gint64 n = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM pool_entry WHERE person=? AND deleted IS NULL"
                       " AND state IN ('progress', 'in')",
                       &n,
                       error,
                       "i",
                       person))
    return FALSE;
  *there = n > 0;

  return TRUE;
}

/* ---- The entry ---- */

/**
 * cy_direction_get_tier:
 * @direction: (nullable): code of the set direction
 *
 * Returns: the tier that leads there: who is to lead a village is a secretary reserve
 */
const char *
cy_direction_get_tier (const char *direction)
{
  return g_strcmp0 (direction, "01") == 0 ? CY_TIER_SECRETARY : CY_TIER_COMMITTEE;
}

static CyRecord *
make_entry (CyRecord *lead, CyRecord *person, const CyTaking *taking, const char *step)
{
  static const guint pairs[][2] = {
    { CY_ENTRY_DIRECTION, CY_LEAD_DIRECTION },
    { CY_ENTRY_MATURITY, CY_LEAD_MATURITY },
    { CY_ENTRY_TAGS, CY_LEAD_TAGS },
  };
  CyRecord   *entry = cy_record_new (CY_ENTRY);
  const char *tier = taking->tier;

  if (tier == NULL)
    tier = cy_direction_get_tier (cy_record_get_text (lead, CY_LEAD_DIRECTION));
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (cy_record_has (lead, pairs[i][1]))
      cy_record_set (entry, pairs[i][0], cy_record_get (lead, pairs[i][1]));
  cy_record_set_int (entry, CY_ENTRY_PERSON, cy_record_get_id (person));
  cy_record_set_text (entry, CY_ENTRY_TIER, tier);
  cy_record_set_text (entry, CY_ENTRY_CHANNEL, taking->channel);
  cy_record_set_text (entry, CY_ENTRY_BATCH, taking->batch);
  cy_record_set_text (entry, CY_ENTRY_ROUTE, taking->route);
  cy_record_set_text (entry, CY_ENTRY_STATE, CY_POOL_IN_PROGRESS);
  cy_record_set_text (entry, CY_ENTRY_STEP, step);
  cy_record_set_int (entry, CY_ENTRY_STEP_DATE, taking->date);

  return entry;
}

static CyRecord *
make_step (CyRecord *entry)
{
  CyRecord *record = cy_record_new (CY_POOL_STEP);

  cy_record_set (record, CY_POOL_STEP_PERSON, cy_record_get (entry, CY_ENTRY_PERSON));
  cy_record_set_int (record, CY_POOL_STEP_ENTRY, cy_record_get_id (entry));
  cy_record_set (record, CY_POOL_STEP_STEP, cy_record_get (entry, CY_ENTRY_STEP));
  cy_record_set (record, CY_POOL_STEP_SINCE, cy_record_get (entry, CY_ENTRY_STEP_DATE));
  cy_record_set_text (record, CY_POOL_STEP_STATE, CY_STEP_OPEN);

  return record;
}

/* ---- Taking ---- */

static gboolean
save_taken (CyConn           *conn,
            CyRecord         *lead,
            CyRecord         *person,
            const CyTaking   *taking,
            const CyRuleBook *book,
            GError          **error)
{
  gint64  unit = cy_record_get_int (person, CY_PERSON_UNIT);
  CyRoute route;
  g_autoptr (CyRecord) entry = NULL;
  g_autoptr (CyRecord) record = NULL;

  cy_route_init (&route, cy_rule_book_get (book, unit), taking->route);
  entry = make_entry (lead, person, taking, route.steps[0].code);
  if (!cy_mapper_save (conn, entry, error))
    return FALSE;
  record = make_step (entry);
  cy_record_set_text (lead, CY_LEAD_STATE, CY_LEAD_TAKEN);
  cy_record_set_int (lead, CY_LEAD_PERSON, cy_record_get_id (person));

  return cy_mapper_save (conn, record, error) && cy_mapper_save (conn, lead, error);
}

static gboolean
take (CyConn           *conn,
      CyRecord         *lead,
      const CyTaking   *taking,
      const CyRuleBook *book,
      CyTakeCount      *count,
      GError          **error)
{
  gint64   known = taking->person;
  gboolean is_there = FALSE;
  g_autoptr (CyRecord) person = NULL;

  if ((known == 0 && !find_person (conn, lead, &known, error)) ||
      (known > 0 && !is_in_or_coming (conn, known, &is_there, error)))
    return FALSE;
  if (!is_state (lead, CY_LEAD_OPEN) || known == AMBIGUOUS || is_there)
    {
      count->n_refused++;
      return TRUE;
    }
  person = make_person (conn, lead, known, error);
  count->n_taken++;
  count->n_new += known <= 0;

  return person != NULL && save_taken (conn, lead, person, taking, book, error);
}

static gboolean
check_taking (const CyLeads *leads, const CyTaking *taking, GError **error)
{
  if (cy_date_get_day (taking->date) != 0 && (taking->person == 0 || leads->n == 1))
    return TRUE;
  g_set_error_literal (error,
                       CY_ERROR,
                       CY_ERROR_CONSTRAINT,
                       "a recommendation needs a day, and one person is one lead");

  return FALSE;
}

/**
 * cy_leads_take:
 * @conn: a writing connection
 * @leads: whom to recommend
 * @taking: how
 * @count: (out): what became of them
 * @error: return location; %CY_ERROR_CONSTRAINT without a whole day
 *
 * A person on file of the same name and village, or of the same name and phone, is the one meant;
 * of several nobody can tell, so that lead is refused until somebody says who it is. What the
 * person's record has stays as it is. The entry begins at the first step of its route.
 *
 * Returns: whether it was done; if not, or when cancelled, nothing was
 */
gboolean
cy_leads_take (CyConn         *conn,
               const CyLeads  *leads,
               const CyTaking *taking,
               CyTakeCount    *count,
               GError        **error)
{
  g_autoptr (CyStep) step = NULL;
  g_autoptr (CyRuleBook) book = NULL;

  *count = (CyTakeCount){ 0 };
  if (!check_taking (leads, taking, error) ||
      (step = cy_step_begin (conn, leads->step_name, CY_STEP_NONE, error)) == NULL ||
      (book = cy_rule_book_load (conn, cy_date_get_year (taking->date), error)) == NULL)
    return FALSE;
  for (guint i = 0; i < leads->n; i++)
    {
      g_autoptr (CyRecord) lead = cy_mapper_load (conn, CY_LEAD, leads->ids[i], error);

      if (lead == NULL || cy_conn_is_cancelled (conn, error) ||
          !take (conn, lead, taking, book, count, error))
        return FALSE;
    }

  return cy_step_commit (step, error);
}

/* ---- Closing ---- */

typedef struct
{
  const char *from;
  const char *to;
  CyDate      date; /* none to open again */
  const char *reason;
} Change;

static gboolean
change (CyConn *conn, gint64 id, const Change *change, guint *n, GError **error)
{
  g_autoptr (CyRecord) lead = cy_mapper_load (conn, CY_LEAD, id, error);

  if (lead == NULL)
    return FALSE;
  if (!is_state (lead, change->from))
    return TRUE;
  cy_record_set_text (lead, CY_LEAD_STATE, change->to);
  cy_record_set_text (lead, CY_LEAD_REASON, change->reason);
  if (change->date != CY_DATE_NONE)
    cy_record_set_int (lead, CY_LEAD_CLOSED, change->date);
  else
    cy_record_unset (lead, CY_LEAD_CLOSED);
  (*n)++;

  return cy_mapper_save (conn, lead, error);
}

static gboolean
change_all (CyConn *conn, const CyLeads *leads, const Change *how, guint *n, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, leads->step_name, CY_STEP_NONE, error);

  *n = 0;
  if (step == NULL)
    return FALSE;
  if (how->reason != NULL)
    cy_step_set_reason (step, how->reason);
  for (guint i = 0; i < leads->n; i++)
    if (!change (conn, leads->ids[i], how, n, error))
      return FALSE;

  return cy_step_commit (step, error);
}

/**
 * cy_leads_close:
 * @conn: a writing connection
 * @leads: which are not followed up
 * @date: since when
 * @reason: why
 * @n_closed: (out): how many of them were open
 * @error: return location; %CY_ERROR_CONSTRAINT without a whole day or a reason
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_leads_close (CyConn        *conn,
                const CyLeads *leads,
                CyDate         date,
                const char    *reason,
                guint         *n_closed,
                GError       **error)
{
  g_autofree char *words = g_strstrip (g_strdup (reason != NULL ? reason : ""));
  Change           how = { CY_LEAD_OPEN, CY_LEAD_SHUT, date, words };

  if (cy_text_has_words (words) && cy_date_get_day (date) != 0)
    return change_all (conn, leads, &how, n_closed, error);
  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "closing needs a day and a reason");

  return FALSE;
}

/**
 * cy_leads_reopen:
 * @conn: a writing connection
 * @leads: which are followed up after all
 * @n_opened: (out): how many of them were closed
 * @error: return location
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_leads_reopen (CyConn *conn, const CyLeads *leads, guint *n_opened, GError **error)
{
  Change how = { CY_LEAD_SHUT, CY_LEAD_OPEN, CY_DATE_NONE, NULL };

  return change_all (conn, leads, &how, n_opened, error);
}

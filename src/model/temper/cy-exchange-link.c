/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Joins postings to an exchange of people between units.
 *
 * 双向: exactly two units, and people go both ways. 多向: three units or more, held together by the
 * people, and each of them both sends and receives; a ring is the least. */
#include "cy-exchange-link-private.h"

#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-posting-check.h"
#include "cy-posting-list.h"
#include "cy-posting.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* What one unit of an exchange does, and which units it hangs together with. */
typedef struct
{
  gint64   unit;
  gboolean sends;
  gboolean receives;
  gboolean is_reached;
} Party;

static Party *
take (GArray *parties, gint64 unit)
{
  Party party = { .unit = unit };

  for (guint i = 0; i < parties->len; i++)
    if (g_array_index (parties, Party, i).unit == unit)
      return &g_array_index (parties, Party, i);
  g_array_append_val (parties, party);

  return &g_array_index (parties, Party, parties->len - 1);
}

static GArray *
list_parties (const CyExchangeLeg *legs, guint n_legs)
{
  GArray *parties = g_array_new (FALSE, TRUE, sizeof (Party));

  for (guint i = 0; i < n_legs; i++)
    {
      take (parties, legs[i].home)->sends = TRUE;
      take (parties, legs[i].host)->receives = TRUE;
    }

  return parties;
}

/* Reaches along the legs until nothing new is found. */
static gboolean
hang_together (GArray *parties, const CyExchangeLeg *legs, guint n_legs)
{
  gboolean grows = TRUE;

  g_array_index (parties, Party, 0).is_reached = TRUE;
  while (grows)
    {
      grows = FALSE;
      for (guint i = 0; i < n_legs; i++)
        {
          Party *home = take (parties, legs[i].home);
          Party *host = take (parties, legs[i].host);

          if (home->is_reached == host->is_reached)
            continue;
          home->is_reached = host->is_reached = TRUE;
          grows = TRUE;
        }
    }
  for (guint i = 0; i < parties->len; i++)
    if (!g_array_index (parties, Party, i).is_reached)
      return FALSE;

  return TRUE;
}

/**
 * cy_exchange_find_problem:
 * @way: (nullable): code of the set exchange_way
 * @legs: (array length=n_legs): who goes from where to where
 * @n_legs: how many
 *
 * Returns: (nullable): why this is no exchange of that way, translated; %NULL when it is one
 */
const char *
cy_exchange_find_problem (const char *way, const CyExchangeLeg *legs, guint n_legs)
{
  g_autoptr (GArray) parties = list_parties (legs, n_legs);
  gboolean is_two = g_strcmp0 (way, CY_EXCHANGE_WAY_TWO) == 0;

  if (n_legs < 2)
    return _ ("An exchange joins at least two postings.");
  for (guint i = 0; i < n_legs; i++)
    if (legs[i].home == 0 || legs[i].host == 0)
      return _ ("Everybody must come from a unit of the tree and go to one.");
  if (way == NULL)
    return _ ("Choose whether two units exchange people or more.");
  if (is_two && parties->len != 2)
    return _ ("Two-way means that two units send each other people; here there are more.");
  if (!is_two && parties->len < 3)
    return _ ("Many-way takes three units or more; with two it is two-way.");
  for (guint i = 0; i < parties->len; i++)
    if (!g_array_index (parties, Party, i).sends || !g_array_index (parties, Party, i).receives)
      return _ ("Every unit must both send somebody and receive somebody.");
  if (!hang_together (parties, legs, n_legs))
    return _ ("These are several exchanges: join each of them by itself.");

  return NULL;
}

/**
 * cy_exchange_guess_way:
 * @legs: (array length=n_legs): who goes from where to where
 * @n_legs: how many
 *
 * Returns: the way that so many units can be
 */
const char *
cy_exchange_guess_way (const CyExchangeLeg *legs, guint n_legs)
{
  g_autoptr (GArray) parties = list_parties (legs, n_legs);

  return parties->len > 2 ? CY_EXCHANGE_WAY_MANY : CY_EXCHANGE_WAY_TWO;
}

/* ---- Joining ---- */

static gboolean
load_leg (CyConn *conn, gint64 id, CyRecord **posting, CyExchangeLeg *leg, GError **error)
{
  g_autoptr (CyRecord) person = NULL;

  *posting = cy_mapper_load (conn, CY_POSTING, id, error);
  if (*posting == NULL)
    return FALSE;
  person = cy_mapper_load (conn, CY_PERSON, cy_record_get_int (*posting, CY_POSTING_PERSON), error);
  if (person == NULL)
    return FALSE;
  leg->home = cy_record_get_int (person, CY_PERSON_UNIT);
  leg->host = cy_record_get_int (*posting, CY_POSTING_UNIT);

  return TRUE;
}

/* An exchange that was deleted holds nobody. */
static gboolean
is_joined (CyConn *conn, CyRecord *posting, gboolean *joined, GError **error)
{
  gint64 n = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM exchange WHERE id = ? AND deleted IS NULL",
                       &n,
                       error,
                       "i",
                       cy_record_get_int (posting, CY_POSTING_EXCHANGE)))
    return FALSE;
  *joined = n > 0;

  return TRUE;
}

static gboolean
check_posting (CyConn    *conn,
               CyRecord  *posting,
               GPtrArray *postings,
               GPtrArray *problems,
               GError   **error)
{
  gint64   person = cy_record_get_int (posting, CY_POSTING_PERSON);
  gboolean joined;

  if (!is_joined (conn, posting, &joined, error))
    return FALSE;
  if (joined)
    cy_posting_problems_add (problems,
                             -1,
                             g_strdup (_ ("One of these postings is part of another exchange.")));
  if (g_strcmp0 (cy_record_get_text (posting, CY_POSTING_STATE),
                 cy_posting_state_get_code (CY_POSTING_STOPPED)) == 0)
    cy_posting_problems_add (problems,
                             -1,
                             g_strdup (_ ("A posting that ended early cannot be exchanged.")));
  for (guint i = 0; i + 1 < postings->len; i++)
    if (cy_record_get_int (g_ptr_array_index (postings, i), CY_POSTING_PERSON) == person)
      cy_posting_problems_add (problems, -1, g_strdup (_ ("The same person stands in it twice.")));

  return TRUE;
}

static gboolean
load_all (CyConn       *conn,
          const gint64 *ids,
          guint         n,
          GPtrArray    *postings,
          GArray       *legs,
          GPtrArray    *problems,
          GError      **error)
{
  for (guint i = 0; i < n; i++)
    {
      CyExchangeLeg leg = { 0 };
      CyRecord     *posting = NULL;
      gboolean      found = load_leg (conn, ids[i], &posting, &leg, error);

      if (posting != NULL)
        g_ptr_array_add (postings, posting);
      if (!found || !check_posting (conn, posting, postings, problems, error))
        return FALSE;
      g_array_append_val (legs, leg);
    }

  return TRUE;
}

/* In a step: saves @exchange and makes @postings part of it. */
gboolean
_cy_exchange_join (CyConn *conn, CyRecord *exchange, GPtrArray *postings, GError **error)
{
  if (!cy_mapper_save (conn, exchange, error))
    return FALSE;
  for (guint i = 0; i < postings->len; i++)
    {
      CyRecord *posting = g_ptr_array_index (postings, i);

      cy_record_set_int (posting, CY_POSTING_EXCHANGE, cy_record_get_id (exchange));
      if (!cy_mapper_save (conn, posting, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_exchange_link:
 * @conn: a writing connection
 * @exchange: of #CY_EXCHANGE, new, with name and way
 * @postings: (array length=n_postings): ids
 * @n_postings: how many
 * @step_name: what the user is doing, in the user's words
 * @problems: (element-type CyPostingProblem): grows by what is wrong; if anything is, nothing is
 *   written
 * @error: return location
 *
 * Returns: whether it could be looked at and, when nothing was wrong, was written
 */
gboolean
cy_exchange_link (CyConn       *conn,
                  CyRecord     *exchange,
                  const gint64 *postings,
                  guint         n_postings,
                  const char   *step_name,
                  GPtrArray    *problems,
                  GError      **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) legs = g_array_new (FALSE, FALSE, sizeof (CyExchangeLeg));
  g_autoptr (CyStep) step = NULL;
  const char *problem;

  if (!load_all (conn, postings, n_postings, records, legs, problems, error))
    return FALSE;
  problem = cy_exchange_find_problem (cy_record_get_text (exchange, CY_EXCHANGE_WAY),
                                      (const CyExchangeLeg *) legs->data,
                                      legs->len);
  if (problem != NULL)
    cy_posting_problems_add (problems, -1, g_strdup (problem));
  if (!cy_text_has_words (cy_record_get_text (exchange, CY_EXCHANGE_NAME)))
    cy_posting_problems_add (problems, -1, g_strdup (_ ("Give the exchange a name.")));
  if (problems->len > 0)
    return TRUE;
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && _cy_exchange_join (conn, exchange, records, error) &&
         cy_step_commit (step, error);
}

/**
 * cy_exchange_dissolve:
 * @conn: a writing connection
 * @exchange: id
 * @step_name: what the user is doing, in the user's words
 * @error: return location
 *
 * The postings stay, each by itself.
 *
 * Returns: whether it was done
 */
gboolean
cy_exchange_dissolve (CyConn *conn, gint64 exchange, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  g_autoptr (GArray) ids =
    step != NULL ? cy_sql_list_ids (conn,
                                    "SELECT id FROM posting WHERE exchange = ? AND deleted IS NULL",
                                    error,
                                    "i",
                                    exchange)
                 : NULL;
  CyValue none = CY_VALUE_INIT;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!cy_mapper_set (conn,
                        CY_POSTING,
                        g_array_index (ids, gint64, i),
                        CY_POSTING_EXCHANGE,
                        &none,
                        error))
      return FALSE;

  return ids != NULL && cy_mapper_delete (conn, CY_EXCHANGE, exchange, error) &&
         cy_step_commit (step, error);
}

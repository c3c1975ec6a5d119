/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Plans an exchange of people between units from the beginning: the people of each unit go to the
 * next one, those of the last to the first, and their postings are linked. Of two units that is
 * 双向, of more 多向. */
#include "cy-exchange-round.h"

#include "cy-exchange-link-private.h"
#include "cy-posting-check.h"
#include "cy-posting-deed.h"
#include "cy-posting.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

static GArray *
list_homes (const CyExchangeMove *moves, guint n_moves)
{
  GArray *homes = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n_moves; i++)
    {
      gboolean is_new = moves[i].home != 0;

      for (guint j = 0; j < homes->len && is_new; j++)
        is_new = g_array_index (homes, gint64, j) != moves[i].home;
      if (is_new)
        g_array_append_val (homes, moves[i].home);
    }

  return homes;
}

/**
 * cy_exchange_round_set_hosts:
 * @moves: (array length=n_moves): people with where they come from
 * @n_moves: how many
 *
 * Sends the people of each unit to the one that comes next among @moves, those of the last to the
 * first. Who comes from no unit, and everybody when there is only one, goes nowhere.
 */
void
cy_exchange_round_set_hosts (CyExchangeMove *moves, guint n_moves)
{
  g_autoptr (GArray) homes = list_homes (moves, n_moves);

  for (guint i = 0; i < n_moves; i++)
    {
      moves[i].host = 0;
      for (guint j = 0; j < homes->len && homes->len > 1; j++)
        if (g_array_index (homes, gint64, j) == moves[i].home)
          moves[i].host = g_array_index (homes, gint64, (j + 1) % homes->len);
    }
}

static void
check_round (const CyExchangeRound *round, GPtrArray *problems)
{
  g_autofree CyExchangeLeg *legs = g_new (CyExchangeLeg, round->n_moves + 1);
  const char               *problem;

  for (guint i = 0; i < round->n_moves; i++)
    legs[i] = (CyExchangeLeg){ round->moves[i].home, round->moves[i].host };
  cy_record_set_text (round->exchange,
                      CY_EXCHANGE_WAY,
                      cy_exchange_guess_way (legs, round->n_moves));
  problem = cy_exchange_find_problem (cy_record_get_text (round->exchange, CY_EXCHANGE_WAY),
                                      legs,
                                      round->n_moves);
  if (round->n_moves < 2)
    problem = _ ("Choose two people or more who come from different units.");
  if (problem != NULL)
    cy_posting_problems_add (problems, -1, g_strdup (problem));
  if (!cy_text_has_words (cy_record_get_text (round->exchange, CY_EXCHANGE_NAME)))
    cy_posting_problems_add (problems, -1, g_strdup (_ ("Give the exchange a name.")));
}

static gboolean
plan_one (CyConn                *conn,
          const CyExchangeRound *round,
          const CyExchangeMove  *move,
          GPtrArray             *postings,
          GPtrArray             *problems,
          GError               **error)
{
  CyRecord *posting = cy_posting_new_planned (round->posting, move->person);

  g_ptr_array_add (postings, posting);
  cy_record_set_int (posting, CY_POSTING_UNIT, move->host);
  cy_record_unset (posting, CY_POSTING_HOST);

  return cy_posting_check (conn, posting, problems, error) &&
         (problems->len > 0 || cy_posting_put (conn, posting, NULL, error));
}

/**
 * cy_exchange_round_plan:
 * @conn: a writing connection
 * @round: who goes where, and as what
 * @problems: (element-type CyPostingProblem): grows by what is wrong; if anything is, nothing is
 *   written
 * @error: return location
 *
 * Returns: whether it could be looked at and, when nothing was wrong, was written
 */
gboolean
cy_exchange_round_plan (CyConn                *conn,
                        const CyExchangeRound *round,
                        GPtrArray             *problems,
                        GError               **error)
{
  g_autoptr (GPtrArray) postings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CyStep) step = NULL;

  check_round (round, problems);
  if (problems->len > 0)
    return TRUE;
  cy_record_set (round->exchange,
                 CY_EXCHANGE_DATE,
                 cy_record_get (round->posting, CY_POSTING_PLANNED_SINCE));
  step = cy_step_begin (conn, round->step_name, CY_STEP_NONE, error);
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < round->n_moves; i++)
    if (!plan_one (conn, round, &round->moves[i], postings, problems, error))
      return FALSE;
  cy_posting_problems_drop_repeated (problems);
  if (problems->len > 0)
    return TRUE;

  return _cy_exchange_join (conn, round->exchange, postings, error) && cy_step_commit (step, error);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Solves an exchange plan beside the window and the library. */
#include "cy-exchange-run.h"

#include "cy-deed-run.h"

#include <glib/gi18n.h>

/* ---- Solving ---- */

typedef struct
{
  CyExchangeCase *it;
  CyExchangeNews  news;
} Solving;

static void
solving_free (gpointer data)
{
  Solving *solving = data;

  cy_exchange_case_unref (solving->it);
  g_free (solving);
}

typedef struct
{
  GTask *task;
  char  *text;
} Message;

static void
message_free (gpointer data)
{
  Message *message = data;

  g_object_unref (message->task);
  g_free (message->text);
  g_free (message);
}

static gboolean
tell_cb (gpointer data)
{
  Message *message = data;
  Solving *solving = g_task_get_task_data (message->task);

  if (!g_cancellable_is_cancelled (g_task_get_cancellable (message->task)))
    solving->news (message->text, g_task_get_source_object (message->task));

  return G_SOURCE_REMOVE;
}

static void
first_cb (const CyAssignResult *so_far, gpointer data)
{
  Message *message = g_new0 (Message, 1);

  message->task = g_object_ref (data);
  message->text =
    g_strdup_printf (_ ("First answer: %u placed, at most %.1f %% from the best; proving…"),
                     so_far->n_placed,
                     100 * cy_assign_get_gap (so_far->value, so_far->bound));
  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, tell_cb, message, message_free);
}

static void
answer_free (gpointer data)
{
  cy_exchange_answer_free (data);
}

static void
solve (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Solving          *solving = data;
  GError           *error = NULL;
  CyExchangeAnswer *answer =
    cy_exchange_solve (solving->it, NULL, first_cb, task, cancellable, &error);

  if (answer != NULL)
    g_task_return_pointer (task, answer, answer_free);
  else
    g_task_return_error (task, error);
}

/**
 * cy_exchange_solve_async:
 * @it: a plan
 * @news: gets the first answer, with @source
 * @cancellable: to stop
 * @source: who asks
 * @callback: finishes by g_task_propagate_pointer(), with a #CyExchangeAnswer
 */
void
cy_exchange_solve_async (CyExchangeCase     *it,
                         CyExchangeNews      news,
                         GCancellable       *cancellable,
                         GObject            *source,
                         GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, cy_exchange_case_ref (it));
  Solving *solving = g_new0 (Solving, 1);

  *solving = (Solving){ cy_exchange_case_ref (it), news };
  g_task_set_task_data (task, solving, solving_free);
  g_task_run_in_thread (task, solve);
}

/* ---- Keeping ---- */

typedef struct
{
  CyExchangeCase   *it;
  CyExchangeAnswer *answer;
} Keeping;

static void
keeping_free (gpointer data)
{
  Keeping *keeping = data;

  cy_exchange_case_unref (keeping->it);
  cy_exchange_answer_free (keeping->answer);
  g_free (keeping);
}

static char *
describe (const CyExchangeAnswer *answer)
{
  const CyAssignResult *result = answer->result;
  double                gap = 100 * cy_assign_get_gap (result->value, result->bound);

  if (gap > 0 && !result->by_program)
    return g_strdup_printf (_ (
                              "%u of %u placed; the exact solver gave no answer, the program's own "
                              "is at most %.1f %% from the best"),
                            result->n_placed,
                            result->n_people,
                            gap);

  return g_strdup_printf (_ ("%u of %u placed, proven to be within %.1f %% of the best"),
                          result->n_placed,
                          result->n_people,
                          gap);
}

static gpointer
keep (CyConn *conn, gpointer data, GError **error)
{
  Keeping *keeping = data;

  if (!cy_exchange_save (conn, keeping->it, keeping->answer, _ ("Solve an exchange plan"), error))
    return NULL;

  return describe (keeping->answer);
}

/**
 * cy_exchange_keep:
 * @session: a session
 * @it: the plan that was solved
 * @answer: (transfer full): of cy_exchange_solve_async()
 */
void
cy_exchange_keep (CySession *session, CyExchangeCase *it, CyExchangeAnswer *answer)
{
  Keeping *keeping = g_new0 (Keeping, 1);

  *keeping = (Keeping){ cy_exchange_case_ref (it), answer };
  cy_deed_run (session, keep, keeping, keeping_free, TRUE);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 计算并提等次: computes a cycle beside the work, and says what came of it. */
#include "cy-compute-run.h"

#include "cy-assess-run.h"
#include "cy-step.h"

#include <glib/gi18n.h>

typedef struct
{
  gint64 cycle;
  CyDate today;
} Run;

typedef struct
{
  char    *news;
  gboolean is_step; /* whether there is something to undo */
} Outcome;

static void
outcome_free (gpointer data)
{
  g_free (((Outcome *) data)->news);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Outcome, outcome_free)

/* What was computed to the same as before is no step. */
static gpointer
compute (CyConn *conn, gpointer data, GError **error)
{
  const Run *run = data;
  Outcome   *outcome;
  g_autoptr (CyStep) step =
    cy_step_begin (conn, _ ("Compute totals and propose grades"), CY_STEP_NONE, error);
  CyAssessTally tally;

  if (step == NULL || !cy_assess_run (conn, run->cycle, run->today, &tally, error) ||
      !cy_step_commit (step, error))
    return NULL;
  outcome = g_new0 (Outcome, 1);
  outcome->is_step = tally.n_changed > 0;
  outcome->news = tally.n_changed == 0
                    ? g_strdup (_ ("Computed; nothing has changed"))
                    : g_strdup_printf (_ ("%u of %u have a total, %u a proposed grade; %u changed"),
                                       tally.n_totals,
                                       tally.n_entries,
                                       tally.n_grades,
                                       tally.n_changed);

  return outcome;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySession) session = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Outcome) outcome = cy_session_finish (result, &error);

  if (outcome != NULL)
    cy_session_toast (session, outcome->news, outcome->is_step);
  else
    cy_session_present_error (session, error);
}

/**
 * cy_compute_run_start:
 * @session: the session
 * @cycle: id of a cycle that is not locked
 * @cancellable: (nullable): stops it; nothing is stored then
 *
 * Computes all totals and proposed grades of the cycle in the writing thread, as one step that can
 * be undone from the message.
 */
void
cy_compute_run_start (CySession *session, gint64 cycle, GCancellable *cancellable)
{
  Run *run = g_new0 (Run, 1);

  *run = (Run){ cycle, cy_session_get_today (session) };
  cy_session_write (session,
                    compute,
                    run,
                    g_free,
                    outcome_free,
                    cancellable,
                    done_cb,
                    g_object_ref (session));
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 计算并提等次: computes a cycle beside the work, and says what came of it. */
#include "cy-compute-run.h"

#include "cy-assess-run.h"
#include "cy-deed-run.h"
#include "cy-step.h"

#include <glib/gi18n.h>

typedef struct
{
  gint64 cycle;
  CyDate today;
} Run;

static gpointer
compute (CyConn *conn, gpointer data, GError **error)
{
  const Run *run = data;
  g_autoptr (CyStep) step =
    cy_step_begin (conn, _ ("Compute totals and propose grades"), CY_STEP_NONE, error);
  CyAssessTally tally;

  if (step == NULL || !cy_assess_run (conn, run->cycle, run->today, &tally, error) ||
      !cy_step_commit (step, error))
    return NULL;
  if (tally.n_changed == 0)
    return g_strdup (_ ("Computed; nothing has changed"));

  return g_strdup_printf (_ ("%u of %u have a total, %u a proposed grade; %u changed"),
                          tally.n_totals,
                          tally.n_entries,
                          tally.n_grades,
                          tally.n_changed);
}

/**
 * cy_compute_run_start:
 * @session: the session
 * @cycle: id of a cycle that is open
 *
 * Computes all totals and proposed grades of the cycle in the writing thread, as one step that can
 * be undone from the message.
 */
void
cy_compute_run_start (CySession *session, gint64 cycle)
{
  Run *run = g_new0 (Run, 1);

  *run = (Run){ cycle, cy_session_get_today (session) };
  cy_deed_run (session, compute, run, g_free, TRUE);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which rounds, ballots or cycles a report can be about. */
#include "cy-report-about.h"

#include "cy-ballot-list.h"
#include "cy-ballot.h"
#include "cy-review-round.h"

static void
about_free (gpointer data)
{
  CyReportAbout *self = data;

  g_free (self->name);
  g_free (self);
}

static void
add (GPtrArray *list, gint64 id, const char *name)
{
  CyReportAbout *about = g_new0 (CyReportAbout, 1);

  about->id = id;
  about->name = g_strdup (name);
  g_ptr_array_add (list, about);
}

static gboolean
add_rounds (GPtrArray *list, CyConn *conn, CyDate base_date, GError **error)
{
  g_autoptr (GPtrArray) rounds = cy_review_rounds_load (conn, base_date, error);

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      const CyReviewRoundInfo *round = g_ptr_array_index (rounds, i);

      add (list, round->id, round->name);
    }

  return rounds != NULL;
}

static gboolean
add_ballots (GPtrArray *list, CyConn *conn, gint64 scope, CyDate base_date, GError **error)
{
  g_autoptr (GPtrArray) ballots = cy_ballot_list_load (conn, scope, error);

  for (guint i = 0; ballots != NULL && i < ballots->len; i++)
    {
      const CyBallotItem *ballot = g_ptr_array_index (ballots, i);

      if (g_strcmp0 (ballot->state, CY_BALLOT_DONE) == 0 && ballot->date <= base_date)
        add (list, ballot->id, ballot->name);
    }

  return ballots != NULL;
}

static gboolean
add_cycles (GPtrArray *list, const CyReport *report, CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) cycles = cy_cycle_list_load (conn, error);

  for (guint i = 0; cycles != NULL && i < cycles->len; i++)
    {
      const CyCycleItem *cycle = g_ptr_array_index (cycles, i);

      if (report->takes_cycle == NULL || report->takes_cycle (cycle))
        add (list, cycle->id, cycle->name);
    }

  return cycles != NULL;
}

/**
 * cy_report_about_list:
 * @report: a report about one record of a list
 * @conn: a connection
 * @scope: id of the unit reported on, 0 for all
 * @base_date: the day it is as of
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyReportAbout): what it can be about, the newest first
 */
GPtrArray *
cy_report_about_list (const CyReport *report,
                      CyConn         *conn,
                      gint64          scope,
                      CyDate          base_date,
                      GError        **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (about_free);
  gboolean done = TRUE;

  if (report->args & CY_REPORT_ARG_CYCLE)
    done = add_cycles (list, report, conn, error);
  else if (report->args & CY_REPORT_ARG_ROUND)
    done = add_rounds (list, conn, base_date, error);
  else if (report->args & CY_REPORT_ARG_BALLOT)
    done = add_ballots (list, conn, scope, base_date, error);

  return done ? g_steal_pointer (&list) : NULL;
}

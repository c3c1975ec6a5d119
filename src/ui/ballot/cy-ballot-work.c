/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done to ballots, beside the work, each as one step that can be undone. */
#include "cy-ballot-work.h"

#include <glib/gi18n.h>

typedef struct _Work Work;

typedef gint64 (*Deed) (Work *work, CyConn *conn, GError **error);

struct _Work
{
  Deed                deed;
  CySession          *session;
  gint64              ballot;
  char               *step_name;
  const char         *news; /* NULL for what is seen at once */
  CyRecord           *record;
  GArray             *cells;
  GArray             *people;
  CyBallotVotersPlan *voters;
  guint               n_voters;
  CyBallotPaper       paper;
  CyBallotWorked      done;
  gpointer            user_data;
};

static Work *
work_new (CySession *session, Deed deed, gint64 ballot, const char *step_name)
{
  Work *work = g_new0 (Work, 1);

  work->session = g_object_ref (session);
  work->deed = deed;
  work->ballot = ballot;
  work->step_name = g_strdup (step_name);

  return work;
}

static void
work_free (Work *work)
{
  g_object_unref (work->session);
  g_free (work->step_name);
  g_clear_object (&work->record);
  g_clear_pointer (&work->cells, g_array_unref);
  g_clear_pointer (&work->people, g_array_unref);
  for (guint i = 0; i < work->n_voters; i++)
    g_free ((char *) work->voters[i].name);
  g_free (work->voters);
  g_free (work->paper.marks);
  g_free (work);
}

/* ---- Deeds ---- */

static CyBallotPlan
get_plan (Work *work)
{
  return (CyBallotPlan){ work->record,      work->voters,
                         work->n_voters,    (const gint64 *) work->people->data,
                         work->people->len, work->step_name };
}

static gint64
create (Work *work, CyConn *conn, GError **error)
{
  CyBallotPlan plan = get_plan (work);

  return cy_ballot_create (conn, &plan, error);
}

static gint64
replan (Work *work, CyConn *conn, GError **error)
{
  CyBallotPlan plan = get_plan (work);

  return cy_ballot_replan (conn, &plan, error) ? work->ballot : 0;
}

static gint64
change (Work *work, CyConn *conn, GError **error)
{
  return cy_ballot_change (conn, work->record, work->step_name, error) ? work->ballot : 0;
}

static gint64
enter (Work *work, CyConn *conn, GError **error)
{
  return cy_ballot_enter (conn,
                          work->ballot,
                          (const CyBallotCell *) work->cells->data,
                          work->cells->len,
                          work->step_name,
                          error)
           ? work->ballot
           : 0;
}

static gint64
put (Work *work, CyConn *conn, GError **error)
{
  return cy_ballot_paper_put (conn, work->ballot, &work->paper, work->step_name, error)
           ? work->ballot
           : 0;
}

static gint64
adopt (Work *work, CyConn *conn, GError **error)
{
  return cy_ballot_papers_adopt (conn, work->ballot, work->step_name, error) ? work->ballot : 0;
}

static gint64
finish (Work *work, CyConn *conn, GError **error)
{
  return cy_ballot_finish (conn, work->ballot, work->step_name, error) ? work->ballot : 0;
}

static gint64
reopen (Work *work, CyConn *conn, GError **error)
{
  return cy_ballot_reopen (conn, work->ballot, work->step_name, error) ? work->ballot : 0;
}

/* ---- Doing ---- */

static gpointer
perform (CyConn *conn, gpointer data, GError **error)
{
  Work  *work = data;
  gint64 ballot = work->deed (work, conn, error);

  return ballot != 0 ? g_memdup2 (&ballot, sizeof ballot) : NULL;
}

static void
performed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Work *work = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *ballot = cy_session_finish (result, &error);

  if (ballot == NULL)
    cy_session_present_error (work->session, error);
  else if (work->news != NULL)
    cy_session_toast (work->session, work->news, TRUE);
  if (work->done != NULL)
    work->done (ballot != NULL ? *ballot : 0, work->user_data);
  work_free (work);
}

/* The thread that writes has the work to itself until it is done. */
static void
start (Work *work)
{
  cy_session_write (work->session, perform, work, NULL, g_free, NULL, performed_cb, work);
}

static void
take_plan (Work *work, const CyBallotPlan *plan)
{
  work->record = cy_record_copy (plan->ballot);
  work->voters = g_memdup2 (plan->voters, plan->n_voters * sizeof *plan->voters);
  work->n_voters = plan->n_voters;
  for (guint i = 0; i < plan->n_voters; i++)
    work->voters[i].name = g_strdup (plan->voters[i].name);
  work->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (work->people, plan->people, plan->n_people);
}

/**
 * cy_ballot_work_create:
 * @session: the open library
 * @plan: the ballot; copied
 * @done: told its id
 * @user_data: for @done
 */
void
cy_ballot_work_create (CySession          *session,
                       const CyBallotPlan *plan,
                       CyBallotWorked      done,
                       gpointer            user_data)
{
  Work *work = work_new (session, create, 0, plan->step_name);

  take_plan (work, plan);
  work->news = _ ("Ballot set up");
  work->done = done;
  work->user_data = user_data;
  start (work);
}

/**
 * cy_ballot_work_replan:
 * @session: the open library
 * @plan: who votes from now on, and on whom; copied
 */
void
cy_ballot_work_replan (CySession *session, const CyBallotPlan *plan)
{
  Work *work = work_new (session, replan, cy_record_get_id (plan->ballot), plan->step_name);

  take_plan (work, plan);
  work->news = _ ("Saved");
  start (work);
}

void
cy_ballot_work_change (CySession *session, CyRecord *ballot)
{
  Work *work = work_new (session, change, cy_record_get_id (ballot), _ ("Change a ballot"));

  work->record = cy_record_copy (ballot);
  work->news = _ ("Saved");
  start (work);
}

/**
 * cy_ballot_work_enter:
 * @session: the open library
 * @ballot: id of a ballot
 * @cells: (element-type CyBallotCell): numbers
 * @done: told how it went
 * @user_data: for @done
 */
void
cy_ballot_work_enter (CySession     *session,
                      gint64         ballot,
                      GArray        *cells,
                      CyBallotWorked done,
                      gpointer       user_data)
{
  Work *work = work_new (session, enter, ballot, _ ("Enter votes"));

  work->cells = g_array_ref (cells);
  work->done = done;
  work->user_data = user_data;
  start (work);
}

void
cy_ballot_work_put (CySession           *session,
                    gint64               ballot,
                    const CyBallotPaper *paper,
                    CyBallotWorked       done,
                    gpointer             user_data)
{
  Work *work = work_new (session, put, ballot, _ ("Type in a ballot paper"));

  work->paper = *paper;
  work->paper.marks = g_strdup (paper->marks);
  work->done = done;
  work->user_data = user_data;
  start (work);
}

void
cy_ballot_work_adopt (CySession *session, gint64 ballot)
{
  Work *work = work_new (session, adopt, ballot, _ ("Count the ballot papers"));

  work->news = _ ("The papers are counted");
  start (work);
}

void
cy_ballot_work_finish (CySession *session, gint64 ballot)
{
  Work *work = work_new (session, finish, ballot, _ ("Finish a ballot"));

  work->news = _ ("The result stands");
  start (work);
}

void
cy_ballot_work_reopen (CySession *session, gint64 ballot)
{
  Work *work = work_new (session, reopen, ballot, _ ("Open a ballot again"));

  work->news = _ ("The ballot is open again");
  start (work);
}

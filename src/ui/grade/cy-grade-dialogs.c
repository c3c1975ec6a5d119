/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done about all grades of a cycle, and what is asked before. */
#include "cy-grade-dialogs.h"

#include "cy-deed-run.h"
#include "cy-dialog.h"
#include "cy-grade-deed.h"
#include "cy-grade-form.h"
#include "cy-grade-lock.h"
#include "cy-people-form.h"

#include <glib/gi18n.h>

/* Five working days are usual between publishing and the end of appeals. */
#define APPEAL_DAYS 7

/* ---- Without a question ---- */

static gpointer
propose (CyConn *conn, gpointer data, GError **error)
{
  const CyGradeWork *work = data;
  CyGradeTally       tally;

  if (!cy_grade_propose (conn, work->cycle, work->today, &tally, error))
    return NULL;

  return g_strdup_printf (_ ("%u excellent, %u lowered by the quota, %u tied, %u left open, %u as "
                             "decided before"),
                          tally.n_excellent,
                          tally.n_lowered,
                          tally.n_tied,
                          tally.n_open,
                          tally.n_kept);
}

void
cy_grade_propose_run (CySession *session, const CyGradeList *list)
{
  cy_deed_run (session, propose, cy_grade_work_new (session, list), cy_grade_work_free, TRUE);
}

static gpointer
close_grading (CyConn *conn, gpointer data, GError **error)
{
  const CyGradeWork *work = data;

  return cy_grade_close (conn, work->cycle, error) ? g_strdup (_ ("Grades closed")) : NULL;
}

void
cy_grade_close_run (CySession *session, const CyGradeList *list)
{
  cy_deed_run (session, close_grading, cy_grade_work_new (session, list), cy_grade_work_free, TRUE);
}

/* ---- Locking ---- */

static gpointer
lock (CyConn *conn, gpointer data, GError **error)
{
  const CyGradeWork *work = data;
  guint              n;

  if (!cy_grade_lock (conn, work->cycle, work->today, &n, error))
    return NULL;

  return g_strdup_printf (ngettext ("Locked: %u result went into the records",
                                    "Locked: %u results went into the records",
                                    n),
                          n);
}

typedef struct
{
  CySession   *session;
  CyGradeWork *work;
} Ask;

static void
lock_cb (gboolean accepted, gpointer user_data)
{
  Ask *ask = user_data;

  if (accepted)
    cy_deed_run (ask->session, lock, g_steal_pointer (&ask->work), cy_grade_work_free, TRUE);
  g_clear_pointer (&ask->work, cy_grade_work_free);
  g_object_unref (ask->session);
  g_free (ask);
}

void
cy_grade_lock_ask (GtkWidget *over, CySession *session, const CyGradeList *list)
{
  Ask *ask = g_new0 (Ask, 1);

  *ask = (Ask){ g_object_ref (session), cy_grade_work_new (session, list) };
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (over)),
                     _ ("Lock the Results?"),
                     _ ("They go into everybody's record of the year and into the appointment "
                        "form. From then on a grade is only corrected with a reason."),
                     _ ("Lock"),
                     FALSE,
                     lock_cb,
                     ask);
}

/* ---- Shares, publishing, going back ---- */

static gpointer
approve (CyConn *conn, gpointer data, GError **error)
{
  const CyGradeWork *work = data;

  if (!cy_grade_approve (conn, work->cycle, work->share, work->words, error))
    return NULL;

  return g_strdup (work->share > 0 ? _ ("Approved share entered")
                                   : _ ("Approved share taken back"));
}

void
cy_grade_approve_present (GtkWidget *over, CySession *session, const CyGradeList *list)
{
  g_autofree char *share =
    list->approved_share > 0
      ? g_strdup_printf ("%d.%d", list->approved_share / 10, list->approved_share % 10)
      : NULL;
  CyGradeForm *form =
    cy_grade_form_new (over, session, list, _ ("Approved Share of Excellent"), _ ("Enter"));

  if (list->ceiling > 0)
    {
      g_autofree char *text = g_strdup_printf (_ ("The scheme allows up to %d.%d %% with approval. "
                                                  "An empty share takes the approval back."),
                                               list->ceiling / 10,
                                               list->ceiling % 10);

      cy_grade_form_add_words (form, text);
    }
  form->may_be_empty = TRUE;
  form->share = cy_grade_form_add_entry (form, _ ("Approved share of excellent, %"), share);
  form->words = cy_grade_form_add_entry (form, _ ("Approval document"), list->approval);
  cy_grade_form_present (form, approve);
}

static gpointer
publish (CyConn *conn, gpointer data, GError **error)
{
  const CyGradeWork *work = data;

  return cy_grade_publish (conn, work->cycle, work->date, work->until, error)
           ? g_strdup (_ ("Results published"))
           : NULL;
}

void
cy_grade_publish_present (GtkWidget *over, CySession *session, const CyGradeList *list)
{
  CyDate       today = cy_people_form_get_day (session);
  CyGradeForm *form =
    cy_grade_form_new (over, session, list, _ ("Publish the Results"), _ ("Publish"));

  form->date = cy_grade_form_add_day (form, _ ("Published on"), today);
  form->until =
    cy_grade_form_add_day (form, _ ("Appeals until"), cy_date_add_days (today, APPEAL_DAYS));
  cy_grade_form_present (form, publish);
}

static gpointer
reopen (CyConn *conn, gpointer data, GError **error)
{
  const CyGradeWork *work = data;

  return cy_grade_reopen (conn, work->cycle, work->words, error) ? g_strdup (_ ("Grading is open "
                                                                                "again"))
                                                                 : NULL;
}

void
cy_grade_reopen_present (GtkWidget *over, CySession *session, const CyGradeList *list)
{
  CyGradeForm *form =
    cy_grade_form_new (over, session, list, _ ("Open Grading Again"), _ ("Open Again"));

  form->words = cy_grade_form_add_entry (form, _ ("Why"), NULL);
  cy_grade_form_present (form, reopen);
}

static gpointer
unlock (CyConn *conn, gpointer data, GError **error)
{
  const CyGradeWork *work = data;

  return cy_grade_unlock (conn, work->cycle, work->words, error)
           ? g_strdup (_ ("Unlocked: the results left the records"))
           : NULL;
}

void
cy_grade_unlock_present (GtkWidget *over, CySession *session, const CyGradeList *list)
{
  CyGradeForm *form =
    cy_grade_form_new (over, session, list, _ ("Unlock the Results"), _ ("Unlock"));

  cy_grade_form_add_words (form,
                           _ ("The results leave the records of the year until they are locked "
                              "again. To mend one grade, correct it instead."));
  form->words = cy_grade_form_add_entry (form, _ ("Why"), NULL);
  cy_grade_form_present (form, unlock);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks for stretch tasks and two-way cultivation, of many people at once or of one. */
#include "cy-posting-dialogs.h"

#include "cy-mapper.h"
#include "cy-posting-work.h"
#include "cy-posting.h"
#include "cy-problem-form.h"
#include "cy-step.h"
#include "cy-task-deed.h"

#include <glib/gi18n.h>

static const guint give_fields[] = {
  CY_STRETCH_TASK_KIND, CY_STRETCH_TASK_TITLE,  CY_STRETCH_TASK_GIVEN,
  CY_STRETCH_TASK_DUE,  CY_STRETCH_TASK_TARGET,
};
static const guint edit_fields[] = {
  CY_STRETCH_TASK_KIND,     CY_STRETCH_TASK_TITLE,    CY_STRETCH_TASK_TARGET, CY_STRETCH_TASK_GIVEN,
  CY_STRETCH_TASK_DUE,      CY_STRETCH_TASK_PROGRESS, CY_STRETCH_TASK_DONE,   CY_STRETCH_TASK_JUDGE,
  CY_STRETCH_TASK_EVIDENCE, CY_STRETCH_TASK_RESULT,
};
static const guint begin_fields[] = {
  CY_TWO_WAY_SENSE, CY_TWO_WAY_SINCE, CY_TWO_WAY_HELPER, CY_TWO_WAY_STAGE, CY_TWO_WAY_GOALS,
};
static const guint two_way_fields[] = {
  CY_TWO_WAY_SENSE, CY_TWO_WAY_SINCE,  CY_TWO_WAY_HELPER, CY_TWO_WAY_STAGE,
  CY_TWO_WAY_DONE,  CY_TWO_WAY_RESULT, CY_TWO_WAY_GOALS,
};

typedef gboolean (*WriteFunc) (CyConn *conn, gpointer work, GPtrArray *problems, GError **error);

static CyPeople
get_people (const CyPostingWork *work)
{
  return (CyPeople){ (const gint64 *) work->people->data, work->people->len, work->name };
}

static gboolean
save_record (CyConn *conn, CyPostingWork *work, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, work->name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, work->record, error) && cy_step_commit (step, error);
}

static gboolean
write_give (CyConn *conn, gpointer data, GPtrArray *problems, GError **error)
{
  CyPostingWork *work = data;
  CyPeople       people = get_people (work);

  return cy_task_give (conn, work->record, &people, work->today, problems, error);
}

static gboolean
write_task (CyConn *conn, gpointer data, GPtrArray *problems, GError **error)
{
  CyPostingWork *work = data;

  cy_task_check (work->record, work->today, problems);

  return problems->len > 0 || save_record (conn, work, error);
}

static gboolean
write_begin (CyConn *conn, gpointer data, GPtrArray *problems, GError **error)
{
  CyPostingWork *work = data;
  CyPeople       people = get_people (work);

  return cy_two_way_begin (conn, work->record, &people, work->today, problems, error);
}

static gboolean
write_two_way (CyConn *conn, gpointer data, GPtrArray *problems, GError **error)
{
  CyPostingWork *work = data;

  cy_two_way_check (work->record, work->today, problems);

  return problems->len > 0 || save_record (conn, work, error);
}

static GtkWidget *
present (GtkWidget *over, CySession *session, CyProblemForm *spec, CyRecord *record, GArray *people)
{
  CyPostingAsk *ask = cy_posting_ask_new (session, CY_DEED_NOTHING, g_strdup (spec->heading));

  if (!cy_record_has (record, (guint) cy_entity_get_owner_field (cy_record_get_entity (record))))
    {
      spec->side = cy_people_picker_new (session);
      ask->picker = g_object_ref_sink (CY_PEOPLE_PICKER (spec->side));
      if (people != NULL)
        cy_people_picker_choose (ask->picker, people);
    }
  spec->prepare = cy_posting_ask_prepare;
  spec->work_free = cy_posting_work_free;
  spec->user_data = ask;
  spec->user_data_free = cy_posting_ask_free;

  return cy_problem_form_present (over, session, spec, record);
}

/* ---- Stretch tasks ---- */

/**
 * cy_task_give_present:
 * @over: a widget of the window
 * @session: a session
 * @people: (nullable) (element-type gint64): who is chosen at first
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_task_give_present (GtkWidget *over, CySession *session, GArray *people)
{
  g_autoptr (CyRecord) task = cy_record_new (CY_STRETCH_TASK);
  CyProblemForm spec = { .heading = _ ("Give a Stretch Task"),
                         .text = _ ("All who are chosen get it. Of those who are away it belongs "
                                    "to their posting."),
                         .accept = _ ("Give"),
                         .news = _ ("Stretch task given"),
                         .fields = give_fields,
                         .n_fields = G_N_ELEMENTS (give_fields),
                         .write = write_give };

  cy_record_set_int (task, CY_STRETCH_TASK_GIVEN, cy_posting_dialog_get_day (session));

  return present (over, session, &spec, task, people);
}

/**
 * cy_task_edit_present:
 * @over: a widget of the window
 * @session: a session
 * @task: the task; copied
 * @name: of the person
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_task_edit_present (GtkWidget *over, CySession *session, CyRecord *task, const char *name)
{
  g_autoptr (CyRecord) record = cy_record_copy (task);
  g_autofree char *heading = g_strdup_printf (_ ("Stretch Task of %s"), name);
  CyProblemForm    spec = { .heading = heading,
                            .text = _ ("With the day it was done, say what came of it."),
                            .accept = _ ("Save"),
                            .news = _ ("Stretch task saved"),
                            .fields = edit_fields,
                            .n_fields = G_N_ELEMENTS (edit_fields),
                            .write = write_task };

  return present (over, session, &spec, record, NULL);
}

/* ---- Two-way cultivation ---- */

/**
 * cy_two_way_begin_present:
 * @over: a widget of the window
 * @session: a session
 * @people: (nullable) (element-type gint64): who is chosen at first
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_two_way_begin_present (GtkWidget *over, CySession *session, GArray *people)
{
  g_autoptr (CyRecord) two_way = cy_record_new (CY_TWO_WAY);
  CyProblemForm spec = { .heading = _ ("Begin Two-Way Cultivation"),
                         .accept = _ ("Begin Two-Way Cultivation"),
                         .news = _ ("Two-way cultivation begun"),
                         .fields = begin_fields,
                         .n_fields = G_N_ELEMENTS (begin_fields),
                         .write = write_begin };

  cy_record_set_int (two_way, CY_TWO_WAY_SINCE, cy_posting_dialog_get_day (session));

  return present (over, session, &spec, two_way, people);
}

/**
 * cy_two_way_edit_present:
 * @over: a widget of the window
 * @session: a session
 * @two_way: the cultivation; copied
 * @name: of the person
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_two_way_edit_present (GtkWidget *over, CySession *session, CyRecord *two_way, const char *name)
{
  g_autoptr (CyRecord) record = cy_record_copy (two_way);
  g_autofree char *heading = g_strdup_printf (_ ("Two-Way Cultivation of %s"), name);
  CyProblemForm    spec = { .heading = heading,
                            .accept = _ ("Save"),
                            .news = _ ("Two-way cultivation saved"),
                            .fields = two_way_fields,
                            .n_fields = G_N_ELEMENTS (two_way_fields),
                            .write = write_two_way };

  return present (over, session, &spec, record, NULL);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is asked about a personal plan, its measures and its review. */
#include "cy-personal-dialogs.h"

#include "cy-deed-run.h"
#include "cy-mapper.h"
#include "cy-personal-deed.h"
#include "cy-record-ask.h"
#include "cy-step.h"

#include <glib/gi18n.h>

static char *
save (CyConn *conn, CyRecord *record, const char *name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, record, error) && cy_step_commit (step, error)
           ? g_strdup (name)
           : NULL;
}

/* ---- Measures ---- */

static const guint measure_fields[] = {
  CY_GROWTH_PLAN_STEP_KIND, CY_GROWTH_PLAN_STEP_CONTENT, CY_GROWTH_PLAN_STEP_ABILITY,
  CY_GROWTH_PLAN_STEP_DUE,  CY_GROWTH_PLAN_STEP_DONE,    CY_GROWTH_PLAN_STEP_RESULT,
};

static CyRecord *
load_measure (CyConn *conn, gint64 id, gint64 base_date, GError **error)
{
  return cy_mapper_load (conn, CY_GROWTH_PLAN_STEP, id, error);
}

static CyRecord *
make_measure (CyConn *conn, gint64 plan, gint64 base_date, GError **error)
{
  CyRecord *record = cy_record_new (CY_GROWTH_PLAN_STEP);

  cy_record_set_int (record, CY_GROWTH_PLAN_STEP_PLAN, plan);
  cy_record_set_text (record, CY_GROWTH_PLAN_STEP_KIND, CY_MEASURE_TRAINING);

  return record;
}

static char *
save_measure (CyConn *conn, CyRecord *record, gint64 id, gint64 base_date, GError **error)
{
  return save (conn, record, _ ("Saved a measure of a growth plan"), error);
}

/**
 * cy_measure_present:
 * @over: a widget of the window
 * @session: the open library
 * @plan: id of a personal plan
 * @measure: id of one of its measures, 0 for a new one
 */
void
cy_measure_present (GtkWidget *over, CySession *session, gint64 plan, gint64 measure)
{
  CyRecordAsk ask = { .dialog = { .heading = _ ("Measure of the Plan"),
                                  .accept = _ ("Save"),
                                  .fields = measure_fields,
                                  .n_fields = measure != 0 ? G_N_ELEMENTS (measure_fields) : 4 },
                      .make = measure != 0 ? load_measure : make_measure,
                      .id = measure != 0 ? measure : plan,
                      .write = save_measure };

  cy_record_ask (over, session, &ask);
}

static CyRecord *
make_finish (CyConn *conn, gint64 measure, gint64 base_date, GError **error)
{
  CyRecord *record = cy_mapper_load (conn, CY_GROWTH_PLAN_STEP, measure, error);

  if (record != NULL && !cy_record_has (record, CY_GROWTH_PLAN_STEP_DONE))
    cy_record_set_int (record, CY_GROWTH_PLAN_STEP_DONE, base_date);

  return record;
}

static char *
finish (CyConn *conn, CyRecord *record, gint64 measure, gint64 base_date, GError **error)
{
  const char *name = _ ("Recorded a measure as carried out");

  return cy_measure_finish (conn,
                            measure,
                            cy_record_get_int (record, CY_GROWTH_PLAN_STEP_DONE),
                            cy_record_get_text (record, CY_GROWTH_PLAN_STEP_RESULT),
                            name,
                            error)
           ? g_strdup (name)
           : NULL;
}

void
cy_measure_finish_present (GtkWidget *over, CySession *session, gint64 measure)
{
  static const guint fields[] = { CY_GROWTH_PLAN_STEP_DONE, CY_GROWTH_PLAN_STEP_RESULT };
  CyRecordAsk        ask = { .dialog = { .heading = _ ("Measure Carried Out"),
                                         .accept = _ ("Record"),
                                         .fields = fields,
                                         .n_fields = G_N_ELEMENTS (fields) },
                             .make = make_finish,
                             .id = measure,
                             .write = finish };

  cy_record_ask (over, session, &ask);
}

static gpointer
delete_measure (CyConn *conn, gpointer data, GError **error)
{
  const char *name = _ ("Deleted a measure");

  return cy_measure_delete (conn, *(gint64 *) data, name, error) ? g_strdup (name) : NULL;
}

/**
 * cy_measure_delete_run:
 * @session: the open library
 * @measure: id of a measure
 *
 * Deletes it and offers to undo that.
 */
void
cy_measure_delete_run (CySession *session, gint64 measure)
{
  cy_deed_run (session, delete_measure, g_memdup2 (&measure, sizeof measure), g_free, TRUE);
}

/* ---- The plan ---- */

/* What was found before is kept apart; what is found now is asked for. */
static CyRecord *
make_review (CyConn *conn, gint64 plan, gint64 base_date, GError **error)
{
  CyRecord *record = cy_mapper_load (conn, CY_GROWTH_PLAN, plan, error);

  if (record == NULL)
    return NULL;
  cy_record_unset (record, CY_GROWTH_PLAN_REVIEW);
  cy_record_set_int (record, CY_GROWTH_PLAN_REVIEW_DATE, cy_date_add_months (base_date, 3));

  return record;
}

static char *
review (CyConn *conn, CyRecord *record, gint64 plan, gint64 base_date, GError **error)
{
  const char  *name = _ ("Reviewed a growth plan");
  const char  *text = cy_record_get_text (record, CY_GROWTH_PLAN_REVIEW);
  CyPlanReview found = { .date = base_date,
                         .text = text != NULL ? text : "",
                         .next = cy_record_get_int (record, CY_GROWTH_PLAN_REVIEW_DATE),
                         .state = cy_record_get_text (record, CY_GROWTH_PLAN_STATE),
                         .step_name = name };

  return cy_personal_plan_review (conn, plan, &found, error) ? g_strdup (name) : NULL;
}

void
cy_personal_review_present (GtkWidget *over, CySession *session, gint64 plan)
{
  static const guint fields[] = { CY_GROWTH_PLAN_REVIEW,
                                  CY_GROWTH_PLAN_REVIEW_DATE,
                                  CY_GROWTH_PLAN_STATE };
  CyRecordAsk        ask = { .dialog = { .heading = _ ("Review the Plan"),
                                         .text = _ ("What was found before stays; this is added with the "
                                                    "base date."),
                                         .accept = _ ("Record"),
                                         .fields = fields,
                                         .n_fields = G_N_ELEMENTS (fields) },
                             .make = make_review,
                             .id = plan,
                             .write = review };

  cy_record_ask (over, session, &ask);
}

static CyRecord *
load_plan (CyConn *conn, gint64 plan, gint64 base_date, GError **error)
{
  return cy_mapper_load (conn, CY_GROWTH_PLAN, plan, error);
}

static char *
save_plan (CyConn *conn, CyRecord *record, gint64 plan, gint64 base_date, GError **error)
{
  return save (conn, record, _ ("Saved a growth plan"), error);
}

void
cy_personal_change_present (GtkWidget *over, CySession *session, gint64 plan)
{
  static const guint fields[] = {
    CY_GROWTH_PLAN_TARGET_POST, CY_GROWTH_PLAN_TIER,        CY_GROWTH_PLAN_GOALS,
    CY_GROWTH_PLAN_STATE,       CY_GROWTH_PLAN_REVIEW_DATE,
  };
  CyRecordAsk ask = { .dialog = { .heading = _ ("Personal Growth Plan"),
                                  .accept = _ ("Save"),
                                  .fields = fields,
                                  .n_fields = G_N_ELEMENTS (fields) },
                      .make = load_plan,
                      .id = plan,
                      .write = save_plan };

  cy_record_ask (over, session, &ask);
}

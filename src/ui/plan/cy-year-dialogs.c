/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is asked about the yearly plan of a unit, its planned courses, and a course made of one. */
#include "cy-year-dialogs.h"

#include "cy-course-edit.h"
#include "cy-course.h"
#include "cy-deed-run.h"
#include "cy-mapper.h"
#include "cy-plan-parts.h"
#include "cy-record-ask.h"
#include "cy-step.h"
#include "cy-unit-plan-deed.h"

#include <glib/gi18n.h>

/* One step; @name is what it is called, and what is said. */
static char *
save (CyConn *conn, CyRecord *record, const char *name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, record, error) && cy_step_commit (step, error)
           ? g_strdup (name)
           : NULL;
}

/* ---- The plan ---- */

static const guint plan_fields[] = {
  CY_TRAINING_PLAN_YEAR, CY_TRAINING_PLAN_UNIT,  CY_TRAINING_PLAN_NAME, CY_TRAINING_PLAN_BUDGET,
  CY_TRAINING_PLAN_GOAL, CY_TRAINING_PLAN_STATE, CY_TRAINING_PLAN_NOTE,
};

static CyRecord *
make_plan (CyConn *conn, gint64 id, gint64 base_date, GError **error)
{
  return cy_mapper_load (conn, CY_TRAINING_PLAN, id, error);
}

/* For the unit that is looked at. */
static CyRecord *
make_new_plan (CyConn *conn, gint64 unit, gint64 base_date, GError **error)
{
  CyRecord *plan = cy_record_new (CY_TRAINING_PLAN);

  cy_record_set_int (plan, CY_TRAINING_PLAN_YEAR, cy_date_get_year (base_date));
  cy_record_set_text (plan, CY_TRAINING_PLAN_STATE, CY_PLAN_DRAFT);
  if (unit != 0)
    cy_record_set_int (plan, CY_TRAINING_PLAN_UNIT, unit);

  return plan;
}

static char *
save_plan (CyConn *conn, CyRecord *record, gint64 id, gint64 base_date, GError **error)
{
  return save (conn, record, _ ("Saved a yearly plan"), error);
}

/**
 * cy_year_plan_present:
 * @over: a widget of the window
 * @session: the open library
 * @plan: id of a plan, 0 for a new one
 */
void
cy_year_plan_present (GtkWidget *over, CySession *session, gint64 plan)
{
  CyRecordAsk ask = { .dialog = { .heading = _ ("Yearly Training Plan"),
                                  .accept = _ ("Save"),
                                  .fields = plan_fields,
                                  .n_fields = G_N_ELEMENTS (plan_fields) },
                      .make = plan != 0 ? make_plan : make_new_plan,
                      .id = plan != 0 ? plan : cy_session_get_scope (session),
                      .write = save_plan };

  cy_record_ask (over, session, &ask);
}

static gpointer
delete_plan (CyConn *conn, gpointer data, GError **error)
{
  const char *name = _ ("Deleted a yearly plan");

  return cy_unit_plan_delete (conn, *(gint64 *) data, name, error) ? g_strdup (name) : NULL;
}

void
cy_year_plan_delete (CySession *session, const CyUnitPlan *plan)
{
  cy_deed_run (session, delete_plan, g_memdup2 (&plan->id, sizeof plan->id), g_free, TRUE);
}

/* ---- A planned course ---- */

static const guint item_fields[] = {
  CY_TRAINING_PLAN_ITEM_NAME,     CY_TRAINING_PLAN_ITEM_MONTH,  CY_TRAINING_PLAN_ITEM_PLACES,
  CY_TRAINING_PLAN_ITEM_HOURS,    CY_TRAINING_PLAN_ITEM_BUDGET, CY_TRAINING_PLAN_ITEM_ABILITY,
  CY_TRAINING_PLAN_ITEM_CATEGORY, CY_TRAINING_PLAN_ITEM_FORM,   CY_TRAINING_PLAN_ITEM_CONTENT,
};

static CyRecord *
make_item (CyConn *conn, gint64 id, gint64 base_date, GError **error)
{
  return cy_mapper_load (conn, CY_TRAINING_PLAN_ITEM, id, error);
}

static CyRecord *
make_new_item (CyConn *conn, gint64 plan, gint64 base_date, GError **error)
{
  CyRecord *item = cy_record_new (CY_TRAINING_PLAN_ITEM);

  cy_record_set_int (item, CY_TRAINING_PLAN_ITEM_PLAN, plan);

  return item;
}

static char *
save_item (CyConn *conn, CyRecord *record, gint64 id, gint64 base_date, GError **error)
{
  return save (conn, record, _ ("Saved a planned course"), error);
}

/**
 * cy_year_item_present:
 * @over: a widget of the window
 * @session: the open library
 * @plan: id of the plan
 * @item: id of one of its items, 0 for a new one
 */
void
cy_year_item_present (GtkWidget *over, CySession *session, gint64 plan, gint64 item)
{
  CyRecordAsk ask = { .dialog = { .heading = _ ("Planned Course"),
                                  .accept = _ ("Save"),
                                  .fields = item_fields,
                                  .n_fields = G_N_ELEMENTS (item_fields) },
                      .make = item != 0 ? make_item : make_new_item,
                      .id = item != 0 ? item : plan,
                      .write = save_item };

  cy_record_ask (over, session, &ask);
}

static gpointer
delete_item (CyConn *conn, gpointer data, GError **error)
{
  const char *name = _ ("Deleted a planned course");

  return cy_plan_item_delete (conn, *(gint64 *) data, name, error) ? g_strdup (name) : NULL;
}

/**
 * cy_year_item_delete:
 * @session: the open library
 * @item: id of a planned course
 *
 * Deletes it and offers to undo that.
 */
void
cy_year_item_delete (CySession *session, gint64 item)
{
  cy_deed_run (session, delete_item, g_memdup2 (&item, sizeof item), g_free, TRUE);
}

/* ---- Another year ---- */

static CyRecord *
make_year (CyConn *conn, gint64 plan, gint64 base_date, GError **error)
{
  CyRecord *record = cy_mapper_load (conn, CY_TRAINING_PLAN, plan, error);

  if (record != NULL)
    cy_record_set_int (record,
                       CY_TRAINING_PLAN_YEAR,
                       cy_record_get_int (record, CY_TRAINING_PLAN_YEAR) + 1);

  return record;
}

static char *
copy_plan (CyConn *conn, CyRecord *record, gint64 plan, gint64 base_date, GError **error)
{
  int              year = (int) cy_record_get_int (record, CY_TRAINING_PLAN_YEAR);
  g_autofree char *name = g_strdup_printf (_ ("Copied a yearly plan to %d"), year);

  return cy_unit_plan_copy (conn, plan, year, name, error) != 0 ? g_steal_pointer (&name) : NULL;
}

void
cy_year_copy_present (GtkWidget *over, CySession *session, const CyUnitPlan *plan)
{
  static const guint fields[] = { CY_TRAINING_PLAN_YEAR };
  CyRecordAsk        ask = { .dialog = { .heading = _ ("Copy to Another Year"),
                                         .text = _ ("The copy is a draft with the same courses and "
                                                    "the same budget."),
                                         .accept = _ ("Copy"),
                                         .fields = fields,
                                         .n_fields = G_N_ELEMENTS (fields) },
                             .make = make_year,
                             .id = plan->id,
                             .write = copy_plan };

  cy_record_ask (over, session, &ask);
}

/* ---- Approval ---- */

static CyRecord *
make_approval (CyConn *conn, gint64 plan, gint64 base_date, GError **error)
{
  CyRecord *record = cy_mapper_load (conn, CY_TRAINING_PLAN, plan, error);

  if (record != NULL)
    cy_record_set_int (record, CY_TRAINING_PLAN_APPROVED, base_date);

  return record;
}

static char *
adopt (CyConn *conn, CyRecord *record, gint64 plan, gint64 base_date, GError **error)
{
  const char    *name = _ ("Approved a yearly plan");
  CyPlanApproval approval = { cy_record_get_int (record, CY_TRAINING_PLAN_APPROVED),
                              cy_record_get_text (record, CY_TRAINING_PLAN_DOCUMENT),
                              name };

  return cy_unit_plan_adopt (conn, plan, &approval, error) ? g_strdup (name) : NULL;
}

void
cy_year_adopt_present (GtkWidget *over, CySession *session, const CyUnitPlan *plan)
{
  static const guint fields[] = { CY_TRAINING_PLAN_APPROVED, CY_TRAINING_PLAN_DOCUMENT };
  CyRecordAsk        ask = { .dialog = { .heading = _ ("Approve the Plan"),
                                         .text = cy_unit_plan_get_over (plan) > 0
                                                   ? _ ("The courses need more than the plan has.")
                                                   : NULL,
                                         .accept = _ ("Approve"),
                                         .fields = fields,
                                         .n_fields = G_N_ELEMENTS (fields) },
                             .make = make_approval,
                             .id = plan->id,
                             .write = adopt };

  cy_record_ask (over, session, &ask);
}

/* ---- A course ---- */

static char *
hold (CyConn *conn, CyRecord *record, gint64 item, gint64 base_date, GError **error)
{
  const char *name = _ ("Made a course of the plan");

  return cy_course_save (conn, record, name, error) ? g_strdup (name) : NULL;
}

/**
 * cy_year_hold_present:
 * @over: a widget of the window
 * @session: the open library
 * @item: id of an item of a plan, of which a course is made
 */
void
cy_year_hold_present (GtkWidget *over, CySession *session, gint64 item)
{
  static const guint fields[] = {
    CY_COURSE_NAME, CY_COURSE_SINCE,    CY_COURSE_UNTIL,     CY_COURSE_PLACE,
    CY_COURSE_UNIT, CY_COURSE_CAPACITY, CY_COURSE_ORGANISER, CY_COURSE_COUNT_UNIT,
  };
  CyRecordAsk ask = { .dialog = { .heading = _ ("Hold This Course"),
                                  .text = _ ("Filled in from the plan. Sessions and participants "
                                             "follow under Training."),
                                  .accept = _ ("Make the Course"),
                                  .fields = fields,
                                  .n_fields = G_N_ELEMENTS (fields) },
                      .make = cy_plan_item_make_course,
                      .id = item,
                      .write = hold };

  cy_record_ask (over, session, &ask);
}

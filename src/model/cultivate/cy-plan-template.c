/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Templates of personal plans, and the examples that the program brings along. */
#include "cy-plan-template.h"

#include "cy-mapper.h"
#include "cy-personal-plan.h"
#include "cy-pool.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <glib/gi18n.h>

/* ---- What the program brings along ---- */

typedef struct
{
  const char *kind;
  const char *ability; /* code of the set ability, NULL for none */
  const char *content;
  int         month;
} ShippedStep;

static const ShippedStep secretary_steps[] = {
  { CY_MEASURE_MENTOR, "6", N_ ("Agree with the mentor on what to learn this year"), 1 },
  { CY_MEASURE_TRAINING, "1", N_ ("Take part in a county course on political theory"), 4 },
  { CY_MEASURE_STUDY, "2", N_ ("Survey one difficulty of the village and write a report"), 5 },
  { CY_MEASURE_TASK, "4", N_ ("Lead one task of the collective economy"), 9 },
  { CY_MEASURE_POSTING, "5", N_ ("Three months at a township office for petitions"), 10 },
  { CY_MEASURE_TASK, "7", N_ ("Run one general meeting of Party members as its chair"), 11 },
  { CY_MEASURE_STUDY, "3", N_ ("Report on the year to the Party branch"), 12 },
};

static const ShippedStep committee_steps[] = {
  { CY_MEASURE_MENTOR, "6", N_ ("Visit households together with the mentor"), 3 },
  { CY_MEASURE_TRAINING, "6", N_ ("Take part in a course on village governance and law"), 5 },
  { CY_MEASURE_STUDY, "1", N_ ("Study theory every month and keep notes"), 6 },
  { CY_MEASURE_TASK, "7", N_ ("Take charge of one piece of village work"), 8 },
  { CY_MEASURE_POSTING, NULL, N_ ("One month at the village committee as an assistant"), 10 },
  { CY_MEASURE_STUDY, "2", N_ ("Report on the year to the village committee"), 12 },
};

static const struct
{
  const char        *name;
  const char        *tier;
  const char        *post;
  const char        *goals;
  const ShippedStep *steps;
  guint              n_steps;
} shipped[] = {
  { N_ ("Plan for reserve secretaries"),
    CY_TIER_SECRETARY,
    N_ ("Secretary of the village Party organisation"),
    N_ ("Within the year able to take on the work of a village Party secretary on one's own"),
    secretary_steps,
    G_N_ELEMENTS (secretary_steps) },
  { N_ ("Plan for reserves of the two committees"),
    CY_TIER_COMMITTEE,
    N_ ("Member of the village's two committees"),
    N_ ("Within the year able to take charge of one field of village work"),
    committee_steps,
    G_N_ELEMENTS (committee_steps) },
};

static gboolean
add_step (CyConn *conn, gint64 template, const ShippedStep *step, guint position, GError **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_PLAN_TEMPLATE_STEP);

  cy_record_set_int (record, CY_PLAN_TEMPLATE_STEP_TEMPLATE, template);
  cy_record_set_int (record, CY_PLAN_TEMPLATE_STEP_POSITION, position);
  cy_record_set_text (record, CY_PLAN_TEMPLATE_STEP_KIND, step->kind);
  if (step->ability != NULL)
    cy_record_set_text (record, CY_PLAN_TEMPLATE_STEP_ABILITY, step->ability);
  cy_record_set_text (record, CY_PLAN_TEMPLATE_STEP_CONTENT, _ (step->content));
  cy_record_set_int (record, CY_PLAN_TEMPLATE_STEP_MONTH, step->month);

  return cy_mapper_save (conn, record, error);
}

static gboolean
add_shipped (CyConn *conn, guint nth, GError **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_PLAN_TEMPLATE);

  cy_record_set_text (record, CY_PLAN_TEMPLATE_NAME, _ (shipped[nth].name));
  cy_record_set_text (record, CY_PLAN_TEMPLATE_TIER, shipped[nth].tier);
  cy_record_set_text (record, CY_PLAN_TEMPLATE_TARGET_POST, _ (shipped[nth].post));
  cy_record_set_text (record, CY_PLAN_TEMPLATE_GOALS, _ (shipped[nth].goals));
  if (!cy_mapper_save (conn, record, error))
    return FALSE;
  for (guint i = 0; i < shipped[nth].n_steps; i++)
    if (!add_step (conn, cy_record_get_id (record), &shipped[nth].steps[i], i, error))
      return FALSE;

  return TRUE;
}

/**
 * cy_plan_template_add_shipped:
 * @conn: a writing connection
 * @step_name: what the user is doing
 * @error: return location
 *
 * A template of the same name is not made again.
 *
 * Returns: how many of the examples are new, as one step; -1 on failure
 */
int
cy_plan_template_add_shipped (CyConn *conn, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  int n_new = 0;

  if (step == NULL)
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      gint64 n = 0;

      if (!cy_sql_get_int (conn,
                           "SELECT count(*) FROM plan_template WHERE name=? AND deleted IS NULL",
                           &n,
                           error,
                           "t",
                           _ (shipped[i].name)) ||
          (n == 0 && !add_shipped (conn, i, error)))
        return -1;
      n_new += n == 0;
    }

  return cy_step_commit (step, error) ? n_new : -1;
}

/* ---- All of them ---- */

static void
template_free (gpointer data)
{
  CyPlanTemplate *self = data;

  g_object_unref (self->record);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_free (self);
}

static gboolean
load_rest (CyPlanTemplate *self, CyConn *conn, GError **error)
{
  gint64 n = 0;

  self->steps =
    cy_mapper_load_parts (conn, CY_PLAN_TEMPLATE_STEP, cy_record_get_id (self->record), error);
  if (self->steps == NULL ||
      !cy_sql_get_int (conn,
                       "SELECT count(*) FROM growth_plan WHERE template=? AND deleted IS NULL",
                       &n,
                       error,
                       "i",
                       cy_record_get_id (self->record)))
    return FALSE;
  self->n_plans = (guint) n;

  return TRUE;
}

/**
 * cy_plan_template_list_load:
 * @conn: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyPlanTemplate): all of them, by name
 */
GPtrArray *
cy_plan_template_list_load (CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) templates = g_ptr_array_new_with_free_func (template_free);
  g_autoptr (GPtrArray) records = cy_mapper_load_all (conn, CY_PLAN_TEMPLATE, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      CyPlanTemplate *self = g_new0 (CyPlanTemplate, 1);

      self->record = g_object_ref (g_ptr_array_index (records, i));
      g_ptr_array_add (templates, self);
      if (!load_rest (self, conn, error))
        return NULL;
    }

  return records != NULL ? g_steal_pointer (&templates) : NULL;
}

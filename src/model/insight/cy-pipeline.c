/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The seven stages into the pool: how many of a batch reached each, wait there, or ended there.
 * A step of an open examination counts at the stage that it stands for. */
#include "cy-pipeline.h"

#include "cy-code.h"
#include "cy-date.h"
#include "cy-indicator-key.h"
#include "cy-pool-scan-private.h"
#include "cy-pool.h"
#include "cy-sql.h"

enum
{
  COLUMN_STATE,
  COLUMN_STEP,
  COLUMN_STEP_DATE,
  COLUMN_ADMITTED,
};

typedef struct
{
  CyPipeline *pipeline;
  gint64      base_date;
} Scan;

/* An entry that names no step stands at the first. */
static guint
find_step (const char *code)
{
  guint stage = cy_pool_step_get_stage (code);

  return stage > 0 ? stage - 1 : 0;
}

static void
add_waiting (CyPipelineStep *step, gint64 since, gint64 base_date)
{
  int days = cy_date_days_between (since, base_date);

  step->waiting++;
  if (days != CY_DATE_NO_SPAN)
    step->longest_days = MAX (step->longest_days, days);
}

static gboolean
add_entry (CySqlRow *row, gpointer data, GError **error)
{
  Scan       *scan = data;
  CyPipeline *self = scan->pipeline;
  const char *state = cy_sql_row_get_text (row, COLUMN_STATE);
  gboolean    is_waiting = g_str_equal (state, CY_POOL_IN_PROGRESS);
  gboolean    is_rejected = g_str_equal (state, CY_POOL_REJECTED);
  const char *code = cy_sql_row_get_text (row, COLUMN_STEP);
  gboolean    is_admitted =
    cy_pool_is_admitted (state, code, cy_sql_row_get_int (row, COLUMN_ADMITTED));
  guint step = is_admitted ? self->n_steps - 1 : find_step (code);

  for (guint i = 0; i <= step; i++)
    self->steps[i].reached++;
  self->waiting += is_waiting;
  self->rejected += is_rejected;
  self->admitted += is_admitted;
  self->steps[step].rejected += is_rejected;
  if (is_waiting)
    add_waiting (&self->steps[step], cy_sql_row_get_int (row, COLUMN_STEP_DATE), scan->base_date);

  return TRUE;
}

static CyPipeline *
create (const char *batch)
{
  CyPipeline *self = g_new0 (CyPipeline, 1);

  self->batch = g_strdup (batch);
  self->n_steps = CY_POOL_N_STAGES;
  self->steps = g_new0 (CyPipelineStep, self->n_steps);
  for (guint i = 0; i < self->n_steps; i++)
    {
      self->steps[i].code = cy_pool_stage_get_step (i + 1, NULL);
      self->steps[i].longest_days = -1;
    }

  return self;
}

/**
 * cy_pipeline_load:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @batch: (nullable): a batch, else the one in which something happened last
 * @base_date: the day the figures are as of
 * @today: the day it is, 0 to ask the clock
 * @error: return location
 *
 * Entries do not keep where they stood before: at a day gone by, one that came to
 * where it is only later is left out.
 *
 * Returns: (transfer full): how far its entries have come
 */
CyPipeline *
cy_pipeline_load (CyConn     *conn,
                  gint64      scope,
                  const char *batch,
                  gint64      base_date,
                  gint64      today,
                  GError    **error)
{
  g_autoptr (CyPipeline) self = NULL;
  g_auto (CyValue) newest = CY_VALUE_INIT;
  gint64 last_day = cy_pool_scan_is_past (base_date, today) ? base_date : G_MAXINT64;
  Scan   scan;

  if (batch == NULL && !cy_sql_get_values (conn,
                                           cy_sql_get ("insight/newest-batch.sql"),
                                           &newest,
                                           1,
                                           NULL,
                                           error,
                                           "i",
                                           last_day))
    return NULL;

  self = create (newest.type == CY_VALUE_TEXT ? newest.text : batch);
  scan = (Scan){ self, base_date };
  if (!cy_sql_each (conn,
                    cy_sql_get ("insight/pipeline.sql"),
                    add_entry,
                    &scan,
                    error,
                    "tii",
                    self->batch,
                    scope,
                    last_day))
    return NULL;

  return g_steal_pointer (&self);
}

void
cy_pipeline_free (CyPipeline *self)
{
  g_free (self->batch);
  g_free (self->steps);
  g_free (self);
}

static char *
dup_batch_key (const CyPipeline *self)
{
  const char *values[] = { self->batch, NULL };

  return cy_indicator_key_new ("batch", self->batch != NULL ? CY_IS_ONE_OF : CY_IS_BLANK, values);
}

static char *
dup_state_key (CyPipelinePart part)
{
  const char *state = part == CY_PIPELINE_WAITING ? CY_POOL_IN_PROGRESS : CY_POOL_REJECTED;
  const char *values[] = { state, NULL };
  const char *all[] = { NULL };

  if (part == CY_PIPELINE_REACHED)
    return cy_indicator_key_new ("state", CY_IS_NOT_BLANK, all);

  return cy_indicator_key_new ("state", CY_IS_ONE_OF, values);
}

/* Of whichever route. */
static void
add_codes (GPtrArray *codes, guint stage)
{
  CyCodeSet *set = cy_code_set_get ("step");

  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    {
      const char *code = cy_code_set_get_nth (set, i)->code;

      if (cy_pool_step_get_stage (code) == stage)
        g_ptr_array_add (codes, (gpointer) code);
    }
}

/**
 * cy_pipeline_dup_key:
 * @self: a pipeline
 * @step: less than @n_steps
 * @part: which entries of it
 *
 * Returns: (transfer full): what cy_query_apply_key() finds their people by
 */
char *
cy_pipeline_dup_key (const CyPipeline *self, guint step, CyPipelinePart part)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  g_autofree char *batch = dup_batch_key (self);
  g_autofree char *state = dup_state_key (part);
  g_autofree char *both = cy_indicator_key_join (batch, state);
  g_autofree char *steps = NULL;
  guint            end = part == CY_PIPELINE_REACHED ? self->n_steps : step + 1;

  for (guint i = step; i < end; i++)
    add_codes (codes, i + 1);
  steps = cy_indicator_key_new ("step", CY_IS_ONE_OF, (const char *const *) codes->pdata);

  return cy_indicator_key_join (both, steps);
}

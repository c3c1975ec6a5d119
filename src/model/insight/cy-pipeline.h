/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

/**
 * CyPipelineStep:
 * @code: of the set step
 * @reached: how many came so far, or further
 * @waiting: of these, how many stand there now
 * @rejected: how many did not get past it
 * @longest_days: for how many days the longest of those waiting has stood there, -1 when nobody
 *   knows
 */
typedef struct
{
  const char *code;
  guint       reached;
  guint       waiting;
  guint       rejected;
  int         longest_days;
} CyPipelineStep;

/**
 * CyPipeline:
 * @batch: (nullable): whose entries these are; %NULL when no entry has a batch
 * @admitted: how many were admitted, wherever they are now
 * @waiting: how many are in progress
 * @rejected: how many did not pass
 * @n_steps: how many steps there are
 * @steps: in their order
 *
 * How far the entries of one batch have come: recommended are those who reached the first step.
 */
typedef struct
{
  char           *batch;
  guint           admitted;
  guint           waiting;
  guint           rejected;
  guint           n_steps;
  CyPipelineStep *steps;
} CyPipeline;

/** CyPipelinePart: which entries of a step */
typedef enum
{
  CY_PIPELINE_REACHED,
  CY_PIPELINE_WAITING,
  CY_PIPELINE_REJECTED,
} CyPipelinePart;

CyPipeline *cy_pipeline_load (CyConn     *conn,
                              gint64      scope,
                              const char *batch,
                              gint64      base_date,
                              gint64      today,
                              GError    **error);
void        cy_pipeline_free (CyPipeline *self);
char       *cy_pipeline_dup_key (const CyPipeline *self, guint step, CyPipelinePart part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPipeline, cy_pipeline_free)

G_END_DECLS

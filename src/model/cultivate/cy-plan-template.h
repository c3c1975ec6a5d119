/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-plan.h"

G_BEGIN_DECLS

/**
 * CyPlanTemplate:
 * @record: the template
 * @steps: (element-type CyRecord): its measures
 * @n_plans: plans that were made from it
 *
 * Measures that serve many people.
 */
typedef struct
{
  CyRecord  *record;
  GPtrArray *steps;
  guint      n_plans;
} CyPlanTemplate;

GPtrArray *cy_plan_template_list_load (CyConn *conn, GError **error);
int        cy_plan_template_add_shipped (CyConn *conn, const char *step_name, GError **error);

G_END_DECLS

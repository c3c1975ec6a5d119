/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-record.h"

G_BEGIN_DECLS

#define CY_ROUTE_MAX 16

/**
 * CyRouteStep:
 * @code: of the set step
 * @needs_document: whether it cannot be passed without the number of a document
 * @needs_conclusion: whether it cannot be passed without a conclusion
 */
typedef struct
{
  const char *code;
  gboolean    needs_document;
  gboolean    needs_conclusion;
} CyRouteStep;

/**
 * CyRoute:
 * @n_steps: how many steps
 * @steps: those required, in their order; the last is the filing
 * @notice_days: working days of public notice, 0 for none
 *
 * The way into the pool that a rule set lays down.
 */
typedef struct
{
  guint       n_steps;
  CyRouteStep steps[CY_ROUTE_MAX];
  int         notice_days;
} CyRoute;

void        cy_route_init (CyRoute *self, CyRecord *rules, const char *kind);
gboolean    cy_route_check_text (const char *text);
int         cy_route_find (const CyRoute *self, const char *step);
const char *cy_route_get_next (const CyRoute *self, const char *step);
const char *cy_route_get_previous (const CyRoute *self, const char *step);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/** CY_ENTRY: one stay in the talent pool, from recommendation to exit */
extern const CyEntity cy_entry_entity;
#define CY_ENTRY (&cy_entry_entity)

enum
{
  CY_ENTRY_PERSON,
  CY_ENTRY_BATCH,
  CY_ENTRY_TIER,
  CY_ENTRY_DIRECTION,
  CY_ENTRY_CHANNEL,
  CY_ENTRY_MATURITY,
  CY_ENTRY_TAGS,
  CY_ENTRY_STATE,
  CY_ENTRY_STEP,
  CY_ENTRY_STEP_DATE,
  CY_ENTRY_DOCUMENT,
  CY_ENTRY_ADMITTED,
  CY_ENTRY_EXIT_DATE,
  CY_ENTRY_EXIT_REASON,
  CY_ENTRY_DESTINATION,
  CY_ENTRY_NOTE,
  CY_ENTRY_ROUTE,
  CY_ENTRY_EXIT_BASIS,
  CY_ENTRY_EXIT_ORGAN,
  CY_ENTRY_EXIT_DOCUMENT,
  CY_ENTRY_N_FIELDS
};

/* Codes of the set pool_state. */
#define CY_POOL_IN_PROGRESS "progress"
#define CY_POOL_IN "in"
#define CY_POOL_USED "used"
#define CY_POOL_OUT "out"
#define CY_POOL_REJECTED "rejected"

/* Codes of the set route; an entry that names none came by recommendation. */
#define CY_POOL_ROUTE_RECOMMEND "recommend"
#define CY_POOL_ROUTE_EXAM "exam"

/* The steps of the set step that only candidates of an open examination come by. */
#define CY_POOL_SIGN_UP_STEP "8"
#define CY_POOL_EXAM_STEP "9"

/* How many stages there are on the way into the pool, whichever route. */
#define CY_POOL_N_STAGES 7

/* The step of the set step after which a candidate is in the pool. */
#define CY_POOL_LAST_STEP "7"

/* The step of the set step in which other offices are asked. */
#define CY_POOL_REVIEW_STEP "3"

/* The step of the set step in which everybody may object. */
#define CY_POOL_NOTICE_STEP "6"

/* Codes of the set tier. */
#define CY_TIER_SECRETARY "secretary"
#define CY_TIER_COMMITTEE "committee"

guint       cy_pool_step_get_stage (const char *step);
const char *cy_pool_stage_get_step (guint stage, const char *route);
gboolean    cy_pool_is_admitted (const char *state, const char *step, gint64 admitted);

G_END_DECLS

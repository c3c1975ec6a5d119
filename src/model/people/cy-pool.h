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

/* The step of the set step after which a candidate is in the pool. */
#define CY_POOL_LAST_STEP "7"

/* The step of the set step in which other offices are asked. */
#define CY_POOL_REVIEW_STEP "3"

/* The step of the set step in which everybody may object. */
#define CY_POOL_NOTICE_STEP "6"

/* Codes of the set tier. */
#define CY_TIER_SECRETARY "secretary"
#define CY_TIER_COMMITTEE "committee"

gboolean cy_pool_is_admitted (const char *state, const char *step, gint64 admitted);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/**
 * CY_POOL_STEP: one step of a pool entry: when it began, how it ended, by whom and on what paper.
 * It belongs to the person as the entry does, so that history and merging take it along. Of several
 * records of one step the newest holds.
 */
extern const CyEntity cy_pool_step_entity;
#define CY_POOL_STEP (&cy_pool_step_entity)

enum
{
  CY_POOL_STEP_PERSON,
  CY_POOL_STEP_ENTRY,
  CY_POOL_STEP_STEP,
  CY_POOL_STEP_STATE,
  CY_POOL_STEP_SINCE,
  CY_POOL_STEP_DATE,
  CY_POOL_STEP_ORGAN,
  CY_POOL_STEP_DOCUMENT,
  CY_POOL_STEP_CONCLUSION,
  CY_POOL_STEP_NOTE,
  CY_POOL_STEP_N_FIELDS
};

/* Codes of the set step_state. */
#define CY_STEP_OPEN "open"
#define CY_STEP_PASSED "passed"
#define CY_STEP_BACK "back"
#define CY_STEP_FAILED "failed"

G_END_DECLS

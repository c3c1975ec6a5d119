/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/**
 * CY_KIN_CHECK: what people decided about the kinship of two persons. It holds for both of them;
 * of several the newest holds. The kinship itself is computed, see cy-kin.h.
 */
extern const CyEntity cy_kin_check_entity;
#define CY_KIN_CHECK (&cy_kin_check_entity)

enum
{
  CY_KIN_CHECK_PERSON,
  CY_KIN_CHECK_OTHER,
  CY_KIN_CHECK_RELATION,
  CY_KIN_CHECK_VERDICT,
  CY_KIN_CHECK_BASIS,
  CY_KIN_CHECK_DATE,
  CY_KIN_CHECK_ORGAN,
  CY_KIN_CHECK_N_FIELDS
};

/* Codes of the set kin_verdict. */
#define CY_KIN_AVOID "avoid"
#define CY_KIN_CLEAR "clear"

G_END_DECLS

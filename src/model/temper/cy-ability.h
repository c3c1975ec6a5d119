/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/** CY_ABILITY_LEVEL: what a level of an ability means, in words of the county */
extern const CyEntity cy_ability_level_entity;
#define CY_ABILITY_LEVEL (&cy_ability_level_entity)

enum
{
  CY_ABILITY_LEVEL_ABILITY,
  CY_ABILITY_LEVEL_LEVEL,
  CY_ABILITY_LEVEL_WORDS,
  CY_ABILITY_LEVEL_N_FIELDS
};

/** CY_ABILITY_NEED: which level a tier asks for */
extern const CyEntity cy_ability_need_entity;
#define CY_ABILITY_NEED (&cy_ability_need_entity)

enum
{
  CY_ABILITY_NEED_TIER,
  CY_ABILITY_NEED_ABILITY,
  CY_ABILITY_NEED_LEVEL,
  CY_ABILITY_NEED_N_FIELDS
};

/** CY_ABILITY_RECORD: what somebody found of one ability of one person on a day; never overwritten
 */
extern const CyEntity cy_ability_record_entity;
#define CY_ABILITY_RECORD (&cy_ability_record_entity)

enum
{
  CY_ABILITY_RECORD_PERSON,
  CY_ABILITY_RECORD_ABILITY,
  CY_ABILITY_RECORD_LEVEL,
  CY_ABILITY_RECORD_DATE,
  CY_ABILITY_RECORD_SOURCE,
  CY_ABILITY_RECORD_EVIDENCE,
  CY_ABILITY_RECORD_RECORDER,
  CY_ABILITY_RECORD_POSTING,
  CY_ABILITY_RECORD_ENROLMENT,
  CY_ABILITY_RECORD_CORRECTS,
  CY_ABILITY_RECORD_REASON,
  CY_ABILITY_RECORD_N_FIELDS
};

/** CY_POTENTIAL: what named people think somebody could become, and why */
extern const CyEntity cy_potential_entity;
#define CY_POTENTIAL (&cy_potential_entity)

enum
{
  CY_POTENTIAL_PERSON,
  CY_POTENTIAL_DATE,
  CY_POTENTIAL_GRADE,
  CY_POTENTIAL_DIRECTION,
  CY_POTENTIAL_JUDGES,
  CY_POTENTIAL_BASIS,
  CY_POTENTIAL_N_FIELDS
};

G_END_DECLS

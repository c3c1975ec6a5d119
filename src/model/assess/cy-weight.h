/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/** CY_WEIGHT_STUDY: one try at the weights of a scheme, by a method */
extern const CyEntity cy_weight_study_entity;
#define CY_WEIGHT_STUDY (&cy_weight_study_entity)

enum
{
  CY_WEIGHT_STUDY_SCHEME,
  CY_WEIGHT_STUDY_NAME,
  CY_WEIGHT_STUDY_DATE,
  CY_WEIGHT_STUDY_NOTE,
  CY_WEIGHT_STUDY_N_FIELDS
};

/** CY_WEIGHT_JUDGEMENT: how much one thing matters against another, to one expert */
extern const CyEntity cy_weight_judgement_entity;
#define CY_WEIGHT_JUDGEMENT (&cy_weight_judgement_entity)

enum
{
  CY_WEIGHT_JUDGEMENT_STUDY,
  CY_WEIGHT_JUDGEMENT_EXPERT,
  CY_WEIGHT_JUDGEMENT_PARENT,
  CY_WEIGHT_JUDGEMENT_THIS,
  CY_WEIGHT_JUDGEMENT_OTHER,
  CY_WEIGHT_JUDGEMENT_RATIO,
  CY_WEIGHT_JUDGEMENT_N_FIELDS
};

G_END_DECLS

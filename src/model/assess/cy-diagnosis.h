/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/** CY_DIAGNOSIS: village figures, public word, interview and overall judgement, side by side */
extern const CyEntity cy_diagnosis_entity;
#define CY_DIAGNOSIS (&cy_diagnosis_entity)

enum
{
  CY_DIAGNOSIS_ENTRY,
  CY_DIAGNOSIS_LOOK_MARK,
  CY_DIAGNOSIS_LOOK_TEXT,
  CY_DIAGNOSIS_LISTEN_DATE,
  CY_DIAGNOSIS_LISTEN_HEARD,
  CY_DIAGNOSIS_LISTEN_SATISFIED,
  CY_DIAGNOSIS_LISTEN_MARK,
  CY_DIAGNOSIS_LISTEN_TEXT,
  CY_DIAGNOSIS_ASK_DATE,
  CY_DIAGNOSIS_ASK_BY,
  CY_DIAGNOSIS_ASK_MARK,
  CY_DIAGNOSIS_ASK_TEXT,
  CY_DIAGNOSIS_JUDGE_DATE,
  CY_DIAGNOSIS_JUDGE_BY,
  CY_DIAGNOSIS_JUDGE_MARK,
  CY_DIAGNOSIS_STRENGTHS,
  CY_DIAGNOSIS_SHORTCOMINGS,
  CY_DIAGNOSIS_ADVICE,
  CY_DIAGNOSIS_N_FIELDS
};

/** CY_DIAGNOSIS_ANSWER: one question of the structured interview */
extern const CyEntity cy_diagnosis_answer_entity;
#define CY_DIAGNOSIS_ANSWER (&cy_diagnosis_answer_entity)

enum
{
  CY_DIAGNOSIS_ANSWER_DIAGNOSIS,
  CY_DIAGNOSIS_ANSWER_QUESTION,
  CY_DIAGNOSIS_ANSWER_MARK,
  CY_DIAGNOSIS_ANSWER_ANSWER,
  CY_DIAGNOSIS_ANSWER_N_FIELDS
};

G_END_DECLS

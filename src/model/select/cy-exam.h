/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/** CY_EXAM: one open examination: for how many places, and how its parts weigh */
extern const CyEntity cy_exam_entity;
#define CY_EXAM (&cy_exam_entity)

enum
{
  CY_EXAM_NAME,
  CY_EXAM_YEAR,
  CY_EXAM_UNIT,
  CY_EXAM_DATE,
  CY_EXAM_ORGAN,
  CY_EXAM_DOCUMENT,
  CY_EXAM_PLACES,
  CY_EXAM_WRITTEN,
  CY_EXAM_INTERVIEW,
  CY_EXAM_RATIO,
  CY_EXAM_STATE,
  CY_EXAM_NOTE,
  CY_EXAM_N_FIELDS
};

/* Codes of the set work_state. */
#define CY_EXAM_OPEN "open"
#define CY_EXAM_DONE "done"

/**
 * CY_EXAM_MARK: how somebody did in an examination. Marks are of a hundred, kept in hundredths.
 * It belongs to the person, so that history and merging take it along.
 */
extern const CyEntity cy_exam_mark_entity;
#define CY_EXAM_MARK (&cy_exam_mark_entity)

enum
{
  CY_EXAM_MARK_EXAM,
  CY_EXAM_MARK_PERSON,
  CY_EXAM_MARK_ENTRY,
  CY_EXAM_MARK_WRITTEN,
  CY_EXAM_MARK_INTERVIEW,
  CY_EXAM_MARK_TOTAL,
  CY_EXAM_MARK_RANK,
  CY_EXAM_MARK_OUTCOME,
  CY_EXAM_MARK_NOTE,
  CY_EXAM_MARK_N_FIELDS
};

/* Full marks, in hundredths. */
#define CY_EXAM_FULL 10000

/* Codes of the set exam_outcome. */
#define CY_EXAM_CHOSEN "chosen"
#define CY_EXAM_NEXT "next"
#define CY_EXAM_FAILED "failed"
#define CY_EXAM_ABSENT "absent"
#define CY_EXAM_BARRED "barred"
#define CY_EXAM_GONE "gone"

G_END_DECLS

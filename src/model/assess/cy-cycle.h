/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/** CY_ASSESS_CYCLE: one run of a scheme: whom, when, by when */
extern const CyEntity cy_assess_cycle_entity;
#define CY_ASSESS_CYCLE (&cy_assess_cycle_entity)

enum
{
  CY_ASSESS_CYCLE_SCHEME,
  CY_ASSESS_CYCLE_YEAR,
  CY_ASSESS_CYCLE_KIND,
  CY_ASSESS_CYCLE_NAME,
  CY_ASSESS_CYCLE_UNIT,
  CY_ASSESS_CYCLE_TIER,
  CY_ASSESS_CYCLE_POST,
  CY_ASSESS_CYCLE_SINCE,
  CY_ASSESS_CYCLE_UNTIL,
  CY_ASSESS_CYCLE_OPENS,
  CY_ASSESS_CYCLE_DEADLINE,
  CY_ASSESS_CYCLE_MONTHS_MIN,
  CY_ASSESS_CYCLE_MOVED,
  CY_ASSESS_CYCLE_DOUBLE_ENTRY,
  CY_ASSESS_CYCLE_STATE,
  CY_ASSESS_CYCLE_APPROVED_SHARE,
  CY_ASSESS_CYCLE_APPROVAL,
  CY_ASSESS_CYCLE_PUBLISHED,
  CY_ASSESS_CYCLE_APPEAL_UNTIL,
  CY_ASSESS_CYCLE_LOCKED,
  CY_ASSESS_CYCLE_NOTE,
  CY_ASSESS_CYCLE_N_FIELDS
};

/** CY_ASSESS_GRADER: who marks in one cycle, for which unit */
extern const CyEntity cy_assess_grader_entity;
#define CY_ASSESS_GRADER (&cy_assess_grader_entity)

enum
{
  CY_ASSESS_GRADER_CYCLE,
  CY_ASSESS_GRADER_PANEL,
  CY_ASSESS_GRADER_POSITION,
  CY_ASSESS_GRADER_NAME,
  CY_ASSESS_GRADER_UNIT,
  CY_ASSESS_GRADER_N_FIELDS
};

/** CY_ASSESS_ENTRY: one person, or one village team, in one cycle */
extern const CyEntity cy_assess_entry_entity;
#define CY_ASSESS_ENTRY (&cy_assess_entry_entity)

enum
{
  CY_ASSESS_ENTRY_PERSON,
  CY_ASSESS_ENTRY_CYCLE,
  CY_ASSESS_ENTRY_UNIT,
  CY_ASSESS_ENTRY_SINCE,
  CY_ASSESS_ENTRY_UNTIL,
  CY_ASSESS_ENTRY_SPECIAL,
  CY_ASSESS_ENTRY_REASON,
  CY_ASSESS_ENTRY_N_FIELDS
};

/** CY_ASSESS_SCORE: what one grader gave one person for one indicator */
extern const CyEntity cy_assess_score_entity;
#define CY_ASSESS_SCORE (&cy_assess_score_entity)

enum
{
  CY_ASSESS_SCORE_ENTRY,
  CY_ASSESS_SCORE_INDICATOR,
  CY_ASSESS_SCORE_GRADER,
  CY_ASSESS_SCORE_MARK,
  CY_ASSESS_SCORE_AGAIN,
  CY_ASSESS_SCORE_N_FIELDS
};

/** CY_WORK_NOTE: what happened, good or bad, with points where an indicator says so */
extern const CyEntity cy_work_note_entity;
#define CY_WORK_NOTE (&cy_work_note_entity)

enum
{
  CY_WORK_NOTE_PERSON,
  CY_WORK_NOTE_UNIT,
  CY_WORK_NOTE_DATE,
  CY_WORK_NOTE_KIND,
  CY_WORK_NOTE_CONTENT,
  CY_WORK_NOTE_INDICATOR,
  CY_WORK_NOTE_TIMES,
  CY_WORK_NOTE_POINTS,
  CY_WORK_NOTE_MULTIPLIER,
  CY_WORK_NOTE_STATE,
  CY_WORK_NOTE_RECORDER,
  CY_WORK_NOTE_EVIDENCE,
  CY_WORK_NOTE_N_FIELDS
};

/** CY_UNIT_FIGURE: one figure of one village in one year */
extern const CyEntity cy_unit_figure_entity;
#define CY_UNIT_FIGURE (&cy_unit_figure_entity)

enum
{
  CY_UNIT_FIGURE_UNIT,
  CY_UNIT_FIGURE_YEAR,
  CY_UNIT_FIGURE_FIGURE,
  CY_UNIT_FIGURE_VALUE,
  CY_UNIT_FIGURE_SOURCE,
  CY_UNIT_FIGURE_NOTE,
  CY_UNIT_FIGURE_N_FIELDS
};

G_END_DECLS

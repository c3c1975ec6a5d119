/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/**
 * CyTarget:
 *
 * What a column of a roster can stand for. Study comes three times: without saying how, full-time
 * and part-time; see cy_target_regroup().
 */
typedef enum
{
  CY_TARGET_NONE,
  CY_TARGET_SERIAL,
  CY_TARGET_NAME,
  CY_TARGET_PINYIN,
  CY_TARGET_GENDER,
  CY_TARGET_ID_NUMBER,
  CY_TARGET_BIRTH,
  CY_TARGET_AGE,
  CY_TARGET_ETHNIC,
  CY_TARGET_ETHNIC_GENDER,
  CY_TARGET_NATIVE_PLACE,
  CY_TARGET_BIRTH_PLACE,
  CY_TARGET_POLITICAL,
  CY_TARGET_PARTY_DATE,
  CY_TARGET_PARTY_STAGE,
  CY_TARGET_WORK_DATE,
  CY_TARGET_HEALTH,
  CY_TARGET_TECH_TITLE,
  CY_TARGET_SPECIALTY,
  CY_TARGET_PHONE,
  CY_TARGET_ADDRESS,
  CY_TARGET_SOURCE,
  CY_TARGET_OCCUPATION,
  CY_TARGET_RECOGNITION,
  CY_TARGET_NOTE,
  CY_TARGET_COUNTY,
  CY_TARGET_TOWNSHIP,
  CY_TARGET_VILLAGE,
  CY_TARGET_PLACE,
  CY_TARGET_PLACE_POST,
  CY_TARGET_UNIT_CODE,
  CY_TARGET_MODE,
  CY_TARGET_LEVEL,
  CY_TARGET_DEGREE,
  CY_TARGET_LEVEL_DEGREE,
  CY_TARGET_SCHOOL,
  CY_TARGET_MAJOR,
  CY_TARGET_SCHOOL_MAJOR,
  CY_TARGET_STUDY_START,
  CY_TARGET_STUDY_END,
  CY_TARGET_DEGREE_DATE,
  CY_TARGET_FULL_LEVEL,
  CY_TARGET_FULL_DEGREE,
  CY_TARGET_FULL_LEVEL_DEGREE,
  CY_TARGET_FULL_SCHOOL,
  CY_TARGET_FULL_MAJOR,
  CY_TARGET_FULL_SCHOOL_MAJOR,
  CY_TARGET_FULL_STUDY_START,
  CY_TARGET_FULL_STUDY_END,
  CY_TARGET_FULL_DEGREE_DATE,
  CY_TARGET_PART_LEVEL,
  CY_TARGET_PART_DEGREE,
  CY_TARGET_PART_LEVEL_DEGREE,
  CY_TARGET_PART_SCHOOL,
  CY_TARGET_PART_MAJOR,
  CY_TARGET_PART_SCHOOL_MAJOR,
  CY_TARGET_PART_STUDY_START,
  CY_TARGET_PART_STUDY_END,
  CY_TARGET_PART_DEGREE_DATE,
  CY_TARGET_BATCH,
  CY_TARGET_TIER,
  CY_TARGET_DIRECTION,
  CY_TARGET_CHANNEL,
  CY_TARGET_MATURITY,
  CY_TARGET_TAGS,
  CY_TARGET_STATE,
  CY_TARGET_STEP,
  CY_TARGET_STEP_DATE,
  CY_TARGET_DOCUMENT,
  CY_TARGET_ADMITTED,
  CY_TARGET_EXIT_DATE,
  CY_TARGET_EXIT_REASON,
  CY_TARGET_DESTINATION,
  CY_TARGET_ENTRY_NOTE,
  CY_TARGET_RESUME,
  CY_TARGET_AWARDS,
  CY_TARGET_REWARDS,
  CY_TARGET_PENALTIES,
  CY_TARGET_KIN_RELATION,
  CY_TARGET_KIN_NAME,
  CY_TARGET_KIN_BIRTH,
  CY_TARGET_KIN_POLITICAL,
  CY_TARGET_KIN_WORK,
  CY_TARGET_KIN_STATE,
  CY_TARGET_UNIT_NAME,
  CY_TARGET_SHORT_NAME,
  CY_TARGET_UNIT_KIND,
  CY_TARGET_POSITION,
  CY_TARGET_QUOTA,
  CY_TARGET_SEATS,
  CY_TARGET_HARD,
  CY_TARGET_WEAK,
  CY_TARGET_POVERTY,
  CY_TARGET_THIN_ECONOMY,
  CY_TARGET_N
} CyTarget;

/**
 * CyHeaderGroup:
 * @CY_GROUP_NONE: no word for a group
 * @CY_GROUP_ANY: a heading that says nothing about the columns below it
 * @CY_GROUP_HIGHEST: study, without saying how
 * @CY_GROUP_FULL: 全日制教育
 * @CY_GROUP_PART: 在职教育
 * @CY_GROUP_KIN: 家庭成员
 *
 * What a merged header above others says about the columns below it.
 */
typedef enum
{
  CY_GROUP_NONE,
  CY_GROUP_ANY,
  CY_GROUP_HIGHEST,
  CY_GROUP_FULL,
  CY_GROUP_PART,
  CY_GROUP_KIN,
} CyHeaderGroup;

/* How far the three kinds of study lie apart. */
#define CY_TARGET_STUDY_SPAN (CY_TARGET_FULL_LEVEL - CY_TARGET_LEVEL)

const char    *cy_target_get_id (CyTarget target);
const char    *cy_target_get_title (CyTarget target);
CyTarget       cy_target_from_id (const char *id);
const CyField *cy_target_get_field (CyTarget target);
guint          cy_target_get_index (CyTarget target);
gboolean       cy_target_is_study (CyTarget target);
gboolean       cy_target_is_kin (CyTarget target);
gboolean       cy_target_is_place (CyTarget target);
CyTarget       cy_target_regroup (CyTarget target, CyHeaderGroup group);

CyTarget      cy_header_find (const char *text, int *confidence);
CyHeaderGroup cy_header_find_group (const char *text);
char         *cy_header_normalise (const char *text);

G_END_DECLS

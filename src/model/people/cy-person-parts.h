/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/** CY_EDUCATION: one course of study with its degree */
extern const CyEntity cy_education_entity;
#define CY_EDUCATION (&cy_education_entity)

enum
{
  CY_EDUCATION_PERSON,
  CY_EDUCATION_MODE,
  CY_EDUCATION_LEVEL,
  CY_EDUCATION_DEGREE,
  CY_EDUCATION_SCHOOL,
  CY_EDUCATION_MAJOR,
  CY_EDUCATION_START,
  CY_EDUCATION_END,
  CY_EDUCATION_DEGREE_DATE,
  CY_EDUCATION_IS_HIGHEST,
  CY_EDUCATION_IS_HIGHEST_DEGREE,
  CY_EDUCATION_N_FIELDS
};

/** CY_RESUME: one line of the résumé */
extern const CyEntity cy_resume_entity;
#define CY_RESUME (&cy_resume_entity)

enum
{
  CY_RESUME_PERSON,
  CY_RESUME_START,
  CY_RESUME_END,
  CY_RESUME_TEXT,
  CY_RESUME_MEANWHILE,
  CY_RESUME_N_FIELDS
};

/** CY_FAMILY: a member of the family or an important relation */
extern const CyEntity cy_family_entity;
#define CY_FAMILY (&cy_family_entity)

enum
{
  CY_FAMILY_PERSON,
  CY_FAMILY_RELATION,
  CY_FAMILY_NAME,
  CY_FAMILY_BIRTH,
  CY_FAMILY_POLITICAL,
  CY_FAMILY_WORK,
  CY_FAMILY_STATE,
  CY_FAMILY_ID_NUMBER,
  CY_FAMILY_POSITION,
  CY_FAMILY_N_FIELDS
};

/** CY_AWARD: a reward or a penalty */
extern const CyEntity cy_award_entity;
#define CY_AWARD (&cy_award_entity)

enum
{
  CY_AWARD_PERSON,
  CY_AWARD_KIND,
  CY_AWARD_NAME,
  CY_AWARD_ORGAN,
  CY_AWARD_DATE,
  CY_AWARD_UNTIL,
  CY_AWARD_REVOKED,
  CY_AWARD_NOTE,
  CY_AWARD_N_FIELDS
};

/** CY_POST: a post held in a unit; who sits in a village's two committees is read from these */
extern const CyEntity cy_post_entity;
#define CY_POST (&cy_post_entity)

enum
{
  CY_POST_PERSON,
  CY_POST_UNIT,
  CY_POST_TITLE,
  CY_POST_IS_MAIN,
  CY_POST_START,
  CY_POST_END,
  CY_POST_TERM,
  CY_POST_COEFFICIENT,
  CY_POST_NOTE,
  CY_POST_N_FIELDS
};

/** CY_EXEMPTION: a rule that does not hold for one person, with the written reason */
extern const CyEntity cy_exemption_entity;
#define CY_EXEMPTION (&cy_exemption_entity)

enum
{
  CY_EXEMPTION_PERSON,
  CY_EXEMPTION_RULE,
  CY_EXEMPTION_REASON,
  CY_EXEMPTION_BASIS,
  CY_EXEMPTION_N_FIELDS
};

/** CY_ATTACHMENT: a document of one of the ten classes of a cadre file */
extern const CyEntity cy_attachment_entity;
#define CY_ATTACHMENT (&cy_attachment_entity)

enum
{
  CY_ATTACHMENT_PERSON,
  CY_ATTACHMENT_CLASS,
  CY_ATTACHMENT_TITLE,
  CY_ATTACHMENT_DATE,
  CY_ATTACHMENT_PAGES,
  CY_ATTACHMENT_FILE_NAME,
  CY_ATTACHMENT_CONTENT,
  CY_ATTACHMENT_RECORD,
  CY_ATTACHMENT_STEP,
  CY_ATTACHMENT_N_FIELDS
};

/** CY_FORM_ELEMENT: what an appointment form file holds beyond our fields or in other words */
extern const CyEntity cy_form_element_entity;
#define CY_FORM_ELEMENT (&cy_form_element_entity)

enum
{
  CY_FORM_ELEMENT_PERSON,
  CY_FORM_ELEMENT_NAME,
  CY_FORM_ELEMENT_FOLLOWS,
  CY_FORM_ELEMENT_TEXT,
  CY_FORM_ELEMENT_WRITTEN,
  CY_FORM_ELEMENT_POSITION,
  CY_FORM_ELEMENT_N_FIELDS
};

G_END_DECLS

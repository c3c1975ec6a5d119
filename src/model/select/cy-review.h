/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/** CY_NEGATIVE_LIST: one version of what keeps somebody out of the pool; frozen once it was used */
extern const CyEntity cy_negative_list_entity;
#define CY_NEGATIVE_LIST (&cy_negative_list_entity)

enum
{
  CY_NEGATIVE_LIST_NAME,
  CY_NEGATIVE_LIST_DOCUMENT,
  CY_NEGATIVE_LIST_DATE,
  CY_NEGATIVE_LIST_NOTE,
  CY_NEGATIVE_LIST_N_FIELDS
};

/** CY_NEGATIVE_ITEM: one condition of a negative list, and which offices are asked about it */
extern const CyEntity cy_negative_item_entity;
#define CY_NEGATIVE_ITEM (&cy_negative_item_entity)

enum
{
  CY_NEGATIVE_ITEM_LIST,
  CY_NEGATIVE_ITEM_NUMBER,
  CY_NEGATIVE_ITEM_TEXT,
  CY_NEGATIVE_ITEM_SEVERITY,
  CY_NEGATIVE_ITEM_LOOK_BACK,
  CY_NEGATIVE_ITEM_MONTHS,
  CY_NEGATIVE_ITEM_OFFICES, /* codes of the set office, parted by blanks */
  CY_NEGATIVE_ITEM_N_FIELDS
};

/** CY_REVIEW_ROUND: one joint review: whom, by which list, until when */
extern const CyEntity cy_review_round_entity;
#define CY_REVIEW_ROUND (&cy_review_round_entity)

enum
{
  CY_REVIEW_ROUND_NAME,
  CY_REVIEW_ROUND_LIST,
  CY_REVIEW_ROUND_SENT,
  CY_REVIEW_ROUND_DUE,
  CY_REVIEW_ROUND_STATE,
  CY_REVIEW_ROUND_DOCUMENT,
  CY_REVIEW_ROUND_NOTE,
  CY_REVIEW_ROUND_N_FIELDS
};

/** CY_REVIEW_OFFICE: an office that a round asks */
extern const CyEntity cy_review_office_entity;
#define CY_REVIEW_OFFICE (&cy_review_office_entity)

enum
{
  CY_REVIEW_OFFICE_ROUND,
  CY_REVIEW_OFFICE_OFFICE,
  CY_REVIEW_OFFICE_SENT,
  CY_REVIEW_OFFICE_DUE,
  CY_REVIEW_OFFICE_REPLIED, /* when the last answer came; only of an office that gave them all */
  CY_REVIEW_OFFICE_NOTE,
  CY_REVIEW_OFFICE_N_FIELDS
};

/** CY_REVIEW_SUBJECT: somebody whom a round is about; belongs to the person */
extern const CyEntity cy_review_subject_entity;
#define CY_REVIEW_SUBJECT (&cy_review_subject_entity)

enum
{
  CY_REVIEW_SUBJECT_ROUND,
  CY_REVIEW_SUBJECT_PERSON,
  CY_REVIEW_SUBJECT_ENTRY,
  CY_REVIEW_SUBJECT_CONCLUSION,
  CY_REVIEW_SUBJECT_DATE,
  CY_REVIEW_SUBJECT_REASON,
  CY_REVIEW_SUBJECT_TOLD, /* when the township was told */
  CY_REVIEW_SUBJECT_N_FIELDS
};

/** CY_REVIEW_REPLY: what one office said of one subject; of several the newest holds */
extern const CyEntity cy_review_reply_entity;
#define CY_REVIEW_REPLY (&cy_review_reply_entity)

enum
{
  CY_REVIEW_REPLY_SUBJECT,
  CY_REVIEW_REPLY_OFFICE,
  CY_REVIEW_REPLY_ANSWER,
  CY_REVIEW_REPLY_ITEM,
  CY_REVIEW_REPLY_FINDING,
  CY_REVIEW_REPLY_DATE,
  CY_REVIEW_REPLY_N_FIELDS
};

/* Codes of the set severity. */
#define CY_SEVERITY_BAR "bar"
#define CY_SEVERITY_DISCOURAGED "discouraged"

/* Codes of the set review_answer. */
#define CY_ANSWER_CLEAR "clear"
#define CY_ANSWER_FOUND "found"

/* Codes of the set review_conclusion. */
#define CY_CONCLUSION_PASS "pass"
#define CY_CONCLUSION_FAIL "fail"
#define CY_CONCLUSION_DEFER "defer"

/* Codes of the set work_state. */
#define CY_WORK_OPEN "open"
#define CY_WORK_DONE "done"

/**
 * CY_REVIEW_SHEET:
 *
 * Hidden sheet by which the workbook of an office is known when it comes back. Its only row has
 * %CY_REVIEW_MARK, the version of the layout, the uid of the round in hexadecimal, the code of the
 * office and the name of the sheet of people, in this order.
 */
#define CY_REVIEW_SHEET "_chuyan"
#define CY_REVIEW_MARK "chuyan-review"
#define CY_REVIEW_VERSION "1"

G_END_DECLS

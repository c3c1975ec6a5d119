/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-notice-people.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyNoticeWord:
 * @CY_NOTICE_WORD_NUMBER: number of the person in the list; the ten first are of a person
 * @CY_NOTICE_WORD_LIST: everybody, as a table
 *
 * Every placeholder there is: what is not here cannot get into a notice by one. {LIST} stands in a
 * line of its own.
 */
typedef enum
{
  CY_NOTICE_WORD_NUMBER,
  CY_NOTICE_WORD_NAME,
  CY_NOTICE_WORD_SEX,
  CY_NOTICE_WORD_BIRTH,
  CY_NOTICE_WORD_ETHNIC,
  CY_NOTICE_WORD_POLITICAL,
  CY_NOTICE_WORD_EDUCATION,
  CY_NOTICE_WORD_VILLAGE,
  CY_NOTICE_WORD_OCCUPATION,
  CY_NOTICE_WORD_TIER,
  CY_NOTICE_WORD_SINCE,
  CY_NOTICE_WORD_UNTIL,
  CY_NOTICE_WORD_DAYS,
  CY_NOTICE_WORD_PERIOD,
  CY_NOTICE_WORD_ORGAN,
  CY_NOTICE_WORD_CONTACT,
  CY_NOTICE_WORD_PLACES,
  CY_NOTICE_WORD_COUNT,
  CY_NOTICE_WORD_LIST,
  CY_NOTICE_N_WORDS
} CyNoticeWord;

/** CY_NOTICE_N_COLUMNS: of the table of people: the words that are of a person */
#define CY_NOTICE_N_COLUMNS (CY_NOTICE_WORD_TIER + 1)

/**
 * CyNoticeLine:
 * @source: number of the line of the wording that it comes from, from 1
 * @person: (nullable): whom it is about, when the line is repeated for everybody
 * @is_list: whether the table of people stands here
 * @text: (nullable): what it says
 *
 * One paragraph of a notice that is filled in.
 */
typedef struct
{
  guint                 source;
  const CyNoticePerson *person;
  gboolean              is_list;
  char                 *text;
} CyNoticeLine;

const char *cy_notice_word_get_title (CyNoticeWord word);
char       *cy_notice_word_dup_mark (CyNoticeWord word);
char       *cy_notice_word_dup_value (CyNoticeWord word, const CyNoticePerson *person, guint nth);

const char *cy_notice_text_get_template (void);
GPtrArray *
cy_notice_text_fill (const char *wording, CyRecord *notice, GPtrArray *people, const char *period);
char *cy_notice_text_dup_row (const CyNoticePerson *person, guint nth);
char *cy_notice_text_find_unknown (const char *wording, guint *line, guint *column);

G_END_DECLS

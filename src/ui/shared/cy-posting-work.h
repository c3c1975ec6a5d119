/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-mentor-choice.h"
#include "cy-people-picker.h"
#include "cy-posting-deed.h"

G_BEGIN_DECLS

/**
 * CyPostingWork:
 * @deed: of a posting
 * @record: a copy of what was entered
 * @people: (nullable) (element-type gint64): for whom
 * @levels: (nullable) (element-type CyPostingLevel): of an appraisal
 * @today: the last day that has come
 * @name: of the step
 *
 * What a dialog hands to the writing thread.
 */
typedef struct
{
  CyPostingDeed deed;
  CyRecord     *record;
  GArray       *people;
  GArray       *levels;
  gint64        today;
  char         *name;
} CyPostingWork;

/**
 * CyPostingAsk:
 * @session: of the dialog
 * @deed: of a posting
 * @picker: (nullable): who is chosen in the dialog
 * @mentor: (nullable): whom the posting gets as its mentor
 * @name: of the step, translated
 *
 * What a dialog knows besides its record.
 */
typedef struct
{
  CySession      *session;
  CyPostingDeed   deed;
  CyPeoplePicker *picker;
  CyMentorChoice *mentor;
  char           *name;
} CyPostingAsk;

CyPostingAsk *cy_posting_ask_new (CySession *session, CyPostingDeed deed, char *name);
void          cy_posting_ask_free (gpointer data);
gpointer      cy_posting_ask_prepare (CyRecord *record, gpointer data);
void          cy_posting_work_free (gpointer data);
CyRecord     *cy_posting_record_new (CySession *session);

G_END_DECLS

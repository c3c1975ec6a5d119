/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-form-dialog.h"
#include "cy-grade-list.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyGradeWork:
 * @cycle: id
 * @today: `YYYYMMDD`
 * @date: `YYYYMMDD`, the day of the deed
 * @until: `YYYYMMDD`, the last day of appeals
 * @share: tenths of a percent, -1 for what is no share
 * @entries: (nullable) (element-type gint64): whom it is about
 * @appeal: id of the appeal that is answered, 0 for none
 * @outcome: (nullable): of the appeal, code of appeal_outcome
 * @grade: (nullable): code of ZB18
 * @who: (nullable): who decided
 * @words: (nullable): why, or what is said
 *
 * What the writing thread needs to know; each deed takes its part.
 */
typedef struct
{
  gint64  cycle;
  CyDate  today;
  CyDate  date;
  CyDate  until;
  int     share;
  GArray *entries;
  gint64  appeal;
  char   *outcome;
  char   *grade;
  char   *who;
  char   *words;
} CyGradeWork;

CyGradeWork *cy_grade_work_new (CySession *session, const CyGradeList *list);
void         cy_grade_work_free (gpointer work);

/**
 * CyGradeForm:
 * @window: a #CyFormDialog, which owns this
 * @session: the open library
 * @list: the cycle
 * @func: what is done with what was filled in
 * @entries: (nullable) (element-type gint64): whom it is about
 * @appeal: id of the appeal that is answered, 0 for none
 * @grade: (nullable): of cy_grade_form_add_grade()
 * @outcome: (nullable): a #CyCodeChoice of appeal_outcome
 * @date: (nullable): entry of a day
 * @until: (nullable): entry of a day
 * @share: (nullable): entry of a percentage
 * @who: (nullable): entry of who decided
 * @words: (nullable): entry of why
 * @may_be_empty: whether @who and @words may be
 *
 * Asks what a deed about grades needs: the fields that are there.
 */
typedef struct
{
  GtkWidget         *window;
  CySession         *session;
  const CyGradeList *list; /* owned */
  CyDbFunc           func;
  GArray            *entries;
  gint64             appeal;
  GtkWidget         *grade;
  GtkWidget         *outcome;
  GtkWidget         *date;
  GtkWidget         *until;
  GtkWidget         *share;
  GtkWidget         *who;
  GtkWidget         *words;
  gboolean           may_be_empty;
} CyGradeForm;

CyGradeForm *cy_grade_form_new (GtkWidget         *over,
                                CySession         *session,
                                const CyGradeList *list,
                                const char        *heading,
                                const char        *accept);
void         cy_grade_form_add_words (CyGradeForm *self, const char *text);
GtkWidget   *cy_grade_form_add_entry (CyGradeForm *self, const char *label, const char *text);
GtkWidget   *cy_grade_form_add_day (CyGradeForm *self, const char *label, CyDate date);
GtkWidget   *cy_grade_form_add_grade (CyGradeForm *self);
const char  *cy_grade_form_find_gap (const CyGradeForm *self);
void         cy_grade_form_present (CyGradeForm *self, CyDbFunc func);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-review-deed.h"
#include "cy-review-sheet.h"

G_BEGIN_DECLS

/**
 * CyReviewRowState:
 * @CY_REVIEW_ROW_NEW: an answer where there was none
 * @CY_REVIEW_ROW_CHANGED: an answer that takes the place of another
 * @CY_REVIEW_ROW_SAME: an answer that stands there already
 * @CY_REVIEW_ROW_BLANK: not answered
 * @CY_REVIEW_ROW_REFUSED: cannot be taken
 */
typedef enum
{
  CY_REVIEW_ROW_NEW,
  CY_REVIEW_ROW_CHANGED,
  CY_REVIEW_ROW_SAME,
  CY_REVIEW_ROW_BLANK,
  CY_REVIEW_ROW_REFUSED,
  CY_REVIEW_ROW_N_STATES
} CyReviewRowState;

/**
 * CyReviewRowFault:
 * @CY_REVIEW_ROW_FINE: none
 * @CY_REVIEW_ROW_UNKNOWN: the round is not about this person
 * @CY_REVIEW_ROW_NAME: the name is another
 * @CY_REVIEW_ROW_NUMBER: the ID number is another
 * @CY_REVIEW_ROW_TWICE: another row answers of the same person
 * @CY_REVIEW_ROW_ANSWER: no answer of the list
 * @CY_REVIEW_ROW_ITEM: no condition of the list of this office
 * @CY_REVIEW_ROW_NO_ITEM: something found, but not what
 * @CY_REVIEW_ROW_CLEAR_ITEM: nothing against, and yet a condition
 * @CY_REVIEW_ROW_DATE: no whole day, or one to come
 * @CY_REVIEW_ROW_MISSING: of the round, and not in the workbook
 *
 * What is wrong with a row; all but the last refuse it.
 */
typedef enum
{
  CY_REVIEW_ROW_FINE,
  CY_REVIEW_ROW_UNKNOWN,
  CY_REVIEW_ROW_NAME,
  CY_REVIEW_ROW_NUMBER,
  CY_REVIEW_ROW_TWICE,
  CY_REVIEW_ROW_ANSWER,
  CY_REVIEW_ROW_ITEM,
  CY_REVIEW_ROW_NO_ITEM,
  CY_REVIEW_ROW_CLEAR_ITEM,
  CY_REVIEW_ROW_DATE,
  CY_REVIEW_ROW_MISSING,
} CyReviewRowFault;

/**
 * CyReviewRow:
 * @row: counted from 1, as a person sees it; 0 for somebody who is missing
 * @name: as it stands in the workbook
 * @text: (nullable): what the fault is about: a value, or what it should be
 * @other: for %CY_REVIEW_ROW_TWICE the row that was first
 * @state: what becomes of it
 * @fault: what is wrong with it
 * @reply: what the office says; its texts belong to the row
 *
 * One row of the reply of an office.
 */
typedef struct
{
  guint            row;
  char            *name;
  char            *text;
  guint            other;
  CyReviewRowState state;
  CyReviewRowFault fault;
  CyReviewReply    reply;
} CyReviewRow;

/**
 * CyReviewImport:
 * @fault: why nothing of it can be taken
 * @heading: (nullable): the heading that @fault is about
 * @sheet: (nullable): name of the sheet
 * @office: (nullable): code of the office that answers
 * @rows: (element-type CyReviewRow): first those of the workbook, then who is missing
 * @n: rows by their state; who is missing is none of them
 * @n_missing: of the round, and not in the workbook
 *
 * What taking the reply of an office will do, all of it known before anything is done.
 */
typedef struct
{
  CyReviewFileFault fault;
  const char       *heading;
  char             *sheet;
  char             *office;
  gint64            round;
  GPtrArray        *rows;
  guint             n[CY_REVIEW_ROW_N_STATES];
  guint             n_missing;
} CyReviewImport;

CyReviewImport *cy_review_import_read (const char           *path,
                                       const CyReviewMatrix *matrix,
                                       const char           *office,
                                       CyDate                today,
                                       GCancellable         *cancellable,
                                       GError              **error);
void            cy_review_import_free (CyReviewImport *self);
gboolean        cy_review_import_can_apply (const CyReviewImport *self);
gboolean        cy_review_import_apply (const CyReviewImport *self,
                                        CyConn               *conn,
                                        const char           *step_name,
                                        CyReviewTaken        *taken,
                                        GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyReviewImport, cy_review_import_free)

G_END_DECLS

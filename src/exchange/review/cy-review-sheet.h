/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-grid.h"
#include "cy-workbook.h"

G_BEGIN_DECLS

/**
 * CyReviewColumn:
 *
 * The columns that are read of the reply of an office.
 */
typedef enum
{
  CY_REVIEW_COLUMN_NAME,
  CY_REVIEW_COLUMN_NUMBER,
  CY_REVIEW_COLUMN_ANSWER,
  CY_REVIEW_COLUMN_ITEM,
  CY_REVIEW_COLUMN_FINDING,
  CY_REVIEW_COLUMN_DATE,
  CY_REVIEW_COLUMN_KEY,
  CY_REVIEW_N_COLUMNS
} CyReviewColumn;

/**
 * CyReviewFileFault:
 * @CY_REVIEW_FILE_FINE: none
 * @CY_REVIEW_FILE_NO_SHEET: no sheet has the headings of a reply
 * @CY_REVIEW_FILE_SHEETS: more than one sheet has
 * @CY_REVIEW_FILE_NO_COLUMN: a heading is missing
 * @CY_REVIEW_FILE_TWO_COLUMNS: a heading stands twice
 * @CY_REVIEW_FILE_OTHER_ROUND: made for another round
 * @CY_REVIEW_FILE_OTHER_OFFICE: made for another office, or for one that the round does not ask
 * @CY_REVIEW_FILE_NO_OFFICE: it does not say which office answers
 *
 * Why nothing of a workbook can be taken.
 */
typedef enum
{
  CY_REVIEW_FILE_FINE,
  CY_REVIEW_FILE_NO_SHEET,
  CY_REVIEW_FILE_SHEETS,
  CY_REVIEW_FILE_NO_COLUMN,
  CY_REVIEW_FILE_TWO_COLUMNS,
  CY_REVIEW_FILE_OTHER_ROUND,
  CY_REVIEW_FILE_OTHER_OFFICE,
  CY_REVIEW_FILE_NO_OFFICE,
} CyReviewFileFault;

/**
 * CyReviewSheet:
 * @fault: why it cannot be read
 * @name: (nullable): of the sheet
 * @heading: (nullable): the one that @fault is about
 * @round: (nullable): uid of the round it was made for, in hexadecimal
 * @office: (nullable): code of the office it was made for
 * @grid: (nullable): the sheet
 * @head: row of the headings, counted from 0
 * @columns: where each column stands, -1 for nowhere
 *
 * The sheet of people in the reply of an office.
 */
typedef struct
{
  CyReviewFileFault fault;
  char             *name;
  const char       *heading;
  char             *round;
  char             *office;
  CyGrid           *grid;
  guint             head;
  int               columns[CY_REVIEW_N_COLUMNS];
} CyReviewSheet;

CyReviewSheet *cy_review_sheet_read (const char *path, GCancellable *cancellable, GError **error);
void           cy_review_sheet_free (CyReviewSheet *self);
const char    *cy_review_sheet_get (const CyReviewSheet *self, guint row, CyReviewColumn column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyReviewSheet, cy_review_sheet_free)

G_END_DECLS

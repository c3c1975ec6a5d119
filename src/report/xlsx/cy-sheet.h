/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-book.h"

G_BEGIN_DECLS

/**
 * CyPaper:
 * @CY_PAPER_A4_LANDSCAPE: most tables
 * @CY_PAPER_A3_LANDSCAPE: wide rosters
 * @CY_PAPER_A4_PORTRAIT: forms and text
 */
typedef enum
{
  CY_PAPER_A4_LANDSCAPE,
  CY_PAPER_A3_LANDSCAPE,
  CY_PAPER_A4_PORTRAIT,
} CyPaper;

/**
 * CyColumnKind:
 * @CY_COLUMN_TEXT: any text
 * @CY_COLUMN_NUMBER: counts and scores
 * @CY_COLUMN_PERCENT: shares, one decimal
 * @CY_COLUMN_DATE_TEXT: 1990.05, kept as text so that 1990.10 does not lose its nought
 * @CY_COLUMN_ID: digits that are no number: IDs, telephones, codes
 * @CY_COLUMN_ORDINAL: 序号
 */
typedef enum
{
  CY_COLUMN_TEXT,
  CY_COLUMN_NUMBER,
  CY_COLUMN_PERCENT,
  CY_COLUMN_DATE_TEXT,
  CY_COLUMN_ID,
  CY_COLUMN_ORDINAL,
} CyColumnKind;

/**
 * CyColumnAlign:
 * @CY_COLUMN_ALIGN_CENTER: short values
 * @CY_COLUMN_ALIGN_LEFT: long text
 * @CY_COLUMN_ALIGN_RIGHT: sums to be compared
 */
typedef enum
{
  CY_COLUMN_ALIGN_CENTER,
  CY_COLUMN_ALIGN_LEFT,
  CY_COLUMN_ALIGN_RIGHT,
} CyColumnAlign;

/**
 * CySheetColumn:
 * @title: heading, translated
 * @width: in half Han widths, 0 to fit heading and values
 * @kind: what stands in it
 * @align: where it stands
 * @group: (nullable): heading above it and its neighbours of the same group
 * @is_hidden: for programs, not for people; comes after those that are seen
 */
typedef struct
{
  const char   *title;
  guint         width;
  CyColumnKind  kind;
  CyColumnAlign align;
  const char   *group;
  gboolean      is_hidden;
} CySheetColumn;

/**
 * CySheetSignature:
 * @leader: (nullable): 单位负责人
 * @auditor: (nullable): 审核人
 * @filler: (nullable): 填表人
 * @phone: (nullable): 联系电话
 * @date: 填报日期 as YYYYMMDD, 0 to leave it open
 *
 * The bottom line; what is missing is left to be written by hand.
 */
typedef struct
{
  const char *leader;
  const char *auditor;
  const char *filler;
  const char *phone;
  guint       date;
} CySheetSignature;

void cy_sheet_set_columns (CySheet *self, const CySheetColumn *columns, guint n_columns);
void cy_sheet_set_marked_columns (CySheet *self, const CySheetColumn *columns, guint n_columns);
void cy_sheet_set_title (CySheet *self, const char *title);
void cy_sheet_set_attachment (CySheet *self, guint number);
void cy_sheet_set_unit_line (CySheet *self, const char *unit_name);
void cy_sheet_set_caption (CySheet *self, const char *caption);
void cy_sheet_set_as_of (CySheet *self, guint date);
void cy_sheet_set_counted_in (CySheet *self, const char *what);
void cy_sheet_set_note (CySheet *self, const char *note);
void cy_sheet_set_signature (CySheet *self, const CySheetSignature *signature);
void cy_sheet_set_bottom_line (CySheet *self, const char *text);
void cy_sheet_set_paper (CySheet *self, CyPaper paper);
void cy_sheet_set_frozen_columns (CySheet *self, guint n_columns);
void cy_sheet_set_autofilter (CySheet *self, gboolean autofilter);
void cy_sheet_set_choices (CySheet *self, guint column, const char *const *values);
void cy_sheet_set_comment (CySheet *self, guint column, const char *comment);

void     cy_sheet_begin_row (CySheet *self);
void     cy_sheet_begin_total (CySheet *self);
void     cy_sheet_add_text (CySheet *self, const char *text);
void     cy_sheet_add_marked (CySheet *self, const char *text);
void     cy_sheet_add_span (CySheet *self, const char *text, guint n_columns);
void     cy_sheet_add_int (CySheet *self, gint64 value);
void     cy_sheet_add_fixed (CySheet *self, gint64 value, guint decimals);
void     cy_sheet_add_ratio (CySheet *self, gint64 part, gint64 whole);
void     cy_sheet_add_empty (CySheet *self);
void     cy_sheet_add_formula (CySheet *self, const char *formula, gint64 cached, guint decimals);
void     cy_sheet_add_column_sum (CySheet *self, gint64 cached, guint decimals);
gboolean cy_sheet_end_row (CySheet *self, GError **error);
gboolean cy_sheet_add_blank_rows (CySheet *self, guint n_rows, GError **error);

gboolean cy_sheet_insert_png (CySheet *self,
                              guint    column,
                              GBytes  *png,
                              guint    max_width,
                              guint    max_height,
                              GError **error);

const char *cy_sheet_get_name (CySheet *self);
guint       cy_sheet_get_row (CySheet *self);
guint       cy_sheet_get_head_row (CySheet *self);
guint       cy_sheet_get_column (CySheet *self);
gboolean    cy_sheet_end (CySheet *self, GError **error);

G_END_DECLS

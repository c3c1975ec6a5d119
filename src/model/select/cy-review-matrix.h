/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-record.h"
#include "cy-review.h"

G_BEGIN_DECLS

/**
 * CyReviewMark:
 * @CY_REVIEW_SILENT: 未反馈
 * @CY_REVIEW_CLEAR: 无异议
 * @CY_REVIEW_FOUND: 有问题
 */
typedef enum
{
  CY_REVIEW_SILENT,
  CY_REVIEW_CLEAR,
  CY_REVIEW_FOUND,
} CyReviewMark;

/**
 * CyReviewItem:
 * @number: as the list counts
 * @bars: 不准: who has it cannot pass; else 不宜
 * @offices: (nullable): codes of those asked about it, parted by blanks; %NULL for all
 */
typedef struct
{
  gint64   id;
  gint64   number;
  char    *text;
  gboolean bars;
  char    *offices;
} CyReviewItem;

/**
 * CyReviewOffice:
 * @code: of the set office
 * @n_marks: how many people it is silent about, clears, found something of
 * @is_overdue: silent about somebody after the day it was due
 */
typedef struct
{
  gint64   id;
  char    *code;
  CyDate   sent;
  CyDate   due;
  CyDate   replied;
  guint    n_marks[3];
  gboolean is_overdue;
} CyReviewOffice;

/**
 * CyReviewSubject:
 * @key: uid of the record in hexadecimal, by which a workbook knows it
 * @place: (nullable): name of the village
 * @town: (nullable): name of the unit above
 * @conclusion: (nullable): code of the set review_conclusion
 */
typedef struct
{
  gint64 id;
  char  *key;
  gint64 person;
  gint64 entry;
  char  *name;
  char  *gender;
  char  *id_number;
  gint64 unit;
  char  *place;
  char  *town;
  char  *conclusion;
  CyDate date;
  char  *reason;
  CyDate told;
} CyReviewSubject;

/**
 * CyReviewCell:
 * @reply: id of the reply, 0 for none
 * @item: (nullable): what was found; belongs to the matrix
 * @finding: (nullable): in words
 */
typedef struct
{
  gint64              reply;
  CyReviewMark        mark;
  const CyReviewItem *item;
  char               *finding;
  CyDate              date;
} CyReviewCell;

/**
 * CyReviewMatrix:
 * @round: the round
 * @base_date: the day on which an office is late or not
 * @items: (element-type CyReviewItem): of its negative list
 * @offices: (element-type CyReviewOffice): columns
 * @subjects: (element-type CyReviewSubject): rows
 * @cells: row by row
 *
 * Who said what of whom in one round. Never changed once loaded.
 */
typedef struct
{
  CyRecord     *round;
  CyDate        base_date;
  GPtrArray    *items;
  GPtrArray    *offices;
  GPtrArray    *subjects;
  CyReviewCell *cells;
  GHashTable   *by_id;
} CyReviewMatrix;

/**
 * CyReviewObstacle:
 * @CY_REVIEW_NO_ANSWER: an office is silent
 * @CY_REVIEW_BARRED: an office found what bars
 * @CY_REVIEW_NO_REASON: it needs a reason in writing
 *
 * What speaks against a conclusion.
 */
typedef enum
{
  CY_REVIEW_NO_OBSTACLE = 0,
  CY_REVIEW_NO_ANSWER = 1 << 0,
  CY_REVIEW_BARRED = 1 << 1,
  CY_REVIEW_NO_REASON = 1 << 2,
} CyReviewObstacle;

CyReviewMatrix *
cy_review_matrix_load (CyConn *conn, gint64 round, gint64 scope, CyDate base_date, GError **error);
CyReviewMatrix *cy_review_matrix_ref (CyReviewMatrix *self);
void            cy_review_matrix_unref (CyReviewMatrix *self);

gboolean               cy_review_matrix_is_open (const CyReviewMatrix *self);
const CyReviewSubject *cy_review_matrix_get_subject (const CyReviewMatrix *self, guint row);
const CyReviewOffice  *cy_review_matrix_get_office (const CyReviewMatrix *self, guint column);
const CyReviewCell *cy_review_matrix_get_cell (const CyReviewMatrix *self, guint row, guint column);
gboolean            cy_review_matrix_find (const CyReviewMatrix *self, gint64 subject, guint *row);
int                 cy_review_matrix_find_office (const CyReviewMatrix *self, const char *code);
const CyReviewItem *cy_review_matrix_find_item (const CyReviewMatrix *self, gint64 item);
char               *cy_review_item_dup_words (const CyReviewItem *self);
char               *cy_review_cell_dup_words (const CyReviewCell *self);

CyReviewObstacle cy_review_matrix_find_obstacle (const CyReviewMatrix *self,
                                                 guint                 row,
                                                 const char           *conclusion,
                                                 const char           *reason);
char *
cy_review_matrix_dup_obstacle (const CyReviewMatrix *self, guint row, CyReviewObstacle obstacle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyReviewMatrix, cy_review_matrix_unref)

G_END_DECLS

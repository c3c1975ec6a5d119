/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CY_EXAM_NO_MARK ((gint64) -1)

/**
 * CyExamScore:
 * @written: hundredths of a mark, %CY_EXAM_NO_MARK for none
 * @interview: the same
 * @is_out: whether it does not count: absent, or barred
 * @total: (out): the same, weighted
 * @rank: (out): from 1; 0 for none
 *
 * What somebody reached, and where that puts them.
 */
typedef struct
{
  gint64   written;
  gint64   interview;
  gboolean is_out;
  gint64   total;
  guint    rank;
} CyExamScore;

/**
 * CyExamCell:
 * @CY_EXAM_CELL_EMPTY: nothing
 * @CY_EXAM_CELL_MARK: a mark
 * @CY_EXAM_CELL_ABSENT: 缺考
 * @CY_EXAM_CELL_BAD: neither
 *
 * What somebody wrote where a mark stands.
 */
typedef enum
{
  CY_EXAM_CELL_EMPTY,
  CY_EXAM_CELL_MARK,
  CY_EXAM_CELL_ABSENT,
  CY_EXAM_CELL_BAD,
} CyExamCell;

gint64 cy_exam_weigh (gint64 written, gint64 interview, int written_weight, int interview_weight);
void   cy_exam_rank (CyExamScore *scores, guint n, int written_weight, int interview_weight);
CyExamCell cy_exam_read_mark (const char *text, gint64 *mark);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-score-sheet.h"
#include "cy-score-total.h"

G_BEGIN_DECLS

/**
 * CyScoresRead:
 * @cycles: (element-type CyCycleItem): all there are
 * @sheet: (nullable): marks; %NULL without a cycle
 * @book: (nullable): the whole cycle, where what is counted is looked at
 * @trouble: what keeps marks of @book from being counted
 *
 * All that the page of marks shows.
 */
typedef struct
{
  GPtrArray     *cycles;
  CyScoreSheet  *sheet;
  CyAssessBook  *book;
  CyScoreTrouble trouble;
} CyScoresRead;

CyScoresRead *cy_scores_read_load (CyConn *conn, const CyScoreArgs *args, GError **error);
void          cy_scores_read_free (CyScoresRead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyScoresRead, cy_scores_read_free)

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-score-total.h"
#include "cy-score-sheet.h"
#include "cy-table-source.h"

G_BEGIN_DECLS

#define CY_TYPE_SCORE_SOURCE (cy_score_source_get_type ())
G_DECLARE_FINAL_TYPE (CyScoreSource, cy_score_source, CY, SCORE_SOURCE, GObject)

/**
 * CyScoreEdit:
 * @row: index
 * @column: index of a column of the sheet
 * @text: what was typed
 * @message: (out): what is wrong and what to do
 * @user_data: data of the owner
 *
 * Returns: whether @text may stand there
 */
typedef gboolean (
  *CyScoreEdit) (guint row, guint column, const char *text, char **message, gpointer user_data);

CyScoreSource *cy_score_source_new (CyScoreEdit edit, gpointer user_data);
void cy_score_source_set (CyScoreSource *self, CyScoreSheet *sheet, CyAssessBook *book, guint pass);

G_END_DECLS

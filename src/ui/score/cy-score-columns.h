/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-score-sheet.h"

G_BEGIN_DECLS

GArray *cy_score_columns_list (const CyScoreSheet *sheet, GPtrArray *texts);
int     cy_score_columns_find (const CyScoreSheet *sheet, const char *column);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-score-sheet.h"

G_BEGIN_DECLS

char *cy_score_words_dup_place (const CyScoreSheet *sheet, guint pass, int row, int column);
char *cy_score_words_dup_remedy (const CyScoreSheet *sheet,
                                 guint               pass,
                                 guint               row,
                                 guint               column,
                                 const char         *message);
char *cy_score_words_dup_closed (const CyScoreSheet *sheet);
char *cy_score_words_dup_pasted (GArray *cells);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-weight-room.h"

G_BEGIN_DECLS

char *cy_weight_words_percent (double share);
char *cy_weight_words_judgement (int judgement, const char *one, const char *other);
char *cy_weight_words_rank (const CyWeightBook *book, CyWeightWay way, guint row);
char *cy_weight_words_range (const CyWeightBook *book, const CyRankRange *range, const char *what);
const char *cy_weight_words_way (CyWeightWay way);

G_END_DECLS

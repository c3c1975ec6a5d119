/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-assess-compute.h"

G_BEGIN_DECLS

/**
 * CyScoreTrouble:
 * @n_lacking: people to whom a whole group of graders gave nothing
 * @n_wrong: marks of indicators that cannot be counted: outside their range, or typed in twice and
 *   not the same
 */
typedef struct
{
  guint n_lacking;
  guint n_wrong;
} CyScoreTrouble;

guint64        cy_score_find_lacking (const CyAssessBook *book, const CyAssessMark *mark);
gboolean       cy_score_is_lacking (const CyAssessBook *book,
                                    const CyAssessMark *mark,
                                    guint               indicator,
                                    guint64             lacking);
CyScoreTrouble cy_score_count_trouble (const CyAssessBook *book);

G_END_DECLS

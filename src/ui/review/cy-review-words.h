/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-review-import.h"

G_BEGIN_DECLS

const char *cy_review_mark_get_word (CyReviewMark mark);
const char *cy_review_conclusion_get_style (const char *conclusion);
const char *cy_review_row_get_word (const CyReviewRow *row);
const char *cy_review_row_get_style (const CyReviewRow *row);
char       *cy_review_row_dup_words (const CyReviewRow *row);
char       *cy_review_import_dup_fault (const CyReviewImport *import);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-review-matrix.h"
#include "cy-table-source.h"
#include "cy-table.h"

G_BEGIN_DECLS

#define CY_TYPE_REVIEW_SOURCE (cy_review_source_get_type ())
G_DECLARE_FINAL_TYPE (CyReviewSource, cy_review_source, CY, REVIEW_SOURCE, GObject)

CyReviewSource *cy_review_source_new (void);
void            cy_review_source_set_matrix (CyReviewSource *self, CyReviewMatrix *matrix);
void            cy_review_source_set_search (CyReviewSource *self, const char *text);
void            cy_review_source_set_masked (CyReviewSource *self, gboolean masked);
void            cy_review_source_set_columns (CyReviewSource *self, CyTable *table);

G_END_DECLS

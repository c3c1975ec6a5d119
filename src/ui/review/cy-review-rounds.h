/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-review-round.h"

G_BEGIN_DECLS

#define CY_TYPE_REVIEW_ROUNDS (cy_review_rounds_get_type ())
G_DECLARE_FINAL_TYPE (CyReviewRounds, cy_review_rounds, CY, REVIEW_ROUNDS, GtkWidget)

GtkWidget *cy_review_rounds_new (void);
void       cy_review_rounds_set (CyReviewRounds *self, GPtrArray *rounds, gint64 chosen);

G_END_DECLS

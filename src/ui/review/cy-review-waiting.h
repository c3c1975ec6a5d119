/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-shortlist.h"

G_BEGIN_DECLS

#define CY_TYPE_REVIEW_WAITING (cy_review_waiting_get_type ())
G_DECLARE_FINAL_TYPE (CyReviewWaiting, cy_review_waiting, CY, REVIEW_WAITING, GtkWidget)

GtkWidget *cy_review_waiting_new (void);
void       cy_review_waiting_set (CyReviewWaiting *self, GArray *entries, CyShortlist *people);
GArray    *cy_review_waiting_get_chosen (CyReviewWaiting *self);

G_END_DECLS

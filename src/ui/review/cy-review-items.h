/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-review-matrix.h"

G_BEGIN_DECLS

/** CyReviewItemChoice: which condition an office found, among those that it is asked about */
GtkWidget *cy_review_item_choice_new (void);
void
cy_review_item_choice_set (GtkWidget *choice, const CyReviewMatrix *matrix, const char *office);
gint64 cy_review_item_choice_get (GtkWidget *choice);

GtkWidget  *cy_review_code_choice_new (const char *set);
const char *cy_review_code_choice_get (GtkWidget *choice);

GtkWidget  *cy_review_office_choice_new (const CyReviewMatrix *matrix, const char *none);
const char *cy_review_office_choice_get (GtkWidget *choice, const CyReviewMatrix *matrix);
void
cy_review_office_choice_set (GtkWidget *choice, const CyReviewMatrix *matrix, const char *office);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_REVIEW_PAGE (cy_review_page_get_type ())
G_DECLARE_FINAL_TYPE (CyReviewPage, cy_review_page, CY, REVIEW_PAGE, CyPage)

GtkWidget *cy_review_page_new (CySession *session);
void       cy_review_page_import (CyReviewPage *self, const char *path);
void       cy_review_page_export (CyReviewPage *self, const char *folder);

G_END_DECLS

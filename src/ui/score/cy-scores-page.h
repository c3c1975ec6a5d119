/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_SCORES_PAGE (cy_scores_page_get_type ())
G_DECLARE_FINAL_TYPE (CyScoresPage, cy_scores_page, CY, SCORES_PAGE, CyPage)

GtkWidget *cy_scores_page_new (CySession *session);

G_END_DECLS

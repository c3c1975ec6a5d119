/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_OUTCOME_PAGE (cy_outcome_page_get_type ())
G_DECLARE_FINAL_TYPE (CyOutcomePage, cy_outcome_page, CY, OUTCOME_PAGE, CyPage)

GtkWidget *cy_outcome_page_new (CySession *session);

G_END_DECLS

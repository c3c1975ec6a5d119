/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_WEIGHT_PAGE (cy_weight_page_get_type ())
G_DECLARE_FINAL_TYPE (CyWeightPage, cy_weight_page, CY, WEIGHT_PAGE, CyPage)

GtkWidget *cy_weight_page_new (CySession *session);

G_END_DECLS

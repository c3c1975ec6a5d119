/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_RECYCLE_PAGE (cy_recycle_page_get_type ())
G_DECLARE_FINAL_TYPE (CyRecyclePage, cy_recycle_page, CY, RECYCLE_PAGE, CyPage)

GtkWidget *cy_recycle_page_new (CySession *session);

G_END_DECLS

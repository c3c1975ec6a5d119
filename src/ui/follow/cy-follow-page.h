/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_FOLLOW_PAGE (cy_follow_page_get_type ())
G_DECLARE_FINAL_TYPE (CyFollowPage, cy_follow_page, CY, FOLLOW_PAGE, CyPage)

GtkWidget *cy_follow_page_new (CySession *session);

G_END_DECLS

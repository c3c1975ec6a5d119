/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_NOTICE_PAGE (cy_notice_page_get_type ())
G_DECLARE_FINAL_TYPE (CyNoticePage, cy_notice_page, CY, NOTICE_PAGE, CyPage)

GtkWidget *cy_notice_page_new (CySession *session);

G_END_DECLS

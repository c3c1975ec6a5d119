/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_CHECK_PAGE (cy_check_page_get_type ())
G_DECLARE_FINAL_TYPE (CyCheckPage, cy_check_page, CY, CHECK_PAGE, CyPage)

GtkWidget *cy_check_page_new (CySession *session);

G_END_DECLS

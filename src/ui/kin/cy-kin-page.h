/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_KIN_PAGE (cy_kin_page_get_type ())
G_DECLARE_FINAL_TYPE (CyKinPage, cy_kin_page, CY, KIN_PAGE, CyPage)

GtkWidget *cy_kin_page_new (CySession *session);

G_END_DECLS

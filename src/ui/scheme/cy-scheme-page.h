/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_SCHEME_PAGE (cy_scheme_page_get_type ())
G_DECLARE_FINAL_TYPE (CySchemePage, cy_scheme_page, CY, SCHEME_PAGE, CyPage)

GtkWidget *cy_scheme_page_new (CySession *session);

G_END_DECLS

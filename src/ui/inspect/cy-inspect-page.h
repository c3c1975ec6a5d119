/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_INSPECT_PAGE (cy_inspect_page_get_type ())
G_DECLARE_FINAL_TYPE (CyInspectPage, cy_inspect_page, CY, INSPECT_PAGE, CyPage)

GtkWidget *cy_inspect_page_new (CySession *session);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_POSTING_PAGE (cy_posting_page_get_type ())
G_DECLARE_FINAL_TYPE (CyPostingPage, cy_posting_page, CY, POSTING_PAGE, CyPage)

GtkWidget *cy_posting_page_new (CySession *session);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_EXCHANGE_PAGE (cy_exchange_page_get_type ())
G_DECLARE_FINAL_TYPE (CyExchangePage, cy_exchange_page, CY, EXCHANGE_PAGE, CyPage)

GtkWidget *cy_exchange_page_new (CySession *session);

G_END_DECLS

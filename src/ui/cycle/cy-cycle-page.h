/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

/**
 * CyCyclePage:
 *
 * 周期: assessment cycles, how far they are, and who is in them.
 */
#define CY_TYPE_CYCLE_PAGE (cy_cycle_page_get_type ())
G_DECLARE_FINAL_TYPE (CyCyclePage, cy_cycle_page, CY, CYCLE_PAGE, CyPage)

GtkWidget *cy_cycle_page_new (CySession *session);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-panel.h"

G_BEGIN_DECLS

#define CY_TYPE_CODES_PANEL (cy_codes_panel_get_type ())
G_DECLARE_FINAL_TYPE (CyCodesPanel, cy_codes_panel, CY, CODES_PANEL, CyPanel)

GtkWidget *cy_codes_panel_new (CySession *session);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-panel.h"

G_BEGIN_DECLS

#define CY_TYPE_UNITS_PANEL (cy_units_panel_get_type ())
G_DECLARE_FINAL_TYPE (CyUnitsPanel, cy_units_panel, CY, UNITS_PANEL, CyPanel)

GtkWidget *cy_units_panel_new (CySession *session);

G_END_DECLS

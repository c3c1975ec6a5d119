/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-panel.h"

G_BEGIN_DECLS

#define CY_TYPE_RULES_PANEL (cy_rules_panel_get_type ())
G_DECLARE_FINAL_TYPE (CyRulesPanel, cy_rules_panel, CY, RULES_PANEL, CyPanel)

GtkWidget *cy_rules_panel_new (CySession *session);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-panel.h"

G_BEGIN_DECLS

#define CY_TYPE_CALENDAR_PANEL (cy_calendar_panel_get_type ())
G_DECLARE_FINAL_TYPE (CyCalendarPanel, cy_calendar_panel, CY, CALENDAR_PANEL, CyPanel)

GtkWidget *cy_calendar_panel_new (CySession *session);

G_END_DECLS

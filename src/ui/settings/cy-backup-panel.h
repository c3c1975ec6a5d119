/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-panel.h"

G_BEGIN_DECLS

#define CY_TYPE_BACKUP_PANEL (cy_backup_panel_get_type ())
G_DECLARE_FINAL_TYPE (CyBackupPanel, cy_backup_panel, CY, BACKUP_PANEL, CyPanel)

GtkWidget *cy_backup_panel_new (CySession *session);

G_END_DECLS

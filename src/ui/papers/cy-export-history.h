/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_EXPORT_HISTORY (cy_export_history_get_type ())
G_DECLARE_FINAL_TYPE (CyExportHistory, cy_export_history, CY, EXPORT_HISTORY, GtkWidget)

GtkWidget *cy_export_history_new (CySession *session);
void       cy_export_history_repeat (CyExportHistory *self);

G_END_DECLS

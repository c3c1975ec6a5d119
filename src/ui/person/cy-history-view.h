/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_HISTORY_VIEW (cy_history_view_get_type ())
G_DECLARE_FINAL_TYPE (CyHistoryView, cy_history_view, CY, HISTORY_VIEW, GtkWidget)

GtkWidget *cy_history_view_new (CySession *session);
void       cy_history_view_show (CyHistoryView *self, gint64 person);

G_END_DECLS

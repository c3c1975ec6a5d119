/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_FLOW (cy_flow_get_type ())
G_DECLARE_FINAL_TYPE (CyFlow, cy_flow, CY, FLOW, GtkWidget)

GtkWidget *cy_flow_new (int spacing, double align);
void       cy_flow_insert (CyFlow *self, GtkWidget *child, GtkWidget *before);

G_END_DECLS

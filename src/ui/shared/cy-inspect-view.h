/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_INSPECT_VIEW (cy_inspect_view_get_type ())
G_DECLARE_FINAL_TYPE (CyInspectView, cy_inspect_view, CY, INSPECT_VIEW, GtkWidget)

GtkWidget *cy_inspect_view_new (CySession *session);
void       cy_inspect_view_show (CyInspectView *self, gint64 person);
void       cy_inspect_view_set_waiting (CyInspectView *self, gboolean waiting);
void       cy_inspect_view_add_record (CyInspectView *self);
void       cy_inspect_view_open_material (CyInspectView *self);
void       cy_inspect_view_finish (CyInspectView *self);

G_END_DECLS

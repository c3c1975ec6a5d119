/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_UNIT_PANE (cy_unit_pane_get_type ())
G_DECLARE_FINAL_TYPE (CyUnitPane, cy_unit_pane, CY, UNIT_PANE, GtkWidget)

GtkWidget *cy_unit_pane_new (void);
void       cy_unit_pane_set_session (CyUnitPane *self, CySession *session);

G_END_DECLS

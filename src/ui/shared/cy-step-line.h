/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_STEP_LINE (cy_step_line_get_type ())
G_DECLARE_FINAL_TYPE (CyStepLine, cy_step_line, CY, STEP_LINE, GtkWidget)

GtkWidget *cy_step_line_new (void);
void       cy_step_line_set_route (CyStepLine *self, const char *route);
void       cy_step_line_set (CyStepLine *self, guint done, guint present, const char *caption);

G_END_DECLS

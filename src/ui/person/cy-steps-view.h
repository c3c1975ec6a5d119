/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_STEPS_VIEW (cy_steps_view_get_type ())
G_DECLARE_FINAL_TYPE (CyStepsView, cy_steps_view, CY, STEPS_VIEW, GtkWidget)

GtkWidget *cy_steps_view_new (CySession *session);
void       cy_steps_view_show (CyStepsView *self, gint64 person);
void       cy_steps_view_set_waiting (CyStepsView *self, gboolean waiting);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_TRAINING_VIEW (cy_training_view_get_type ())
G_DECLARE_FINAL_TYPE (CyTrainingView, cy_training_view, CY, TRAINING_VIEW, GtkBox)

GtkWidget *cy_training_view_new (CySession *session);
void       cy_training_view_show (CyTrainingView *self, gint64 person);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_MENTOR_VIEW (cy_mentor_view_get_type ())
G_DECLARE_FINAL_TYPE (CyMentorView, cy_mentor_view, CY, MENTOR_VIEW, GtkWidget)

GtkWidget *cy_mentor_view_new (CySession *session);
void       cy_mentor_view_show (CyMentorView *self, gint64 person);
void       cy_mentor_view_set_waiting (CyMentorView *self, gboolean waiting);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-mentor-list.h"
#include "cy-session.h"

G_BEGIN_DECLS

void cy_mentor_form_present (GtkWidget *over, CySession *session, CyRecord *mentor);
void cy_mentor_leave_present (GtkWidget *over, CySession *session, CyRecord *mentor, guint n_pairs);
void cy_mentor_paste_present (GtkWidget *over, CySession *session);

G_END_DECLS

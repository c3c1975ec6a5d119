/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-follow-list.h"
#include "cy-session.h"

G_BEGIN_DECLS

GtkWidget *cy_note_dialog_present (GtkWindow *parent, CySession *session, GArray *people);
GtkWidget *cy_screen_dialog_present (GtkWindow *parent, CySession *session, GArray *people);
GtkWidget *cy_adjust_dialog_present (GtkWindow *parent, CySession *session, GArray *people);
GtkWidget *
cy_decide_dialog_present (GtkWindow *parent, CySession *session, const CyFollowed *person);

G_END_DECLS

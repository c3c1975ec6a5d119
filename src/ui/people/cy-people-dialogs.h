/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

GtkWidget *cy_set_field_dialog_present (GtkWindow *parent, CySession *session, GArray *people);
GtkWidget *cy_move_dialog_present (GtkWindow *parent, CySession *session, GArray *people);
GtkWidget *cy_merge_dialog_present (GtkWindow *parent, CySession *session, GArray *people);

G_END_DECLS

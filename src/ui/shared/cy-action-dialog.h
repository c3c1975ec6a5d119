/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-record.h"
#include "cy-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *
cy_action_dialog_record (GtkWidget *over, CySession *session, CyRecord *action, const char *name);
void cy_action_dialog_follow (GtkWidget *over, CySession *session, gint64 action);

G_END_DECLS

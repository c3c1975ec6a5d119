/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-note-list.h"
#include "cy-record.h"
#include "cy-session.h"

G_BEGIN_DECLS

GtkWidget *
cy_note_add_present (GtkWidget *over, CySession *session, GPtrArray *rules, gboolean is_team);
GtkWidget *cy_note_edit_present (GtkWidget  *over,
                                 CySession  *session,
                                 GPtrArray  *rules,
                                 CyRecord   *note,
                                 const char *name);
void       cy_note_paste_present (GtkWidget *over, CySession *session);

G_END_DECLS

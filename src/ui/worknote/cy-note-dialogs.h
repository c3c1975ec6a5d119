/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-note-list.h"
#include "cy-record.h"
#include "cy-report-table.h"
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
void       cy_note_export (GtkWidget *over, CySession *session, CyReportTable *table);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-note-list.h"
#include "cy-session.h"
#include "cy-table-list.h"

G_BEGIN_DECLS

GtkWidget *cy_note_table_new (CyTableList **list);
void       cy_note_table_fill (CyTableList *list, const CyNoteList *notes, GPtrArray *seen);
void       cy_note_table_export (GtkWidget *table, CySession *session);

G_END_DECLS

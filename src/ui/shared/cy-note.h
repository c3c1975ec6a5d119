/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_NOTE (cy_note_get_type ())
G_DECLARE_FINAL_TYPE (CyNote, cy_note, CY, NOTE, GtkWidget)

GtkWidget *cy_note_new (const char *kind);
void       cy_note_set (CyNote *self, const char *title, const char *text, const char *link);

G_END_DECLS

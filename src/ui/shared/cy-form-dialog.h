/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_FORM_DIALOG (cy_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CyFormDialog, cy_form_dialog, CY, FORM_DIALOG, GtkWindow)

GtkWidget *cy_form_dialog_new (GtkWindow *parent, const char *title, const char *accept);
void       cy_form_dialog_add (CyFormDialog *self, GtkWidget *child);
void       cy_form_dialog_add_section (CyFormDialog *self, GtkWidget *section);
GtkWidget *cy_form_dialog_add_field (CyFormDialog *self, const char *label, GtkWidget *editor);
void       cy_form_dialog_set_message (CyFormDialog *self, const char *message);
gboolean   cy_form_dialog_read_day (CyFormDialog *self, GtkWidget *entry, gint64 *day);
void       cy_form_dialog_set_ready (CyFormDialog *self, gboolean ready);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-record.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_FIELD_EDITOR (cy_field_editor_get_type ())
G_DECLARE_FINAL_TYPE (CyFieldEditor, cy_field_editor, CY, FIELD_EDITOR, GtkWidget)

GtkWidget *cy_field_editor_new (CySession *session, const CyEntity *entity, guint field);
void       cy_field_editor_set_record (CyFieldEditor *self, CyRecord *record);
GtkWidget *cy_field_editor_get_control (CyFieldEditor *self);
guint      cy_field_editor_get_field (CyFieldEditor *self);
void       cy_field_editor_set_about (CyFieldEditor *self, const char *about);
gboolean   cy_field_editor_get_valid (CyFieldEditor *self);
void       cy_field_editor_set_hint (CyFieldEditor *self, const char *hint);
void     cy_field_editor_set_problem (CyFieldEditor *self, const char *message, gboolean is_error);
void     cy_field_editor_offer (CyFieldEditor *self, const char *label, const char *action);
gboolean cy_field_editor_has_problem (CyFieldEditor *self);
void     cy_field_editor_commit (CyFieldEditor *self);

gboolean cy_field_editor_get_filled (CyFieldEditor *self);

G_END_DECLS

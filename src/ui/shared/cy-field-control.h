/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-field.h"
#include "cy-session.h"

G_BEGIN_DECLS

/* How wide an entry wants to be. Nothing below it may want more, or a form would have fewer columns
 * while there is something to say. */
#define CY_FIELD_CONTROL_CHARS 10

GtkWidget *cy_field_control_new (CySession     *session,
                                 const CyField *field,
                                 GCallback      edited,
                                 GCallback      entered,
                                 gpointer       data);
void       cy_field_control_show (GtkWidget *control, const CyField *field, const CyValue *value);
gboolean
cy_field_control_is_untouched (GtkWidget *control, const CyField *field, const CyValue *value);
gboolean   cy_field_control_read (GtkWidget *control, const CyField *field, CyValue *value);
GtkWidget *cy_field_control_get_heard (GtkWidget *control);

G_END_DECLS

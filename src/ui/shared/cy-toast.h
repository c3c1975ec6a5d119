/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_TOAST (cy_toast_get_type ())
G_DECLARE_FINAL_TYPE (CyToast, cy_toast, CY, TOAST, GtkWidget)

GtkWidget  *cy_toast_new (GtkWidget *child);
void        cy_toast_show (CyToast *self, const char *text);
void        cy_toast_show_undo (CyToast       *self,
                                const char    *text,
                                gint64         step,
                                GCallback      undo,
                                gpointer       user_data,
                                GDestroyNotify destroy);
void        cy_toast_show_action (CyToast       *self,
                                  const char    *text,
                                  const char    *label,
                                  GCallback      action,
                                  gpointer       user_data,
                                  GDestroyNotify destroy);
void        cy_toast_replace (CyToast *self, const char *text);
void        cy_toast_set_undo_step (CyToast *self, gint64 step);
void        cy_toast_set_duration (CyToast *self, guint milliseconds);
const char *cy_toast_get_text (CyToast *self);
void        cy_toast_dismiss (CyToast *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

void        cy_test_ui_init (int *argc, char ***argv);
GtkWidget  *cy_test_ui_show (GtkWidget *child, int width, int height);
void        cy_test_ui_frame (GtkWidget *widget);
double      cy_test_ui_time_frame (GtkWidget *widget);
GdkTexture *cy_test_ui_render (GtkWidget *widget);
void        cy_test_ui_close (GtkWidget *window);
GtkWidget  *cy_test_ui_find (GtkWidget *root, GType type, guint nth);
GtkWidget  *cy_test_ui_find_button (GtkWidget *root, const char *label);
GtkWidget  *cy_test_ui_find_dialog (GtkWidget *over);
void        cy_test_ui_type_in (GtkWidget *root, guint nth, const char *text);
void        cy_test_ui_fill_in (GtkWidget *control, const char *text);
void        cy_test_ui_key (GtkWidget *widget, guint key, GdkModifierType state);

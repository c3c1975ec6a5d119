/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

GtkWidget *cy_page_head_new (const char *title, GtkWidget **subtitle);
GtkWidget *cy_page_head_add_chosen (GtkWidget *head);
GtkWidget *
cy_page_head_add_action (GtkWidget *head, const char *label, const char *action, const char *style);

void cy_page_head_show_place (GtkWidget *subtitle, CySession *session, const char *count);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-date.h"
#include "cy-session.h"

G_BEGIN_DECLS

GtkWidget *cy_plan_label_new (const char *css_class);
GtkWidget *cy_plan_title_new (void);
GtkWidget *cy_plan_body_new (GtkWidget *list, int width, GtkWidget *detail);
GtkWidget *cy_plan_box_new (GtkBox *page, GtkWidget *head, GtkWidget *body);
char      *cy_plan_format_yuan (gint64 fen);
char      *cy_plan_format_tenths (gint64 tenths);
char      *cy_plan_format_day (CyDate day);
void       cy_plan_show_subtitle (GtkWidget *label, CySession *session, const char *words);

G_END_DECLS

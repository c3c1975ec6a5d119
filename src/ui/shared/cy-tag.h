/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cy_tag_new (const char *text, const char *kind);
void       cy_tag_set (GtkWidget *tag, const char *text, const char *kind);

G_END_DECLS

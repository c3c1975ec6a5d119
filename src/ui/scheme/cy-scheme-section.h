/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cy_scheme_section_new (const char *words, GtkWidget **total);
void       cy_scheme_section_set_total (GtkWidget *total, gint64 sum);

G_END_DECLS

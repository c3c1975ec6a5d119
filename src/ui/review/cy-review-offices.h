/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cy_review_offices_new (const char *label);
void       cy_review_offices_set (GtkWidget *offices, const char *codes);
char     **cy_review_offices_get (GtkWidget *offices);

G_END_DECLS

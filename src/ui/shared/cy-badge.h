/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cy_badge_new (guint count, gboolean due);
void       cy_badge_set (GtkWidget *badge, guint count, gboolean due);

G_END_DECLS

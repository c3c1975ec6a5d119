/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *
cy_print_foot_new (GtkWindow *window, GtkWidget *left, GtkWidget **save, GtkWidget **print);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget  *cy_code_picker_new (const char *set, gboolean optional);
const char *cy_code_picker_get (GtkWidget *picker);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cy_shortcuts_install (GtkApplication *application);
void cy_shortcuts_present (GtkWindow *parent);

G_END_DECLS

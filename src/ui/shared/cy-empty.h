/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_EMPTY (cy_empty_get_type ())
G_DECLARE_FINAL_TYPE (CyEmpty, cy_empty, CY, EMPTY, GtkWidget)

GtkWidget *cy_empty_new (const char *sentence, const char *button);
void       cy_empty_set (CyEmpty *self, const char *sentence, const char *button);

G_END_DECLS

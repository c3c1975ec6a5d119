/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_START_PAGE (cy_start_page_get_type ())
G_DECLARE_FINAL_TYPE (CyStartPage, cy_start_page, CY, START_PAGE, GtkWidget)

GtkWidget *cy_start_page_new (void);
void       cy_start_page_refresh (CyStartPage *self);
void       cy_start_page_import (CyStartPage *self, GSList *files);

G_END_DECLS

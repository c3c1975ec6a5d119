/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_INSPECT_SHEET (cy_inspect_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CyInspectSheet, cy_inspect_sheet, CY, INSPECT_SHEET, GtkWidget)

GtkWidget *cy_inspect_sheet_new (void);
void       cy_inspect_sheet_set (CyInspectSheet *self, GPtrArray *answers);
gboolean   cy_inspect_sheet_is_blank (CyInspectSheet *self);
GPtrArray *cy_inspect_sheet_read (CyInspectSheet *self);

G_END_DECLS

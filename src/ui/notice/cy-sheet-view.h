/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-print-sheet.h"

G_BEGIN_DECLS

#define CY_TYPE_SHEET_VIEW (cy_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (CySheetView, cy_sheet_view, CY, SHEET_VIEW, GtkWidget)

GtkWidget *cy_sheet_view_new (void);
void       cy_sheet_view_set (CySheetView *self, CyPrintSheet *sheet);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-import-job.h"

G_BEGIN_DECLS

#define CY_TYPE_IMPORT_SHEETS (cy_import_sheets_get_type ())
G_DECLARE_FINAL_TYPE (CyImportSheets, cy_import_sheets, CY, IMPORT_SHEETS, GtkBox)

GtkWidget *cy_import_sheets_new (CyImportJob *job);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-import-job.h"

G_BEGIN_DECLS

#define CY_TYPE_IMPORT_COLUMNS (cy_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (CyImportColumns, cy_import_columns, CY, IMPORT_COLUMNS, GtkBox)

GtkWidget *cy_import_columns_new (CyImportJob *job);

G_END_DECLS

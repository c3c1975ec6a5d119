/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-import-job.h"

G_BEGIN_DECLS

#define CY_TYPE_IMPORT_FILES (cy_import_files_get_type ())
G_DECLARE_FINAL_TYPE (CyImportFiles, cy_import_files, CY, IMPORT_FILES, GtkBox)

GtkWidget *cy_import_files_new (CyImportJob *job);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-import-job.h"

G_BEGIN_DECLS

#define CY_TYPE_IMPORT_PREVIEW (cy_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (CyImportPreview, cy_import_preview, CY, IMPORT_PREVIEW, GtkBox)

GtkWidget *cy_import_preview_new (CyImportJob *job);

G_END_DECLS

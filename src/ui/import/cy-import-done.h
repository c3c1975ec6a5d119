/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-import-job.h"

G_BEGIN_DECLS

#define CY_TYPE_IMPORT_DONE (cy_import_done_get_type ())
G_DECLARE_FINAL_TYPE (CyImportDone, cy_import_done, CY, IMPORT_DONE, GtkBox)

GtkWidget *cy_import_done_new (CyImportJob *job);

G_END_DECLS

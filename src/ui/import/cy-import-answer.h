/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-import-job.h"

G_BEGIN_DECLS

GtkWidget *cy_import_answer_new (CyImportJob *job, const CyImportQuestion *question);
GtkWidget *cy_import_answer_new_place (CyImportJob *job, const CyImportVillage *village);

G_END_DECLS

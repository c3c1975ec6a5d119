/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-import-job.h"

G_BEGIN_DECLS

#define CY_TYPE_IMPORT_PERSON (cy_import_person_get_type ())
G_DECLARE_FINAL_TYPE (CyImportPerson, cy_import_person, CY, IMPORT_PERSON, GtkBox)

GtkWidget *cy_import_person_new (CyImportJob *job);
void       cy_import_person_show (CyImportPerson *self, gint64 row);

G_END_DECLS

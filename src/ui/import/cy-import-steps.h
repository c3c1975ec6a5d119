/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CyImportStep: the steps of an import, in their order */
typedef enum
{
  CY_IMPORT_STEP_FILES,
  CY_IMPORT_STEP_SHEETS,
  CY_IMPORT_STEP_COLUMNS,
  CY_IMPORT_STEP_PREVIEW,
  CY_IMPORT_STEP_DONE,
  CY_IMPORT_STEP_N
} CyImportStep;

#define CY_TYPE_IMPORT_STEPS (cy_import_steps_get_type ())
G_DECLARE_FINAL_TYPE (CyImportSteps, cy_import_steps, CY, IMPORT_STEPS, GtkBox)

GtkWidget *cy_import_steps_new (void);
void       cy_import_steps_set (CyImportSteps *self, CyImportStep step);

G_END_DECLS

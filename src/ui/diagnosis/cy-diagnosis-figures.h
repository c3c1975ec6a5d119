/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-diagnosis-file.h"

G_BEGIN_DECLS

#define CY_TYPE_DIAGNOSIS_FIGURES (cy_diagnosis_figures_get_type ())
G_DECLARE_FINAL_TYPE (CyDiagnosisFigures, cy_diagnosis_figures, CY, DIAGNOSIS_FIGURES, GtkWidget)

GtkWidget *cy_diagnosis_figures_new (void);
void       cy_diagnosis_figures_set (CyDiagnosisFigures *self, const CyDiagnosisFile *file);

G_END_DECLS

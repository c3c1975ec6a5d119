/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-field-editor.h"

G_BEGIN_DECLS

/**
 * CyDiagnosisSecret:
 *
 * A sensitive text that is hidden until somebody asks for it; one that is empty can be written at
 * once.
 */
#define CY_TYPE_DIAGNOSIS_SECRET (cy_diagnosis_secret_get_type ())
G_DECLARE_FINAL_TYPE (CyDiagnosisSecret, cy_diagnosis_secret, CY, DIAGNOSIS_SECRET, GtkWidget)

GtkWidget     *cy_diagnosis_secret_new (CySession *session, const CyEntity *entity, guint field);
CyFieldEditor *cy_diagnosis_secret_get_editor (CyDiagnosisSecret *self);
void           cy_diagnosis_secret_set_about (CyDiagnosisSecret *self, const char *about);
void           cy_diagnosis_secret_set_record (CyDiagnosisSecret *self, CyRecord *record);
void           cy_diagnosis_secret_reveal (CyDiagnosisSecret *self);

G_END_DECLS

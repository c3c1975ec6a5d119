/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-diagnosis-file.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyDiagnosisForm:
 *
 * The four blocks as one form, with what is known for them and how they compare.
 */
#define CY_TYPE_DIAGNOSIS_FORM (cy_diagnosis_form_get_type ())
G_DECLARE_FINAL_TYPE (CyDiagnosisForm, cy_diagnosis_form, CY, DIAGNOSIS_FORM, GtkWidget)

GtkWidget *cy_diagnosis_form_new (CySession *session);
void       cy_diagnosis_form_set (CyDiagnosisForm *self, CyDiagnosisFile *file);
gboolean   cy_diagnosis_form_commit (CyDiagnosisForm *self);
void       cy_diagnosis_form_reveal (CyDiagnosisForm *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyDiagnosisPanel:
 *
 * The four diagnoses of one entry: read, written in, and saved.
 */
#define CY_TYPE_DIAGNOSIS_PANEL (cy_diagnosis_panel_get_type ())
G_DECLARE_FINAL_TYPE (CyDiagnosisPanel, cy_diagnosis_panel, CY, DIAGNOSIS_PANEL, GtkBox)

GtkWidget *cy_diagnosis_panel_new (CySession *session);
void       cy_diagnosis_panel_show (CyDiagnosisPanel *self, gint64 entry);
gboolean   cy_diagnosis_panel_has_file (CyDiagnosisPanel *self);
gboolean   cy_diagnosis_panel_has_changes (CyDiagnosisPanel *self);
gboolean   cy_diagnosis_panel_save (CyDiagnosisPanel *self);
void       cy_diagnosis_panel_drop (CyDiagnosisPanel *self);
void       cy_diagnosis_panel_print (CyDiagnosisPanel *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyDiagnosisCompare:
 *
 * The marks of the four blocks on one scale, and in words which of them disagree.
 */
#define CY_TYPE_DIAGNOSIS_COMPARE (cy_diagnosis_compare_get_type ())
G_DECLARE_FINAL_TYPE (CyDiagnosisCompare, cy_diagnosis_compare, CY, DIAGNOSIS_COMPARE, GtkBox)

GtkWidget *cy_diagnosis_compare_new (void);
void       cy_diagnosis_compare_set (CyDiagnosisCompare *self, CyRecord *diagnosis);

G_END_DECLS

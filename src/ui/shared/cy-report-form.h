/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-report.h"

G_BEGIN_DECLS

GtkWidget  *cy_mask_choice_new (CyMask mask);
CyMask      cy_mask_choice_get (GtkWidget *choice);
const char *cy_mask_choice_get_words (CyMask mask);
GtkWidget  *cy_state_choice_new (gboolean any_state);
gboolean    cy_state_choice_get (GtkWidget *choice);

#define CY_TYPE_REPORT_FORM (cy_report_form_get_type ())
G_DECLARE_FINAL_TYPE (CyReportForm, cy_report_form, CY, REPORT_FORM, GtkWidget)

GtkWidget *cy_report_form_new (const CyReport *report, gboolean fixed_columns);
void       cy_report_form_set_args (CyReportForm *self, const CyReportArgs *args);
void       cy_report_form_set_unit_hint (CyReportForm *self, const char *name);
void       cy_report_form_fill_args (CyReportForm *self, CyReportArgs *args);

G_END_DECLS

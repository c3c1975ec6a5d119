/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_REPORT_GATE (cy_report_gate_get_type ())
G_DECLARE_FINAL_TYPE (CyReportGate, cy_report_gate, CY, REPORT_GATE, GtkWidget)

GtkWidget *cy_report_gate_new (void);
void       cy_report_gate_set_errors (CyReportGate *self, guint n_errors);
guint      cy_report_gate_get_errors (CyReportGate *self);
char      *cy_report_gate_dup_reason (CyReportGate *self);
gboolean   cy_report_gate_pass (CyReportGate *self);

G_END_DECLS

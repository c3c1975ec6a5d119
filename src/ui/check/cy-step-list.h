/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-report-table.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_STEP_LIST (cy_step_list_get_type ())
G_DECLARE_FINAL_TYPE (CyStepList, cy_step_list, CY, STEP_LIST, GtkWidget)

GtkWidget     *cy_step_list_new (CySession *session);
void           cy_step_list_reload (CyStepList *self);
CyReportTable *cy_step_list_make_report (CyStepList *self);

char *cy_step_list_format_time (gint64 when_ms);

G_END_DECLS

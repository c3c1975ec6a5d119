/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-report.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_REPORT_DIALOG (cy_report_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CyReportDialog, cy_report_dialog, CY, REPORT_DIALOG, GtkWindow)

GtkWidget *cy_report_dialog_present (GtkWidget         *parent,
                                     CySession         *session,
                                     const char        *report_id,
                                     const CyQuery     *query,
                                     const char *const *columns);
GtkWidget *cy_report_dialog_present_args (GtkWidget          *parent,
                                          CySession          *session,
                                          const char         *report_id,
                                          const CyReportArgs *args);

GtkWidget *
cy_report_dialog_present_view (GtkWidget *parent, CySession *session, CyReportArgs *args);

GtkWidget *cy_report_dialog_present_table (GtkWidget     *parent,
                                           CySession     *session,
                                           const char    *report_id,
                                           CyReportTable *table);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-report.h"
#include "cy-session.h"

G_BEGIN_DECLS

void          cy_report_read_args (CySession          *session,
                                   const char         *report_id,
                                   gint64              scope,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
CyReportArgs *cy_report_read_args_finish (GAsyncResult *result, GError **error);

void     cy_report_count_errors (CySession          *session,
                                 gint64              scope,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
gboolean cy_report_count_errors_finish (GAsyncResult *result, guint *n_errors, GError **error);

G_END_DECLS

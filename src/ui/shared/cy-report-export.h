/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-report.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyReportExportProgress:
 * @share: from 0 to 1
 * @user_data: as given
 *
 * Called on the main thread, a few times a second at most.
 */
typedef void (*CyReportExportProgress) (double share, gpointer user_data);

void     cy_report_export (CySession             *session,
                           const CyReport        *report,
                           CyReportArgs          *args,
                           const char            *path,
                           GCancellable          *cancellable,
                           CyReportExportProgress progress,
                           GAsyncReadyCallback    callback,
                           gpointer               user_data);
gboolean cy_report_export_finish (GAsyncResult *result, GError **error);

CyReportArgs *cy_report_export_load_args (CyConn *conn, const char *report_id, GError **error);

G_END_DECLS

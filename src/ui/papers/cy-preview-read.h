/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-preview-sheet.h"
#include "cy-report.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_PREVIEW_ROWS 50

void            cy_preview_read (CySession          *session,
                                 const CyReport     *report,
                                 CyReportArgs       *args,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
CyPreviewSheet *cy_preview_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS

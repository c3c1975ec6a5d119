/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-report-dialog.h"

G_BEGIN_DECLS

char *_cy_report_dialog_dup_file_name (CyReportDialog *self);
void  _cy_report_dialog_export (CyReportDialog *self, const char *path);

G_END_DECLS

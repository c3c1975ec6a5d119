/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-notice-file.h"
#include "cy-print-sheet.h"

G_BEGIN_DECLS

CyPrintSheet *cy_print_notice_new (const CyNoticeFile *file, GError **error);
CyPrintSheet *cy_print_notice_report_new (const CyNoticeFile *file, const char *text, gint64 date);

G_END_DECLS

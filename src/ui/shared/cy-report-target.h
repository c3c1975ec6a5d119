/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CY_REPORT_SUFFIX: of the name of a workbook */
#define CY_REPORT_SUFFIX ".xlsx"

/**
 * CyReportTargetFunc:
 * @over: the window that asked
 * @path: where the workbook is to go, with its ending
 */
typedef void (*CyReportTargetFunc) (GtkWindow *over, const char *path);

void cy_report_target_ask (GtkWindow *over, const char *name, CyReportTargetFunc chosen);
void cy_report_target_remember (const char *path);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-posting-timeline.h"
#include "cy-report-table.h"

G_BEGIN_DECLS

CyReportTable *cy_timeline_report_new (GPtrArray *rows, gboolean by_host, int year);

G_END_DECLS

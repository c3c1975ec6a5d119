/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-report.h"

G_BEGIN_DECLS

/** CY_REPORT_ARG_LISTED: reports about one record of a list */
#define CY_REPORT_ARG_LISTED (CY_REPORT_ARG_ROUND | CY_REPORT_ARG_BALLOT | CY_REPORT_ARG_CYCLE)

/**
 * CyReportAbout:
 * @id: of a round, a ballot or a cycle
 * @name: its name
 *
 * What a report can be about.
 */
typedef struct
{
  gint64 id;
  char  *name;
} CyReportAbout;

GPtrArray *cy_report_about_list (const CyReport *report,
                                 CyConn         *conn,
                                 gint64          scope,
                                 CyDate          base_date,
                                 GError        **error);

G_END_DECLS

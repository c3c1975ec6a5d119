/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-report.h"

G_BEGIN_DECLS

/* The reports there are; the registry in cy-report.c lists them in the order of the menu. */
extern const CyReport cy_report_roster;
extern const CyReport cy_report_structure;
extern const CyReport cy_report_secretary_reserve;
extern const CyReport cy_report_sources;
extern const CyReport cy_report_exits;
extern const CyReport cy_report_postings;
extern const CyReport cy_report_ballot;
extern const CyReport cy_report_basis;
extern const CyReport cy_report_joint_review;
extern const CyReport cy_report_view;
extern const CyReport cy_report_blank_form;
extern const CyReport cy_report_growth;
extern const CyReport cy_report_routine;
extern const CyReport cy_report_score_sheets;
extern const CyReport cy_report_annual_results;
extern const CyReport cy_report_hours;
extern const CyReport cy_report_notice;
extern const CyReport cy_report_training_ledger;
extern const CyReport cy_report_mentoring;
extern const CyReport cy_report_pay;

/* Of the tables of the window; the last has no id. */
extern const CyReport cy_report_screen_tables[];

gboolean
cy_report_find_cycle (CyConn *conn, const CyReportArgs *args, gint64 *cycle, GError **error);
gboolean
cy_report_write_nothing (CyBook *book, const CyReportArgs *args, const char *why, GError **error);

G_END_DECLS

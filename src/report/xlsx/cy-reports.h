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
extern const CyReport cy_report_ballot;
extern const CyReport cy_report_ballots;
extern const CyReport cy_report_joint_review;
extern const CyReport cy_report_view;
extern const CyReport cy_report_blank_form;
extern const CyReport cy_report_findings;
extern const CyReport cy_report_inspections;
extern const CyReport cy_report_steps;
extern const CyReport cy_report_recycled;
extern const CyReport cy_report_exports;
extern const CyReport cy_report_candidates;
extern const CyReport cy_report_followed;
extern const CyReport cy_report_hours;
extern const CyReport cy_report_hours_list;
extern const CyReport cy_report_todo;
extern const CyReport cy_report_election;
extern const CyReport cy_report_notices;
extern const CyReport cy_report_kin;

G_END_DECLS

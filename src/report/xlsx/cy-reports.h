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
extern const CyReport cy_report_ballots;
extern const CyReport cy_report_joint_review;
extern const CyReport cy_report_view;
extern const CyReport cy_report_blank_form;
extern const CyReport cy_report_findings;
extern const CyReport cy_report_abilities;
extern const CyReport cy_report_weights;
extern const CyReport cy_report_growth;
extern const CyReport cy_report_inspections;
extern const CyReport cy_report_steps;
extern const CyReport cy_report_recycled;
extern const CyReport cy_report_exports;
extern const CyReport cy_report_candidates;
extern const CyReport cy_report_followed;
extern const CyReport cy_report_cycle_units;
extern const CyReport cy_report_cycle_people;
extern const CyReport cy_report_cycle_graders;
extern const CyReport cy_report_cycles;
extern const CyReport cy_report_routine;
extern const CyReport cy_report_score_sheets;
extern const CyReport cy_report_annual_results;
extern const CyReport cy_report_grades;
extern const CyReport cy_report_hours;
extern const CyReport cy_report_hours_list;
extern const CyReport cy_report_diagnoses;
extern const CyReport cy_report_village_figures;
extern const CyReport cy_report_todo;
extern const CyReport cy_report_election;
extern const CyReport cy_report_notice;
extern const CyReport cy_report_notices;
extern const CyReport cy_report_exchange;
extern const CyReport cy_report_kin;
extern const CyReport cy_report_training_ledger;
extern const CyReport cy_report_courses;
extern const CyReport cy_report_course_people;
extern const CyReport cy_report_course_attendance;
extern const CyReport cy_report_course_results;
extern const CyReport cy_report_posting_list;
extern const CyReport cy_report_posting_away;
extern const CyReport cy_report_screen_exams;
extern const CyReport cy_report_screen_growth_plans;
extern const CyReport cy_report_screen_leads;
extern const CyReport cy_report_screen_next_course;
extern const CyReport cy_report_screen_training_plan;
extern const CyReport cy_report_screen_scores;
extern const CyReport cy_report_screen_notes;
extern const CyReport cy_report_plan_template;
extern const CyReport cy_report_posting_timeline;
extern const CyReport cy_report_stretch_tasks;
extern const CyReport cy_report_two_way;
extern const CyReport cy_report_mentored;
extern const CyReport cy_report_mentoring;
extern const CyReport cy_report_mentors;
extern const CyReport cy_report_pay;
extern const CyReport cy_report_pay_list;
extern const CyReport cy_report_result_actions;
extern const CyReport cy_report_honours;
extern const CyReport cy_report_nine_box;
extern const CyReport cy_report_scheme_compare;
extern const CyReport cy_report_scheme_view;

gboolean
cy_report_find_cycle (CyConn *conn, const CyReportArgs *args, gint64 *cycle, GError **error);
gboolean
cy_report_write_nothing (CyBook *book, const CyReportArgs *args, const char *why, GError **error);

G_END_DECLS

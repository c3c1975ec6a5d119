/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The pages of the window. */
#include "cy-window-private.h"

#include "cy-abilities-page.h"
#include "cy-ballot-page.h"
#include "cy-check-page.h"
#include "cy-course-page.h"
#include "cy-cycle-page.h"
#include "cy-diagnoses-page.h"
#include "cy-election-page.h"
#include "cy-exchange-page.h"
#include "cy-follow-page.h"
#include "cy-exam-page.h"
#include "cy-grade-page.h"
#include "cy-growth-page.h"
#include "cy-hours-page.h"
#include "cy-import-page.h"
#include "cy-kin-page.h"
#include "cy-notes-page.h"
#include "cy-notice-page.h"
#include "cy-leads-page.h"
#include "cy-mentoring-page.h"
#include "cy-inspect-page.h"
#include "cy-nine-page.h"
#include "cy-outcome-page.h"
#include "cy-overview-page.h"
#include "cy-papers-page.h"
#include "cy-people-page.h"
#include "cy-person-page.h"
#include "cy-posting-page.h"
#include "cy-plans-page.h"
#include "cy-recycle-page.h"
#include "cy-review-page.h"
#include "cy-scores-page.h"
#include "cy-scheme-page.h"
#include "cy-select-page.h"
#include "cy-todo-page.h"
#include "cy-weight-page.h"
#include "cy-villages-page.h"

#include <glib/gi18n.h>

const CyView cy_window_views[] = {
  { "overview", N_ ("Overview"), NULL, TRUE, cy_overview_page_new },
  { "people", N_ ("Talent Pool"), NULL, TRUE, cy_people_page_new },
  { "select", N_ ("Board"), N_ ("Selection"), TRUE, cy_select_page_new },
  { "leads", N_ ("Leads"), N_ ("Selection"), TRUE, cy_leads_page_new },
  { "exam", N_ ("Exams"), N_ ("Selection"), TRUE, cy_exam_page_new },
  { "review", N_ ("Joint Review"), N_ ("Selection"), TRUE, cy_review_page_new },
  { "inspect", N_ ("Inspection"), N_ ("Selection"), TRUE, cy_inspect_page_new },
  { "ballot", N_ ("Appraisal"), N_ ("Selection"), TRUE, cy_ballot_page_new },
  { "notice", N_ ("Notices"), N_ ("Selection"), TRUE, cy_notice_page_new },
  { "kin", N_ ("Avoidance"), N_ ("Selection"), TRUE, cy_kin_page_new },
  { "follow", N_ ("Follow-up"), N_ ("Selection"), TRUE, cy_follow_page_new },
  { "election", N_ ("Election"), N_ ("Selection"), TRUE, cy_election_page_new },
  { "plans", N_ ("Plans"), N_ ("Cultivation"), TRUE, cy_plans_page_new },
  { "courses", N_ ("Training"), N_ ("Cultivation"), TRUE, cy_course_page_new },
  { "hours", N_ ("Hours"), N_ ("Cultivation"), TRUE, cy_hours_page_new },
  { "mentoring", N_ ("Mentoring"), N_ ("Cultivation"), TRUE, cy_mentoring_page_new },
  { "postings", N_ ("Postings"), N_ ("Cultivation"), TRUE, cy_posting_page_new },
  { "abilities", N_ ("Abilities"), N_ ("Cultivation"), TRUE, cy_abilities_page_new },
  { "growth", N_ ("Growth"), N_ ("Cultivation"), TRUE, cy_growth_page_new },
  { "exchange", N_ ("Exchange"), N_ ("Cultivation"), TRUE, cy_exchange_page_new },
  { "schemes", N_ ("Schemes"), N_ ("Assessment"), TRUE, cy_scheme_page_new },
  { "cycles", N_ ("Cycles"), N_ ("Assessment"), TRUE, cy_cycle_page_new },
  { "scores", N_ ("Score Entry"), N_ ("Assessment"), TRUE, cy_scores_page_new },
  { "notes", N_ ("Work Notes"), N_ ("Assessment"), TRUE, cy_notes_page_new },
  { "diagnoses", N_ ("Four Diagnoses"), N_ ("Assessment"), TRUE, cy_diagnoses_page_new },
  { "villages", N_ ("Village Figures"), N_ ("Assessment"), TRUE, cy_villages_page_new },
  { "grades", N_ ("Grades"), N_ ("Assessment"), TRUE, cy_grade_page_new },
  { "ninebox", N_ ("Nine Boxes"), N_ ("Assessment"), TRUE, cy_nine_page_new },
  { "outcomes", N_ ("Use of Results"), N_ ("Assessment"), TRUE, cy_outcome_page_new },
  { "weights", N_ ("Weights"), N_ ("Assessment"), TRUE, cy_weight_page_new },
  { "papers", N_ ("Reports"), NULL, TRUE, cy_papers_page_new },
  { "person", NULL, NULL, FALSE, cy_person_page_new },
  { "import", NULL, NULL, FALSE, cy_import_page_new },
  { "check", NULL, NULL, TRUE, cy_check_page_new },
  { "todo", NULL, NULL, TRUE, cy_todo_page_new },
  { "recycle", NULL, NULL, FALSE, cy_recycle_page_new },
};

const guint cy_window_n_views = G_N_ELEMENTS (cy_window_views);

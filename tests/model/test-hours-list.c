/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The yearly task in credit hours: which one, what counts, what is missing, and what is to come;
 * reckoned by hand. */
#include "cy-hours-list.h"

#include "cy-code.h"
#include "cy-hours-sum.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-test-course.h"

static CyRecord *
make_rules (void)
{
  CyRecord *rules = cy_record_new (CY_RULES);

  cy_record_set_int (rules, CY_RULES_YEAR, 2026);
  cy_record_set_int (rules, CY_RULES_DAY_HOURS, 75);
  cy_record_set_int (rules, CY_RULES_HOURS_RESERVE, 400);
  cy_record_set_int (rules, CY_RULES_HOURS_POST, 560);
  cy_record_set_int (rules, CY_RULES_HOURS_PARTY, 320);
  cy_record_set_int (rules, CY_RULES_ONLINE_MAX, 500);

  return rules;
}

/* ---- Arithmetic ---- */

static void
test_months (void)
{
  g_assert_cmpint (cy_hours_months_passed (20260101), ==, 0);
  g_assert_cmpint (cy_hours_months_passed (20260130), ==, 0);
  g_assert_cmpint (cy_hours_months_passed (20260131), ==, 1);
  g_assert_cmpint (cy_hours_months_passed (20260228), ==, 2);
  g_assert_cmpint (cy_hours_months_passed (20280228), ==, 1);
  g_assert_cmpint (cy_hours_months_passed (20280229), ==, 2);
  g_assert_cmpint (cy_hours_months_passed (20261122), ==, 10);
  g_assert_cmpint (cy_hours_months_passed (20261231), ==, 12);
  g_assert_cmpint (cy_hours_months_passed (20260600), ==, 5);
  g_assert_cmpint (cy_hours_months_passed (20260000), ==, 0);
}

static void
test_plan (void)
{
  g_assert_cmpint (cy_hours_plan (400, 0), ==, 0);
  g_assert_cmpint (cy_hours_plan (400, 1), ==, 33);  /* 3.333 */
  g_assert_cmpint (cy_hours_plan (400, 5), ==, 167); /* 16.667 */
  g_assert_cmpint (cy_hours_plan (90, 1), ==, 8);    /* 0.75, a half goes up */
  g_assert_cmpint (cy_hours_plan (400, 12), ==, 400);
}

static void
test_task (void)
{
  g_autoptr (CyRecord) rules = make_rules ();
  CyHoursPerson person = { .kinds = { TRUE, FALSE, TRUE } };

  cy_hours_reckon (&person, rules, 20261231);
  g_assert_cmpint (person.task, ==, 400);
  g_assert_cmpint (person.basis, ==, CY_HOURS_RESERVE);
  person.kinds[CY_HOURS_POST] = TRUE;
  cy_hours_reckon (&person, rules, 20261231);
  g_assert_cmpint (person.task, ==, 560);
  g_assert_cmpint (person.basis, ==, CY_HOURS_POST);
  /* Of a tie the first is told. */
  cy_record_set_int (rules, CY_RULES_HOURS_POST, 400);
  cy_hours_reckon (&person, rules, 20261231);
  g_assert_cmpint (person.basis, ==, CY_HOURS_RESERVE);
  /* A rule set without tasks asks for nothing. */
  cy_record_set_int (rules, CY_RULES_HOURS_RESERVE, 0);
  cy_record_set_int (rules, CY_RULES_HOURS_POST, 0);
  cy_record_set_int (rules, CY_RULES_HOURS_PARTY, 0);
  person.task_online = 999;
  cy_hours_reckon (&person, rules, 20261231);
  g_assert_cmpint (person.task, ==, 0);
  g_assert_cmpint (person.basis, ==, CY_HOURS_N_KINDS);
  g_assert_cmpint (person.permille, ==, -1);
  g_assert_cmpint (person.counted, ==, 999);
  g_assert_false (person.is_met);
  g_assert_false (person.is_behind);
  g_assert_cmpint (person.missing, ==, 0);
}

/* 40 hours, at most half of them online. */
static void
test_online (void)
{
  g_autoptr (CyRecord) rules = make_rules ();
  CyHoursPerson person = { .kinds = { TRUE }, .task_offline = 150, .task_online = 260 };

  cy_hours_reckon (&person, rules, 20261231);
  g_assert_cmpint (person.counted, ==, 350);
  g_assert_cmpint (person.over, ==, 60);
  g_assert_cmpint (person.missing, ==, 50);
  g_assert_cmpint (person.permille, ==, 875);
  g_assert_cmpint (person.days, ==, 47); /* 35 ÷ 7.5 = 4.67 */
  g_assert_false (person.is_met);
  /* More of the same does not help; at a place it does. */
  person.planned_online = 100;
  cy_hours_reckon (&person, rules, 20261231);
  g_assert_cmpint (person.planned, ==, 0);
  g_assert_cmpint (person.forecast, ==, 350);
  person.planned_offline = 50;
  cy_hours_reckon (&person, rules, 20261231);
  g_assert_cmpint (person.forecast, ==, 400);
  g_assert_cmpint (person.planned, ==, 50);
  /* Exactly at the limit nothing is above it. */
  person.task_online = 200;
  cy_hours_reckon (&person, rules, 20261231);
  g_assert_cmpint (person.over, ==, 0);
  g_assert_cmpint (person.counted, ==, 350);
  /* An odd share is rounded down: 33.3 % of 40 hours are 13.32. */
  cy_record_set_int (rules, CY_RULES_ONLINE_MAX, 333);
  cy_hours_reckon (&person, rules, 20261231);
  g_assert_cmpint (person.counted, ==, 150 + 133);
  /* No limit. */
  cy_record_set_text (rules, CY_RULES_ONLINE_MAX, NULL);
  cy_hours_reckon (&person, rules, 20261231);
  g_assert_cmpint (person.counted, ==, 350);
}

/* 100 % is said of nobody to whom something is missing. */
static void
test_almost (void)
{
  g_autoptr (CyRecord) rules = make_rules ();
  CyHoursPerson person = { .kinds = { TRUE } };

  cy_record_set_int (rules, CY_RULES_HOURS_RESERVE, 9999);
  person.task_offline = 9998;
  cy_hours_reckon (&person, rules, 20261231);
  g_assert_cmpint (person.permille, ==, 999);
  g_assert_false (person.is_met);
  person.task_offline = 9999;
  cy_hours_reckon (&person, rules, 20261231);
  g_assert_cmpint (person.permille, ==, 1000);
  g_assert_true (person.is_met);
  person.task_offline = 20000;
  cy_hours_reckon (&person, rules, 20261231);
  g_assert_cmpint (person.permille, ==, 2000);
  g_assert_cmpint (person.missing, ==, 0);
}

static void
test_behind (void)
{
  g_autoptr (CyRecord) rules = make_rules ();
  CyHoursPerson person = { .kinds = { TRUE }, .task_offline = 333 };

  /* Ten months of 40 hours are 33.3. */
  cy_hours_reckon (&person, rules, 20261122);
  g_assert_cmpint (person.plan, ==, 333);
  g_assert_false (person.is_behind);
  person.task_offline = 332;
  cy_hours_reckon (&person, rules, 20261122);
  g_assert_true (person.is_behind);
  /* In January nobody is. */
  person.task_offline = 0;
  cy_hours_reckon (&person, rules, 20260130);
  g_assert_false (person.is_behind);
}

/* ---- Lists ---- */

static CyHoursList *
load_at (CyTestCourse *test, gint64 scope, CyDate base_date, gboolean is_past)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) rules = make_rules ();
  const CyHoursListArgs args = {
    .scope = scope, .base_date = base_date, .is_past = is_past, .rules = rules
  };
  CyHoursList *list = cy_hours_list_load (test->test.conn, &args, &error);

  g_assert_no_error (error);

  return list;
}

static const CyHoursPerson *
find (CyHoursList *list, gint64 id)
{
  for (guint i = 0; i < list->people->len; i++)
    if (((const CyHoursPerson *) g_ptr_array_index (list->people, i))->person == id)
      return g_ptr_array_index (list->people, i);

  return NULL;
}

static gint64
add_in_pool (CyTestCourse *test, const char *name, guint village, gint64 admitted)
{
  gint64 person = cy_test_course_add_person (test, name, village);
  g_autoptr (GError) error = NULL;
  gint64 entry = 0;

  g_assert_true (cy_sql_get_int (test->test.conn,
                                 "SELECT id FROM pool_entry WHERE person=?1",
                                 &entry,
                                 &error,
                                 "i",
                                 person));
  cy_test_set (&test->test, CY_ENTRY, entry, CY_ENTRY_STATE, CY_POOL_IN);
  cy_test_set_int (&test->test, CY_ENTRY, entry, CY_ENTRY_ADMITTED, admitted);

  return person;
}

static gint64
add_session (CyTestCourse *test, gint64 course, CyDate date, gint64 hours, gboolean online)
{
  gint64 session = cy_test_course_add_session (test, course, date, hours);

  if (online)
    cy_test_set_int (&test->test, CY_COURSE_SESSION, session, CY_COURSE_SESSION_ONLINE, 1);

  return session;
}

/* 12 hours at a place and 24 online in March and May, 6 that do not count, 10 still to come. */
static void
test_person (CyTestCourse *test, gconstpointer data)
{
  gint64 person = add_in_pool (test, "张三", 0, 20250301);
  gint64 other = add_in_pool (test, "李四", 1, 20250301);
  gint64 counted = cy_test_course_add (test, "年度轮训", 20260302, 20260303);
  gint64 extra = cy_test_course_add (test, "观摩", 20260401, 20260401);
  gint64 ahead = cy_test_course_add (test, "冬训", 20260601, 20260901);
  gint64 enrolment = cy_test_course_enrol (test, counted, person);
  g_autoptr (CyHoursList) list = NULL;
  const CyHoursPerson *found;

  cy_test_set (&test->test, CY_COURSE, counted, CY_COURSE_CATEGORY, "C02");
  cy_test_set_int (&test->test, CY_COURSE, extra, CY_COURSE_COUNTS, 0);
  cy_test_course_mark (test,
                       enrolment,
                       add_session (test, counted, 20260302, 120, FALSE),
                       CY_MARK_PRESENT);
  cy_test_course_mark (test,
                       enrolment,
                       add_session (test, counted, 20260505, 240, TRUE),
                       CY_MARK_PRESENT);
  cy_test_course_mark (test,
                       cy_test_course_enrol (test, extra, person),
                       add_session (test, extra, 20260401, 60, FALSE),
                       CY_MARK_PRESENT);
  cy_test_course_enrol (test, ahead, person);
  add_session (test, ahead, 20260601, 40, FALSE); /* held, without a mark: neither */
  add_session (test, ahead, 20260901, 100, FALSE);
  add_session (test, ahead, 20270105, 500, FALSE);
  list = load_at (test, 0, 20260715, FALSE);
  g_assert_cmpuint (list->people->len, ==, 2);
  found = find (list, person);
  g_assert_cmpint (found->offline, ==, 180);
  g_assert_cmpint (found->online, ==, 240);
  g_assert_cmpint (found->counted, ==, 320); /* 12 + 20 of 24 */
  g_assert_cmpint (found->over, ==, 40);
  g_assert_cmpint (found->missing, ==, 80);
  g_assert_cmpint (found->planned, ==, 100);
  g_assert_cmpint (found->forecast, ==, 420);
  g_assert_cmpint (found->plan, ==, 200);
  g_assert_false (found->is_behind);
  g_assert_cmpuint (found->n_courses, ==, 2);
  found = find (list, other);
  g_assert_cmpint (found->counted, ==, 0);
  g_assert_true (found->is_behind);
  g_assert_cmpint (list->months[2], ==, 120);
  g_assert_cmpint (list->months[3], ==, 60);
  g_assert_cmpint (list->months[4], ==, 240);
}

/* As of a day before the course nothing was earned, and all of it was to come. */
static void
test_earlier (CyTestCourse *test, gconstpointer data)
{
  gint64 person = add_in_pool (test, "张三", 0, 20250301);
  gint64 course = cy_test_course_add (test, "年度轮训", 20260302, 20260303);
  gint64 session = cy_test_course_add_session (test, course, 20260302, 120);
  g_autoptr (CyHoursList) before = NULL;
  g_autoptr (CyHoursList) on = NULL;

  cy_test_course_mark (test, cy_test_course_enrol (test, course, person), session, CY_MARK_PRESENT);
  before = load_at (test, 0, 20260301, TRUE);
  g_assert_cmpint (find (before, person)->counted, ==, 0);
  g_assert_cmpint (find (before, person)->planned, ==, 120);
  on = load_at (test, 0, 20260302, TRUE);
  g_assert_cmpint (find (on, person)->counted, ==, 120);
  g_assert_cmpint (find (on, person)->planned, ==, 0);
}

/* Who came in July has the task of the whole year, and what was earned before counts. */
static void
test_newcomer (CyTestCourse *test, gconstpointer data)
{
  gint64 person = add_in_pool (test, "张三", 0, 20260701);
  gint64 course = cy_test_course_add (test, "年度轮训", 20260302, 20260303);
  gint64 session = cy_test_course_add_session (test, course, 20260302, 120);
  g_autoptr (CyHoursList) before = NULL;
  g_autoptr (CyHoursList) after = NULL;

  cy_test_course_mark (test, cy_test_course_enrol (test, course, person), session, CY_MARK_PRESENT);
  before = load_at (test, 0, 20260630, TRUE);
  g_assert_cmpuint (before->people->len, ==, 0);
  after = load_at (test, 0, 20260801, TRUE);
  g_assert_cmpint (find (after, person)->task, ==, 400);
  g_assert_cmpint (find (after, person)->counted, ==, 120);
  g_assert_cmpint (find (after, person)->plan, ==, 233);
  g_assert_true (find (after, person)->is_behind);
}

/* Exempted, left and on leave bring no hours; who was entered twice has them once. */
static void
test_enrolments (CyTestCourse *test, gconstpointer data)
{
  gint64 person = add_in_pool (test, "张三", 0, 20250301);
  gint64 course = cy_test_course_add (test, "秋训", 20260901, 20260901);
  gint64 spared = cy_test_course_add (test, "冬训", 20261101, 20261101);
  gint64 left = cy_test_course_add (test, "网课", 20261001, 20261001);
  gint64 off = cy_test_course_add (test, "取消的班", 20261002, 20261002);
  g_autoptr (CyHoursList) list = NULL;

  cy_test_course_add_session (test, course, 20260901, 70);
  cy_test_course_add_session (test, spared, 20261101, 80);
  cy_test_course_add_session (test, left, 20261001, 90);
  cy_test_course_add_session (test, off, 20261002, 90);
  cy_test_course_enrol (test, course, person);
  cy_test_course_enrol (test, course, person);
  cy_test_course_enrol (test, off, person);
  cy_test_set (&test->test, CY_COURSE, off, CY_COURSE_STATE, CY_COURSE_CANCELLED);
  cy_test_set (&test->test,
               CY_ENROLMENT,
               cy_test_course_enrol (test, spared, person),
               CY_ENROLMENT_STATE,
               CY_ENROLMENT_EXEMPT);
  cy_test_set (&test->test,
               CY_ENROLMENT,
               cy_test_course_enrol (test, left, person),
               CY_ENROLMENT_STATE,
               CY_ENROLMENT_LEFT);
  list = load_at (test, 0, 20260715, FALSE);
  g_assert_cmpint (find (list, person)->planned, ==, 70);
  g_assert_cmpuint (find (list, person)->n_exempt, ==, 1);
  g_assert_cmpint (find (list, person)->task, ==, 400);
}

static void
test_scope (CyTestCourse *test, gconstpointer data)
{
  gint64       first = add_in_pool (test, "张三", 0, 20250301);
  gint64       second = add_in_pool (test, "李四", 1, 20250301);
  gint64       candidate = cy_test_course_add_person (test, "王五", 0);
  gint64       course = cy_test_course_add (test, "年度轮训", 20260302, 20260303);
  gint64       session = cy_test_course_add_session (test, course, 20260302, 120);
  const gint64 people[] = { first, second, candidate };
  g_autoptr (CyHoursList) list = NULL;
  g_autoptr (CyHoursList) nobody = NULL;
  g_autoptr (GArray) units = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    cy_test_course_mark (test,
                         cy_test_course_enrol (test, course, people[i]),
                         session,
                         CY_MARK_PRESENT);
  list = load_at (test, test->villages[1], 20260715, FALSE);
  g_assert_cmpuint (list->people->len, ==, 1);
  g_assert_nonnull (find (list, second));
  g_assert_cmpint (find (list, second)->town, ==, test->town);
  g_assert_cmpuint (g_array_index (list->classes[0], CyHoursClass, 0).n_people, ==, 1);
  nobody = load_at (test, 99999, 20260715, FALSE);
  g_assert_cmpuint (nobody->people->len, ==, 0);
  g_assert_cmpuint (nobody->classes[0]->len, ==, 0);
  units = cy_hours_sum_units (nobody->people);
  g_assert_cmpuint (units->len, ==, 0);
}

/* Three people on two courses of one category and one of none. */
static void
test_classes (CyTestCourse *test, gconstpointer data)
{
  gint64 people[3];
  gint64 courses[3];
  gint64 sessions[3];
  g_autoptr (CyHoursList) list = NULL;
  const CyHoursClass *class;

  for (guint i = 0; i < 3; i++)
    people[i] = add_in_pool (test, ((const char *[]){ "张三", "李四", "王五" })[i], 0, 20250301);
  for (guint i = 0; i < 3; i++)
    {
      courses[i] = cy_test_course_add (test, "班", 20260302 + i, 20260302 + i);
      sessions[i] = cy_test_course_add_session (test, courses[i], 20260302 + i, 10 * (i + 1));
      if (i < 2)
        cy_test_set (&test->test, CY_COURSE, courses[i], CY_COURSE_CATEGORY, "C02");
      cy_test_set (&test->test, CY_COURSE, courses[i], CY_COURSE_FORM, i == 0 ? "F03" : "F01");
    }
  cy_test_set_int (&test->test, CY_COURSE, courses[1], CY_COURSE_COUNTS, 0);
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j <= i; j++) /* the third person was at all, the first at one */
      cy_test_course_mark (test,
                           cy_test_course_enrol (test, courses[j], people[i]),
                           sessions[j],
                           j == 2 ? CY_MARK_MADE_UP : CY_MARK_PRESENT);
  list = load_at (test, 0, 20260715, FALSE);
  g_assert_cmpuint (list->classes[CY_HOURS_BY_CATEGORY]->len, ==, 2);
  class = &g_array_index (list->classes[CY_HOURS_BY_CATEGORY], CyHoursClass, 0);
  g_assert_cmpstr (class->code, ==, "C02");
  g_assert_cmpuint (class->n_courses, ==, 2);
  g_assert_cmpuint (class->n_people, ==, 3);
  g_assert_cmpuint (class->n_times, ==, 5);
  g_assert_cmpint (class->hours, ==, 3 * 10 + 2 * 20);
  g_assert_cmpint (class->task_hours, ==, 30);
  class = &g_array_index (list->classes[CY_HOURS_BY_CATEGORY], CyHoursClass, 1);
  g_assert_null (class->code);
  g_assert_cmpuint (class->n_people, ==, 1);
  g_assert_cmpint (class->hours, ==, 30);
  g_assert_cmpuint (list->classes[CY_HOURS_BY_FORM]->len, ==, 2);
  class = &g_array_index (list->classes[CY_HOURS_BY_FORM], CyHoursClass, 0);
  g_assert_cmpstr (class->code, ==, "F01");
  g_assert_cmpuint (class->n_people, ==, 2);
  g_assert_cmpuint (class->n_times, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/hours-task/months", test_months);
  g_test_add_func ("/model/hours-task/plan", test_plan);
  g_test_add_func ("/model/hours-task/task", test_task);
  g_test_add_func ("/model/hours-task/online", test_online);
  g_test_add_func ("/model/hours-task/almost", test_almost);
  g_test_add_func ("/model/hours-task/behind", test_behind);
  cy_test_course_case ("/model/hours-list/person", test_person);
  cy_test_course_case ("/model/hours-list/earlier", test_earlier);
  cy_test_course_case ("/model/hours-list/newcomer", test_newcomer);
  cy_test_course_case ("/model/hours-list/enrolments", test_enrolments);
  cy_test_course_case ("/model/hours-list/scope", test_scope);
  cy_test_course_case ("/model/hours-list/classes", test_classes);

  return g_test_run ();
}

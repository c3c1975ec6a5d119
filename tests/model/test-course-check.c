/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Overlapping sessions, days too long, days outside, ends before starts, times that are none. */
#include "cy-course-check.h"
#include "cy-course-hours.h"
#include "cy-rules.h"

static CyRecord *
make_course (const char *count_unit)
{
  CyRecord *course = cy_record_new (CY_COURSE);

  cy_record_set_int (course, CY_COURSE_YEAR, 2026);
  cy_record_set_int (course, CY_COURSE_SINCE, 20260301);
  cy_record_set_int (course, CY_COURSE_UNTIL, 20260303);
  cy_record_set_text (course, CY_COURSE_COUNT_UNIT, count_unit);

  return course;
}

static void
add (GPtrArray *sessions, gint64 date, const char *starts, const char *ends, gint64 quantity)
{
  CyRecord *session = cy_record_new (CY_COURSE_SESSION);

  cy_record_set_int (session, CY_COURSE_SESSION_DATE, date);
  if (starts != NULL)
    cy_record_set_text (session, CY_COURSE_SESSION_STARTS, starts);
  if (ends != NULL)
    cy_record_set_text (session, CY_COURSE_SESSION_ENDS, ends);
  cy_record_set_int (session, CY_COURSE_SESSION_QUANTITY, quantity);
  g_ptr_array_add (sessions, session);
}

static CyRecord *
make_rules (void)
{
  CyRecord *rules = cy_record_new (CY_RULES);

  cy_record_set_int (rules, CY_RULES_DAY_HOURS, 75);
  cy_record_set_int (rules, CY_RULES_DAY_LIMIT, 100);

  return rules;
}

/* "kind@session:field" of each fault. */
static char *
check (CyRecord *course, GPtrArray *sessions)
{
  g_autoptr (CyRecord) rules = make_rules ();
  g_autoptr (GArray) faults = cy_course_check (course, sessions, rules);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      const CyCourseFault *fault = &g_array_index (faults, CyCourseFault, i);
      g_autofree char     *said = cy_course_fault_dup_text (fault, rules);

      g_assert_cmpuint (strlen (said), >, 0);
      g_string_append_printf (text, "%d@%d:%u ", (int) fault->kind, fault->session, fault->field);
    }

  return g_string_free (text, FALSE);
}

static void
assert_faults (CyRecord *course, GPtrArray *sessions, const char *expected)
{
  g_autofree char *found = check (course, sessions);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_clock (void)
{
  const struct
  {
    const char *text;
    int         minutes;
  } good[] = { { NULL, -1 },     { "", -1 },        { " ", -1 },      { "9:00", 540 },
               { "09:30", 570 }, { "24:00", 1440 }, { "14：05", 845 } };
  const char *const bad[] = { "9", "9:5", "25:00", "24:01", "9:60", "x:00", "9:00:00", "-1:00" };
  int               minutes;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (cy_course_read_clock (good[i].text, &minutes));
      g_assert_cmpint (minutes, ==, good[i].minutes);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (cy_course_read_clock (bad[i], &minutes));
}

static void
test_fine (void)
{
  g_autoptr (CyRecord) course = make_course (CY_COUNT_BY_HOUR);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);

  assert_faults (course, sessions, "");
  add (sessions, 20260301, "09:00", "12:00", 40);
  add (sessions,
       20260301,
       "12:00",
       "17:00",
       60); /* touching is not meeting; 10 hours are allowed */
  add (sessions, 20260303, NULL, NULL, 100);
  assert_faults (course, sessions, "");
}

static void
test_sessions (void)
{
  g_autoptr (CyRecord) course = make_course (CY_COUNT_BY_HOUR);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);

  add (sessions, 20260228, NULL, NULL, 30);
  add (sessions, 20260304, NULL, NULL, 30);
  add (sessions, 20260301, "12:00", "09:00", 30);
  add (sessions, 20260301, "早上", "10:00", 30);
  add (sessions, 20260302, NULL, NULL, 0);
  assert_faults (course, sessions, "2@0:1 2@1:1 4@2:3 3@3:2 6@4:8 ");
}

static void
test_together (void)
{
  g_autoptr (CyRecord) course = make_course (CY_COUNT_BY_HOUR);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);

  add (sessions, 20260301, "09:00", "12:00", 40);
  add (sessions, 20260301, "11:59", "15:00", 40);
  add (sessions, 20260302, "09:00", "12:00", 40); /* another day */
  add (sessions, 20260301, NULL, NULL, 21);
  assert_faults (course, sessions, "5@1:2 7@3:8 ");
}

/* A day is 7.5 hours: one and a third are 10, one and four tenths 10.5. */
static void
test_by_day (void)
{
  g_autoptr (CyRecord) course = make_course (CY_COUNT_BY_DAY);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);

  add (sessions, 20260301, NULL, NULL, 13);
  add (sessions, 20260302, NULL, NULL, 14);
  assert_faults (course, sessions, "7@1:8 ");
  cy_record_set_int (course, CY_COURSE_DAY_HOURS, 60);
  assert_faults (course, sessions, "");
}

/* The hours of a whole course in one session, as a ledger tells them. */
static void
test_lump (void)
{
  g_autoptr (CyRecord) course = make_course (CY_COUNT_BY_HOUR);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);

  add (sessions, 20260301, NULL, NULL, 240);
  assert_faults (course, sessions, "");
  cy_record_set_int (g_ptr_array_index (sessions, 0), CY_COURSE_SESSION_QUANTITY, 310);
  assert_faults (course, sessions, "7@0:8 ");
}

static void
test_course (void)
{
  g_autoptr (CyRecord) course = make_course (CY_COUNT_BY_HOUR);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);

  cy_record_set_int (course, CY_COURSE_UNTIL, 20260228);
  assert_faults (course, sessions, "0@-1:10 ");
  cy_record_set_int (course, CY_COURSE_UNTIL, 20260303);
  cy_record_set_int (course, CY_COURSE_YEAR, 2025);
  assert_faults (course, sessions, "1@-1:0 ");
  cy_record_set_int (course, CY_COURSE_SINCE, 20251230);
  assert_faults (course, sessions, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/course-check/clock", test_clock);
  g_test_add_func ("/model/course-check/fine", test_fine);
  g_test_add_func ("/model/course-check/sessions", test_sessions);
  g_test_add_func ("/model/course-check/together", test_together);
  g_test_add_func ("/model/course-check/by-day", test_by_day);
  g_test_add_func ("/model/course-check/lump", test_lump);
  g_test_add_func ("/model/course-check/course", test_course);

  return g_test_run ();
}

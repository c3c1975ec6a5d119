/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Courses for tests: a township with two villages, and what is put into it one by one. */
#include "cy-test-course.h"

static gint64
add_unit (CyTestCourse *self, const char *name, const char *kind, gint64 parent)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (&self->test, name, kind, parent);

  return cy_record_get_id (unit);
}

void
cy_test_course_set_up (CyTestCourse *self, gconstpointer data)
{
  cy_test_set_up (&self->test, NULL);
  self->town = add_unit (self, "青山镇", "town", 0);
  self->villages[0] = add_unit (self, "新民村", "village", self->town);
  self->villages[1] = add_unit (self, "和平村", "village", self->town);
}

void
cy_test_course_tear_down (CyTestCourse *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

gint64
cy_test_course_add_person (CyTestCourse *self, const char *name, guint village)
{
  return cy_test_add_candidate (&self->test, name, self->villages[village], "committee");
}

/* Counted by hour and running. */
gint64
cy_test_course_add (CyTestCourse *self, const char *name, gint64 since, gint64 until)
{
  g_autoptr (CyRecord) course = cy_record_new (CY_COURSE);

  cy_record_set_int (course, CY_COURSE_YEAR, since / 10000);
  cy_record_set_text (course, CY_COURSE_NAME, name);
  cy_record_set_int (course, CY_COURSE_SINCE, since);
  cy_record_set_int (course, CY_COURSE_UNTIL, until);
  cy_record_set_text (course, CY_COURSE_COUNT_UNIT, CY_COUNT_BY_HOUR);
  cy_record_set_int (course, CY_COURSE_ONLINE, 0);
  cy_record_set_int (course, CY_COURSE_COUNTS, 1);
  cy_record_set_text (course, CY_COURSE_STATE, CY_COURSE_RUNNING);
  cy_test_save (&self->test, course, "course");

  return cy_record_get_id (course);
}

gint64
cy_test_course_add_session (CyTestCourse *self, gint64 course, gint64 date, gint64 quantity)
{
  g_autoptr (CyRecord) session = cy_record_new (CY_COURSE_SESSION);

  cy_record_set_int (session, CY_COURSE_SESSION_COURSE, course);
  cy_record_set_int (session, CY_COURSE_SESSION_DATE, date);
  cy_record_set_int (session, CY_COURSE_SESSION_ONLINE, 0);
  cy_record_set_int (session, CY_COURSE_SESSION_QUANTITY, quantity);
  cy_test_save (&self->test, session, "session");

  return cy_record_get_id (session);
}

gint64
cy_test_course_enrol (CyTestCourse *self, gint64 course, gint64 person)
{
  g_autoptr (CyRecord) enrolment = cy_record_new (CY_ENROLMENT);

  cy_record_set_int (enrolment, CY_ENROLMENT_COURSE, course);
  cy_record_set_int (enrolment, CY_ENROLMENT_PERSON, person);
  cy_record_set_text (enrolment, CY_ENROLMENT_STATE, CY_ENROLMENT_TAKES_PART);
  cy_test_save (&self->test, enrolment, "enrolment");

  return cy_record_get_id (enrolment);
}

gint64
cy_test_course_mark (CyTestCourse *self, gint64 enrolment, gint64 session, const char *mark)
{
  g_autoptr (CyRecord) attendance = cy_record_new (CY_ATTENDANCE);

  cy_record_set_int (attendance, CY_ATTENDANCE_ENROLMENT, enrolment);
  cy_record_set_int (attendance, CY_ATTENDANCE_SESSION, session);
  cy_record_set_text (attendance, CY_ATTENDANCE_MARK, mark);
  cy_test_save (&self->test, attendance, "mark");

  return cy_record_get_id (attendance);
}

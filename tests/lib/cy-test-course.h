/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-course.h"
#include "cy-test-pool.h"

G_BEGIN_DECLS

/**
 * CyTestCourse:
 * @town: a township
 * @villages: two villages of it
 *
 * A township with two villages and nobody in them.
 */
typedef struct
{
  CyTest test;
  gint64 town;
  gint64 villages[2];
} CyTestCourse;

void cy_test_course_set_up (CyTestCourse *self, gconstpointer data);
void cy_test_course_tear_down (CyTestCourse *self, gconstpointer data);

gint64 cy_test_course_add_person (CyTestCourse *self, const char *name, guint village);
gint64 cy_test_course_add (CyTestCourse *self, const char *name, gint64 since, gint64 until);
gint64 cy_test_course_add_session (CyTestCourse *self, gint64 course, gint64 date, gint64 quantity);
gint64 cy_test_course_enrol (CyTestCourse *self, gint64 course, gint64 person);
gint64 cy_test_course_mark (CyTestCourse *self, gint64 enrolment, gint64 session, const char *mark);

#define cy_test_course_case(name, func) \
  g_test_add (name, CyTestCourse, NULL, cy_test_course_set_up, func, cy_test_course_tear_down)

G_END_DECLS

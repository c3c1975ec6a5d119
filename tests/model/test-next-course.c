/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The course that closes most of what a selection lacks comes first; worked by hand. */
#include "cy-next-course.h"

#include "cy-ability-edit.h"
#include "cy-ability.h"
#include "cy-course-edit.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-plan.h"
#include "cy-rules.h"
#include "cy-step.h"
#include "cy-test-course.h"
#include "cy-unit-plan.h"

#define TODAY 20261123
#define POLITICS "1"
#define MASSES "6"

typedef struct
{
  CyTestCourse course;
  gint64       people[4];
} Fixture;

static void
judge (Fixture *self, gint64 person, const char *ability, gint64 level)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_ABILITY_RECORD);

  cy_record_set_int (record, CY_ABILITY_RECORD_PERSON, person);
  cy_record_set_text (record, CY_ABILITY_RECORD_ABILITY, ability);
  cy_record_set_int (record, CY_ABILITY_RECORD_LEVEL, level);
  cy_record_set_int (record, CY_ABILITY_RECORD_DATE, 20261001);
  cy_record_set_text (record, CY_ABILITY_RECORD_SOURCE, "1");
  cy_record_set_text (record, CY_ABILITY_RECORD_EVIDENCE, "年度考核材料");
  cy_test_save (&self->course.test, record, "ability");
}

/* 3.0 is asked for of both. 甲 and 乙 lack 1.0 and 0.5 of politics, 丙 2.0 of the masses; of 丁
 * nobody knows anything. */
static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "甲", "乙", "丙", "丁" };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = NULL;

  cy_test_course_set_up (&self->course, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    self->people[i] = cy_test_course_add_person (&self->course, names[i], i % 2);
  step = cy_step_begin (self->course.test.conn, "needs", CY_STEP_NONE, &error);
  g_assert_true (cy_ability_set_need (self->course.test.conn, "committee", POLITICS, 30, &error));
  g_assert_true (cy_ability_set_need (self->course.test.conn, "committee", MASSES, 30, &error));
  g_assert_true (cy_step_commit (step, &error));
  judge (self, self->people[0], POLITICS, 20);
  judge (self, self->people[1], POLITICS, 25);
  judge (self, self->people[2], POLITICS, 30);
  judge (self, self->people[2], MASSES, 10);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_course_tear_down (&self->course, NULL);
}

static gint64
add_course (Fixture *self, const char *name, const char *ability, CyDate since, gint64 places)
{
  gint64 course = cy_test_course_add (&self->course, name, since, since);

  cy_test_set (&self->course.test, CY_COURSE, course, CY_COURSE_STATE, CY_COURSE_PLANNED);
  if (ability != NULL)
    cy_test_set (&self->course.test, CY_COURSE, course, CY_COURSE_ABILITY, ability);
  if (places > 0)
    cy_test_set_int (&self->course.test, CY_COURSE, course, CY_COURSE_CAPACITY, places);

  return course;
}

static CyNextCourses *
load (Fixture *self, GArray *people)
{
  g_autoptr (GError) error = NULL;
  CyNextArgs     args = { 0, people, TODAY };
  CyNextCourses *next = cy_next_courses_load (self->course.test.conn, &args, &error);

  g_assert_no_error (error);

  return next;
}

static const CyNextCourse *
nth (CyNextCourses *next, guint i)
{
  g_assert_cmpuint (next->courses->len, >, i);

  return g_ptr_array_index (next->courses, i);
}

/* Two who lack 1.5 go before one who lacks 2.0; who is unknown is no gap. */
static void
test_rank (Fixture *self, gconstpointer data)
{
  gint64 masses = add_course (self, "群众", MASSES, 20261201, 0);
  gint64 politics = add_course (self, "政治", POLITICS, 20261210, 0);
  g_autoptr (CyNextCourses) next = load (self, NULL);
  int kind = cy_ability_frame_find (next->gaps->book->frame, POLITICS);

  g_assert_cmpuint (next->people->len, ==, 4);
  g_assert_cmpint (nth (next, 0)->course, ==, politics);
  g_assert_cmpuint (nth (next, 0)->n_served, ==, 2);
  g_assert_cmpuint (nth (next, 0)->lack, ==, 15);
  g_assert_cmpint (g_array_index (nth (next, 0)->people, CyAbilityGap, 0).person,
                   ==,
                   self->people[0]);
  g_assert_cmpint (nth (next, 1)->course, ==, masses);
  g_assert_cmpuint (nth (next, 1)->lack, ==, 20);
  g_assert_cmpuint (next->abilities[kind].people->len, ==, 2);
  g_assert_cmpuint (next->abilities[kind].unknown->len, ==, 1);
  g_assert_cmpint (g_array_index (next->abilities[kind].unknown, CyAbilityGap, 0).person,
                   ==,
                   self->people[3]);
}

/* One place goes to who lacks most: one person each, so the larger gap is first; a full course
 * closes nothing and comes last. */
static void
test_places (Fixture *self, gconstpointer data)
{
  gint64 full = add_course (self, "满员", POLITICS, 20261125, 1);
  gint64 narrow = add_course (self, "一人", POLITICS, 20261126, 1);
  gint64 masses = add_course (self, "群众", MASSES, 20261201, 10);
  g_autoptr (CyNextCourses) next = NULL;

  cy_test_course_enrol (&self->course, full, self->people[2]);
  next = load (self, NULL);
  g_assert_cmpint (nth (next, 0)->course, ==, masses);
  g_assert_cmpint (nth (next, 1)->course, ==, narrow);
  g_assert_cmpuint (nth (next, 1)->n_served, ==, 1);
  g_assert_cmpuint (nth (next, 1)->lack, ==, 10);
  g_assert_cmpint (nth (next, 2)->course, ==, full);
  g_assert_cmpuint (nth (next, 2)->places, ==, 0);
  g_assert_cmpuint (nth (next, 2)->people->len, ==, 2);
  g_assert_cmpuint (nth (next, 2)->n_served, ==, 0);
}

/* Equals come by their day, then as they were entered. */
static void
test_ties (Fixture *self, gconstpointer data)
{
  gint64 late = add_course (self, "晚", POLITICS, 20261220, 0);
  gint64 first = add_course (self, "早一", POLITICS, 20261201, 0);
  gint64 second = add_course (self, "早二", POLITICS, 20261201, 0);
  g_autoptr (CyNextCourses) next = load (self, NULL);

  g_assert_cmpint (nth (next, 0)->course, ==, first);
  g_assert_cmpint (nth (next, 1)->course, ==, second);
  g_assert_cmpint (nth (next, 2)->course, ==, late);
}

/* Who is on the list is not asked again. */
static void
test_enrolled (Fixture *self, gconstpointer data)
{
  gint64 course = add_course (self, "政治", POLITICS, 20261201, 0);
  g_autoptr (CyNextCourses) next = NULL;

  cy_test_course_enrol (&self->course, course, self->people[0]);
  next = load (self, NULL);
  g_assert_cmpuint (nth (next, 0)->n_known, ==, 1);
  g_assert_cmpuint (nth (next, 0)->people->len, ==, 1);
  g_assert_cmpuint (nth (next, 0)->lack, ==, 5);
}

/* A village holds courses for its own people, a township for those of its villages. */
static void
test_units (Fixture *self, gconstpointer data)
{
  CyTest *test = &self->course.test;
  gint64  village = add_course (self, "村", POLITICS, 20261201, 0);
  gint64  town = add_course (self, "镇", POLITICS, 20261202, 0);
  g_autoptr (CyNextCourses) next = NULL;

  cy_test_set_int (test, CY_COURSE, village, CY_COURSE_UNIT, self->course.villages[1]);
  cy_test_set_int (test, CY_COURSE, town, CY_COURSE_UNIT, self->course.town);
  next = load (self, NULL);
  g_assert_cmpint (nth (next, 0)->course, ==, town);
  g_assert_cmpuint (nth (next, 0)->n_served, ==, 2);
  g_assert_cmpint (nth (next, 1)->course, ==, village);
  g_assert_cmpuint (nth (next, 1)->people->len, ==, 1);
  g_assert_cmpint (g_array_index (nth (next, 1)->people, CyAbilityGap, 0).person,
                   ==,
                   self->people[1]);
}

/* Without an ability, the content says which; practical skills raise none of the seven. What is
 * over or has begun is no next course. */
static void
test_content (Fixture *self, gconstpointer data)
{
  gint64 content = add_course (self, "理论", NULL, 20261201, 0);
  gint64 skills = add_course (self, "技术", NULL, 20261201, 0);
  gint64 over = add_course (self, "过去", POLITICS, 20261101, 0);
  gint64 running = add_course (self, "在办", POLITICS, TODAY, 0);
  g_autoptr (CyNextCourses) next = NULL;

  cy_test_set (&self->course.test, CY_COURSE, content, CY_COURSE_CONTENT, "T01");
  cy_test_set (&self->course.test, CY_COURSE, skills, CY_COURSE_CONTENT, "T05");
  cy_test_set (&self->course.test, CY_COURSE, running, CY_COURSE_STATE, CY_COURSE_RUNNING);
  next = load (self, NULL);
  g_assert_cmpuint (next->courses->len, ==, 1);
  g_assert_cmpint (nth (next, 0)->course, ==, content);
  g_assert_true (nth (next, 0)->by_content);
  g_assert_cmpint (over, !=, content);
}

/* An item of which no course was made counts, one that became a course does not; a course is before
 * an item of the same month. */
static void
test_items (Fixture *self, gconstpointer data)
{
  CyTest *test = &self->course.test;
  g_autoptr (CyRecord) plan = cy_record_new (CY_TRAINING_PLAN);
  g_autoptr (CyNextCourses) next = NULL;
  gint64 items[2];
  gint64 course;

  cy_record_set_int (plan, CY_TRAINING_PLAN_YEAR, 2026);
  cy_record_set_text (plan, CY_TRAINING_PLAN_NAME, "计划");
  cy_record_set_text (plan, CY_TRAINING_PLAN_STATE, CY_PLAN_ADOPTED);
  cy_test_save (test, plan, "plan");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) item = cy_record_new (CY_TRAINING_PLAN_ITEM);

      cy_record_set_int (item, CY_TRAINING_PLAN_ITEM_PLAN, cy_record_get_id (plan));
      cy_record_set_text (item, CY_TRAINING_PLAN_ITEM_NAME, "政治班");
      cy_record_set_text (item, CY_TRAINING_PLAN_ITEM_ABILITY, POLITICS);
      cy_record_set_int (item, CY_TRAINING_PLAN_ITEM_MONTH, 12);
      cy_test_save (test, item, "item");
      items[i] = cy_record_get_id (item);
    }
  course = add_course (self, "政治", POLITICS, 20261201, 0);
  cy_test_set_int (test, CY_COURSE, course, CY_COURSE_ITEM, items[0]);
  next = load (self, NULL);
  g_assert_cmpuint (next->courses->len, ==, 2);
  g_assert_cmpint (nth (next, 0)->item, ==, items[1]);
  g_assert_cmpint (nth (next, 0)->course, ==, 0);
  g_assert_cmpint (nth (next, 0)->id, ==, -items[1]);
  g_assert_cmpint (nth (next, 1)->course, ==, course);
}

/* Nobody chosen, nobody who lacks anything, no course: all of it is empty, and nothing breaks. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) nobody = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CyNextCourses) none = load (self, NULL);
  g_autoptr (CyNextCourses) empty = NULL;

  g_assert_cmpuint (none->courses->len, ==, 0);
  add_course (self, "政治", POLITICS, 20261201, 0);
  empty = load (self, nobody);
  g_assert_cmpuint (empty->courses->len, ==, 0);
  g_assert_cmpuint (empty->people->len, ==, 0);
}

/* A new course with its people, as one step; one that cannot be leaves nobody enrolled. */
static void
test_hold (Fixture *self, gconstpointer data)
{
  CyTest *test = &self->course.test;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CyRecord) rules = cy_rules_for_year (test->conn, 2026, &error);
  g_autoptr (CyRecord) course = cy_course_new (rules, TODAY, self->course.town);
  CyNextHolding holding = { course, people, TODAY, "hold" };

  g_array_append_vals (people, self->people, 2);
  cy_record_set_text (course, CY_COURSE_NAME, "政治班");
  cy_record_set_int (course, CY_COURSE_UNTIL, 20261101);
  g_assert_false (cy_next_course_hold (test->conn, &holding, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  cy_record_set_int (course, CY_COURSE_UNTIL, TODAY);
  g_assert_true (cy_next_course_hold (test->conn, &holding, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM enrolment"), ==, 2);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*func) (Fixture *self, gconstpointer data);
  } cases[] = {
    { "/model/next-course/rank", test_rank },   { "/model/next-course/places", test_places },
    { "/model/next-course/ties", test_ties },   { "/model/next-course/enrolled", test_enrolled },
    { "/model/next-course/units", test_units }, { "/model/next-course/content", test_content },
    { "/model/next-course/items", test_items }, { "/model/next-course/empty", test_empty },
    { "/model/next-course/hold", test_hold },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].name, Fixture, NULL, set_up, cases[i].func, tear_down);

  return g_test_run ();
}

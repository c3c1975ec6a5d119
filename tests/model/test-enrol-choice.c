/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who may be enrolled, by unit, by what they lack, by kind. */
#include "cy-enrol-choice.h"
#include "cy-ability-edit.h"
#include "cy-ability.h"
#include "cy-step.h"
#include "cy-test-course.h"

#define TODAY 20261101
#define POLITICS "1"

typedef struct
{
  CyTestCourse course;
  gint64 class;
  gint64 people[3];
} Fixture;

static void
judge (Fixture *self, gint64 person, gint64 level)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_ABILITY_RECORD);

  cy_record_set_int (record, CY_ABILITY_RECORD_PERSON, person);
  cy_record_set_text (record, CY_ABILITY_RECORD_ABILITY, POLITICS);
  cy_record_set_int (record, CY_ABILITY_RECORD_LEVEL, level);
  cy_record_set_int (record, CY_ABILITY_RECORD_DATE, 20261001);
  cy_record_set_text (record, CY_ABILITY_RECORD_SOURCE, "1");
  cy_record_set_text (record, CY_ABILITY_RECORD_EVIDENCE, "年度考核材料");
  cy_test_save (&self->course.test, record, "ability");
}

/* 3.0 is asked for: 甲 lacks 1.0, 乙 nothing, of 丙 nobody knows. */
static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "甲一", "乙二", "丙三" };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = NULL;

  cy_test_course_set_up (&self->course, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    self->people[i] = cy_test_course_add_person (&self->course, names[i], i % 2);
  self->class = cy_test_course_add (&self->course, "轮训班", TODAY, TODAY);
  step = cy_step_begin (self->course.test.conn, "needs", CY_STEP_NONE, &error);
  g_assert_true (cy_ability_set_need (self->course.test.conn, "committee", POLITICS, 30, &error));
  g_assert_true (cy_step_commit (step, &error));
  judge (self, self->people[0], 20);
  judge (self, self->people[1], 30);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_course_tear_down (&self->course, NULL);
}

static CyEnrolChoices *
load (Fixture *self, gint64 unit)
{
  g_autoptr (GError) error = NULL;
  CyEnrolChoices *choices =
    cy_enrol_choices_load (self->course.test.conn, self->class, unit, TODAY, &error);

  g_assert_no_error (error);

  return choices;
}

/* The names of those who fit. */
static char *
find (const CyEnrolChoices *choices, CyEnrolFilter filter)
{
  g_autoptr (GPtrArray) found = cy_enrol_choices_filter (choices, &filter);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append (names, ((const CyEnrolChoice *) g_ptr_array_index (found, i))->name);

  return g_string_free (names, FALSE);
}

#define assert_found(choices, expected, ...)                                 \
  G_STMT_START                                                               \
  {                                                                          \
    g_autofree char *names = find (choices, (CyEnrolFilter){ __VA_ARGS__ }); \
    g_assert_cmpstr (names, ==, expected);                                   \
  }                                                                          \
  G_STMT_END

static void
test_filter (Fixture *self, gconstpointer data)
{
  g_autoptr (CyEnrolChoices) choices = NULL;

  cy_test_set (&self->course.test, CY_PERSON, self->people[1], CY_PERSON_SOURCE, "01");
  choices = load (self, 0);
  assert_found (choices, "乙二丙三甲一", NULL);
  assert_found (choices, "甲一", .ability = POLITICS);
  assert_found (choices, "", .ability = "99");
  assert_found (choices, "乙二", .source = "01");
  assert_found (choices, "乙二丙三甲一", .tier = "committee");
  assert_found (choices, "", .tier = "secretary");
  assert_found (choices, "丙三", .search = "丙");
  assert_found (choices, "乙二", .search = "和平");
  assert_found (choices, "乙二丙三甲一", .search = "");
  assert_found (choices, "", .search = "\xff");
  assert_found (choices, "", .ability = POLITICS, .source = "01");
}

static void
test_unit (Fixture *self, gconstpointer data)
{
  g_autoptr (CyEnrolChoices) village = load (self, self->course.villages[0]);
  g_autoptr (CyEnrolChoices) nowhere = load (self, 9999);

  assert_found (village, "丙三甲一", NULL);
  assert_found (nowhere, "", NULL);
}

/* Who left the pool is not offered; who is there already, or elsewhere at the hour, is told of. */
static void
test_free (Fixture *self, gconstpointer data)
{
  gint64 other = cy_test_course_add (&self->course, "技能班", TODAY, TODAY);
  gint64 sessions[] = { cy_test_course_add_session (&self->course, self->class, TODAY, 20),
                        cy_test_course_add_session (&self->course, other, TODAY, 20) };
  g_autoptr (CyEnrolChoices) choices = NULL;
  const CyEnrolChoice *choice;

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      cy_test_set (&self->course.test,
                   CY_COURSE_SESSION,
                   sessions[i],
                   CY_COURSE_SESSION_STARTS,
                   "09:00");
      cy_test_set (&self->course.test,
                   CY_COURSE_SESSION,
                   sessions[i],
                   CY_COURSE_SESSION_ENDS,
                   "11:30");
    }
  cy_test_course_enrol (&self->course, self->class, self->people[0]);
  cy_test_course_enrol (&self->course, other, self->people[1]);
  choices = load (self, 0);
  choice = g_ptr_array_index (choices->people, 0);
  g_assert_false (cy_enrol_choice_is_free (choice));
  g_assert_nonnull (strstr (choice->clash, "技能班"));
  choice = g_ptr_array_index (choices->people, 1);
  g_assert_true (cy_enrol_choice_is_free (choice));
  choice = g_ptr_array_index (choices->people, 2);
  g_assert_true (choice->is_enrolled);
  g_assert_false (cy_enrol_choice_is_free (choice));
}

#define add_case(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_case ("/model/enrol-choice/filter", test_filter);
  add_case ("/model/enrol-choice/unit", test_unit);
  add_case ("/model/enrol-choice/free", test_free);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Stretch tasks and two-way cultivation for many at once, and how they stand on a day. */
#include "cy-task-deed.h"

#include "cy-free-people.h"
#include "cy-posting-check.h"
#include "cy-posting.h"
#include "cy-task-list.h"
#include "cy-test-pool.h"
#include "cy-test-posting.h"
#include "cy-two-way-list.h"

#define TODAY 20261122

typedef struct
{
  CyTest     test;
  gint64     village;
  gint64     people[2];
  GPtrArray *problems;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) village = NULL;

  cy_test_set_up (&self->test, NULL);
  village = cy_test_add_unit (&self->test, "新民村", "village", 0);
  self->village = cy_record_get_id (village);
  self->people[0] = cy_test_add_candidate (&self->test, "甲", self->village, "secretary");
  self->people[1] = cy_test_add_candidate (&self->test, "乙", self->village, "committee");
  self->problems = cy_posting_problems_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->problems);
  cy_test_tear_down (&self->test, NULL);
}

static gboolean
has_problem (Fixture *self, int field)
{
  for (guint i = 0; i < self->problems->len; i++)
    if (((const CyPostingProblem *) g_ptr_array_index (self->problems, i))->field == field)
      return TRUE;

  return FALSE;
}

static void
give (Fixture *self, CyRecord *task)
{
  CyPeople people = { self->people, 2, "压担子" };
  g_autoptr (GError) error = NULL;

  g_ptr_array_set_size (self->problems, 0);
  g_assert_true (cy_task_give (self->test.conn, task, &people, TODAY, self->problems, &error));
  g_assert_no_error (error);
}

static CyRecord *
make_task (void)
{
  CyRecord *task = cy_record_new (CY_STRETCH_TASK);

  cy_record_set_text (task, CY_STRETCH_TASK_KIND, "K03");
  cy_record_set_text (task, CY_STRETCH_TASK_TITLE, "人居环境整治");
  cy_record_set_int (task, CY_STRETCH_TASK_GIVEN, 20260901);
  cy_record_set_int (task, CY_STRETCH_TASK_DUE, 20261121);

  return task;
}

static void
test_give (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) task = make_task ();
  gint64 posting =
    cy_test_add_posting (&self->test,
                         &(CyTestPosting){
                           self->people[1], 0, 20260801, 20261231, 20260801, 0, "running" });

  give (self, task);
  g_assert_cmpuint (self->problems->len, ==, 0);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM stretch_task"), ==, 2);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT max(posting) FROM stretch_task"),
                   ==,
                   posting);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM stretch_task WHERE posting IS NULL"),
                   ==,
                   1);
}

static void
test_wrong (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) task = cy_record_new (CY_STRETCH_TASK);

  cy_record_set_int (task, CY_STRETCH_TASK_GIVEN, TODAY + 1);
  cy_record_set_int (task, CY_STRETCH_TASK_DUE, TODAY - 1);
  cy_record_set_int (task, CY_STRETCH_TASK_PROGRESS, 101);
  cy_record_set_int (task, CY_STRETCH_TASK_DONE, TODAY + 2);
  give (self, task);
  g_assert_true (has_problem (self, CY_STRETCH_TASK_KIND));
  g_assert_true (has_problem (self, CY_STRETCH_TASK_TITLE));
  g_assert_true (has_problem (self, CY_STRETCH_TASK_GIVEN));
  g_assert_true (has_problem (self, CY_STRETCH_TASK_DUE));
  g_assert_true (has_problem (self, CY_STRETCH_TASK_PROGRESS));
  g_assert_true (has_problem (self, CY_STRETCH_TASK_DONE));
  g_assert_true (has_problem (self, CY_STRETCH_TASK_RESULT));
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM stretch_task"), ==, 0);
}

static void
test_list (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) task = make_task ();
  g_autoptr (GPtrArray) now = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) due = NULL;
  const CyTask *first;

  give (self, task);
  cy_test_set_int (&self->test, CY_STRETCH_TASK, 2, CY_STRETCH_TASK_DONE, 20261110);
  now = cy_task_list_load (self->test.conn, self->village, 0, TODAY, NULL);
  g_assert_cmpuint (now->len, ==, 2);
  first = g_ptr_array_index (now, 0);
  g_assert_true (first->is_late);
  g_assert_true (cy_task_matches (first, "环境"));
  g_assert_false (cy_task_matches (first, "征地"));
  g_assert_false (((const CyTask *) g_ptr_array_index (now, 1))->is_late);
  due = cy_task_list_load (self->test.conn, 0, self->people[0], 20261121, NULL);
  g_assert_cmpuint (due->len, ==, 1);
  g_assert_false (((const CyTask *) g_ptr_array_index (due, 0))->is_late);
  before = cy_task_list_load (self->test.conn, 0, 0, 20260831, NULL);
  g_assert_cmpuint (before->len, ==, 0);
}

static void
test_two_way (Fixture *self, gconstpointer data)
{
  CyPeople people = { self->people, 2, "双向培养" };
  g_autoptr (CyRecord) two_way = cy_record_new (CY_TWO_WAY);
  g_autoptr (GPtrArray) found = NULL;

  cy_record_set_text (two_way, CY_TWO_WAY_SENSE, "1");
  cy_record_set_int (two_way, CY_TWO_WAY_SINCE, 20260301);
  cy_record_set_text (two_way, CY_TWO_WAY_STAGE, "2");
  g_assert_true (cy_two_way_begin (self->test.conn, two_way, &people, TODAY, self->problems, NULL));
  g_assert_true (has_problem (self, CY_TWO_WAY_STAGE));
  g_ptr_array_set_size (self->problems, 0);
  cy_record_set_text (two_way, CY_TWO_WAY_SENSE, "2");
  cy_record_set_int (two_way, CY_TWO_WAY_DONE, 20260228);
  cy_two_way_check (two_way, TODAY, self->problems);
  g_assert_true (has_problem (self, CY_TWO_WAY_DONE));
  g_assert_true (has_problem (self, CY_TWO_WAY_RESULT));
  g_ptr_array_set_size (self->problems, 0);
  cy_record_unset (two_way, CY_TWO_WAY_DONE);
  g_assert_true (cy_two_way_begin (self->test.conn, two_way, &people, TODAY, self->problems, NULL));
  found = cy_two_way_list_load (self->test.conn, self->village, 0, TODAY, NULL);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (((const CyTwoWay *) g_ptr_array_index (found, 0))->stage, ==, "2");
  g_assert_true (cy_two_way_matches (g_ptr_array_index (found, 0), "新民"));
}

static void
test_free (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) people = NULL;
  const CyFreePerson *one;

  cy_test_add_posting (&self->test,
                       &(CyTestPosting){
                         self->people[0], 0, 20250801, 20251231, 20250801, 20251231, "done" });
  cy_test_add_posting (&self->test,
                       &(CyTestPosting){ self->people[0], 0, 20261201, 20270331, 0, 0, NULL });
  people = cy_free_people_load (self->test.conn, self->village, TODAY, NULL);
  g_assert_cmpuint (people->len, ==, 2);
  for (guint i = 0; i < people->len; i++)
    {
      one = g_ptr_array_index (people, i);
      if (one->person == self->people[0])
        {
          g_assert_cmpuint (one->n_postings, ==, 1);
          g_assert_cmpint (one->last, ==, 20251231);
          g_assert_cmpstr (one->away, ==, "某果业公司");
        }
      else
        {
          g_assert_cmpuint (one->n_postings, ==, 0);
          g_assert_null (one->away);
        }
    }
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/task-deed/give", test_give);
  add ("/model/task-deed/wrong", test_wrong);
  add ("/model/task-deed/list", test_list);
  add ("/model/task-deed/two-way", test_two_way);
  add ("/model/task-deed/free", test_free);

  return g_test_run ();
}

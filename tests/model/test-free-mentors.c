/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who can be the mentor of a posting, and how much is on them. */
#include "cy-free-mentors.h"

#include "cy-mentoring.h"
#include "cy-posting.h"
#include "cy-test-exchange.h"

static GPtrArray *
load (CyTestExchange *self, gint64 own)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *found = cy_free_mentors_load (self->test.conn, own, CY_TEST_EXCHANGE_DAY, &error);

  g_assert_no_error (error);

  return found;
}

/* Somebody mentored who is also on a posting counts once; who has no room left comes last; who left
 * comes only when asked for. */
static void
test_load (CyTestExchange *self, gconstpointer data)
{
  gint64 full = cy_test_exchange_add_mentor (self, self->towns[0], 1);
  gint64 free = cy_test_exchange_add_mentor (self, self->villages[1], 2);
  gint64 gone = cy_test_exchange_add_mentor (self, self->villages[2], 2);
  gint64 person = cy_test_exchange_add_person (self, "张三", 0, "会计");
  gint64 other = cy_test_exchange_add_person (self, "李四", 0, "会计");
  g_autoptr (CyRecord) mentoring = cy_record_new (CY_MENTORING);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) all = NULL;
  const CyFreeMentor *first;
  const CyFreeMentor *last;

  cy_test_set_int (&self->test, CY_MENTOR, gone, CY_MENTOR_LEFT, 20260101);
  cy_record_set_int (mentoring, CY_MENTORING_PERSON, person);
  cy_record_set_int (mentoring, CY_MENTORING_MENTOR, full);
  cy_record_set_int (mentoring, CY_MENTORING_SINCE, 20260101);
  cy_test_save (&self->test, mentoring, "mentoring");
  for (guint i = 0; i < 2; i++)
    cy_test_set_int (&self->test,
                     CY_POSTING,
                     cy_test_exchange_add_posting (self,
                                                   i == 0 ? person : other,
                                                   self->villages[2],
                                                   "F02",
                                                   20261231),
                     CY_POSTING_MENTOR,
                     i == 0 ? full : free);

  found = load (self, 0);
  g_assert_cmpuint (found->len, ==, 2);
  first = g_ptr_array_index (found, 0);
  last = g_ptr_array_index (found, 1);
  g_assert_cmpint (first->mentor, ==, free);
  g_assert_cmpuint (first->n_people, ==, 1);
  g_assert_cmpuint (first->most, ==, 2);
  g_assert_cmpstr (first->organ, ==, "石桥村");
  g_assert_cmpint (last->mentor, ==, full);
  g_assert_cmpuint (last->n_people, ==, 1);
  all = load (self, gone);
  g_assert_cmpuint (all->len, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_exchange_case ("/model/free-mentors/load", test_load);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of what a cycle is computed from while it is in memory: who has which column, and what
 * stands where. */
#include "cy-assess-book-private.h"
#include "cy-test-mark.h"

/* What another room says has a place of its own, in the order of the scheme. */
static void
test_facts (CyTest *self, gconstpointer data)
{
  g_autoptr (CyAssessBook) quarter = NULL;
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  g_assert_cmpuint (one.book->n_facts, ==, 2);
  for (guint i = 0; i < CY_TEST_N_INDICATORS; i++)
    {
      g_assert_true (one.book->asked[i]);
      g_assert_cmpint (one.book->fact_of[i],
                       ==,
                       i == CY_TEST_FIGURE  ? 0
                       : i == CY_TEST_HOURS ? 1
                                            : -1);
    }
  /* A quarter asks nothing of what belongs to the year-end. */
  quarter = cy_assess_book_new (cy_scheme_plan_ref (one.book->plan), "q2");
  g_assert_cmpuint (quarter->n_facts, ==, 0);
  for (guint i = 0; i < CY_TEST_N_INDICATORS; i++)
    {
      g_assert_false (quarter->asked[i]);
      g_assert_cmpint (quarter->fact_of[i], ==, -1);
    }
  cy_test_mark_clear (&one);
}

/* By id, and not by place. */
static void
test_find (CyTest *self, gconstpointer data)
{
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  for (guint i = 0; i < one.book->entries->len; i++)
    {
      gint64 id = cy_assess_book_entry (one.book, i)->id;

      g_assert_cmpint (cy_assess_book_find (one.book, id), ==, i);
      g_assert_true (cy_assess_book_get_by_id (one.book, id) == cy_assess_book_entry (one.book, i));
    }
  for (guint i = 0; i < G_N_ELEMENTS (one.graders); i++)
    g_assert_cmpint (cy_assess_book_find_grader (one.book, one.graders[i]), ==, i);
  g_assert_cmpint (cy_assess_book_find (one.book, 0), ==, -1);
  g_assert_cmpint (cy_assess_book_find (one.book, G_MAXINT64), ==, -1);
  g_assert_cmpint (cy_assess_book_find_grader (one.book, -1), ==, -1);
  g_assert_null (cy_assess_book_get_by_id (one.book, G_MAXINT64));
  cy_test_mark_clear (&one);
}

static void
add_grader (CyAssessBook *book, gint64 id, int first, int last)
{
  CyAssessGrader *grader = g_new0 (CyAssessGrader, 1);

  grader->id = id;
  grader->name = g_strdup ("考核组");
  grader->first = first;
  grader->last = last;
  cy_assess_book_add_grader (book, grader);
}

static CyAssessBook *
make_book (const CyTestMark *one, const int *ords, guint n_ords)
{
  CyAssessBook *book = cy_assess_book_new (cy_scheme_plan_ref (one->book->plan), "year");

  for (guint i = 0; i < n_ords; i++)
    cy_assess_book_add_entry (book, i + 1)->ord = ords[i];
  add_grader (book, 11, 0, 0);
  add_grader (book, 12, 10, 19);
  add_grader (book, 13, 20, 20);

  return book;
}

/* Who marks everybody, and who marks one township to its last village. */
static void
test_seats (CyTest *self, gconstpointer data)
{
  const int   ords[] = { 0, 9, 10, 19, 20, 21 };
  const guint seats[] = { 1, 1, 2, 2, 2, 1 };
  const guint seconds[] = { 0, 0, 1, 1, 2, 0 };
  g_autoptr (CyAssessBook) book = NULL;
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  book = make_book (&one, ords, G_N_ELEMENTS (ords));
  cy_assess_book_seat_graders (book);
  for (guint i = 0; i < G_N_ELEMENTS (ords); i++)
    {
      const CyAssessEntry *entry = cy_assess_book_entry (book, i);

      g_assert_cmpuint (entry->n_graders, ==, seats[i]);
      g_assert_cmpuint (entry->graders[0], ==, 0);
      if (seats[i] > 1)
        g_assert_cmpuint (entry->graders[1], ==, seconds[i]);
      for (guint j = 0; j < CY_TEST_N_INDICATORS * entry->n_graders; j++)
        g_assert_cmpint (entry->marks[j], ==, CY_ASSESS_NO_MARK);
    }
  cy_test_mark_clear (&one);
}

/* A grader of another township has marked: what the others gave stands where it stood. */
static void
test_other_grader (CyTest *self, gconstpointer data)
{
  const int ords[] = { 10 };
  g_autoptr (CyAssessBook) book = NULL;
  const CyAssessEntry *entry;
  CyTestMark           one;

  cy_test_mark_set_up (self, &one);
  book = make_book (&one, ords, 1);
  cy_assess_book_seat_graders (book);
  entry = cy_assess_book_entry (book, 0);
  for (guint i = 0; i < CY_TEST_N_INDICATORS; i++)
    for (guint j = 0; j < 2; j++)
      cy_assess_book_put (book, 0, i, j, (gint32) (100 * i + j), 20260601 + (gint32) i);
  g_assert_cmpint (cy_assess_book_get_mark (book, 0, CY_TEST_VETO, 2), ==, CY_ASSESS_NO_MARK);
  cy_assess_book_put (book, 0, CY_TEST_DEDUCT, 2, 777, 20260630);
  g_assert_cmpuint (entry->n_graders, ==, 3);
  for (guint i = 0; i < CY_TEST_N_INDICATORS; i++)
    {
      for (guint j = 0; j < 2; j++)
        {
          g_assert_cmpint (cy_assess_book_get_mark (book, 0, i, j), ==, 100 * i + j);
          g_assert_cmpint (entry->days[3 * i + j], ==, 20260601 + i);
        }
      g_assert_cmpint (cy_assess_book_get_mark (book, 0, i, 2),
                       ==,
                       i == CY_TEST_DEDUCT ? 777 : CY_ASSESS_NO_MARK);
    }
  g_assert_cmpint (entry->days[3 * CY_TEST_DEDUCT + 2], ==, 20260630);
  /* Another mark of the same grader needs no other column. */
  cy_assess_book_put (book, 0, CY_TEST_POINTS, 2, 5, 20260630);
  g_assert_cmpuint (entry->n_graders, ==, 3);
  cy_test_mark_clear (&one);
}

/* One mark of one person, and nobody else's. */
static void
test_set_mark (CyTest *self, gconstpointer data)
{
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 1, 1234);
  g_assert_cmpint (cy_assess_book_get_mark (one.book, 0, CY_TEST_POINTS, 0), ==, 4000);
  g_assert_cmpint (cy_assess_book_get_mark (one.book, 0, CY_TEST_POINTS, 1), ==, 1234);
  g_assert_cmpint (cy_assess_book_get_mark (one.book, 1, CY_TEST_POINTS, 1), ==, CY_ASSESS_NO_MARK);
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 1, CY_ASSESS_NO_MARK);
  g_assert_cmpint (cy_assess_book_get_mark (one.book, 0, CY_TEST_POINTS, 1), ==, CY_ASSESS_NO_MARK);
  cy_test_mark_clear (&one);
}

/* A routine part of a year-end is what the quarters came to; in a quarter it is marked. */
static void
test_routine_part (CyTest *self, gconstpointer data)
{
  g_autoptr (CyAssessBook) quarter = NULL;
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  g_assert_false (cy_assess_book_is_routine_part (one.book, 0));
  ((CyPlanPart *) g_ptr_array_index (one.book->plan->parts, 0))->is_routine = TRUE;
  g_assert_true (cy_assess_book_is_routine_part (one.book, 0));
  quarter = cy_assess_book_new (cy_scheme_plan_ref (one.book->plan), "q1");
  g_assert_false (cy_assess_book_is_routine_part (quarter, 0));
  g_assert_true (quarter->asked[CY_TEST_POINTS]);
  cy_test_mark_clear (&one);
}

/* Notes and quarters are kept in the order in which they are read, and freed with the book. */
static void
test_rest (CyTest *self, gconstpointer data)
{
  const int            dates[] = { 20260901, 20260301 };
  const CyAssessEntry *entry;
  CyTestMark           one;

  cy_test_mark_set_up (self, &one);
  entry = cy_assess_book_entry (one.book, 0);
  g_assert_null (entry->notes);
  g_assert_null (entry->quarters);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      cy_assess_book_add_note (one.book,
                               0,
                               (CyAssessNote){
                                 .id = i + 1, .date = dates[i], .content = g_strdup ("防汛值守") });
      cy_assess_book_add_quarter (one.book,
                                  0,
                                  (CyAssessQuarter){ .name = g_strdup ("季度"),
                                                     .total = dates[i] });
    }
  g_assert_cmpuint (entry->notes->len, ==, 2);
  g_assert_cmpuint (entry->quarters->len, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_assert_cmpint (g_array_index (entry->notes, CyAssessNote, i).date, ==, dates[i]);
      g_assert_cmpint (g_array_index (entry->quarters, CyAssessQuarter, i).total, ==, dates[i]);
    }
  g_assert_null (cy_assess_book_entry (one.book, 1)->notes);
  cy_test_mark_clear (&one);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/model/assess-book/facts", test_facts);
  cy_test_case ("/model/assess-book/find", test_find);
  cy_test_case ("/model/assess-book/seats", test_seats);
  cy_test_case ("/model/assess-book/other-grader", test_other_grader);
  cy_test_case ("/model/assess-book/set-mark", test_set_mark);
  cy_test_case ("/model/assess-book/routine-part", test_routine_part);
  cy_test_case ("/model/assess-book/rest", test_rest);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One person's marks, notes and figures in memory, for the tests of what comes of them. */
#include "cy-test-mark.h"

#include "cy-assess-book-private.h"

static void
make_indicators (CyTest *test, gint64 part, CyTestMark *self)
{
  gint64 work = cy_test_assess_dimension (test, part, "实绩", "weighted", 10000);
  gint64 extra = cy_test_assess_dimension (test, part, "加减分", "extra", 0);
  gint64 veto = cy_test_assess_dimension (test, part, "一票否决", "veto", 0);

  self->indicators[CY_TEST_POINTS] =
    cy_test_assess_indicator (test, work, "抓落实", "points", 5000);
  self->indicators[CY_TEST_DEDUCT] = cy_test_assess_indicator (test, work, "党建", "deduct", 2000);
  self->indicators[CY_TEST_FIGURE] =
    cy_test_assess_indicator (test, work, "集体经济", "figure", 2000);
  self->indicators[CY_TEST_HOURS] = cy_test_assess_indicator (test, work, "学时", "hours", 1000);
  self->indicators[CY_TEST_BONUS] = cy_test_assess_indicator (test, extra, "表彰", "add", 0);
  self->indicators[CY_TEST_PENALTY] = cy_test_assess_indicator (test, extra, "通报", "deduct", 0);
  self->indicators[CY_TEST_VETO] = cy_test_assess_indicator (test, veto, "违纪", "veto", 0);
}

/* Two people, three groups of two; the first is marked 40, 45 and 42.5 of 50. */
void
cy_test_mark_set_up (CyTest *test, CyTestMark *self)
{
  g_autoptr (GError) error = NULL;
  gint64 scheme = cy_test_assess_scheme (test);
  gint64 cycle = cy_test_assess_cycle (test, scheme, "year");
  gint64 part = cy_test_assess_part (test, scheme, "年终考核", "yearly", 10000);
  int    weights[] = { 4000, 4000, 2000 };

  make_indicators (test, part, self);
  cy_test_assess_line (test, scheme, "1", 9000);
  cy_test_assess_line (test, scheme, "2", 7000);
  cy_test_assess_line (test, scheme, "3", 6000);
  cy_test_assess_line (test, scheme, "4", 0);
  for (guint i = 0; i < 3; i++)
    {
      gint64 group = cy_test_assess_group (test, scheme, "组", weights[i]);

      self->graders[2 * i] = cy_test_assess_grader (test, cycle, group, "甲");
      self->graders[2 * i + 1] = cy_test_assess_grader (test, cycle, group, "乙");
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) person = cy_test_add_person (test, "林晓雁");

      cy_test_assess_entry (test, cycle, cy_record_get_id (person), 0);
    }
  self->book = cy_assess_book_load (test->conn, cycle, &error);
  g_assert_no_error (error);
  self->mark = cy_assess_mark_new (self->book);
  cy_assess_book_set_mark (self->book, 0, CY_TEST_POINTS, 0, 4000);
  cy_assess_book_set_mark (self->book, 0, CY_TEST_POINTS, 2, 4500);
  cy_assess_book_set_mark (self->book, 0, CY_TEST_POINTS, 4, 4250);
}

void
cy_test_mark_clear (CyTestMark *self)
{
  cy_assess_mark_free (self->mark);
  cy_assess_book_unref (self->book);
}

CyPlanIndicator *
cy_test_mark_edit (CyTestMark *self, guint nth)
{
  return g_ptr_array_index (self->book->plan->indicators, nth);
}

CyAssessFact *
cy_test_mark_fact (CyTestMark *self, guint nth)
{
  CyAssessFact *fact = &cy_assess_book_entry (self->book, 0)->facts[self->book->fact_of[nth]];

  fact->state = CY_FACT_KNOWN;

  return fact;
}

void
cy_test_mark_note (CyTestMark *self, guint nth, int times, int points, int multiplier)
{
  cy_assess_book_add_note (self->book,
                           0,
                           (CyAssessNote){ .id = 1,
                                           .indicator = nth,
                                           .date = 20260601,
                                           .times = times,
                                           .points = points,
                                           .multiplier = multiplier });
}

gint64
cy_test_mark_value (CyTestMark *self, guint nth)
{
  cy_assess_compute (self->book, 0, self->mark);

  return self->mark->indicators[nth].value;
}

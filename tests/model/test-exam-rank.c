/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Totals are rounded as is said, ties are broken as is said, and what is no mark is no mark. */
#include "cy-exam-rank.h"

static void
test_weigh (void)
{
  /* 61.25 × 60 % + 71.26 × 40 % = 65.254: down; 0.01 × 50 % = 0.005: up. */
  g_assert_cmpint (cy_exam_weigh (6125, 7126, 60, 40), ==, 6525);
  g_assert_cmpint (cy_exam_weigh (1, 0, 50, 50), ==, 1);
  g_assert_cmpint (cy_exam_weigh (10000, 10000, 60, 40), ==, 10000);
  g_assert_cmpint (cy_exam_weigh (0, 0, 60, 40), ==, 0);
  g_assert_cmpint (cy_exam_weigh (6000, CY_EXAM_NO_MARK, 60, 40), ==, CY_EXAM_NO_MARK);
  g_assert_cmpint (cy_exam_weigh (CY_EXAM_NO_MARK, 6000, 60, 40), ==, CY_EXAM_NO_MARK);
  /* Without an interview its mark is not waited for. */
  g_assert_cmpint (cy_exam_weigh (6000, CY_EXAM_NO_MARK, 100, 0), ==, 6000);
}

static void
test_order (void)
{
  CyExamScore scores[] = {
    { .written = 7000, .interview = 8000 }, /* 7400 */
    { .written = 8000, .interview = 9000 }, /* 8400 */
    { .written = 7400, .interview = 7400 }, /* 7400, higher in writing */
    { .written = 9500, .interview = 9500, .is_out = TRUE },
    { .written = 9000, .interview = CY_EXAM_NO_MARK },
  };

  cy_exam_rank (scores, G_N_ELEMENTS (scores), 60, 40);
  g_assert_cmpuint (scores[1].rank, ==, 1);
  g_assert_cmpuint (scores[2].rank, ==, 2);
  g_assert_cmpuint (scores[0].rank, ==, 3);
  g_assert_cmpint (scores[0].total, ==, 7400);
  g_assert_cmpuint (scores[3].rank, ==, 0);
  g_assert_cmpint (scores[3].total, ==, CY_EXAM_NO_MARK);
  g_assert_cmpuint (scores[4].rank, ==, 0);
}

/* The weights decide: 4 : 6 turns the order of 6 : 4 round. */
static void
test_weights (void)
{
  CyExamScore scores[] = { { .written = 9000, .interview = 6000 },
                           { .written = 6000, .interview = 9000 } };

  cy_exam_rank (scores, 2, 60, 40);
  g_assert_cmpuint (scores[0].rank, ==, 1);
  g_assert_cmpuint (scores[1].rank, ==, 2);
  cy_exam_rank (scores, 2, 40, 60);
  g_assert_cmpuint (scores[0].rank, ==, 2);
  g_assert_cmpuint (scores[1].rank, ==, 1);
}

static void
test_shared (void)
{
  CyExamScore scores[] = { { .written = 8000, .interview = 8000 },
                           { .written = 8000, .interview = 8000 },
                           { .written = 7000, .interview = 7000 } };

  cy_exam_rank (scores, 3, 60, 40);
  g_assert_cmpuint (scores[0].rank, ==, 1);
  g_assert_cmpuint (scores[1].rank, ==, 1);
  g_assert_cmpuint (scores[2].rank, ==, 3);
}

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    CyExamCell  cell;
    gint64      mark;
  } cases[] = {
    { "", CY_EXAM_CELL_EMPTY, -1 },
    { " 86.5 ", CY_EXAM_CELL_MARK, 8650 },
    { "８６．５", CY_EXAM_CELL_MARK, 8650 },
    { "100", CY_EXAM_CELL_MARK, 10000 },
    { "0", CY_EXAM_CELL_MARK, 0 },
    { "99.99", CY_EXAM_CELL_MARK, 9999 },
    { "缺 考", CY_EXAM_CELL_ABSENT, -1 },
    { "100.01", CY_EXAM_CELL_BAD, 10001 },
    { "-1", CY_EXAM_CELL_BAD, -1 },
    { "86.555", CY_EXAM_CELL_BAD, -1 },
    { "8.6.5", CY_EXAM_CELL_BAD, -1 },
    { ".5", CY_EXAM_CELL_BAD, -1 },
    { "八十", CY_EXAM_CELL_BAD, -1 },
    { "1e2", CY_EXAM_CELL_BAD, -1 },
    { "99999999999999999999", CY_EXAM_CELL_BAD, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 mark;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (cy_exam_read_mark (cases[i].text, &mark), ==, cases[i].cell);
      g_assert_cmpint (mark, ==, cases[i].mark);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/exam-rank/weigh", test_weigh);
  g_test_add_func ("/model/exam-rank/order", test_order);
  g_test_add_func ("/model/exam-rank/weights", test_weights);
  g_test_add_func ("/model/exam-rank/shared", test_shared);
  g_test_add_func ("/model/exam-rank/read", test_read);

  return g_test_run ();
}

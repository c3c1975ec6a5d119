/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A group that gave nothing at all, and a mark that is still to come, are two things. */
#include "cy-score-total.h"

#include "cy-score-sheet.h"
#include "cy-step.h"
#include "cy-test-pool.h"
#include "cy-test-score.h"

#define TODAY 20261122

/* 抓落实 is marked by both groups, 入户访谈 by the second alone. */
typedef struct
{
  CyTest test;
  gint64 cycle;
  gint64 graders[2];
  gint64 entries[3];
  gint64 both;
  gint64 second;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) village = NULL;
  g_autoptr (CyStep) step = NULL;
  CyConn *conn;
  gint64  people[3];
  gint64  groups[2];
  gint64  scheme;
  gint64  dimension;

  cy_test_set_up (&self->test, NULL);
  conn = self->test.conn;
  village = cy_test_add_unit (&self->test, "和平村", "village", 0);
  for (guint i = 0; i < 3; i++)
    people[i] = cy_test_add_candidate (&self->test,
                                       i == 0   ? "安一"
                                       : i == 1 ? "白二"
                                                : "陈三",
                                       cy_record_get_id (village),
                                       "committee");
  step = cy_step_begin (conn, "scheme", CY_STEP_NONE, NULL);
  scheme = cy_test_score_add_scheme (conn, 2026);
  groups[0] = cy_test_score_add_group (conn, scheme, "组织部", 6000);
  groups[1] = cy_test_score_add_group (conn, scheme, "村支部", 4000);
  dimension = cy_test_score_add_dimension (conn,
                                           cy_test_score_add_part (conn, scheme, "yearly", 10000),
                                           "能力本领",
                                           "weighted",
                                           10000);
  self->both = cy_test_score_add_indicator (conn, dimension, "抓落实", "points", 6000, 0);
  self->second =
    cy_test_score_add_indicator (conn, dimension, "入户访谈", "points", 4000, groups[1]);
  self->cycle = cy_test_score_add_cycle (conn, scheme, 2026, "year");
  for (guint i = 0; i < 2; i++)
    self->graders[i] =
      cy_test_score_add_grader (conn, self->cycle, groups[i], i == 0 ? "甲" : "乙", 0);
  for (guint i = 0; i < 3; i++)
    self->entries[i] = cy_test_score_add_entry (conn, self->cycle, people[i], i == 2 ? "5A" : NULL);
  g_assert_true (cy_step_commit (step, NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static void
give (Fixture *self, guint grader, guint pass, guint entry, gint64 indicator, int points)
{
  const CyScoreTarget target = { self->cycle, self->graders[grader], pass, TODAY };
  const CyScoreMark   mark = { self->entries[entry], indicator, points };
  g_autoptr (GError) error = NULL;

  cy_score_write (self->test.conn, &target, &mark, 1, "mark", &error);
  g_assert_no_error (error);
}

static CyAssessBook *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  CyAssessBook *book = cy_assess_book_load (self->test.conn, self->cycle, &error);

  g_assert_no_error (error);

  return book;
}

static void
assert_trouble (Fixture *self, guint n_lacking, guint n_wrong)
{
  g_autoptr (CyAssessBook) book = load (self);
  CyScoreTrouble trouble = cy_score_count_trouble (book);

  g_assert_cmpuint (trouble.n_lacking, ==, n_lacking);
  g_assert_cmpuint (trouble.n_wrong, ==, n_wrong);
}

static void
test_lacking (Fixture *self, gconstpointer data)
{
  g_autoptr (CyAssessBook) book = NULL;
  g_autoptr (CyAssessMark) mark = NULL;
  guint64 lacking;

  give (self, 0, 0, 0, self->both, 5000);
  give (self, 1, 0, 1, self->both, 4000);
  book = load (self);
  mark = cy_assess_mark_new (book);

  /* The second group gave the first person nothing: what it alone marks lacks it. */
  cy_assess_compute (book, (guint) cy_assess_book_find (book, self->entries[0]), mark);
  lacking = cy_score_find_lacking (book, mark);
  g_assert_cmpuint (lacking, ==, 2);
  g_assert_false (cy_score_is_lacking (book, mark, 0, lacking));
  g_assert_true (cy_score_is_lacking (book, mark, 1, lacking));

  /* To the second it gave something: there a mark is still to come. */
  cy_assess_compute (book, (guint) cy_assess_book_find (book, self->entries[1]), mark);
  lacking = cy_score_find_lacking (book, mark);
  g_assert_cmpuint (lacking, ==, 1);
  g_assert_false (cy_score_is_lacking (book, mark, 1, lacking));
}

/* Who is not graded lacks nothing. */
static void
test_trouble (Fixture *self, gconstpointer data)
{
  assert_trouble (self, 2, 0);
  give (self, 0, 0, 0, self->both, 5000);
  give (self, 1, 0, 0, self->second, 3000);
  assert_trouble (self, 1, 0);
  give (self, 0, 1, 0, self->both, 4000);
  assert_trouble (self, 1, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/model/score-total/lacking", Fixture, NULL, set_up, test_lacking, tear_down);
  g_test_add ("/model/score-total/trouble", Fixture, NULL, set_up, test_trouble, tear_down);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * From marks to the table: shares of full points, who is left out, voices, the study shown. */
#include "cy-weight-room.h"

#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test-assess.h"
#include "cy-weight-deed.h"
#include "cy-weight.h"

/* 德 60 of one indicator, 能 40 of two (30 and 10); two graders of one group. */
typedef struct
{
  CyTest test;
  gint64 scheme;
  gint64 cycle;
  gint64 indicators[3];
  gint64 dimensions[2];
  gint64 graders[2];
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  CyTest *test = &self->test;
  gint64  part;
  gint64  group;

  cy_test_set_up (test, data);
  self->scheme = cy_test_assess_scheme (test);
  part = cy_test_assess_part (test, self->scheme, "年终", "yearly", 10000);
  self->dimensions[0] = cy_test_assess_dimension (test, part, "德", "weighted", 6000);
  self->dimensions[1] = cy_test_assess_dimension (test, part, "能", "weighted", 4000);
  self->indicators[0] =
    cy_test_assess_indicator (test, self->dimensions[0], "品行", "points", 6000);
  self->indicators[1] =
    cy_test_assess_indicator (test, self->dimensions[1], "本领", "points", 3000);
  self->indicators[2] =
    cy_test_assess_indicator (test, self->dimensions[1], "学习", "points", 1000);
  group = cy_test_assess_group (test, self->scheme, "乡镇党委", 10000);
  cy_test_assess_line (test, self->scheme, "1", 9000);
  cy_test_assess_line (test, self->scheme, "2", 0);
  self->cycle = cy_test_assess_cycle (test, self->scheme, "year");
  self->graders[0] = cy_test_assess_grader (test, self->cycle, group, "甲");
  self->graders[1] = cy_test_assess_grader (test, self->cycle, group, "乙");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, data);
}

static gint64
add_entry (Fixture *self, int first, int second, int third)
{
  gint64    entry = cy_test_assess_entry (&self->test, self->cycle, 0, 0);
  const int marks[] = { first, second, third };

  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 2; j++)
      cy_test_assess_mark (&self->test, entry, self->indicators[i], self->graders[j], marks[i]);

  return entry;
}

static CyWeightRoom *
load (Fixture *self, const CyWeightLevel *level)
{
  g_autoptr (GError) error = NULL;
  CyWeightArgs  args = { .cycle = self->cycle, .level = (CyWeightLevel *) level };
  CyWeightRoom *room = cy_weight_room_load (self->test.conn, &args, &error);

  g_assert_no_error (error);

  return room;
}

/* 54 of 60 is 90 %; 27 and 5 of 40 is 80 %: 86 by 60 : 40. */
static void
test_shares (Fixture *self, gconstpointer data)
{
  g_autoptr (CyWeightRoom) room = NULL;

  add_entry (self, 5400, 2700, 500);
  add_entry (self, 6000, 3000, 1000);
  room = load (self, NULL);
  g_assert_cmpuint (room->levels->len, ==, 2);
  g_assert_cmpuint (room->book->rows->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (cy_weight_book_get_value (room->book, 0, 0), 90, 1e-9);
  g_assert_cmpfloat_with_epsilon (cy_weight_book_get_value (room->book, 0, 1), 80, 1e-9);
  g_assert_cmpfloat_with_epsilon (room->book->rankings[CY_WEIGHT_SCHEME].totals[0], 86, 1e-9);
  g_assert_cmpuint (room->book->rankings[CY_WEIGHT_SCHEME].ranks[0], ==, 2);
}

static void
test_indicators (Fixture *self, gconstpointer data)
{
  g_autoptr (CyWeightRoom) first = NULL;
  g_autoptr (CyWeightRoom) room = NULL;

  add_entry (self, 5400, 2700, 500);
  first = load (self, NULL);
  room = load (self, g_ptr_array_index (first->levels, 1));
  g_assert_cmpint (room->level, ==, 1);
  g_assert_cmpint (cy_weight_book_column (room->book, 0)->id, ==, self->indicators[1]);
  g_assert_cmpfloat_with_epsilon (cy_weight_book_get_value (room->book, 0, 1), 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (room->book->rankings[CY_WEIGHT_SCHEME].weights[0], 0.75, 1e-9);
}

/* One indicator is missing: what is there stands for the dimension. All of it: left out, and
 * counted; so is who has a special result. */
static void
test_left_out (Fixture *self, gconstpointer data)
{
  g_autoptr (CyWeightRoom) room = NULL;
  g_autoptr (GError) error = NULL;
  gint64 special;

  add_entry (self, 5400, 2700, CY_TEST_NO_MARK);
  add_entry (self, 5400, CY_TEST_NO_MARK, CY_TEST_NO_MARK);
  special = add_entry (self, 5400, 2700, 500);
  cy_test_set_text (&self->test, CY_ASSESS_ENTRY, special, CY_ASSESS_ENTRY_SPECIAL, "6A");
  room = load (self, NULL);
  g_assert_cmpuint (room->book->rows->len, ==, 1);
  g_assert_cmpuint (room->book->n_missing, ==, 1);
  g_assert_cmpuint (room->book->n_special, ==, 1);
  g_assert_cmpfloat_with_epsilon (cy_weight_book_get_value (room->book, 0, 1), 90, 1e-9);
}

/* 甲 gives full marks, 乙 80 %: half the voices each; of 能 both marks are below the line in one
 * of its two indicators, that is 10 of 40 points. */
static void
test_voices (Fixture *self, gconstpointer data)
{
  g_autoptr (CyWeightRoom) room = NULL;
  gint64        entry = cy_test_assess_entry (&self->test, self->cycle, 0, 0);
  const double *shares;

  cy_test_assess_mark (&self->test, entry, self->indicators[0], self->graders[0], 6000);
  cy_test_assess_mark (&self->test, entry, self->indicators[0], self->graders[1], 4800);
  cy_test_assess_mark (&self->test, entry, self->indicators[1], self->graders[0], 2700);
  cy_test_assess_mark (&self->test, entry, self->indicators[2], self->graders[0], 500);
  room = load (self, NULL);
  shares = cy_weight_book_row (room->book, 0)->shares;
  g_assert_cmpfloat_with_epsilon (shares[0], 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (shares[1], 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (shares[2], 0.75, 1e-9);
  g_assert_cmpfloat_with_epsilon (shares[3], 0.25, 1e-9);
}

static void
test_study (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) study = cy_record_new (CY_WEIGHT_STUDY);
  g_autoptr (CyWeightRoom) before = NULL;
  g_autoptr (CyWeightRoom) room = NULL;
  CyWeightPair pair = { 0, 0, self->dimensions[0], self->dimensions[1] };

  add_entry (self, 5400, 2700, 500);
  before = load (self, NULL);
  g_assert_null (cy_weight_room_get_study (before));
  cy_record_set_int (study, CY_WEIGHT_STUDY_SCHEME, self->scheme);
  cy_record_set_text (study, CY_WEIGHT_STUDY_NAME, "论证");
  g_assert_true (cy_weight_save_study (self->test.conn, study, "new", &error));
  pair.study = cy_record_get_id (study);
  g_assert_true (cy_weight_judge (self->test.conn, &pair, "陈专家", 3, "judge", &error));
  room = load (self, NULL);
  g_assert_cmpint (cy_record_get_id (cy_weight_room_get_study (room)), ==, pair.study);
  g_assert_true (room->book->rankings[CY_WEIGHT_EXPERTS].is_known);
  g_assert_cmpfloat_with_epsilon (room->book->rankings[CY_WEIGHT_EXPERTS].weights[0], 0.75, 1e-9);
}

/* Nobody assessed: empty, and nothing breaks. */
static void
test_nobody (Fixture *self, gconstpointer data)
{
  g_autoptr (CyWeightRoom) room = load (self, NULL);

  g_assert_cmpuint (room->book->rows->len, ==, 0);
  g_assert_true (room->book->rankings[CY_WEIGHT_SCHEME].is_known);
  g_assert_false (room->book->rankings[CY_WEIGHT_ENTROPY].is_known);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/weight-room/shares", test_shares);
  add ("/model/weight-room/indicators", test_indicators);
  add ("/model/weight-room/left-out", test_left_out);
  add ("/model/weight-room/voices", test_voices);
  add ("/model/weight-room/study", test_study);
  add ("/model/weight-room/nobody", test_nobody);

  return g_test_run ();
}

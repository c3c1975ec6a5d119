/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who is compared with whom, and what comes of it, against examples computed by hand. */
#include "cy-growth.h"

#include "cy-ability.h"
#include "cy-course.h"
#include "cy-pool.h"
#include "cy-posting.h"
#include "cy-test-pool.h"

#define BASE 20261123
#define BORN 19900615
#define KIND "F02"
#define SINCE 20250301
#define UNTIL 20250831 /* measured on 20260228 */

typedef struct
{
  CyTest test;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  cy_test_set_up (&self->test, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static void
judge (Fixture *self, gint64 person, const char *ability, CyDate date, gint64 level)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_ABILITY_RECORD);

  cy_record_set_int (record, CY_ABILITY_RECORD_PERSON, person);
  cy_record_set_text (record, CY_ABILITY_RECORD_ABILITY, ability);
  cy_record_set_int (record, CY_ABILITY_RECORD_LEVEL, level);
  cy_record_set_int (record, CY_ABILITY_RECORD_DATE, date);
  cy_record_set_text (record, CY_ABILITY_RECORD_SOURCE, "1");
  cy_record_set_text (record, CY_ABILITY_RECORD_EVIDENCE, "年度考核材料");
  cy_test_save (&self->test, record, "judge");
}

/* Somebody whose political ability was @before a month before the start, and @after a month after
 * the end. */
static gint64
add (Fixture *self, const char *tier, CyDate born, gint64 before, gint64 after)
{
  gint64 person = cy_test_add_candidate (&self->test, "某", 0, tier);

  cy_test_set_int (&self->test, CY_PERSON, person, CY_PERSON_BIRTH, born);
  if (before > 0)
    judge (self, person, "1", 20250201, before);
  if (after > 0)
    judge (self, person, "1", 20251001, after);

  return person;
}

static void
send (Fixture *self, gint64 person, const char *kind, CyDate since, CyDate until, const char *state)
{
  g_autoptr (CyRecord) posting = cy_record_new (CY_POSTING);

  cy_record_set_int (posting, CY_POSTING_PERSON, person);
  cy_record_set_text (posting, CY_POSTING_KIND, kind);
  cy_record_set_text (posting, CY_POSTING_POST, "村书记助理");
  cy_record_set_int (posting, CY_POSTING_PLANNED_SINCE, since);
  cy_record_set_int (posting, CY_POSTING_PLANNED_UNTIL, UNTIL);
  cy_record_set_int (posting, CY_POSTING_SINCE, since);
  if (until != CY_DATE_NONE)
    cy_record_set_int (posting, CY_POSTING_UNTIL, until);
  cy_record_set_text (posting, CY_POSTING_STATE, state);
  cy_test_save (&self->test, posting, "send");
}

static gint64
add_sent (Fixture *self, gint64 before, gint64 after)
{
  gint64 person = add (self, CY_TIER_SECRETARY, BORN, before, after);

  send (self, person, KIND, SINCE, UNTIL, "done");

  return person;
}

static CyGrowth *
load (Fixture *self, CyGrowthMeans means, CyDate base_date)
{
  g_autoptr (GError) error = NULL;
  CyGrowthArgs args = { means, 0, base_date, NULL };
  CyGrowth    *growth = cy_growth_load (self->test.conn, &args, NULL, &error);

  g_assert_no_error (error);

  return growth;
}

static const CyGrowthCell *
get_cell (CyGrowth *growth, const char *kind)
{
  const CyGrowthKind *found = cy_growth_find (growth, kind);

  g_assert_nonnull (found);

  return &found->cells[0];
}

static const CyGrowthPair *
get_pair (const CyGrowthCell *cell, guint nth)
{
  g_assert_cmpuint (nth, <, cell->pairs->len);

  return &g_array_index (cell->pairs, CyGrowthPair, nth);
}

static void
test_nobody (Fixture *self, gconstpointer data)
{
  g_autoptr (CyGrowth) growth = load (self, CY_GROWTH_POSTING, BASE);

  g_assert_cmpuint (growth->kinds->len, ==, 8);
  g_assert_cmpuint (get_cell (growth, KIND)->pairs->len, ==, 0);
  g_assert_false (cy_growth_is_enough (&get_cell (growth, KIND)->spread));
  g_assert_null (cy_growth_find (growth, "F99"));
}

/* Rises of the sent 0.5 1.0 1.0 1.2 0.8 0.0 -0.3 1.5, of the others 0.2 each: the differences
 * 0.3 0.8 0.8 1.0 0.6 -0.2 -0.5 1.3, in order -0.5 -0.2 0.3 0.6 | 0.8 0.8 1.0 1.3: median 0.70. */
static void
test_eight_pairs (Fixture *self, gconstpointer data)
{
  static const gint64 rises[] = { 5, 10, 10, 12, 8, 0, -3, 15 };
  g_autoptr (CyGrowth) growth = NULL;
  const CyGrowthCell *cell;

  for (guint i = 0; i < G_N_ELEMENTS (rises); i++)
    {
      add_sent (self, 25, 25 + rises[i]);
      add (self, CY_TIER_SECRETARY, BORN, 25, 27);
    }
  growth = load (self, CY_GROWTH_POSTING, BASE);
  cell = get_cell (growth, KIND);
  g_assert_cmpuint (cell->spread.n, ==, 8);
  g_assert_true (cy_growth_is_enough (&cell->spread));
  g_assert_cmpint (cell->spread.median, ==, 70);
  g_assert_cmpint (cell->spread.least, ==, -50);
  g_assert_cmpint (cell->spread.most, ==, 130);
  g_assert_cmpint (cell->spread.low, <=, 70);
  g_assert_cmpint (cell->spread.high, >=, 70);
  for (guint i = 0; i < G_N_ELEMENTS (rises); i++)
    {
      g_assert_cmpint (get_pair (cell, i)->difference, ==, rises[i] - 2);
      for (guint j = 0; j < i; j++)
        g_assert_true (get_pair (cell, i)->other != get_pair (cell, j)->other);
    }
  g_assert_cmpuint (cy_growth_find (growth, KIND)->cells[1].n_unknown, ==, 8);
  g_assert_cmpuint (get_cell (growth, "F01")->spread.n, ==, 0);
}

static void
test_seven_pairs (Fixture *self, gconstpointer data)
{
  g_autoptr (CyGrowth) growth = NULL;

  for (guint i = 0; i < 7; i++)
    {
      add_sent (self, 25, 35);
      add (self, CY_TIER_SECRETARY, BORN, 25, 27);
    }
  growth = load (self, CY_GROWTH_POSTING, BASE);
  g_assert_cmpuint (get_cell (growth, KIND)->pairs->len, ==, 7);
  g_assert_false (cy_growth_is_enough (&get_cell (growth, KIND)->spread));
}

/* None of them may be compared with: each breaks one rule by the least there is. */
static void
test_not_comparable (Fixture *self, gconstpointer data)
{
  g_autoptr (CyGrowth) growth = NULL;
  gint64 away;

  add_sent (self, 25, 35);
  add (self, CY_TIER_COMMITTEE, BORN, 25, 27);
  add (self, CY_TIER_SECRETARY, 19960616, 25, 27); /* six years younger at the start */
  add (self, CY_TIER_SECRETARY, CY_DATE_NONE, 25, 27);
  add (self, CY_TIER_SECRETARY, BORN, 14, 27);
  add (self, CY_TIER_SECRETARY, BORN, 36, 37);
  add (self, CY_TIER_SECRETARY, BORN, 25, 0);
  add (self, CY_TIER_SECRETARY, BORN, 0, 27);
  away = add (self, CY_TIER_SECRETARY, BORN, 25, 27);
  send (self, away, "F01", 20260228, CY_DATE_NONE, "running");
  away = add (self, CY_TIER_SECRETARY, BORN, 25, 27);
  send (self, away, "F01", 20240101, SINCE, "stopped");
  growth = load (self, CY_GROWTH_POSTING, BASE);
  g_assert_cmpuint (get_cell (growth, KIND)->pairs->len, ==, 0);
  g_assert_cmpuint (get_cell (growth, KIND)->n_alone, ==, 1);
}

/* The last that may: a year less, a tenth less, away until the day before or from the day after. */
static void
test_just_comparable (Fixture *self, gconstpointer data)
{
  g_autoptr (CyGrowth) growth = NULL;
  gint64 away;

  for (guint i = 0; i < 5; i++)
    add_sent (self, 25, 35);
  add (self, CY_TIER_SECRETARY, 19960301, 25, 27); /* 34 and 29 on the first day */
  add (self, CY_TIER_SECRETARY, BORN, 15, 17);
  add (self, CY_TIER_SECRETARY, BORN, 35, 37);
  away = add (self, CY_TIER_SECRETARY, BORN, 25, 27);
  send (self, away, "F01", 20260301, CY_DATE_NONE, "running");
  away = add (self, CY_TIER_SECRETARY, BORN, 25, 27);
  send (self, away, "F01", 20240101, 20250228, "stopped");
  growth = load (self, CY_GROWTH_POSTING, BASE);
  g_assert_cmpuint (get_cell (growth, KIND)->pairs->len, ==, 5);
  g_assert_cmpuint (get_cell (growth, KIND)->n_alone, ==, 0);
}

static void
test_nearest (Fixture *self, gconstpointer data)
{
  g_autoptr (CyGrowth) growth = NULL;
  const CyGrowthCell *cell;
  gint64              by_level, by_age, by_id, last;

  for (guint i = 0; i < 4; i++)
    add_sent (self, 25, 35);
  last = add (self, CY_TIER_SECRETARY, BORN, 27, 27);
  by_age = add (self, CY_TIER_SECRETARY, 19900915, 26, 27);
  by_level = add (self, CY_TIER_SECRETARY, 19940615, 25, 27);
  by_id = add (self, CY_TIER_SECRETARY, 19900915, 24, 27);
  growth = load (self, CY_GROWTH_POSTING, BASE);
  cell = get_cell (growth, KIND);
  g_assert_cmpuint (cell->pairs->len, ==, 4);
  g_assert_cmpint (get_pair (cell, 0)->other->person, ==, by_level);
  g_assert_cmpint (get_pair (cell, 1)->other->person, ==, by_age);
  g_assert_cmpint (get_pair (cell, 2)->other->person, ==, by_id);
  g_assert_cmpint (get_pair (cell, 3)->other->person, ==, last);
  g_assert_cmpint (get_pair (cell, 1)->other_before, ==, 26);
  g_assert_cmpint (get_pair (cell, 1)->difference, ==, 10 - 1);
}

/* On the day before half a year is over it is too early; a level that nobody judged since the start
 * says nothing. */
static void
test_early_and_unknown (Fixture *self, gconstpointer data)
{
  g_autoptr (CyGrowth) early = NULL;
  g_autoptr (CyGrowth) growth = NULL;
  const CyGrowthKind *kind;

  add_sent (self, 25, 0);
  add_sent (self, 0, 25);
  add (self, CY_TIER_SECRETARY, BORN, 25, 27);
  early = load (self, CY_GROWTH_POSTING, 20260227);
  kind = cy_growth_find (early, KIND);
  g_assert_cmpuint (kind->n_early, ==, 2);
  g_assert_cmpuint (kind->n_events, ==, 0);
  growth = load (self, CY_GROWTH_POSTING, 20260228);
  kind = cy_growth_find (growth, KIND);
  g_assert_cmpuint (kind->n_events, ==, 2);
  g_assert_cmpuint (kind->cells[0].n_unknown, ==, 2);
  g_assert_cmpuint (kind->cells[0].pairs->len, ==, 0);
}

/* Not over, without an end, with an end before its start, of a month only, of no kind known. */
static void
test_no_events (Fixture *self, gconstpointer data)
{
  g_autoptr (CyGrowth) growth = NULL;

  for (guint i = 0; i < 5; i++)
    {
      gint64 person = add (self, CY_TIER_SECRETARY, BORN, 25, 35);

      send (self,
            person,
            i == 4 ? "F99" : KIND,
            i == 3 ? 20250300 : SINCE,
            i == 1   ? CY_DATE_NONE
            : i == 2 ? 20250201
                     : UNTIL,
            i == 0 ? "running" : "done");
      add (self, CY_TIER_SECRETARY, BORN, 25, 27);
    }
  growth = load (self, CY_GROWTH_POSTING, BASE);
  g_assert_cmpuint (cy_growth_find (growth, KIND)->n_events, ==, 0);
  g_assert_cmpuint (cy_growth_find (growth, KIND)->n_early, ==, 0);
}

static gint64
add_course (Fixture *self, const char *content)
{
  g_autoptr (CyRecord) course = cy_record_new (CY_COURSE);

  cy_record_set_int (course, CY_COURSE_YEAR, 2025);
  cy_record_set_text (course, CY_COURSE_NAME, "专题班");
  cy_record_set_text (course, CY_COURSE_CONTENT, content);
  cy_record_set_int (course, CY_COURSE_SINCE, SINCE);
  cy_record_set_int (course, CY_COURSE_UNTIL, UNTIL);
  cy_record_set_text (course, CY_COURSE_COUNT_UNIT, "1");
  cy_record_set_text (course, CY_COURSE_STATE, "done");
  cy_test_save (&self->test, course, "course");

  return cy_record_get_id (course);
}

static void
enrol (Fixture *self, gint64 person, gint64 course, const char *state)
{
  g_autoptr (CyRecord) enrolment = cy_record_new (CY_ENROLMENT);

  cy_record_set_int (enrolment, CY_ENROLMENT_PERSON, person);
  cy_record_set_int (enrolment, CY_ENROLMENT_COURSE, course);
  cy_record_set_text (enrolment, CY_ENROLMENT_STATE, state);
  cy_test_save (&self->test, enrolment, "enrol");
}

/* Who was on a course of another content can be compared with, who was on one of the same cannot;
 * who left the course was on none. */
static void
test_course (Fixture *self, gconstpointer data)
{
  g_autoptr (CyGrowth) growth = NULL;
  gint64 theory = add_course (self, "T01");
  gint64 law = add_course (self, "T04");
  gint64 sent = add (self, CY_TIER_SECRETARY, BORN, 25, 35);
  gint64 fellow = add (self, CY_TIER_SECRETARY, BORN, 25, 30);
  gint64 other = add (self, CY_TIER_SECRETARY, BORN, 26, 28);
  gint64 leaver = add (self, CY_TIER_SECRETARY, BORN, 27, 28);

  enrol (self, sent, theory, "1");
  enrol (self, fellow, theory, "1");
  enrol (self, other, law, "1");
  enrol (self, leaver, theory, "4");
  growth = load (self, CY_GROWTH_COURSE, BASE);
  g_assert_cmpuint (growth->kinds->len, ==, 5);
  g_assert_cmpuint (get_cell (growth, "T01")->pairs->len, ==, 2);
  g_assert_cmpint (get_pair (get_cell (growth, "T01"), 0)->other->person, ==, other);
  g_assert_cmpint (get_pair (get_cell (growth, "T01"), 0)->difference, ==, 8);
  g_assert_cmpint (get_pair (get_cell (growth, "T01"), 1)->other->person, ==, leaver);
  g_assert_cmpint (get_pair (get_cell (growth, "T01"), 1)->difference, ==, 4);
  g_assert_cmpint (get_pair (get_cell (growth, "T04"), 0)->other->person, ==, sent);
}

/* Of a unit those are counted who belong to it; whom they are compared with may be of anywhere. */
static void
test_scope (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) county = cy_test_add_unit (&self->test, "甲县", "county", 0);
  g_autoptr (CyRecord) town =
    cy_test_add_unit (&self->test, "甲镇", "town", cy_record_get_id (county));
  g_autoptr (CyGrowth) growth = NULL;
  g_autoptr (GError) error = NULL;
  CyGrowthArgs args = { CY_GROWTH_POSTING, cy_record_get_id (town), BASE, NULL };
  gint64       inside = add_sent (self, 25, 35);
  gint64       other;

  add_sent (self, 25, 45);
  other = add (self, CY_TIER_SECRETARY, BORN, 25, 27);
  cy_test_set_int (&self->test, CY_PERSON, inside, CY_PERSON_UNIT, cy_record_get_id (town));
  growth = cy_growth_load (self->test.conn, &args, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cy_growth_find (growth, KIND)->n_events, ==, 1);
  g_assert_cmpint (get_pair (get_cell (growth, KIND), 0)->person->person, ==, inside);
  g_assert_cmpint (get_pair (get_cell (growth, KIND), 0)->other->person, ==, other);
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  CyGrowthArgs args = { CY_GROWTH_POSTING, 0, BASE, NULL };

  add_sent (self, 25, 35);
  g_cancellable_cancel (cancellable);
  g_assert_null (cy_growth_load (self->test.conn, &args, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define add_case(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_case ("/model/growth/nobody", test_nobody);
  add_case ("/model/growth/eight-pairs", test_eight_pairs);
  add_case ("/model/growth/seven-pairs", test_seven_pairs);
  add_case ("/model/growth/not-comparable", test_not_comparable);
  add_case ("/model/growth/just-comparable", test_just_comparable);
  add_case ("/model/growth/nearest", test_nearest);
  add_case ("/model/growth/early-and-unknown", test_early_and_unknown);
  add_case ("/model/growth/no-events", test_no_events);
  add_case ("/model/growth/course", test_course);
  add_case ("/model/growth/scope", test_scope);
  add_case ("/model/growth/cancelled", test_cancelled);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who suits which place, by how many points, and what they are for. */
#include "cy-test-exchange.h"

#include "cy-ability.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-why.h"
#include "cy-person-parts.h"
#include "cy-posting.h"

#include <string.h>

static void
test_specialty (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (CyExchangeCase) it = NULL;

  cy_test_exchange_add_person (self, "张三", 0, "果树栽培");
  cy_test_exchange_add_place (self, 1, "助理", "会计、果树栽培", 1);
  cy_test_exchange_add_place (self, 1, "助理", "果树病虫害", 1);
  cy_test_exchange_add_place (self, 1, "助理", "会计", 1);
  cy_test_exchange_add_place (self, 1, "助理", NULL, 1);
  it = cy_test_exchange_load (self);
  g_assert_cmpint (cy_exchange_case_get_arc (it, 0, 0)->points, ==, 1000);
  g_assert_cmpint (cy_exchange_case_get_arc (it, 0, 1)->points, ==, 600);
  g_assert_cmpint (cy_exchange_case_get_arc (it, 0, 2)->points, ==, 0);
  g_assert_cmpint (cy_exchange_case_get_arc (it, 0, 3)->points, ==, 500);
}

static void
add_level (CyTestExchange *self, gint64 person, const char *source, gint64 level, gint64 date)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_ABILITY_RECORD);

  cy_record_set_int (record, CY_ABILITY_RECORD_PERSON, person);
  cy_record_set_text (record, CY_ABILITY_RECORD_ABILITY, "6");
  cy_record_set_int (record, CY_ABILITY_RECORD_LEVEL, level);
  cy_record_set_int (record, CY_ABILITY_RECORD_DATE, date);
  cy_record_set_text (record, CY_ABILITY_RECORD_SOURCE, source);
  cy_record_set_text (record, CY_ABILITY_RECORD_EVIDENCE, "考察");
  cy_test_save (&self->test, record, "level");
}

/* Each part is its share of the weights times its match; the newest record of an ability counts. */
static void
test_parts (CyTestExchange *self, gconstpointer data)
{
  gint64 person = cy_test_exchange_add_person (self, "张三", 0, "会计");
  gint64 place = cy_test_exchange_add_place (self, 2, "村党组织书记助理", "会计", 1);
  g_autoptr (CyRecord) need = cy_record_new (CY_ABILITY_NEED);
  g_autoptr (CyRecord) potential = cy_record_new (CY_POTENTIAL);
  g_autoptr (CyExchangeCase) it = NULL;
  g_autofree char     *words = NULL;
  const CyExchangeArc *arc;

  for (guint field = CY_EXCHANGE_PLAN_WEIGHT_SPECIALTY; field <= CY_EXCHANGE_PLAN_WEIGHT_HARD;
       field++)
    cy_test_exchange_set_plan (self, field, 10);
  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_WEIGHT_SPECIALTY, 50);
  cy_test_set_text (&self->test, CY_EXCHANGE_PLACE, place, CY_EXCHANGE_PLACE_ABILITY, "6");
  cy_test_set_int (&self->test, CY_EXCHANGE_PLACE, place, CY_EXCHANGE_PLACE_HARD, 1);
  add_level (self, person, "1", 10, 20250101);
  add_level (self, person, "1", 30, 20260101);
  cy_record_set_text (need, CY_ABILITY_NEED_TIER, "committee");
  cy_record_set_text (need, CY_ABILITY_NEED_ABILITY, "6");
  cy_record_set_int (need, CY_ABILITY_NEED_LEVEL, 40);
  cy_test_save (&self->test, need, "need");
  cy_record_set_int (potential, CY_POTENTIAL_PERSON, person);
  cy_record_set_int (potential, CY_POTENTIAL_DATE, 20260301);
  cy_record_set_text (potential, CY_POTENTIAL_GRADE, "2");
  cy_record_set_text (potential, CY_POTENTIAL_JUDGES, "王科长");
  cy_record_set_text (potential, CY_POTENTIAL_BASIS, "座谈");
  cy_test_save (&self->test, potential, "potential");

  it = cy_test_exchange_load (self);
  arc = cy_exchange_case_get_arc (it, 0, 0);
  g_assert_cmpint (arc->parts[CY_EXCHANGE_PART_SPECIALTY], ==, 500);
  g_assert_cmpint (arc->parts[CY_EXCHANGE_PART_GAP], ==, 60);
  g_assert_cmpint (arc->parts[CY_EXCHANGE_PART_POTENTIAL], ==, 60);
  g_assert_cmpint (arc->parts[CY_EXCHANGE_PART_CROSSING], ==, 50);
  g_assert_cmpint (arc->parts[CY_EXCHANGE_PART_HARD], ==, 100);
  g_assert_cmpint (arc->points, ==, 770 + arc->parts[CY_EXCHANGE_PART_TARGET]);
  words = cy_exchange_case_dup_reasons (it, 0, 0);
  g_assert_nonnull (strstr (words, "+500"));
}

static int
get_gap_points (CyTestExchange *self)
{
  g_autoptr (CyExchangeCase) it = cy_test_exchange_load (self);

  return cy_exchange_case_get_arc (it, 0, 0)->parts[CY_EXCHANGE_PART_GAP];
}

/* Levels come of records by the rule of the framework: the median of the newest of each source
 * while it is fresh. A tier asks for 3 where the county says nothing else. */
static void
test_gap (CyTestExchange *self, gconstpointer data)
{
  gint64 person = cy_test_exchange_add_person (self, "张三", 0, "会计");
  gint64 place = cy_test_exchange_add_place (self, 2, "助理", NULL, 1);

  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_WEIGHT_SPECIALTY, 0);
  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_WEIGHT_GAP, 10);
  g_assert_cmpint (get_gap_points (self), ==, 500);
  cy_test_set_text (&self->test, CY_EXCHANGE_PLACE, place, CY_EXCHANGE_PLACE_ABILITY, "6");
  g_assert_cmpint (get_gap_points (self), ==, 500);
  add_level (self, person, "1", 10, 20100101);
  g_assert_cmpint (get_gap_points (self), ==, 500);
  add_level (self, person, "1", 10, 20260601);
  g_assert_cmpint (get_gap_points (self), ==, 1000);
  add_level (self, person, "2", 40, 20260801);
  g_assert_cmpint (get_gap_points (self), ==, 600);
  add_level (self, person, "3", 10, 20260701);
  g_assert_cmpint (get_gap_points (self), ==, 1000);
  add_level (self, person, "1", 40, 20260901);
  g_assert_cmpint (get_gap_points (self), ==, 0);
}

static void
add_post (CyTestExchange *self, gint64 person, gint64 since, gint64 until)
{
  g_autoptr (CyRecord) post = cy_record_new (CY_POST);

  cy_record_set_int (post, CY_POST_PERSON, person);
  cy_record_set_int (post, CY_POST_UNIT, self->villages[0]);
  cy_record_set_text (post, CY_POST_TITLE, "02");
  if (since != 0)
    cy_record_set_int (post, CY_POST_START, since);
  if (until != 0)
    cy_record_set_int (post, CY_POST_END, until);
  cy_test_save (&self->test, post, "post");
}

/* A fifth for each whole year in the present post when the plan begins, 1 January 2027: of the two
 * posts of the first one, 3 years and 10 months; a whole term and more; a post that ended; one of
 * which nobody knows since when. At a weight of 3 in 4 that is 450, 750 and 375. */
static void
test_service (CyTestExchange *self, gconstpointer data)
{
  static const int expected[] = { 450, 750, 375, 375 };
  gint64           people[G_N_ELEMENTS (expected)];
  g_autoptr (CyExchangeCase) it = NULL;
  g_autofree char *words = NULL;
  g_autofree char *unknown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    people[i] = cy_test_exchange_add_person (self, "张三", 0, "会计");
  add_post (self, people[0], 20230301, 0);
  add_post (self, people[0], 20250000, 0);
  add_post (self, people[1], 20200000, 0);
  add_post (self, people[2], 20200000, 20260930);
  add_post (self, people[3], 0, 0);
  cy_test_exchange_add_place (self, 2, "助理", "会计", 1);
  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_WEIGHT_SPECIALTY, 10);
  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_WEIGHT_SERVICE, 30);
  it = cy_test_exchange_load (self);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const CyExchangeArc *arc = cy_exchange_case_get_arc (it, i, 0);

      g_assert_cmpint (arc->parts[CY_EXCHANGE_PART_SERVICE], ==, expected[i]);
      g_assert_cmpint (arc->points, ==, 250 + expected[i]);
    }
  g_assert_cmpint (cy_exchange_case_get_person (it, 0)->served, ==, 3);
  words = cy_exchange_case_dup_reasons (it, 0, 0);
  g_assert_cmpstr (words, ==, "3 years in the present post +450, Specialty matches +250");
  unknown = cy_exchange_case_dup_reasons (it, 3, 0);
  g_assert_cmpstr (unknown, ==, "Years in the present post +375, Specialty matches +250");
  cy_test_exchange_propose (self);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT id FROM exchange_person WHERE place IS NOT NULL"),
                   ==,
                   2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_exchange_case ("/model/exchange-score/specialty", test_specialty);
  cy_test_exchange_case ("/model/exchange-score/parts", test_parts);
  cy_test_exchange_case ("/model/exchange-score/gap", test_gap);
  cy_test_exchange_case ("/model/exchange-score/service", test_service);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The cards say how many, how many are due and what is missing. */
#include "cy-test-pool.h"

#include "cy-dataset.h"
#include "cy-figure.h"
#include "cy-indicator-key.h"
#include "cy-person-list.h"
#include "cy-pool.h"
#include "cy-rules.h"

#define TODAY 20261122

static CyStats *
compute (CyTest *test, CyRecord *rules)
{
  g_autoptr (GError) error = NULL;
  CyStatsArgs args = { .base_date = TODAY, .today = TODAY, .rules = rules };
  CyStats    *stats = cy_stats_compute (test->conn, &args, NULL, &error);

  g_assert_no_error (error);

  return stats;
}

static const CyFigure *
get (GPtrArray *figures, const char *id)
{
  for (guint i = 0; i < figures->len; i++)
    if (g_str_equal (((CyFigure *) g_ptr_array_index (figures, i))->id, id))
      return g_ptr_array_index (figures, i);
  g_assert_not_reached ();
}

static gint64
add_village (CyTest *test, const char *name, gint64 parent)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (test, name, "village", parent);

  return cy_record_get_id (unit);
}

/* Five villages, of which one has a secretary reserve and a committee reserve. */
static void
add_county (CyTest *test)
{
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "双河镇", "town", 0);
  const char *const names[] = { "甲村", "乙村", "丙村", "丁村", "戊村" };
  gint64            villages[5];
  gint64            woman;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    villages[i] = add_village (test, names[i], cy_record_get_id (town));
  woman = cy_test_add_candidate (test, "某某", villages[0], CY_TIER_SECRETARY);
  cy_test_set (test, CY_PERSON, woman, CY_PERSON_GENDER, "2");
  cy_test_set_int (test, CY_PERSON, woman, CY_PERSON_BIRTH, 19950101);
  cy_test_add_candidate (test, "某某", villages[0], CY_TIER_COMMITTEE);
  cy_test_add_candidate (test, "某某", 0, CY_TIER_COMMITTEE);
}

static void
test_county (CyTest *test, gconstpointer data)
{
  g_autoptr (CyStats) stats = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  const CyFigure *figure;

  add_county (test);
  stats = compute (test, NULL);
  figures = cy_figure_list (stats);
  g_assert_cmpuint (figures->len, ==, 7);

  figure = get (figures, "in-pool");
  g_assert_cmpint (figure->value, ==, 3);
  g_assert_cmpint (figure->whole, ==, 10);
  g_assert_cmpint (figure->share, ==, 300);
  g_assert_cmpint (figure->state, ==, CY_FIGURE_SHORT);
  g_assert_cmpstr (figure->sentence, ==, "1 secretary reserves, 1 committee reserves");

  figure = get (figures, "blank-villages");
  g_assert_cmpint (figure->value, ==, 4);
  g_assert_cmpint (figure->share, ==, 800);
  g_assert_cmpint (figure->state, ==, CY_FIGURE_BAD);
  g_assert_cmpstr (figure->sentence, ==, "丁村, 丙村, 乙村 and 1 more");

  figure = get (figures, "covered-villages");
  g_assert_cmpint (figure->value, ==, 1);
  g_assert_cmpint (figure->whole, ==, 5);
  g_assert_cmpstr (figure->sentence, ==, "20%, 100% due, 4 villages missing");

  figure = get (figures, "young");
  g_assert_cmpint (figure->value, ==, 333);
  g_assert_cmpuint (figure->decimals, ==, 1);
  g_assert_cmpstr (figure->title, ==, "35 or younger");
  g_assert_cmpstr (figure->sentence, ==, "1 persons, 50% due, 1 missing");

  figure = get (figures, "women");
  g_assert_cmpint (figure->state, ==, CY_FIGURE_GOOD);
  g_assert_cmpstr (figure->sentence, ==, "1 persons, 25% due, reached");
}

static void
test_keys (CyTest *test, gconstpointer data)
{
  const CyTestPool county = { 2, 4, 500, 5 };
  g_autoptr (CyStats) stats = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  guint people;

  cy_test_fill (test->path, &county);
  stats = compute (test, NULL);
  figures = cy_figure_list (stats);
  people = stats->total->people;
  for (guint i = 0; i < figures->len; i++)
    {
      g_autoptr (GError) error = NULL;
      const CyFigure *figure = g_ptr_array_index (figures, i);
      g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
      g_autoptr (GArray) ids = NULL;

      if (figure->key == NULL)
        continue;
      cy_query_set_base_date (query, TODAY);
      g_assert_true (cy_query_apply_key (query, figure->key));
      ids = cy_query_list_ids (query, test->conn, &error);
      g_assert_no_error (error);
      if (figure->decimals == 1)
        g_assert_cmpint ((ids->len * 2000 + people) / (2 * people), ==, figure->value);
    }
}

/* Without people there are no shares; without targets nothing is due. */
static void
test_empty (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);
  g_autoptr (CyStats) stats = compute (test, rules);
  g_autoptr (GPtrArray) figures = cy_figure_list (stats);
  const CyFigure *women = get (figures, "women");

  g_assert_cmpint (women->value, ==, CY_DATASET_MISSING);
  g_assert_cmpint (women->target, ==, CY_DATASET_MISSING);
  g_assert_cmpint (women->state, ==, CY_FIGURE_PLAIN);
  g_assert_cmpstr (women->sentence, ==, "0 persons");
  g_assert_cmpint (get (figures, "covered-villages")->share, ==, CY_DATASET_MISSING);
  g_assert_cmpstr (get (figures, "blank-villages")->sentence, ==, "every village has a candidate");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/figure/county", test_county);
  cy_test_case ("/model/figure/keys", test_keys);
  cy_test_case ("/model/figure/empty", test_empty);

  return g_test_run ();
}

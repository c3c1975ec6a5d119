/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The way into the pool is read from what users write in the rule set. */
#include "cy-test.h"

#include "cy-route.h"
#include "cy-rules.h"

static CyRoute
make_route (const char *steps, const char *documents)
{
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);
  CyRoute route;

  cy_record_set_text (rules, CY_RULES_STEPS, steps);
  cy_record_set_text (rules, CY_RULES_STEPS_DOCUMENT, documents);
  cy_route_init (&route, rules, NULL);

  return route;
}

static void
assert_codes (const CyRoute *route, const char *expected)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < route->n_steps; i++)
    g_string_append (codes, route->steps[i].code);
  g_assert_cmpstr (codes->str, ==, expected);
}

static void
test_read (void)
{
  CyRoute route = make_route ("推荐、考察→资格联审, 公示；备案入库", "3 公示");

  assert_codes (&route, "14367");
  g_assert_true (route.steps[2].needs_document);
  g_assert_true (route.steps[3].needs_document);
  g_assert_false (route.steps[0].needs_document);
}

static void
test_edges (void)
{
  CyRoute all = make_route (NULL, NULL);
  CyRoute odd = make_route ("备案、推荐、推荐、面试", NULL);

  assert_codes (&all, "1234567");
  /* The filing comes last, whatever is written. */
  assert_codes (&odd, "17");
  g_assert_true (cy_route_check_text (NULL));
  g_assert_true (cy_route_check_text (" 推荐、3 "));
  g_assert_false (cy_route_check_text ("推荐、面试"));
}

static void
test_next (void)
{
  CyRoute route = make_route ("推荐、联审、公示", NULL);

  g_assert_cmpstr (cy_route_get_next (&route, NULL), ==, "3");
  g_assert_cmpstr (cy_route_get_next (&route, "3"), ==, "6");
  g_assert_null (cy_route_get_next (&route, "7"));
  g_assert_cmpstr (cy_route_get_previous (&route, "7"), ==, "6");
  g_assert_null (cy_route_get_previous (&route, "1"));
  /* Who stands at a step that the rule set no longer asks for. */
  g_assert_cmpint (cy_route_find (&route, "4"), ==, -1);
  g_assert_cmpstr (cy_route_get_next (&route, "4"), ==, "6");
  g_assert_cmpstr (cy_route_get_previous (&route, "4"), ==, "3");
}

/* Both routes of a rule set, and the one that names no step. */
static void
test_exam (void)
{
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);
  CyRoute route;

  cy_route_init (&route, rules, "exam");
  assert_codes (&route, "893467");
  cy_record_set_text (rules, CY_RULES_STEPS_EXAM, "报名与资格审查、考试、考察、公示、备案");
  cy_record_set_text (rules, CY_RULES_STEPS_CONCLUSION, "笔试面试");
  cy_route_init (&route, rules, "exam");
  assert_codes (&route, "89467");
  g_assert_true (route.steps[1].needs_conclusion);
  cy_route_init (&route, rules, "recommend");
  assert_codes (&route, "1234567");
}

/* Whoever changes from one route to the other goes on at the stage reached. */
static void
test_stage (void)
{
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);
  CyRoute exam;
  CyRoute recommend = make_route (NULL, NULL);

  cy_route_init (&exam, rules, "exam");
  g_assert_cmpstr (cy_route_get_next (&exam, "2"), ==, "9");
  g_assert_cmpstr (cy_route_get_next (&exam, "5"), ==, "6");
  g_assert_cmpstr (cy_route_get_previous (&exam, "5"), ==, "4");
  g_assert_cmpstr (cy_route_get_next (&recommend, "8"), ==, "1");
  g_assert_cmpstr (cy_route_get_next (&recommend, "9"), ==, "2");
  g_assert_null (cy_route_get_previous (&recommend, "8"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/route/read", test_read);
  g_test_add_func ("/model/route/edges", test_edges);
  g_test_add_func ("/model/route/next", test_next);
  g_test_add_func ("/model/route/exam", test_exam);
  g_test_add_func ("/model/route/stage", test_stage);

  return g_test_run ();
}

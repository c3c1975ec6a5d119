/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The level by each rule, against examples computed by hand: ties, stale and empty ones too. */
#include "cy-ability-rule.h"

#include <glib.h>

#define ASSESSMENT "1"
#define INSPECTION "2"
#define POSTING "3"
#define SINCE 20241123
#define BASE 20261123

static CyAbilityStanding
stand (CyAbilityRule rule, const CyAbilityMark *marks, guint n)
{
  return cy_ability_rule_stand (rule, marks, n, SINCE, BASE);
}

static void
test_nothing (void)
{
  CyAbilityStanding none = stand (CY_ABILITY_MEDIAN, NULL, 0);

  g_assert_cmpuint (none.level, ==, 0);
  g_assert_cmpuint (none.last, ==, 0);
  g_assert_cmpint (none.newest, ==, CY_DATE_NONE);
  g_assert_cmpuint (none.n_sources, ==, 0);
}

/* By the newest of each source 4.0 (assessment; the 2.0 is older), 3.0 and 3.5: newest 3.5, median
 * 3.5, mean 10.5 / 3 = 3.5. */
static const CyAbilityMark three[] = {
  { 1, ASSESSMENT, 20250301, 20 },
  { 2, INSPECTION, 20250601, 30 },
  { 3, ASSESSMENT, 20251201, 40 },
  { 4, POSTING, 20260601, 35 },
};

static void
test_three_sources (void)
{
  for (guint rule = CY_ABILITY_NEWEST; rule <= CY_ABILITY_MEAN; rule++)
    {
      CyAbilityStanding standing = stand (rule, three, G_N_ELEMENTS (three));

      g_assert_cmpuint (standing.level, ==, 35);
      g_assert_cmpuint (standing.n_sources, ==, 3);
      g_assert_cmpint (standing.newest, ==, 20260601);
    }
}

/* 3.0 and 4.5 of two sources: median and mean 3.75, rounded to 3.8; 3.0, 3.0 and 4.1: mean 3.3667,
 * rounded to 3.4, median 3.0. */
static void
test_rounding (void)
{
  static const CyAbilityMark two[] = {
    { 1, ASSESSMENT, 20260101, 30 },
    { 2, INSPECTION, 20260201, 45 },
  };
  static const CyAbilityMark skewed[] = {
    { 1, ASSESSMENT, 20260101, 30 },
    { 2, INSPECTION, 20260201, 30 },
    { 3, POSTING, 20260301, 41 },
  };

  g_assert_cmpuint (stand (CY_ABILITY_NEWEST, two, 2).level, ==, 45);
  g_assert_cmpuint (stand (CY_ABILITY_MEDIAN, two, 2).level, ==, 38);
  g_assert_cmpuint (stand (CY_ABILITY_MEAN, two, 2).level, ==, 38);
  g_assert_cmpuint (stand (CY_ABILITY_MEDIAN, skewed, 3).level, ==, 30);
  g_assert_cmpuint (stand (CY_ABILITY_MEAN, skewed, 3).level, ==, 34);
}

/* Of one day, what was written down last is the newest. */
static void
test_tie (void)
{
  static const CyAbilityMark marks[] = {
    { 7, ASSESSMENT, 20260101, 20 },
    { 9, ASSESSMENT, 20260101, 50 },
  };

  for (guint rule = CY_ABILITY_NEWEST; rule <= CY_ABILITY_MEAN; rule++)
    g_assert_cmpuint (stand (rule, marks, 2).level, ==, 50);
}

/* The first fresh day counts, the day before does not; what is stale keeps its level and date to be
 * shown. */
static void
test_stale (void)
{
  static const CyAbilityMark marks[] = {
    { 1, ASSESSMENT, 20241122, 40 },
    { 2, INSPECTION, SINCE, 30 },
  };
  CyAbilityStanding standing = stand (CY_ABILITY_MEDIAN, marks, 2);

  g_assert_cmpuint (standing.level, ==, 30);
  g_assert_cmpuint (standing.n_sources, ==, 1);
  standing = stand (CY_ABILITY_MEDIAN, marks, 1);
  g_assert_cmpuint (standing.level, ==, 0);
  g_assert_cmpuint (standing.n_sources, ==, 0);
  g_assert_cmpuint (standing.last, ==, 40);
  g_assert_cmpint (standing.newest, ==, 20241122);
}

static void
test_later (void)
{
  static const CyAbilityMark marks[] = {
    { 1, ASSESSMENT, BASE, 30 },
    { 2, ASSESSMENT, BASE + 1, 50 },
  };

  g_assert_cmpuint (stand (CY_ABILITY_NEWEST, marks, 2).level, ==, 30);
  g_assert_cmpint (stand (CY_ABILITY_NEWEST, marks, 2).newest, ==, BASE);
  g_assert_cmpuint (stand (CY_ABILITY_NEWEST, marks + 1, 1).level, ==, 0);
  g_assert_cmpuint (stand (CY_ABILITY_NEWEST, marks + 1, 1).last, ==, 0);
}

/* An even number of four sources: 1.0 2.0 3.1 5.0: median 2.55 → 2.6, mean 2.775 → 2.8. */
static void
test_four_sources (void)
{
  static const CyAbilityMark marks[] = {
    { 1, "9", 20260101, 31 },
    { 2, ASSESSMENT, 20260102, 50 },
    { 3, INSPECTION, 20260103, 10 },
    { 4, POSTING, 20260104, 20 },
  };

  g_assert_cmpuint (stand (CY_ABILITY_MEDIAN, marks, 4).level, ==, 26);
  g_assert_cmpuint (stand (CY_ABILITY_MEAN, marks, 4).level, ==, 28);
}

static void
test_codes (void)
{
  g_assert_cmpint (cy_ability_rule_from_code ("1"), ==, CY_ABILITY_NEWEST);
  g_assert_cmpint (cy_ability_rule_from_code ("2"), ==, CY_ABILITY_MEDIAN);
  g_assert_cmpint (cy_ability_rule_from_code ("3"), ==, CY_ABILITY_MEAN);
  g_assert_cmpint (cy_ability_rule_from_code (NULL), ==, CY_ABILITY_MEDIAN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/ability-rule/nothing", test_nothing);
  g_test_add_func ("/model/ability-rule/three-sources", test_three_sources);
  g_test_add_func ("/model/ability-rule/rounding", test_rounding);
  g_test_add_func ("/model/ability-rule/tie", test_tie);
  g_test_add_func ("/model/ability-rule/stale", test_stale);
  g_test_add_func ("/model/ability-rule/later", test_later);
  g_test_add_func ("/model/ability-rule/four-sources", test_four_sources);
  g_test_add_func ("/model/ability-rule/codes", test_codes);

  return g_test_run ();
}

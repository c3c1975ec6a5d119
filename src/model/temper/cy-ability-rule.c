/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How the level of an ability comes of dated records with a source. */
#include "cy-ability-rule.h"

#include <stdlib.h>

/* More sources than anybody has; what comes after them is older and does not count. */
#define MAX_SOURCES 32

typedef struct
{
  const char *sources[MAX_SOURCES];
  guint8      levels[MAX_SOURCES];
  guint       n;
} Newest;

/**
 * cy_ability_rule_from_code:
 * @code: (nullable): code of the set ability_rule
 *
 * Returns: the rule, the median when @code is none
 */
CyAbilityRule
cy_ability_rule_from_code (const char *code)
{
  if (g_strcmp0 (code, "1") == 0)
    return CY_ABILITY_NEWEST;
  if (g_strcmp0 (code, "3") == 0)
    return CY_ABILITY_MEAN;

  return CY_ABILITY_MEDIAN;
}

static void
add_source (Newest *self, const CyAbilityMark *mark)
{
  for (guint i = 0; i < self->n; i++)
    if (self->sources[i] == mark->source)
      return;
  if (self->n == MAX_SOURCES)
    return;
  self->sources[self->n] = mark->source;
  self->levels[self->n++] = mark->level;
}

static int
compare_levels (const void *a, const void *b)
{
  return *(const guint8 *) a - *(const guint8 *) b;
}

/* Half a tenth is rounded up, 四舍五入, here and in the mean. */
static guint8
get_median (Newest *self)
{
  guint middle = self->n / 2;

  qsort (self->levels, self->n, 1, compare_levels);
  if (self->n % 2 == 1)
    return self->levels[middle];

  return (guint8) ((self->levels[middle - 1] + self->levels[middle] + 1) / 2);
}

static guint8
get_mean (const Newest *self)
{
  guint sum = 0;

  for (guint i = 0; i < self->n; i++)
    sum += self->levels[i];

  return (guint8) ((2 * sum + self->n) / (2 * self->n));
}

/**
 * cy_ability_rule_stand:
 * @rule: how several records make one level
 * @marks: (array length=n_marks): the records of one ability of one person, by day and id
 * @n_marks: how many
 * @since: the first day of which a record still counts
 * @base_date: the day that everything is as of: what was found later does not count
 *
 * Of two records of one day the one that was written down later is the newer. Means and medians are
 * rounded to a tenth, half a tenth up.
 *
 * Returns: the level, and what it rests on
 */
CyAbilityStanding
cy_ability_rule_stand (CyAbilityRule        rule,
                       const CyAbilityMark *marks,
                       guint                n_marks,
                       CyDate               since,
                       CyDate               base_date)
{
  CyAbilityStanding standing = { CY_DATE_NONE, 0, 0, 0 };
  Newest            newest;

  newest.n = 0;
  while (n_marks > 0 && marks[n_marks - 1].date > base_date)
    n_marks--;
  if (n_marks == 0)
    return standing;

  standing.newest = marks[n_marks - 1].date;
  standing.last = marks[n_marks - 1].level;
  for (guint i = n_marks; i > 0 && marks[i - 1].date >= since; i--)
    add_source (&newest, &marks[i - 1]);
  standing.n_sources = (guint8) newest.n;
  if (newest.n == 0)
    return standing;
  if (rule == CY_ABILITY_NEWEST)
    standing.level = newest.levels[0];
  else
    standing.level = rule == CY_ABILITY_MEAN ? get_mean (&newest) : get_median (&newest);

  return standing;
}

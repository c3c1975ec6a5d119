/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A mark as it is typed: points within their range, or the word of a grade. */
#include "cy-score-sheet.h"

#include "cy-decimal.h"
#include "cy-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* More digits than any mark has. */
#define MAX_DIGITS 6

/**
 * cy_score_is_marked:
 * @indicator: an indicator
 *
 * Returns: whether graders mark it; all else is computed from what stands elsewhere
 */
gboolean
cy_score_is_marked (const CyPlanIndicator *indicator)
{
  return indicator->method == CY_METHOD_POINTS || indicator->method == CY_METHOD_GRADE;
}

/**
 * cy_score_is_asked_of:
 * @plan: a scheme
 * @indicator: index
 * @kind: code of cycle_kind
 * @group: index of a group of graders, -1 for one that the scheme has no more
 *
 * Returns: whether the graders of the group mark the indicator in a cycle of that kind
 */
gboolean
cy_score_is_asked_of (const CySchemePlan *plan, guint indicator, const char *kind, int group)
{
  const CyPlanIndicator *it = cy_plan_indicator (plan, indicator);

  return cy_score_is_marked (it) && (it->group < 0 || it->group == group) &&
         cy_scheme_plan_is_asked (plan, indicator, kind);
}

/**
 * cy_score_count_asked:
 * @plan: a scheme
 * @kind: code of cycle_kind
 * @group: index of a group of graders
 *
 * Returns: how many indicators each of them marks in a cycle of that kind
 */
guint
cy_score_count_asked (const CySchemePlan *plan, const char *kind, int group)
{
  guint n = 0;

  for (guint i = 0; i < plan->indicators->len; i++)
    n += cy_score_is_asked_of (plan, i, kind, group);

  return n;
}

static const CyPlanBand *
find_band (const CyPlanIndicator *indicator, int mark)
{
  for (guint i = 0; i < indicator->bands->len; i++)
    {
      const CyPlanBand *band = g_ptr_array_index (indicator->bands, i);

      if (band->points == mark)
        return band;
    }

  return NULL;
}

/**
 * cy_score_check:
 * @indicator: an indicator that is marked
 * @mark: hundredths of a point
 *
 * Returns: whether the mark may stand: within the points, or what one of the grades earns
 */
gboolean
cy_score_check (const CyPlanIndicator *indicator, int mark)
{
  if (indicator->method == CY_METHOD_GRADE)
    return find_band (indicator, mark) != NULL;

  return indicator->method == CY_METHOD_POINTS && mark >= 0 && mark <= indicator->points;
}

/**
 * cy_score_dup_points:
 * @points: hundredths
 *
 * Returns: (transfer full): with as many decimals as it needs
 */
char *
cy_score_dup_points (int points)
{
  return cy_decimal_format (points, 2, 0);
}

/**
 * cy_score_dup_mark:
 * @indicator: what is marked
 * @mark: hundredths of a point, %CY_SCORE_NONE for none
 *
 * Returns: (transfer full): the word of the grade, or points with one decimal at least, so that
 *   they stand under each other; empty for none
 */
char *
cy_score_dup_mark (const CyPlanIndicator *indicator, int mark)
{
  const CyPlanBand *band =
    indicator->method == CY_METHOD_GRADE ? find_band (indicator, mark) : NULL;

  if (mark == CY_SCORE_NONE)
    return g_strdup ("");
  if (band != NULL && band->name != NULL)
    return g_strdup (band->name);

  return cy_decimal_format (mark, 2, 1);
}

/* Hundredths; FALSE for anything but up to two decimals. */
static gboolean
read_points (const char *text, int *points)
{
  gsize whole = strspn (text, "0123456789");
  gsize rest = text[whole] == '.' ? strspn (text + whole + 1, "0123456789") : 0;
  int   value = 0;

  if (whole == 0 || whole > MAX_DIGITS || rest > 2 || (text[whole] == '.' && rest == 0) ||
      text[whole + (rest > 0 ? rest + 1 : 0)] != '\0')
    return FALSE;
  for (gsize i = 0; i < whole; i++)
    value = value * 10 + text[i] - '0';
  for (gsize i = 0; i < 2; i++)
    value = value * 10 + (i < rest ? text[whole + 1 + i] - '0' : 0);
  *points = value;

  return TRUE;
}

static char *
list_words (const CyPlanIndicator *indicator)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < indicator->bands->len; i++)
    {
      const CyPlanBand *band = g_ptr_array_index (indicator->bands, i);
      g_autofree char  *points = cy_score_dup_points (band->points);

      g_string_append_printf (words,
                              "%s%s",
                              i > 0 ? C_ ("several names or words", ", ") : "",
                              band->name != NULL ? band->name : points);
    }

  return g_string_free (words, FALSE);
}

static gboolean
read_grade (const CyPlanIndicator *indicator, const char *text, int *mark)
{
  const CyPlanBand *found = NULL;
  guint             n_found = 0;
  int               points;

  for (guint i = 0; i < indicator->bands->len; i++)
    {
      const CyPlanBand *band = g_ptr_array_index (indicator->bands, i);

      if (band->name == NULL)
        continue;
      if (strcmp (band->name, text) == 0)
        {
          *mark = band->points;
          return TRUE;
        }
      if (g_str_has_prefix (band->name, text))
        {
          found = band;
          n_found++;
        }
    }
  if (n_found == 1)
    *mark = found->points;
  else if (read_points (text, &points) && find_band (indicator, points) != NULL)
    *mark = points;
  else
    return FALSE;

  return TRUE;
}

static char *
say_wrong (const CyPlanIndicator *indicator, const char *text)
{
  g_autofree char *brief = cy_text_dup_brief (text);
  g_autofree char *full = cy_score_dup_points (indicator->points);
  g_autofree char *words = NULL;
  int              points;

  if (indicator->method == CY_METHOD_GRADE)
    {
      words = list_words (indicator);
      return g_strdup_printf (_ ("“%s” takes one of %s, and “%s” was entered"),
                              indicator->name,
                              words,
                              brief);
    }
  if (read_points (text, &points))
    /* Translators: indicator, its points, what was typed */
    return g_strdup_printf (_ ("“%s” has %s points at most, and %s was entered"),
                            indicator->name,
                            full,
                            brief);

  return g_strdup_printf (_ ("“%s” takes a number from 0 to %s with two decimals at most, and “%s” "
                             "was entered"),
                          indicator->name,
                          full,
                          brief);
}

/**
 * cy_score_read:
 * @indicator: an indicator that is marked
 * @text: what was typed or pasted; full-width digits will do, and so does the beginning of a grade
 *   word that only one grade has
 * @mark: (out): hundredths of a point, %CY_SCORE_NONE for an empty text
 * @message: (out): what is wrong with it, translated
 *
 * Returns: whether it may stand
 */
gboolean
cy_score_read (const CyPlanIndicator *indicator, const char *text, int *mark, char **message)
{
  g_autofree char *plain = cy_text_squeeze (text);

  *message = NULL;
  *mark = CY_SCORE_NONE;
  if (*plain == '\0')
    return TRUE;
  if (indicator->method == CY_METHOD_GRADE
        ? read_grade (indicator, plain, mark)
        : read_points (plain, mark) && cy_score_check (indicator, *mark))
    return TRUE;
  *mark = CY_SCORE_NONE;
  *message = say_wrong (indicator, plain);

  return FALSE;
}

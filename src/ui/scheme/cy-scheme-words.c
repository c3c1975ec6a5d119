/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The rule of an indicator, and what holds for a whole scheme, in a line each. */
#include "cy-scheme-words.h"

#include "cy-code.h"
#include "cy-scheme-number.h"

#include <glib/gi18n.h>
#include <string.h>

static void
add (GString *text, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, _ (", "));
  g_string_append (text, words);
}

/* @format takes one text; nothing is said of 0. */
static void
add_points (GString *text, const char *format, gint64 hundredths)
{
  g_autofree char *number = cy_scheme_dup_points (hundredths);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *words = g_strjoin (number, parts[0], parts[1], NULL);

  if (hundredths != 0)
    add (text, words);
}

/* A value with four decimals, as people write it. */
static char *
dup_value (gint64 value)
{
  g_autofree char *text = g_strdup_printf ("%.4f", (double) value / 10000);
  gsize            length = strlen (text);

  while (text[length - 1] == '0')
    length--;
  if (text[length - 1] == '.')
    length--;

  return g_strndup (text, length);
}

static void
add_incident (GString *text, const CyPlanIndicator *indicator)
{
  add_points (text, _ ("%s each time"), indicator->step);
  if (indicator->most > 0)
    {
      g_autofree char *least = cy_scheme_dup_points (indicator->least);
      g_autofree char *most = cy_scheme_dup_points (indicator->most);
      g_autofree char *range = g_strdup_printf (_ ("%s to %s as judged"), least, most);

      add (text, range);
    }
  add_points (text, _ ("at most %s in all"), indicator->cap);
  if (indicator->multiplier != 100)
    add_points (text, _ ("times %s"), indicator->multiplier);
}

static void
add_bands (GString *text, const CyPlanIndicator *indicator)
{
  for (guint i = 0; i < indicator->bands->len; i++)
    {
      const CyPlanBand *band = g_ptr_array_index (indicator->bands, i);
      g_autofree char  *points = cy_scheme_dup_points (band->points);
      g_autofree char  *value = dup_value (band->value);
      g_autofree char  *words =
        indicator->method == CY_METHOD_GRADE
           ? g_strdup_printf ("%s %s", band->name != NULL ? band->name : "", points)
           : g_strdup_printf ("≥%s: %s", value, points);

      add (text, words);
    }
}

static void
add_figure (GString *text, const CyPlanIndicator *indicator)
{
  g_autofree char *low = dup_value (indicator->low);
  g_autofree char *high = dup_value (indicator->high);
  g_autofree char *ends = NULL;

  add (text, cy_code_get_name ("village_figure", indicator->figure));
  add (text, cy_code_get_name ("score_function", indicator->function));
  if (g_strcmp0 (indicator->function, "linear") == 0)
    ends = g_strdup_printf (_ ("%s earns nothing, %s all"), low, high);
  else if (g_strcmp0 (indicator->function, "rate") == 0)
    ends = g_strdup_printf (_ ("target %s"), high);
  add (text, ends);
  if (g_strcmp0 (indicator->function, "steps") == 0)
    add_bands (text, indicator);
}

/* How points come about, in one line. */
char *
cy_scheme_dup_rule (const CySchemePlan *plan, guint nth)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (plan, nth);
  GString               *text = g_string_new (NULL);

  if (indicator->method == CY_METHOD_DEDUCT || indicator->method == CY_METHOD_ADD)
    add_incident (text, indicator);
  else if (indicator->method == CY_METHOD_GRADE)
    add_bands (text, indicator);
  else if (indicator->method == CY_METHOD_FIGURE)
    add_figure (text, indicator);
  else if (indicator->method == CY_METHOD_BALLOT)
    add (text, cy_code_get_name ("ballot_kind", indicator->ballot));
  else if (indicator->method == CY_METHOD_ABILITY)
    add (text, cy_code_get_name ("ability", indicator->ability));
  else if (indicator->method == CY_METHOD_DIAGNOSIS)
    add (text, cy_code_get_name ("diagnosis_block", indicator->block));
  else if (indicator->method == CY_METHOD_VETO)
    add (text, cy_code_get_name ("veto_effect", indicator->effect));
  if (indicator->group >= 0)
    {
      g_autofree char *group =
        g_strdup_printf (_ ("marked by %s only"), cy_plan_group (plan, indicator->group)->name);

      add (text, group);
    }

  return g_string_free (text, FALSE);
}

/* Shared out of 100. */
char *
cy_scheme_dup_total (gint64 sum)
{
  g_autofree char *number = cy_scheme_dup_points (sum);

  return g_strdup_printf (_ ("shared out %s / 100"), number);
}

char *
cy_scheme_dup_method (const CySchemePlan *plan, guint nth)
{
  const CyCode *code = cy_code_set_get_nth (cy_code_set_get ("indicator_method"),
                                            cy_plan_indicator (plan, nth)->method);

  return g_strdup (code->name);
}

/* What comes on top and what vetoes has no full marks. */
char *
cy_scheme_dup_points_of (const CySchemePlan *plan, guint nth)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (plan, nth);

  if (cy_plan_dimension (plan, indicator->dimension)->kind != CY_DIMENSION_WEIGHTED)
    return g_strdup ("—");

  return cy_scheme_dup_points (indicator->points);
}

static void
add_share (GString *text, const char *format, int tenths)
{
  add_points (text, format, (gint64) tenths * 10);
}

/* Rounding, missing groups, caps and quota. */
char *
cy_scheme_dup_facts (const CySchemePlan *plan)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *rounding =
    g_strdup_printf (_ ("%s to %d decimals"),
                     cy_code_set_get_nth (cy_code_set_get ("rounding_rule"), plan->rounding)->name,
                     plan->decimals);

  add (text, rounding);
  add (text, cy_code_set_get_nth (cy_code_set_get ("missing_rule"), plan->missing)->name);
  if (plan->trim > 0)
    {
      g_autofree char *trim =
        g_strdup_printf (_ ("%d highest and lowest left out from %d graders on"),
                         plan->trim,
                         plan->trim_min);

      add (text, trim);
    }
  add_points (text, _ ("bonus at most %s"), plan->bonus_cap);
  add_points (text, _ ("penalty at most %s"), plan->penalty_cap);
  add_share (text, _ ("excellent at most %s percent"), plan->quota);
  add_share (text, _ ("with approval %s percent"), plan->quota_approved);
  if (plan->quota_scope != NULL)
    {
      g_autofree char *scope =
        g_strdup_printf (_ ("places counted: %s"),
                         cy_code_get_name ("quota_scope", plan->quota_scope));

      add (text, scope);
    }

  return g_string_free (text, FALSE);
}

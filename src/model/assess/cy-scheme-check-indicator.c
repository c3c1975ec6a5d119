/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is wrong with an indicator: fields that its method needs, limits, bands. */
#include "cy-scheme-check-private.h"

#include "cy-scheme-method.h"
#include "cy-scheme.h"

#include <glib/gi18n.h>
#include <string.h>

#define add(self, nth, field, ...) \
  cy_scheme_fault_add (self, CY_ASSESS_INDICATOR, nth, CY_ASSESS_INDICATOR_##field, __VA_ARGS__)

static CyDimensionKind
get_kind (const CySchemeChecking *self, const CyPlanIndicator *indicator)
{
  return cy_plan_dimension (self->plan, indicator->dimension)->kind;
}

/* ---- What must be there ---- */

static gboolean
has_field (const CyPlanIndicator *indicator, guint field)
{
  switch (field)
    {
    case CY_ASSESS_INDICATOR_POINTS:
      return indicator->points > 0;
    case CY_ASSESS_INDICATOR_EFFECT:
      return indicator->effect != NULL;
    case CY_ASSESS_INDICATOR_FIGURE:
      return indicator->figure != NULL;
    case CY_ASSESS_INDICATOR_FUNCTION:
      return indicator->function != NULL;
    case CY_ASSESS_INDICATOR_BALLOT:
      return indicator->ballot != NULL;
    case CY_ASSESS_INDICATOR_ABILITY:
      return indicator->ability != NULL;
    case CY_ASSESS_INDICATOR_BLOCK:
      return indicator->block != NULL;
    default:
      return TRUE;
    }
}

static void
check_needs (CySchemeChecking *self, guint nth)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (self->plan, nth);
  CyDimensionKind        kind = get_kind (self, indicator);

  for (guint i = 0; i < CY_ASSESS_INDICATOR_N_FIELDS; i++)
    if (cy_method_get_need (indicator->method, kind, indicator->function, i) == CY_METHOD_MUST &&
        !has_field (indicator, i))
      cy_scheme_fault_add (self,
                           CY_ASSESS_INDICATOR,
                           nth,
                           i,
                           _ ("%s must be filled in for this way of marking."),
                           _ (CY_ASSESS_INDICATOR->fields[i].title));
}

/* ---- Incidents ---- */

static void
check_limits (CySchemeChecking *self, guint nth)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (self->plan, nth);

  if (indicator->step < 0 || indicator->least < 0 || indicator->most < 0 || indicator->cap < 0 ||
      indicator->multiplier < 0)
    add (self, nth, STEP, _ ("Points of an incident are written without a sign."));
  if (indicator->step == 0 && indicator->most == 0)
    add (self, nth, STEP, _ ("Say what counts each time, or at most each time."));
  if (indicator->most > 0 && indicator->least > indicator->most)
    add (self, nth, LEAST, _ ("The least each time is more than the most."));
  if (indicator->step > 0 && ((indicator->most > 0 && indicator->step > indicator->most) ||
                              indicator->step < indicator->least))
    add (self, nth, STEP, _ ("What counts each time lies outside of its limits."));
  if (indicator->cap > 0 && indicator->cap < MAX (indicator->step, indicator->least))
    add (self, nth, CAP, _ ("The cap is below what counts once."));
}

static void
check_incident (CySchemeChecking *self, guint nth)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (self->plan, nth);
  gboolean               is_bonus = indicator->method == CY_METHOD_ADD;

  check_limits (self, nth);
  if (get_kind (self, indicator) == CY_DIMENSION_EXTRA)
    {
      if (indicator->cap == 0 && (is_bonus ? self->plan->bonus_cap : self->plan->penalty_cap) == 0)
        add (self,
             nth,
             CAP,
             _ ("Neither this nor the whole scheme has a cap on what comes on top."));
    }
  else if (is_bonus && indicator->cap == 0)
    add (self, nth, CAP, _ ("What is added up to full marks needs a cap."));
  else if (indicator->cap > indicator->points)
    add (self, nth, CAP, _ ("The cap is above the full marks."));
}

/* ---- Bands ---- */

static const CyPlanBand *
get_band (const CyPlanIndicator *indicator, guint nth)
{
  return g_ptr_array_index (indicator->bands, nth);
}

static void
check_band (CySchemeChecking *self, guint nth, guint place)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (self->plan, nth);
  const CyPlanBand      *band = get_band (indicator, place);
  const CyPlanBand      *above = place > 0 ? get_band (indicator, place - 1) : NULL;

  if (indicator->method == CY_METHOD_GRADE && (band->name == NULL || *band->name == '\0'))
    add (self, nth, METHOD, _ ("Band %u has no name."), place + 1);
  if (band->name != NULL && (strpbrk (band->name, ";=\n") != NULL ||
                             strstr (band->name, "；") != NULL || strstr (band->name, "≥") != NULL))
    add (self, nth, METHOD, _ ("The name of a band may not hold ; = or ≥: “%s”."), band->name);
  if (band->points < 0 || band->points > indicator->points)
    add (self, nth, METHOD, _ ("The points of band %u are not within the full marks."), place + 1);
  if (above == NULL)
    return;
  if (band->points >= above->points)
    add (self,
         nth,
         METHOD,
         band->points == above->points ? _ ("Bands %u and %u earn the same points.")
                                       : _ ("Bands %u and %u are out of order: the best stands "
                                            "first."),
         place,
         place + 1);
  if (indicator->method == CY_METHOD_FIGURE &&
      (indicator->less_is_better ? band->value <= above->value : band->value >= above->value))
    add (self,
         nth,
         METHOD,
         _ ("The values of bands %u and %u are out of order."),
         place,
         place + 1);
}

static void
check_bands (CySchemeChecking *self, guint nth)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (self->plan, nth);

  if (indicator->bands->len < 2)
    {
      add (self, nth, METHOD, _ ("At least two bands are needed."));
      return;
    }
  for (guint i = 0; i < indicator->bands->len; i++)
    {
      check_band (self, nth, i);
      for (guint j = 0; j < i && indicator->method == CY_METHOD_GRADE; j++)
        if (g_strcmp0 (get_band (indicator, i)->name, get_band (indicator, j)->name) == 0)
          add (self, nth, METHOD, _ ("Bands %u and %u have the same name."), j + 1, i + 1);
    }
  if (get_band (indicator, 0)->points != indicator->points)
    add (self, nth, METHOD, _ ("The best band does not earn full marks."));
}

/* ---- Figures ---- */

static void
check_figure (CySchemeChecking *self, guint nth)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (self->plan, nth);

  if (g_strcmp0 (indicator->function, "rate") == 0 && indicator->high <= 0)
    add (self, nth, HIGH, _ ("The target must be above 0: values are divided by it."));
  if (g_strcmp0 (indicator->function, "linear") != 0)
    return;
  if (indicator->low == indicator->high)
    add (self, nth, HIGH, _ ("Both ends of the line are the same: that would divide by zero."));
  else if ((indicator->low > indicator->high) != indicator->less_is_better)
    add (self,
         nth,
         LOW,
         indicator->less_is_better
           ? _ ("Less is better: what earns nothing must be above what earns all points.")
           : _ ("More is better: what earns nothing must be below what earns all points."));
}

/* ---- The indicator ---- */

static void
check_place (CySchemeChecking *self, guint nth)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (self->plan, nth);
  guint                  first = cy_plan_dimension (self->plan, indicator->dimension)->first;

  for (guint i = first; i < nth; i++)
    if (g_strcmp0 (cy_plan_indicator (self->plan, i)->name, indicator->name) == 0)
      add (self, nth, NAME, _ ("There is another indicator of this name in the dimension."));
  if (!cy_method_fits (indicator->method, get_kind (self, indicator)))
    add (self, nth, METHOD, _ ("This way of marking has no place in such a dimension."));
  if (indicator->group == CY_PLAN_GROUP_LOST)
    add (self, nth, GRADERS, _ ("The grader group that marks this is no more."));
}

/**
 * cy_scheme_check_indicator:
 * @self: the check
 * @nth: of the plan's indicators
 */
void
cy_scheme_check_indicator (CySchemeChecking *self, guint nth)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (self->plan, nth);

  check_place (self, nth);
  check_needs (self, nth);
  if (indicator->method == CY_METHOD_ADD || indicator->method == CY_METHOD_DEDUCT)
    check_incident (self, nth);
  if (indicator->method == CY_METHOD_FIGURE)
    check_figure (self, nth);
  if (cy_method_has_bands (indicator->method, indicator->function))
    check_bands (self, nth);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What keeps a scheme from being run: points that do not add up, lines out of order, gaps. */
#include "cy-scheme-check-private.h"

#include "cy-code.h"
#include "cy-error.h"
#include "cy-scheme-number.h"
#include "cy-scheme.h"

#include <glib/gi18n.h>

#define WHOLE 10000

static void
fault_free (gpointer data)
{
  CySchemeFault *self = data;

  g_free (self->place);
  g_free (self->text);
  g_free (self);
}

static char *
dup_place (const CySchemePlan *plan, const CyEntity *entity, guint nth)
{
  const CyPlanDimension *dimension = NULL;

  if (entity == CY_ASSESS_PART)
    return g_strdup (cy_plan_part (plan, nth)->name);
  if (entity == CY_ASSESS_GROUP)
    return g_strdup_printf (_ ("Grader group %s"), cy_plan_group (plan, nth)->name);
  if (entity == CY_ASSESS_LINE)
    return g_strdup (_ ("Grade lines"));
  if (entity == CY_ASSESS_SCHEME)
    return g_strdup (_ ("The whole scheme"));
  dimension =
    cy_plan_dimension (plan,
                       entity == CY_ASSESS_DIMENSION ? nth
                                                     : cy_plan_indicator (plan, nth)->dimension);

  return g_strdup_printf ("%s › %s%s%s",
                          cy_plan_part (plan, dimension->part)->name,
                          dimension->name,
                          entity == CY_ASSESS_INDICATOR ? " › " : "",
                          entity == CY_ASSESS_INDICATOR ? cy_plan_indicator (plan, nth)->name : "");
}

void
cy_scheme_fault_add (CySchemeChecking *self,
                     const CyEntity   *entity,
                     guint             nth,
                     guint             field,
                     const char       *format,
                     ...)
{
  CySchemeFault *fault = g_new0 (CySchemeFault, 1);
  va_list        args;

  *fault = (CySchemeFault){ entity, nth, field, dup_place (self->plan, entity, nth), NULL };
  va_start (args, format);
  fault->text = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->faults, fault);
}

static void
check_sum (CySchemeChecking *self,
           const CyEntity   *entity,
           guint             nth,
           guint             field,
           const char       *what,
           gint64            sum,
           gint64            whole)
{
  g_autofree char *is = cy_scheme_dup_points (sum);
  g_autofree char *be = cy_scheme_dup_points (whole);

  if (sum != whole)
    cy_scheme_fault_add (self, entity, nth, field, _ ("%s: %s in all, not %s."), what, is, be);
}

/* ---- The scheme ---- */

static void
check_range (CySchemeChecking *self, guint field, gint64 value, gint64 least, gint64 most)
{
  if (value < least || value > most)
    cy_scheme_fault_add (self,
                         CY_ASSESS_SCHEME,
                         0,
                         field,
                         _ ("%s is out of range."),
                         _ (CY_ASSESS_SCHEME->fields[field].title));
}

static void
check_trim (CySchemeChecking *self)
{
  const CySchemePlan *plan = self->plan;

  check_range (self, CY_ASSESS_SCHEME_TRIM, plan->trim, 0, 10);
  if (plan->trim > 0 && plan->trim_min <= 2 * plan->trim)
    cy_scheme_fault_add (self,
                         CY_ASSESS_SCHEME,
                         0,
                         CY_ASSESS_SCHEME_TRIM_MIN,
                         _ ("With %d left out at either end, at least %d must have marked."),
                         plan->trim,
                         2 * plan->trim + 1);
}

static void
check_quota (CySchemeChecking *self)
{
  const CySchemePlan *plan = self->plan;

  check_range (self, CY_ASSESS_SCHEME_QUOTA, plan->quota, 0, 1000);
  check_range (self, CY_ASSESS_SCHEME_QUOTA_APPROVED, plan->quota_approved, 0, 1000);
  check_range (self, CY_ASSESS_SCHEME_ROUTINE_GOOD_MAX, plan->routine_good_max, 0, 1000);
  if (plan->quota_approved > 0 && plan->quota_approved < plan->quota)
    cy_scheme_fault_add (self,
                         CY_ASSESS_SCHEME,
                         0,
                         CY_ASSESS_SCHEME_QUOTA_APPROVED,
                         _ ("The share with approval is below the share without."));
  if (plan->quota > 0 && (plan->quota_rounding == NULL || plan->quota_scope == NULL))
    cy_scheme_fault_add (self,
                         CY_ASSESS_SCHEME,
                         0,
                         plan->quota_rounding == NULL ? CY_ASSESS_SCHEME_QUOTA_ROUNDING
                                                      : CY_ASSESS_SCHEME_QUOTA_SCOPE,
                         _ ("Say how the places are rounded, and by what they are counted."));
}

static void
check_scheme (CySchemeChecking *self)
{
  const CySchemePlan *plan = self->plan;

  check_range (self, CY_ASSESS_SCHEME_YEAR, plan->year, 1990, 2199);
  check_range (self, CY_ASSESS_SCHEME_DECIMALS, plan->decimals, 0, 3);
  check_range (self, CY_ASSESS_SCHEME_COVERAGE_MIN, plan->coverage_min, 0, 100);
  check_range (self, CY_ASSESS_SCHEME_BONUS_CAP, plan->bonus_cap, 0, WHOLE);
  check_range (self, CY_ASSESS_SCHEME_PENALTY_CAP, plan->penalty_cap, 0, WHOLE);
  check_trim (self);
  check_quota (self);
}

/* ---- Parts, groups and lines ---- */

static void
check_weight (CySchemeChecking *self, const CyEntity *entity, guint nth, guint field, int weight)
{
  if (weight <= 0 || weight > WHOLE)
    cy_scheme_fault_add (self,
                         entity,
                         nth,
                         field,
                         _ ("The weight must be above 0 and at most 100."));
}

static void
check_parts (CySchemeChecking *self)
{
  const CySchemePlan *plan = self->plan;
  gint64              sum = 0;

  for (guint i = 0; i < plan->parts->len; i++)
    {
      const CyPlanPart *part = cy_plan_part (plan, i);

      sum += part->weight;
      check_weight (self, CY_ASSESS_PART, i, CY_ASSESS_PART_WEIGHT, part->weight);
      for (guint j = 0; j < i; j++)
        if (g_strcmp0 (part->name, cy_plan_part (plan, j)->name) == 0)
          cy_scheme_fault_add (self,
                               CY_ASSESS_PART,
                               i,
                               CY_ASSESS_PART_NAME,
                               _ ("There is another part of this name."));
    }
  check_sum (self,
             CY_ASSESS_SCHEME,
             0,
             CY_ASSESS_SCHEME_NAME,
             _ ("Weights of the parts"),
             sum,
             WHOLE);
}

static gboolean
needs_graders (const CySchemePlan *plan)
{
  for (guint i = 0; i < plan->indicators->len; i++)
    if (cy_plan_indicator (plan, i)->method == CY_METHOD_POINTS ||
        cy_plan_indicator (plan, i)->method == CY_METHOD_GRADE)
      return TRUE;

  return FALSE;
}

static void
check_groups (CySchemeChecking *self)
{
  const CySchemePlan *plan = self->plan;
  gint64              sum = 0;

  for (guint i = 0; i < plan->groups->len; i++)
    {
      const CyPlanGroup *group = cy_plan_group (plan, i);

      sum += group->weight;
      check_weight (self, CY_ASSESS_GROUP, i, CY_ASSESS_GROUP_WEIGHT, group->weight);
      for (guint j = 0; j < i; j++)
        if (g_strcmp0 (group->name, cy_plan_group (plan, j)->name) == 0)
          cy_scheme_fault_add (self,
                               CY_ASSESS_GROUP,
                               i,
                               CY_ASSESS_GROUP_NAME,
                               _ ("There is another grader group of this name."));
    }
  if (plan->groups->len > 0 || needs_graders (plan))
    check_sum (self,
               CY_ASSESS_SCHEME,
               0,
               CY_ASSESS_SCHEME_NAME,
               _ ("Weights of the grader groups"),
               sum,
               WHOLE);
}

/* The better the grade, the smaller: 1, 2 and 2B, 3 and 3B, 4 and 4B; 0 for what is no grade of
 * the family. */
static guint
get_rank (const char *grade, const char *family)
{
  gboolean is_civil = g_strcmp0 (family, "civil") == 0;

  if (g_strcmp0 (grade, "1") == 0)
    return 1;
  if (grade == NULL || grade[0] < '2' || grade[0] > '4')
    return 0;

  return g_str_equal (grade + 1, is_civil ? "" : "B") ? (guint) (grade[0] - '0') : 0;
}

static void
check_line (CySchemeChecking *self, guint nth)
{
  const CyPlanLine *line = g_ptr_array_index (self->plan->lines, nth);
  const CyPlanLine *above = nth > 0 ? g_ptr_array_index (self->plan->lines, nth - 1) : NULL;
  guint             rank = get_rank (line->grade, self->plan->family);

  if (rank == 0)
    cy_scheme_fault_add (self,
                         CY_ASSESS_LINE,
                         nth,
                         CY_ASSESS_LINE_GRADE,
                         _ ("“%s” is no grade of the words chosen for this scheme."),
                         cy_code_get_name ("zb18", line->grade));
  else if (above != NULL &&
           (above->least == line->least || get_rank (above->grade, self->plan->family) >= rank))
    cy_scheme_fault_add (self,
                         CY_ASSESS_LINE,
                         nth,
                         CY_ASSESS_LINE_LEAST,
                         _ ("The lines are out of order: “%s” must begin below “%s”."),
                         cy_code_get_name ("zb18", line->grade),
                         cy_code_get_name ("zb18", above->grade));
  if (line->least < 0)
    cy_scheme_fault_add (self,
                         CY_ASSESS_LINE,
                         nth,
                         CY_ASSESS_LINE_LEAST,
                         _ ("A total is never below 0."));
}

static void
check_lines (CySchemeChecking *self)
{
  const GPtrArray  *lines = self->plan->lines;
  const CyPlanLine *last = lines->len > 0 ? g_ptr_array_index (lines, lines->len - 1) : NULL;

  for (guint i = 0; i < lines->len; i++)
    check_line (self, i);
  if (last == NULL || last->least > 0)
    cy_scheme_fault_add (self,
                         CY_ASSESS_SCHEME,
                         0,
                         CY_ASSESS_SCHEME_FAMILY,
                         last == NULL ? _ ("There are no grade lines.")
                                      : _ ("The lowest grade must begin at 0, or low totals have "
                                           "none."));
}

/* ---- Dimensions ---- */

static void
check_points (CySchemeChecking *self, guint nth)
{
  const CyPlanDimension *dimension = cy_plan_dimension (self->plan, nth);
  gint64                 sum = 0;

  for (guint i = 0; i < dimension->n_indicators; i++)
    sum += cy_plan_indicator (self->plan, dimension->first + i)->points;
  if (dimension->points <= 0)
    cy_scheme_fault_add (self,
                         CY_ASSESS_DIMENSION,
                         nth,
                         CY_ASSESS_DIMENSION_POINTS,
                         _ ("The dimension has no points."));
  else if (dimension->n_indicators > 0)
    check_sum (self,
               CY_ASSESS_DIMENSION,
               nth,
               CY_ASSESS_DIMENSION_POINTS,
               _ ("Full marks of the indicators"),
               sum,
               dimension->points);
}

static void
check_dimension (CySchemeChecking *self, guint nth)
{
  const CyPlanDimension *dimension = cy_plan_dimension (self->plan, nth);

  for (guint i = 0; i < nth; i++)
    if (cy_plan_dimension (self->plan, i)->part == dimension->part &&
        g_strcmp0 (cy_plan_dimension (self->plan, i)->name, dimension->name) == 0)
      cy_scheme_fault_add (self,
                           CY_ASSESS_DIMENSION,
                           nth,
                           CY_ASSESS_DIMENSION_NAME,
                           _ ("There is another dimension of this name in the part."));
  if (dimension->kind == CY_DIMENSION_WEIGHTED)
    check_points (self, nth);
  if (dimension->n_indicators == 0)
    cy_scheme_fault_add (self,
                         CY_ASSESS_DIMENSION,
                         nth,
                         CY_ASSESS_DIMENSION_NAME,
                         _ ("The dimension has no indicators."));
}

static void
check_dimensions (CySchemeChecking *self)
{
  const CySchemePlan *plan = self->plan;
  g_autofree gint64  *sums = g_new0 (gint64, plan->parts->len + 1);

  for (guint i = 0; i < plan->dimensions->len; i++)
    {
      const CyPlanDimension *dimension = cy_plan_dimension (plan, i);

      check_dimension (self, i);
      if (dimension->kind == CY_DIMENSION_WEIGHTED)
        sums[dimension->part] += dimension->points;
    }
  for (guint i = 0; i < plan->parts->len; i++)
    check_sum (self,
               CY_ASSESS_PART,
               i,
               CY_ASSESS_PART_NAME,
               _ ("Points of the dimensions"),
               sums[i],
               WHOLE);
}

/**
 * cy_scheme_check:
 * @plan: a scheme
 *
 * Returns: (transfer full) (element-type CySchemeFault): everything that keeps it from being run,
 *   from the scheme down to the indicators; empty if it is whole
 */
GPtrArray *
cy_scheme_check (const CySchemePlan *plan)
{
  CySchemeChecking self = { plan, g_ptr_array_new_with_free_func (fault_free) };

  check_scheme (&self);
  check_parts (&self);
  check_groups (&self);
  check_lines (&self);
  check_dimensions (&self);
  for (guint i = 0; i < plan->indicators->len; i++)
    cy_scheme_check_indicator (&self, i);

  return self.faults;
}

/**
 * cy_scheme_check_whole:
 * @conn: a connection
 * @scheme: id of a scheme
 * @error: return location; %CY_ERROR_CONSTRAINT with the first fault in the user's words
 *
 * Returns: whether the scheme can be run in a cycle
 */
gboolean
cy_scheme_check_whole (CyConn *conn, gint64 scheme, GError **error)
{
  g_autoptr (CySchemePlan) plan = cy_scheme_plan_load (conn, scheme, error);
  g_autoptr (GPtrArray) faults = plan != NULL ? cy_scheme_check (plan) : NULL;
  const CySchemeFault *first;

  if (faults == NULL)
    return FALSE;
  if (faults->len == 0)
    return TRUE;
  first = g_ptr_array_index (faults, 0);
  g_set_error (error,
               CY_ERROR,
               CY_ERROR_CONSTRAINT,
               ngettext ("The scheme “%s” has %u fault: %s: %s Mend it on the page of schemes.",
                         "The scheme “%s” has %u faults, such as %s: %s Mend them on the page of "
                         "schemes.",
                         faults->len),
               plan->name,
               faults->len,
               first->place,
               first->text);

  return FALSE;
}

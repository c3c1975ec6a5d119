/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which fields a way of marking needs, and where it may stand. */
#include "cy-scheme-method.h"

#include "cy-code.h"
#include "cy-scheme.h"

#define BIT(field) (1u << CY_ASSESS_INDICATOR_##field)
#define ALWAYS_MUST (BIT (NAME) | BIT (METHOD) | BIT (DIMENSION))
#define ALWAYS_MAY (BIT (EVIDENCE) | BIT (BASIS) | BIT (POSITION))
#define INCIDENTS (BIT (STEP) | BIT (LEAST) | BIT (MOST) | BIT (CAP) | BIT (MULTIPLIER))

G_STATIC_ASSERT (CY_ASSESS_INDICATOR_N_FIELDS <= 32);

static const struct
{
  guint32 must;
  guint32 may;
} needs[CY_N_METHODS] = {
  [CY_METHOD_POINTS] = { BIT (POINTS), BIT (GRADERS) },
  [CY_METHOD_GRADE] = { BIT (POINTS), BIT (GRADERS) },
  [CY_METHOD_DEDUCT] = { BIT (POINTS), INCIDENTS },
  [CY_METHOD_ADD] = { BIT (POINTS), INCIDENTS },
  [CY_METHOD_BALLOT] = { BIT (POINTS) | BIT (BALLOT), 0 },
  [CY_METHOD_FIGURE] = { BIT (POINTS) | BIT (FIGURE) | BIT (FUNCTION) | BIT (DIRECTION), 0 },
  [CY_METHOD_HOURS] = { BIT (POINTS), 0 },
  [CY_METHOD_TASKS] = { BIT (POINTS), 0 },
  [CY_METHOD_DIAGNOSIS] = { BIT (POINTS) | BIT (BLOCK), 0 },
  [CY_METHOD_ABILITY] = { BIT (POINTS) | BIT (ABILITY), 0 },
  [CY_METHOD_VETO] = { BIT (EFFECT), 0 },
};

static guint
get_place (const char *set_id, const char *code, guint n)
{
  CyCodeSet *set = cy_code_set_get (set_id);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (cy_code_set_get_nth (set, i)->code, code) == 0)
      return i;

  return 0;
}

/**
 * cy_method_from_code:
 * @code: (nullable): of the set indicator_method
 *
 * Returns: the method; points by graders for none
 */
CyMethod
cy_method_from_code (const char *code)
{
  return get_place ("indicator_method", code, CY_N_METHODS);
}

/**
 * cy_dimension_kind_from_code:
 * @code: (nullable): of the set dimension_kind
 *
 * Returns: the kind; weighted for none
 */
CyDimensionKind
cy_dimension_kind_from_code (const char *code)
{
  return get_place ("dimension_kind", code, CY_DIMENSION_VETO + 1);
}

/* The ends of a line where there is one, full marks of a target: steps have bands instead. */
static CyMethodNeed
get_figure_need (const char *function, guint field)
{
  gboolean is_linear = g_strcmp0 (function, "linear") == 0;

  if (field == CY_ASSESS_INDICATOR_LOW)
    return is_linear ? CY_METHOD_MUST : CY_METHOD_UNUSED;

  return is_linear || g_strcmp0 (function, "rate") == 0 ? CY_METHOD_MUST : CY_METHOD_UNUSED;
}

/**
 * cy_method_get_need:
 * @method: of an indicator
 * @kind: of its dimension
 * @function: (nullable): code of score_function
 * @field: of %CY_ASSESS_INDICATOR
 *
 * Returns: what becomes of the field
 */
CyMethodNeed
cy_method_get_need (CyMethod method, CyDimensionKind kind, const char *function, guint field)
{
  guint32 bit = 1u << field;

  if ((field == CY_ASSESS_INDICATOR_LOW || field == CY_ASSESS_INDICATOR_HIGH) &&
      method == CY_METHOD_FIGURE)
    return get_figure_need (function, field);
  if (field == CY_ASSESS_INDICATOR_POINTS && kind != CY_DIMENSION_WEIGHTED)
    return CY_METHOD_UNUSED;
  if (((ALWAYS_MUST | needs[method].must) & bit) != 0)
    return CY_METHOD_MUST;

  return ((ALWAYS_MAY | needs[method].may) & bit) != 0 ? CY_METHOD_MAY : CY_METHOD_UNUSED;
}

/**
 * cy_method_has_bands:
 * @method: of an indicator
 * @function: (nullable): code of score_function
 *
 * Returns: whether its points come of bands
 */
gboolean
cy_method_has_bands (CyMethod method, const char *function)
{
  return method == CY_METHOD_GRADE ||
         (method == CY_METHOD_FIGURE && g_strcmp0 (function, "steps") == 0);
}

/**
 * cy_method_fits:
 * @method: of an indicator
 * @kind: of a dimension
 *
 * Returns: whether such an indicator may stand in such a dimension: what comes on top is added or
 *   deducted by incident, and nothing but a veto vetoes
 */
gboolean
cy_method_fits (CyMethod method, CyDimensionKind kind)
{
  if (kind == CY_DIMENSION_VETO)
    return method == CY_METHOD_VETO;
  if (kind == CY_DIMENSION_EXTRA)
    return method == CY_METHOD_ADD || method == CY_METHOD_DEDUCT;

  return method != CY_METHOD_VETO;
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which things of a scheme have weights that can be tried against each other. */
#include "cy-weight-level.h"

#include <glib/gi18n.h>

static CyWeightLevel *
level_new (guint part, int dimension)
{
  CyWeightLevel *self = g_new0 (CyWeightLevel, 1);

  self->part = part;
  self->dimension = dimension;
  self->items = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

/* What has no points has no weight either. */
static void
fill_indicators (CyWeightLevel *self, const CySchemePlan *plan, const char *kind)
{
  const CyPlanDimension *dimension = cy_plan_dimension (plan, self->dimension);

  for (guint i = dimension->first; i < dimension->first + dimension->n_indicators; i++)
    if (cy_plan_indicator (plan, i)->points > 0 && cy_scheme_plan_is_asked (plan, i, kind))
      g_array_append_val (self->items, i);
  self->parent = dimension->id;
  self->name = g_strdup_printf (_ ("Indicators of “%s” (%s)"),
                                dimension->name,
                                cy_plan_part (plan, self->part)->name);
}

static gboolean
is_asked (const CySchemePlan *plan, guint nth, const char *kind)
{
  const CyPlanDimension *dimension = cy_plan_dimension (plan, nth);

  for (guint i = dimension->first; i < dimension->first + dimension->n_indicators; i++)
    if (cy_scheme_plan_is_asked (plan, i, kind))
      return TRUE;

  return FALSE;
}

static void
fill_dimensions (CyWeightLevel *self, const CySchemePlan *plan, const char *kind)
{
  for (guint i = 0; i < plan->dimensions->len; i++)
    {
      const CyPlanDimension *dimension = cy_plan_dimension (plan, i);

      if (dimension->part == self->part && dimension->kind == CY_DIMENSION_WEIGHTED &&
          dimension->points > 0 && is_asked (plan, i, kind))
        g_array_append_val (self->items, i);
    }
  self->name = g_strdup_printf (_ ("Dimensions (%s)"), cy_plan_part (plan, self->part)->name);
}

static void
take (GPtrArray *levels, CyWeightLevel *level, const CySchemePlan *plan)
{
  level->part_id = cy_plan_part (plan, level->part)->id;
  if (level->items->len > 1)
    g_ptr_array_add (levels, level);
  else
    cy_weight_level_free (level);
}

/**
 * cy_weight_levels_list:
 * @plan: a scheme
 * @kind: code of cycle_kind: only what such a cycle asks
 *
 * Returns: (transfer full) (element-type CyWeightLevel): for each part its dimensions, then the
 *   indicators of each; what stands alone has nothing to be compared with
 */
GPtrArray *
cy_weight_levels_list (const CySchemePlan *plan, const char *kind)
{
  GPtrArray *levels = g_ptr_array_new_with_free_func ((GDestroyNotify) cy_weight_level_free);

  for (guint part = 0; part < plan->parts->len; part++)
    {
      CyWeightLevel *dimensions = level_new (part, -1);

      fill_dimensions (dimensions, plan, kind);
      take (levels, dimensions, plan);
      for (guint i = 0; i < plan->dimensions->len; i++)
        if (cy_plan_dimension (plan, i)->part == part &&
            cy_plan_dimension (plan, i)->kind == CY_DIMENSION_WEIGHTED)
          {
            CyWeightLevel *indicators = level_new (part, i);

            fill_indicators (indicators, plan, kind);
            take (levels, indicators, plan);
          }
    }

  return levels;
}

CyWeightLevel *
cy_weight_level_copy (const CyWeightLevel *self)
{
  CyWeightLevel *copy = level_new (self->part, self->dimension);

  copy->name = g_strdup (self->name);
  copy->parent = self->parent;
  copy->part_id = self->part_id;
  g_array_append_vals (copy->items, self->items->data, self->items->len);

  return copy;
}

void
cy_weight_level_free (CyWeightLevel *self)
{
  g_free (self->name);
  g_array_unref (self->items);
  g_free (self);
}

/**
 * cy_weight_level_is_same:
 * @self: a level
 * @other: another
 *
 * Returns: whether both are about the same things of the same scheme
 */
gboolean
cy_weight_level_is_same (const CyWeightLevel *self, const CyWeightLevel *other)
{
  return self->part_id == other->part_id && self->parent == other->parent;
}

/**
 * cy_weight_level_get_id:
 * @self: a level
 * @plan: its scheme
 * @nth: of what is compared
 *
 * Returns: id of a dimension or an indicator
 */
gint64
cy_weight_level_get_id (const CyWeightLevel *self, const CySchemePlan *plan, guint nth)
{
  guint item = g_array_index (self->items, guint, nth);

  return self->dimension < 0 ? cy_plan_dimension (plan, item)->id
                             : cy_plan_indicator (plan, item)->id;
}

const char *
cy_weight_level_get_name (const CyWeightLevel *self, const CySchemePlan *plan, guint nth)
{
  guint item = g_array_index (self->items, guint, nth);

  return self->dimension < 0 ? cy_plan_dimension (plan, item)->name
                             : cy_plan_indicator (plan, item)->name;
}

/**
 * cy_weight_level_get_points:
 * @self: a level
 * @plan: its scheme
 * @nth: of what is compared
 *
 * Returns: its full points, hundredths
 */
int
cy_weight_level_get_points (const CyWeightLevel *self, const CySchemePlan *plan, guint nth)
{
  guint item = g_array_index (self->items, guint, nth);

  return self->dimension < 0 ? cy_plan_dimension (plan, item)->points
                             : cy_plan_indicator (plan, item)->points;
}

/**
 * cy_weight_level_list_ids:
 * @self: a level
 * @plan: its scheme
 *
 * Returns: (transfer full) (element-type gint64): ids of what is compared, in order
 */
GArray *
cy_weight_level_list_ids (const CyWeightLevel *self, const CySchemePlan *plan)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->items->len; i++)
    {
      gint64 id = cy_weight_level_get_id (self, plan, i);

      g_array_append_val (ids, id);
    }

  return ids;
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-scheme-plan.h"

G_BEGIN_DECLS

/**
 * CyWeightLevel:
 * @name: what is compared, in words
 * @part: index of the part in the plan
 * @dimension: index of the dimension whose indicators are compared; -1 for the dimensions of @part
 * @parent: id of that dimension, 0 for the dimensions of @part
 * @part_id: id of the part
 * @items: (element-type guint): indexes of the dimensions or indicators, at least two
 *
 * Things of one scheme whose weights are tried against each other.
 */
typedef struct
{
  char   *name;
  guint   part;
  int     dimension;
  gint64  parent;
  gint64  part_id;
  GArray *items;
} CyWeightLevel;

GPtrArray     *cy_weight_levels_list (const CySchemePlan *plan, const char *kind);
CyWeightLevel *cy_weight_level_copy (const CyWeightLevel *self);
void           cy_weight_level_free (CyWeightLevel *self);
gboolean       cy_weight_level_is_same (const CyWeightLevel *self, const CyWeightLevel *other);
gint64 cy_weight_level_get_id (const CyWeightLevel *self, const CySchemePlan *plan, guint nth);
const char         *
cy_weight_level_get_name (const CyWeightLevel *self, const CySchemePlan *plan, guint nth);
int     cy_weight_level_get_points (const CyWeightLevel *self, const CySchemePlan *plan, guint nth);
GArray *cy_weight_level_list_ids (const CyWeightLevel *self, const CySchemePlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyWeightLevel, cy_weight_level_free)

G_END_DECLS

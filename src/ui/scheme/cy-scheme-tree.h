/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-scheme-rows.h"
#include "cy-table.h"

G_BEGIN_DECLS

GtkWidget             *cy_scheme_tree_new (void);
void                   cy_scheme_tree_fill (CyTable *tree, const CySchemeRows *rows);
gboolean               cy_scheme_tree_get_row (CyTable *tree, const CyEntity **entity, gint64 *id);
gint64                 cy_scheme_tree_get_part (CyTable *tree, const CySchemePlan *plan);
const CyPlanDimension *cy_scheme_tree_get_dimension (CyTable *tree, const CySchemePlan *plan);

G_END_DECLS

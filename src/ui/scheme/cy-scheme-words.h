/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-scheme-plan.h"

G_BEGIN_DECLS

char *cy_scheme_dup_rule (const CySchemePlan *plan, guint indicator);
char *cy_scheme_dup_total (gint64 sum);
char *cy_scheme_dup_facts (const CySchemePlan *plan);
char *cy_scheme_dup_method (const CySchemePlan *plan, guint indicator);
char *cy_scheme_dup_points_of (const CySchemePlan *plan, guint indicator);

G_END_DECLS

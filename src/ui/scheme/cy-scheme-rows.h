/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"
#include "cy-scheme-plan.h"
#include "cy-table-store.h"

G_BEGIN_DECLS

/* What stands in a row of the tree, in the two lowest bits of its id. */
enum
{
  CY_SCHEME_ROW_PART,
  CY_SCHEME_ROW_DIMENSION,
  CY_SCHEME_ROW_INDICATOR,
  CY_SCHEME_N_ROW_KINDS
};

/**
 * CySchemeRows:
 * @plan: a scheme
 * @faults: (element-type CySchemeFault): what is wrong with it
 */
typedef struct
{
  const CySchemePlan *plan;
  const GPtrArray    *faults;
} CySchemeRows;

void cy_scheme_rows_append (const CySchemeRows *self,
                            CyTableStore       *store,
                            gint64              id,
                            const CyEntity     *entity,
                            guint               nth,
                            const char *const  *texts,
                            guint               n_texts);
void cy_scheme_rows_append_part (const CySchemeRows *self, CyTableStore *store, guint nth);

G_END_DECLS

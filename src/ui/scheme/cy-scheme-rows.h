/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"
#include "cy-scheme-plan.h"
#include "cy-table-store.h"

G_BEGIN_DECLS

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

void   cy_scheme_rows_append (const CySchemeRows *self,
                              CyTableStore       *store,
                              gint64              id,
                              const CyEntity     *entity,
                              guint               nth,
                              const char *const  *texts,
                              guint               n_texts);
void   cy_scheme_rows_append_part (const CySchemeRows *self, CyTableStore *store, guint nth);
gint64 cy_scheme_rows_read_id (gint64 row, const CyEntity **entity);

G_END_DECLS

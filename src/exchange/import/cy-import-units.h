/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-plan.h"

G_BEGIN_DECLS

/**
 * CyUnitItem:
 * @sheet: counted from 0
 * @row: counted from 1, as a person sees it
 * @place: which place it is
 * @values: what the row says, as a record of the entity unit without name and superior
 * @state: new, known or refused
 * @n_changes: fields that differ, of a known unit
 *
 * One row of a list of units.
 */
typedef struct
{
  guint            sheet;
  guint            row;
  guint            place;
  CyRecord        *values;
  CyImportRowState state;
  guint            n_changes;
} CyUnitItem;

/** CyUnitPlan: what a list of units will do to the tree */
typedef struct _CyUnitPlan CyUnitPlan;

void              cy_unit_source_guess (CyImportSource *source);
CyUnitPlan       *cy_unit_plan_new (CyImportSource        *source,
                                    const CyImportOptions *options,
                                    CyConn                *conn,
                                    CyImportProgress       progress,
                                    gpointer               data,
                                    GCancellable          *cancellable,
                                    GError               **error);
void              cy_unit_plan_free (CyUnitPlan *self);
guint             cy_unit_plan_get_n_rows (const CyUnitPlan *self);
const CyUnitItem *cy_unit_plan_get_item (const CyUnitPlan *self, guint nth);
GArray           *cy_unit_plan_get_problems (const CyUnitPlan *self);
CyImportPlaces   *cy_unit_plan_get_places (const CyUnitPlan *self);
CyImportCounts    cy_unit_plan_count (const CyUnitPlan *self);
gboolean          cy_unit_plan_apply (CyUnitPlan      *self,
                                      CyConn          *conn,
                                      const char      *step_name,
                                      CyImportProgress progress,
                                      gpointer         data,
                                      GCancellable    *cancellable,
                                      CyImportCounts  *counts,
                                      GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyUnitPlan, cy_unit_plan_free)

G_END_DECLS

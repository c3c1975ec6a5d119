/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-diagnosis-block.h"
#include "cy-types.h"

G_BEGIN_DECLS

/**
 * CyDiagnosisItem:
 * @entry: id in the cycle
 * @person: id, 0 for a village team
 * @name: of the person or the village
 * @place: (nullable): the village
 * @town: (nullable): its township
 * @special: (nullable): code of the set zb18 of somebody who is not graded
 * @diagnosis: id, 0 while nothing is written
 * @marks: hundredths of a point, %CY_DIAGNOSIS_NO_MARK where there is none
 * @states: of the blocks
 * @clashes: (element-type CyDiagnosisClash): where the blocks disagree
 *
 * Somebody in a cycle, and how far the four diagnoses have come.
 */
typedef struct
{
  gint64           entry;
  gint64           person;
  char            *name;
  char            *place;
  char            *town;
  char            *special;
  gint64           diagnosis;
  gint64           marks[CY_N_BLOCKS];
  CyDiagnosisState states[CY_N_BLOCKS];
  GArray          *clashes;
} CyDiagnosisItem;

GPtrArray *cy_diagnosis_list_load (CyConn *conn, gint64 cycle, gint64 scope, GError **error);
guint      cy_diagnosis_item_count_done (const CyDiagnosisItem *self);

G_END_DECLS

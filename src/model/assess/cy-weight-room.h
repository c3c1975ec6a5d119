/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-assess-book.h"
#include "cy-weight-book.h"
#include "cy-weight-level.h"

G_BEGIN_DECLS

/**
 * CyWeightArgs:
 * @cycle: id of a cycle
 * @scope: id of a unit, 0 for the whole county
 * @level: (nullable): what is compared; %NULL for the first level of the scheme
 * @study: id of a study of weights, 0 for the newest
 */
typedef struct
{
  gint64         cycle;
  gint64         scope;
  CyWeightLevel *level;
  gint64         study;
} CyWeightArgs;

/**
 * CyWeightRoom:
 * @plan: the scheme of the cycle
 * @levels: (element-type CyWeightLevel): what can be compared in it; may be empty
 * @level: which of them is, -1 when there are none
 * @studies: (element-type CyRecord): the studies of this scheme, newest first
 * @study: which of them is shown, -1 when there are none
 * @experts: (nullable): what that study says of the level
 * @book: (nullable): the people in a table; %NULL without a level
 *
 * Everything the weights laboratory shows of one cycle; never changed afterwards.
 */
typedef struct
{
  CySchemePlan  *plan;
  GPtrArray     *levels;
  int            level;
  GPtrArray     *studies;
  int            study;
  CyWeightStudy *experts;
  CyWeightBook  *book;
} CyWeightRoom;

CyWeightRoom        *cy_weight_room_load (CyConn *conn, const CyWeightArgs *args, GError **error);
const CyWeightLevel *cy_weight_room_get_level (const CyWeightRoom *self);
CyRecord            *cy_weight_room_get_study (const CyWeightRoom *self);
CyWeightBook        *cy_weight_room_make_book (const CyAssessBook  *assessed,
                                               const CyWeightLevel *level,
                                               gint64               first,
                                               gint64               last);
CyWeightRoom        *cy_weight_room_ref (CyWeightRoom *self);
void                 cy_weight_room_unref (CyWeightRoom *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyWeightRoom, cy_weight_room_unref)

G_END_DECLS

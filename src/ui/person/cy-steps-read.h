/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-kin.h"
#include "cy-shortlist.h"

G_BEGIN_DECLS

/**
 * CySteps:
 * @list: with the person, when on the way into the pool
 * @route: (transfer none): the way of the newest entry, of @list
 * @entry: (nullable): the newest entry
 * @standings: (nullable) (element-type CyStanding): see cy_standing_list(), of who is on the way
 * @records: (element-type CyRecord): the records of its steps, oldest first
 * @kin: (element-type CyKinPair): whom the person may have to avoid
 *
 * What the steps of one person are shown from.
 */
typedef struct
{
  CyShortlist   *list;
  CyRecord      *entry;
  GPtrArray     *standings;
  GPtrArray     *records;
  const CyRoute *route;
  GPtrArray     *kin;
} CySteps;

CySteps      *
cy_steps_load (CyConn *conn, gint64 person, CyDate base_date, CyDate today, GError **error);
void cy_steps_free (CySteps *self);
const CyCandidate *cy_steps_get_candidate (const CySteps *self);
CyRecord          *cy_steps_find (const CySteps *self, const char *step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CySteps, cy_steps_free)

G_END_DECLS

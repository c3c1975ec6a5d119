/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-shortlist.h"

G_BEGIN_DECLS

/**
 * CyStanding:
 * @title: (transfer none): the rule, translated
 * @reason: what there is, what is due and what the candidate changes, translated
 * @is_good: whether the candidate is one of those who are wanted
 *
 * How a candidate stands to a rule about the village or the whole pool. It keeps nobody back.
 */
typedef struct
{
  const char *title;
  char       *reason;
  gboolean    is_good;
} CyStanding;

GPtrArray *cy_standing_list (CyConn            *conn,
                             const CyCandidate *candidate,
                             CyDate             base_date,
                             CyDate             today,
                             GError           **error);

G_END_DECLS

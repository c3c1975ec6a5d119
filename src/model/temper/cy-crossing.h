/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyCrossings:
 * @CY_CROSSING_REGION: 跨地区
 * @CY_CROSSING_TRADE: 跨行业
 * @CY_CROSSING_DEPARTMENT: 跨部门
 * @CY_CROSSING_SYSTEM: 跨系统
 *
 * What a posting takes somebody across; see the code set exchange_axis.
 */
typedef enum
{
  CY_CROSSING_NONE = 0,
  CY_CROSSING_REGION = 1 << 0,
  CY_CROSSING_TRADE = 1 << 1,
  CY_CROSSING_DEPARTMENT = 1 << 2,
  CY_CROSSING_SYSTEM = 1 << 3,
} CyCrossings;

#define CY_N_CROSSINGS 4

/**
 * CyCrossingPlace:
 * @is_known: whether anything is known of it
 * @town: id of the township that it is or lies in; 0 for a county organ and what is not in the tree
 * @kind: (nullable): code of the set unit_kind; %NULL for what is not in the tree
 * @trade: (nullable): code of the set unit_trade
 * @system: (nullable): code of the set unit_system
 *
 * Where somebody comes from or goes to.
 */
typedef struct
{
  gboolean    is_known;
  gint64      town;
  const char *kind;
  const char *trade;
  const char *system;
} CyCrossingPlace;

CyCrossings cy_crossings_derive (const CyCrossingPlace *home, const CyCrossingPlace *host);
gboolean    cy_crossing_place_read (CyConn          *conn,
                                    gint64           unit,
                                    const char      *host,
                                    const char      *trade,
                                    const char      *system,
                                    CyCrossingPlace *place,
                                    GError         **error);
gboolean
cy_crossings_find (CyConn *conn, CyRecord *posting, CyCrossings *crossings, GError **error);
CyCrossings cy_crossings_get (CyRecord *posting);
void        cy_crossings_set (CyRecord *posting, CyCrossings crossings);
char       *cy_crossings_dup_words (CyCrossings crossings);

G_END_DECLS

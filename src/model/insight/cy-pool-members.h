/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

/**
 * CyPoolMember:
 * @id: of the person
 * @unit: where that person belongs, 0 for nowhere
 *
 * Somebody who is in the pool.
 */
typedef struct
{
  gint64 id;
  gint64 unit;
} CyPoolMember;

GArray  *cy_pool_list_members (CyConn     *conn,
                               gint64      base_date,
                               gint64      today,
                               const char *tier,
                               GError    **error);
gboolean cy_pool_members_have (const GArray *members, gint64 id);
gboolean cy_pool_count_used (CyConn     *conn,
                             gint64      unit,
                             gint64      base_date,
                             const char *tier,
                             gint64     *used,
                             GError    **error);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-field.h"

G_BEGIN_DECLS

/**
 * CyRecycled:
 * @entity: what kind of record
 * @id: of the record
 * @name: what it is called
 * @owner: (nullable): name of the record it is a part of
 * @deleted: logical time of deletion: two of one millisecond have an order too
 * @when_ms: when it was deleted, milliseconds since 1970
 * @who: (nullable): who deleted it
 *
 * One record that can be had back.
 */
typedef struct
{
  const CyEntity *entity;
  gint64          id;
  char           *name;
  char           *owner;
  gint64          deleted;
  gint64          when_ms;
  char           *who;
} CyRecycled;

GPtrArray *cy_recycle_list (CyConn *conn, GError **error);
gboolean   cy_recycle_restore (CyConn         *conn,
                               const CyEntity *entity,
                               gint64          id,
                               const char     *step_name,
                               GError        **error);
void       cy_recycled_free (CyRecycled *recycled);

G_END_DECLS

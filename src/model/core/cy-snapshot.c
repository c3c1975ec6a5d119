/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reading many rows as of one moment. */
#include "cy-snapshot.h"

#include "cy-conn-private.h"

struct _CySnapshot
{
  CyConn *conn;
};

/**
 * cy_snapshot_begin:
 * @conn: a connection; inside a step, the snapshot is the step's own view
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the snapshot
 */
CySnapshot *
cy_snapshot_begin (CyConn *conn, GError **error)
{
  CySnapshot *self;

  if (conn->txn_depth == 0 && !cy_conn_exec (conn, "BEGIN", error))
    return NULL;

  conn->txn_depth++;
  self = g_new0 (CySnapshot, 1);
  self->conn = conn;

  return self;
}

/**
 * cy_snapshot_free:
 * @self: (transfer full): a snapshot
 */
void
cy_snapshot_free (CySnapshot *self)
{
  self->conn->txn_depth--;
  if (self->conn->txn_depth == 0)
    cy_conn_exec (self->conn, "ROLLBACK", NULL);
  g_free (self);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Transactions that a scope cannot leave open. */
#include "cy-txn-private.h"

#include "cy-conn-private.h"
#include "cy-sql.h"

struct _CyTxn
{
  CyConn  *conn;
  gboolean committed;
};

/**
 * cy_txn_begin:
 * @conn: a writing connection
 * @error: return location
 *
 * Returns: (transfer full): the transaction; it has the write lock from the start, because a
 *   read transaction that turns into a writing one cannot be retried
 */
CyTxn *
cy_txn_begin (CyConn *conn, GError **error)
{
  CyTxn *self;

  if (conn->txn_depth == 0 && !cy_sql_run (conn, "BEGIN IMMEDIATE", error, ""))
    return NULL;

  conn->txn_depth++;
  self = g_new0 (CyTxn, 1);
  self->conn = conn;

  return self;
}

/**
 * cy_txn_commit:
 * @self: a transaction
 * @error: return location
 *
 * Returns: whether it is done; an inner one waits for the outer one
 */
gboolean
cy_txn_commit (CyTxn *self, GError **error)
{
  g_return_val_if_fail (!self->committed, FALSE);

  if (self->conn->txn_depth > 1)
    {
      self->conn->txn_depth--;
      self->committed = TRUE;
      return TRUE;
    }

  /* The journal lets no other commit pass while a transaction is open: after a rollback inside,
   * every further statement would be one of its own. */
  self->conn->committing = TRUE;
  self->committed = cy_sql_run (self->conn, "COMMIT", error, "");
  self->conn->committing = FALSE;
  if (self->committed)
    self->conn->txn_depth--;

  return self->committed;
}

void
cy_txn_free (CyTxn *self)
{
  CyConn *conn = self->conn;

  if (!self->committed)
    conn->txn_depth--;
  /* A full disk or a failed commit may have rolled back already. An inner transaction that
   * fails takes the outer one with it: nothing half-done can be committed. Past the journal, which
   * may have changes left of what is no more. */
  if (!self->committed && !sqlite3_get_autocommit (conn->db))
    sqlite3_exec (conn->db, "ROLLBACK", NULL, NULL, NULL);
  g_free (self);
}

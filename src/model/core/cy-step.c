/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Named transactions: what the journal, undo and the user call one action. */
#include "cy-step-private.h"

#include "cy-conn-private.h"
#include "cy-error.h"
#include "cy-stmt-private.h"
#include "cy-txn-private.h"

#include <string.h>

struct _CyStep
{
  CyConn     *conn;
  CyTxn      *txn;
  CyStepFlags flags;
  gboolean    committed;
};

/**
 * cy_step_begin:
 * @conn: a writing connection
 * @name: what is being done, in the user's words
 * @flags: see #CyStepFlags
 * @error: return location
 *
 * Returns: (transfer full): the step
 */
CyStep *
cy_step_begin (CyConn *conn, const char *name, CyStepFlags flags, GError **error)
{
  return cy_step_begin_kind (conn, name, flags, CY_STEP_KIND_DONE, 0, error);
}

/* Undo and redo are steps too; @target is the one they turn. */
CyStep *
cy_step_begin_kind (CyConn     *conn,
                    const char *name,
                    CyStepFlags flags,
                    int         kind,
                    gint64      target,
                    GError    **error)
{
  g_autoptr (CyTxn) txn = NULL;
  CyJournal *journal = conn->journal;
  CyStep    *self;

  cy_conn_assert_thread (conn);
  if (journal == NULL)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_READ_ONLY, "%s was opened for reading", conn->path);
      return NULL;
    }

  /* Cannot be changed inside a transaction. */
  if (journal->depth == 0 && (flags & CY_STEP_BULK) &&
      !cy_conn_exec (conn, "PRAGMA synchronous=NORMAL", error))
    return NULL;
  if ((txn = cy_txn_begin (conn, error)) == NULL)
    return NULL;

  if (journal->depth++ == 0)
    {
      journal->step = 0;
      journal->n_entries = 0;
      journal->outside_step = FALSE;
      journal->kind = kind;
      journal->target = target;
      g_clear_pointer (&journal->reason, g_free);
      g_free (journal->name);
      journal->name = g_strdup (name);
    }
  self = g_new0 (CyStep, 1);
  self->conn = conn;
  self->txn = g_steal_pointer (&txn);
  self->flags = flags;

  return self;
}

/**
 * cy_step_set_reason:
 * @self: a step
 * @reason: (nullable): why, as a person wrote it
 */
void
cy_step_set_reason (CyStep *self, const char *reason)
{
  CyJournal *journal = self->conn->journal;

  g_free (journal->reason);
  journal->reason = g_strdup (reason);
}

/**
 * cy_step_rename:
 * @self: a step in which nothing was changed yet
 * @name: a better name, now that more is known
 */
void
cy_step_rename (CyStep *self, const char *name)
{
  CyJournal *journal = self->conn->journal;

  g_return_if_fail (journal->step == 0);

  g_free (journal->name);
  journal->name = g_strdup (name);
}

/**
 * cy_step_find_id:
 * @self: a step
 * @id: (out): of the step in this library, 0 as long as nothing was changed
 * @error: return location
 *
 * Returns: whether what was changed so far could be written down
 */
gboolean
cy_step_find_id (CyStep *self, gint64 *id, GError **error)
{
  if (!cy_journal_settle (self->conn, TRUE, error))
    return FALSE;
  *id = self->conn->journal->step;

  return TRUE;
}

static gboolean
close_step (CyJournal *journal, GError **error)
{
  const guint8 *chain = gcry_md_read (journal->chain, GCRY_MD_SM3);
  g_autoptr (CyStmt) stmt =
    cy_stmt_new (journal->conn, "UPDATE step SET entries=?, chain=?, reason=? WHERE id=?", error);

  if (stmt == NULL)
    return FALSE;
  cy_stmt_bind_int (stmt, 1, journal->n_entries);
  cy_stmt_bind_blob (stmt, 2, chain, CY_DIGEST_LENGTH);
  cy_stmt_bind_text (stmt, 3, journal->reason);
  cy_stmt_bind_int (stmt, 4, journal->step);
  if (!cy_stmt_run (stmt, error))
    return FALSE;
  memcpy (journal->last_chain, chain, CY_DIGEST_LENGTH);

  return TRUE;
}

/**
 * cy_step_derive:
 * @self: a step
 * @error: return location
 *
 * Recomputes at once what is derived from the changes so far, which is else done by
 * cy_step_commit(): for a step that goes on with what comes of its own changes.
 *
 * Returns: whether it could be computed
 */
gboolean
cy_step_derive (CyStep *self, GError **error)
{
  return cy_journal_refresh (self->conn->journal, error);
}

/**
 * cy_step_commit:
 * @self: a step
 * @error: return location
 *
 * Recomputes what is derived from the changes, writes the journal and commits. A step that
 * changed nothing leaves no trace.
 *
 * Returns: whether everything is on disk; if not, nothing is
 */
gboolean
cy_step_commit (CyStep *self, GError **error)
{
  CyJournal *journal = self->conn->journal;

  if (journal->depth == 1 &&
      (!cy_journal_refresh (journal, error) || !cy_journal_settle (self->conn, TRUE, error) ||
       (journal->step != 0 && !close_step (journal, error))))
    return FALSE;

  self->committed = cy_txn_commit (self->txn, error);
  if (self->committed)
    journal->depth--;

  return self->committed;
}

void
cy_step_free (CyStep *self)
{
  CyJournal *journal = self->conn->journal;

  cy_txn_free (self->txn);
  if (!self->committed)
    {
      journal->depth--;
      cy_journal_forget (journal);
      if (!cy_journal_load (journal, NULL))
        g_warning ("The journal cannot be read after a rollback");
    }
  if (journal->depth == 0 && (self->flags & CY_STEP_BULK))
    cy_conn_exec (self->conn, "PRAGMA synchronous=FULL", NULL);
  g_free (self);
}

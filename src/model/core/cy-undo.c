/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Turns steps back and forth from what the journal holds; survives restarts. */
#include "cy-journal.h"

#include "cy-conn-private.h"
#include "cy-error.h"
#include "cy-step-private.h"
#include "cy-stmt-private.h"

typedef struct
{
  gint64 id;
  char  *name;
} Target;

static void
target_clear (Target *target)
{
  g_clear_pointer (&target->name, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)

/* The newest step that holds, or the oldest of those that were undone. */
static gboolean
find_target (CyConn *conn, int kind, Target *target, GError **error)
{
  const char *sql = kind == CY_STEP_KIND_UNDO
                      ? "SELECT id,name FROM step WHERE kind=0 AND state=0 ORDER BY id DESC LIMIT 1"
                      : "SELECT id,name FROM step WHERE kind=0 AND state=1 ORDER BY id LIMIT 1";
  g_autoptr (CyStmt) stmt = cy_stmt_new (conn, sql, error);
  CyStmtResult result;

  target->id = 0;
  if (stmt == NULL || (result = cy_stmt_step (stmt, error)) == CY_STMT_ERROR)
    return FALSE;
  if (result == CY_STMT_ROW)
    {
      target->id = cy_stmt_get_int (stmt, 0);
      target->name = g_strdup (cy_stmt_get_text (stmt, 1));
    }

  return TRUE;
}

static const CyJournalTable *
get_table (CyConn *conn, const char *name, GError **error)
{
  const CyJournalTable *table = g_hash_table_lookup (conn->journal->by_name, name);

  if (table == NULL)
    g_set_error (error, CY_ERROR, CY_ERROR_CORRUPT, "the journal names the table %s", name);

  return table;
}

static gboolean
turn_insert (CyConn *conn, const CyJournalTable *table, CyStmt *entry, int kind, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("UPDATE %s SET deleted=nullif(?1,0),hlc=?2 WHERE uid=?3", table->entity->name);
  gint64 hlc = (gint64) cy_clock_now (&conn->clock, cy_conn_wall_ms ());
  g_autoptr (CyStmt) stmt = cy_stmt_new_bound (conn,
                                               sql,
                                               error,
                                               "iiu",
                                               kind == CY_STEP_KIND_UNDO ? hlc : (gint64) 0,
                                               hlc,
                                               cy_stmt_get_blob (entry, 1, NULL));

  return stmt != NULL && cy_stmt_run (stmt, error);
}

static gboolean
is_column (const CyJournalTable *table, const char *name)
{
  for (int i = 0; i < table->n_columns; i++)
    if (g_str_equal (table->names[i], name))
      return table->journalled[i];

  return FALSE;
}

/* Columns that this version does not know are left as they are. */
static char *
build_update (const CyJournalTable *table, CyStmt *delta, GArray *values, int side, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  CyStmtResult result;

  g_string_printf (sql, "UPDATE %s SET hlc=?1", table->entity->name);
  while ((result = cy_stmt_step (delta, error)) == CY_STMT_ROW)
    {
      CyValue value = CY_VALUE_INIT;

      if (!is_column (table, cy_stmt_get_text (delta, 0)))
        continue;
      cy_stmt_get_value (delta, side, &value);
      g_array_append_val (values, value);
      g_string_append_printf (sql, ",%s=?%u", cy_stmt_get_text (delta, 0), values->len + 2);
    }
  g_string_append (sql, " WHERE uid=?2");

  return result == CY_STMT_DONE ? g_string_free (g_steal_pointer (&sql), FALSE) : NULL;
}

static gboolean
turn_update (CyConn *conn, const CyJournalTable *table, CyStmt *entry, int kind, GError **error)
{
  g_autoptr (CyStmt) delta =
    cy_stmt_new_bound (conn,
                       "SELECT key,json_extract(value,'$[0]'),json_extract(value,'$[1]')"
                       " FROM json_each(?)",
                       error,
                       "t",
                       cy_stmt_get_text (entry, 3));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (CyValue));
  g_autofree char *sql = NULL;
  g_autoptr (CyStmt) stmt = NULL;

  g_array_set_clear_func (values, (GDestroyNotify) cy_value_clear);
  if (delta == NULL ||
      !(sql = build_update (table, delta, values, kind == CY_STEP_KIND_UNDO ? 1 : 2, error)) ||
      !(stmt = cy_stmt_new (conn, sql, error)))
    return FALSE;

  cy_stmt_bind_int (stmt, 1, (gint64) cy_clock_now (&conn->clock, cy_conn_wall_ms ()));
  cy_stmt_bind_blob (stmt, 2, cy_stmt_get_blob (entry, 1, NULL), 16);
  for (guint i = 0; i < values->len; i++)
    cy_stmt_bind_value (stmt, i + 3, &g_array_index (values, CyValue, i));

  return cy_stmt_run (stmt, error);
}

static gboolean
turn_entry (CyConn *conn, CyStmt *entry, int kind, GError **error)
{
  const CyJournalTable *table = get_table (conn, cy_stmt_get_text (entry, 0), error);
  const char           *operation = cy_stmt_get_text (entry, 2);

  if (table == NULL)
    return FALSE;
  if (*operation == 'I')
    return turn_insert (conn, table, entry, kind, error);
  if (cy_stmt_is_null (entry, 3))
    {
      g_set_error (error, CY_ERROR, CY_ERROR_NOT_FOUND, "the values of this step were purged");
      return FALSE;
    }

  return turn_update (conn, table, entry, kind, error);
}

static gboolean
turn_entries (CyConn *conn, gint64 step, int kind, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT e.tbl,e.uid,e.op,d.data FROM entry e"
                                          " LEFT JOIN delta d USING(origin,seq)"
                                          " WHERE e.step=? ORDER BY e.seq %s",
                                          kind == CY_STEP_KIND_UNDO ? "DESC" : "ASC");
  g_autoptr (CyStmt) entry = cy_stmt_new_bound (conn, sql, error, "i", step);
  CyStmtResult result = CY_STMT_ERROR;

  while (entry != NULL && (result = cy_stmt_step (entry, error)) == CY_STMT_ROW)
    if (!turn_entry (conn, entry, kind, error))
      return FALSE;

  return result == CY_STMT_DONE;
}

static gboolean
mark (CyConn *conn, gint64 step, int kind, GError **error)
{
  g_autoptr (CyStmt) stmt =
    cy_stmt_new_bound (conn,
                       "UPDATE step SET state=? WHERE id=?",
                       error,
                       "ii",
                       (gint64) (kind == CY_STEP_KIND_UNDO ? CY_STEP_STATE_UNDONE
                                                           : CY_STEP_STATE_HOLDS),
                       step);

  return stmt != NULL && cy_stmt_run (stmt, error);
}

/* @wanted is the only step that may be turned; 0 for whichever it is. */
static gboolean
turn (CyConn *conn, int kind, gint64 wanted, char **name, GError **error)
{
  g_auto (Target) target = { 0 };
  g_autoptr (CyStep) step = NULL;

  if (!find_target (conn, kind, &target, error))
    return FALSE;
  if (target.id == 0 || (wanted != 0 && target.id != wanted))
    {
      g_set_error (error, CY_ERROR, CY_ERROR_NOT_FOUND, "nothing to turn");
      return FALSE;
    }

  step = cy_step_begin_kind (conn, target.name, CY_STEP_NONE, kind, target.id, error);
  if (step == NULL || !turn_entries (conn, target.id, kind, error) ||
      !mark (conn, target.id, kind, error) || !cy_step_commit (step, error))
    return FALSE;

  if (name != NULL)
    *name = g_steal_pointer (&target.name);

  return TRUE;
}

/**
 * cy_journal_undo:
 * @conn: a writing connection
 * @name: (out) (optional) (transfer full): the step that was undone
 * @error: return location; %CY_ERROR_NOT_FOUND when nothing is left to undo
 *
 * Returns: whether the newest step that held was undone, whole
 */
gboolean
cy_journal_undo (CyConn *conn, char **name, GError **error)
{
  return turn (conn, CY_STEP_KIND_UNDO, 0, name, error);
}

/**
 * cy_journal_undo_step:
 * @conn: a writing connection
 * @step: id of the step that is meant
 * @name: (out) (optional) (transfer full): the step that was undone
 * @error: return location; %CY_ERROR_NOT_FOUND when @step is not the newest one that holds
 *
 * Returns: whether @step was undone; no other one ever is
 */
gboolean
cy_journal_undo_step (CyConn *conn, gint64 step, char **name, GError **error)
{
  g_return_val_if_fail (step > 0, FALSE);

  return turn (conn, CY_STEP_KIND_UNDO, step, name, error);
}

/**
 * cy_journal_redo:
 * @conn: a writing connection
 * @name: (out) (optional) (transfer full): the step that holds again
 * @error: return location; %CY_ERROR_NOT_FOUND when nothing was undone, or something new was
 *   done since
 *
 * Returns: whether it was done again, whole
 */
gboolean
cy_journal_redo (CyConn *conn, char **name, GError **error)
{
  return turn (conn, CY_STEP_KIND_REDO, 0, name, error);
}

/**
 * cy_journal_find_undo:
 * @conn: a connection
 * @step: (out): id of the step that an undo would undo, 0 for none
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
cy_journal_find_undo (CyConn *conn, gint64 *step, GError **error)
{
  g_auto (Target) target = { 0 };

  if (!find_target (conn, CY_STEP_KIND_UNDO, &target, error))
    return FALSE;
  *step = target.id;

  return TRUE;
}

/**
 * cy_journal_peek:
 * @conn: a connection
 * @undo_name: (out) (nullable) (transfer full): what an undo would undo
 * @redo_name: (out) (nullable) (transfer full): what a redo would redo
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
cy_journal_peek (CyConn *conn, char **undo_name, char **redo_name, GError **error)
{
  g_auto (Target) undo = { 0 };
  g_auto (Target) redo = { 0 };

  if (!find_target (conn, CY_STEP_KIND_UNDO, &undo, error) ||
      !find_target (conn, CY_STEP_KIND_REDO, &redo, error))
    return FALSE;

  *undo_name = g_steal_pointer (&undo.name);
  *redo_name = g_steal_pointer (&redo.name);

  return TRUE;
}

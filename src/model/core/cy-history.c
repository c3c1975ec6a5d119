/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reading the journal: steps, the history of a record, and whether the chain holds. */
#include "cy-journal.h"

#include "cy-conn-private.h"
#include "cy-error.h"
#include "cy-stmt-private.h"

#include <string.h>

#define STEP_COLUMNS "s.id,s.name,s.actor,s.reason,s.hlc>>16,s.kind,s.state<>0,s.entries"
#define N_STEP_COLUMNS 8

static void
read_step (CyStmt *stmt, CyStepInfo *info)
{
  info->id = cy_stmt_get_int (stmt, 0);
  info->name = g_strdup (cy_stmt_get_text (stmt, 1));
  info->actor = g_strdup (cy_stmt_get_text (stmt, 2));
  info->reason = g_strdup (cy_stmt_get_text (stmt, 3));
  info->when_ms = cy_stmt_get_int (stmt, 4);
  info->kind = (int) cy_stmt_get_int (stmt, 5);
  info->undone = cy_stmt_get_int (stmt, 6) != 0;
  info->n_entries = cy_stmt_get_int (stmt, 7);
}

static void
step_info_clear (CyStepInfo *info)
{
  g_free (info->name);
  g_free (info->actor);
  g_free (info->reason);
}

void
cy_step_info_free (CyStepInfo *info)
{
  step_info_clear (info);
  g_free (info);
}

void
cy_change_free (CyChange *change)
{
  step_info_clear (&change->step);
  cy_value_clear (&change->old_value);
  cy_value_clear (&change->new_value);
  g_free (change);
}

/**
 * cy_journal_list_steps:
 * @conn: a connection
 * @before: only steps with a smaller id, 0 for the newest
 * @limit: at most so many
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyStepInfo): steps, the newest first
 */
GPtrArray *
cy_journal_list_steps (CyConn *conn, gint64 before, guint limit, GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) cy_step_info_free);
  g_autoptr (CyStmt) stmt = cy_stmt_new_bound (conn,
                                               "SELECT " STEP_COLUMNS " FROM step s"
                                               " WHERE s.id<? ORDER BY s.id DESC LIMIT ?",
                                               error,
                                               "ii",
                                               before > 0 ? before : G_MAXINT64,
                                               (gint64) limit);
  CyStmtResult result = CY_STMT_ERROR;

  while (stmt != NULL && (result = cy_stmt_step (stmt, error)) == CY_STMT_ROW)
    {
      CyStepInfo *info = g_new0 (CyStepInfo, 1);

      read_step (stmt, info);
      g_ptr_array_add (steps, info);
    }

  return result == CY_STMT_DONE ? g_steal_pointer (&steps) : NULL;
}

static CyChange *
add_change (GPtrArray *changes, CyStmt *entry, const CyEntity *entity, char operation)
{
  CyChange *change = g_new0 (CyChange, 1);

  read_step (entry, &change->step);
  change->entity = entity;
  change->record_id = cy_stmt_get_int (entry, N_STEP_COLUMNS);
  change->operation = operation;
  change->field = -1;
  g_ptr_array_add (changes, change);

  return change;
}

static gboolean
add_values (CyConn *conn, GPtrArray *changes, CyStmt *entry, const CyEntity *entity, GError **error)
{
  g_autoptr (CyStmt) delta =
    cy_stmt_new_bound (conn,
                       "SELECT key,json_extract(value,'$[0]'),json_extract(value,'$[1]')"
                       " FROM json_each(?)",
                       error,
                       "t",
                       cy_stmt_get_text (entry, N_STEP_COLUMNS + 2));
  CyStmtResult result = CY_STMT_ERROR;

  while (delta != NULL && (result = cy_stmt_step (delta, error)) == CY_STMT_ROW)
    {
      const char *name = cy_stmt_get_text (delta, 0);
      int         field = cy_entity_find_field (entity, name);
      CyChange   *change;

      if (field < 0)
        {
          add_change (changes, entry, entity, cy_stmt_is_null (delta, 2) ? 'R' : 'D');
          continue;
        }
      change = add_change (changes, entry, entity, 'U');
      change->field = field;
      cy_stmt_get_value (delta, 1, &change->old_value);
      cy_stmt_get_value (delta, 2, &change->new_value);
    }

  return result == CY_STMT_DONE;
}

/* @where picks the records of @entity by one number. */
static gboolean
list_changes_of (CyConn         *conn,
                 GPtrArray      *changes,
                 const CyEntity *entity,
                 const char     *where,
                 gint64          number,
                 guint           limit,
                 GError        **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT " STEP_COLUMNS ",r.id,e.op,d.data"
                                          " FROM %s r CROSS JOIN entry e ON e.uid=r.uid"
                                          " JOIN step s ON s.id=e.step"
                                          " LEFT JOIN delta d ON d.origin=e.origin AND d.seq=e.seq"
                                          " WHERE r.%s=? ORDER BY e.seq DESC LIMIT ?",
                                          entity->name,
                                          where);
  g_autoptr (CyStmt) stmt = cy_stmt_new_bound (conn, sql, error, "ii", number, (gint64) limit);
  CyStmtResult result = CY_STMT_ERROR;

  while (stmt != NULL && (result = cy_stmt_step (stmt, error)) == CY_STMT_ROW)
    if (*cy_stmt_get_text (stmt, N_STEP_COLUMNS + 1) == 'I')
      add_change (changes, stmt, entity, 'I');
    else if (!cy_stmt_is_null (stmt, N_STEP_COLUMNS + 2) &&
             !add_values (conn, changes, stmt, entity, error))
      return FALSE;

  return result == CY_STMT_DONE;
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const CyChange *x = *(const CyChange *const *) a;
  const CyChange *y = *(const CyChange *const *) b;

  return (y->step.id > x->step.id) - (y->step.id < x->step.id);
}

/**
 * cy_journal_list_changes:
 * @conn: a connection
 * @entity: what kind of record
 * @id: local id of the record
 * @limit: at most so many entries of each kind of part
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyChange): every change of the record and its parts,
 *   the newest first
 */
GPtrArray *
cy_journal_list_changes (CyConn         *conn,
                         const CyEntity *entity,
                         gint64          id,
                         guint           limit,
                         GError        **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) cy_change_free);
  guint                  n;
  const CyEntity *const *entities = cy_entity_list (&n);

  if (!list_changes_of (conn, changes, entity, "id", id, limit, error))
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      int owner = cy_entity_get_owner_field (entities[i]);

      if (owner >= 0 && g_str_equal (entities[i]->fields[owner].of, entity->name) &&
          !list_changes_of (conn,
                            changes,
                            entities[i],
                            entities[i]->fields[owner].name,
                            id,
                            limit,
                            error))
        return NULL;
    }
  g_ptr_array_sort (changes, compare_changes);

  return g_steal_pointer (&changes);
}

/* ---- The chain ---- */

static gboolean
delta_matches (CyStmt *entry)
{
  const char   *text = cy_stmt_get_text (entry, 5);
  const guint8 *digest = cy_stmt_get_blob (entry, 4, NULL);
  guint8        made[CY_DIGEST_LENGTH];

  /* A purged delta leaves its digest; an insert has neither. */
  if (text == NULL)
    return TRUE;
  gcry_md_hash_buffer (GCRY_MD_SM3, made, text, strlen (text));

  return digest != NULL && memcmp (made, digest, CY_DIGEST_LENGTH) == 0;
}

static gboolean
verify_entries (CyConn *conn, gint64 step, gboolean *good, GError **error)
{
  g_autoptr (CyStmt) entry =
    cy_stmt_new_bound (conn,
                       "SELECT e.seq,e.tbl,e.uid,e.op,e.digest,d.data FROM entry e"
                       " LEFT JOIN delta d USING(origin,seq) WHERE e.step=? ORDER BY e.seq",
                       error,
                       "i",
                       step);
  CyStmtResult result = CY_STMT_ERROR;

  while (entry != NULL && (result = cy_stmt_step (entry, error)) == CY_STMT_ROW)
    {
      *good = *good && delta_matches (entry);
      cy_journal_digest_entry (conn->journal,
                               cy_stmt_get_int (entry, 0),
                               cy_stmt_get_text (entry, 1),
                               cy_stmt_get_blob (entry, 2, NULL),
                               *cy_stmt_get_text (entry, 3),
                               cy_stmt_get_blob (entry, 4, NULL));
    }

  return result == CY_STMT_DONE;
}

static gboolean
verify_steps (CyConn *conn, gint64 *broken_step, GError **error)
{
  CyJournal *journal = conn->journal;
  g_autoptr (CyStmt) step =
    cy_stmt_new (conn, "SELECT id,name,actor,chain FROM step ORDER BY id", error);
  CyStmtResult result = CY_STMT_ERROR;

  memset (journal->last_chain, 0, CY_DIGEST_LENGTH);
  while (step != NULL && (result = cy_stmt_step (step, error)) == CY_STMT_ROW)
    {
      gsize         length = 0;
      const guint8 *chain = cy_stmt_get_blob (step, 3, &length);
      const guint8 *made;
      gboolean      good = TRUE;
      gint64        id = cy_stmt_get_int (step, 0);

      cy_journal_digest_step (journal, id, cy_stmt_get_text (step, 1), cy_stmt_get_text (step, 2));
      if (!verify_entries (conn, id, &good, error))
        return FALSE;
      made = gcry_md_read (journal->chain, GCRY_MD_SM3);
      if (!good || length != CY_DIGEST_LENGTH || memcmp (made, chain, CY_DIGEST_LENGTH) != 0)
        {
          *broken_step = id;
          return TRUE;
        }
      memcpy (journal->last_chain, made, CY_DIGEST_LENGTH);
    }

  return result == CY_STMT_DONE;
}

/**
 * cy_journal_verify:
 * @conn: a writing connection without an open step
 * @broken_step: (out): the first step whose record was altered, 0 when none was
 * @error: return location
 *
 * Recomputes the SM3 chain over everything that was ever done.
 *
 * Returns: whether the journal could be read
 */
gboolean
cy_journal_verify (CyConn *conn, gint64 *broken_step, GError **error)
{
  gboolean read;

  g_return_val_if_fail (conn->journal != NULL && conn->journal->depth == 0, FALSE);

  *broken_step = 0;
  read = verify_steps (conn, broken_step, error);

  return cy_journal_load (conn->journal, read ? error : NULL) && read;
}

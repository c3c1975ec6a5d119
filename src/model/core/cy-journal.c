/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The spine: every change of every entity is caught below the repositories and written down.
 *
 *   sqlite3_step ─► pre-update hook: copies values ─► pending
 *                                                       │ after the statement
 *   entry (origin, seq, hlc, step, table, uid, op, digest) ◄┘──► delta {"column":[old,new]}
 *
 * The chain of a step covers the digests, so that deltas can be purged and the rest still holds. */
#include "cy-journal-private.h"

#include "cy-conn-private.h"
#include "cy-error.h"
#include "cy-json.h"
#include "cy-sql.h"
#include "cy-stmt-private.h"

#include <string.h>

/* Pending changes that are written in one go. */
#define SETTLE_AT 1000

/* ---- What the hook sees ---- */

static gboolean
values_equal (sqlite3_value *a, sqlite3_value *b)
{
  int type = sqlite3_value_type (a);
  int length;

  if (type != sqlite3_value_type (b))
    return FALSE;
  if (type == SQLITE_NULL)
    return TRUE;
  if (type == SQLITE_INTEGER)
    return sqlite3_value_int64 (a) == sqlite3_value_int64 (b);
  length = sqlite3_value_bytes (a);

  return length == sqlite3_value_bytes (b) &&
         memcmp (sqlite3_value_blob (a), sqlite3_value_blob (b), length) == 0;
}

static void
append_value (GString *json, sqlite3_value *value)
{
  if (sqlite3_value_type (value) == SQLITE_NULL)
    g_string_append (json, "null");
  else if (sqlite3_value_type (value) == SQLITE_INTEGER)
    g_string_append_printf (json, "%" G_GINT64_FORMAT, (gint64) sqlite3_value_int64 (value));
  else
    cy_json_append_string (json, (const char *) sqlite3_value_text (value));
}

/* Appends {"column":[old,new],…} of what changed; FALSE when nothing did. */
static gboolean
append_delta (CyJournal *self, CyJournalTable *table, gboolean *feeds)
{
  gsize start = self->deltas->len;

  for (int i = 0; i < table->n_columns; i++)
    {
      sqlite3_value *old_value = NULL;
      sqlite3_value *new_value = NULL;

      if (!table->journalled[i])
        continue;
      sqlite3_preupdate_old (self->conn->db, i, &old_value);
      sqlite3_preupdate_new (self->conn->db, i, &new_value);
      if (values_equal (old_value, new_value))
        continue;
      *feeds |= table->feeds[i];
      g_string_append_c (self->deltas, self->deltas->len == start ? '{' : ',');
      cy_json_append_string (self->deltas, table->names[i]);
      g_string_append (self->deltas, ":[");
      append_value (self->deltas, old_value);
      g_string_append_c (self->deltas, ',');
      append_value (self->deltas, new_value);
      g_string_append_c (self->deltas, ']');
    }
  if (self->deltas->len == start)
    return FALSE;
  g_string_append_len (self->deltas, "}", 2); /* with its NUL */

  return TRUE;
}

static void
touch (CyJournalTable *table, gint64 id)
{
  table->changed = TRUE;
  g_array_append_val (table->touched, id);
}

static void
touch_owner (CyJournal *self, CyJournalTable *table, int operation)
{
  sqlite3_value *value = NULL;

  if (table->owner == NULL)
    return;
  sqlite3_preupdate_new (self->conn->db, table->owner_column, &value);
  touch (table->owner, sqlite3_value_int64 (value));
  if (operation == SQLITE_UPDATE)
    {
      sqlite3_preupdate_old (self->conn->db, table->owner_column, &value);
      touch (table->owner, sqlite3_value_int64 (value));
    }
}

static void
preupdate_cb (void         *data,
              sqlite3      *db,
              int           operation,
              const char   *schema,
              const char   *name,
              sqlite3_int64 old_id,
              sqlite3_int64 new_id)
{
  CyJournal      *self = data;
  CyJournalTable *table = g_hash_table_lookup (self->by_name, name);
  CyPending       pending = { .table = table, .operation = operation == SQLITE_INSERT ? 'I' : 'U' };
  sqlite3_value  *uid = NULL;
  gboolean        feeds = operation == SQLITE_INSERT;

  if (table == NULL)
    return;
  if (self->depth == 0 || operation == SQLITE_DELETE)
    {
      /* The hook cannot refuse; the commit will. */
      self->outside_step = TRUE;
      return;
    }
  pending.delta = self->deltas->len;
  if (operation == SQLITE_UPDATE && !append_delta (self, table, &feeds))
    return;

  sqlite3_preupdate_new (db, table->uid_column, &uid);
  if (sqlite3_value_bytes (uid) == sizeof pending.uid)
    memcpy (pending.uid, sqlite3_value_blob (uid), sizeof pending.uid);
  g_array_append_val (self->pending, pending);
  table->changed = TRUE;
  if (feeds || table->entity->refresh == NULL)
    touch (table, new_id);
  touch_owner (self, table, operation);
}

static int
commit_cb (void *data)
{
  CyJournal *self = data;
  gboolean   outside = self->outside_step;

  self->outside_step = FALSE;
  if (outside)
    g_warning ("A change outside a step was refused");

  return outside || (self->conn->txn_depth > 0 && !self->conn->committing);
}

/* ---- Writing entries ---- */

void
cy_journal_digest_step (CyJournal *self, gint64 id, const char *name, const char *actor)
{
  g_autofree char *head = g_strdup_printf ("%" G_GINT64_FORMAT "\n%s\n%s\n", id, name, actor);

  gcry_md_reset (self->chain);
  gcry_md_write (self->chain, self->last_chain, CY_DIGEST_LENGTH);
  gcry_md_write (self->chain, head, strlen (head));
}

void
cy_journal_digest_entry (CyJournal    *self,
                         gint64        seq,
                         const char   *table,
                         const guint8  uid[16],
                         char          operation,
                         const guint8 *digest)
{
  guint64 number = GUINT64_TO_BE ((guint64) seq);

  gcry_md_write (self->chain, &number, sizeof number);
  gcry_md_write (self->chain, table, strlen (table));
  gcry_md_write (self->chain, uid, 16);
  gcry_md_write (self->chain, &operation, 1);
  if (digest != NULL)
    gcry_md_write (self->chain, digest, CY_DIGEST_LENGTH);
}

/* Whoever does something new cannot redo any more what was undone before. */
static gboolean
give_up_redo (CyJournal *self, GError **error)
{
  return cy_sql_run (self->conn, "UPDATE step SET state=2 WHERE state=1 AND kind=0", error, "");
}

static gboolean
write_step (CyJournal *self, GError **error)
{
  g_autoptr (CyStmt) stmt = NULL;
  gint64 hlc = (gint64) cy_clock_now (&self->conn->clock, cy_conn_wall_ms ());

  if (!cy_conn_get_int (self->conn, "SELECT coalesce(max(id),0)+1 FROM step", &self->step, error))
    return FALSE;
  if (self->kind == CY_STEP_KIND_DONE && !give_up_redo (self, error))
    return FALSE;
  cy_journal_digest_step (self, self->step, self->name, self->conn->actor);
  stmt = cy_stmt_new_bound (self->conn,
                            "INSERT INTO step(id,origin,hlc,name,actor,kind,target,state,entries)"
                            " VALUES(?,?,?,?,?,?,nullif(?,0),0,0)",
                            error,
                            "iiittii",
                            self->step,
                            self->conn->origin,
                            hlc,
                            self->name,
                            self->conn->actor,
                            (gint64) self->kind,
                            self->target);

  return stmt != NULL && cy_stmt_run (stmt, error);
}

static gboolean
write_entry (CyJournal *self, CyPending *pending, CyStmt *entry, CyStmt *delta, GError **error)
{
  const char *text = self->deltas->str + pending->delta;
  guint8      digest[CY_DIGEST_LENGTH];
  gboolean    has_delta = pending->operation == 'U';
  char        operation[2] = { pending->operation, '\0' };

  self->seq++;
  self->n_entries++;
  if (has_delta)
    gcry_md_hash_buffer (GCRY_MD_SM3, digest, text, strlen (text));
  cy_journal_digest_entry (self,
                           self->seq,
                           pending->table->entity->name,
                           pending->uid,
                           pending->operation,
                           has_delta ? digest : NULL);

  cy_stmt_bind_int (entry, 1, self->conn->origin);
  cy_stmt_bind_int (entry, 2, self->seq);
  cy_stmt_bind_int (entry, 3, (gint64) cy_clock_now (&self->conn->clock, cy_conn_wall_ms ()));
  cy_stmt_bind_int (entry, 4, self->step);
  cy_stmt_bind_text (entry, 5, pending->table->entity->name);
  cy_stmt_bind_blob (entry, 6, pending->uid, 16);
  cy_stmt_bind_text (entry, 7, operation);
  cy_stmt_bind_blob (entry, 8, has_delta ? digest : NULL, has_delta ? CY_DIGEST_LENGTH : 0);
  if (!cy_stmt_run (entry, error))
    return FALSE;
  if (!has_delta)
    return TRUE;

  cy_stmt_bind_int (delta, 1, self->conn->origin);
  cy_stmt_bind_int (delta, 2, self->seq);
  cy_stmt_bind_text (delta, 3, text);

  return cy_stmt_run (delta, error);
}

static gboolean
write_pending (CyJournal *self, GError **error)
{
  g_autoptr (CyStmt) entry = NULL;
  g_autoptr (CyStmt) delta = NULL;
  guint n = self->pending->len;

  if (self->step == 0 && !write_step (self, error))
    return FALSE;
  entry = cy_stmt_new (self->conn,
                       "INSERT INTO entry(origin,seq,hlc,step,tbl,uid,op,digest)"
                       " VALUES(?,?,?,?,?,?,?,?)",
                       error);
  if (entry == NULL)
    return FALSE;
  delta = cy_stmt_new (self->conn, "INSERT INTO delta(origin,seq,data) VALUES(?,?,?)", error);
  if (delta == NULL)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!write_entry (self, &g_array_index (self->pending, CyPending, i), entry, delta, error))
      return FALSE;
  g_array_set_size (self->pending, 0);
  g_string_truncate (self->deltas, 0);

  return TRUE;
}

/**
 * cy_journal_settle:
 * @conn: a connection
 * @all: whether to write even a few
 * @error: return location
 *
 * Writes the changes that the hook has seen, in the transaction that made them.
 *
 * Returns: whether that went well
 */
gboolean
cy_journal_settle (CyConn *conn, gboolean all, GError **error)
{
  CyJournal    *self = conn->journal;
  sqlite3_int64 last_id;
  gboolean      written;

  if (self == NULL || self->settling || self->pending->len == 0 ||
      (!all && self->pending->len < SETTLE_AT))
    return TRUE;

  /* The statements that write the journal end here too; and whoever has just inserted a record is
   * going to ask for its id. */
  last_id = sqlite3_last_insert_rowid (conn->db);
  self->settling = TRUE;
  written = write_pending (self, error);
  self->settling = FALSE;
  sqlite3_set_last_insert_rowid (conn->db, last_id);

  return written;
}

/* ---- Derived columns ---- */

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static gboolean
refresh_table (CyJournal *self, CyJournalTable *table, GError **error)
{
  g_autoptr (GArray) ids = g_steal_pointer (&table->touched);
  gint64 last = 0;

  table->touched = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_sort (ids, compare_ids);
  for (guint i = 0; table->entity->refresh != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (id != last && !table->entity->refresh (self->conn, id, error))
        return FALSE;
      last = id;
    }

  return table->entity->refresh_all == NULL || table->entity->refresh_all (self->conn, error);
}

/**
 * cy_journal_refresh:
 * @self: a journal with an open step
 * @error: return location
 *
 * Recomputes the derived columns of every record that the step touched, once.
 *
 * Returns: whether that went well
 */
gboolean
cy_journal_refresh (CyJournal *self, GError **error)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      CyJournalTable *table = g_ptr_array_index (self->tables, i);

      if (table->changed)
        self->changed |= cy_entity_get_bit (table->entity);
      table->changed = FALSE;
      if (table->touched->len > 0 && !refresh_table (self, table, error))
        return FALSE;
    }

  return TRUE;
}

/* Drops everything a step that was rolled back has left here. */
void
cy_journal_forget (CyJournal *self)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      CyJournalTable *table = g_ptr_array_index (self->tables, i);

      table->changed = FALSE;
      g_array_set_size (table->touched, 0);
    }
  g_array_set_size (self->pending, 0);
  g_string_truncate (self->deltas, 0);
  self->outside_step = FALSE;
}

/**
 * cy_journal_take_changed:
 * @conn: a connection
 *
 * Returns: bit i set when records of entity i changed since the last call
 */
guint64
cy_journal_take_changed (CyConn *conn)
{
  guint64 changed = 0;

  if (conn->journal != NULL)
    {
      changed = conn->journal->changed;
      conn->journal->changed = 0;
    }

  return changed;
}

/* ---- Attaching ---- */

static gboolean
column_is_journalled (const CyEntity *entity, const char *name)
{
  int field = cy_entity_find_field (entity, name);

  if (field >= 0)
    return !(entity->fields[field].flags & CY_FIELD_DERIVED);

  return g_str_equal (name, "deleted");
}

static gboolean
column_feeds (const CyEntity *entity, const char *name)
{
  int field = cy_entity_find_field (entity, name);

  return field >= 0 && (entity->fields[field].flags & CY_FIELD_FEEDS);
}

static void
table_free (gpointer data)
{
  CyJournalTable *table = data;

  g_strfreev (table->names);
  g_free (table->journalled);
  g_free (table->feeds);
  g_array_unref (table->touched);
  g_free (table);
}

static CyJournalTable *
table_new (CyConn *conn, const CyEntity *entity, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s LIMIT 0", entity->name);
  g_autoptr (CyStmt) stmt = cy_stmt_new (conn, sql, error);
  int             owner = cy_entity_get_owner_field (entity);
  CyJournalTable *table;

  if (stmt == NULL)
    return NULL;

  table = g_new0 (CyJournalTable, 1);
  table->entity = entity;
  table->owner_column = -1;
  table->n_columns = cy_stmt_get_n_columns (stmt);
  table->names = g_new0 (char *, table->n_columns + 1);
  table->journalled = g_new0 (gboolean, table->n_columns);
  table->feeds = g_new0 (gboolean, table->n_columns);
  table->touched = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (int i = 0; i < table->n_columns; i++)
    {
      const char *name = cy_stmt_get_name (stmt, i);

      table->names[i] = g_strdup (name);
      table->journalled[i] = column_is_journalled (entity, name);
      table->feeds[i] = column_feeds (entity, name);
      if (g_str_equal (name, "uid"))
        table->uid_column = i;
      if (owner >= 0 && g_str_equal (name, entity->fields[owner].name))
        table->owner_column = i;
    }

  return table;
}

static void
link_owners (CyJournal *self)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      CyJournalTable *table = g_ptr_array_index (self->tables, i);
      int             field = cy_entity_get_owner_field (table->entity);

      if (field >= 0)
        table->owner = g_hash_table_lookup (self->by_name, table->entity->fields[field].of);
    }
}

/* Where the journal stands: asked of the file, so that a rollback needs no memory of its own. */
gboolean
cy_journal_load (CyJournal *self, GError **error)
{
  g_autoptr (CyStmt) stmt = NULL;
  gint64      hlc = 0;
  const void *chain;
  gsize       length;

  if (!cy_conn_get_int (self->conn,
                        "SELECT origin FROM node WHERE self=1",
                        &self->conn->origin,
                        error) ||
      !cy_conn_get_int (self->conn,
                        "SELECT max(seq) FROM entry WHERE origin=(SELECT origin FROM node WHERE "
                        "self=1)",
                        &self->seq,
                        error) ||
      !cy_conn_get_int (self->conn, "SELECT max(hlc) FROM step", &hlc, error))
    return FALSE;
  self->conn->clock.hlc = MAX (self->conn->clock.hlc, (guint64) hlc + G_MAXUINT16);

  stmt = cy_stmt_new (self->conn, "SELECT chain FROM step ORDER BY id DESC LIMIT 1", error);
  if (stmt == NULL)
    return FALSE;
  memset (self->last_chain, 0, CY_DIGEST_LENGTH);
  if (cy_stmt_step (stmt, error) == CY_STMT_ROW)
    {
      chain = cy_stmt_get_blob (stmt, 0, &length);
      if (length == CY_DIGEST_LENGTH)
        memcpy (self->last_chain, chain, length);
    }

  return TRUE;
}

/**
 * cy_journal_attach:
 * @conn: a writing connection with its schema up to date
 * @error: return location
 *
 * Returns: (transfer full): the journal of @conn, watching from now on
 */
CyJournal *
cy_journal_attach (CyConn *conn, GError **error)
{
  CyJournal             *self = g_new0 (CyJournal, 1);
  guint                  n_entities;
  const CyEntity *const *entities = cy_entity_list (&n_entities);

  self->conn = conn;
  self->tables = g_ptr_array_new_with_free_func (table_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->pending = g_array_new (FALSE, FALSE, sizeof (CyPending));
  self->deltas = g_string_new (NULL);
  gcry_md_open (&self->chain, GCRY_MD_SM3, 0);

  for (guint i = 0; i < n_entities; i++)
    {
      CyJournalTable *table = table_new (conn, entities[i], error);

      if (table == NULL)
        {
          cy_journal_detach (self);
          return NULL;
        }
      g_ptr_array_add (self->tables, table);
      g_hash_table_insert (self->by_name, (char *) entities[i]->name, table);
    }
  link_owners (self);
  if (!cy_journal_load (self, error))
    {
      cy_journal_detach (self);
      return NULL;
    }
  sqlite3_preupdate_hook (conn->db, preupdate_cb, self);
  sqlite3_commit_hook (conn->db, commit_cb, self);

  return self;
}

void
cy_journal_detach (CyJournal *self)
{
  sqlite3_preupdate_hook (self->conn->db, NULL, NULL);
  sqlite3_commit_hook (self->conn->db, NULL, NULL);
  gcry_md_close (self->chain);
  g_ptr_array_unref (self->tables);
  g_hash_table_unref (self->by_name);
  g_array_unref (self->pending);
  g_string_free (self->deltas, TRUE);
  g_free (self->name);
  g_free (self->reason);
  g_free (self);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Loads and saves records of any entity, column by column from its field table. */
#include "cy-mapper-private.h"

#include "cy-conn-private.h"
#include "cy-error.h"

typedef struct
{
  char *select; /* id, uid, deleted, then the fields */
  char *insert; /* uid, hlc, origin, then the fields */
  char *update; /* hlc, origin, the fields, then the id */
} CyMapperSql;

/* In front of the fields in a select. */
#define N_HEAD 3

void
cy_mapper_sql_free (gpointer data)
{
  CyMapperSql *sql = data;

  g_free (sql->select);
  g_free (sql->insert);
  g_free (sql->update);
  g_free (sql);
}

static const CyMapperSql *
get_sql (CyConn *conn, const CyEntity *entity)
{
  CyMapperSql *sql = g_hash_table_lookup (conn->sql, entity);
  g_autoptr (GString) names = NULL;
  g_autoptr (GString) marks = NULL;
  g_autoptr (GString) pairs = NULL;

  if (sql != NULL)
    return sql;

  names = g_string_new (NULL);
  marks = g_string_new (NULL);
  pairs = g_string_new (NULL);
  for (guint i = 0; i < entity->n_fields; i++)
    {
      g_string_append_printf (names, ",%s", entity->fields[i].name);
      if (entity->fields[i].flags & CY_FIELD_DERIVED)
        continue;
      g_string_append_printf (marks, ",?%u", i + 4);
      g_string_append_printf (pairs, ",%s=?%u", entity->fields[i].name, i + 4);
    }

  sql = g_new0 (CyMapperSql, 1);
  sql->select = g_strdup_printf ("SELECT id,uid,deleted%s FROM %s", names->str, entity->name);
  sql->update =
    g_strdup_printf ("UPDATE %s SET hlc=?2,origin=?3%s WHERE id=?1", entity->name, pairs->str);
  g_string_truncate (names, 0);
  for (guint i = 0; i < entity->n_fields; i++)
    if (!(entity->fields[i].flags & CY_FIELD_DERIVED))
      g_string_append_printf (names, ",%s", entity->fields[i].name);
  sql->insert = g_strdup_printf ("INSERT INTO %s(uid,hlc,origin%s) VALUES(?1,?2,?3%s)",
                                 entity->name,
                                 names->str,
                                 marks->str);
  g_hash_table_insert (conn->sql, (gpointer) entity, sql);

  return sql;
}

/* Reads rows for cy_mapper_read(); a condition and an order may follow. */
const char *
cy_mapper_get_select (CyConn *conn, const CyEntity *entity)
{
  return get_sql (conn, entity)->select;
}

CyRecord *
cy_mapper_read (CyStmt *stmt, const CyEntity *entity)
{
  CyRecord     *record = cy_record_new (entity);
  const guint8 *uid = cy_stmt_get_blob (stmt, 1, NULL);
  g_auto (CyValue) value = CY_VALUE_INIT;

  cy_record_set_id (record, cy_stmt_get_int (stmt, 0));
  if (uid != NULL)
    cy_record_set_uid (record, uid);
  cy_record_set_deleted (record, !cy_stmt_is_null (stmt, 2));
  for (guint i = 0; i < entity->n_fields; i++)
    {
      cy_stmt_get_value (stmt, N_HEAD + i, &value);
      cy_record_set (record, i, &value);
    }

  return record;
}

static GPtrArray *
read_all (CyStmt *stmt, const CyEntity *entity, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  CyStmtResult result;

  while ((result = cy_stmt_step (stmt, error)) == CY_STMT_ROW)
    g_ptr_array_add (records, cy_mapper_read (stmt, entity));

  return result == CY_STMT_DONE ? g_steal_pointer (&records) : NULL;
}

/**
 * cy_mapper_load:
 * @conn: a connection
 * @entity: what kind of record
 * @id: local id; a deleted record can be loaded too
 * @error: return location; %CY_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the record
 */
CyRecord *
cy_mapper_load (CyConn *conn, const CyEntity *entity, gint64 id, GError **error)
{
  g_autofree char *sql = g_strconcat (get_sql (conn, entity)->select, " WHERE id=?", NULL);
  g_autoptr (CyStmt) stmt = cy_stmt_new_bound (conn, sql, error, "i", id);
  CyStmtResult result;

  if (stmt == NULL || (result = cy_stmt_step (stmt, error)) == CY_STMT_ERROR)
    return NULL;
  if (result == CY_STMT_ROW)
    return cy_mapper_read (stmt, entity);

  g_set_error (error, CY_ERROR, CY_ERROR_NOT_FOUND, "no %s %" G_GINT64_FORMAT, entity->name, id);

  return NULL;
}

static GPtrArray *
load_where (CyConn *conn, const CyEntity *entity, const char *where, gint64 number, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("%s WHERE %s ORDER BY %s",
                                          get_sql (conn, entity)->select,
                                          where,
                                          entity->order ? entity->order : "id");
  g_autoptr (CyStmt) stmt = cy_stmt_new (conn, sql, error);

  if (stmt == NULL)
    return NULL;
  if (number != 0)
    cy_stmt_bind_int (stmt, 1, number);

  return read_all (stmt, entity, error);
}

/**
 * cy_mapper_load_parts:
 * @conn: a connection
 * @entity: an entity that is a part of another
 * @owner: local id of the owning record
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyRecord): the living parts, in the entity's order
 */
GPtrArray *
cy_mapper_load_parts (CyConn *conn, const CyEntity *entity, gint64 owner, GError **error)
{
  int              field = cy_entity_get_owner_field (entity);
  g_autofree char *where = NULL;

  g_return_val_if_fail (field >= 0, NULL);

  where = g_strdup_printf ("%s=? AND deleted IS NULL", entity->fields[field].name);

  return load_where (conn, entity, where, owner, error);
}

/**
 * cy_mapper_load_all:
 * @conn: a connection
 * @entity: an entity of few records, such as units
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyRecord): every living record, in the entity's order
 */
GPtrArray *
cy_mapper_load_all (CyConn *conn, const CyEntity *entity, GError **error)
{
  return load_where (conn, entity, "deleted IS NULL", 0, error);
}

/**
 * cy_mapper_load_deleted:
 * @conn: a connection
 * @entity: an entity
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyRecord): what waits in the recycle bin
 */
GPtrArray *
cy_mapper_load_deleted (CyConn *conn, const CyEntity *entity, GError **error)
{
  return load_where (conn, entity, "deleted IS NOT NULL", 0, error);
}

static gboolean
check_required (CyRecord *record, GError **error)
{
  const CyEntity *entity = cy_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++)
    if ((entity->fields[i].flags & CY_FIELD_REQUIRED) && !cy_record_has (record, i))
      {
        g_set_error (error,
                     CY_ERROR,
                     CY_ERROR_CONSTRAINT,
                     "%s.%s is required",
                     entity->name,
                     entity->fields[i].name);
        if (error != NULL)
          cy_error_get_place (*error)->field = g_strdup (entity->fields[i].name);
        return FALSE;
      }

  return TRUE;
}

static void
bind_fields (CyStmt *stmt, CyRecord *record)
{
  const CyEntity *entity = cy_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++)
    if (!(entity->fields[i].flags & CY_FIELD_DERIVED))
      cy_stmt_bind_value (stmt, i + 4, cy_record_get (record, i));
}

static gboolean
insert (CyConn *conn, CyRecord *record, GError **error)
{
  const CyEntity *entity = cy_record_get_entity (record);
  g_autoptr (CyStmt) stmt = cy_stmt_new (conn, get_sql (conn, entity)->insert, error);
  gint64 now = cy_conn_wall_ms ();
  guint8 uid[16];

  if (stmt == NULL)
    return FALSE;

  cy_clock_make_uid (&conn->clock, now, uid);
  cy_stmt_bind_blob (stmt, 1, uid, sizeof uid);
  cy_stmt_bind_int (stmt, 2, (gint64) cy_clock_now (&conn->clock, now));
  cy_stmt_bind_int (stmt, 3, conn->origin);
  bind_fields (stmt, record);
  if (cy_stmt_step (stmt, error) != CY_STMT_DONE)
    return FALSE;

  cy_record_set_id (record, sqlite3_last_insert_rowid (conn->db));
  cy_record_set_uid (record, uid);

  return TRUE;
}

static gboolean
update (CyConn *conn, CyRecord *record, GError **error)
{
  const CyEntity *entity = cy_record_get_entity (record);
  g_autoptr (CyStmt) stmt = cy_stmt_new (conn, get_sql (conn, entity)->update, error);

  if (stmt == NULL)
    return FALSE;

  cy_stmt_bind_int (stmt, 1, cy_record_get_id (record));
  cy_stmt_bind_int (stmt, 2, (gint64) cy_clock_now (&conn->clock, cy_conn_wall_ms ()));
  cy_stmt_bind_int (stmt, 3, conn->origin);
  bind_fields (stmt, record);

  return cy_stmt_run (stmt, error);
}

/**
 * cy_mapper_save:
 * @conn: a connection with an open step
 * @record: new or changed; gets its id and uid when it is new
 * @error: return location; %CY_ERROR_CONSTRAINT with the field in its place
 *
 * Returns: whether it was written
 */
gboolean
cy_mapper_save (CyConn *conn, CyRecord *record, GError **error)
{
  if (!check_required (record, error))
    return FALSE;

  return cy_record_get_id (record) == 0 ? insert (conn, record, error)
                                        : update (conn, record, error);
}

static gboolean
set_deleted (CyConn *conn, const CyEntity *entity, gint64 id, gboolean deleted, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("UPDATE %s SET deleted=nullif(?1,0),hlc=?2,origin=?3 WHERE id=?4",
                     entity->name);
  gint64 hlc = (gint64) cy_clock_now (&conn->clock, cy_conn_wall_ms ());
  g_autoptr (CyStmt) stmt =
    cy_stmt_new_bound (conn, sql, error, "iiii", deleted ? hlc : (gint64) 0, hlc, conn->origin, id);

  return stmt != NULL && cy_stmt_run (stmt, error);
}

/**
 * cy_mapper_delete:
 * @conn: a connection with an open step
 * @entity: what kind of record
 * @id: of the record
 * @error: return location
 *
 * Puts the record into the recycle bin; its parts go and come back with it.
 *
 * Returns: whether it was written
 */
gboolean
cy_mapper_delete (CyConn *conn, const CyEntity *entity, gint64 id, GError **error)
{
  return set_deleted (conn, entity, id, TRUE, error);
}

gboolean
cy_mapper_restore (CyConn *conn, const CyEntity *entity, gint64 id, GError **error)
{
  return set_deleted (conn, entity, id, FALSE, error);
}

/**
 * cy_mapper_set:
 * @conn: a connection with an open step
 * @entity: what kind of record
 * @id: of the record
 * @field: index of the field
 * @value: its new value
 * @error: return location
 *
 * Changes one value, for actions on many records and for history.
 *
 * Returns: whether it was written
 */
gboolean
cy_mapper_set (CyConn         *conn,
               const CyEntity *entity,
               gint64          id,
               guint           field,
               const CyValue  *value,
               GError        **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (CyStmt) stmt = NULL;

  g_return_val_if_fail (field < entity->n_fields, FALSE);

  sql = g_strdup_printf ("UPDATE %s SET %s=?,hlc=?,origin=? WHERE id=?",
                         entity->name,
                         entity->fields[field].name);
  stmt = cy_stmt_new_bound (conn,
                            sql,
                            error,
                            "viii",
                            value,
                            (gint64) cy_clock_now (&conn->clock, cy_conn_wall_ms ()),
                            conn->origin,
                            id);

  return stmt != NULL && cy_stmt_run (stmt, error);
}

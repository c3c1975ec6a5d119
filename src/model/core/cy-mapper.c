/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Loads records of any entity, column by column from its field table. */
#include "cy-mapper-private.h"

#include "cy-conn-private.h"
#include "cy-error.h"
#include "cy-record-private.h"

void
cy_mapper_sql_free (gpointer data)
{
  CyMapperSql *sql = data;

  g_free (sql->select);
  g_free (sql->by_id);
  g_free (sql->insert);
  g_free (sql);
}

const CyMapperSql *
cy_mapper_get_sql (CyConn *conn, const CyEntity *entity)
{
  CyMapperSql *sql = g_hash_table_lookup (conn->sql, entity);
  g_autoptr (GString) names = NULL;
  g_autoptr (GString) marks = NULL;

  if (sql != NULL)
    return sql;

  names = g_string_new (NULL);
  marks = g_string_new (NULL);
  for (guint i = 0; i < entity->n_fields; i++)
    {
      g_string_append_printf (names, ",%s", entity->fields[i].name);
      if (!(entity->fields[i].flags & CY_FIELD_DERIVED))
        g_string_append_printf (marks, ",?%u", i + 4);
    }

  sql = g_new0 (CyMapperSql, 1);
  sql->select = g_strdup_printf ("SELECT id,uid,deleted%s FROM %s", names->str, entity->name);
  sql->by_id = g_strconcat (sql->select, " WHERE id=?", NULL);
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
  return cy_mapper_get_sql (conn, entity)->select;
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
      cy_stmt_get_value (stmt, CY_MAPPER_N_HEAD + i, &value);
      _cy_record_take (record, i, &value);
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
  g_autoptr (CyStmt) stmt =
    cy_stmt_new_bound (conn, cy_mapper_get_sql (conn, entity)->by_id, error, "i", id);
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
                                          cy_mapper_get_sql (conn, entity)->select,
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

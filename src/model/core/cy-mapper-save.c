/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Saves records of any entity, column by column from its field table. */
#include "cy-mapper-private.h"

#include "cy-conn-private.h"
#include "cy-error.h"

static gboolean
check_required (CyRecord *record, GError **error)
{
  const CyEntity *entity = cy_record_get_entity (record);
  CyErrorPlace   *place;

  for (guint i = 0; i < entity->n_fields; i++)
    if ((entity->fields[i].flags & CY_FIELD_REQUIRED) && !cy_record_has (record, i))
      {
        g_set_error (error,
                     CY_ERROR,
                     CY_ERROR_CONSTRAINT,
                     "%s.%s is required",
                     entity->name,
                     entity->fields[i].name);
        place = error != NULL ? cy_error_get_place (*error) : NULL;
        if (place != NULL)
          {
            place->field = g_strdup (entity->fields[i].name);
            place->title = g_strdup (entity->fields[i].title);
          }
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

/* What was written down once stays as it was: a correction is another record. */
static gboolean
check_lasting (const CyEntity *entity, int field, GError **error)
{
  if (!entity->is_lasting || (field >= 0 && (entity->fields[field].flags & CY_FIELD_OWNER)))
    return TRUE;

  g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "a stored %s is never changed", entity->name);

  return FALSE;
}

static gboolean
insert (CyConn *conn, CyRecord *record, GError **error)
{
  const CyEntity *entity = cy_record_get_entity (record);
  g_autoptr (CyStmt) stmt = cy_stmt_new (conn, cy_mapper_get_sql (conn, entity)->insert, error);
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

typedef struct
{
  GString   *pairs;
  GPtrArray *values; /* of CyValue, those of the record */
} Changes;

static void
changes_clear (Changes *self)
{
  g_string_free (self->pairs, TRUE);
  g_ptr_array_unref (self->values);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Changes, changes_clear)

static void
changes_init (Changes *self)
{
  self->pairs = g_string_new (NULL);
  self->values = g_ptr_array_new ();
}

static void
add_change (Changes *self, CyRecord *record, guint field)
{
  g_string_append_printf (self->pairs,
                          "%s%s=?",
                          self->values->len > 0 ? "," : "",
                          cy_record_get_entity (record)->fields[field].name);
  g_ptr_array_add (self->values, (gpointer) cy_record_get (record, field));
}

/* Adds the fields that are other than in the row @stored. */
static gboolean
find_changes (Changes *self, CyRecord *record, CyStmt *stored, GError **error)
{
  const CyEntity *entity = cy_record_get_entity (record);
  g_auto (CyValue) old = CY_VALUE_INIT;

  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (entity->fields[i].flags & CY_FIELD_DERIVED)
        continue;
      cy_stmt_get_value (stored, CY_MAPPER_N_HEAD + i, &old);
      if (cy_value_equal (&old, cy_record_get (record, i)))
        continue;
      if (!check_lasting (entity, (int) i, error))
        return FALSE;
      add_change (self, record, i);
    }

  return TRUE;
}

static gboolean
run_update (CyConn *conn, CyRecord *record, Changes *changes, const char *more, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET %s%s WHERE id=?",
                                          cy_record_get_entity (record)->name,
                                          changes->pairs->str,
                                          more);
  g_autoptr (CyStmt) stmt = cy_stmt_new (conn, sql, error);
  int n = 0;

  if (stmt == NULL)
    return FALSE;

  for (guint i = 0; i < changes->values->len; i++)
    cy_stmt_bind_value (stmt, ++n, g_ptr_array_index (changes->values, i));
  if (*more != '\0')
    {
      cy_stmt_bind_int (stmt, ++n, (gint64) cy_clock_now (&conn->clock, cy_conn_wall_ms ()));
      cy_stmt_bind_int (stmt, ++n, conn->origin);
    }
  cy_stmt_bind_int (stmt, ++n, cy_record_get_id (record));

  return cy_stmt_run (stmt, error);
}

/* Only what changed: SQLite takes every index that has a column of the text apart and puts it
 * together again, whether the value is another one or not. */
static gboolean
update (CyConn *conn, CyRecord *record, GError **error)
{
  const char *by_id = cy_mapper_get_sql (conn, cy_record_get_entity (record))->by_id;
  g_autoptr (CyStmt) stored =
    cy_stmt_new_bound (conn, by_id, error, "i", cy_record_get_id (record));
  g_auto (Changes) changes = { NULL };
  CyStmtResult result;

  changes_init (&changes);
  if (stored == NULL || (result = cy_stmt_step (stored, error)) == CY_STMT_ERROR)
    return FALSE;
  if (result == CY_STMT_ROW && !find_changes (&changes, record, stored, error))
    return FALSE;
  cy_stmt_reset (stored);

  return changes.values->len == 0 || run_update (conn, record, &changes, ",hlc=?,origin=?", error);
}

/**
 * cy_mapper_save_derived:
 * @conn: a connection with an open step
 * @record: a stored record with what was derived anew
 * @before: the same as it is stored
 * @error: return location
 *
 * Writes the derived fields in which the two differ.
 *
 * Returns: whether that went well
 */
gboolean
cy_mapper_save_derived (CyConn *conn, CyRecord *record, CyRecord *before, GError **error)
{
  const CyEntity *entity = cy_record_get_entity (record);
  g_auto (Changes) changes = { NULL };

  changes_init (&changes);
  for (guint i = 0; i < entity->n_fields; i++)
    if ((entity->fields[i].flags & CY_FIELD_DERIVED) &&
        !cy_value_equal (cy_record_get (record, i), cy_record_get (before, i)))
      add_change (&changes, record, i);

  return changes.values->len == 0 || run_update (conn, record, &changes, "", error);
}

/**
 * cy_mapper_save:
 * @conn: a connection with an open step
 * @record: new or changed; gets its id and uid when it is new
 * @error: return location; %CY_ERROR_CONSTRAINT with the field in its place, and when a stored
 *   record of a lasting entity was changed
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
 * @error: return location; %CY_ERROR_CONSTRAINT when the records of @entity last
 *
 * Puts the record into the recycle bin; its parts go and come back with it.
 *
 * Returns: whether it was written
 */
gboolean
cy_mapper_delete (CyConn *conn, const CyEntity *entity, gint64 id, GError **error)
{
  return check_lasting (entity, -1, error) && set_deleted (conn, entity, id, TRUE, error);
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

  if (!check_lasting (entity, (int) field, error))
    return FALSE;

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

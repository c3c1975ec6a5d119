/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Streams the records of an entity. */
#include "cy-cursor.h"

#include "cy-mapper-private.h"

#include <stdarg.h>

struct _CyCursor
{
  const CyEntity *entity;
  CyStmt         *stmt; /* NULL behind the last record */
};

/**
 * cy_cursor_new:
 * @conn: a connection
 * @entity: what kind of records
 * @tail: what follows FROM: condition and order
 * @error: return location
 * @types: one letter per parameter of @tail: `i` gint64, `t` text
 * @...: the parameters; texts must outlive the cursor
 *
 * All cursors that are open on one connection at the same time see the same moment.
 *
 * Returns: (transfer full): a cursor before the first record
 */
CyCursor *
cy_cursor_new (CyConn         *conn,
               const CyEntity *entity,
               const char     *tail,
               GError        **error,
               const char     *types,
               ...)
{
  g_autofree char *sql = g_strdup_printf ("%s %s", cy_mapper_get_select (conn, entity), tail);
  CyCursor        *self;
  CyStmt          *stmt;
  va_list          args;

  va_start (args, types);
  stmt = cy_stmt_new_valist (conn, sql, error, types, args);
  va_end (args);
  if (stmt == NULL)
    return NULL;

  self = g_new0 (CyCursor, 1);
  self->entity = entity;
  self->stmt = stmt;

  return self;
}

/**
 * cy_cursor_next:
 * @self: a cursor
 * @record: (out) (transfer full) (nullable): the next record, %NULL at the end
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
cy_cursor_next (CyCursor *self, CyRecord **record, GError **error)
{
  CyStmtResult result = self->stmt != NULL ? cy_stmt_step (self->stmt, error) : CY_STMT_DONE;

  *record = result == CY_STMT_ROW ? cy_mapper_read (self->stmt, self->entity) : NULL;
  if (result != CY_STMT_ROW)
    g_clear_pointer (&self->stmt, cy_stmt_free);

  return result != CY_STMT_ERROR;
}

void
cy_cursor_free (CyCursor *self)
{
  g_clear_pointer (&self->stmt, cy_stmt_free);
  g_free (self);
}

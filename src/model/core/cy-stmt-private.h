/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

#include <stdarg.h>

#include "cy-types.h"
#include "cy-value.h"

G_BEGIN_DECLS

typedef struct _CyStmt CyStmt;

typedef enum
{
  CY_STMT_ERROR = -1,
  CY_STMT_DONE = 0,
  CY_STMT_ROW = 1,
} CyStmtResult;

void    cy_stmt_destroy (gpointer data);
CyStmt *cy_stmt_new (CyConn *conn, const char *sql, GError **error);
CyStmt *cy_stmt_new_bound (CyConn *conn, const char *sql, GError **error, const char *types, ...);
CyStmt *
cy_stmt_new_valist (CyConn *conn, const char *sql, GError **error, const char *types, va_list args);
void cy_stmt_free (CyStmt *self);
void cy_stmt_reset (CyStmt *self);

void cy_stmt_bind_null (CyStmt *self, int index);
void cy_stmt_bind_int (CyStmt *self, int index, gint64 number);
void cy_stmt_bind_text (CyStmt *self, int index, const char *text);
void cy_stmt_bind_blob (CyStmt *self, int index, const void *data, gsize length);
void cy_stmt_bind_value (CyStmt *self, int index, const CyValue *value);

CyStmtResult cy_stmt_step (CyStmt *self, GError **error);
gboolean     cy_stmt_run (CyStmt *self, GError **error);

int         cy_stmt_get_n_columns (CyStmt *self);
const char *cy_stmt_get_name (CyStmt *self, int column);
gboolean    cy_stmt_is_null (CyStmt *self, int column);
gint64      cy_stmt_get_int (CyStmt *self, int column);
const char *cy_stmt_get_text (CyStmt *self, int column);
const void *cy_stmt_get_blob (CyStmt *self, int column, gsize *length);
CyValue     cy_stmt_peek_value (CyStmt *self, int column);
void        cy_stmt_get_value (CyStmt *self, int column, CyValue *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyStmt, cy_stmt_free)

G_END_DECLS

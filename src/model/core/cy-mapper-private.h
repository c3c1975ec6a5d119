/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-mapper.h"
#include "cy-stmt-private.h"

G_BEGIN_DECLS

/* In front of the fields in a select. */
#define CY_MAPPER_N_HEAD 3

typedef struct
{
  char *select; /* id, uid, deleted, then the fields */
  char *by_id;  /* the same of one record */
  char *insert; /* uid, hlc, origin, then the fields */
} CyMapperSql;

void               cy_mapper_sql_free (gpointer data);
const char        *cy_mapper_get_select (CyConn *conn, const CyEntity *entity);
CyRecord          *cy_mapper_read (CyStmt *stmt, const CyEntity *entity);
const CyMapperSql *cy_mapper_get_sql (CyConn *conn, const CyEntity *entity);

G_END_DECLS

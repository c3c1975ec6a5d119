/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-mapper.h"
#include "cy-stmt-private.h"

G_BEGIN_DECLS

void        cy_mapper_sql_free (gpointer data);
const char *cy_mapper_get_select (CyConn *conn, const CyEntity *entity);
CyRecord   *cy_mapper_read (CyStmt *stmt, const CyEntity *entity);

G_END_DECLS

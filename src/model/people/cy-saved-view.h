/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-query.h"

G_BEGIN_DECLS

/**
 * CySavedView:
 * @id: in this library
 * @name: what its user calls it
 * @query: what is shown
 * @columns: (array zero-terminated=1): ids of the columns, in their order
 */
typedef struct
{
  gint64   id;
  char    *name;
  CyQuery *query;
  char   **columns;
} CySavedView;

GPtrArray *cy_saved_view_list (CyConn *conn, const CyListSpec *spec, GError **error);
gboolean   cy_saved_view_save (CyConn            *conn,
                               const char        *name,
                               const CyQuery     *query,
                               const char *const *columns,
                               GError           **error);
gboolean   cy_saved_view_delete (CyConn *conn, gint64 id, GError **error);
void       cy_saved_view_free (CySavedView *view);

G_END_DECLS

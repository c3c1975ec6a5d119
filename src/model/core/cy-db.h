/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

/**
 * CyDbFunc:
 * @conn: the connection of the thread it runs on
 * @data: what cy_db_call() was given
 * @error: return location
 *
 * Any synchronous function on a connection. It must emit no signal and touch no object that
 * the main thread can see.
 *
 * Returns: the result; with @error set, %NULL
 */
typedef gpointer (*CyDbFunc) (CyConn *conn, gpointer data, GError **error);

/**
 * CyDbLane:
 * @CY_DB_WRITE: the one writing connection, in the order of the calls
 * @CY_DB_READ: the reading connection, for lists, statistics, exports and backups
 */
typedef enum
{
  CY_DB_WRITE,
  CY_DB_READ,
  CY_DB_N_LANES,
} CyDbLane;

#define CY_TYPE_DB (cy_db_get_type ())
G_DECLARE_FINAL_TYPE (CyDb, cy_db, CY, DB, GObject)

CyDb       *cy_db_open (const char *path, CyOpenFlags flags, GError **error);
void        cy_db_close (CyDb *self);
const char *cy_db_get_path (CyDb *self);
gint64      cy_db_get_undo_step (CyDb *self);
gboolean    cy_db_made_step (CyDb *self);

void     cy_db_call (CyDb               *self,
                     CyDbLane            lane,
                     CyDbFunc            func,
                     gpointer            data,
                     GDestroyNotify      data_free,
                     GDestroyNotify      result_free,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data);
gpointer cy_db_call_finish (GAsyncResult *result, GError **error);

G_END_DECLS

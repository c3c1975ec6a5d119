/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-clock-private.h"
#include "cy-conn.h"
#include "cy-journal-private.h"
#include "cy-lock-private.h"
#include "cy-sqlite-private.h"

G_BEGIN_DECLS

/**
 * CyConn:
 *
 * Thread: belongs to the thread that opened it, or to the first one that uses it after
 * cy_conn_hand_over(); every function asserts that.
 */
struct _CyConn
{
  sqlite3      *db;
  char         *path;
  char         *actor;
  GThread      *thread;
  gboolean      read_only;
  CyLock       *lock;
  GHashTable   *statements; /* SQL text → idle CyStmt */
  guint64       n_uses;     /* of statements, to know the oldest */
  GHashTable   *sql;        /* CyEntity → CyMapperSql */
  GCancellable *cancellable;
  CyClock       clock;
  gint64        origin;
  int           txn_depth;
  gboolean      committing;
  CyJournal    *journal; /* NULL when read-only */
};

void     cy_conn_assert_thread (CyConn *self);
gboolean cy_conn_exec (CyConn *self, const char *sql, GError **error);
gboolean cy_conn_get_int (CyConn *self, const char *sql, gint64 *number, GError **error);
void     cy_conn_set_error (CyConn *self, int code, const char *sql, GError **error);
gint64   cy_conn_wall_ms (void);

G_END_DECLS

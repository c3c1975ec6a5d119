/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

#include "cy-types.h"

G_BEGIN_DECLS

/** CY_APPLICATION_ID: "CYAN" in the header of every library file */
#define CY_APPLICATION_ID 0x4359414E

/**
 * CyOpenFlags:
 * @CY_OPEN_CREATE: make a new library; an existing file is refused
 * @CY_OPEN_READ_ONLY: only read, beside whoever writes
 * @CY_OPEN_COPY: only read a finished copy that nobody writes to, such as a backup; it may lie on
 *   a network folder or a read-only disk
 */
typedef enum
{
  CY_OPEN_NONE = 0,
  CY_OPEN_CREATE = 1 << 0,
  CY_OPEN_READ_ONLY = 1 << 1,
  CY_OPEN_COPY = 1 << 2,
} CyOpenFlags;

CyConn     *cy_conn_open (const char *path, CyOpenFlags flags, GError **error);
void        cy_conn_free (CyConn *self);
const char *cy_conn_get_path (CyConn *self);
gboolean    cy_conn_get_read_only (CyConn *self);
void        cy_conn_set_cancellable (CyConn *self, GCancellable *cancellable);
void        cy_conn_set_actor (CyConn *self, const char *actor);
const char *cy_conn_get_actor (CyConn *self);
gboolean    cy_conn_is_cancelled (CyConn *self, GError **error);
void        cy_conn_hand_over (CyConn *self);
int         cy_conn_get_version (CyConn *self);
gboolean    cy_conn_check (CyConn *self, GError **error);
gboolean    cy_conn_copy_to (CyConn *self, const char *path, GError **error);

gboolean cy_conn_replace_file (const char *path, const char *with, char **aside, GError **error);

char    *cy_conn_dup_setting (CyConn *self, const char *name);
gboolean cy_conn_set_setting (CyConn *self, const char *name, const char *value, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyConn, cy_conn_free)

G_END_DECLS

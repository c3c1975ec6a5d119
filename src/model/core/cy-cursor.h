/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyCursor:
 *
 * Reads records of one entity one after another, so that a pass over a whole library needs no more
 * memory than a record.
 */
typedef struct _CyCursor CyCursor;

CyCursor *cy_cursor_new (CyConn         *conn,
                         const CyEntity *entity,
                         const char     *tail,
                         GError        **error,
                         const char     *types,
                         ...);
gboolean  cy_cursor_next (CyCursor *self, CyRecord **record, GError **error);
void      cy_cursor_free (CyCursor *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyCursor, cy_cursor_free)

G_END_DECLS

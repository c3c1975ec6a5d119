/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

#include "cy-types.h"

G_BEGIN_DECLS

/**
 * CySnapshot:
 *
 * While one lives, its connection reads the library as it stood at one moment, whatever others
 * write. Nothing may be written through the same connection meanwhile.
 */
typedef struct _CySnapshot CySnapshot;

CySnapshot *cy_snapshot_begin (CyConn *conn, GError **error);
void        cy_snapshot_free (CySnapshot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CySnapshot, cy_snapshot_free)

G_END_DECLS

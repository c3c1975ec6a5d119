/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CyLock CyLock;

CyLock *cy_lock_take (const char *path, GError **error);
void    cy_lock_free (CyLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyLock, cy_lock_free)

G_END_DECLS

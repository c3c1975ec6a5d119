/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  cy_test_vfs_install (void);
guint cy_test_vfs_take_syncs (void);
void  cy_test_vfs_fail_after (int n_writes);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyBackupClock:
 *
 * Makes the backups of an open library that nobody asks for.
 */
typedef struct _CyBackupClock CyBackupClock;

CyBackupClock *cy_backup_clock_new (CySession *session);
void           cy_backup_clock_free (CyBackupClock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyBackupClock, cy_backup_clock_free)

G_END_DECLS

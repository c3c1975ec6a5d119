/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-backup.h"
#include "cy-session.h"

G_BEGIN_DECLS

/** CY_BACKUP_OUTSIDE: setting of a library: when and where the user last saved a copy of it */
#define CY_BACKUP_OUTSIDE "copied-outside"

/**
 * CyBackupWhen:
 * @CY_BACKUP_ALWAYS: the user asks for it
 * @CY_BACKUP_IF_CHANGED: when the newest copy lacks something
 * @CY_BACKUP_DAILY: the same, once a day
 */
typedef enum
{
  CY_BACKUP_ALWAYS,
  CY_BACKUP_IF_CHANGED,
  CY_BACKUP_DAILY,
} CyBackupWhen;

char    *cy_backup_run_get_folder (const char *library);
void     cy_backup_run (CySession          *session,
                        CyBackupWhen        when,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data);
gboolean cy_backup_run_finish (GAsyncResult *result, char **path, GError **error);
void     cy_backup_note_outside (CySession *session, const char *path);
char    *cy_backup_dup_when (const CyBackup *backup);

G_END_DECLS

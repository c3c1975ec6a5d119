/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

/**
 * CyBackup:
 * @path: of the copy
 * @time: when it was made, in seconds of the local clock, as if that were UTC
 * @size: in bytes
 * @n_people: living people in it
 * @last_step: id of the newest step in it
 *
 * One whole copy of a library.
 */
typedef struct
{
  char  *path;
  gint64 time;
  gint64 size;
  gint64 n_people;
  gint64 last_step;
} CyBackup;

/**
 * CyBackupOccasion:
 * @CY_BACKUP_ON_OPENING: the first time of a day
 * @CY_BACKUP_ON_CLOSING: whenever something was changed
 */
typedef enum
{
  CY_BACKUP_ON_OPENING,
  CY_BACKUP_ON_CLOSING,
} CyBackupOccasion;

char    *cy_backup_get_default_folder (const char *library);
gint64   cy_backup_get_now (void);
char    *cy_backup_make (CyConn *conn, const char *folder, gint64 now, GError **error);
gboolean cy_backup_is_due (CyConn          *conn,
                           const char      *folder,
                           CyBackupOccasion occasion,
                           gint64           now,
                           gboolean        *due,
                           GError         **error);
gboolean cy_backup_restore (const char *backup, const char *library, char **aside, GError **error);

CyBackup  *cy_backup_read (const char *path, GError **error);
void       cy_backup_free (CyBackup *self);
GPtrArray *cy_backup_list (const char *folder, const char *library);
CyBackup  *cy_backup_find_newest (const char *folder, const char *library);
GArray    *cy_backup_choose_old (const gint64 *times, guint n_times, gint64 now);
guint      cy_backup_remove_old (const char *folder, const char *library, gint64 now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyBackup, cy_backup_free)

G_END_DECLS

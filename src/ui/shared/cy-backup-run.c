/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Makes backups of the open library beside the work, where the user wants them. */
#include "cy-backup-run.h"

#include "cy-settings.h"

typedef struct
{
  char        *folder;
  CyBackupWhen when;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->folder);
  g_free (request);
}

/* Returns the path, empty when nothing was due. */
static gpointer
make_backup (CyConn *conn, gpointer data, GError **error)
{
  const Request   *request = data;
  gint64           now = cy_backup_get_now ();
  gboolean         due = TRUE;
  CyBackupOccasion occasion =
    request->when == CY_BACKUP_DAILY ? CY_BACKUP_ON_OPENING : CY_BACKUP_ON_CLOSING;
  char *path;

  if (request->when != CY_BACKUP_ALWAYS &&
      !cy_backup_is_due (conn, request->folder, occasion, now, &due, error))
    return NULL;
  if (!due)
    return g_strdup ("");
  path = cy_backup_make (conn, request->folder, now, error);
  if (path != NULL)
    cy_backup_remove_old (request->folder, cy_conn_get_path (conn), now);

  return path;
}

/**
 * cy_backup_run_get_folder:
 * @library: path of a library
 *
 * Returns: (transfer full): where its copies are kept: a folder of its own below the one that the
 *   user chose, or below the program's own data
 */
char *
cy_backup_run_get_folder (const char *library)
{
  g_autofree char *chosen = g_settings_get_string (cy_settings_get (), "backup-folder");
  g_autofree char *usual = cy_backup_get_default_folder (library);
  g_autofree char *name = g_path_get_basename (usual);

  return *chosen != '\0' ? g_build_filename (chosen, name, NULL) : g_steal_pointer (&usual);
}

/**
 * cy_backup_run:
 * @session: the open library
 * @when: whether to look first if there is anything new
 * @cancellable: (nullable): to give up; nothing is left behind then
 * @callback: when it is done
 * @user_data: for @callback
 *
 * Copies the library, reads the copy through, and removes copies that are old.
 */
void
cy_backup_run (CySession          *session,
               CyBackupWhen        when,
               GCancellable       *cancellable,
               GAsyncReadyCallback callback,
               gpointer            user_data)
{
  Request *request = g_new0 (Request, 1);

  request->when = when;
  request->folder = cy_backup_run_get_folder (cy_db_get_path (cy_session_get_db (session)));
  cy_session_read (session,
                   make_backup,
                   request,
                   request_free,
                   g_free,
                   cancellable,
                   callback,
                   user_data);
}

/**
 * cy_backup_run_finish:
 * @result: what the callback was given
 * @path: (out) (optional) (nullable) (transfer full): of the copy, %NULL when none was due
 * @error: return location, as of cy_backup_make()
 *
 * Returns: whether all that is in the library is in a copy too
 */
gboolean
cy_backup_run_finish (GAsyncResult *result, char **path, GError **error)
{
  g_autofree char *made = cy_session_finish (result, error);

  if (made == NULL)
    return FALSE;
  if (path != NULL)
    *path = *made != '\0' ? g_steal_pointer (&made) : NULL;

  return TRUE;
}

static gpointer
note_outside (CyConn *conn, gpointer data, GError **error)
{
  g_autofree char *note =
    g_strdup_printf ("%" G_GINT64_FORMAT " %s", g_get_real_time () / G_USEC_PER_SEC, (char *) data);

  return GINT_TO_POINTER (cy_conn_set_setting (conn, CY_BACKUP_OUTSIDE, note, error));
}

/**
 * cy_backup_note_outside:
 * @session: the open library
 * @path: of a copy that the user saved
 *
 * Remembers it for the reminder beside the backups.
 */
void
cy_backup_note_outside (CySession *session, const char *path)
{
  cy_session_write (session, note_outside, g_strdup (path), g_free, NULL, NULL, NULL, NULL);
}

/**
 * cy_backup_dup_when:
 * @backup: a copy from a list
 *
 * Returns: (transfer full): day and time it was made
 */
char *
cy_backup_dup_when (const CyBackup *backup)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_utc (backup->time);

  return g_date_time_format (when, "%Y-%m-%d %H:%M");
}

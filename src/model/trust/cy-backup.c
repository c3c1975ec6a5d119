/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Makes copies of a library that can be trusted, and puts one back in its place.
 *
 *   library ──VACUUM INTO──► .part ──read through──► flushed ──► name-YYYYMMDD-HHMMSS.chuyan */
#include "cy-backup-private.h"

#include "cy-error.h"
#include "cy-sql.h"

#include <errno.h>
#include <fcntl.h>
#include <gcrypt.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define SM3_LENGTH 32
#define SECONDS_A_DAY (24 * 60 * 60)

/* Hexadecimal digits of the folder name that tell libraries of one name apart. */
#define N_DIGITS 8

/**
 * cy_backup_get_default_folder:
 * @library: path of a library
 *
 * Returns: (transfer full): where its copies go unless the user says otherwise, one folder a
 *   library, in the data folder of the user
 */
char *
cy_backup_get_default_folder (const char *library)
{
  g_autofree char *path = g_canonicalize_filename (library, NULL);
  g_autofree char *stem = cy_backup_get_stem (library);
  g_autoptr (GString) name = g_string_new (stem);
  guint8 digest[SM3_LENGTH];

  gcry_md_hash_buffer (GCRY_MD_SM3, digest, path, strlen (path));
  g_string_append_c (name, '-');
  for (int i = 0; i < N_DIGITS / 2; i++)
    g_string_append_printf (name, "%02x", digest[i]);

  return g_build_filename (g_get_user_data_dir (), "chuyan", "backups", name->str, NULL);
}

/**
 * cy_backup_get_now:
 *
 * Returns: seconds of the local clock, as if that were UTC
 */
gint64
cy_backup_get_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_to_unix (now) + g_date_time_get_utc_offset (now) / G_TIME_SPAN_SECOND;
}

static gboolean
set_errno_error (const char *path, GError **error)
{
  g_set_error (error,
               CY_ERROR,
               errno == ENOSPC ? CY_ERROR_FULL : CY_ERROR_READ_ONLY,
               "%s: %s",
               path,
               g_strerror (errno));

  return FALSE;
}

/* A name that survives a power cut must not lead to data that did not. */
static gboolean
flush (const char *path, GError **error)
{
  int      fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean flushed = fd >= 0 && fsync (fd) == 0;

  if (!flushed)
    set_errno_error (path, error);
  if (fd >= 0)
    close (fd);

  return flushed;
}

static gboolean
check_copy (const char *path, GError **error)
{
  g_autoptr (CyConn) copy = cy_conn_open (path, CY_OPEN_COPY, error);

  return copy != NULL && cy_conn_check (copy, error);
}

static gboolean
write_copy (CyConn *conn, const char *part, const char *path, const char *folder, GError **error)
{
  if (!cy_conn_copy_to (conn, part, error) || !check_copy (part, error) || !flush (part, error) ||
      cy_conn_is_cancelled (conn, error))
    return FALSE;
  if (g_rename (part, path) != 0)
    return set_errno_error (path, error);

  return flush (folder, error);
}

/**
 * cy_backup_make:
 * @conn: a connection, best the reading one
 * @folder: made when it is not there
 * @now: from cy_backup_get_now()
 * @error: return location; %CY_ERROR_FULL, %CY_ERROR_READ_ONLY, %CY_ERROR_CORRUPT,
 *   %G_IO_ERROR_CANCELLED
 *
 * Copies the library while others go on with it. The copy gets its name only after it was opened
 * and read through; when anything fails, nothing is left behind.
 *
 * Returns: (transfer full): path of the copy
 */
char *
cy_backup_make (CyConn *conn, const char *folder, gint64 now, GError **error)
{
  g_autofree char *name = cy_backup_make_name (cy_conn_get_path (conn), now);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      set_errno_error (folder, error);
      return NULL;
    }
  g_unlink (part);
  if (write_copy (conn, part, path, folder, error))
    return g_steal_pointer (&path);

  g_unlink (part);
  cy_error_set_file (error != NULL ? *error : NULL, path);

  return NULL;
}

/**
 * cy_backup_is_due:
 * @conn: a connection to the library
 * @folder: where its copies are
 * @occasion: what the user is about to do
 * @now: from cy_backup_get_now()
 * @due: (out): whether a copy should be made
 * @error: return location
 *
 * A copy that would hold nothing new is not made.
 *
 * Returns: whether the library could be asked
 */
gboolean
cy_backup_is_due (CyConn          *conn,
                  const char      *folder,
                  CyBackupOccasion occasion,
                  gint64           now,
                  gboolean        *due,
                  GError         **error)
{
  g_autoptr (CyBackup) newest = NULL;
  gint64 last_step = 0;

  if (!cy_sql_get_int (conn, "SELECT coalesce(max(id),0) FROM step", &last_step, error, ""))
    return FALSE;

  newest = cy_backup_find_newest (folder, cy_conn_get_path (conn));
  if (newest == NULL)
    *due = last_step > 0;
  else
    *due = newest->last_step != last_step && (occasion == CY_BACKUP_ON_CLOSING ||
                                              newest->time / SECONDS_A_DAY != now / SECONDS_A_DAY);

  return TRUE;
}

static gboolean
copy_file (const char *from, const char *to, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) failure = NULL;

  if (g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &failure))
    return flush (to, error);

  g_set_error (error,
               CY_ERROR,
               g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? CY_ERROR_FULL
                                                                          : CY_ERROR_READ_ONLY,
               "%s: %s",
               to,
               failure->message);

  return FALSE;
}

/**
 * cy_backup_restore:
 * @backup: path of a copy
 * @library: path where the library is to stand again; nobody may have it open
 * @aside: (out) (optional) (nullable) (transfer full): where the file that stood there is now
 * @error: return location; %CY_ERROR_CORRUPT when @backup is damaged itself, %CY_ERROR_BUSY,
 *   %CY_ERROR_FULL, %CY_ERROR_READ_ONLY
 *
 * Nothing is written over: the damaged file keeps its content under another name.
 *
 * Returns: whether @library is what @backup was
 */
gboolean
cy_backup_restore (const char *backup, const char *library, char **aside, GError **error)
{
  g_autofree char *part = g_strconcat (library, ".part", NULL);

  if (check_copy (backup, error) && copy_file (backup, part, error) && check_copy (part, error) &&
      cy_conn_replace_file (library, part, aside, error))
    return TRUE;

  g_unlink (part);

  return FALSE;
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What can be said of a library file, and done with it, while SQLite has not opened it. */
#include "cy-file-private.h"

#include "cy-error.h"
#include "cy-lock-private.h"
#include "cy-schema-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

/* A check of a larger file would keep its user waiting; SQLite finds damage as it meets it. */
#define CHECK_AT_MOST (G_GINT64_CONSTANT (200) * 1024 * 1024)

/* f_type of statfs(2) where the shared memory of WAL does not work. */
static const guint32 network_file_systems[] = {
  0x6969,     /* NFS */
  0x517b,     /* SMB */
  0xff534d42, /* CIFS */
  0xfe534d42, /* SMB2 */
  0x564c,     /* NCP */
  0x5346414f, /* AFS */
};

/* The 100 bytes in front of every SQLite file; source: SQLite, Database File Format, 1.3. */
typedef struct
{
  char   magic[16];
  guint8 page_size[2];
  guint8 ignored[42];
  guint8 user_version[4];
  guint8 ignored2[4];
  guint8 application_id[4];
  guint8 rest[28];
} FileHeader;

G_STATIC_ASSERT (sizeof (FileHeader) == 100);

static const char magic[16] = "SQLite format 3";

static guint32
read_be32 (const guint8 bytes[4])
{
  return ((guint32) bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3];
}

/**
 * cy_file_is_network_type:
 * @type: `f_type` of statfs(2)
 *
 * Returns: whether a library cannot live on such a file system
 */
gboolean
cy_file_is_network_type (guint32 type)
{
  for (guint i = 0; i < G_N_ELEMENTS (network_file_systems); i++)
    if (type == network_file_systems[i])
      return TRUE;

  return FALSE;
}

static gboolean
is_network_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct statfs    info;

  return statfs (folder, &info) == 0 && cy_file_is_network_type ((guint32) info.f_type);
}

static gboolean
read_header (const char *path, FileHeader *header, gsize *length, gint64 *size, GError **error)
{
  FILE       *file = fopen (path, "rb");
  struct stat info;

  if (file == NULL)
    {
      g_set_error (error,
                   CY_ERROR,
                   errno == ENOENT ? CY_ERROR_NOT_FOUND : CY_ERROR_READ_ONLY,
                   "%s: %s",
                   path,
                   g_strerror (errno));
      return FALSE;
    }
  *length = fread (header, 1, sizeof *header, file);
  *size = fstat (fileno (file), &info) == 0 ? info.st_size : 0;
  fclose (file);

  return TRUE;
}

/* Whoever extends the file beside a reader may be in the middle of a page. */
static gboolean
is_cut_off (const FileHeader *header, gsize length, gint64 size, CyOpenFlags flags)
{
  guint page_size = (header->page_size[0] << 8) | header->page_size[1];

  if (length < sizeof *header)
    return TRUE;
  /* Source: as above, 1.3.2: 1 stands for 65536. */
  page_size = page_size == 1 ? 65536 : page_size;

  return page_size == 0 || (!(flags & CY_OPEN_READ_ONLY) && size % page_size != 0);
}

/* Everything that can be said about the file before SQLite touches it, in the user's terms. */
static gboolean
check_header (const char *path, CyOpenFlags flags, GError **error)
{
  FileHeader header = { 0 };
  gsize      length;
  gint64     size;

  if (!read_header (path, &header, &length, &size, error))
    return FALSE;

  if (memcmp (header.magic, magic, MIN (length, sizeof magic)) != 0 ||
      (length == sizeof header && read_be32 (header.application_id) != CY_APPLICATION_ID))
    {
      g_set_error (error, CY_ERROR, CY_ERROR_NOT_OURS, "%s is no library of this program", path);
      return FALSE;
    }
  if (is_cut_off (&header, length, size, flags))
    {
      g_set_error (error, CY_ERROR, CY_ERROR_CORRUPT, "%s has lost its end", path);
      return FALSE;
    }
  if (read_be32 (header.user_version) > (guint32) cy_schema_get_version ())
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_TOO_NEW,
                   "%s has schema %u, this program knows %d",
                   path,
                   read_be32 (header.user_version),
                   cy_schema_get_version ());
      return FALSE;
    }

  return TRUE;
}

/**
 * cy_file_check:
 * @path: of a library
 * @flags: how it is going to be opened
 * @error: return location; %CY_ERROR_NOT_FOUND, %CY_ERROR_NOT_OURS, %CY_ERROR_TOO_NEW,
 *   %CY_ERROR_NETWORK, %CY_ERROR_CORRUPT, %CY_ERROR_CONSTRAINT
 *
 * Returns: whether SQLite may try
 */
gboolean
cy_file_check (const char *path, CyOpenFlags flags, GError **error)
{
  if (!(flags & CY_OPEN_COPY) && is_network_folder (path))
    {
      g_set_error (error, CY_ERROR, CY_ERROR_NETWORK, "%s lies on a network folder", path);
      return FALSE;
    }
  if (!(flags & CY_OPEN_CREATE))
    return check_header (path, flags, error);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "%s exists already", path);
      return FALSE;
    }

  return TRUE;
}

/**
 * cy_file_needs_check:
 * @path: of a library
 *
 * Returns: whether its last user did not close it, and it is small enough to be read through
 */
gboolean
cy_file_needs_check (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  struct stat      info;

  return stat (log, &info) == 0 && info.st_size > 0 && stat (path, &info) == 0 &&
         info.st_size < CHECK_AT_MOST;
}

/* ---- Putting another file in its place ---- */

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

static gboolean
flush_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean         flushed = fd >= 0 && fsync (fd) == 0;

  if (!flushed)
    set_errno_error (folder, error);
  if (fd >= 0)
    close (fd);

  return flushed;
}

static char *
choose_aside (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");
  char            *aside = g_strdup_printf ("%s.damaged-%s", path, stamp);

  for (int i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s.damaged-%s-%d", path, stamp, i);
    }

  return aside;
}

/* The log goes along: what a rescuer needs is the two together. The shared memory is only an
 * index of the log, and would be taken for that of the new file. */
static gboolean
move_aside (const char *path, const char *aside, GError **error)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *log_aside = g_strconcat (aside, "-wal", NULL);
  g_autofree char *memory = g_strconcat (path, "-shm", NULL);

  if (g_rename (path, aside) != 0)
    return set_errno_error (path, error);
  if (g_rename (log, log_aside) != 0 && errno != ENOENT)
    return set_errno_error (log, error);
  if (g_unlink (memory) != 0 && errno != ENOENT)
    return set_errno_error (memory, error);

  return TRUE;
}

/**
 * cy_conn_replace_file:
 * @path: of a library that nobody has open; it need not exist
 * @with: a whole library in the same folder, not open either
 * @aside: (out) (optional) (nullable) (transfer full): where the file that stood at @path is now
 * @error: return location; %CY_ERROR_BUSY, %CY_ERROR_READ_ONLY, %CY_ERROR_FULL
 *
 * Gives @with the name @path. What stood there is renamed, never deleted or written to.
 *
 * Returns: whether that was done
 */
gboolean
cy_conn_replace_file (const char *path, const char *with, char **aside, GError **error)
{
  g_autoptr (CyLock) lock = cy_lock_take (path, error);
  g_autofree char *old = NULL;

  if (lock == NULL)
    return FALSE;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      old = choose_aside (path);
      if (!move_aside (path, old, error))
        return FALSE;
    }
  if (g_rename (with, path) != 0)
    return set_errno_error (with, error);
  if (aside != NULL)
    *aside = g_steal_pointer (&old);

  return flush_folder (path, error);
}

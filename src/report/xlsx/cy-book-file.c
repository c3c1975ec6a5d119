/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The target of a workbook: locks of other programs, a temporary name, the atomic rename. */
#include "cy-book-file-private.h"

#include "cy-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct
{
  const char *before;
  const char *behind;
} LockName;

/* How LibreOffice, Excel and WPS mark a workbook that somebody has open: around its name. */
static const LockName lock_names[] = { { ".~lock.", "#" }, { "~$", "" }, { ".~", "" } };

static CyErrorCode
code_from_errno (int code)
{
  switch (code)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return CY_ERROR_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
      return CY_ERROR_READ_ONLY;
    case ENOENT:
    case ENOTDIR:
      return CY_ERROR_NOT_FOUND;
    case EBUSY:
    case ETXTBSY:
      return CY_ERROR_OPEN_ELSEWHERE;
    default:
      return CY_ERROR_FAILED;
    }
}

/* The first field of a LibreOffice lock that is not empty is a name of its owner. */
static char *
dup_lock_owner (const char *lock)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;

  if (!g_file_get_contents (lock, &text, NULL, NULL) || !g_utf8_validate (text, -1, NULL))
    return NULL;

  fields = g_strsplit (text, ",", 3);
  for (guint i = 0; i < 2 && fields[i] != NULL; i++)
    if (fields[i][0] != '\0')
      return g_strdup (fields[i]);

  return NULL;
}

static gboolean
check_locks (CyBookFile *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->target);
  g_autofree char *name = g_path_get_basename (self->target);

  /* A lock without its workbook was left behind. */
  if (self->ignore_locks || !g_file_test (self->target, G_FILE_TEST_EXISTS))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (lock_names); i++)
    {
      g_autofree char *lock_name =
        g_strconcat (lock_names[i].before, name, lock_names[i].behind, NULL);
      g_autofree char *lock = g_build_filename (folder, lock_name, NULL);

      if (g_file_test (lock, G_FILE_TEST_EXISTS))
        {
          g_set_error (error, CY_ERROR, CY_ERROR_OPEN_ELSEWHERE, "%s is locked by %s", name, lock);
          if (error != NULL)
            {
              cy_error_set_file (*error, self->target);
              cy_error_get_place (*error)->who = dup_lock_owner (lock);
            }
          return FALSE;
        }
    }

  return TRUE;
}

static char *
dup_target (const char *path)
{
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);
  char            *resolved;
  char            *copy;

  if (!g_file_test (canonical, G_FILE_TEST_IS_SYMLINK) ||
      (resolved = realpath (canonical, NULL)) == NULL)
    return g_steal_pointer (&canonical);

  copy = g_strdup (resolved);
  free (resolved);

  return copy;
}

static gboolean
sync_path (const char *path, int flags, GError **error)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);

  if (fd < 0 || fsync (fd) != 0)
    {
      int code = errno;

      if (fd >= 0)
        close (fd);
      _cy_book_set_errno (error, code, path, "cannot be brought to the disk");
      return FALSE;
    }

  return g_close (fd, error);
}

/* Who could read the workbook that is replaced may read the new one, and nobody else. */
static void
keep_mode (CyBookFile *self)
{
  GStatBuf old;

  if (g_stat (self->target, &old) == 0 && g_chmod (self->temporary, old.st_mode & 0777) != 0)
    g_debug ("%s keeps its own mode", self->temporary);
}

/* Sets @error by what the user can do about @code, an errno, that befell @path. */
void
_cy_book_set_errno (GError **error, int code, const char *path, const char *what)
{
  g_set_error (error,
               CY_ERROR,
               code_from_errno (code),
               "%s %s: %s",
               path,
               what,
               code != 0 ? g_strerror (code) : "unknown reason");
  if (error != NULL)
    cy_error_set_file (*error, path);
}

/*
 * Prepares to replace @path: %CY_ERROR_OPEN_ELSEWHERE when another program has it open,
 * %CY_ERROR_READ_ONLY when its folder may not be written, %CY_ERROR_NOT_FOUND without a folder.
 */
gboolean
_cy_book_file_open (CyBookFile *self, const char *path, gboolean ignore_locks, GError **error)
{
  g_autofree char *folder = NULL;
  int              fd;

  self->target = dup_target (path);
  self->ignore_locks = ignore_locks;
  if (g_file_test (self->target, G_FILE_TEST_IS_DIR))
    {
      _cy_book_set_errno (error, EISDIR, self->target, "cannot be replaced");
      return FALSE;
    }
  if (!check_locks (self, error))
    return FALSE;

  /* A name of fixed length: a long Chinese file name leaves no room for a suffix. */
  folder = g_path_get_dirname (self->target);
  self->temporary = g_build_filename (folder, ".chuyan-XXXXXX.xlsx", NULL);
  fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    {
      int code = errno;

      g_clear_pointer (&self->temporary, g_free);
      _cy_book_set_errno (error, code, folder, "cannot be written to");
      return FALSE;
    }

  return g_close (fd, error);
}

/* Puts the temporary file in the place of the target, on the disk, at one stroke. */
gboolean
_cy_book_file_commit (CyBookFile *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->target);

  keep_mode (self);
  if (!sync_path (self->temporary, O_RDWR, error) || !check_locks (self, error))
    return FALSE;
  if (g_rename (self->temporary, self->target) != 0)
    {
      _cy_book_set_errno (error, errno, self->target, "cannot be replaced");
      return FALSE;
    }
  g_clear_pointer (&self->temporary, g_free);

  return sync_path (folder, O_RDONLY | O_DIRECTORY, error);
}

/* Takes away what was written, unless it was committed. */
void
_cy_book_file_clear (CyBookFile *self)
{
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_clear_pointer (&self->temporary, g_free);
  g_clear_pointer (&self->target, g_free);
}

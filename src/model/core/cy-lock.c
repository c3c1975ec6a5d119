/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who writes to a library file; a second writer is told by name. */
#include "cy-lock-private.h"

#include "cy-error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

struct _CyLock
{
  int   fd;
  char *path;
};

static char *
read_holder (int fd)
{
  char    text[256];
  ssize_t length = pread (fd, text, sizeof text - 1, 0);

  if (length <= 0)
    return NULL;
  text[length] = '\0';

  return g_utf8_make_valid (g_strchomp (text), -1);
}

static void
write_holder (int fd)
{
  g_autofree char *text =
    g_strdup_printf ("%s@%s (%d)\n", g_get_user_name (), g_get_host_name (), (int) getpid ());
  gsize length = strlen (text);

  /* The name is a courtesy to the next one; the lock holds without it. */
  if (ftruncate (fd, 0) != 0 || pwrite (fd, text, length, 0) != (ssize_t) length)
    g_debug ("Cannot note who holds the lock: %s", g_strerror (errno));
}

/* Between opening and locking, the last holder may have removed the file. */
static gboolean
is_still_there (int fd, const char *path)
{
  struct stat ours;
  struct stat theirs;

  return fstat (fd, &ours) == 0 && stat (path, &theirs) == 0 && ours.st_ino == theirs.st_ino;
}

static int
open_and_lock (const char *path, gboolean *locked)
{
  for (;;)
    {
      int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);

      if (fd < 0)
        return -1;
      *locked = flock (fd, LOCK_EX | LOCK_NB) == 0;
      if (!*locked || is_still_there (fd, path))
        return fd;
      close (fd);
    }
}

/**
 * cy_lock_take:
 * @path: of a library file
 * @error: return location; %CY_ERROR_BUSY with the holder in its place
 *
 * The lock is the kernel's, on a file beside @path, and ends with the process whatever happens.
 *
 * Returns: (transfer full): the lock
 */
CyLock *
cy_lock_take (const char *path, GError **error)
{
  g_autofree char *lock_path = g_strconcat (path, "-lock", NULL);
  gboolean         locked = FALSE;
  int              fd = open_and_lock (lock_path, &locked);
  CyLock          *self;

  if (fd < 0)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_READ_ONLY, "%s: %s", lock_path, g_strerror (errno));
      return NULL;
    }

  if (!locked)
    {
      g_autofree char *who = read_holder (fd);

      g_set_error (error, CY_ERROR, CY_ERROR_BUSY, "%s is held by %s", path, who ? who : "?");
      if (error != NULL)
        cy_error_get_place (*error)->who = g_steal_pointer (&who);
      close (fd);
      return NULL;
    }
  write_holder (fd);

  self = g_new0 (CyLock, 1);
  self->fd = fd;
  self->path = g_steal_pointer (&lock_path);

  return self;
}

void
cy_lock_free (CyLock *self)
{
  unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}

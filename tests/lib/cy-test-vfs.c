/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A disk that counts how often it is waited for, and that fails when told to. */
#include "cy-test-vfs.h"

#include <sqlite3.h>

typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real; /* behind this struct, in the same block */
} TestFile;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs  vfs;
static guint        n_syncs;
static int          writes_left = -1;

static sqlite3_file *
real (sqlite3_file *file)
{
  return ((TestFile *) file)->real;
}

static gboolean
is_broken (void)
{
  if (writes_left > 0)
    writes_left--;

  return writes_left == 0;
}

static int
close_cb (sqlite3_file *file)
{
  return real (file)->pMethods != NULL ? real (file)->pMethods->xClose (real (file)) : SQLITE_OK;
}

static int
read_cb (sqlite3_file *file, void *data, int n, sqlite3_int64 offset)
{
  return real (file)->pMethods->xRead (real (file), data, n, offset);
}

static int
write_cb (sqlite3_file *file, const void *data, int n, sqlite3_int64 offset)
{
  return is_broken () ? SQLITE_IOERR_WRITE
                      : real (file)->pMethods->xWrite (real (file), data, n, offset);
}

static int
truncate_cb (sqlite3_file *file, sqlite3_int64 size)
{
  return is_broken () ? SQLITE_IOERR_TRUNCATE
                      : real (file)->pMethods->xTruncate (real (file), size);
}

static int
sync_cb (sqlite3_file *file, int flags)
{
  n_syncs++;

  return is_broken () ? SQLITE_IOERR_FSYNC : real (file)->pMethods->xSync (real (file), flags);
}

static int
file_size_cb (sqlite3_file *file, sqlite3_int64 *size)
{
  return real (file)->pMethods->xFileSize (real (file), size);
}

static int
lock_cb (sqlite3_file *file, int lock)
{
  return real (file)->pMethods->xLock (real (file), lock);
}

static int
unlock_cb (sqlite3_file *file, int lock)
{
  return real (file)->pMethods->xUnlock (real (file), lock);
}

static int
check_lock_cb (sqlite3_file *file, int *result)
{
  return real (file)->pMethods->xCheckReservedLock (real (file), result);
}

static int
control_cb (sqlite3_file *file, int op, void *data)
{
  return real (file)->pMethods->xFileControl (real (file), op, data);
}

static int
sector_size_cb (sqlite3_file *file)
{
  return real (file)->pMethods->xSectorSize (real (file));
}

static int
traits_cb (sqlite3_file *file)
{
  return real (file)->pMethods->xDeviceCharacteristics (real (file));
}

static int
shm_map_cb (sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
  return real (file)->pMethods->xShmMap (real (file), page, size, extend, memory);
}

static int
shm_lock_cb (sqlite3_file *file, int offset, int n, int flags)
{
  return real (file)->pMethods->xShmLock (real (file), offset, n, flags);
}

static void
shm_barrier_cb (sqlite3_file *file)
{
  real (file)->pMethods->xShmBarrier (real (file));
}

static int
shm_unmap_cb (sqlite3_file *file, int remove)
{
  return real (file)->pMethods->xShmUnmap (real (file), remove);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = close_cb,
  .xRead = read_cb,
  .xWrite = write_cb,
  .xTruncate = truncate_cb,
  .xSync = sync_cb,
  .xFileSize = file_size_cb,
  .xLock = lock_cb,
  .xUnlock = unlock_cb,
  .xCheckReservedLock = check_lock_cb,
  .xFileControl = control_cb,
  .xSectorSize = sector_size_cb,
  .xDeviceCharacteristics = traits_cb,
  .xShmMap = shm_map_cb,
  .xShmLock = shm_lock_cb,
  .xShmBarrier = shm_barrier_cb,
  .xShmUnmap = shm_unmap_cb,
};

static int
open_cb (sqlite3_vfs *self, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  TestFile *test = (TestFile *) file;
  int       code;

  test->real = (sqlite3_file *) (test + 1);
  test->base.pMethods = NULL;
  code = real_vfs->xOpen (real_vfs, name, test->real, flags, out_flags);
  if (test->real->pMethods != NULL)
    test->base.pMethods = &methods;

  return code;
}

/**
 * cy_test_vfs_install:
 *
 * From now on every connection that is opened goes through here.
 */
void
cy_test_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.zName = "test";
  vfs.szOsFile = (int) sizeof (TestFile) + real_vfs->szOsFile;
  vfs.pNext = NULL;
  vfs.xOpen = open_cb;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}

/* How often the disk was waited for since the last call. */
guint
cy_test_vfs_take_syncs (void)
{
  guint n = n_syncs;

  n_syncs = 0;

  return n;
}

/* So many writes still succeed, and none after; -1 for all. */
void
cy_test_vfs_fail_after (int n)
{
  writes_left = n < 0 ? -1 : n + 1;
}

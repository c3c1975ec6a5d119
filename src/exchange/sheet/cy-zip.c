/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The parts of a zip container, by exact name, unpacked in memory a piece at a time and never
 * beyond the limits. */
#include "cy-zip.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>
#include <zip.h>

#include "cy-error.h"
#include "cy-sheet-limits-private.h"

/* First bytes of an entry of the table of contents (APPNOTE 4.3.12). */
#define ENTRY_MAGIC "PK\1\2"
#define ENTRY_MAGIC_BYTES 4

struct _CyZip
{
  zip_t *archive;
};

struct _CyZipPart
{
  zip_file_t *file;
  char       *name;
  guint64     packed;
  guint64     total;
  guint64     done;
  guint64     max_bytes;
};

static guint
count_magic (const char *bytes, gsize length)
{
  const char *end = bytes + length;
  guint       n = 0;

  while ((bytes = memmem (bytes, end - bytes, ENTRY_MAGIC, ENTRY_MAGIC_BYTES)) != NULL)
    {
      bytes += ENTRY_MAGIC_BYTES;
      n++;
    }

  return n;
}

/* The zip library takes the whole table of contents into memory; so count its entries before.
 * A chance match inside packed data counts too, one in four thousand million bytes. */
static gboolean
check_entries (const char *path)
{
  g_autofree char *bytes = g_malloc (CY_CHUNK_BYTES);
  const int        fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  gsize            kept = 0;
  gssize           got;
  guint            n = 0;

  if (fd < 0)
    return TRUE;

  while (n <= CY_MAX_ENTRIES && (got = read (fd, bytes + kept, CY_CHUNK_BYTES - kept)) > 0)
    {
      const gsize length = kept + got;

      n += count_magic (bytes, length);
      kept = MIN (length, ENTRY_MAGIC_BYTES - 1);
      memmove (bytes, bytes + length - kept, kept);
    }
  close (fd);

  return n <= CY_MAX_ENTRIES;
}

static void
set_zip_error (GError **error, zip_error_t *zip_error, const char *what)
{
  int code = CY_ERROR_DAMAGED;

  if (zip_error_code_zip (zip_error) == ZIP_ER_NOPASSWD ||
      zip_error_code_zip (zip_error) == ZIP_ER_ENCRNOTSUPP)
    code = CY_ERROR_ENCRYPTED;

  g_set_error (error, CY_ERROR, code, "%s: %s", what, zip_error_strerror (zip_error));
}

/* The library's own table holds names turned into UTF-8, also those it does not know how to turn.
 */
static zip_int64_t
locate_raw (CyZip *self, const char *name)
{
  for (zip_int64_t i = 0; i < zip_get_num_entries (self->archive, 0); i++)
    if (g_strcmp0 (zip_get_name (self->archive, (zip_uint64_t) i, ZIP_FL_ENC_RAW), name) == 0)
      return i;

  return -1;
}

static zip_int64_t
locate (CyZip *self, const char *name)
{
  zip_int64_t exact = zip_name_locate (self->archive, name, ZIP_FL_ENC_RAW);

  if (exact < 0 && !g_str_is_ascii (name))
    exact = locate_raw (self, name);
  /* The names of parts do not tell capitals from small letters (ECMA-376 part 2, 6.2.2.3). */
  return exact >= 0 ? exact : zip_name_locate (self->archive, name, ZIP_FL_NOCASE);
}

static gboolean
check_part (const CyZipPart *self, guint64 bytes, GError **error)
{
  if (bytes > CY_RATIO_FREE_BYTES && bytes / CY_MAX_RATIO > self->packed)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_HOSTILE,
                   "%s unpacks to more than %d times its size",
                   self->name,
                   CY_MAX_RATIO);
      return FALSE;
    }
  if (bytes > self->max_bytes)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_TOO_LARGE,
                   "%s unpacks to more than %" G_GUINT64_FORMAT " MB",
                   self->name,
                   self->max_bytes >> 20);
      return FALSE;
    }

  return TRUE;
}

/**
 * cy_zip_open:
 * @path: the container
 * @error: return location
 *
 * Returns: (transfer full): the container; %NULL with %CY_ERROR_DAMAGED or %CY_ERROR_HOSTILE
 */
CyZip *
cy_zip_open (const char *path, GError **error)
{
  int    code = 0;
  zip_t *archive;
  CyZip *self;

  if (!check_entries (path))
    {
      g_set_error (error, CY_ERROR, CY_ERROR_HOSTILE, "more than %d entries", CY_MAX_ENTRIES);
      return NULL;
    }

  archive = zip_open (path, ZIP_RDONLY, &code);
  if (archive == NULL)
    {
      zip_error_t zip_error;

      zip_error_init_with_code (&zip_error, code);
      set_zip_error (error, &zip_error, "container");
      zip_error_fini (&zip_error);
      return NULL;
    }

  self = g_new0 (CyZip, 1);
  self->archive = archive;

  return self;
}

/**
 * cy_zip_free:
 * @self: (transfer full): a container without open parts
 */
void
cy_zip_free (CyZip *self)
{
  zip_discard (self->archive);
  g_free (self);
}

/**
 * cy_zip_has:
 * @self: a container
 * @name: of a part
 *
 * Returns: whether there is such a part
 */
gboolean
cy_zip_has (CyZip *self, const char *name)
{
  return locate (self, name) >= 0;
}

/**
 * cy_zip_list:
 * @self: a container
 *
 * Returns: (transfer full): the names of its parts as they stand there, in whatever encoding
 */
char **
cy_zip_list (CyZip *self)
{
  GPtrArray *names = g_ptr_array_new ();

  for (zip_int64_t i = 0; i < zip_get_num_entries (self->archive, 0); i++)
    {
      const char *name = zip_get_name (self->archive, (zip_uint64_t) i, ZIP_FL_ENC_RAW);

      if (name != NULL)
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (names, FALSE);
}

/**
 * cy_zip_open_part:
 * @self: a container
 * @name: of a part
 * @max_bytes: how much may be unpacked
 * @error: return location
 *
 * Returns: (transfer full): the part; %NULL with %CY_ERROR_DAMAGED when there is none,
 *   %CY_ERROR_ENCRYPTED, or as cy_zip_part_read() when it owns to be too large
 */
CyZipPart *
cy_zip_open_part (CyZip *self, const char *name, guint64 max_bytes, GError **error)
{
  const zip_int64_t index = locate (self, name);
  g_autoptr (CyZipPart) part = NULL;
  zip_stat_t info;

  if (index < 0 || zip_stat_index (self->archive, index, 0, &info) != 0)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_DAMAGED, "there is no part %s", name);
      return NULL;
    }

  part = g_new0 (CyZipPart, 1);
  part->name = g_strdup (name);
  part->packed = info.valid & ZIP_STAT_COMP_SIZE ? info.comp_size : 0;
  part->total = info.valid & ZIP_STAT_SIZE ? info.size : 0;
  part->max_bytes = max_bytes;
  if (!check_part (part, part->total, error))
    return NULL;

  part->file = zip_fopen_index (self->archive, index, 0);
  if (part->file == NULL)
    {
      set_zip_error (error, zip_get_error (self->archive), name);
      return NULL;
    }

  return g_steal_pointer (&part);
}

/**
 * cy_zip_part_read:
 * @self: a part
 * @bytes: where to
 * @length: how many at most
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: how many, 0 at the end; -1 with %CY_ERROR_HOSTILE or %CY_ERROR_TOO_LARGE beyond the
 *   limits, %CY_ERROR_DAMAGED, or %G_IO_ERROR_CANCELLED
 */
gssize
cy_zip_part_read (CyZipPart    *self,
                  gpointer      bytes,
                  gsize         length,
                  GCancellable *cancellable,
                  GError      **error)
{
  zip_int64_t got;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;

  got = zip_fread (self->file, bytes, length);
  if (got < 0)
    {
      set_zip_error (error, zip_file_get_error (self->file), self->name);
      return -1;
    }

  self->done += got;
  if (!check_part (self, self->done, error))
    return -1;

  return got;
}

/**
 * cy_zip_part_get_done:
 * @self: a part
 *
 * Returns: bytes read so far
 */
guint64
cy_zip_part_get_done (CyZipPart *self)
{
  return self->done;
}

/**
 * cy_zip_part_get_total:
 * @self: a part
 *
 * Returns: bytes of the whole, as the container says
 */
guint64
cy_zip_part_get_total (CyZipPart *self)
{
  return self->total;
}

/**
 * cy_zip_part_free:
 * @self: (transfer full): a part
 */
void
cy_zip_part_free (CyZipPart *self)
{
  g_clear_pointer (&self->file, zip_fclose);
  g_free (self->name);
  g_free (self);
}

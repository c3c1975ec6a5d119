/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Proves that every part of a written workbook is whole. libxlsxwriter passes the parts through
 * temporary files and does not look whether they could be written, so that a full disk gives a
 * workbook that seems fine and cannot be opened. */
#include "cy-book-file-private.h"

#include "cy-error.h"

#include <string.h>

/* PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16: sizes and places of fields. */
#define LOCAL_SIZE 30
#define LOCAL_NAME_LENGTH 26
#define LOCAL_EXTRA_LENGTH 28
#define ENTRY_SIZE 46
#define ENTRY_METHOD 10
#define ENTRY_PACKED_SIZE 20
#define ENTRY_NAME_LENGTH 28
#define ENTRY_EXTRA_LENGTH 30
#define ENTRY_COMMENT_LENGTH 32
#define ENTRY_OFFSET 42
#define END_SIZE 22
#define END_COUNT 10
#define END_DIRECTORY_OFFSET 16
#define METHOD_DEFLATE 8

#define HEAD_LENGTH 512
#define TAIL_LENGTH 64

typedef struct
{
  char  head[HEAD_LENGTH + 1];
  gsize head_length;
  char  tail[TAIL_LENGTH + 1];
  gsize tail_length;
} Ends;

static guint16
get_u16 (const guint8 *bytes)
{
  return bytes[0] | bytes[1] << 8;
}

static guint32
get_u32 (const guint8 *bytes)
{
  return get_u16 (bytes) | (guint32) get_u16 (bytes + 2) << 16;
}

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, CY_ERROR, CY_ERROR_FULL, "The workbook was not written whole: %s", what);

  return FALSE;
}

static void
ends_take (Ends *self, const guint8 *bytes, gsize length)
{
  gsize n = MIN (length, HEAD_LENGTH - self->head_length);
  gsize keep;

  memcpy (self->head + self->head_length, bytes, n);
  self->head_length += n;

  n = MIN (length, TAIL_LENGTH);
  keep = MIN (self->tail_length, TAIL_LENGTH - n);
  memmove (self->tail, self->tail + self->tail_length - keep, keep);
  memcpy (self->tail + keep, bytes + length - n, n);
  self->tail_length = keep + n;
}

/* Whether the last thing in the part is the end of its first element. */
static gboolean
ends_match (Ends *self)
{
  g_autofree char *closing = NULL;
  const char      *root;

  root = strstr (self->head, "?>");
  root = root != NULL ? strchr (root, '<') : NULL;
  if (root == NULL)
    root = self->head;
  if (root[0] != '<')
    return FALSE;

  root++;
  closing = g_strdup_printf ("</%.*s>", (int) strcspn (root, " />\n\r\t"), root);
  g_strchomp (self->tail);

  return g_str_has_suffix (self->tail, closing);
}

static gboolean
check_deflated (const char *name, const guint8 *data, gsize size, GError **error)
{
  g_autoptr (GInputStream) packed = g_memory_input_stream_new_from_data (data, size, NULL);
  g_autoptr (GZlibDecompressor) inflate = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autoptr (GInputStream) plain = g_converter_input_stream_new (packed, G_CONVERTER (inflate));
  g_autofree guint8 *buffer = g_malloc (65536);
  Ends               ends = { .head_length = 0 };
  gssize             n;

  while ((n = g_input_stream_read (plain, buffer, 65536, NULL, error)) > 0)
    ends_take (&ends, buffer, n);
  if (n < 0)
    return FALSE;

  if (g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".rels"))
    return ends_match (&ends) || fail (error, name);

  return TRUE;
}

static gboolean
check_entry (const guint8 *file, gsize size, const guint8 *entry, GError **error)
{
  g_autofree char *name =
    g_strndup ((const char *) entry + ENTRY_SIZE, get_u16 (entry + ENTRY_NAME_LENGTH));
  gsize offset = get_u32 (entry + ENTRY_OFFSET);
  gsize packed = get_u32 (entry + ENTRY_PACKED_SIZE);

  if (offset + LOCAL_SIZE > size)
    return fail (error, name);
  offset += LOCAL_SIZE + get_u16 (file + offset + LOCAL_NAME_LENGTH) +
            get_u16 (file + offset + LOCAL_EXTRA_LENGTH);
  if (offset + packed > size)
    return fail (error, name);

  return get_u16 (entry + ENTRY_METHOD) != METHOD_DEFLATE ||
         check_deflated (name, file + offset, packed, error);
}

/* Whether the zip archive at @path has all its parts and each XML part its end. */
gboolean
_cy_book_check_package (const char *path, GError **error)
{
  g_autoptr (GMappedFile) map = g_mapped_file_new (path, FALSE, error);
  const guint8 *file;
  gsize         size;
  gsize         at;
  guint         count;

  if (map == NULL)
    return FALSE;
  file = (const guint8 *) g_mapped_file_get_contents (map);
  size = g_mapped_file_get_length (map);
  if (size < END_SIZE || memcmp (file + size - END_SIZE, "PK\005\006", 4) != 0)
    return fail (error, "no directory");

  count = get_u16 (file + size - END_SIZE + END_COUNT);
  at = get_u32 (file + size - END_SIZE + END_DIRECTORY_OFFSET);
  for (guint i = 0; i < count; i++)
    {
      const guint8 *entry = file + at;

      if (at + ENTRY_SIZE > size || memcmp (entry, "PK\001\002", 4) != 0)
        return fail (error, "the directory ends early");
      at += ENTRY_SIZE + get_u16 (entry + ENTRY_NAME_LENGTH) +
            get_u16 (entry + ENTRY_EXTRA_LENGTH) + get_u16 (entry + ENTRY_COMMENT_LENGTH);
      if (at > size)
        return fail (error, "the directory ends early");
      if (!check_entry (file, size, entry, error))
        return FALSE;
    }

  return TRUE;
}

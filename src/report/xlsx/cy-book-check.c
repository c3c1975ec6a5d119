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
#define BUFFER_SIZE 65536

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

/* Reads exactly @length bytes from @offset on. */
static gboolean
read_at (GInputStream *file, goffset offset, guint8 *bytes, gsize length, GError **error)
{
  gsize n;

  if (!g_seekable_seek (G_SEEKABLE (file), offset, G_SEEK_SET, NULL, error) ||
      !g_input_stream_read_all (file, bytes, length, &n, NULL, error))
    return FALSE;

  return n == length || fail (error, "it ends early");
}

/* The part begins where @file stands; deflated data know their end. */
static gboolean
check_deflated (GInputStream *file, const char *name, GError **error)
{
  g_autoptr (GZlibDecompressor) inflate = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autoptr (GInputStream) plain = g_converter_input_stream_new (file, G_CONVERTER (inflate));
  g_autofree guint8 *buffer = g_malloc (BUFFER_SIZE);
  Ends               ends = { .head_length = 0 };
  gssize             n;

  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (plain), FALSE);
  while ((n = g_input_stream_read (plain, buffer, BUFFER_SIZE, NULL, NULL)) > 0)
    ends_take (&ends, buffer, n);
  if (n < 0)
    return fail (error, name);
  if (g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".rels"))
    return ends_match (&ends) || fail (error, name);

  return TRUE;
}

static gboolean
check_entry (GInputStream *file, goffset end, const guint8 *entry, GError **error)
{
  g_autofree char *name =
    g_strndup ((const char *) entry + ENTRY_SIZE, get_u16 (entry + ENTRY_NAME_LENGTH));
  goffset offset = get_u32 (entry + ENTRY_OFFSET);
  guint8  local[LOCAL_SIZE];

  if (!read_at (file, offset, local, LOCAL_SIZE, error))
    return FALSE;
  offset += LOCAL_SIZE + get_u16 (local + LOCAL_NAME_LENGTH) + get_u16 (local + LOCAL_EXTRA_LENGTH);
  if (offset + get_u32 (entry + ENTRY_PACKED_SIZE) > end)
    return fail (error, name);
  if (get_u16 (entry + ENTRY_METHOD) != METHOD_DEFLATE)
    return TRUE;

  return g_seekable_seek (G_SEEKABLE (file), offset, G_SEEK_SET, NULL, error) &&
         check_deflated (file, name, error);
}

static gboolean
check_entries (GInputStream *file,
               goffset       end,
               const guint8 *directory,
               gsize         size,
               guint         count,
               GError      **error)
{
  gsize at = 0;

  for (guint i = 0; i < count; i++)
    {
      const guint8 *entry = directory + at;

      if (at + ENTRY_SIZE > size || memcmp (entry, "PK\001\002", 4) != 0)
        return fail (error, "the directory ends early");
      at += ENTRY_SIZE + get_u16 (entry + ENTRY_NAME_LENGTH) +
            get_u16 (entry + ENTRY_EXTRA_LENGTH) + get_u16 (entry + ENTRY_COMMENT_LENGTH);
      if (at > size)
        return fail (error, "the directory ends early");
      if (!check_entry (file, end, entry, error))
        return FALSE;
    }

  return TRUE;
}

/* Whether the zip archive at @path has all its parts and each XML part its end. */
gboolean
_cy_book_check_package (const char *path, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (source, NULL, error);
  g_autofree guint8 *directory = NULL;
  guint8             last[END_SIZE];
  goffset            size;
  goffset            start;

  if (stream == NULL || !g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_END, NULL, error))
    return FALSE;
  size = g_seekable_tell (G_SEEKABLE (stream));
  if (size < END_SIZE)
    return fail (error, "no directory");
  if (!read_at (G_INPUT_STREAM (stream), size - END_SIZE, last, END_SIZE, error))
    return FALSE;
  start = get_u32 (last + END_DIRECTORY_OFFSET);
  if (memcmp (last, "PK\005\006", 4) != 0 || start > size - END_SIZE)
    return fail (error, "no directory");

  directory = g_malloc (size - start);

  return read_at (G_INPUT_STREAM (stream), start, directory, size - start, error) &&
         check_entries (G_INPUT_STREAM (stream),
                        start,
                        directory,
                        size - start,
                        get_u16 (last + END_COUNT),
                        error);
}

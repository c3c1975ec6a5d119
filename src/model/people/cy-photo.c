/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the first bytes of a photo tell: whether it is a JPEG, and its size in pixels. */
#include "cy-photo.h"

#include "cy-sql.h"

/* Enough for most files; one with a thumbnail in its head is read once more. */
#define FIRST_HEAD 4096
#define WHOLE_HEAD (256 * 1024)

#define MARKER 0xFF
#define START_OF_IMAGE 0xD8
#define START_OF_SCAN 0xDA
#define SIZE_LENGTH 9 /* marker, length, precision, height, width */

/* Frame headers are C0 to CF, but for three that are tables; ITU-T T.81, table B.1. */
static gboolean
is_frame (guint8 code)
{
  return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
}

static gboolean
is_jpeg (const guint8 *data, gsize length)
{
  return length > 3 && data[0] == MARKER && data[1] == START_OF_IMAGE && data[2] == MARKER;
}

/* Walks the segments of ITU-T T.81, B.1.1.4, up to the frame header. */
static void
find_frame (CyPhoto *self, const guint8 *data, gsize length)
{
  for (gsize at = 2; at + SIZE_LENGTH <= length && data[at] == MARKER;)
    {
      guint8 code = data[at + 1];

      if (code == MARKER) /* a byte that fills */
        {
          at++;
          continue;
        }
      if (code == START_OF_SCAN)
        return;
      if (is_frame (code))
        {
          self->height = data[at + 5] << 8 | data[at + 6];
          self->width = data[at + 7] << 8 | data[at + 8];
          return;
        }
      at += 2 + (data[at + 2] << 8 | data[at + 3]);
    }
}

static void
measure (CyPhoto *self, GBytes *head, gsize size)
{
  gsize         length;
  const guint8 *data = g_bytes_get_data (head, &length);

  *self = (CyPhoto){ .size = size };
  if (is_jpeg (data, length))
    find_frame (self, data, length);
}

static gboolean
measure_row (CyPhoto *self, CyConn *conn, gint64 row, gsize n_bytes, GError **error)
{
  gsize size = 0;
  g_autoptr (GBytes) head = cy_sql_peek_bytes (conn, "content", "data", row, n_bytes, &size, error);

  if (head == NULL)
    return FALSE;
  measure (self, head, size);

  return TRUE;
}

/**
 * cy_photo_measure:
 * @self: (out caller-allocates): what is found
 * @data: a whole file
 */
void
cy_photo_measure (CyPhoto *self, GBytes *data)
{
  measure (self, data, g_bytes_get_size (data));
}

/**
 * cy_photo_read:
 * @self: (out caller-allocates): what is found; all zero when the file is gone
 * @conn: a connection
 * @digest: (nullable): of a photo that is kept in the library
 * @error: return location
 *
 * Reads no more than the head of the file.
 *
 * Returns: whether the library could be read
 */
gboolean
cy_photo_read (CyPhoto *self, CyConn *conn, const char *digest, GError **error)
{
  gint64 row = 0;

  *self = (CyPhoto){ 0 };
  if (digest == NULL)
    return TRUE;
  if (!cy_sql_get_int (conn, "SELECT rowid FROM content WHERE digest=?", &row, error, "t", digest))
    return FALSE;
  if (row == 0)
    return TRUE;

  return measure_row (self, conn, row, FIRST_HEAD, error) &&
         (self->width > 0 || self->size <= FIRST_HEAD ||
          measure_row (self, conn, row, WHOLE_HEAD, error));
}

/**
 * cy_photo_is_fit:
 * @self: a photo
 *
 * Returns: whether forms and packages can take it: a JPEG, higher than wide, and at most
 *   %CY_PHOTO_LARGEST bytes
 */
gboolean
cy_photo_is_fit (const CyPhoto *self)
{
  return self->width > 0 && self->height > self->width && self->size <= CY_PHOTO_LARGEST;
}

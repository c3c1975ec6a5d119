/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Photos and documents, kept once under their digest. */
#include "cy-content.h"

#include "cy-error.h"
#include "cy-field.h"
#include "cy-sql.h"

#include <gcrypt.h>
#include <gio/gio.h>
#include <string.h>

#define MB (1024 * 1024)
#define SM3_LENGTH 32
#define BITMAP "image/bmp"

/* What the beginning of a file says of it; the name says nothing. */
static const struct
{
  const char  *magic;
  gsize        length;
  const char  *type;
  CyContentUse least;
} types[] = {
  { "\xff\xd8\xff", 3, "image/jpeg", CY_CONTENT_PHOTO },
  { "\x89PNG\r\n\x1a\n", 8, "image/png", CY_CONTENT_PHOTO },
  /* Scanners and old editors of forms write these. */
  { "BM", 2, BITMAP, CY_CONTENT_PHOTO },
  { "GIF87a", 6, "image/gif", CY_CONTENT_PHOTO },
  { "GIF89a", 6, "image/gif", CY_CONTENT_PHOTO },
  { "II*\0", 4, "image/tiff", CY_CONTENT_PHOTO },
  { "MM\0*", 4, "image/tiff", CY_CONTENT_PHOTO },
  { "%PDF-", 5, "application/pdf", CY_CONTENT_DOCUMENT },
  /* Word, Excel and OFD since 2007 are archives. */
  { "PK\x03\x04", 4, "application/zip", CY_CONTENT_DOCUMENT },
  /* Word, Excel and WPS before: OLE compound files. */
  { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, "application/x-ole-storage", CY_CONTENT_DOCUMENT },
};

static const gsize sizes[] = {
  [CY_CONTENT_PHOTO] = 4 * MB,
  [CY_CONTENT_DOCUMENT] = 50 * MB,
};

/* Two letters begin many a text: behind them stand four zeros, and later the length of the header,
 * of which there are seven between 12 and 124. */
static gboolean
is_bitmap (const guint8 *data, gsize length)
{
  static const guint8 zeros[4] = { 0 };

  return length > 26 && memcmp (data + 6, zeros, 4) == 0 && data[14] >= 12 && data[14] <= 124 &&
         memcmp (data + 15, zeros, 3) == 0;
}

static int
find_type (GBytes *bytes)
{
  gsize         length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (length > types[i].length && memcmp (data, types[i].magic, types[i].length) == 0 &&
        (!g_str_equal (types[i].type, BITMAP) || is_bitmap (data, length)))
      return (int) i;

  return -1;
}

/**
 * cy_content_get_type:
 * @bytes: a file
 *
 * Returns: (nullable) (transfer none): its media type, %NULL when it is none that is kept
 */
const char *
cy_content_get_type (GBytes *bytes)
{
  int type = find_type (bytes);

  return type >= 0 ? types[type].type : NULL;
}

static gboolean
check_size (gsize length, CyContentUse use, GError **error)
{
  if (length <= sizes[use])
    return TRUE;

  g_set_error (error,
               CY_ERROR,
               CY_ERROR_TOO_LARGE,
               "%" G_GSIZE_FORMAT " bytes are more than %" G_GSIZE_FORMAT,
               length,
               sizes[use]);

  return FALSE;
}

/**
 * cy_content_is_photo:
 * @bytes: a file, or its first 64 bytes
 *
 * Returns: whether cy_content_put() keeps files of that kind as a photo
 */
gboolean
cy_content_is_photo (GBytes *bytes)
{
  int type = find_type (bytes);

  return type >= 0 && types[type].least == CY_CONTENT_PHOTO;
}

/**
 * cy_content_digest:
 * @bytes: a file
 *
 * Returns: (transfer full): what cy_content_put() would give, without keeping anything
 */
char *
cy_content_digest (GBytes *bytes)
{
  gsize         length;
  gconstpointer data = g_bytes_get_data (bytes, &length);
  guint8        digest[SM3_LENGTH];
  GString      *text = g_string_sized_new (2 * SM3_LENGTH);

  gcry_md_hash_buffer (GCRY_MD_SM3, digest, data, length);
  for (int i = 0; i < SM3_LENGTH; i++)
    g_string_append_printf (text, "%02x", digest[i]);

  return g_string_free (text, FALSE);
}

/**
 * cy_content_put:
 * @conn: a writing connection
 * @use: what it is going to be
 * @bytes: a file
 * @error: return location; %CY_ERROR_TOO_LARGE, %CY_ERROR_CONSTRAINT for a kind that is not kept
 *
 * Keeps @bytes, once, whoever refers to them. The reference is a change of a record and belongs
 * into a step; the bytes need none.
 *
 * Returns: (transfer full): SM3 digest (GB/T 32905) in hexadecimal digits, for a field of
 *   %CY_KIND_DIGEST
 */
char *
cy_content_put (CyConn *conn, CyContentUse use, GBytes *bytes, GError **error)
{
  g_autofree char *digest = NULL;
  int              type = find_type (bytes);

  if (!check_size (g_bytes_get_size (bytes), use, error))
    return NULL;
  if (type < 0 || types[type].least > use)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "no file of a kind that is kept");
      return NULL;
    }

  digest = cy_content_digest (bytes);
  if (!cy_sql_run (conn,
                   "INSERT OR IGNORE INTO content(digest,mime,data) VALUES(?,?,?)",
                   error,
                   "ttb",
                   digest,
                   types[type].type,
                   bytes))
    return NULL;

  return g_steal_pointer (&digest);
}

/**
 * cy_content_put_file:
 * @conn: a writing connection
 * @use: what it is going to be
 * @path: of a file
 * @error: return location; as of cy_content_put(), and %CY_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): its digest
 */
char *
cy_content_put_file (CyConn *conn, CyContentUse use, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) failure = NULL;
  char *digest;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, &failure);
  /* Asked first, so that nobody waits for gigabytes to be read and refused. */
  if (info != NULL && !check_size ((gsize) g_file_info_get_size (info), use, error))
    return NULL;
  if (info == NULL || (bytes = g_file_load_bytes (file, NULL, NULL, &failure)) == NULL)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_NOT_FOUND, "%s: %s", path, failure->message);
      return NULL;
    }

  digest = cy_content_put (conn, use, bytes, error);
  if (digest == NULL)
    cy_error_set_file (error != NULL ? *error : NULL, path);

  return digest;
}

/**
 * cy_content_get:
 * @conn: a connection
 * @digest: from a field of %CY_KIND_DIGEST
 * @type: (out) (optional) (transfer full): its media type
 * @error: return location; %CY_ERROR_NOT_FOUND, %CY_ERROR_CORRUPT when the bytes are not those
 *   that were put
 *
 * Returns: (transfer full): the file
 */
GBytes *
cy_content_get (CyConn *conn, const char *digest, char **type, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *made = NULL;

  if (!cy_sql_get_bytes (conn,
                         "SELECT data FROM content WHERE digest=?",
                         &bytes,
                         error,
                         "t",
                         digest))
    return NULL;
  if (bytes == NULL)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_NOT_FOUND, "no content %s", digest);
      return NULL;
    }
  made = cy_content_digest (bytes);
  if (!g_str_equal (made, digest))
    {
      g_set_error (error, CY_ERROR, CY_ERROR_CORRUPT, "content %s was altered", digest);
      return NULL;
    }
  if (type != NULL)
    *type = g_strdup (cy_content_get_type (bytes));

  return g_steal_pointer (&bytes);
}

/* Every field that may refer to content, in living records, in the recycle bin and in steps that
 * can still be undone. */
static char *
make_purge (void)
{
  GString               *sql = g_string_new ("DELETE FROM content WHERE digest NOT IN (SELECT ''");
  guint                  n;
  const CyEntity *const *entities = cy_entity_list (&n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < entities[i]->n_fields; j++)
      if (entities[i]->fields[j].kind == CY_KIND_DIGEST)
        {
          const char *name = entities[i]->fields[j].name;

          g_string_append_printf (sql,
                                  " UNION SELECT %s FROM %s WHERE %s IS NOT NULL",
                                  name,
                                  entities[i]->name,
                                  name);
          for (int side = 0; side < 2; side++)
            g_string_append_printf (sql,
                                    " UNION SELECT json_extract(data,'$.%s[%d]') FROM delta"
                                    " WHERE json_extract(data,'$.%s[%d]') IS NOT NULL",
                                    name,
                                    side,
                                    name,
                                    side);
        }
  g_string_append_c (sql, ')');

  return g_string_free (sql, FALSE);
}

/**
 * cy_content_purge:
 * @conn: a writing connection
 * @n_purged: (out) (optional): how many files were dropped
 * @error: return location
 *
 * Drops what nothing refers to any more, not even a step that could be undone.
 *
 * Returns: whether that went well
 */
gboolean
cy_content_purge (CyConn *conn, gint64 *n_purged, GError **error)
{
  g_autofree char *sql = make_purge ();
  gint64           before = 0;
  gint64           after = 0;

  if (!cy_sql_get_int (conn, "SELECT count(*) FROM content", &before, error, "") ||
      !cy_sql_run (conn, sql, error, "") ||
      !cy_sql_get_int (conn, "SELECT count(*) FROM content", &after, error, ""))
    return FALSE;
  if (n_purged != NULL)
    *n_purged = before - after;

  return TRUE;
}

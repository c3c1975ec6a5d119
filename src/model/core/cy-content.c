/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Photos and documents: each kept once, under the SM3 digest of its bytes. */
#include "cy-content.h"

#include "cy-conn-private.h"
#include "cy-error.h"
#include "cy-stmt-private.h"

#include <gcrypt.h>

static char *
make_digest (GBytes *data)
{
  guint8   digest[CY_DIGEST_LENGTH];
  GString *text = g_string_new (NULL);

  gcry_md_hash_buffer (GCRY_MD_SM3, digest, g_bytes_get_data (data, NULL), g_bytes_get_size (data));
  for (guint i = 0; i < sizeof digest; i++)
    g_string_append_printf (text, "%02x", digest[i]);

  return g_string_free (text, FALSE);
}

static void
set_not_found (const char *digest, GError **error)
{
  g_set_error (error, CY_ERROR, CY_ERROR_NOT_FOUND, "no content %s", digest);
}

/**
 * cy_content_put:
 * @conn: a writing connection, inside the step that also saves the record with the digest
 * @data: the bytes of a file
 * @mime: its type, such as `image/jpeg`
 * @error: return location
 *
 * Returns: (transfer full): the digest under which @data stands now, 64 hexadecimal digits
 */
char *
cy_content_put (CyConn *conn, GBytes *data, const char *mime, GError **error)
{
  g_autofree char *digest = make_digest (data);
  g_autoptr (CyStmt) stmt =
    cy_stmt_new_bound (conn,
                       "INSERT OR IGNORE INTO content(digest,mime,data) VALUES(?,?,?)",
                       error,
                       "tt",
                       digest,
                       mime);

  if (stmt == NULL)
    return NULL;
  /* SQLite takes a null pointer for NULL, also at length 0. */
  cy_stmt_bind_blob (stmt,
                     3,
                     g_bytes_get_size (data) > 0 ? g_bytes_get_data (data, NULL) : "",
                     g_bytes_get_size (data));

  return cy_stmt_run (stmt, error) ? g_steal_pointer (&digest) : NULL;
}

/**
 * cy_content_load:
 * @conn: a connection
 * @digest: from a field of the kind %CY_KIND_DIGEST
 * @mime: (out) (optional) (transfer full): its type
 * @error: return location; %CY_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
cy_content_load (CyConn *conn, const char *digest, char **mime, GError **error)
{
  g_autoptr (CyStmt) stmt =
    cy_stmt_new_bound (conn, "SELECT mime,data FROM content WHERE digest=?", error, "t", digest);
  CyStmtResult result;
  const void  *data;
  gsize        length;

  if (stmt == NULL || (result = cy_stmt_step (stmt, error)) == CY_STMT_ERROR)
    return NULL;
  if (result == CY_STMT_DONE)
    {
      set_not_found (digest, error);
      return NULL;
    }
  if (mime != NULL)
    *mime = g_strdup (cy_stmt_get_text (stmt, 0));
  data = cy_stmt_get_blob (stmt, 1, &length);

  return g_bytes_new (data, length);
}

static GBytes *
read_head (CyConn *conn, gint64 row, gsize n_bytes, gsize *size, GError **error)
{
  sqlite3_blob      *blob = NULL;
  int                code = sqlite3_blob_open (conn->db, "main", "content", "data", row, 0, &blob);
  g_autofree guint8 *data = NULL;

  if (code == SQLITE_OK)
    {
      *size = (gsize) sqlite3_blob_bytes (blob);
      n_bytes = MIN (n_bytes, *size);
      data = g_malloc (n_bytes);
      code = sqlite3_blob_read (blob, data, (int) n_bytes, 0);
    }
  sqlite3_blob_close (blob);
  if (code != SQLITE_OK)
    {
      cy_conn_set_error (conn, code, "content.data", error);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&data), n_bytes);
}

/**
 * cy_content_peek:
 * @conn: a connection
 * @digest: from a field of the kind %CY_KIND_DIGEST
 * @n_bytes: how many bytes to read at most
 * @size: (out): length of the whole, in bytes
 * @error: return location; %CY_ERROR_NOT_FOUND
 *
 * Reads the beginning without the rest, which a SELECT would bring from the disk too.
 *
 * Returns: (transfer full): the first bytes
 */
GBytes *
cy_content_peek (CyConn *conn, const char *digest, gsize n_bytes, gsize *size, GError **error)
{
  g_autoptr (CyStmt) stmt =
    cy_stmt_new_bound (conn, "SELECT rowid FROM content WHERE digest=?", error, "t", digest);
  CyStmtResult result;

  if (stmt == NULL || (result = cy_stmt_step (stmt, error)) == CY_STMT_ERROR)
    return NULL;
  if (result == CY_STMT_DONE)
    {
      set_not_found (digest, error);
      return NULL;
    }

  return read_head (conn, cy_stmt_get_int (stmt, 0), n_bytes, size, error);
}

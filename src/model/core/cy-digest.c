/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a file is known by in the log of exports. */
#include "cy-digest.h"

#include "cy-error.h"

#include <gcrypt.h>

#define BLOCK 65536
#define LENGTH 32

static char *
to_hex (const guint8 *digest)
{
  static const char digits[] = "0123456789abcdef";
  char             *text = g_new0 (char, 2 * LENGTH + 1);

  for (guint i = 0; i < LENGTH; i++)
    {
      text[2 * i] = digits[digest[i] >> 4];
      text[2 * i + 1] = digits[digest[i] & 15];
    }

  return text;
}

static gboolean
feed (gcry_md_hd_t hash, GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK);
  gssize             n;

  while ((n = g_input_stream_read (stream, block, BLOCK, cancellable, error)) > 0)
    gcry_md_write (hash, block, (gsize) n);

  return n == 0;
}

/**
 * cy_digest_file:
 * @path: a file
 * @cancellable: (nullable): stops it
 * @error: as for g_file_read()
 *
 * Returns: (transfer full) (nullable): its SM3 (GB/T 32905), in lower case hexadecimal
 */
char *
cy_digest_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  gcry_md_hd_t hash;
  char        *text = NULL;

  if (stream == NULL)
    return NULL;
  if (gcry_md_open (&hash, GCRY_MD_SM3, 0) != 0)
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_FAILED, "There is no SM3 in libgcrypt");
      return NULL;
    }
  if (feed (hash, G_INPUT_STREAM (stream), cancellable, error))
    text = to_hex (gcry_md_read (hash, GCRY_MD_SM3));
  gcry_md_close (hash);

  return text;
}

/**
 * cy_digest_bytes:
 * @bytes: (array length=length): anything
 * @length: how many they are
 *
 * Returns: (transfer full): their SM3 (GB/T 32905), in lower case hexadecimal
 */
char *
cy_digest_bytes (const void *bytes, gsize length)
{
  guint8 digest[LENGTH];

  gcry_md_hash_buffer (GCRY_MD_SM3, digest, bytes, length);

  return to_hex (digest);
}

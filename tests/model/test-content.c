/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Content is kept once, comes back whole, and goes only when nothing needs it. */
#include "cy-test.h"

#include "cy-content.h"
#include "cy-error.h"
#include "cy-journal.h"

#include <string.h>

static GBytes *
make_photo (const char *tail)
{
  g_autofree char *data = g_strconcat ("\xff\xd8\xff", tail, NULL);

  return g_bytes_new (data, strlen (data));
}

static void
test_once (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) photo = make_photo ("one");
  g_autofree char *one = cy_content_put (test->conn, CY_CONTENT_PHOTO, photo, &error);
  g_autofree char *two = cy_content_put (test->conn, CY_CONTENT_DOCUMENT, photo, &error);
  g_autofree char *type = NULL;
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (one, ==, two);
  g_assert_cmpuint (strlen (one), ==, 64);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM content"), ==, 1);
  again = cy_content_get (test->conn, one, &type, &error);
  g_assert_true (g_bytes_equal (photo, again));
  g_assert_cmpstr (type, ==, "image/jpeg");
}

static void
assert_kind (CyTest *test, const char *data, gsize length, CyContentUse use, gboolean taken)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autofree char *digest = cy_content_put (test->conn, use, bytes, &error);

  if (taken)
    g_assert_no_error (error);
  else
    g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
}

static void
test_kinds (CyTest *test, gconstpointer data)
{
  static const char text[32] = "BM is how this begins";
  static const char bitmap[32] = "BMxxxx\0\0\0\0xxxx\x28";

  assert_kind (test, "\x89PNG\r\n\x1a\nx", 9, CY_CONTENT_PHOTO, TRUE);
  assert_kind (test, "%PDF-1.4", 8, CY_CONTENT_PHOTO, FALSE);
  assert_kind (test, "%PDF-1.4", 8, CY_CONTENT_DOCUMENT, TRUE);
  assert_kind (test, "PK\3\4x", 5, CY_CONTENT_DOCUMENT, TRUE);
  assert_kind (test, "GIF89a;", 7, CY_CONTENT_PHOTO, TRUE);
  assert_kind (test, "II*\0x", 5, CY_CONTENT_PHOTO, TRUE);
  assert_kind (test, text, 27, CY_CONTENT_PHOTO, FALSE);
  assert_kind (test, bitmap, 27, CY_CONTENT_PHOTO, TRUE);
  assert_kind (test, bitmap, 26, CY_CONTENT_PHOTO, FALSE);
  assert_kind (test, "MZ\x90", 3, CY_CONTENT_DOCUMENT, FALSE);
  assert_kind (test, "#!/bin/sh", 9, CY_CONTENT_DOCUMENT, FALSE);
  assert_kind (test, "\xff\xd8\xff", 3, CY_CONTENT_PHOTO, FALSE);
  assert_kind (test, "", 0, CY_CONTENT_PHOTO, FALSE);
}

static void
test_files (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_test_path (test, "photo.jpg");
  g_autofree char *nothing = cy_test_path (test, "nothing.jpg");
  g_autofree char *digest = NULL;
  g_autoptr (GString) large = g_string_new ("\xff\xd8\xff");

  g_assert_true (g_file_set_contents (path, "\xff\xd8\xffx", 4, NULL));
  digest = cy_content_put_file (test->conn, CY_CONTENT_PHOTO, path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (digest);
  g_assert_null (cy_content_put_file (test->conn, CY_CONTENT_PHOTO, nothing, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_string_set_size (large, 4 * 1024 * 1024 + 1);
  g_assert_true (g_file_set_contents (path, large->str, large->len, NULL));
  g_assert_null (cy_content_put_file (test->conn, CY_CONTENT_PHOTO, path, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, "text", 4, NULL));
  g_assert_null (cy_content_put_file (test->conn, CY_CONTENT_PHOTO, path, &error));
  g_assert_cmpstr (cy_error_get_place (error)->file, ==, path);
}

static void
test_altered (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) photo = make_photo ("one");
  g_autofree char *digest = cy_content_put (test->conn, CY_CONTENT_PHOTO, photo, &error);

  cy_test_count (test, "UPDATE content SET data=x'ffd8ff00'");
  g_assert_null (cy_content_get (test->conn, digest, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_null (cy_content_get (test->conn, "none", NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

static void
test_purge (CyTest *test, gconstpointer data)
{
  static const char *const names[] = { "one", "two", "three" };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  char  *digests[3];
  gint64 n = -1;

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GBytes) photo = make_photo (names[i]);

      digests[i] = cy_content_put (test->conn, CY_CONTENT_PHOTO, photo, &error);
    }
  /* One is needed, one by an undo, one by nobody. */
  cy_test_set_text (test, CY_PERSON, cy_record_get_id (person), CY_PERSON_PHOTO, digests[0]);
  cy_test_set_text (test, CY_PERSON, cy_record_get_id (person), CY_PERSON_PHOTO, digests[1]);
  g_assert_true (cy_content_purge (test->conn, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 1);
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_assert_true (cy_content_purge (test->conn, NULL, &error));
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GBytes) bytes = cy_content_get (test->conn, digests[i], NULL, NULL);

      g_assert_cmpint (bytes != NULL, ==, i < 2);
      g_free (digests[i]);
    }
  cy_test_count (test, "DELETE FROM delta");
  g_assert_true (cy_content_purge (test->conn, &n, &error));
  g_assert_cmpint (n, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/content/once", test_once);
  cy_test_case ("/model/content/kinds", test_kinds);
  cy_test_case ("/model/content/files", test_files);
  cy_test_case ("/model/content/altered", test_altered);
  cy_test_case ("/model/content/purge", test_purge);

  return g_test_run ();
}

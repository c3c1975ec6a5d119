/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A library opens only when it can be trusted, and says in the user's terms why not. */
#include "cy-test.h"

#include "cy-conn-private.h"
#include "cy-error.h"
#include "cy-file-private.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-unit.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void
close_library (CyTest *test)
{
  g_clear_pointer (&test->conn, cy_conn_free);
}

static void
assert_refused (const char *path, CyOpenFlags flags, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cy_conn_open (path, flags, &error));
  g_assert_error (error, CY_ERROR, code);
  g_assert_cmpstr (cy_error_get_place (error)->file, ==, path);
}

static void
assert_exits_well (pid_t child)
{
  int status;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

/* Writes @n people and ends without closing. */
static void
write_and_crash (CyTest *test, int n)
{
  pid_t child;

  close_library (test);
  child = fork ();
  if (child == 0)
    {
      test->conn = cy_conn_open (test->path, CY_OPEN_NONE, NULL);
      for (int i = 0; i < n; i++)
        cy_test_add_person (test, "张三");
      _exit (0);
    }
  assert_exits_well (child);
}

/* Puts what a file is at @offset through ~, or cuts it off there. */
static void
damage (const char *path, gsize offset, gsize length, gboolean cut)
{
  g_autofree char *data = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  for (gsize i = offset; i < offset + length && i < size; i++)
    data[i] = ~data[i];
  g_assert_true (g_file_set_contents (path, data, cut ? offset : size, NULL));
}

static void
test_paths (CyTest *test, gconstpointer data)
{
  g_autofree char *nothing = cy_test_path (test, "nothing.chuyan");
  g_autofree char *text = cy_test_path (test, "text.chuyan");
  g_autofree char *foreign = cy_test_path (test, "foreign.chuyan");
  sqlite3         *db;

  assert_refused (nothing, CY_OPEN_NONE, CY_ERROR_NOT_FOUND);
  assert_refused (nothing, CY_OPEN_READ_ONLY, CY_ERROR_NOT_FOUND);
  assert_refused (test->folder, CY_OPEN_NONE, CY_ERROR_CORRUPT);
  assert_refused (test->path, CY_OPEN_CREATE, CY_ERROR_CONSTRAINT);
  g_assert_true (g_file_set_contents (text, "姓名,性别", -1, NULL));
  assert_refused (text, CY_OPEN_NONE, CY_ERROR_NOT_OURS);
  sqlite3_open (foreign, &db);
  sqlite3_exec (db, "CREATE TABLE person(name)", NULL, NULL, NULL);
  sqlite3_close (db);
  assert_refused (foreign, CY_OPEN_NONE, CY_ERROR_NOT_OURS);
}

static void
test_too_new (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  /* At first the number stands in the log only, where the header does not show it. */
  pid_t child;

  close_library (test);
  child = fork ();
  if (child == 0)
    {
      test->conn = cy_conn_open (test->path, CY_OPEN_NONE, NULL);
      cy_conn_exec (test->conn, "PRAGMA user_version=999", NULL);
      _exit (0);
    }
  assert_exits_well (child);
  assert_refused (test->path, CY_OPEN_NONE, CY_ERROR_TOO_NEW);
  assert_refused (test->path, CY_OPEN_NONE, CY_ERROR_TOO_NEW);
  assert_refused (test->path, CY_OPEN_READ_ONLY, CY_ERROR_TOO_NEW);
}

static void
test_network (void)
{
  g_assert_true (cy_file_is_network_type (0x6969));
  g_assert_true (cy_file_is_network_type (0xff534d42));
  g_assert_true (cy_file_is_network_type (0xfe534d42));
  g_assert_false (cy_file_is_network_type (0xef53));
  g_assert_false (cy_file_is_network_type (0x01021994));
}

static void
test_second_process (CyTest *test, gconstpointer data)
{
  g_autofree char *pid = g_strdup_printf ("(%d)", (int) getpid ());
  pid_t            child = fork ();

  if (child == 0)
    {
      g_autoptr (GError) error = NULL;

      if (cy_conn_open (test->path, CY_OPEN_NONE, &error) != NULL)
        _exit (1);
      _exit (g_error_matches (error, CY_ERROR, CY_ERROR_BUSY) &&
                 strstr (cy_error_get_place (error)->who, pid) != NULL &&
                 strstr (error->message, pid) != NULL
               ? 0
               : 2);
    }
  assert_exits_well (child);
}

static void
test_reader_beside_writer (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyConn) reader = cy_conn_open (test->path, CY_OPEN_READ_ONLY, &error);
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  gint64 n = 0;

  g_assert_no_error (error);
  g_assert_true (cy_conn_get_read_only (reader));
  g_assert_true (cy_sql_get_int (reader, "SELECT count(*) FROM person", &n, &error, ""));
  g_assert_cmpint (n, ==, 1);
  g_assert_false (cy_sql_run (reader, "DELETE FROM content", &error, ""));
  g_assert_error (error, CY_ERROR, CY_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (cy_step_begin (reader, "write", CY_STEP_NONE, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_READ_ONLY);
}

static void
test_disk_full (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = NULL;
  gboolean saved = TRUE;

  g_assert_true (cy_conn_exec (test->conn, "PRAGMA max_page_count=1", &error));
  step = cy_step_begin (test->conn, "fill", CY_STEP_NONE, &error);
  for (int i = 0; saved && i < 1000; i++)
    {
      g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);
      g_autofree char *note = g_strnfill (4000, 'x');

      cy_record_set_text (person, CY_PERSON_NAME, "张三");
      cy_record_set_text (person, CY_PERSON_NOTE, note);
      saved = cy_mapper_save (test->conn, person, &error);
    }
  g_assert_error (error, CY_ERROR, CY_ERROR_FULL);
  g_clear_error (&error);
  /* SQLite may have rolled back by itself; nothing of the rest is let in. */
  g_assert_false (cy_sql_run (test->conn, "UPDATE unit SET note='x'", NULL, "") &&
                  cy_step_commit (step, NULL));
  g_clear_pointer (&step, cy_step_free);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 0);
  g_assert_true (cy_conn_check (test->conn, &error));
}

static void
test_truncated (CyTest *test, gconstpointer data)
{
  g_autofree char *whole = NULL;
  gsize            size;

  for (int i = 0; i < 20; i++)
    g_object_unref (cy_test_add_person (test, "张三"));
  close_library (test);
  g_assert_true (g_file_get_contents (test->path, &whole, &size, NULL));
  for (gsize length = 0; length < size; length += length < 4096 ? 97 : 1811)
    {
      g_test_message ("%" G_GSIZE_FORMAT, length);
      g_assert_true (g_file_set_contents (test->path, whole, length, NULL));
      assert_refused (test->path, CY_OPEN_NONE, CY_ERROR_CORRUPT);
    }
  for (gsize length = 4096; length < size; length += 4096)
    {
      g_assert_true (g_file_set_contents (test->path, whole, length, NULL));
      assert_refused (test->path, CY_OPEN_NONE, CY_ERROR_CORRUPT);
    }
}

/* Page by page turned over, after an end without closing; the first page is the header. */
static void
test_bad_page (CyTest *test, gconstpointer data)
{
  g_autofree char *whole = NULL;
  gsize            size;
  guint            n_refused = 0;
  guint            n_pages;

  write_and_crash (test, 30);
  g_assert_true (g_file_get_contents (test->path, &whole, &size, NULL));
  n_pages = size / 4096;
  for (guint page = 1; page < n_pages; page++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *copy = g_strdup_printf ("%s/copy%u.chuyan", test->folder, page);
      g_autofree char *log = g_strconcat (copy, "-wal", NULL);
      g_autoptr (CyConn) conn = NULL;

      g_assert_true (g_file_set_contents (copy, whole, size, NULL));
      g_assert_true (g_file_set_contents (log, "not a log", -1, NULL));
      damage (copy, (gsize) page * 4096, 4096, FALSE);
      conn = cy_conn_open (copy, CY_OPEN_NONE, &error);
      if (conn == NULL)
        {
          g_assert_error (error, CY_ERROR, CY_ERROR_CORRUPT);
          n_refused++;
        }
    }
  /* Every page is in use in so small a file. */
  g_assert_cmpuint (n_refused, ==, n_pages - 1);
}

static void
test_bad_schema (CyTest *test, gconstpointer data)
{
  sqlite3 *db;

  close_library (test);
  sqlite3_open (test->path, &db);
  g_assert_cmpint (sqlite3_exec (db, "DROP TABLE award", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  assert_refused (test->path, CY_OPEN_NONE, CY_ERROR_CORRUPT);
  assert_refused (test->path, CY_OPEN_READ_ONLY, CY_ERROR_CORRUPT);

  sqlite3_open (test->path, &db);
  sqlite3_exec (db,
                "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql='CREATE TABEL x'"
                " WHERE name='person'",
                NULL,
                NULL,
                NULL);
  sqlite3_close (db);
  assert_refused (test->path, CY_OPEN_NONE, CY_ERROR_CORRUPT);
}

/* Whoever created it was killed before anything was closed. */
static void
test_killed_after_creation (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_test_path (test, "fresh.chuyan");
  g_autoptr (CyConn) conn = NULL;
  pid_t child = fork ();

  if (child == 0)
    _exit (cy_conn_open (path, CY_OPEN_CREATE, NULL) != NULL ? 0 : 1);
  assert_exits_well (child);
  conn = cy_conn_open (path, CY_OPEN_NONE, &error);
  g_assert_no_error (error);
}

static void
test_killed_after_writing (CyTest *test, gconstpointer data)
{
  write_and_crash (test, 5);
  cy_test_reopen (test);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 5);
}

static void
test_settings (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  g_assert_null (cy_conn_dup_setting (test->conn, "county"));
  g_assert_true (cy_conn_set_setting (test->conn, "county", "甲县", &error));
  g_assert_true (cy_conn_set_setting (test->conn, "county", "乙县", &error));
  value = cy_conn_dup_setting (test->conn, "county");
  g_assert_cmpstr (value, ==, "乙县");
  g_assert_cmpstr (cy_conn_get_path (test->conn), ==, test->path);
  g_assert_cmpint (cy_conn_get_version (test->conn), >=, 1);
}

static void
test_actor (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) person = NULL;
  g_autofree char *actor = NULL;

  cy_conn_set_actor (test->conn, "李干事");
  g_assert_cmpstr (cy_conn_get_actor (test->conn), ==, "李干事");
  person = cy_test_add_person (test, "张三");
  actor = cy_test_text (test, "SELECT actor FROM step");
  g_assert_cmpstr (actor, ==, "李干事");
}

static void
test_errors (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gint64 n = 5;

  g_assert_false (cy_conn_exec (test->conn, "SELEKT 1", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (cy_conn_get_int (test->conn, "SELECT x FROM y", &n, &error));
  g_clear_error (&error);
  g_assert_true (cy_conn_get_int (test->conn, "SELECT 1 WHERE 0", &n, &error));
  g_assert_cmpint (n, ==, 5);

  g_assert_false (cy_conn_is_cancelled (test->conn, &error));
  cy_conn_set_cancellable (test->conn, cancellable);
  g_assert_false (cy_conn_is_cancelled (test->conn, &error));
  g_cancellable_cancel (cancellable);
  g_assert_true (cy_conn_is_cancelled (test->conn, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (cy_conn_get_int (test->conn,
                                   "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n)"
                                   " SELECT count(*) FROM n",
                                   &n,
                                   &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  cy_conn_set_cancellable (test->conn, NULL);
}

static void
test_replace_file (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = cy_test_path (test, "copy.chuyan");
  g_autofree char *other = cy_test_path (test, "other.chuyan");
  g_autofree char *aside = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");

  g_assert_true (cy_conn_copy_to (test->conn, copy, &error));
  g_assert_false (cy_conn_copy_to (test->conn, copy, &error));
  g_clear_error (&error);
  g_assert_false (cy_conn_replace_file (test->path, copy, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_BUSY);
  g_clear_error (&error);

  close_library (test);
  g_assert_true (cy_conn_replace_file (test->path, copy, &aside, &error));
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  cy_test_reopen (test);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 1);

  g_assert_false (cy_conn_replace_file (other, copy, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_READ_ONLY);
}

static void
test_copy (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = cy_test_path (test, "a copy%20of?it#.chuyan");
  g_autoptr (CyConn) reader = cy_conn_open (test->path, CY_OPEN_READ_ONLY, &error);
  g_autoptr (CyConn) conn = NULL;

  /* The reading connection makes it as well. */
  g_assert_true (cy_conn_copy_to (reader, copy, &error));
  g_assert_no_error (error);
  conn = cy_conn_open (copy, CY_OPEN_COPY, &error);
  g_assert_no_error (error);
  g_assert_true (cy_conn_get_read_only (conn));
  g_assert_true (cy_conn_check (conn, &error));
  g_assert_false (cy_sql_run (conn, "DELETE FROM content", &error, ""));
  g_assert_error (error, CY_ERROR, CY_ERROR_READ_ONLY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/conn/paths", test_paths);
  cy_test_case ("/model/conn/too-new", test_too_new);
  g_test_add_func ("/model/conn/network", test_network);
  cy_test_case ("/model/conn/second-process", test_second_process);
  cy_test_case ("/model/conn/reader-beside-writer", test_reader_beside_writer);
  cy_test_case ("/model/conn/disk-full", test_disk_full);
  cy_test_case ("/model/conn/truncated", test_truncated);
  cy_test_case ("/model/conn/bad-page", test_bad_page);
  cy_test_case ("/model/conn/bad-schema", test_bad_schema);
  cy_test_case ("/model/conn/killed-after-creation", test_killed_after_creation);
  cy_test_case ("/model/conn/killed-after-writing", test_killed_after_writing);
  cy_test_case ("/model/conn/settings", test_settings);
  cy_test_case ("/model/conn/actor", test_actor);
  cy_test_case ("/model/conn/errors", test_errors);
  cy_test_case ("/model/conn/replace-file", test_replace_file);
  cy_test_case ("/model/conn/copy", test_copy);

  return g_test_run ();
}

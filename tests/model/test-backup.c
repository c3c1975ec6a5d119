/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A copy is whole or not there, the right ones are kept, and a damaged library comes back. */
#include "cy-test.h"

#include "cy-backup-private.h"
#include "cy-error.h"
#include "cy-sql.h"

#include <glib/gstdio.h>
#include <string.h>

#define HOUR 3600
#define DAY (24 * HOUR)

/* 2025-03-12 15:30, a Wednesday. */
#define NOW G_GINT64_CONSTANT (1741793400)

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static char *
make (CyTest *test, const char *folder, gint64 now)
{
  g_autoptr (GError) error = NULL;
  char *path = cy_backup_make (test->conn, folder, now, &error);

  g_assert_no_error (error);

  return path;
}

static void
test_make (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = cy_test_path (test, "backups/test");
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  g_autofree char *path = make (test, folder, NOW);
  g_autofree char *later = NULL;
  g_autoptr (GPtrArray) list = NULL;
  CyBackup *backup;

  g_assert_true (g_str_has_suffix (path, "/backups/test/test-20250312-153000.chuyan"));
  g_object_unref (cy_test_add_person (test, "李四"));
  later = make (test, folder, NOW + 60);
  list = cy_backup_list (folder, test->path);
  g_assert_cmpuint (list->len, ==, 2);
  backup = g_ptr_array_index (list, 0);
  g_assert_cmpstr (backup->path, ==, later);
  g_assert_cmpint (backup->time, ==, NOW + 60);
  g_assert_cmpint (backup->n_people, ==, 2);
  g_assert_cmpint (backup->last_step, ==, 2);
  g_assert_cmpint (backup->size, >, 4096);
  backup = g_ptr_array_index (list, 1);
  g_assert_cmpint (backup->n_people, ==, 1);
  g_assert_cmpuint (count_files (folder), ==, 2);

  /* A reader makes them as well, and one of the same second replaces nothing half. */
  g_free (cy_backup_make (test->conn, folder, NOW + 60, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (folder), ==, 2);
}

static void
test_from_reader (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = cy_test_path (test, "backups");
  g_autoptr (CyConn) reader = cy_conn_open (test->path, CY_OPEN_READ_ONLY, &error);
  g_autofree char *path = cy_backup_make (reader, folder, NOW, &error);

  g_assert_no_error (error);
  g_assert_nonnull (path);
}

static void
test_nothing_left_behind (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *folder = cy_test_path (test, "backups");
  g_autofree char *file = cy_test_path (test, "file");
  g_autofree char *below = g_build_filename (file, "below", NULL);

  g_cancellable_cancel (cancellable);
  cy_conn_set_cancellable (test->conn, cancellable);
  g_assert_null (cy_backup_make (test->conn, folder, NOW, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  cy_conn_set_cancellable (test->conn, NULL);
  g_assert_cmpuint (count_files (folder), ==, 0);

  g_assert_true (g_file_set_contents (file, "x", -1, NULL));
  g_assert_null (cy_backup_make (test->conn, below, NOW, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_READ_ONLY);
}

static void
test_names (void)
{
  static const char *const others[] = {
    "甲县-20250312-153000.chuyan.part",
    "甲县-20250312-153000.db",
    "甲县-20250312-1530xx.chuyan",
    "甲县-20251312-153000.chuyan",
    "甲县-20250230-153000.chuyan",
    "乙县-20250312-153000.chuyan",
    "甲县20250312--153000.chuyan",
    "甲县_20250312-153000.chuyan",
    "",
  };
  g_autofree char *name = cy_backup_make_name ("/a/甲县.chuyan", NOW);
  gint64           time = 0;

  g_assert_cmpstr (name, ==, "甲县-20250312-153000.chuyan");
  g_assert_true (cy_backup_parse_name ("/b/甲县.chuyan", name, &time));
  g_assert_cmpint (time, ==, NOW);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (cy_backup_parse_name ("/b/甲县.chuyan", others[i], &time));
}

static void
test_folder (void)
{
  g_autofree char *one = cy_backup_get_default_folder ("/a/甲县.chuyan");
  g_autofree char *same = cy_backup_get_default_folder ("/a/b/../甲县.chuyan");
  g_autofree char *other = cy_backup_get_default_folder ("/b/甲县.chuyan");

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, other);
  g_assert_true (g_str_has_prefix (one, g_get_user_data_dir ()));
  g_assert_nonnull (strstr (one, "/backups/甲县-"));
  g_assert_cmpint (cy_backup_get_now (), >, NOW);
}

static gboolean
is_chosen (GArray *old, guint nth)
{
  for (guint i = 0; i < old->len; i++)
    if (g_array_index (old, guint, i) == nth)
      return TRUE;

  return FALSE;
}

static void
test_choose_old (void)
{
  const gint64 times[] = {
    NOW - 60,             /* the newest of this hour */
    NOW - 120,            /* the same hour: old */
    NOW - 2 * HOUR,       /* an hour of its own */
    NOW - 20 * HOUR,      /* yesterday evening, within a day */
    NOW - 30 * HOUR,      /* yesterday, but not the newest of it: old */
    NOW - 3 * DAY,        /* a day of its own */
    NOW - 3 * DAY - HOUR, /* the same day: old */
    NOW - 20 * DAY,       /* Thursday three weeks ago */
    NOW - 21 * DAY,       /* Wednesday of the same week: old */
    NOW - 24 * DAY,       /* Sunday of the week before */
    NOW - 11 * 7 * DAY,   /* a week of its own */
    NOW - 13 * 7 * DAY,   /* too old: old */
  };
  const guint expected[] = { 1, 4, 6, 8, 11 };
  g_autoptr (GArray) old = cy_backup_choose_old (times, G_N_ELEMENTS (times), NOW);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_true (is_chosen (old, expected[i]));
  g_assert_cmpuint (old->len, ==, G_N_ELEMENTS (expected));
}

/* After years only one is there, and it stays. */
static void
test_last_one_stays (void)
{
  const gint64 times[] = { NOW - 900 * DAY, NOW - 800 * DAY };
  g_autoptr (GArray) old = cy_backup_choose_old (times, 2, NOW);
  g_autoptr (GArray) none = cy_backup_choose_old (times, 0, NOW);

  g_assert_cmpuint (old->len, ==, 1);
  g_assert_cmpuint (g_array_index (old, guint, 0), ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

/* A copy an hour for 200 days, thinned out after each: it never grows, and nothing kept is lost
 * before its time. */
static void
test_over_time (void)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 now = NOW;

  for (int i = 0; i < 200 * 24; i++, now += HOUR)
    {
      g_autoptr (GArray) old = NULL;

      g_array_append_val (times, now);
      old = cy_backup_choose_old ((const gint64 *) times->data, times->len, now);
      for (guint j = old->len; j-- > 0;)
        g_array_remove_index (times, g_array_index (old, guint, j));
      g_assert_cmpuint (times->len, <=, 24 + 14 + 12 + 2);
    }
  g_assert_cmpuint (times->len, >=, 24 + 13 + 10);
  g_assert_cmpint (now - g_array_index (times, gint64, 0), >, 11 * 7 * DAY);
}

static void
test_remove_old (CyTest *test, gconstpointer data)
{
  g_autofree char *folder = cy_test_path (test, "backups");
  g_autofree char *foreign = g_build_filename (folder, "notes.txt", NULL);
  g_autofree char *newest = NULL;

  for (int i = 0; i < 5; i++)
    {
      g_free (newest);
      newest = make (test, folder, NOW + i * 60);
    }
  g_assert_true (g_file_set_contents (foreign, "x", -1, NULL));
  /* While the newest cannot be read, the others are not given up. */
  g_assert_true (g_file_set_contents (newest, "damaged", -1, NULL));
  g_assert_cmpuint (cy_backup_remove_old (folder, test->path, NOW + HOUR), ==, 0);
  g_unlink (newest);
  g_assert_cmpuint (cy_backup_remove_old (folder, test->path, NOW + HOUR), ==, 3);
  g_assert_cmpuint (count_files (folder), ==, 2);
  g_assert_cmpuint (cy_backup_remove_old ("/nowhere", test->path, NOW), ==, 0);
}

static gboolean
is_due (CyTest *test, const char *folder, CyBackupOccasion occasion, gint64 now)
{
  g_autoptr (GError) error = NULL;
  gboolean due = FALSE;

  g_assert_true (cy_backup_is_due (test->conn, folder, occasion, now, &due, &error));

  return due;
}

static void
test_due (CyTest *test, gconstpointer data)
{
  g_autofree char *folder = cy_test_path (test, "backups");

  g_assert_false (is_due (test, folder, CY_BACKUP_ON_OPENING, NOW));
  g_object_unref (cy_test_add_person (test, "张三"));
  g_assert_true (is_due (test, folder, CY_BACKUP_ON_OPENING, NOW));
  g_assert_true (is_due (test, folder, CY_BACKUP_ON_CLOSING, NOW));
  g_free (make (test, folder, NOW));
  g_assert_false (is_due (test, folder, CY_BACKUP_ON_CLOSING, NOW));
  g_assert_false (is_due (test, folder, CY_BACKUP_ON_OPENING, NOW + DAY));
  g_object_unref (cy_test_add_person (test, "李四"));
  g_assert_true (is_due (test, folder, CY_BACKUP_ON_CLOSING, NOW + 60));
  g_assert_false (is_due (test, folder, CY_BACKUP_ON_OPENING, NOW + 60));
  g_assert_true (is_due (test, folder, CY_BACKUP_ON_OPENING, NOW + DAY));
}

/* From the first message to the library being back. */
static void
test_damaged_library (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = cy_test_path (test, "backups");
  g_autofree char *aside = NULL;
  g_autofree char *bad = NULL;
  g_autofree char *content = NULL;
  g_autoptr (CyBackup) newest = NULL;
  g_autoptr (CyConn) open = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");

  g_free (make (test, folder, NOW));
  bad = make (test, folder, NOW + 60);
  g_assert_true (g_file_set_contents (bad, "SQLite format 3", 16, NULL));
  g_clear_pointer (&test->conn, cy_conn_free);
  g_assert_true (g_file_set_contents (test->path, "SQLite format 3", 16, NULL));
  open = cy_conn_open (test->path, CY_OPEN_NONE, &error);
  g_assert_error (error, CY_ERROR, CY_ERROR_CORRUPT);
  g_clear_error (&error);

  newest = cy_backup_find_newest (folder, test->path);
  g_assert_cmpint (newest->time, ==, NOW);
  g_assert_false (cy_backup_restore (bad, test->path, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_true (cy_backup_restore (newest->path, test->path, &aside, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (aside, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "SQLite format 3");
  cy_test_reopen (test);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 1);

  /* Not while somebody has it open; nothing of the attempt stays. */
  g_assert_false (cy_backup_restore (newest->path, test->path, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_BUSY);
  g_clear_pointer (&content, g_free);
  content = g_strconcat (test->path, ".part", NULL);
  g_assert_false (g_file_test (content, G_FILE_TEST_EXISTS));
}

static void
test_unreadable (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *nothing = cy_test_path (test, "nothing.chuyan");

  g_assert_null (cy_backup_read (nothing, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_assert_null (cy_backup_find_newest (test->folder, "/a/other.chuyan"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/backup/make", test_make);
  cy_test_case ("/model/backup/from-reader", test_from_reader);
  cy_test_case ("/model/backup/nothing-left-behind", test_nothing_left_behind);
  g_test_add_func ("/model/backup/names", test_names);
  g_test_add_func ("/model/backup/folder", test_folder);
  g_test_add_func ("/model/backup/choose-old", test_choose_old);
  g_test_add_func ("/model/backup/last-one-stays", test_last_one_stays);
  g_test_add_func ("/model/backup/over-time", test_over_time);
  cy_test_case ("/model/backup/remove-old", test_remove_old);
  cy_test_case ("/model/backup/due", test_due);
  cy_test_case ("/model/backup/damaged-library", test_damaged_library);
  cy_test_case ("/model/backup/unreadable", test_unreadable);

  return g_test_run ();
}

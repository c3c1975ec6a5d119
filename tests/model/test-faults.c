/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A save waits for the disk once, and a disk that fails leaves the library whole. */
#include "cy-test-vfs.h"
#include "cy-test.h"

#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"

/* Write-ahead log, synchronous FULL: the log once; neither the file nor the folder. */
static void
test_one_wait (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");

  cy_test_vfs_take_syncs ();
  for (int i = 0; i < 10; i++)
    {
      g_autofree char *note = g_strdup_printf ("%d", i);

      cy_test_set_text (test, CY_PERSON, cy_record_get_id (person), CY_PERSON_NOTE, note);
      g_assert_cmpuint (cy_test_vfs_take_syncs (), ==, 1);
    }
}

static gboolean
import (CyTest *test)
{
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "import", CY_STEP_NONE, NULL);
  gboolean saved = step != NULL;

  for (int i = 0; saved && i < 20; i++)
    {
      g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

      cy_record_set_text (person, CY_PERSON_NAME, "李四");
      saved = cy_mapper_save (test->conn, person, NULL);
    }

  return saved && cy_step_commit (step, NULL);
}

static void
assert_whole (CyTest *test, gint64 n_people)
{
  g_autoptr (GError) error = NULL;
  gint64 n = 0;
  gint64 broken = -1;

  g_assert_true (cy_conn_check (test->conn, &error));
  g_assert_true (cy_sql_get_int (test->conn, "SELECT count(*) FROM person", &n, &error, ""));
  g_assert_cmpint (n, ==, n_people);
  g_assert_true (cy_journal_verify (test->conn, &broken, &error));
  g_assert_cmpint (broken, ==, 0);
}

/* Failing at the first write, at the second, and so on until one import goes through. */
static void
test_failing_disk (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  gboolean imported = FALSE;
  guint    n_failed = 0;

  for (int n = 0; !imported; n++)
    {
      cy_test_vfs_fail_after (n);
      imported = import (test);
      cy_test_vfs_fail_after (-1);
      n_failed += !imported;
      assert_whole (test, imported ? 21 : 1);
    }
  g_assert_cmpuint (n_failed, >, 5);
  cy_test_reopen (test);
  assert_whole (test, 21);
}

/* The disk comes back only after the program was started again. */
static void
test_failing_for_good (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");

  cy_test_vfs_fail_after (3);
  g_assert_false (import (test));
  g_assert_false (import (test));
  g_clear_pointer (&test->conn, cy_conn_free);
  cy_test_vfs_fail_after (-1);
  cy_test_reopen (test);
  assert_whole (test, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_vfs_install ();
  cy_test_case ("/model/faults/one-wait", test_one_wait);
  cy_test_case ("/model/faults/failing-disk", test_failing_disk);
  cy_test_case ("/model/faults/failing-for-good", test_failing_for_good);

  return g_test_run ();
}

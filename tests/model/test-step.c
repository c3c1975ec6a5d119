/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Steps are whole or not there, also when one inside another fails. */
#include "cy-test.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-txn-private.h"

static gint64
count_people (CyTest *test)
{
  return cy_test_count (test, "SELECT count(*) FROM person WHERE deleted IS NULL");
}

static gboolean
insert (CyTest *test, const char *name)
{
  g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

  cy_record_set_text (person, CY_PERSON_NAME, name);

  return cy_mapper_save (test->conn, person, NULL);
}

static void
test_inner_fails (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (CyStep) outer = cy_step_begin (test->conn, "outer", CY_STEP_NONE, &error);

    g_assert_true (insert (test, "甲"));
    {
      g_autoptr (CyStep) inner = cy_step_begin (test->conn, "inner", CY_STEP_NONE, &error);

      g_assert_true (insert (test, "乙"));
    }
    /* Whoever does not look goes on, and nothing of it may reach the file. */
    g_assert_false (insert (test, "丙"));
    g_assert_false (cy_step_commit (outer, &error));
    g_assert_nonnull (error);
  }
  g_assert_cmpint (count_people (test), ==, 0);
  g_object_unref (cy_test_add_person (test, "丁"));
  g_assert_cmpint (count_people (test), ==, 1);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, 1);
}

static void
test_names (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *reason = NULL;

  {
    g_autoptr (CyStep) step = cy_step_begin (test->conn, "导入", CY_STEP_BULK, &error);

    cy_step_rename (step, "导入 1 人");
    g_assert_true (insert (test, "甲"));
    cy_step_set_reason (step, "错了");
    cy_step_set_reason (step, "乡镇补报");
    g_assert_true (cy_step_commit (step, &error));
  }
  name = cy_test_text (test, "SELECT name FROM step");
  reason = cy_test_text (test, "SELECT reason FROM step");
  g_assert_cmpstr (name, ==, "导入 1 人");
  g_assert_cmpstr (reason, ==, "乡镇补报");
}

static void
test_bulk_waits_again_after (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 level = 0;

  {
    g_autoptr (CyStep) step = cy_step_begin (test->conn, "bulk", CY_STEP_BULK, &error);

    g_assert_true (cy_sql_get_int (test->conn, "PRAGMA synchronous", &level, &error, ""));
    g_assert_cmpint (level, ==, 1);
  }
  g_assert_true (cy_sql_get_int (test->conn, "PRAGMA synchronous", &level, &error, ""));
  g_assert_cmpint (level, ==, 2);
}

/* More changes than are kept back before they are written. */
static void
test_large (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 broken = -1;

  {
    g_autoptr (CyStep) step = cy_step_begin (test->conn, "import", CY_STEP_BULK, &error);

    for (int i = 0; i < 2500; i++)
      {
        g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

        cy_record_set_text (person, CY_PERSON_NAME, "张三");
        g_assert_true (cy_mapper_save (test->conn, person, &error));
        g_assert_cmpint (cy_record_get_id (person), ==, i + 1);
      }
    g_assert_true (cy_step_commit (step, &error));
  }
  g_assert_cmpint (cy_test_count (test, "SELECT entries FROM step"), ==, 2500);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM entry"), ==, 2500);
  g_assert_true (cy_journal_verify (test->conn, &broken, &error));
  g_assert_cmpint (broken, ==, 0);
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_assert_cmpint (count_people (test), ==, 0);
}

/* What a statement tried outside a step and did not get done is forgotten. */
static void
test_after_failure_outside (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");

  g_assert_false (cy_sql_run (test->conn, "UPDATE person SET unit=99", &error, ""));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_object_unref (cy_test_add_person (test, "李四"));
  g_assert_cmpint (count_people (test), ==, 2);
}

static void
test_transaction (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (CyTxn) outer = cy_txn_begin (test->conn, &error);
    g_autoptr (CyTxn) inner = cy_txn_begin (test->conn, &error);

    g_assert_true (cy_conn_set_setting (test->conn, "a", "1", &error));
    g_assert_true (cy_txn_commit (inner, &error));
    g_assert_true (cy_txn_commit (outer, &error));
  }
  {
    g_autoptr (CyTxn) txn = cy_txn_begin (test->conn, &error);

    g_assert_true (cy_conn_set_setting (test->conn, "a", "2", &error));
  }
  g_assert_cmpint (cy_test_count (test, "SELECT value FROM setting WHERE name='a'"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/step/inner-fails", test_inner_fails);
  cy_test_case ("/model/step/names", test_names);
  cy_test_case ("/model/step/bulk-waits-again-after", test_bulk_waits_again_after);
  cy_test_case ("/model/step/large", test_large);
  cy_test_case ("/model/step/after-failure-outside", test_after_failure_outside);
  cy_test_case ("/model/step/transaction", test_transaction);

  return g_test_run ();
}

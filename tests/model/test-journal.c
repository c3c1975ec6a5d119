/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The journal catches everything, turns it back, and knows when it was altered. */
#include "cy-test.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"

static void
change (CyTest *test, gint64 id, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "change", CY_STEP_NONE, &error);
  g_auto (CyValue) value = CY_VALUE_INIT;

  cy_value_set_text (&value, text);
  cy_mapper_set (test->conn, CY_PERSON, id, field, &value, &error);
  g_assert_no_error (error);
  cy_step_commit (step, &error);
  g_assert_no_error (error);
}

static void
test_delta (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  g_autofree char *delta = NULL;

  change (test, cy_record_get_id (person), CY_PERSON_SPECIALTY, "养蜂\"能手\"");
  delta = cy_test_text (test, "SELECT data FROM delta");
  g_assert_cmpstr (delta, ==, "{\"specialty\":[null,\"养蜂\\\"能手\\\"\"]}");
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM entry"), ==, 2);
  g_assert_cmpint (cy_test_count (test, "SELECT max(seq) FROM entry"), ==, 2);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step WHERE entries=1"), ==, 2);
}

static void
test_undo_over_restart (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "李四");
  g_autofree char *name = NULL;
  gint64           id = cy_record_get_id (person);

  change (test, id, CY_PERSON_SPECIALTY, "木工");
  change (test, id, CY_PERSON_SPECIALTY, "电工");
  cy_test_reopen (test);
  g_assert_true (cy_journal_undo (test->conn, &name, &error));
  g_assert_cmpstr (name, ==, "change");
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person WHERE specialty='木工'"),
                   ==,
                   1);
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person WHERE deleted IS NULL"),
                   ==,
                   0);
  g_assert_false (cy_journal_undo (test->conn, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_clear_error (&error);

  cy_test_reopen (test);
  for (int i = 0; i < 3; i++)
    g_assert_true (cy_journal_redo (test->conn, NULL, &error));
  g_assert_cmpint (
    cy_test_count (test, "SELECT count(*) FROM person WHERE specialty='电工' AND deleted IS NULL"),
    ==,
    1);
  g_assert_false (cy_journal_redo (test->conn, NULL, &error));
}

/* More changes than are kept back are written while the step goes on. */
static void
test_undo_step (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "李四");
  gint64 first;
  gint64 second;

  g_assert_true (cy_journal_find_undo (test->conn, &first, &error));
  change (test, cy_record_get_id (person), CY_PERSON_SPECIALTY, "木工");
  g_assert_true (cy_journal_find_undo (test->conn, &second, &error));
  g_assert_cmpint (second, >, first);
  g_assert_false (cy_journal_undo_step (test->conn, first, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (cy_journal_undo_step (test->conn, second, NULL, &error));
  g_assert_false (cy_journal_undo_step (test->conn, second, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person WHERE deleted IS NULL"),
                   ==,
                   1);
}

static void
test_many_changes (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "many", CY_STEP_BULK, &error);
  gint64 broken = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < 2500; i++)
    {
      g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

      cy_record_set_text (person, CY_PERSON_NAME, "张三");
      cy_mapper_save (test->conn, person, &error);
      g_assert_no_error (error);
    }
  cy_step_commit (step, &error);
  g_assert_no_error (error);
  g_clear_pointer (&step, cy_step_free);

  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM entry"), ==, 2500);
  g_assert_cmpint (cy_test_count (test, "SELECT entries FROM step"), ==, 2500);
  g_assert_true (cy_journal_verify (test->conn, &broken, &error));
  g_assert_cmpint (broken, ==, 0);
}

static void
test_new_step_clears_redo (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) one = cy_test_add_person (test, "王五");
  g_autoptr (CyRecord) two = NULL;

  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  two = cy_test_add_person (test, "赵六");
  g_assert_false (cy_journal_redo (test->conn, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

static void
test_outside_step_refused (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");

  g_test_expect_message ("cy-model", G_LOG_LEVEL_WARNING, "*outside a step*");
  g_assert_false (cy_sql_run (test->conn, "UPDATE person SET note='x'", &error, ""));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_test_assert_expected_messages ();
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person WHERE note='x'"), ==, 0);
}

static void
test_delete_refused (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "delete", CY_STEP_NONE, &error);

  g_assert_true (cy_sql_run (test->conn, "DELETE FROM person", &error, ""));
  g_test_expect_message ("cy-model", G_LOG_LEVEL_WARNING, "*outside a step*");
  g_assert_false (cy_step_commit (step, &error));
  g_test_assert_expected_messages ();
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 1);
}

static void
test_rollback_leaves_nothing (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  g_autoptr (CyRecord) other = NULL;

  {
    g_autoptr (CyStep) step = cy_step_begin (test->conn, "fails", CY_STEP_NONE, &error);
    g_autoptr (CyRecord) dropped = cy_record_new (CY_PERSON);

    cy_record_set_text (dropped, CY_PERSON_NAME, "无此人");
    g_assert_true (cy_mapper_save (test->conn, dropped, &error));
  }
  other = cy_test_add_person (test, "李四");
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 2);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM entry"), ==, 2);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, 2);
}

static void
test_nested_steps_are_one (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (CyStep) step = cy_step_begin (test->conn, "outer", CY_STEP_NONE, &error);
    g_autoptr (CyRecord) one = cy_test_add_person (test, "张三");
    g_autoptr (CyRecord) two = cy_test_add_person (test, "李四");

    g_assert_true (cy_step_commit (step, &error));
  }
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, 1);
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person WHERE deleted IS NULL"),
                   ==,
                   0);
}

static void
test_empty_step_leaves_no_trace (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "nothing", CY_STEP_NONE, &error);

  g_assert_true (cy_step_commit (step, &error));
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, 0);
}

static void
test_chain (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  gint64 broken = -1;

  change (test, cy_record_get_id (person), CY_PERSON_NOTE, "甲");
  change (test, cy_record_get_id (person), CY_PERSON_NOTE, "乙");
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_assert_true (cy_journal_verify (test->conn, &broken, &error));
  g_assert_cmpint (broken, ==, 0);

  cy_test_count (test, "UPDATE delta SET data=replace(data,'甲','丙') WHERE seq=2");
  g_assert_true (cy_journal_verify (test->conn, &broken, &error));
  g_assert_cmpint (broken, ==, 2);
}

static void
test_history (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  g_autoptr (GPtrArray) changes = NULL;
  CyChange *newest;

  change (test, cy_record_get_id (person), CY_PERSON_NOTE, "甲");
  change (test, cy_record_get_id (person), CY_PERSON_NOTE, "乙");
  changes = cy_journal_list_changes (test->conn, CY_PERSON, cy_record_get_id (person), 100, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, ==, 3);
  newest = g_ptr_array_index (changes, 0);
  g_assert_cmpint (newest->field, ==, CY_PERSON_NOTE);
  g_assert_cmpstr (newest->old_value.text, ==, "甲");
  g_assert_cmpstr (newest->new_value.text, ==, "乙");
  g_assert_cmpint (((CyChange *) g_ptr_array_index (changes, 2))->operation, ==, 'I');
}

static void
test_derived_follow_undo (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "单雄");
  g_autofree char *key = NULL;

  change (test, cy_record_get_id (person), CY_PERSON_NAME, "仇英");
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person_key WHERE key='shanxiong'"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person_key WHERE key='qiuying'"),
                   ==,
                   1);
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person_key WHERE key='shanxiong'"),
                   ==,
                   1);
  key = cy_test_text (test, "SELECT sort_pinyin FROM person");
  g_assert_true (g_str_has_prefix (key, "shan"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/journal/delta", test_delta);
  cy_test_case ("/model/journal/undo-over-restart", test_undo_over_restart);
  cy_test_case ("/model/journal/undo-step", test_undo_step);
  cy_test_case ("/model/journal/many-changes", test_many_changes);
  cy_test_case ("/model/journal/new-step-clears-redo", test_new_step_clears_redo);
  cy_test_case ("/model/journal/outside-step-refused", test_outside_step_refused);
  cy_test_case ("/model/journal/delete-refused", test_delete_refused);
  cy_test_case ("/model/journal/rollback-leaves-nothing", test_rollback_leaves_nothing);
  cy_test_case ("/model/journal/nested-steps-are-one", test_nested_steps_are_one);
  cy_test_case ("/model/journal/empty-step-leaves-no-trace", test_empty_step_leaves_no_trace);
  cy_test_case ("/model/journal/chain", test_chain);
  cy_test_case ("/model/journal/history", test_history);
  cy_test_case ("/model/journal/derived-follow-undo", test_derived_follow_undo);

  return g_test_run ();
}

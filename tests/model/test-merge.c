/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Two records of one person become one, in one step that can be undone. */
#include "cy-test.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-merge.h"
#include "cy-person-parts.h"
#include "cy-pool.h"

static void
add_family (CyTest *test, gint64 person, const char *name, const char *work)
{
  g_autoptr (CyRecord) kin = cy_record_new (CY_FAMILY);

  cy_record_set_int (kin, CY_FAMILY_PERSON, person);
  cy_record_set_text (kin, CY_FAMILY_NAME, name);
  cy_record_set_text (kin, CY_FAMILY_WORK, work);
  cy_test_save (test, kin, "kin");
}

static void
add_entry (CyTest *test, gint64 person, const char *state)
{
  g_autoptr (CyRecord) entry = cy_record_new (CY_ENTRY);

  cy_record_set_int (entry, CY_ENTRY_PERSON, person);
  cy_record_set_text (entry, CY_ENTRY_TIER, CY_TIER_SECRETARY);
  cy_record_set_text (entry, CY_ENTRY_STATE, state);
  cy_test_save (test, entry, "entry");
}

static void
test_merge (CyTest *test, gconstpointer data)
{
  static const guint take[] = { CY_PERSON_PHONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) one = cy_test_add_person (test, "张三");
  g_autoptr (CyRecord) two = cy_test_add_person (test, "张三");
  g_autoptr (CyRecord) after = NULL;
  g_autoptr (GPtrArray) kin = NULL;
  gint64 keep = cy_record_get_id (one);
  gint64 drop = cy_record_get_id (two);
  gint64 n_steps;

  cy_test_set_text (test, CY_PERSON, keep, CY_PERSON_PHONE, "13900000001");
  cy_test_set_text (test, CY_PERSON, keep, CY_PERSON_NOTE, "留");
  cy_test_set_text (test, CY_PERSON, drop, CY_PERSON_PHONE, "13900000002");
  cy_test_set_text (test, CY_PERSON, drop, CY_PERSON_NOTE, "去");
  cy_test_set_text (test, CY_PERSON, drop, CY_PERSON_ADDRESS, "甲村一组");
  add_family (test, keep, "李氏", "务农");
  add_family (test, drop, "李氏", "务农");
  add_family (test, drop, "张小", "学生");
  add_entry (test, drop, CY_POOL_IN);
  n_steps = cy_test_count (test, "SELECT count(*) FROM step");

  g_assert_true (cy_merge_people (test->conn, keep, drop, take, 1, NULL, "合并", &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, n_steps + 1);
  after = cy_mapper_load (test->conn, CY_PERSON, keep, &error);
  g_assert_cmpstr (cy_record_get_text (after, CY_PERSON_PHONE), ==, "13900000002");
  g_assert_cmpstr (cy_record_get_text (after, CY_PERSON_NOTE), ==, "留");
  g_assert_cmpstr (cy_record_get_text (after, CY_PERSON_ADDRESS), ==, "甲村一组");
  g_assert_cmpstr (cy_record_get_text (after, CY_PERSON_POOL_STATE), ==, CY_POOL_IN);
  kin = cy_mapper_load_parts (test->conn, CY_FAMILY, keep, &error);
  g_assert_cmpuint (kin->len, ==, 2);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person WHERE deleted IS NULL"),
                   ==,
                   1);

  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_clear_object (&after);
  g_clear_pointer (&kin, g_ptr_array_unref);
  after = cy_mapper_load (test->conn, CY_PERSON, keep, &error);
  g_assert_cmpstr (cy_record_get_text (after, CY_PERSON_PHONE), ==, "13900000001");
  g_assert_false (cy_record_has (after, CY_PERSON_POOL_STATE));
  kin = cy_mapper_load_parts (test->conn, CY_FAMILY, drop, &error);
  g_assert_cmpuint (kin->len, ==, 2);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person WHERE deleted IS NULL"),
                   ==,
                   2);
}

static void
test_refused (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) one = cy_test_add_person (test, "张三");
  g_autoptr (CyRecord) two = cy_test_add_person (test, "张三");
  gint64 keep = cy_record_get_id (one);
  gint64 drop = cy_record_get_id (two);

  g_assert_false (cy_merge_people (test->conn, keep, keep, NULL, 0, NULL, "合并", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (cy_merge_people (test->conn, keep, drop, NULL, 0, NULL, "合并", &error));
  g_assert_false (cy_merge_people (test->conn, keep, drop, NULL, 0, NULL, "合并", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (cy_merge_people (test->conn, keep, 99, NULL, 0, NULL, "合并", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

static void
test_doubtful (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) one = cy_test_add_person (test, "张三");
  g_autoptr (CyRecord) two = cy_test_add_person (test, "李四");
  g_autofree char *reason = NULL;
  gint64           keep = cy_record_get_id (one);
  gint64           drop = cy_record_get_id (two);

  cy_test_set_text (test, CY_PERSON, keep, CY_PERSON_ID_NUMBER, "11010119900307109X");
  cy_test_set_text (test, CY_PERSON, drop, CY_PERSON_ID_NUMBER, "110101199003071110");
  g_assert_false (cy_merge_people (test->conn, keep, drop, NULL, 0, NULL, "合并", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (cy_merge_people (test->conn, keep, drop, NULL, 0, " ", "合并", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (cy_merge_people (test->conn, keep, drop, NULL, 0, "户籍登记有误", "合并", &error));
  g_assert_no_error (error);
  reason = cy_test_text (test, "SELECT reason FROM step ORDER BY id DESC LIMIT 1");
  g_assert_cmpstr (reason, ==, "户籍登记有误");
}

static void
test_stays_in (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) one = cy_test_add_person (test, "张三");
  g_autoptr (CyRecord) two = cy_test_add_person (test, "张三");
  g_autoptr (CyRecord) after = NULL;
  gint64 keep = cy_record_get_id (one);
  gint64 drop = cy_record_get_id (two);

  add_entry (test, keep, CY_POOL_IN);
  add_entry (test, drop, CY_POOL_IN_PROGRESS);
  g_assert_true (cy_merge_people (test->conn, keep, drop, NULL, 0, NULL, "合并", &error));
  g_assert_no_error (error);
  after = cy_mapper_load (test->conn, CY_PERSON, keep, &error);
  g_assert_cmpstr (cy_record_get_text (after, CY_PERSON_POOL_STATE), ==, CY_POOL_IN);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM pool_entry WHERE deleted IS NULL"),
                   ==,
                   2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/merge/merge", test_merge);
  cy_test_case ("/model/merge/refused", test_refused);
  cy_test_case ("/model/merge/doubtful", test_doubtful);
  cy_test_case ("/model/merge/stays-in", test_stays_in);

  return g_test_run ();
}

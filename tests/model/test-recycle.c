/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What was deleted is listed with who did it, and comes back. */
#include "cy-test.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-person-parts.h"
#include "cy-recycle.h"

static gint64
add_award (CyTest *test, gint64 person, const char *name)
{
  g_autoptr (CyRecord) award = cy_record_new (CY_AWARD);

  cy_record_set_int (award, CY_AWARD_PERSON, person);
  cy_record_set_text (award, CY_AWARD_KIND, "1");
  cy_record_set_text (award, CY_AWARD_NAME, name);
  cy_test_save (test, award, "award");

  return cy_record_get_id (award);
}

static void
test_list (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) one = cy_test_add_person (test, "张三");
  g_autoptr (CyRecord) two = cy_test_add_person (test, "李四");
  gint64 award = add_award (test, cy_record_get_id (one), "优秀共产党员");
  gint64 other = add_award (test, cy_record_get_id (two), "先进个人");
  g_autoptr (GPtrArray) list = NULL;
  CyRecycled *item;

  cy_conn_set_actor (test->conn, "王干事");
  cy_test_delete (test, CY_AWARD, award);
  cy_test_delete (test, CY_AWARD, other);
  cy_test_delete (test, CY_PERSON, cy_record_get_id (two));
  list = cy_recycle_list (test->conn, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  item = g_ptr_array_index (list, 0);
  g_assert_true (item->entity == CY_PERSON);
  g_assert_cmpstr (item->name, ==, "李四");
  g_assert_null (item->owner);
  g_assert_cmpstr (item->who, ==, "王干事");
  g_assert_cmpint (item->when_ms, >, G_GINT64_CONSTANT (1700000000000));
  item = g_ptr_array_index (list, 1);
  g_assert_cmpstr (item->name, ==, "优秀共产党员");
  g_assert_cmpstr (item->owner, ==, "张三");

  g_assert_false (cy_recycle_restore (test->conn, CY_AWARD, other, "恢复", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (
    cy_recycle_restore (test->conn, CY_PERSON, cy_record_get_id (two), "恢复", &error));
  g_assert_true (cy_recycle_restore (test->conn, CY_AWARD, other, "恢复", &error));
  g_assert_false (cy_recycle_restore (test->conn, CY_AWARD, 99, "恢复", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_clear_pointer (&list, g_ptr_array_unref);
  list = cy_recycle_list (test->conn, NULL);
  g_assert_cmpuint (list->len, ==, 1);
}

/* What an undo took away was never deleted by anybody. */
static void
test_undone (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  g_autoptr (GPtrArray) list = NULL;

  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  list = cy_recycle_list (test->conn, &error);
  g_assert_cmpuint (list->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/recycle/list", test_list);
  cy_test_case ("/model/recycle/undone", test_undone);

  return g_test_run ();
}

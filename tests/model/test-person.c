/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is derived from a person follows every change of the person and the parts. */
#include "cy-test.h"

#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-pool.h"

static void
assert_derived (CyTest *test, const char *column, const char *expected)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM person WHERE id=1", column);
  g_autofree char *text = cy_test_text (test, sql);

  g_assert_cmpstr (text, ==, expected);
}

static gint64
add_part (CyTest *test, const CyEntity *entity, guint field, const char *text, guint flag)
{
  g_autoptr (CyRecord) part = cy_record_new (entity);

  cy_record_set_int (part, 0, 1);
  cy_record_set_text (part, field, text);
  if (flag != 0)
    cy_record_set_int (part, flag, 1);
  if (entity == CY_POST)
    cy_record_set_int (part, CY_POST_UNIT, 1);
  if (entity == CY_ENTRY)
    cy_record_set_text (part, CY_ENTRY_STATE, CY_POOL_IN);
  cy_test_save (test, part, "part");

  return cy_record_get_id (part);
}

static void
test_education (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  gint64 college;

  assert_derived (test, "education", NULL);
  add_part (test, CY_EDUCATION, CY_EDUCATION_LEVEL, "61", 0);
  assert_derived (test, "education", "61");
  college = add_part (test, CY_EDUCATION, CY_EDUCATION_LEVEL, "22", 0);
  assert_derived (test, "education", "22");
  add_part (test, CY_EDUCATION, CY_EDUCATION_LEVEL, "??", 0);
  assert_derived (test, "education", "22");
  cy_test_delete (test, CY_EDUCATION, college);
  assert_derived (test, "education", "61");
}

static void
test_pool (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  gint64 second;

  add_part (test, CY_ENTRY, CY_ENTRY_TIER, CY_TIER_COMMITTEE, 0);
  second = add_part (test, CY_ENTRY, CY_ENTRY_TIER, CY_TIER_SECRETARY, 0);
  assert_derived (test, "pool_state||tier", "insecretary");
  cy_test_set_text (test, CY_ENTRY, second, CY_ENTRY_STATE, CY_POOL_USED);
  assert_derived (test, "pool_state||tier", "usedsecretary");
  cy_test_delete (test, CY_ENTRY, second);
  assert_derived (test, "pool_state||tier", "incommittee");
}

static void
test_post (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (test, "甲村", "village", 0);
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  gint64 main_post;

  add_part (test, CY_POST, CY_POST_TITLE, "b", 0);
  main_post = add_part (test, CY_POST, CY_POST_TITLE, "a", CY_POST_IS_MAIN);
  assert_derived (test, "in_post", "a");
  cy_test_delete (test, CY_POST, main_post);
  assert_derived (test, "in_post", "b");
}

/* A part that moves to another person leaves nothing behind. */
static void
test_moved_part (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) one = cy_test_add_person (test, "张三");
  g_autoptr (CyRecord) two = cy_test_add_person (test, "李四");
  g_autoptr (CyRecord) entry = NULL;
  gint64 id = add_part (test, CY_ENTRY, CY_ENTRY_TIER, CY_TIER_COMMITTEE, 0);

  entry = cy_mapper_load (test->conn, CY_ENTRY, id, NULL);
  cy_record_set_int (entry, CY_ENTRY_PERSON, cy_record_get_id (two));
  cy_test_save (test, entry, "move");
  assert_derived (test, "tier", NULL);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person WHERE tier='committee'"),
                   ==,
                   1);
}

static void
test_find (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) one = cy_test_add_person (test, "张三");
  g_autoptr (CyRecord) two = cy_test_add_person (test, "张三丰");
  g_autoptr (CyRecord) found = NULL;
  g_autoptr (GArray) ids = NULL;

  cy_test_set_text (test,
                    CY_PERSON,
                    cy_record_get_id (one),
                    CY_PERSON_ID_NUMBER,
                    "11010119900307004X");
  found = cy_person_find_by_id_number (test->conn, "11010119900307004X", &error);
  g_assert_cmpint (cy_record_get_id (found), ==, cy_record_get_id (one));
  g_assert_null (cy_person_find_by_id_number (test->conn, "110101199003070031", &error));
  g_assert_no_error (error);

  cy_record_set_int (found, CY_PERSON_BIRTH, 19900307);
  cy_test_save (test, found, "birth");
  ids = cy_person_find_by_name (test->conn, "张三", 0, &error);
  g_assert_cmpuint (ids->len, ==, 1);
  g_clear_pointer (&ids, g_array_unref);
  ids = cy_person_find_by_name (test->conn, "张三", 19900300, &error);
  g_assert_cmpuint (ids->len, ==, 1);
  g_clear_pointer (&ids, g_array_unref);
  ids = cy_person_find_by_name (test->conn, "张三", 19900400, &error);
  g_assert_cmpuint (ids->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/person/education", test_education);
  cy_test_case ("/model/person/pool", test_pool);
  cy_test_case ("/model/person/post", test_post);
  cy_test_case ("/model/person/moved-part", test_moved_part);
  cy_test_case ("/model/person/find", test_find);

  return g_test_run ();
}

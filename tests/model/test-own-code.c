/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Own codes join the tables, and only where and when that does no harm. */
#include "cy-test.h"

#include "cy-code.h"
#include "cy-error.h"
#include "cy-journal.h"
#include "cy-own-code.h"

/* The tables are the program's; a library that is opened starts with its own. */
static void
set_up (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  cy_test_set_up (test, data);
  g_assert_true (cy_own_code_load (test->conn, &error));
}

static gint64
add (CyTest *test, const char *code, const char *name)
{
  g_autoptr (GError) error = NULL;
  gint64 id = cy_own_code_add (test->conn, "source", code, name, "代码", &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);

  return id;
}

static void
assert_refused (CyTest     *test,
                const char *set,
                const char *code,
                const char *name,
                const char *field)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (cy_own_code_add (test->conn, set, code, name, "代码", &error), ==, 0);
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpstr (cy_error_get_place (error)->field, ==, field);
}

static void
test_add (CyTest *test, gconstpointer data)
{
  const CyCode *built_in = cy_code_set_get_nth (cy_code_set_get ("source"), 0);

  add (test, "k1", "科技特派员");
  add (test, NULL, "返乡网红");
  g_assert_cmpstr (cy_code_get_name ("source", "k1"), ==, "科技特派员");
  g_assert_cmpstr (cy_code_get_name ("source", "own2"), ==, "返乡网红");
  assert_refused (test, "ethnic", "k1", "新民族", "code_set");
  assert_refused (test, "nothing", "k1", "新民族", "code_set");
  assert_refused (test, "source", "k1", "别的", "code");
  assert_refused (test, "source", built_in->code, "别的", "code");
  assert_refused (test, "source", "k9", built_in->name, "name");
  assert_refused (test, "source", "k9", "返乡网红", "name");
  assert_refused (test, "source", "k9", "", "name");
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM own_code"), ==, 2);
}

static void
test_load (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  add (test, "k1", "科技特派员");
  cy_code_set_add_own (cy_code_set_get ("source"), "k2", "另一个库的");
  cy_test_reopen (test);
  g_assert_true (cy_own_code_load (test->conn, &error));
  g_assert_cmpstr (cy_code_get_name ("source", "k1"), ==, "科技特派员");
  g_assert_cmpstr (cy_code_get_name ("source", "k2"), ==, "k2");
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_assert_true (cy_own_code_load (test->conn, &error));
  g_assert_cmpstr (cy_code_get_name ("source", "k1"), ==, "k1");
}

static void
test_rename (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = add (test, "k1", "科技特派员");

  add (test, "k2", "返乡网红");
  g_assert_true (cy_own_code_rename (test->conn, id, "科技特派员", "代码", &error));
  g_assert_true (cy_own_code_rename (test->conn, id, "科技专员", "代码", &error));
  g_assert_cmpstr (cy_code_get_name ("source", "k1"), ==, "科技专员");
  g_assert_false (cy_own_code_rename (test->conn, id, "返乡网红", "代码", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (cy_own_code_rename (test->conn, 99, "x", "代码", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

static void
test_retire (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  gint64 id = add (test, "k1", "科技特派员");
  gint64 n = 0;

  cy_test_set_text (test, CY_PERSON, cy_record_get_id (person), CY_PERSON_SOURCE, "k1");
  g_assert_true (cy_own_code_count_uses (test->conn, "source", "k1", &n, &error));
  g_assert_cmpint (n, ==, 1);
  g_assert_false (cy_own_code_retire (test->conn, id, "代码", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  cy_test_set_text (test, CY_PERSON, cy_record_get_id (person), CY_PERSON_SOURCE, NULL);
  g_assert_true (cy_own_code_retire (test->conn, id, "代码", &error));
  g_assert_cmpstr (cy_code_get_name ("source", "k1"), ==, "k1");
  /* Old steps speak of own1; the next made code is another one. */
  add (test, NULL, "返乡网红");
  g_assert_cmpstr (cy_code_get_name ("source", "own2"), ==, "返乡网红");
}

#define add_case(name, func) g_test_add (name, CyTest, NULL, set_up, func, cy_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_case ("/model/own-code/add", test_add);
  add_case ("/model/own-code/load", test_load);
  add_case ("/model/own-code/rename", test_rename);
  add_case ("/model/own-code/retire", test_retire);

  return g_test_run ();
}

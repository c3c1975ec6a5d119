/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Views keep what was set up, under one name each. */
#include "cy-test.h"

#include "cy-error.h"
#include "cy-person-list.h"
#include "cy-saved-view.h"

static void
test_all (CyTest *test, gconstpointer data)
{
  static const char *const columns[] = { "name", "age", "gone", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  g_autoptr (GPtrArray) views = NULL;
  CySavedView *view;

  g_assert_true (cy_saved_view_save (test->conn, "女干部", query, columns, &error));
  cy_query_set_condition (query, "gender", CY_IS_ONE_OF, (const char *[]){ "2", NULL });
  g_assert_true (cy_saved_view_save (test->conn, " 女干部 ", query, columns, &error));
  g_assert_true (cy_saved_view_save (test->conn, "全部", query, columns, &error));
  g_assert_false (cy_saved_view_save (test->conn, "  ", query, columns, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);

  views = cy_saved_view_list (test->conn, &cy_person_list, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (views->len, ==, 2);
  view = g_ptr_array_index (views, 1);
  g_assert_cmpstr (view->name, ==, "女干部");
  g_assert_cmpuint (cy_query_get_n_conditions (view->query), ==, 1);
  g_assert_cmpuint (g_strv_length (view->columns), ==, 2);
  g_assert_true (cy_saved_view_delete (test->conn, view->id, &error));
  g_clear_pointer (&views, g_ptr_array_unref);
  views = cy_saved_view_list (test->conn, &cy_person_list, &error);
  g_assert_cmpuint (views->len, ==, 1);

  cy_test_count (test, "UPDATE saved_view SET query='damaged'");
  g_assert_null (cy_saved_view_list (test->conn, &cy_person_list, &error));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/saved-view/all", test_all);

  return g_test_run ();
}

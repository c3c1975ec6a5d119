/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Keys become conditions of the list of people; what is no key changes nothing. */
#include "cy-test-pool.h"

#include "cy-indicator-key.h"
#include "cy-person-list.h"

static void
test_conditions (CyTest *test, gconstpointer data)
{
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  const char *const *values;
  CyOperator         op;

  g_assert_true (cy_query_apply_key (query, "age|between|31|35;gender|one-of|1;note|empty"));
  g_assert_cmpuint (cy_query_get_n_conditions (query), ==, 3);
  g_assert_cmpstr (cy_query_get_condition (query, 0, &op, &values)->id, ==, "age");
  g_assert_cmpint (op, ==, CY_IS_BETWEEN);
  g_assert_cmpstr (values[0], ==, "31");
  g_assert_cmpstr (values[1], ==, "35");
  g_assert_null (values[2]);
  g_assert_true (cy_query_apply_key (query, "age|not-empty;scope|one-of|12"));
  g_assert_cmpuint (cy_query_get_n_conditions (query), ==, 3);
  g_assert_cmpint (cy_query_get_scope (query), ==, 12);
}

static void
test_escapes (CyTest *test, gconstpointer data)
{
  const char      *odd[] = { "一|二;三%", "", NULL };
  g_autofree char *key = cy_indicator_key_new ("batch", CY_IS_ONE_OF, odd);
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  const char *const *values;

  g_assert_true (cy_query_apply_key (query, key));
  cy_query_get_condition (query, 0, NULL, &values);
  g_assert_cmpstr (values[0], ==, odd[0]);
  g_assert_cmpstr (values[1], ==, "");
  g_assert_null (values[2]);
}

static void
test_no_keys (CyTest *test, gconstpointer data)
{
  const char *const bad[] = {
    "",
    "x",
    "age",
    "age|",
    "age|is|3",
    "nosuch|one-of|1",
    "gender|one-of|%zz",
    ";;",
    "scope|one-of",
    "scope|one-of|-1",
    "scope|one-of|1x",
    "gender|one-of|1;nosuch|empty",
    "||||",
    "age|between|1;",
    "scope|one-of|99999999999999999999",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);

      g_assert_false (cy_query_apply_key (query, bad[i]));
      g_assert_cmpuint (cy_query_get_n_conditions (query), ==, 0);
      g_assert_cmpint (cy_query_get_scope (query), ==, 0);
    }
}

/* None of the values, or not known: the list's answer, and back from its text. */
static void
test_none_of (CyTest *test, gconstpointer data)
{
  const CyTestPool county = { 1, 1, 200, 3 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  g_autoptr (CyQuery) again = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GArray) ids = NULL;

  cy_test_fill (test->path, &county);
  g_assert_true (cy_query_apply_key (query, "gender|none-of|1|2"));
  text = cy_query_to_text (query);
  again = cy_query_from_text (&cy_person_list, text, &error);
  g_assert_no_error (error);
  ids = cy_query_list_ids (again, test->conn, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, >, 0);
  g_assert_cmpuint (ids->len,
                    ==,
                    cy_test_count (test,
                                   "SELECT count(*) FROM person WHERE deleted IS NULL AND"
                                   " (gender IS NULL OR gender='0')"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/indicator-key/conditions", test_conditions);
  cy_test_case ("/model/indicator-key/escapes", test_escapes);
  cy_test_case ("/model/indicator-key/no-keys", test_no_keys);
  cy_test_case ("/model/indicator-key/none-of", test_none_of);

  return g_test_run ();
}

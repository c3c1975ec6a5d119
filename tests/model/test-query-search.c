/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A search that many answer to finds the same people, in the same order, as one for a few does. */
#include "cy-test.h"

#include "cy-mapper.h"
#include "cy-person-list.h"
#include "cy-query-search.h"
#include "cy-sql.h"
#include "cy-step.h"

#define N_PEOPLE 2400

static void
add_people (CyTest *test, gint64 unit)
{
  static const char *const names[] = { "张建国", "郑燕", "王芳", "李钟" };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "many", CY_STEP_BULK, &error);

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

      cy_record_set_text (person, CY_PERSON_NAME, names[i % G_N_ELEMENTS (names)]);
      cy_record_set_text (person, CY_PERSON_GENDER, i % 3 ? "1" : "2");
      if (i % 5 == 0)
        cy_record_set_int (person, CY_PERSON_UNIT, unit);
      cy_mapper_save (test->conn, person, &error);
      g_assert_no_error (error);
      if (i % 7 == 0)
        cy_mapper_delete (test->conn, CY_PERSON, cy_record_get_id (person), &error);
    }
  cy_step_commit (step, &error);
  g_assert_no_error (error);
}

static gboolean
is_many (CyTest *test, const char *text)
{
  g_auto (CyQuerySearch) search = { NULL };
  gboolean many = FALSE;

  cy_query_search_init (&search, text);
  g_assert_true (cy_query_search_measure (&search, &cy_person_list, test->conn, &many, NULL));

  return many;
}

static void
assert_same (CyTest *test, CyQuery *query, const char *expected)
{
  g_autoptr (GArray) ids = cy_query_list_ids (query, test->conn, NULL);
  g_autoptr (GArray) wanted = cy_sql_list_ids (test->conn, expected, NULL, "");

  g_assert_cmpuint (wanted->len, >, 0);
  g_assert_cmpmem (ids->data,
                   ids->len * sizeof (gint64),
                   wanted->data,
                   wanted->len * sizeof (gint64));
}

#define WITH_Z                                                                           \
  "SELECT id FROM person p WHERE deleted IS NULL AND EXISTS (SELECT 1 FROM person_key k" \
  " WHERE k.person=p.id AND k.key GLOB 'z*')"

static void
test_many (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (test, "松岭村", "village", 0);
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  const char      *women[] = { "2", NULL };
  g_autofree char *in_unit =
    g_strdup_printf (WITH_Z " AND unit=%" G_GINT64_FORMAT " ORDER BY sort_pinyin,id",
                     cy_record_get_id (unit));

  add_people (test, cy_record_get_id (unit));
  g_assert_true (is_many (test, "z"));
  g_assert_false (is_many (test, "zhangjianguo"));

  cy_query_set_search (query, "Z");
  assert_same (test, query, WITH_Z " ORDER BY sort_pinyin,id");
  cy_query_set_scope (query, cy_record_get_id (unit));
  assert_same (test, query, in_unit);
  cy_query_set_scope (query, 0);
  cy_query_set_condition (query, "gender", CY_IS_ONE_OF, women);
  cy_query_set_sort (query, "gender", TRUE);
  assert_same (test, query, WITH_Z " AND gender='2' ORDER BY sort_pinyin,id");
}

/* Neither branch forgets those who are found by their village. */
static void
test_by_unit (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (test, "zz村", "village", 0);
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);

  add_people (test, cy_record_get_id (unit));
  cy_query_set_search (query, "z");
  assert_same (test,
               query,
               "SELECT id FROM person p WHERE deleted IS NULL AND (unit IS NOT NULL OR EXISTS"
               " (SELECT 1 FROM person_key k WHERE k.person=p.id AND k.key GLOB 'z*'))"
               " ORDER BY sort_pinyin,id");
  cy_query_set_search (query, "zz");
  assert_same (test,
               query,
               "SELECT id FROM person WHERE deleted IS NULL AND unit IS NOT NULL"
               " ORDER BY sort_pinyin,id");
}

static void
test_has (void)
{
  g_autoptr (GArray) found = g_array_new (FALSE, TRUE, sizeof (guint8));

  g_array_set_size (found, 2);
  g_array_index (found, guint8, 1) = 1 << 3;
  g_assert_true (cy_query_search_has (found, 11));
  g_assert_false (cy_query_search_has (found, 10));
  g_assert_false (cy_query_search_has (found, 1000));
  g_assert_true (cy_query_search_has (NULL, 1000));
}

static void
test_pattern (void)
{
  g_autofree char *pattern = cy_query_make_pattern ("5%_\\");

  g_assert_cmpstr (pattern, ==, "%5\\%\\_\\\\%");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/query-search/many", test_many);
  cy_test_case ("/model/query-search/by-unit", test_by_unit);
  g_test_add_func ("/model/query-search/has", test_has);
  g_test_add_func ("/model/query-search/pattern", test_pattern);

  return g_test_run ();
}

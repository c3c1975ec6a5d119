/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Every way of asking finds whom it should, and nobody can ask for more. */
#include "cy-test.h"

#include "cy-date.h"
#include "cy-error.h"
#include "cy-person-list.h"
#include "cy-sql.h"
#include "cy-unit.h"

#include <string.h>

static gint64
add (CyTest *test, const char *name, gint64 birth, gint64 unit)
{
  g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

  cy_record_set_text (person, CY_PERSON_NAME, name);
  if (birth != 0)
    cy_record_set_int (person, CY_PERSON_BIRTH, birth);
  if (unit != 0)
    cy_record_set_int (person, CY_PERSON_UNIT, unit);
  cy_test_save (test, person, "add");

  return cy_record_get_id (person);
}

/* Names of those found, in their order. */
static char *
find (CyTest *test, const CyQuery *query)
{
  static const char *const columns[] = { "name", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = cy_query_list_ids (query, test->conn, &error);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree CyValue *values = NULL;

  g_assert_no_error (error);
  values = g_new0 (CyValue, ids->len + 1);
  g_assert_true (cy_query_load (query,
                                test->conn,
                                columns,
                                (const gint64 *) ids->data,
                                ids->len,
                                values,
                                &error));
  for (guint i = 0; i < ids->len; i++)
    {
      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", values[i].text);
      cy_value_clear (&values[i]);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
assert_finds (CyTest *test, const CyQuery *query, const char *expected)
{
  g_autofree char *names = find (test, query);

  g_assert_cmpstr (names, ==, expected);
}

static void
assert_condition (CyTest     *test,
                  const char *column,
                  CyOperator  op,
                  const char *one,
                  const char *two,
                  const char *expected)
{
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);

  cy_query_set_base_date (query, 20250315);
  g_assert_true (cy_query_set_condition (query, column, op, (const char *[]){ one, two, NULL }));
  assert_finds (test, query, expected);
}

static void
test_operators (CyTest *test, gconstpointer data)
{
  gint64 an = add (test, "安一", 19900500, 0);
  gint64 bai = add (test, "白二", 19950000, 0);
  gint64 cai = add (test, "蔡三", 0, 0);

  cy_test_set_text (test, CY_PERSON, an, CY_PERSON_GENDER, "1");
  cy_test_set_text (test, CY_PERSON, bai, CY_PERSON_GENDER, "2");
  cy_test_set_text (test, CY_PERSON, cai, CY_PERSON_SPECIALTY, "50%_养蜂\\");

  assert_condition (test, "gender", CY_IS_ONE_OF, "1", NULL, "安一");
  assert_condition (test, "gender", CY_IS_ONE_OF, "1", "2", "安一 白二");
  assert_condition (test, "gender", CY_IS_ONE_OF, NULL, NULL, "");
  assert_condition (test, "gender", CY_IS_BLANK, NULL, NULL, "蔡三");
  assert_condition (test, "gender", CY_IS_NOT_BLANK, NULL, NULL, "安一 白二");
  assert_condition (test, "birth", CY_IS_BETWEEN, "19900101", "19941231", "安一");
  assert_condition (test, "birth", CY_IS_BETWEEN, "", "19941231", "安一");
  assert_condition (test, "birth", CY_IS_BETWEEN, "19910101", "", "白二");
  assert_condition (test, "birth", CY_IS_BETWEEN, "19910101", NULL, "白二");
  assert_condition (test, "birth", CY_IS_BETWEEN, NULL, NULL, "安一 白二 蔡三");
  assert_condition (test, "name", CY_IS_BETWEEN, "白", "蔡", "白二");
  assert_condition (test, "specialty", CY_CONTAINS, "养蜂", NULL, "蔡三");
  assert_condition (test, "specialty", CY_CONTAINS, "50%_", NULL, "蔡三");
  assert_condition (test, "specialty", CY_CONTAINS, "5%养", NULL, "");
  assert_condition (test, "specialty", CY_CONTAINS, "_养", NULL, "蔡三");
  assert_condition (test, "specialty", CY_CONTAINS, "0_养", NULL, "");
  assert_condition (test, "specialty", CY_CONTAINS, "\\", NULL, "蔡三");
  assert_condition (test, "specialty", CY_CONTAINS, NULL, NULL, "安一 白二 蔡三");
}

/* The list must say the same as the age that is shown: months count, days do not.
 */
static void
test_ages (CyTest *test, gconstpointer data)
{
  static const gint64 births[] = { 19900228, 19900301, 19900331, 19900400, 19900300,
                                   19891200, 19900000, 20250300, 19600101 };

  for (guint i = 0; i < G_N_ELEMENTS (births); i++)
    {
      g_autofree char *name = g_strdup_printf ("甲%u", i);

      add (test, name, births[i], 0);
    }
  for (int age = 33; age <= 37; age++)
    for (gint64 base = 20250201; base <= 20250401; base += 100)
      {
        g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
        g_autofree char *text = g_strdup_printf ("%d", age);
        g_autoptr (GArray) ids = NULL;
        guint expected = 0;

        for (guint i = 0; i < G_N_ELEMENTS (births); i++)
          expected += cy_date_age (births[i], base) == age;
        cy_query_set_base_date (query, base);
        cy_query_set_condition (query, "age", CY_IS_BETWEEN, (const char *[]){ text, text, NULL });
        ids = cy_query_list_ids (query, test->conn, NULL);
        g_test_message ("%d at %" G_GINT64_FORMAT, age, base);
        g_assert_cmpuint (ids->len, ==, expected);
      }
}

static void
test_scope (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) county = cy_test_add_unit (test, "甲县", "county", 0);
  g_autoptr (CyRecord) east = cy_test_add_unit (test, "东镇", "town", cy_record_get_id (county));
  g_autoptr (CyRecord) west = cy_test_add_unit (test, "西镇", "town", cy_record_get_id (county));
  g_autoptr (CyRecord) village =
    cy_test_add_unit (test, "李村", "village", cy_record_get_id (east));
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);

  add (test, "安一", 0, cy_record_get_id (village));
  add (test, "白二", 0, cy_record_get_id (west));
  add (test, "蔡三", 0, 0);
  assert_finds (test, query, "安一 白二 蔡三");
  cy_query_set_scope (query, cy_record_get_id (county));
  assert_finds (test, query, "安一 白二");
  cy_query_set_scope (query, cy_record_get_id (east));
  assert_finds (test, query, "安一");
  cy_query_set_scope (query, cy_record_get_id (village));
  assert_finds (test, query, "安一");
  cy_query_set_scope (query, 999);
  assert_finds (test, query, "");
  g_assert_cmpint (cy_query_get_scope (query), ==, 999);
}

static void
test_search (CyTest *test, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "欧阳", "欧阳修文" },
    { "修文", "欧阳修文" },
    { "ouyang", "欧阳修文" },
    { "OYXW", "欧阳修文" },
    { "oyx", "欧阳修文" },
    { "shanx", "单雄" },
    { "1238", "单雄" },
    { "00001238", "单雄" },
    { "004X", "欧阳修文" },
    { "李家", "单雄" },
    { "no such", "" },
    { "%", "" },
    { "_", "" },
    { "' OR 1=1 --", "" },
    { "\");DROP TABLE person;", "" },
  };
  g_autoptr (CyRecord) village = cy_test_add_unit (test, "李家村", "village", 0);
  gint64 one = add (test, "欧阳修文", 0, 0);
  gint64 two = add (test, "单雄", 0, cy_record_get_id (village));

  cy_test_set_text (test, CY_PERSON, one, CY_PERSON_ID_NUMBER, "11010119900307004X");
  cy_test_set_text (test, CY_PERSON, two, CY_PERSON_PHONE, "13900001238");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);

      cy_query_set_search (query, cases[i].text);
      g_test_message ("%s", cases[i].text);
      assert_finds (test, query, cases[i].expected);
    }
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 2);
}

static void
test_quick_search (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;

  for (int i = 0; i < 5; i++)
    add (test, "张伟", 0, 0);
  ids = cy_person_search (test->conn, "ZHANGw", 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 3);
}

static void
test_order (CyTest *test, gconstpointer data)
{
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  gboolean descending = FALSE;

  add (test, "白二", 19950000, 0);
  add (test, "安一", 19900500, 0);
  add (test, "蔡三", 0, 0);
  assert_finds (test, query, "安一 白二 蔡三");
  g_assert_true (cy_query_set_sort (query, "name", TRUE));
  assert_finds (test, query, "蔡三 白二 安一");
  /* Who has no age stands at the end both ways; the oldest are those born first. */
  g_assert_true (cy_query_set_sort (query, "age", FALSE));
  assert_finds (test, query, "白二 安一 蔡三");
  g_assert_true (cy_query_set_sort (query, "age", TRUE));
  assert_finds (test, query, "安一 白二 蔡三");
  g_assert_true (cy_query_set_sort (query, "unit", TRUE));
  assert_finds (test, query, "安一 白二 蔡三");
  g_assert_cmpstr (cy_query_get_sort (query, &descending), ==, "unit");
  g_assert_true (descending);
  g_assert_false (cy_query_set_sort (query, "name; DROP TABLE person", FALSE));
  g_assert_true (cy_query_set_sort (query, NULL, FALSE));
  g_assert_null (cy_query_get_sort (query, NULL));
}

/* Every column can be shown, sorted by and asked about. */
static void
test_every_column (CyTest *test, gconstpointer data)
{
  add (test, "安一", 19900500, 0);
  for (guint i = 0; i < cy_person_list.n_columns; i++)
    {
      const char *id = cy_person_list.columns[i].id;
      g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);

      g_test_message ("%s", id);
      g_assert_true (cy_query_set_sort (query, id, FALSE));
      assert_finds (test, query, "安一");
      for (int op = CY_IS_ONE_OF; op <= CY_IS_NOT_BLANK; op++)
        {
          g_autofree char *names = NULL;

          cy_query_set_condition (query, id, op, (const char *[]){ "1", "2", NULL });
          names = find (test, query);
        }
    }
}

static void
test_injection (CyTest *test, gconstpointer data)
{
  static const char *const texts[] = {
    "' OR '1'='1", "1); DROP TABLE person; --", "\"", "?", "\xff"
  };

  add (test, "安一", 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int op = CY_IS_ONE_OF; op <= CY_CONTAINS; op++)
      {
        g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);

        cy_query_set_condition (query, "specialty", op, (const char *[]){ texts[i], NULL });
        assert_finds (test, query, "");
        g_assert_false (
          cy_query_set_condition (query, texts[i], op, (const char *[]){ "1", NULL }));
      }
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 1);
}

static void
test_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  g_autoptr (CyQuery) again = NULL;
  g_autofree char   *text = NULL;
  g_autofree char   *text_again = NULL;
  const char *const *values;
  CyOperator         op;

  cy_query_set_sort (query, "age", TRUE);
  cy_query_set_condition (query, "age", CY_IS_BETWEEN, (const char *[]){ "", "35", NULL });
  cy_query_set_condition (query, "note", CY_CONTAINS, (const char *[]){ "a;b\\=[x]\n", NULL });
  cy_query_set_condition (query, "phone", CY_IS_BLANK, (const char *[]){ NULL });
  text = cy_query_to_text (query);
  again = cy_query_from_text (&cy_person_list, text, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cy_query_get_n_conditions (again), ==, 3);
  g_assert_cmpstr (cy_query_get_condition (again, 1, &op, &values)->id, ==, "note");
  g_assert_cmpint (op, ==, CY_CONTAINS);
  g_assert_cmpstr (values[0], ==, "a;b\\=[x]\n");
  cy_query_get_condition (again, 0, NULL, &values);
  g_assert_cmpstr (values[0], ==, "");
  g_assert_cmpstr (values[1], ==, "35");
  text_again = cy_query_to_text (again);
  g_assert_cmpstr (text, ==, text_again);
}

static void
test_bad_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyQuery) query = cy_query_from_text (&cy_person_list,
                                                  "[order]\ncolumn=gone\n[conditions]\ngone/0=x\n"
                                                  "name=x\nname/99=x\n",
                                                  &error);

  g_assert_no_error (error);
  g_assert_null (cy_query_get_sort (query, NULL));
  g_assert_cmpuint (cy_query_get_n_conditions (query), ==, 1);
  g_assert_null (cy_query_from_text (&cy_person_list, "not a view", &error));
  g_assert_nonnull (error);
}

static void
test_value (CyTest *test, gconstpointer data)
{
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  g_autoptr (CyQuery) copy = NULL;

  add (test, "安一", 0, 0);
  cy_query_set_search (query, "白");
  cy_query_set_condition (query, "name", CY_CONTAINS, (const char *[]){ "一", NULL });
  cy_query_set_condition (query, "name", CY_CONTAINS, (const char *[]){ "二", NULL });
  g_assert_cmpuint (cy_query_get_n_conditions (query), ==, 1);
  copy = cy_query_copy (query);
  cy_query_set_search (query, "");
  g_assert_null (cy_query_get_search (query));
  g_assert_cmpstr (cy_query_get_search (copy), ==, "白");
  assert_finds (test, query, "");
  cy_query_clear_condition (query, "gender");
  cy_query_clear_condition (query, "name");
  assert_finds (test, query, "安一");
  cy_query_clear_conditions (copy);
  assert_finds (test, copy, "");
  g_assert_cmpint (cy_query_get_base_date (copy), ==, 0);
}

/* A filter is asked for like a column, and never shown. */
static void
test_filter (CyTest *test, gconstpointer data)
{
  static const char *const columns[] = { CY_PERSON_LIST_IMPORT, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  g_autoptr (CyQuery) kept = NULL;
  g_autofree char *text = NULL;
  const gint64     an = add (test, "安一", 0, 0);
  const gint64     bai = add (test, "白二", 0, 0);
  CyValue          value = CY_VALUE_INIT;

  g_assert_true (cy_sql_run (test->conn,
                             "INSERT INTO import_person(step,person) VALUES(1,?),(2,?)",
                             &error,
                             "ii",
                             an,
                             bai));
  assert_condition (test, CY_PERSON_LIST_IMPORT, CY_IS_ONE_OF, "1", NULL, "安一");
  assert_condition (test, CY_PERSON_LIST_IMPORT, CY_IS_ONE_OF, "2", NULL, "白二");
  assert_condition (test, CY_PERSON_LIST_IMPORT, CY_IS_ONE_OF, "3", NULL, "");
  assert_condition (test, CY_PERSON_LIST_IMPORT, CY_IS_ONE_OF, NULL, NULL, "");
  cy_query_set_condition (query,
                          CY_PERSON_LIST_IMPORT,
                          CY_IS_ONE_OF,
                          (const char *[]){ "2", NULL });
  text = cy_query_to_text (query);
  kept = cy_query_from_text (&cy_person_list, text, &error);
  g_assert_no_error (error);
  assert_finds (test, kept, "白二");
  g_assert_null (cy_list_spec_find (&cy_person_list, CY_PERSON_LIST_IMPORT));
  g_assert_true (cy_query_load (query, test->conn, columns, &an, 1, &value, &error));
  g_assert_cmpint (value.type, ==, CY_VALUE_NULL);
}

/* Who is deleted is gone; a row that went away between list and page is blank. */
static void
test_gone (CyTest *test, gconstpointer data)
{
  static const char *const columns[] = { "name", "unknown", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  CyValue values[2] = { CY_VALUE_INIT, CY_VALUE_INIT };

  g_assert_true (
    cy_query_load (query, test->conn, columns, (const gint64[]){ 99 }, 1, values, &error));
  g_assert_cmpint (values[0].type, ==, CY_VALUE_NULL);
  g_assert_cmpint (values[1].type, ==, CY_VALUE_NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/query/operators", test_operators);
  cy_test_case ("/model/query/ages", test_ages);
  cy_test_case ("/model/query/scope", test_scope);
  cy_test_case ("/model/query/search", test_search);
  cy_test_case ("/model/query/quick-search", test_quick_search);
  cy_test_case ("/model/query/order", test_order);
  cy_test_case ("/model/query/every-column", test_every_column);
  cy_test_case ("/model/query/injection", test_injection);
  g_test_add_func ("/model/query/text", test_text);
  g_test_add_func ("/model/query/bad-text", test_bad_text);
  cy_test_case ("/model/query/value", test_value);
  cy_test_case ("/model/query/filter", test_filter);
  cy_test_case ("/model/query/gone", test_gone);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Values are written as people read them and read as people write them. */
#include "cy-format.h"

#include "cy-person-list.h"
#include "cy-person.h"

static void
assert_format (CyKind kind, const char *of, guint decimals, const CyValue *value, const char *text)
{
  g_autofree char *made = cy_format_value (kind, of, decimals, value);

  g_assert_cmpstr (made, ==, text);
}

static void
test_value (void)
{
  CyValue nothing = CY_VALUE_INIT;
  CyValue number = { .type = CY_VALUE_INT, .number = -1205 };
  CyValue code = { .type = CY_VALUE_TEXT, .text = (char *) "1" };
  CyValue yes = { .type = CY_VALUE_INT, .number = 1 };
  CyValue no = { .type = CY_VALUE_INT, .number = 0 };
  CyValue month = { .type = CY_VALUE_INT, .number = 19900500 };
  CyValue day = { .type = CY_VALUE_INT, .number = 19900507 };

  assert_format (CY_KIND_TEXT, NULL, 0, &nothing, "");
  assert_format (CY_KIND_INT, NULL, 0, &number, "-1205");
  assert_format (CY_KIND_FIXED, NULL, 2, &number, "-12.05");
  assert_format (CY_KIND_FIXED, NULL, 0, &number, "-1205");
  assert_format (CY_KIND_CODE, "gender", 0, &code, "男");
  assert_format (CY_KIND_CODE, "nothing", 0, &code, "1");
  assert_format (CY_KIND_TEXT, NULL, 0, &code, "1");
  assert_format (CY_KIND_BOOL, NULL, 0, &yes, "是");
  assert_format (CY_KIND_BOOL, NULL, 0, &no, "");
  assert_format (CY_KIND_DATE, NULL, 0, &month, "1990.05");
  assert_format (CY_KIND_DATE, NULL, 0, &day, "1990.05.07");
}

static void
assert_cell (const char *column, const CyValue *value, CyMask mask, const char *text)
{
  g_autofree char *made =
    cy_format_cell_masked (cy_list_spec_find (&cy_person_list, column), value, 20250312, mask);

  g_assert_cmpstr (made, ==, text);
}

static void
test_cell (void)
{
  CyValue          day = { .type = CY_VALUE_INT, .number = 19900507 };
  CyValue          nothing = CY_VALUE_INIT;
  CyValue          phone = { .type = CY_VALUE_TEXT, .text = (char *) "13900001238" };
  CyValue          address = { .type = CY_VALUE_TEXT, .text = (char *) "甲村一组" };
  CyValue          id = { .type = CY_VALUE_TEXT, .text = (char *) "11010119900307004X" };
  g_autofree char *masked = NULL;
  g_autofree char *id_masked = NULL;

  assert_cell ("age", &day, CY_MASK_NONE, "34");
  assert_cell ("age", &nothing, CY_MASK_NONE, "");
  assert_cell ("birth", &day, CY_MASK_NONE, "1990.05");
  assert_cell ("admitted", &day, CY_MASK_NONE, "1990.05.07");
  assert_cell ("phone", &phone, CY_MASK_NONE, "13900001238");
  assert_cell ("phone", &phone, CY_MASK_OMIT, "");
  assert_cell ("phone", &nothing, CY_MASK_BIRTH, "");
  assert_cell ("address", &address, CY_MASK_BIRTH, "***");
  masked = cy_format_cell (cy_list_spec_find (&cy_person_list, "phone"), &phone, 0, TRUE);
  g_assert_cmpstr (masked, ==, "139****1238");
  id_masked = cy_format_cell (cy_list_spec_find (&cy_person_list, "id_number"), &id, 0, TRUE);
  g_assert_cmpstr (id_masked, !=, id.text);
}

static void
assert_parse (CyKind kind, const char *of, const char *text, gboolean good, gint64 number)
{
  g_auto (CyValue) value = CY_VALUE_INIT;

  g_test_message ("%s", text);
  g_assert_cmpint (cy_format_parse (kind, of, 2, text, &value), ==, good);
  if (good)
    g_assert_cmpint (value.type == CY_VALUE_INT ? value.number : 0, ==, number);
}

static void
test_parse (void)
{
  g_auto (CyValue) value = CY_VALUE_INIT;

  assert_parse (CY_KIND_INT, NULL, " 12 ", TRUE, 12);
  assert_parse (CY_KIND_INT, NULL, "12a", FALSE, 0);
  assert_parse (CY_KIND_INT, NULL, "x", FALSE, 0);
  assert_parse (CY_KIND_INT, NULL, "  ", TRUE, 0);
  assert_parse (CY_KIND_FIXED, NULL, "12.5", TRUE, 1250);
  assert_parse (CY_KIND_FIXED, NULL, "-0.05", TRUE, -5);
  assert_parse (CY_KIND_FIXED, NULL, "12", TRUE, 1200);
  assert_parse (CY_KIND_FIXED, NULL, "1.234", FALSE, 0);
  assert_parse (CY_KIND_DATE, NULL, "1990.05", TRUE, 19900500);
  assert_parse (CY_KIND_DATE, NULL, "昨天", FALSE, 0);
  assert_parse (CY_KIND_BOOL, NULL, "是", TRUE, 1);
  assert_parse (CY_KIND_BOOL, NULL, "1", TRUE, 1);
  assert_parse (CY_KIND_BOOL, NULL, "", TRUE, 0);
  assert_parse (CY_KIND_CODE, "gender", "人", FALSE, 0);
  assert_parse (CY_KIND_CODE, "nothing", "男", FALSE, 0);
  g_assert_true (cy_format_parse (CY_KIND_CODE, "gender", 0, "女", &value));
  g_assert_cmpstr (value.text, ==, "2");
  g_assert_true (cy_format_parse (CY_KIND_TEXT, NULL, 0, " 甲 ", &value));
  g_assert_cmpstr (value.text, ==, "甲");
}

static void
test_field (void)
{
  g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);
  static const struct
  {
    guint       field;
    CyMask      mask;
    const char *text;
  } cases[] = {
    { CY_PERSON_GENDER, CY_MASK_BIRTH, "女" },
    { CY_PERSON_BIRTH, CY_MASK_BIRTH, "1990.05" },
    { CY_PERSON_PHONE, CY_MASK_BIRTH, "139****1238" },
    { CY_PERSON_PHONE, CY_MASK_NONE, "13900001238" },
    { CY_PERSON_PHONE, CY_MASK_OMIT, "" },
    { CY_PERSON_ID_NUMBER, CY_MASK_BIRTH, "" },
    { CY_PERSON_UNIT, CY_MASK_NONE, "" },
  };

  cy_record_set_text (person, CY_PERSON_GENDER, "2");
  cy_record_set_int (person, CY_PERSON_BIRTH, 19900500);
  cy_record_set_text (person, CY_PERSON_PHONE, "13900001238");
  cy_record_set_int (person, CY_PERSON_UNIT, 7);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *made = cy_format_field (person, cases[i].field, cases[i].mask);

      g_assert_cmpstr (made, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/format/value", test_value);
  g_test_add_func ("/model/format/cell", test_cell);
  g_test_add_func ("/model/format/field", test_field);
  g_test_add_func ("/model/format/parse", test_parse);

  return g_test_run ();
}

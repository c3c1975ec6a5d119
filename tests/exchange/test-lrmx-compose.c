/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the library says of a person, in the words of a form. */
#include "cy-lrmx-compose.h"

#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-test.h"

static CyRecord *
add (GPtrArray *parts, const CyEntity *entity)
{
  CyRecord *record = cy_record_new (entity);

  g_ptr_array_add (parts, record);

  return record;
}

static void
test_resume (CyTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  CyRecord        *now = add (lines, CY_RESUME);
  CyRecord        *before = add (lines, CY_RESUME);
  g_autofree char *text = NULL;

  cy_record_set_int (now, CY_RESUME_START, 20210100);
  cy_record_set_text (now, CY_RESUME_TEXT, "村支书");
  cy_record_set_int (before, CY_RESUME_START, 20180315);
  cy_record_set_int (before, CY_RESUME_END, 20210100);
  cy_record_set_text (before, CY_RESUME_TEXT, "村委委员");
  cy_record_set_text (before, CY_RESUME_MEANWHILE, "函授学习");
  text = cy_lrmx_compose_resume (lines);
  g_assert_cmpstr (text,
                   ==,
                   "2018.03--2021.01  村委委员\n"
                   "                  （其间：函授学习）\n"
                   "2021.01--         村支书");
}

static void
add_relative (CyImportRecords *records, const char *relation, const char *name)
{
  CyRecord *relative = add (records->family, CY_FAMILY);

  cy_record_set_text (relative, CY_FAMILY_RELATION, relation);
  cy_record_set_text (relative, CY_FAMILY_NAME, name);
  cy_record_set_int (relative, CY_FAMILY_POSITION, records->family->len);
}

static void
test_family (CyTest *test, gconstpointer data)
{
  g_autoptr (CyImportRecords) records = cy_import_records_new ();
  g_autoptr (CyLrmxForm) form = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  add_relative (records, "71", "哥哥甲");
  add_relative (records, "51", "父亲乙");
  add_relative (records, "20", "儿子丙");
  add_relative (records, "30", "女儿丁");
  add_relative (records, NULL, "不知戊");
  add_relative (records, "12", "妻子己");
  cy_record_set_text (g_ptr_array_index (records->family, 1), CY_FAMILY_STATE, "2");
  form = cy_lrmx_compose (records);
  for (guint i = 0; i < form->family->len; i++)
    {
      const CyLrmxKin *kin = g_ptr_array_index (form->family, i);

      g_string_append_printf (names, "%s ", kin->texts[CY_LRMX_KIN_NAME]);
    }
  g_assert_cmpstr (names->str, ==, "妻子己 儿子丙 女儿丁 父亲乙 哥哥甲 不知戊 ");
  g_assert_cmpstr (((CyLrmxKin *) g_ptr_array_index (form->family, 0))->texts[0], ==, "妻子");
  g_assert_cmpstr (((CyLrmxKin *) g_ptr_array_index (form->family, 3))->texts[CY_LRMX_KIN_WORK],
                   ==,
                   "已去世");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_AWARDS), ==, "无");
}

/* 201507, a party, or both. */
static void
test_party (CyTest *test, gconstpointer data)
{
  static const struct
  {
    const char *political;
    gint64      date;
    const char *expected;
  } cases[] = {
    { "01", 20150701, "201507" },
    { "05", 0, "民盟盟员" },
    { "05", 20150700, "201507；民盟盟员" },
    { "13", 0, "" },
    { "03", 20150701, "" },
    { NULL, 20150701, "201507" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CyImportRecords) records = cy_import_records_new ();
      g_autoptr (CyLrmxForm) form = NULL;

      cy_record_set_text (records->person, CY_PERSON_GENDER, "2");
      cy_record_set_text (records->person, CY_PERSON_HEALTH, "1");
      cy_record_set_text (records->person, CY_PERSON_POLITICAL, cases[i].political);
      if (cases[i].date != 0)
        cy_record_set_int (records->person, CY_PERSON_PARTY_DATE, cases[i].date);
      form = cy_lrmx_compose (records);
      g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_PARTY), ==, cases[i].expected);
      g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_GENDER), ==, "女");
      g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_HEALTH), ==, "健康");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/exchange/lrmx-compose/resume", test_resume);
  cy_test_case ("/exchange/lrmx-compose/family", test_family);
  cy_test_case ("/exchange/lrmx-compose/party", test_party);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The line of yearly results on the appointment form. */
#include "cy-yearly-text.h"

#include "cy-outcome.h"
#include "cy-person-parts.h"
#include "cy-record.h"

static void
add (GPtrArray *results, gint64 id, int year, const char *grade)
{
  CyRecord *record = cy_record_new (CY_YEARLY_RESULT);

  cy_record_set_id (record, id);
  cy_record_set_int (record, CY_YEARLY_RESULT_YEAR, year);
  cy_record_set_text (record, CY_YEARLY_RESULT_GRADE, grade);
  g_ptr_array_add (results, record);
}

static void
test_format (void)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *none = cy_yearly_results_format (results);
  g_autofree char *text = NULL;

  g_assert_cmpstr (none, ==, "");
  add (results, 5, 2025, "1");
  add (results, 1, 2022, "2");
  add (results, 4, 2025, "2");
  add (results, 2, 2023, "2B");
  add (results, 3, 2024, "6A");
  text = cy_yearly_results_format (results);
  g_assert_cmpstr (text,
                   ==,
                   "2023年合格；2024年病、事假累计超过考核年度半年不进行考核；2025年优秀");
}

static void
test_own (void)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) elements = g_ptr_array_new_with_free_func (g_object_unref);
  CyRecord        *element = cy_record_new (CY_FORM_ELEMENT);
  g_autofree char *own = NULL;
  g_autofree char *ours = NULL;

  add (results, 1, 2025, "1");
  ours = cy_yearly_results_find_text (results, elements);
  g_assert_cmpstr (ours, ==, "2025年优秀");
  cy_record_set_text (element, CY_FORM_ELEMENT_NAME, CY_YEARLY_FORM_ELEMENT);
  cy_record_set_text (element, CY_FORM_ELEMENT_TEXT, "近三年均为称职");
  g_ptr_array_add (elements, element);
  own = cy_yearly_results_find_text (results, elements);
  g_assert_cmpstr (own, ==, "近三年均为称职");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/yearly-text/format", test_format);
  g_test_add_func ("/model/yearly-text/own", test_own);

  return g_test_run ();
}

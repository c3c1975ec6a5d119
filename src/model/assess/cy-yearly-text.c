/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Results of the yearly assessment as the line of the appointment form. */
#include "cy-yearly-text.h"

#include "cy-code.h"
#include "cy-outcome.h"
#include "cy-person-parts.h"
#include "cy-record.h"

/* The words of the form, which is Chinese whatever the program speaks. */
#define RESULT "%d年%s"
#define ITEM_MARK "；"

/* The form asks for the last three years. */
#define MAX_YEARS 3

static int
get_year (GPtrArray *results, guint nth)
{
  return (int) cy_record_get_int (g_ptr_array_index (results, nth), CY_YEARLY_RESULT_YEAR);
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  CyRecord *first = *(CyRecord *const *) a;
  CyRecord *second = *(CyRecord *const *) b;
  gint64    by = cy_record_get_int (first, CY_YEARLY_RESULT_YEAR) -
              cy_record_get_int (second, CY_YEARLY_RESULT_YEAR);

  if (by == 0)
    by = cy_record_get_id (first) - cy_record_get_id (second);

  return by < 0 ? -1 : by > 0;
}

/**
 * cy_yearly_results_format:
 * @results: (element-type CyRecord): of #CY_YEARLY_RESULT
 *
 * Where somebody has several results of one year, the one that was written down last counts.
 *
 * Returns: (transfer full): the last three years, the oldest first; empty for none
 */
char *
cy_yearly_results_format (GPtrArray *results)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (results, NULL, NULL);
  g_autoptr (GPtrArray) years = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare);
  for (guint i = 0; i < sorted->len; i++)
    if (i + 1 == sorted->len || get_year (sorted, i + 1) != get_year (sorted, i))
      g_ptr_array_add (years, g_ptr_array_index (sorted, i));
  for (guint i = years->len > MAX_YEARS ? years->len - MAX_YEARS : 0; i < years->len; i++)
    {
      const char *grade = cy_record_get_text (g_ptr_array_index (years, i), CY_YEARLY_RESULT_GRADE);

      if (text->len > 0)
        g_string_append (text, ITEM_MARK);
      g_string_append_printf (text, RESULT, get_year (years, i), cy_code_get_name ("zb18", grade));
    }

  return g_string_free (text, FALSE);
}

/**
 * cy_yearly_results_find_text:
 * @results: (element-type CyRecord): of #CY_YEARLY_RESULT
 * @elements: (element-type CyRecord): of #CY_FORM_ELEMENT
 *
 * Returns: (transfer full): the text that came with a form of this person, else what
 *   cy_yearly_results_format() says
 */
char *
cy_yearly_results_find_text (GPtrArray *results, GPtrArray *elements)
{
  for (guint i = 0; i < elements->len; i++)
    {
      CyRecord   *element = g_ptr_array_index (elements, i);
      const char *text = cy_record_get_text (element, CY_FORM_ELEMENT_TEXT);

      if (g_strcmp0 (cy_record_get_text (element, CY_FORM_ELEMENT_NAME), CY_YEARLY_FORM_ELEMENT) ==
            0 &&
          text != NULL && *text != '\0')
        return g_strdup (text);
    }

  return cy_yearly_results_format (results);
}

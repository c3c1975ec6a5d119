/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 考核结果通知书: what everybody is told of the own result, a letter each. */
#include "cy-print-result-notice.h"

#include "cy-code.h"
#include "cy-fixed.h"
#include "cy-print-official.h"

#include <glib/gi18n.h>

/**
 * cy_print_result_notice_dup_text:
 * @list: a cycle
 * @person: one of it, with a grade or the reason why there is none
 *
 * Returns: (transfer full): the sentence that tells the result
 */
char *
cy_print_result_notice_dup_text (const CyGradeList *list, const CyGradePerson *person)
{
  g_autofree char *total = NULL;

  if (person->special != NULL)
    return g_strdup_printf (_ ("In “%s” you have no grade: %s."),
                            list->name,
                            cy_code_get_name ("zb18", person->special));
  if (person->total < 0)
    return g_strdup_printf (_ ("In “%s” your grade is: %s."),
                            list->name,
                            cy_code_get_name ("zb18", person->grade));

  total = cy_fixed_format_total (person->total);

  return g_strdup_printf (_ ("In “%s” your total is %s points and your grade is: %s."),
                          list->name,
                          total,
                          cy_code_get_name ("zb18", person->grade));
}

static void
add_letter (CyPrintOfficial     *document,
            const CyGradeList   *list,
            const CyGradePerson *person,
            const char          *organ,
            CyDate               date)
{
  g_autofree char *name = person->person != 0
                            ? g_strdup_printf (_ ("Comrade %s:"), person->name)
                            : g_strdup_printf (C_ ("letter", "%s:"), person->name);
  g_autofree char *result = cy_print_result_notice_dup_text (list, person);
  g_autofree char *day = cy_date_format (date, CY_DATE_CHINESE);

  cy_print_official_add_text (document, name);
  cy_print_official_add_text (document, result);
  if (list->appeal_until != 0)
    {
      g_autofree char *until = cy_date_format (list->appeal_until, CY_DATE_CHINESE);
      g_autofree char *text =
        g_strdup_printf (_ ("If you do not agree, you can appeal in writing until %s."), until);

      cy_print_official_add_text (document, text);
    }
  cy_print_official_add_signature (document, organ, day);
}

/**
 * cy_print_result_notices_new:
 * @list: a cycle
 * @entries: (element-type gint64): whom; who has no grade yet is left out
 * @organ: who signs
 * @date: of the letters
 *
 * Returns: (transfer full) (nullable): a letter each, %NULL when nobody of them has a result
 */
CyPrintSheet *
cy_print_result_notices_new (const CyGradeList *list,
                             GArray            *entries,
                             const char        *organ,
                             CyDate             date)
{
  g_autoptr (CyPrintOfficial) document = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const CyGradePerson *person = cy_grade_list_find (list, g_array_index (entries, gint64, i));

      if (person == NULL || (person->special == NULL && person->grade == NULL))
        continue;
      if (document == NULL)
        document = cy_print_official_new (_ ("Notice of the Result of the Assessment"));
      else
        cy_print_official_add_letter (document, _ ("Notice of the Result of the Assessment"));
      add_letter (document, list, person, organ, date);
    }

  return document != NULL ? cy_print_official_finish (g_steal_pointer (&document)) : NULL;
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is wrong with a cell, and whether its row can come in all the same. */
#include "cy-import-problem.h"

static void
problem_clear (gpointer data)
{
  CyImportProblem *problem = data;

  g_free (problem->value);
  g_free (problem->guess);
}

/**
 * cy_import_problems_new:
 *
 * Returns: (transfer full) (element-type CyImportProblem): none yet
 */
GArray *
cy_import_problems_new (void)
{
  GArray *problems = g_array_new (FALSE, FALSE, sizeof (CyImportProblem));

  g_array_set_clear_func (problems, problem_clear);

  return problems;
}

/**
 * cy_import_why_refuses:
 * @why: id of a rule
 * @target: where it is broken
 *
 * A row is refused when nobody could say whom it is about: no name, an identity number that is
 * none or contradicts the row, the same person twice, a date of birth with two readings. All else
 * comes in, without the value that is not understood.
 *
 * Returns: whether a row with that problem stays out
 */
gboolean
cy_import_why_refuses (const char *why, CyTarget target)
{
  static const char *const refusing[] = {
    CY_WHY_ID_PRECISION_LOST,
    CY_WHY_DUPLICATE,
    CY_WHY_ROW_UNREADABLE,
    CY_WHY_NAME_FORM,
    "name-dot",
    "id-form",
    "id-province",
    "id-birth-date",
    "id-check-digit",
    CY_WHY_ID_NOT_UNIQUE,
    CY_WHY_SEX,
    CY_WHY_BIRTH,
    NULL,
  };

  if (g_str_equal (why, CY_WHY_DATE_AMBIGUOUS))
    return target == CY_TARGET_BIRTH;

  return g_strv_contains (refusing, why);
}

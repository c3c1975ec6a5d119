/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The grades of ZB18 that a result may have: the words of civil servants or of institutions. */
#include "cy-grade.h"

static const char *const civil[CY_GRADE_N_RANKS] = { "1", "2", "3", "4" };
static const char *const institution[CY_GRADE_N_RANKS] = { "1", "2B", "3B", "4B" };

/**
 * cy_grade_get_nth:
 * @family: (nullable): code of the set grade_family
 * @rank: 0 for the best
 *
 * Returns: code of ZB18
 */
const char *
cy_grade_get_nth (const char *family, guint rank)
{
  g_return_val_if_fail (rank < CY_GRADE_N_RANKS, NULL);

  return g_strcmp0 (family, "institution") == 0 ? institution[rank] : civil[rank];
}

/**
 * cy_grade_get_rank:
 * @grade: (nullable): code of ZB18
 *
 * Returns: 0 for the best, -1 for what is no grade
 */
int
cy_grade_get_rank (const char *grade)
{
  for (int i = 0; i < CY_GRADE_N_RANKS; i++)
    if (g_strcmp0 (grade, civil[i]) == 0 || g_strcmp0 (grade, institution[i]) == 0)
      return i;

  return -1;
}

gboolean
cy_grade_is_of (const char *family, const char *grade)
{
  int rank = cy_grade_get_rank (grade);

  return rank >= 0 && g_strcmp0 (cy_grade_get_nth (family, (guint) rank), grade) == 0;
}

/**
 * cy_grade_get_lower:
 * @family: code of the set grade_family
 * @grade: code of ZB18
 *
 * Returns: (nullable): the next lower grade of the family; the lowest stays; %NULL for no grade
 */
const char *
cy_grade_get_lower (const char *family, const char *grade)
{
  int rank = cy_grade_get_rank (grade);

  return rank >= 0 ? cy_grade_get_nth (family, MIN ((guint) rank + 1, CY_GRADE_N_RANKS - 1)) : NULL;
}

gboolean
cy_grade_is_excellent (const char *grade)
{
  return g_strcmp0 (grade, CY_GRADE_EXCELLENT) == 0;
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is not whole in the marks of somebody: a group that gave nothing at all is told apart from a
 * mark that is still to come. */
#include "cy-score-total.h"

#include "cy-score-sheet.h"

/* More groups than any scheme has. */
#define MAX_GROUPS 64

static const CyAssessGroupMark *
get_group (const CyAssessBook *book, const CyAssessMark *mark, guint indicator, guint group)
{
  return &mark->groups[indicator * book->plan->groups->len + group];
}

static gboolean
is_marked (const CyAssessBook *book, guint indicator)
{
  return book->asked[indicator] && cy_score_is_marked (cy_plan_indicator (book->plan, indicator));
}

/**
 * cy_score_find_lacking:
 * @book: a cycle
 * @mark: what one entry of it comes to
 *
 * Returns: a bit for each group of graders that is asked for something, and gave nothing at all
 */
guint64
cy_score_find_lacking (const CyAssessBook *book, const CyAssessMark *mark)
{
  guint64 asked = 0;
  guint64 given = 0;

  for (guint i = 0; i < book->plan->indicators->len; i++)
    for (guint j = 0; is_marked (book, i) && j < MIN (book->plan->groups->len, MAX_GROUPS); j++)
      {
        const CyAssessGroupMark *group = get_group (book, mark, i, j);
        gboolean has_any = group->n_marks > 0 || cy_assess_is_broken (mark->indicators[i].why);

        asked |= (guint64) (group->weight > 0) << j;
        given |= (guint64) (group->weight > 0 && has_any) << j;
      }

  return asked & ~given;
}

/**
 * cy_score_is_lacking:
 * @book: a cycle
 * @mark: what one entry of it comes to
 * @indicator: index of an indicator
 * @lacking: of cy_score_find_lacking()
 *
 * Returns: whether the indicator has no value, and only groups that gave nothing at all are asked
 *   for it
 */
gboolean
cy_score_is_lacking (const CyAssessBook *book,
                     const CyAssessMark *mark,
                     guint               indicator,
                     guint64             lacking)
{
  guint64 asked = 0;

  if (!is_marked (book, indicator) || mark->indicators[indicator].why != CY_WHY_MISSING)
    return FALSE;
  for (guint i = 0; i < MIN (book->plan->groups->len, MAX_GROUPS); i++)
    asked |= (guint64) (get_group (book, mark, indicator, i)->weight > 0) << i;

  return asked != 0 && (asked & ~lacking) == 0;
}

/**
 * cy_score_count_trouble:
 * @book: a cycle
 *
 * Returns: what is not whole among those that are graded
 */
CyScoreTrouble
cy_score_count_trouble (const CyAssessBook *book)
{
  CyScoreTrouble trouble = { 0, 0 };
  g_autoptr (CyAssessMark) mark = cy_assess_mark_new (book);

  for (guint i = 0; i < book->entries->len; i++)
    {
      if (cy_assess_book_entry (book, i)->special != NULL)
        continue;
      cy_assess_compute (book, i, mark);
      trouble.n_lacking += cy_score_find_lacking (book, mark) != 0;
      for (guint j = 0; j < book->plan->indicators->len; j++)
        trouble.n_wrong += cy_assess_is_broken (mark->indicators[j].why);
    }

  return trouble;
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Totals of an open examination and the order they give. */
#include "cy-exam-rank.h"

#include "cy-exam.h"
#include "cy-text.h"

#include <string.h>

#define ABSENT "缺考"
#define MAX_DECIMALS 2

/**
 * cy_exam_weigh:
 * @written: hundredths of a mark, or %CY_EXAM_NO_MARK
 * @interview: the same
 * @written_weight: percent
 * @interview_weight: percent
 *
 * Halves of a hundredth are rounded up. A part that weighs nothing needs no mark.
 *
 * Returns: the total in hundredths; %CY_EXAM_NO_MARK while a part is missing
 */
gint64
cy_exam_weigh (gint64 written, gint64 interview, int written_weight, int interview_weight)
{
  if ((written < 0 && written_weight > 0) || (interview < 0 && interview_weight > 0))
    return CY_EXAM_NO_MARK;

  return (MAX (written, 0) * written_weight + MAX (interview, 0) * interview_weight + 50) / 100;
}

static int
compare (const CyExamScore *a, const CyExamScore *b)
{
  if (a->total != b->total)
    return a->total > b->total ? -1 : 1;
  if (a->written != b->written)
    return a->written > b->written ? -1 : 1;

  return 0;
}

/**
 * cy_exam_rank:
 * @scores: (array length=n): gets totals and ranks
 * @n: how many
 * @written_weight: percent
 * @interview_weight: percent
 *
 * The higher total leads; of equal totals the higher mark of the written test, as local notices lay
 * down . Who is equal in both shares a rank, and the next one is passed over.
 */
void
cy_exam_rank (CyExamScore *scores, guint n, int written_weight, int interview_weight)
{
  for (guint i = 0; i < n; i++)
    {
      scores[i].total = scores[i].is_out ? CY_EXAM_NO_MARK
                                         : cy_exam_weigh (scores[i].written,
                                                          scores[i].interview,
                                                          written_weight,
                                                          interview_weight);
      scores[i].rank = scores[i].total >= 0 ? 1 : 0;
    }
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n && scores[i].rank > 0; j++)
      scores[i].rank += scores[j].total >= 0 && compare (&scores[j], &scores[i]) < 0;
}

/* Digits, a point and at most two more; else less than 0. */
static gint64
read_hundredths (const char *text)
{
  const char *point = strchr (text, '.');
  gsize       n_decimals = point != NULL ? strlen (point + 1) : 0;
  gint64      mark = 0;

  if (!g_ascii_isdigit (*text) || n_decimals > MAX_DECIMALS || strlen (text) > 6)
    return -1;
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      mark = mark * 10 + (*p - '0');
    else if (p != point)
      return -1;
  for (gsize i = n_decimals; i < MAX_DECIMALS; i++)
    mark *= 10;

  return mark;
}

/**
 * cy_exam_read_mark:
 * @text: what somebody wrote; blanks and widths do not matter
 * @mark: (out): hundredths, when it is a mark from 0 to 100
 *
 * Returns: what it is
 */
CyExamCell
cy_exam_read_mark (const char *text, gint64 *mark)
{
  g_autofree char *plain = cy_text_squeeze (text);

  *mark = CY_EXAM_NO_MARK;
  if (*plain == '\0')
    return CY_EXAM_CELL_EMPTY;
  if (g_str_equal (plain, ABSENT))
    return CY_EXAM_CELL_ABSENT;
  *mark = read_hundredths (plain);

  return *mark >= 0 && *mark <= CY_EXAM_FULL ? CY_EXAM_CELL_MARK : CY_EXAM_CELL_BAD;
}

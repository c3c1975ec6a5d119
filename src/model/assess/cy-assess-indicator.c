/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What one indicator is worth to one person, by each of the methods. */
#include "cy-assess-indicator-private.h"

#include "cy-assess-note.h"
#include "cy-fixed.h"

/* All of the points of an indicator are covered. */
#define WHOLE 10000
#define PERCENT 10000

/* More than any total can be: what somebody typed in is not to run over. */
#define MOST G_GINT64_CONSTANT (1000000000000)

static void
keep_oldest (int *oldest, int date)
{
  if (date != 0 && (*oldest == 0 || date < *oldest))
    *oldest = date;
}

/* ---- Marks of graders ---- */

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  gint32 one = *(const gint32 *) a;
  gint32 other = *(const gint32 *) b;

  return (one > other) - (one < other);
}

/* Where enough gave a mark and somebody remains. */
static guint
get_cut (const CySchemePlan *plan, guint n_marks)
{
  guint each = (guint) MAX (plan->trim, 0);

  return n_marks >= (guint) MAX (plan->trim_min, 0) && n_marks > 2 * each ? each : 0;
}

static void
compute_mean (const CySchemePlan *plan, CyAssessGroupMark *group, gint32 *marks)
{
  group->value = CY_ASSESS_NO_VALUE;
  group->n_cut = get_cut (plan, group->n_marks);
  group->sum = 0;
  if (group->n_marks == 0)
    return;
  if (group->n_cut > 0)
    qsort (marks, group->n_marks, sizeof *marks, compare_marks);
  for (guint i = group->n_cut; i < group->n_marks - group->n_cut; i++)
    group->sum += marks[i];
  group->value =
    cy_fixed_scale (group->sum, CY_ASSESS_UNIT, group->n_marks - 2 * group->n_cut, plan->rounding);
}

/* The marks of one group, those that cannot be counted told by @node. */
static void
collect (const CyAssessBook  *book,
         const CyAssessEntry *entry,
         guint                nth,
         guint                group,
         CyAssessMark        *out)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (book->plan, nth);
  CyAssessNode          *node = &out->indicators[nth];
  CyAssessGroupMark     *mean = &out->groups[nth * book->plan->groups->len + group];

  mean->n_marks = 0;
  for (guint i = 0; i < entry->n_graders; i++)
    {
      gint32 mark = entry->marks[nth * entry->n_graders + i];

      if (mark == CY_ASSESS_NO_MARK ||
          cy_assess_book_grader (book, entry->graders[i])->group != group)
        continue;
      if (mark == CY_ASSESS_TWO_MARKS)
        node->why = CY_WHY_TWICE;
      else if (mark < 0 || mark > indicator->points)
        node->why = CY_WHY_RANGE;
      else
        out->sorted[mean->n_marks++] = mark;
      keep_oldest (&node->oldest, entry->days[nth * entry->n_graders + i]);
    }
  compute_mean (book->plan, mean, out->sorted);
}

/* Σ (mean × weight) ÷ Σ weight; of groups that gave nothing the weight goes by the rule. */
static void
join_groups (const CyAssessBook *book, guint nth, CyAssessMark *out)
{
  const CySchemePlan *plan = book->plan;
  CyAssessNode       *node = &out->indicators[nth];
  gint64              sum = 0;
  gint64              present = 0;
  gint64              all = 0;

  for (guint i = 0; i < plan->groups->len; i++)
    {
      const CyAssessGroupMark *group = &out->groups[nth * plan->groups->len + i];

      all += group->weight;
      if (group->weight == 0 || group->value == CY_ASSESS_NO_VALUE)
        continue;
      present += group->weight;
      sum += group->value * group->weight;
    }
  if (cy_assess_is_broken (node->why))
    return;
  node->why = present == 0 ? CY_WHY_MISSING : present < all ? CY_WHY_PARTLY : CY_WHY_NONE;
  node->covered = present == 0 ? 0 : cy_fixed_scale (present, WHOLE, all, CY_ROUND_DOWN);
  if (present == 0 || (present < all && plan->missing == CY_MISSING_FLAG))
    return;
  node->value =
    cy_fixed_divide (sum, plan->missing == CY_MISSING_ZERO ? all : present, plan->rounding);
}

void
cy_assess_compute_marks (const CyAssessBook  *book,
                         const CyAssessEntry *entry,
                         guint                nth,
                         CyAssessMark        *out)
{
  const CySchemePlan *plan = book->plan;
  int                 only = cy_plan_indicator (plan, nth)->group;

  for (guint i = 0; i < plan->groups->len; i++)
    {
      CyAssessGroupMark *group = &out->groups[nth * plan->groups->len + i];

      *group = (CyAssessGroupMark){ .value = CY_ASSESS_NO_VALUE };
      if (only >= 0 && (guint) only != i)
        continue;
      group->weight = only >= 0 ? PERCENT : cy_plan_group (plan, i)->weight;
      if (group->weight > 0)
        collect (book, entry, nth, i, out);
    }
  join_groups (book, nth, out);
}

/* ---- Notes ---- */

/**
 * cy_assess_note_get_points:
 * @self: a note
 * @indicator: what it counts for
 *
 * Returns: what it counts each time, in hundredths: its own points within what the indicator
 *   allows, else those of the indicator
 */
int
cy_assess_note_get_points (const CyAssessNote *self, const CyPlanIndicator *indicator)
{
  int points;

  if (self->points == CY_ASSESS_NO_MARK)
    return indicator->step;
  points = MAX (ABS (self->points), indicator->least);

  return indicator->most > 0 ? MIN (points, indicator->most) : points;
}

/**
 * cy_assess_note_get_value:
 * @self: a note
 * @indicator: what it counts for
 *
 * Returns: times × points × multiplier, exact, in ten-thousandths of a point
 */
gint64
cy_assess_note_get_value (const CyAssessNote *self, const CyPlanIndicator *indicator)
{
  gint64 each = cy_fixed_scale (cy_assess_note_get_points (self, indicator),
                                MAX (self->multiplier, 0),
                                1,
                                CY_ROUND_DOWN);

  return MIN (cy_fixed_scale (each, MAX (self->times, 0), 1, CY_ROUND_DOWN), MOST);
}

void
cy_assess_compute_notes (const CyAssessBook  *book,
                         const CyAssessEntry *entry,
                         guint                nth,
                         CyAssessNode        *out)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (book->plan, nth);
  gint64                 cap = indicator->cap;
  gint64                 sum = 0;
  gint64                 counted;

  for (guint i = 0; entry->notes != NULL && i < entry->notes->len; i++)
    {
      const CyAssessNote *note = &g_array_index (entry->notes, CyAssessNote, i);

      if (note->indicator != nth)
        continue;
      sum += cy_assess_note_get_value (note, indicator);
      keep_oldest (&out->oldest, note->date);
    }
  /* In a dimension that counts nothing can be more than its points. */
  if (indicator->points > 0 && (cap == 0 || cap > indicator->points))
    cap = indicator->points;
  counted = cy_fixed_divide (sum, CY_ASSESS_NOTE_UNIT, book->plan->rounding);
  out->is_capped = cap > 0 && counted > cap * CY_ASSESS_UNIT;
  if (out->is_capped)
    counted = cap * CY_ASSESS_UNIT;
  out->covered = WHOLE;
  out->value = indicator->method == CY_METHOD_DEDUCT && indicator->points > 0
                 ? (gint64) indicator->points * CY_ASSESS_UNIT - counted
                 : counted;
}

/* ---- What other rooms say ---- */

/* The points of the best band that @value reaches; none reached is no points. */
static gint64
find_band (const CyPlanIndicator *indicator, gint64 value)
{
  const CyPlanBand *best = NULL;

  for (guint i = 0; i < indicator->bands->len; i++)
    {
      const CyPlanBand *band = g_ptr_array_index (indicator->bands, i);
      gboolean reached = indicator->less_is_better ? value <= band->value : value >= band->value;

      if (reached && (best == NULL || (indicator->less_is_better ? band->value < best->value
                                                                 : band->value > best->value)))
        best = band;
    }

  return best != NULL ? (gint64) best->points * CY_ASSESS_UNIT : 0;
}

/* @done of @all, at most all, times the points. */
static void
take_share (const CyAssessBook    *book,
            const CyPlanIndicator *indicator,
            gint64                 done,
            gint64                 all,
            CyAssessNode          *out)
{
  if (all < 0)
    {
      all = -all;
      done = -done;
    }
  if (all == 0)
    {
      out->why = CY_WHY_NO_TARGET;
      return;
    }
  out->is_capped = done < 0 || done > all;
  out->value = cy_fixed_scale ((gint64) indicator->points * CY_ASSESS_UNIT,
                               CLAMP (done, 0, all),
                               all,
                               book->plan->rounding);
}

static void
take_figure (const CyAssessBook    *book,
             const CyPlanIndicator *indicator,
             gint64                 value,
             CyAssessNode          *out)
{
  gboolean less = indicator->less_is_better;

  if (g_strcmp0 (indicator->function, "steps") == 0)
    out->value = find_band (indicator, value);
  else if (g_strcmp0 (indicator->function, "rate") == 0)
    take_share (book,
                indicator,
                less ? indicator->high : value,
                less ? value : indicator->high,
                out);
  else
    take_share (book, indicator, value - indicator->low, indicator->high - indicator->low, out);
}

void
cy_assess_compute_fact (const CyAssessBook  *book,
                        const CyAssessEntry *entry,
                        guint                nth,
                        CyAssessNode        *out)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (book->plan, nth);
  const CyAssessFact    *fact = &entry->facts[book->fact_of[nth]];

  switch (fact->state)
    {
    case CY_FACT_NONE:
      out->why = CY_WHY_MISSING;
      return;
    case CY_FACT_HIDDEN:
      out->why = CY_WHY_HIDDEN;
      return;
    case CY_FACT_NO_TARGET:
      out->why = CY_WHY_NO_TARGET;
      return;
    case CY_FACT_KNOWN:
    default:
      break;
    }
  if (indicator->method == CY_METHOD_FIGURE)
    take_figure (book, indicator, fact->value, out);
  else
    take_share (book, indicator, fact->value, fact->of, out);
  out->covered = out->value != CY_ASSESS_NO_VALUE ? WHOLE : 0;
  keep_oldest (&out->oldest, fact->date);
}

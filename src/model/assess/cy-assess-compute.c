/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How a total and a proposed grade come of marks, notes and figures; in whole numbers throughout.
 */
#include "cy-assess-compute.h"

#include "cy-assess-indicator-private.h"
#include "cy-cycle-list.h"
#include "cy-fixed.h"

#include <string.h>

#define WHOLE 10000
#define FULL_POINTS 10000

/* Codes of veto_effect, the mildest first, and the best grade that each leaves, in either family.
 */
static const struct
{
  const char *effect;
  const char *best[2];
} vetoes[] = {
  { "no_excellent", { "2", "2B" } },
  { "basic", { "3", "3B" } },
  { "fail", { "4", "4B" } },
};

CyAssessMark *
cy_assess_mark_new (const CyAssessBook *book)
{
  CyAssessMark       *self = g_new0 (CyAssessMark, 1);
  const CySchemePlan *plan = book->plan;

  self->parts = g_new0 (CyAssessNode, MAX (plan->parts->len, 1));
  self->dimensions = g_new0 (CyAssessNode, MAX (plan->dimensions->len, 1));
  self->indicators = g_new0 (CyAssessNode, MAX (plan->indicators->len, 1));
  self->groups = g_new0 (CyAssessGroupMark, MAX (plan->indicators->len * plan->groups->len, 1));

  return self;
}

void
cy_assess_mark_free (CyAssessMark *self)
{
  g_free (self->parts);
  g_free (self->dimensions);
  g_free (self->indicators);
  g_free (self->groups);
  g_free (self->sorted);
  g_free (self);
}

static void
clear (const CyAssessBook *book, const CyAssessEntry *entry, CyAssessMark *out)
{
  const CySchemePlan *plan = book->plan;

  memset (out->parts, 0, plan->parts->len * sizeof *out->parts);
  memset (out->dimensions, 0, plan->dimensions->len * sizeof *out->dimensions);
  memset (out->indicators, 0, plan->indicators->len * sizeof *out->indicators);
  memset (out->groups, 0, (gsize) plan->indicators->len * plan->groups->len * sizeof *out->groups);
  if (out->n_sorted < entry->n_graders || out->sorted == NULL)
    {
      out->n_sorted = MAX (entry->n_graders, 1);
      out->sorted = g_renew (gint32, out->sorted, out->n_sorted);
    }
  out->weight = 0;
  out->bonus = out->penalty = out->bonus_raw = out->penalty_raw = 0;
  out->base = out->total = CY_ASSESS_NO_VALUE;
  out->coverage = out->oldest = 0;
  out->veto = out->proposed = NULL;
  out->why = CY_WHY_NONE;
  out->blocker = -1;
  out->is_below_coverage = FALSE;
}

static void
keep_oldest (int *oldest, int date)
{
  if (date != 0 && (*oldest == 0 || date < *oldest))
    *oldest = date;
}

static void
block (CyAssessMark *out, CyAssessWhy why, int indicator)
{
  if (out->why != CY_WHY_NONE)
    return;
  out->why = why;
  out->blocker = indicator;
}

/* ---- Indicators and dimensions ---- */

static guint
get_strength (const char *effect)
{
  for (guint i = 0; i < G_N_ELEMENTS (vetoes); i++)
    if (g_strcmp0 (effect, vetoes[i].effect) == 0)
      return i + 1;

  return 0;
}

static void
take_veto (const CyAssessEntry   *entry,
           const CyPlanIndicator *indicator,
           guint                  nth,
           CyAssessMark          *out)
{
  for (guint i = 0; entry->notes != NULL && i < entry->notes->len; i++)
    if (g_array_index (entry->notes, CyAssessNote, i).indicator == nth &&
        get_strength (indicator->effect) > get_strength (out->veto))
      out->veto = indicator->effect;
}

static void
compute_indicator (const CyAssessBook  *book,
                   const CyAssessEntry *entry,
                   guint                nth,
                   CyAssessMark        *out)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (book->plan, nth);
  CyAssessNode          *node = &out->indicators[nth];

  node->value = CY_ASSESS_NO_VALUE;
  node->points = indicator->points;
  switch (indicator->method)
    {
    case CY_METHOD_POINTS:
    case CY_METHOD_GRADE:
      cy_assess_compute_marks (book, entry, nth, out);
      break;
    case CY_METHOD_DEDUCT:
    case CY_METHOD_ADD:
      cy_assess_compute_notes (book, entry, nth, node);
      break;
    case CY_METHOD_VETO:
      take_veto (entry, indicator, nth, out);
      break;
    case CY_METHOD_BALLOT:
    case CY_METHOD_FIGURE:
    case CY_METHOD_HOURS:
    case CY_METHOD_TASKS:
    case CY_METHOD_DIAGNOSIS:
    case CY_METHOD_ABILITY:
    case CY_N_METHODS:
    default:
      cy_assess_compute_fact (book, entry, nth, node);
      break;
    }
  if (cy_assess_is_broken (node->why))
    block (out, node->why, (int) nth);
}

/* Nothing extra is missing: who has none has none. */
static void
add_extra (const CyAssessBook *book, guint nth, CyAssessMark *out)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (book->plan, nth);
  CyAssessNode          *node = &out->indicators[nth];
  gint64                 value = node->value != CY_ASSESS_NO_VALUE ? node->value : 0;

  if (indicator->method == CY_METHOD_DEDUCT)
    {
      /* Without a dimension that counts there is nothing to take it from but the total. */
      value = indicator->points > 0 ? (gint64) indicator->points * CY_ASSESS_UNIT - value : value;
      node->value = -value;
      out->penalty_raw += value;
    }
  else
    out->bonus_raw += value;
}

static void
add_weighted (const CyAssessBook *book, guint nth, CyAssessNode *dimension, CyAssessMark *out)
{
  CyAssessNode *node = &out->indicators[nth];

  if (node->points == 0)
    {
      dimension->value += node->value != CY_ASSESS_NO_VALUE ? node->value : 0;
      return;
    }
  dimension->points += node->points;
  dimension->covered += node->points * node->covered;
  if (node->value != CY_ASSESS_NO_VALUE)
    {
      dimension->value += node->value;
      return;
    }
  dimension->why = CY_WHY_PARTLY;
  if (book->plan->missing == CY_MISSING_FLAG)
    block (out, node->why, (int) nth);
}

static void
compute_dimension (const CyAssessBook  *book,
                   const CyAssessEntry *entry,
                   guint                nth,
                   CyAssessMark        *out)
{
  const CyPlanDimension *dimension = cy_plan_dimension (book->plan, nth);
  CyAssessNode          *node = &out->dimensions[nth];

  for (guint i = dimension->first; i < dimension->first + dimension->n_indicators; i++)
    {
      compute_indicator (book, entry, i, out);
      keep_oldest (&node->oldest, out->indicators[i].oldest);
      if (cy_plan_indicator (book->plan, i)->method == CY_METHOD_VETO)
        continue;
      if (dimension->kind == CY_DIMENSION_EXTRA)
        {
          add_extra (book, i, out);
          if (out->indicators[i].value != CY_ASSESS_NO_VALUE)
            node->value += out->indicators[i].value;
        }
      else if (dimension->kind == CY_DIMENSION_WEIGHTED)
        add_weighted (book, i, node, out);
    }
}

/* ---- Parts ---- */

/**
 * cy_assess_is_part_asked:
 * @book: a book
 * @part: place of a part in the plan
 *
 * Returns: whether the part counts in the cycle: a quarter has the routine ones, the year-end all
 */
gboolean
cy_assess_is_part_asked (const CyAssessBook *book, guint part)
{
  return cy_plan_part (book->plan, part)->is_routine || g_str_equal (book->kind, CY_CYCLE_YEAR_END);
}

/* Points of indicators of @part that have a value. */
static gint64
get_points_present (const CyAssessBook *book, guint part, const CyAssessMark *out)
{
  gint64 points = 0;

  for (guint i = 0; i < book->plan->indicators->len; i++)
    {
      const CyPlanDimension *dimension =
        cy_plan_dimension (book->plan, cy_plan_indicator (book->plan, i)->dimension);

      if (dimension->part == part && dimension->kind == CY_DIMENSION_WEIGHTED &&
          out->indicators[i].value != CY_ASSESS_NO_VALUE)
        points += out->indicators[i].points;
    }

  return points;
}

static void
compute_part (const CyAssessBook *book, const CyAssessEntry *entry, guint nth, CyAssessMark *out)
{
  const CySchemePlan *plan = book->plan;
  CyAssessNode       *node = &out->parts[nth];
  gint64              sum = 0;
  gint64              present;

  for (guint i = 0; i < plan->dimensions->len; i++)
    {
      if (cy_plan_dimension (plan, i)->part != nth)
        continue;
      compute_dimension (book, entry, i, out);
      keep_oldest (&node->oldest, out->dimensions[i].oldest);
      if (cy_plan_dimension (plan, i)->kind != CY_DIMENSION_WEIGHTED)
        continue;
      sum += out->dimensions[i].value;
      node->points += out->dimensions[i].points;
      node->covered += out->dimensions[i].covered;
    }
  present = get_points_present (book, nth, out);
  node->value = CY_ASSESS_NO_VALUE;
  node->why = present == 0 ? CY_WHY_MISSING : present < node->points ? CY_WHY_PARTLY : CY_WHY_NONE;
  if (plan->missing == CY_MISSING_ZERO)
    node->value = sum;
  else if (present > 0 && (present == node->points || plan->missing == CY_MISSING_RESCALE))
    node->value = cy_fixed_scale (sum, node->points, present, plan->rounding);
}

/* The mean of the quarters the person was assessed in. */
static void
compute_quarters (const CyAssessBook  *book,
                  const CyAssessEntry *entry,
                  guint                nth,
                  CyAssessMark        *out)
{
  const CySchemePlan *plan = book->plan;
  CyAssessNode       *node = &out->parts[nth];
  guint               n = entry->quarters != NULL ? entry->quarters->len : 0;
  guint               present = 0;
  gint64              sum = 0;
  gint64              coverage = 0;

  for (guint i = 0; i < n; i++)
    {
      const CyAssessQuarter *quarter = &g_array_index (entry->quarters, CyAssessQuarter, i);

      if (quarter->total == CY_ASSESS_NO_VALUE)
        continue;
      present++;
      sum += quarter->total;
      coverage += quarter->coverage;
      keep_oldest (&node->oldest, quarter->oldest);
    }
  node->points = FULL_POINTS;
  node->value = CY_ASSESS_NO_VALUE;
  node->why = present == 0 ? CY_WHY_MISSING : present < n ? CY_WHY_PARTLY : CY_WHY_NONE;
  if (n > 0)
    node->covered =
      cy_fixed_scale (coverage, (gint64) node->points * WHOLE, (gint64) n * 1000, CY_ROUND_DOWN);
  if (plan->missing == CY_MISSING_ZERO)
    node->value = n > 0 ? cy_fixed_divide (sum, n, plan->rounding) : 0;
  else if (present > 0 && (present == n || plan->missing == CY_MISSING_RESCALE))
    node->value = cy_fixed_divide (sum, present, plan->rounding);
  else if (plan->missing == CY_MISSING_FLAG)
    block (out, CY_WHY_MISSING, -1);
}

/* ---- The total ---- */

static void
join_parts (const CyAssessBook *book, CyAssessMark *out)
{
  const CySchemePlan *plan = book->plan;
  gint64              covered = 0;
  gint64              asked = 0;
  gint64              exact = 0;
  gint64              sum = 0;

  for (guint i = 0; i < plan->parts->len; i++)
    {
      const CyAssessNode *node = &out->parts[i];
      int                 weight = cy_plan_part (plan, i)->weight;

      keep_oldest (&out->oldest, node->oldest);
      if (!cy_assess_is_part_asked (book, i) || node->points == 0)
        continue;
      covered += node->covered * weight;
      asked += node->points * weight;
      if (node->value == CY_ASSESS_NO_VALUE)
        continue;
      out->weight += weight;
      exact += node->value * weight;
      sum += cy_fixed_scale (node->value, weight, WHOLE, plan->rounding);
    }
  if (asked > 0)
    out->coverage = (int) cy_fixed_scale (covered, 1000, asked * WHOLE, CY_ROUND_DOWN);
  if (out->weight == 0)
    block (out, CY_WHY_MISSING, -1);
  else if (out->why == CY_WHY_NONE)
    out->base = out->weight == WHOLE ? sum : cy_fixed_divide (exact, out->weight, plan->rounding);
}

static gint64
cap_at (gint64 value, int cap)
{
  return cap > 0 ? MIN (value, (gint64) cap * CY_ASSESS_UNIT) : value;
}

static void
compute_total (const CySchemePlan *plan, CyAssessMark *out)
{
  out->bonus = cap_at (out->bonus_raw, plan->bonus_cap);
  out->penalty = cap_at (out->penalty_raw, plan->penalty_cap);
  if (out->base == CY_ASSESS_NO_VALUE)
    return;
  out->total =
    cy_fixed_round (MAX (out->base + out->bonus - out->penalty, 0), plan->decimals, plan->rounding);
}

/* ---- The grade ---- */

static gboolean
is_worse (const char *grade, const char *than)
{
  return strcmp (grade, than) > 0;
}

static const char *
find_line (const CySchemePlan *plan, gint64 total)
{
  for (guint i = 0; i < plan->lines->len; i++)
    {
      const CyPlanLine *line = g_ptr_array_index (plan->lines, i);

      if (total >= (gint64) line->least * CY_ASSESS_UNIT)
        return line->grade;
    }

  return NULL;
}

static gboolean
is_institution (const CySchemePlan *plan)
{
  return g_strcmp0 (plan->family, "institution") == 0;
}

/**
 * cy_assess_get_lowest_grade:
 * @plan: a scheme
 *
 * Returns: (transfer none): what its family of grades calls a failure, code of ZB18
 */
const char *
cy_assess_get_lowest_grade (const CySchemePlan *plan)
{
  return is_institution (plan) ? "4B" : "4";
}

static void
propose (const CyAssessBook *book, const CyAssessEntry *entry, CyAssessMark *out)
{
  const CySchemePlan *plan = book->plan;
  guint               strength = get_strength (out->veto);
  const char         *best = strength > 0 ? vetoes[strength - 1].best[is_institution (plan)] : NULL;

  out->is_below_coverage = plan->coverage_min > 0 && out->coverage < plan->coverage_min * 10;
  if (entry->special != NULL)
    return;
  /* A failure is one whatever the total is. */
  if (strength == G_N_ELEMENTS (vetoes))
    out->proposed = best;
  else if (out->total != CY_ASSESS_NO_VALUE && !out->is_below_coverage)
    {
      out->proposed = find_line (plan, out->total);
      if (best != NULL && out->proposed != NULL && is_worse (best, out->proposed))
        out->proposed = best;
    }
}

/**
 * cy_assess_is_broken:
 * @why: what is wrong
 *
 * Returns: whether there are marks, but none that can be counted before they are mended
 */
gboolean
cy_assess_is_broken (CyAssessWhy why)
{
  return why == CY_WHY_RANGE || why == CY_WHY_TWICE;
}

/**
 * cy_assess_compute:
 * @book: a book
 * @entry: place of an entry
 * @out: made by cy_assess_mark_new() for the same scheme
 *
 * Rounds only at the mean of a group, the mean over groups, the points of a method, the rescaling
 * of a part, its weight and the total, by the rule of the scheme.
 */
void
cy_assess_compute (const CyAssessBook *book, guint entry, CyAssessMark *out)
{
  const CyAssessEntry *of = cy_assess_book_entry (book, entry);

  clear (book, of, out);
  for (guint i = 0; i < book->plan->parts->len; i++)
    if (cy_assess_book_is_routine_part (book, i))
      compute_quarters (book, of, i, out);
    else if (cy_assess_is_part_asked (book, i))
      compute_part (book, of, i, out);
  join_parts (book, out);
  compute_total (book->plan, out);
  propose (book, of, out);
}

/* ---- The rank ---- */

typedef struct
{
  gint64 total;
  guint  place;
} Ranked;

static int
compare_totals (gconstpointer a, gconstpointer b)
{
  gint64 one = ((const Ranked *) a)->total;
  gint64 other = ((const Ranked *) b)->total;

  return (other > one) - (other < one);
}

/**
 * cy_assess_rank:
 * @book: a book
 * @totals: of each entry, thousandths or %CY_ASSESS_NO_VALUE
 * @ranks: (out caller-allocates): of each entry, from 1 on; equal totals share one; 0 for those
 *   without a total and those that are not graded
 */
void
cy_assess_rank (const CyAssessBook *book, const gint64 *totals, guint *ranks)
{
  g_autofree Ranked *order = g_new (Ranked, MAX (book->entries->len, 1));
  guint              n = 0;

  for (guint i = 0; i < book->entries->len; i++)
    {
      ranks[i] = 0;
      if (totals[i] != CY_ASSESS_NO_VALUE && cy_assess_book_entry (book, i)->special == NULL)
        order[n++] = (Ranked){ totals[i], i };
    }
  qsort (order, n, sizeof *order, compare_totals);
  for (guint i = 0; i < n; i++)
    ranks[order[i].place] =
      i > 0 && order[i].total == order[i - 1].total ? ranks[order[i - 1].place] : i + 1;
}

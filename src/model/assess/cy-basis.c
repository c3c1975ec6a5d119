/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 计算依据: how one total came about, from the total down to single marks. */
#include "cy-basis-private.h"

#include "cy-assess-note.h"
#include "cy-fixed.h"

#include <glib/gi18n.h>

#define WHOLE 10000

static void
node_free (gpointer data)
{
  CyBasisNode *self = data;

  g_free (self->name);
  g_free (self->sum);
  g_free (self->words);
  g_free (self);
}

static CyBasisNode *
add (CyBasis *self, CyBasisKind kind, int parent, guint nth, const char *name)
{
  CyBasisNode *node = g_new0 (CyBasisNode, 1);

  node->kind = kind;
  node->parent = parent;
  node->depth = parent < 0 ? 0 : cy_basis_node (self, parent)->depth + 1;
  node->nth = nth;
  node->name = g_strdup (name);
  node->scale = 1000;
  node->value = CY_ASSESS_NO_VALUE;
  node->coverage = -1;
  node->county = node->town = CY_ASSESS_NO_VALUE;
  g_ptr_array_add (self->nodes, node);

  return node;
}

static int
get_last (const CyBasis *self)
{
  return (int) self->nodes->len - 1;
}

static const CyAssessEntry *
get_entry (const CyBasis *self)
{
  return cy_assess_book_entry (self->book, self->entry);
}

static void
take_node (CyBasisNode *node, const CyAssessNode *from)
{
  node->value = from->value;
  node->points = from->points;
  node->date = from->oldest;
  node->coverage = from->points > 0 ? (int) (from->covered * 1000 / (from->points * WHOLE)) : -1;
}

/* ---- Single entries ---- */

static gboolean
is_of_group (const CyBasis *self, const CyAssessEntry *entry, guint nth, guint column, guint group)
{
  gint32 mark = entry->marks[nth * entry->n_graders + column];

  return mark != CY_ASSESS_NO_MARK &&
         cy_assess_book_grader (self->book, entry->graders[column])->group == group;
}

/* Of equal marks any may be the one that is left out: the first that stands there is. */
static void
leave_out (CyBasis *self, int parent, guint n_cut, gboolean highest)
{
  for (; n_cut > 0; n_cut--)
    {
      CyBasisNode *worst = NULL;

      for (guint i = (guint) parent + 1; i < self->nodes->len; i++)
        {
          CyBasisNode *node = g_ptr_array_index (self->nodes, i);

          if (!node->is_out && (worst == NULL || (highest ? node->value > worst->value
                                                          : node->value < worst->value)))
            worst = node;
        }
      if (worst != NULL)
        worst->is_out = TRUE;
    }
}

static void
add_marks (CyBasis *self, int parent, guint nth, guint group, guint n_cut)
{
  const CyAssessEntry *entry = get_entry (self);
  int                  points = cy_plan_indicator (self->book->plan, nth)->points;
  CyBasisNode         *above = g_ptr_array_index (self->nodes, parent);

  for (guint i = 0; i < entry->n_graders; i++)
    if (is_of_group (self, entry, nth, i, group))
      {
        const CyAssessGrader *grader = cy_assess_book_grader (self->book, entry->graders[i]);
        gint32                mark = entry->marks[nth * entry->n_graders + i];
        CyBasisNode *node = add (self, CY_BASIS_MARK, parent, entry->graders[i], grader->name);

        node->scale = 100;
        node->value = mark != CY_ASSESS_TWO_MARKS ? mark : CY_ASSESS_NO_VALUE;
        node->is_out = mark == CY_ASSESS_TWO_MARKS || mark < 0 || mark > points;
        node->date = entry->days[nth * entry->n_graders + i];
        if (node->date != 0 && (above->date == 0 || node->date < above->date))
          above->date = node->date;
      }
  leave_out (self, parent, n_cut, TRUE);
  leave_out (self, parent, n_cut, FALSE);
}

static void
add_groups (CyBasis *self, int parent, guint nth)
{
  const CySchemePlan *plan = self->book->plan;

  for (guint i = 0; i < plan->groups->len; i++)
    {
      const CyAssessGroupMark *group = &self->mark->groups[nth * plan->groups->len + i];
      CyBasisNode             *node;

      if (group->weight == 0)
        continue;
      node = add (self, CY_BASIS_GROUP, parent, i, cy_plan_group (plan, i)->name);
      node->rule = CY_BASIS_MEAN;
      node->weight = group->weight;
      node->value = group->value;
      node->divisor = (gint64) group->n_marks - 2 * (gint64) group->n_cut;
      add_marks (self, get_last (self), nth, i, group->n_cut);
    }
}

static void
add_notes (CyBasis *self, int parent, guint nth)
{
  const CyAssessEntry   *entry = get_entry (self);
  const CyPlanIndicator *indicator = cy_plan_indicator (self->book->plan, nth);

  for (guint i = 0; entry->notes != NULL && i < entry->notes->len; i++)
    {
      const CyAssessNote *note = &g_array_index (entry->notes, CyAssessNote, i);
      CyBasisNode        *node;

      if (note->indicator != nth)
        continue;
      node = add (self, CY_BASIS_NOTE, parent, i, note->content);
      node->scale = WHOLE;
      node->date = note->date;
      if (indicator->method != CY_METHOD_VETO)
        node->value = cy_assess_note_get_value (note, indicator);
    }
}

static void
add_fact (CyBasis *self, int parent, guint nth)
{
  const CyAssessFact *fact = &get_entry (self)->facts[self->book->fact_of[nth]];
  const CyBasisFact  *words = cy_basis_fact_get (cy_plan_indicator (self->book->plan, nth)->method);
  CyBasisNode        *node;

  if (fact->state != CY_FACT_KNOWN && fact->state != CY_FACT_NO_TARGET)
    return;
  node = add (self, CY_BASIS_FACT, parent, nth, _ (words->name));
  node->scale = words->scale;
  node->value = fact->value;
  node->divisor = fact->of;
  node->date = fact->date;
  if (words->target == NULL)
    return;
  node = add (self, CY_BASIS_TARGET, parent, nth, _ (words->target));
  node->scale = words->scale;
  node->value = fact->of;
}

/* ---- Indicators ---- */

static void
set_notes_rule (const CyBasis *self, CyBasisNode *node, const CyPlanIndicator *indicator)
{
  const CyPlanDimension *dimension = cy_plan_dimension (self->book->plan, indicator->dimension);
  gint64                 cap = indicator->cap;

  if (indicator->points > 0 && (cap == 0 || cap > indicator->points))
    cap = indicator->points;
  node->rule = CY_BASIS_NOTES;
  node->factor = cap * CY_ASSESS_UNIT;
  if (indicator->method == CY_METHOD_DEDUCT && dimension->kind == CY_DIMENSION_WEIGHTED)
    node->divisor = (gint64) indicator->points * CY_ASSESS_UNIT;
}

static void
add_indicator (CyBasis *self, int parent, guint nth, const CyBasisPeers *peers)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (self->book->plan, nth);
  const CyAssessNode    *from = &self->mark->indicators[nth];
  CyBasisNode           *node = add (self, CY_BASIS_INDICATOR, parent, nth, indicator->name);
  int                    own = get_last (self);

  node->value = from->value;
  node->points = from->points;
  node->date = from->oldest;
  node->coverage = from->points > 0 ? (int) (from->covered * 1000 / WHOLE) : -1;
  if (peers != NULL && self->book->asked[nth])
    {
      node->county = cy_basis_peers_get_median (peers, (int) nth, 0);
      node->town = cy_basis_peers_get_median (peers, (int) nth, get_entry (self)->town);
    }
  switch (indicator->method)
    {
    case CY_METHOD_POINTS:
    case CY_METHOD_GRADE:
      node->rule = CY_BASIS_WEIGHTED;
      add_groups (self, own, nth);
      break;
    case CY_METHOD_DEDUCT:
    case CY_METHOD_ADD:
    case CY_METHOD_VETO:
      set_notes_rule (self, node, indicator);
      add_notes (self, own, nth);
      break;
    case CY_METHOD_BALLOT:
    case CY_METHOD_FIGURE:
    case CY_METHOD_HOURS:
    case CY_METHOD_TASKS:
    case CY_METHOD_DIAGNOSIS:
    case CY_METHOD_ABILITY:
    case CY_N_METHODS:
    default:
      node->rule = CY_BASIS_FACT_RULE;
      node->factor = from->points * CY_ASSESS_UNIT;
      add_fact (self, own, nth);
      break;
    }
}

/* The weights that a mean of groups is divided by. */
static void
set_divisors (CyBasis *self)
{
  gboolean zero = self->book->plan->missing == CY_MISSING_ZERO;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const CyBasisNode *node = cy_basis_node (self, i);
      CyBasisNode       *parent =
        node->parent >= 0 ? g_ptr_array_index (self->nodes, node->parent) : NULL;

      if (parent != NULL && parent->rule == CY_BASIS_WEIGHTED &&
          (zero || node->value != CY_ASSESS_NO_VALUE))
        parent->divisor += node->weight;
    }
}

/* ---- Parts ---- */

static void
add_dimension (CyBasis *self, int parent, guint nth, const CyBasisPeers *peers)
{
  const CyPlanDimension *dimension = cy_plan_dimension (self->book->plan, nth);
  CyBasisNode           *node = add (self, CY_BASIS_DIMENSION, parent, nth, dimension->name);
  int                    own = get_last (self);

  node->rule = CY_BASIS_SUM;
  take_node (node, &self->mark->dimensions[nth]);
  for (guint i = dimension->first; i < dimension->first + dimension->n_indicators; i++)
    if (cy_plan_indicator (self->book->plan, i)->method != CY_METHOD_VETO)
      add_indicator (self, own, i, peers);
}

static gint64
get_points_present (const CyBasis *self, guint part)
{
  const CySchemePlan *plan = self->book->plan;
  gint64              points = 0;

  for (guint i = 0; i < plan->indicators->len; i++)
    {
      const CyPlanDimension *dimension =
        cy_plan_dimension (plan, cy_plan_indicator (plan, i)->dimension);

      if (dimension->part == part && dimension->kind == CY_DIMENSION_WEIGHTED &&
          self->mark->indicators[i].value != CY_ASSESS_NO_VALUE)
        points += self->mark->indicators[i].points;
    }

  return points;
}

static void
add_quarters (CyBasis *self, int parent)
{
  const GArray *quarters = get_entry (self)->quarters;
  CyBasisNode  *node = g_ptr_array_index (self->nodes, parent);
  gboolean      zero = self->book->plan->missing == CY_MISSING_ZERO;

  node->rule = CY_BASIS_AVERAGE;
  for (guint i = 0; quarters != NULL && i < quarters->len; i++)
    {
      const CyAssessQuarter *quarter = &g_array_index (quarters, CyAssessQuarter, i);
      CyBasisNode           *child = add (self, CY_BASIS_QUARTER, parent, i, quarter->name);

      child->value = quarter->total;
      child->coverage = quarter->coverage;
      child->date = quarter->oldest;
      if (zero || quarter->total != CY_ASSESS_NO_VALUE)
        node->divisor++;
    }
}

static void
add_part (CyBasis *self, guint nth, const CyBasisPeers *peers)
{
  const CySchemePlan *plan = self->book->plan;
  CyBasisNode        *node = add (self, CY_BASIS_PART, 0, nth, cy_plan_part (plan, nth)->name);
  int                 own = get_last (self);

  take_node (node, &self->mark->parts[nth]);
  node->weight = cy_plan_part (plan, nth)->weight;
  if (cy_assess_book_is_routine_part (self->book, nth))
    {
      add_quarters (self, own);
      return;
    }
  node->rule = CY_BASIS_RESCALED;
  node->divisor = get_points_present (self, nth);
  node->factor = node->points;
  if (plan->missing == CY_MISSING_ZERO || node->divisor == node->factor)
    {
      node->rule = CY_BASIS_SUM;
      node->factor = node->divisor = 0;
    }
  for (guint i = 0; i < plan->dimensions->len; i++)
    if (cy_plan_dimension (plan, i)->part == nth &&
        cy_plan_dimension (plan, i)->kind == CY_DIMENSION_WEIGHTED)
      add_dimension (self, own, i, peers);
}

/* ---- On top ---- */

static gboolean
is_extra (const CyBasis *self, guint indicator, gboolean penalty)
{
  const CySchemePlan    *plan = self->book->plan;
  const CyPlanIndicator *of = cy_plan_indicator (plan, indicator);

  return self->book->asked[indicator] && of->method != CY_METHOD_VETO &&
         cy_plan_dimension (plan, of->dimension)->kind == CY_DIMENSION_EXTRA &&
         (of->method == CY_METHOD_DEDUCT) == penalty;
}

static void
add_extra (CyBasis *self, gboolean penalty, const CyBasisPeers *peers)
{
  const CySchemePlan *plan = self->book->plan;
  int                 cap = penalty ? plan->penalty_cap : plan->bonus_cap;
  CyBasisNode        *node = NULL;
  int                 own = 0;

  for (guint i = 0; i < plan->indicators->len; i++)
    {
      if (!is_extra (self, i, penalty))
        continue;
      if (node == NULL)
        {
          node = add (self,
                      penalty ? CY_BASIS_PENALTY : CY_BASIS_BONUS,
                      0,
                      0,
                      penalty ? _ ("Points off") : _ ("Extra points"));
          own = get_last (self);
          node->rule = CY_BASIS_CAPPED;
          node->factor = (gint64) cap * CY_ASSESS_UNIT;
          node->value = penalty ? -self->mark->penalty : self->mark->bonus;
        }
      add_indicator (self, own, i, peers);
    }
}

static void
add_vetoes (CyBasis *self)
{
  const CyAssessEntry *entry = get_entry (self);

  for (guint i = 0; i < self->book->plan->indicators->len; i++)
    for (guint j = 0; entry->notes != NULL && j < entry->notes->len; j++)
      if (cy_plan_indicator (self->book->plan, i)->method == CY_METHOD_VETO &&
          g_array_index (entry->notes, CyAssessNote, j).indicator == i)
        {
          add_indicator (self, 0, i, NULL);
          break;
        }
}

/* ---- The whole ---- */

static void
set_share (const CyBasis *self, CyBasisNode *node)
{
  node->share = node->value;
  if (node->kind == CY_BASIS_PART && node->value != CY_ASSESS_NO_VALUE && self->mark->weight > 0)
    node->share =
      cy_fixed_scale (node->value, node->weight, self->mark->weight, self->book->plan->rounding);
}

/**
 * cy_basis_new:
 * @book: a book
 * @peers: (nullable): all of it, for rank and medians
 * @entry: place of an entry
 *
 * Returns: (transfer full): how the entry's total came about
 */
CyBasis *
cy_basis_new (CyAssessBook *book, const CyBasisPeers *peers, guint entry)
{
  CyBasis     *self = g_new0 (CyBasis, 1);
  CyBasisNode *total;

  self->book = cy_assess_book_ref (book);
  self->entry = entry;
  self->nodes = g_ptr_array_new_with_free_func (node_free);
  self->mark = cy_assess_mark_new (book);
  self->is_stale = cy_assess_book_is_stale (book, entry);
  cy_assess_compute (book, entry, self->mark);
  total = add (self, CY_BASIS_TOTAL, -1, 0, C_ ("of an assessment", "Total"));
  total->rule = CY_BASIS_JOINED;
  total->value = self->mark->total;
  total->coverage = self->mark->coverage;
  total->date = self->mark->oldest;
  if (peers != NULL)
    {
      self->rank = cy_basis_peers_get_rank (peers, entry, &self->n_ranked);
      total->county = cy_basis_peers_get_median (peers, -1, 0);
      total->town = cy_basis_peers_get_median (peers, -1, get_entry (self)->town);
    }
  for (guint i = 0; i < book->plan->parts->len; i++)
    if (cy_assess_is_part_asked (book, i))
      add_part (self, i, peers);
  add_extra (self, FALSE, peers);
  add_extra (self, TRUE, peers);
  add_vetoes (self);
  set_divisors (self);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      set_share (self, g_ptr_array_index (self->nodes, i));
      cy_basis_write_sum (self, i);
      cy_basis_write_words (self, i);
    }

  return self;
}

void
cy_basis_free (CyBasis *self)
{
  g_ptr_array_unref (self->nodes);
  cy_assess_mark_free (self->mark);
  cy_assess_book_unref (self->book);
  g_free (self);
}

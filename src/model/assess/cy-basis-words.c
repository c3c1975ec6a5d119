/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The lines of a basis in words: the sum written out, and what is missing, rescaled, capped or left
 * out. */
#include "cy-basis-private.h"

#include "cy-assess-note.h"
#include "cy-code.h"
#include "cy-decimal.h"
#include "cy-score-sheet.h"

#include <glib/gi18n.h>

#define POINT 1000
/* More than so many marks are not written out one by one. */
#define MOST_TERMS 8

/**
 * cy_basis_format:
 * @value: a number
 * @scale: how many make one, a power of ten
 *
 * Returns: (transfer full): it, without noughts at its end, but with one decimal where @scale has
 *   any; a dash for %CY_ASSESS_NO_VALUE
 */
char *
cy_basis_format (gint64 value, gint64 scale)
{
  guint digits = 0;

  if (value == CY_ASSESS_NO_VALUE)
    return g_strdup ("—");
  for (gint64 unit = scale; unit > 1; unit /= 10)
    digits++;

  return cy_decimal_format (value, digits, MIN (digits, 1));
}

static void
append_value (GString *text, gint64 value, gint64 scale)
{
  g_autofree char *number = cy_basis_format (value, scale);

  g_string_append (text, number);
}

static void
append_weight (GString *text, gint64 weight)
{
  g_autofree char *number = cy_decimal_format (weight, 2, 0);

  g_string_append (text, number);
  g_string_append_c (text, '%');
}

/* ---- The sum ---- */

static gboolean
counts (const CyBasis *self, guint nth, const CyBasisNode *child)
{
  return child->parent == (int) nth && !child->is_out && child->value != CY_ASSESS_NO_VALUE;
}

static guint
count_terms (const CyBasis *self, guint nth)
{
  guint n = 0;

  for (guint i = nth + 1; i < self->nodes->len; i++)
    n += counts (self, nth, cy_basis_node (self, i));

  return n;
}

/* a + b + c; from @with_weights on each times its weight. */
static void
append_terms (GString *text, const CyBasis *self, guint nth, gboolean with_weights)
{
  gboolean is_first = TRUE;

  for (guint i = nth + 1; i < self->nodes->len; i++)
    {
      const CyBasisNode *child = cy_basis_node (self, i);

      if (!counts (self, nth, child) || child->kind == CY_BASIS_BONUS ||
          child->kind == CY_BASIS_PENALTY)
        continue;
      if (!is_first)
        g_string_append (text, " + ");
      is_first = FALSE;
      append_value (text, child->value, child->scale);
      if (with_weights)
        {
          g_string_append (text, "×");
          append_weight (text, child->weight);
        }
    }
}

static gint64
sum_terms (const CyBasis *self, guint nth)
{
  gint64 sum = 0;

  for (guint i = nth + 1; i < self->nodes->len; i++)
    if (counts (self, nth, cy_basis_node (self, i)))
      sum += cy_basis_node (self, i)->value;

  return sum;
}

/* In brackets when there are several, summed up when there are too many. */
static void
append_sum (GString *text, const CyBasis *self, guint nth, gint64 scale)
{
  guint n = count_terms (self, nth);

  if (n > MOST_TERMS)
    append_value (text, sum_terms (self, nth), scale);
  else
    {
      g_string_append (text, n > 1 ? "(" : "");
      append_terms (text, self, nth, FALSE);
      g_string_append (text, n > 1 ? ")" : "");
    }
}

static void
write_mean (GString *text, const CyBasis *self, guint nth, gint64 scale)
{
  const CyBasisNode *node = cy_basis_node (self, nth);

  append_sum (text, self, nth, scale);
  if (node->divisor > 1)
    g_string_append_printf (text, " ÷ %d", (int) node->divisor);
}

static void
write_weighted (GString *text, const CyBasis *self, guint nth)
{
  const CyBasisNode *node = cy_basis_node (self, nth);
  gboolean           is_whole = node->divisor == 10000;

  g_string_append (text, is_whole ? "" : "(");
  append_terms (text, self, nth, TRUE);
  g_string_append (text, is_whole ? "" : ")");
  if (!is_whole)
    {
      g_string_append (text, " ÷ ");
      append_weight (text, node->divisor);
    }
}

static void
write_notes (GString *text, const CyBasis *self, guint nth)
{
  const CyBasisNode *node = cy_basis_node (self, nth);

  if (node->divisor != 0)
    {
      append_value (text, node->divisor, POINT);
      g_string_append (text, " - ");
    }
  if (count_terms (self, nth) == 0)
    g_string_append_c (text, '0');
  else
    append_sum (text, self, nth, 10000);
}

static const CyBasisNode *
find_fact (const CyBasis *self, guint nth)
{
  return nth + 1 < self->nodes->len && cy_basis_node (self, nth + 1)->kind == CY_BASIS_FACT
           ? cy_basis_node (self, nth + 1)
           : NULL;
}

static void
write_figure (GString *text, const CyPlanIndicator *indicator, const CyBasisNode *fact)
{
  gboolean         is_rate = g_strcmp0 (indicator->function, "rate") == 0;
  g_autofree char *value = cy_basis_format (fact->value, fact->scale);
  g_autofree char *low = cy_basis_format (indicator->low, fact->scale);
  g_autofree char *high = cy_basis_format (indicator->high, fact->scale);
  g_autofree char *points = cy_basis_format (indicator->points, 100);

  if (g_strcmp0 (indicator->function, "steps") == 0)
    g_string_append_printf (text, _ ("band that %s reaches"), value);
  else if (is_rate && indicator->less_is_better)
    g_string_append_printf (text, "%s ÷ %s × %s", high, value, points);
  else if (is_rate)
    g_string_append_printf (text, "%s ÷ %s × %s", value, high, points);
  else
    g_string_append_printf (text, "(%s - %s) ÷ (%s - %s) × %s", value, low, high, low, points);
}

static void
write_fact (GString *text, const CyBasis *self, guint nth)
{
  const CyBasisNode     *fact = find_fact (self, nth);
  const CyPlanIndicator *indicator =
    cy_plan_indicator (self->book->plan, cy_basis_node (self, nth)->nth);

  if (indicator->method == CY_METHOD_FIGURE)
    {
      write_figure (text, indicator, fact);
      return;
    }
  append_value (text, fact->value, fact->scale);
  g_string_append (text, " ÷ ");
  append_value (text, fact->divisor, fact->scale);
  g_string_append (text, " × ");
  append_value (text, indicator->points, 100);
}

static void
write_rescaled (GString *text, const CyBasis *self, guint nth)
{
  const CyBasisNode *node = cy_basis_node (self, nth);

  append_sum (text, self, nth, POINT);
  g_string_append (text, " × ");
  append_value (text, node->factor, 100);
  g_string_append (text, " ÷ ");
  append_value (text, node->divisor, 100);
}

static void
write_total (GString *text, const CyBasis *self)
{
  gboolean is_whole = self->mark->weight == 10000;

  g_string_append (text, is_whole ? "" : "(");
  append_terms (text, self, 0, TRUE);
  g_string_append (text, is_whole ? "" : ")");
  if (!is_whole)
    {
      g_string_append (text, " ÷ ");
      append_weight (text, self->mark->weight);
    }
  if (self->mark->bonus != 0)
    {
      g_string_append (text, " + ");
      append_value (text, self->mark->bonus, POINT);
    }
  if (self->mark->penalty != 0)
    {
      g_string_append (text, " - ");
      append_value (text, self->mark->penalty, POINT);
    }
}

static void
write_left (GString *text, const CyBasis *self, guint nth)
{
  switch (cy_basis_node (self, nth)->rule)
    {
    case CY_BASIS_MEAN:
      write_mean (text, self, nth, 100);
      break;
    case CY_BASIS_AVERAGE:
      write_mean (text, self, nth, POINT);
      break;
    case CY_BASIS_WEIGHTED:
      write_weighted (text, self, nth);
      break;
    case CY_BASIS_NOTES:
      write_notes (text, self, nth);
      break;
    case CY_BASIS_FACT_RULE:
      write_fact (text, self, nth);
      break;
    case CY_BASIS_RESCALED:
      write_rescaled (text, self, nth);
      break;
    case CY_BASIS_JOINED:
      write_total (text, self);
      break;
    case CY_BASIS_SUM:
    case CY_BASIS_CAPPED:
    case CY_BASIS_GIVEN:
    default:
      append_terms (text, self, nth, FALSE);
      break;
    }
}

static char *
make_note_sum (const CyBasis *self, const CyBasisNode *node)
{
  const CyAssessEntry   *entry = cy_assess_book_entry (self->book, self->entry);
  const CyAssessNote    *note = &g_array_index (entry->notes, CyAssessNote, node->nth);
  const CyPlanIndicator *indicator = cy_plan_indicator (self->book->plan, note->indicator);
  g_autofree char *points = cy_basis_format (cy_assess_note_get_points (note, indicator), 100);
  g_autofree char *multiplier = cy_basis_format (note->multiplier, 100);
  g_autofree char *value = cy_basis_format (node->value, node->scale);

  if (note->multiplier == 100)
    return g_strdup_printf ("%s × %d = %s", points, note->times, value);

  return g_strdup_printf ("%s × %d × %s = %s", points, note->times, multiplier, value);
}

static const CyPlanIndicator *
get_marked (const CyBasis *self, const CyBasisNode *mark)
{
  const CyBasisNode *group = cy_basis_node (self, mark->parent);

  return cy_plan_indicator (self->book->plan, cy_basis_node (self, group->parent)->nth);
}

/* Of what was given: where it is looked up, or the word that it was given in. */
static char *
make_source (const CyBasis *self, const CyBasisNode *node)
{
  const CySchemePlan *plan = self->book->plan;

  if (node->kind == CY_BASIS_NOTE)
    return make_note_sum (self, node);
  if (node->kind == CY_BASIS_FACT)
    return g_strdup (_ (cy_basis_fact_get (cy_plan_indicator (plan, node->nth)->method)->source));
  if (node->kind == CY_BASIS_QUARTER)
    return g_strdup (_ ("the total of this cycle; it has a basis of its own"));
  if (node->kind == CY_BASIS_MARK && get_marked (self, node)->method == CY_METHOD_GRADE)
    return cy_score_dup_mark (get_marked (self, node), (int) node->value);

  return NULL;
}

/* Without one: what has no value. */
void
cy_basis_write_sum (const CyBasis *self, guint nth)
{
  CyBasisNode *node = g_ptr_array_index (self->nodes, nth);
  GString     *text;

  if (node->value == CY_ASSESS_NO_VALUE)
    return;
  if (node->rule == CY_BASIS_GIVEN)
    {
      node->sum = make_source (self, node);
      return;
    }
  if (node->rule != CY_BASIS_NOTES && count_terms (self, nth) == 0)
    return;
  text = g_string_new (NULL);
  write_left (text, self, nth);
  g_string_append (text, " = ");
  append_value (text, node->value, node->scale);
  node->sum = g_string_free (text, FALSE);
}

/* ---- Words ---- */

static void
add_words (GPtrArray *words, char *text)
{
  if (text != NULL)
    g_ptr_array_add (words, text);
}

static const char *
get_why (CyAssessWhy why)
{
  switch (why)
    {
    case CY_WHY_MISSING:
      return _ ("Nothing was given");
    case CY_WHY_PARTLY:
      return _ ("Part of it was not given");
    case CY_WHY_RANGE:
      return _ ("A mark is outside 0 to full marks");
    case CY_WHY_TWICE:
      return _ ("Typed in twice, and not the same");
    case CY_WHY_HIDDEN:
      return _ ("Too few voters for the result of the ballot");
    case CY_WHY_NO_TARGET:
      return _ ("What it is divided by is 0");
    case CY_WHY_NONE:
    default:
      return NULL;
    }
}

static const char *
get_missing_words (const CyBasis *self)
{
  switch (self->book->plan->missing)
    {
    case CY_MISSING_ZERO:
      return _ ("what is missing counts 0");
    case CY_MISSING_FLAG:
      return _ ("no total without it");
    case CY_MISSING_RESCALE:
    default:
      return _ ("what is missing is rescaled from the rest");
    }
}

static void
add_gap (const CyBasis *self, GPtrArray *words, CyAssessWhy why)
{
  if (why == CY_WHY_NONE)
    return;
  if (cy_assess_is_broken (why))
    add_words (words, g_strdup (get_why (why)));
  else
    /* Translators: what is missing; what follows from it */
    add_words (words, g_strdup_printf (_ ("%s: %s"), get_why (why), get_missing_words (self)));
}

static void
add_cap (GPtrArray *words, gboolean is_capped, gint64 cap)
{
  g_autofree char *most = cy_basis_format (cap, POINT);

  if (is_capped)
    add_words (words, g_strdup_printf (_ ("capped at %s"), most));
}

static void
add_veto (const CyBasis *self, GPtrArray *words, const char *effect)
{
  if (effect != NULL)
    add_words (words, g_strdup_printf (_ ("Veto: %s"), cy_code_get_name ("veto_effect", effect)));
}

static void
add_total_words (const CyBasis *self, GPtrArray *words)
{
  const CyAssessEntry *entry = cy_assess_book_entry (self->book, self->entry);

  if (entry->special != NULL)
    add_words (words,
               g_strdup_printf (_ ("Not graded: %s"), cy_code_get_name ("zb18", entry->special)));
  add_words (words, cy_basis_dup_why (self));
  if (self->mark->weight != 10000 && self->mark->total != CY_ASSESS_NO_VALUE)
    add_words (words, g_strdup (_ ("only the parts that are there count, by their weights")));
  if (self->mark->is_below_coverage)
    add_words (words,
               g_strdup_printf (_ ("Less than %d%% is covered: no grade is proposed"),
                                self->book->plan->coverage_min));
  add_veto (self, words, self->mark->veto);
  if (self->mark->base != CY_ASSESS_NO_VALUE &&
      self->mark->base + self->mark->bonus < self->mark->penalty)
    add_words (words, g_strdup (_ ("never below 0")));
}

static void
add_group_words (const CyBasis *self, const CyBasisNode *node, GPtrArray *words)
{
  const CyAssessGroupMark *group =
    &self->mark->groups[cy_basis_node (self, node->parent)->nth * self->book->plan->groups->len +
                        node->nth];

  if (group->value == CY_ASSESS_NO_VALUE)
    add_words (words, g_strdup (_ ("This group gave no mark")));
  if (group->n_cut > 0)
    add_words (words,
               g_strdup_printf (_ ("%u highest and %u lowest left out"),
                                group->n_cut,
                                group->n_cut));
}

static void
add_mark_words (const CyBasis *self, const CyBasisNode *node, GPtrArray *words)
{
  const CyPlanIndicator *indicator = get_marked (self, node);

  if (!node->is_out)
    return;
  if (node->value == CY_ASSESS_NO_VALUE)
    add_words (words, g_strdup (get_why (CY_WHY_TWICE)));
  else if (node->value < 0 || node->value > indicator->points)
    add_words (words, g_strdup (get_why (CY_WHY_RANGE)));
  else
    add_words (words, g_strdup (_ ("left out as highest or lowest")));
}

static void
add_note_words (const CyBasis *self, const CyBasisNode *node, GPtrArray *words)
{
  const CyAssessEntry   *entry = cy_assess_book_entry (self->book, self->entry);
  const CyAssessNote    *note = &g_array_index (entry->notes, CyAssessNote, node->nth);
  const CyPlanIndicator *indicator = cy_plan_indicator (self->book->plan, note->indicator);
  g_autofree char       *own = NULL;

  if (indicator->method == CY_METHOD_VETO)
    return;
  if (note->points == CY_ASSESS_NO_MARK && indicator->step == 0)
    add_words (words, g_strdup (_ ("Neither the note nor the indicator says points: counts 0")));
  if (note->points == CY_ASSESS_NO_MARK ||
      ABS (note->points) == cy_assess_note_get_points (note, indicator))
    return;
  own = cy_basis_format (ABS (note->points), 100);
  add_words (words, g_strdup_printf (_ ("%s brought into the limits of one time"), own));
}

static void
add_indicator_words (const CyBasis *self, const CyBasisNode *node, GPtrArray *words)
{
  const CyAssessNode    *from = &self->mark->indicators[node->nth];
  const CyPlanIndicator *indicator = cy_plan_indicator (self->book->plan, node->nth);

  if (indicator->method == CY_METHOD_VETO)
    {
      add_veto (self, words, indicator->effect);
      return;
    }
  add_gap (self, words, from->why);
  if (node->rule == CY_BASIS_FACT_RULE && from->is_capped && node->value == 0)
    add_words (words, g_strdup (_ ("never below 0")));
  else
    add_cap (words, from->is_capped, node->factor);
}

void
cy_basis_write_words (const CyBasis *self, guint nth)
{
  CyBasisNode *node = g_ptr_array_index (self->nodes, nth);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (node->kind == CY_BASIS_TOTAL)
    add_total_words (self, words);
  else if (node->kind == CY_BASIS_PART)
    add_gap (self, words, self->mark->parts[node->nth].why);
  else if (node->kind == CY_BASIS_INDICATOR)
    add_indicator_words (self, node, words);
  else if (node->kind == CY_BASIS_GROUP)
    add_group_words (self, node, words);
  else if (node->kind == CY_BASIS_MARK)
    add_mark_words (self, node, words);
  else if (node->kind == CY_BASIS_NOTE)
    add_note_words (self, node, words);
  else if (node->kind == CY_BASIS_BONUS)
    add_cap (words, self->mark->bonus != self->mark->bonus_raw, node->factor);
  else if (node->kind == CY_BASIS_PENALTY)
    add_cap (words, self->mark->penalty != self->mark->penalty_raw, node->factor);
  else if (node->kind == CY_BASIS_QUARTER && node->value == CY_ASSESS_NO_VALUE)
    add_words (words, g_strdup (_ ("This cycle has no total")));
  if (words->len == 0)
    return;
  g_ptr_array_add (words, NULL);
  node->words = g_strjoinv (_ ("; "), (char **) words->pdata);
}

/**
 * cy_basis_dup_why:
 * @self: a basis
 *
 * Returns: (transfer full) (nullable): why there is no total, translated; %NULL where there is one
 */
char *
cy_basis_dup_why (const CyBasis *self)
{
  const CyAssessMark *mark = self->mark;

  if (mark->total != CY_ASSESS_NO_VALUE)
    return NULL;
  if (mark->blocker < 0)
    return g_strdup_printf (_ ("No total: %s"), get_why (mark->why));

  return g_strdup_printf (_ ("No total because of “%s”: %s"),
                          cy_plan_indicator (self->book->plan, mark->blocker)->name,
                          get_why (mark->why));
}

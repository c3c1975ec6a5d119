/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The formulas of the workbook 计算依据: on whole numbers of the smallest unit, so that another
 * program comes to the same last digit. */
#include "cy-assess-basis-formula.h"

#include "cy-assess-note.h"

/* The letters of the columns that formulas are about. */
#define WHOLE CY_BASIS_COLUMN_WHOLE
#define EACH CY_BASIS_COLUMN_EACH
#define TIMES CY_BASIS_COLUMN_TIMES
#define MULTIPLIER CY_BASIS_COLUMN_MULTIPLIER

#define PERCENT 10000

typedef struct
{
  const CyBasis *basis;
  guint          first; /* the row of the first line */
} Workings;

/* Of whole numbers that are not negative; INT alone would be wrong for others. @twice and @fourfold
 * are of @y. */
static char *
round_to (CyRound rule, const char *x, const char *y, const char *twice, const char *fourfold)
{
  switch (rule)
    {
    case CY_ROUND_UP:
      return g_strdup_printf ("-INT(-(%s)/%s)", x, y);
    case CY_ROUND_DOWN:
      return g_strdup_printf ("INT((%s)/%s)", x, y);
    case CY_ROUND_HALF_EVEN:
      return g_strdup_printf ("INT((2*(%1$s)+%2$s)/%3$s)-(MOD(2*(%1$s)+%2$s,%4$s)=%3$s)",
                              x,
                              y,
                              twice,
                              fourfold);
    case CY_ROUND_HALF_UP:
    default:
      return g_strdup_printf ("INT((2*(%s)+%s)/%s)", x, y, twice);
    }
}

static char *
round_by (CyRound rule, const char *x, gint64 y)
{
  g_autofree char *divisor = g_strdup_printf ("%" G_GINT64_FORMAT, y);
  g_autofree char *twice = g_strdup_printf ("%" G_GINT64_FORMAT, 2 * y);
  g_autofree char *fourfold = g_strdup_printf ("%" G_GINT64_FORMAT, 4 * y);

  return round_to (rule, x, divisor, twice, fourfold);
}

static char *
round_by_row (CyRound rule, const char *x, guint row)
{
  g_autofree char *divisor = g_strdup_printf (WHOLE "%u", row);
  g_autofree char *twice = g_strdup_printf ("(2*" WHOLE "%u)", row);
  g_autofree char *fourfold = g_strdup_printf ("(4*" WHOLE "%u)", row);

  return round_to (rule, x, divisor, twice, fourfold);
}

static CyRound
get_rule (const Workings *self)
{
  return self->basis->book->plan->rounding;
}

static gboolean
counts (const CyBasisNode *child, guint nth)
{
  return child->parent == (int) nth && !child->is_out && child->value != CY_ASSESS_NO_VALUE;
}

/* The cells right below @nth that count, each times its weight where it is to be. */
static char *
add_up (const Workings *self, guint nth, gboolean with_weights)
{
  GString *sum = g_string_new (NULL);

  for (guint i = nth + 1; i < self->basis->nodes->len; i++)
    {
      const CyBasisNode *child = cy_basis_node (self->basis, i);

      if (!counts (child, nth))
        continue;
      g_string_append_printf (sum, "%s" WHOLE "%u", sum->len > 0 ? "+" : "", self->first + i);
      if (with_weights)
        g_string_append_printf (sum, "*%d", child->weight);
    }
  if (sum->len == 0)
    g_string_append_c (sum, '0');

  return g_string_free (sum, FALSE);
}

static char *
divide (const Workings *self, guint nth, gboolean with_weights, gint64 factor, gint64 divisor)
{
  g_autofree char *sum = add_up (self, nth, with_weights);
  g_autofree char *times =
    factor == 1 ? g_strdup (sum) : g_strdup_printf ("(%s)*%" G_GINT64_FORMAT, sum, factor);

  return round_by (get_rule (self), times, divisor);
}

/* How many are left out at either end of a group whose marks all count; 0 for others. */
static guint
get_cut (const Workings *self, guint nth, const CyBasisNode *node)
{
  const CySchemePlan      *plan = self->basis->book->plan;
  guint                    indicator = cy_basis_node (self->basis, node->parent)->nth;
  const CyAssessGroupMark *group =
    &self->basis->mark->groups[indicator * plan->groups->len + node->nth];
  guint n = 0;

  for (guint i = nth + 1; i < self->basis->nodes->len; i++)
    n += cy_basis_node (self->basis, i)->parent == (int) nth;

  return n == group->n_marks ? group->n_cut : 0;
}

/* Which are highest and lowest is found by the workbook, too. */
static char *
make_mean (const Workings *self, guint nth, const CyBasisNode *node)
{
  guint            n_cut = get_cut (self, nth, node);
  guint            first = self->first + nth + 1;
  guint            last = first + (guint) node->divisor + 2 * n_cut - 1;
  g_autofree char *range = g_strdup_printf (WHOLE "%u:" WHOLE "%u", first, last);
  g_autoptr (GString) sum = g_string_new (NULL);
  g_autofree char *times = NULL;

  if (n_cut == 0)
    return divide (self, nth, FALSE, CY_ASSESS_UNIT, node->divisor);
  g_string_append_printf (sum, "SUM(%s)", range);
  for (guint i = 1; i <= n_cut; i++)
    g_string_append_printf (sum, "-LARGE(%1$s,%2$u)-SMALL(%1$s,%2$u)", range, i);
  times = g_strdup_printf ("(%s)*%d", sum->str, CY_ASSESS_UNIT);

  return round_by (get_rule (self), times, node->divisor);
}

static const CyAssessNote *
get_note (const Workings *self, const CyBasisNode *node)
{
  const CyAssessEntry *entry = cy_assess_book_entry (self->basis->book, self->basis->entry);

  return &g_array_index (entry->notes, CyAssessNote, node->nth);
}

/* Of its own points within the limits of one time, or of those of the indicator. */
static char *
make_note (const Workings *self, guint nth, const CyBasisNode *node)
{
  const CyAssessNote    *note = get_note (self, node);
  const CyPlanIndicator *indicator = cy_plan_indicator (self->basis->book->plan, note->indicator);
  guint                  row = self->first + nth;
  gboolean               is_own = note->points != CY_ASSESS_NO_MARK;
  GString               *text = g_string_new (NULL);

  g_string_append_printf (text, "ROUND(ABS(" EACH "%u)*100,0)", row);
  if (is_own && indicator->least > 0)
    {
      g_string_prepend (text, "MAX(");
      g_string_append_printf (text, ",%d)", indicator->least);
    }
  if (is_own && indicator->most > 0)
    {
      g_string_prepend (text, "MIN(");
      g_string_append_printf (text, ",%d)", indicator->most);
    }
  g_string_append_printf (text, "*" TIMES "%u*ROUND(" MULTIPLIER "%u*100,0)", row, row);

  return g_string_free (text, FALSE);
}

static char *
make_notes (const Workings *self, guint nth, const CyBasisNode *node)
{
  g_autofree char   *sum = divide (self, nth, FALSE, 1, CY_ASSESS_NOTE_UNIT);
  g_autofree char   *capped = node->factor > 0
                                ? g_strdup_printf ("MIN(%s,%" G_GINT64_FORMAT ")", sum, node->factor)
                                : g_strdup (sum);
  const CyBasisNode *parent = cy_basis_node (self->basis, node->parent);

  if (parent->kind == CY_BASIS_PENALTY)
    return g_strdup_printf ("-(%s)", capped);

  return node->divisor != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT "-(%s)", node->divisor, capped)
                            : g_strdup (capped);
}

static char *
make_capped (const Workings *self, guint nth, const CyBasisNode *node)
{
  g_autofree char *sum = add_up (self, nth, FALSE);

  if (node->factor == 0)
    return g_strdup (sum);

  return node->kind == CY_BASIS_PENALTY
           ? g_strdup_printf ("MAX(%s,-%" G_GINT64_FORMAT ")", sum, node->factor)
           : g_strdup_printf ("MIN(%s,%" G_GINT64_FORMAT ")", sum, node->factor);
}

/* ---- Facts ---- */

static int
compare_bands (gconstpointer a, gconstpointer b, gpointer data)
{
  const CyPlanBand *one = *(CyPlanBand *const *) a;
  const CyPlanBand *other = *(CyPlanBand *const *) b;
  int               order = (one->value < other->value) - (one->value > other->value);

  return GPOINTER_TO_INT (data) ? -order : order;
}

/* The best band first: the first one that is reached holds. */
static char *
make_steps (const CyPlanIndicator *indicator, guint row)
{
  g_autoptr (GPtrArray) bands = g_ptr_array_copy (indicator->bands, NULL, NULL);
  g_autofree char *formula = g_strdup ("0");

  g_ptr_array_set_free_func (bands, NULL);
  g_ptr_array_sort_with_data (bands, compare_bands, GINT_TO_POINTER (indicator->less_is_better));
  for (guint i = bands->len; i > 0; i--)
    {
      const CyPlanBand *band = g_ptr_array_index (bands, i - 1);
      char             *outer = g_strdup_printf ("IF(" WHOLE "%u%s%" G_GINT64_FORMAT ",%d,%s)",
                                     row,
                                     indicator->less_is_better ? "<=" : ">=",
                                     band->value,
                                     band->points * CY_ASSESS_UNIT,
                                     formula);

      g_free (formula);
      formula = outer;
    }

  return g_steal_pointer (&formula);
}

static gint64
get_divisor (gint64 a, gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }

  return a;
}

/* The share of @all, not below nothing and not above all, of the points; in the smallest numbers,
 * for a spreadsheet is exact to fifteen digits only. */
static char *
make_share (const Workings *self, const CyPlanIndicator *indicator, const char *done, gint64 all)
{
  gint64           points = indicator->points * CY_ASSESS_UNIT;
  gint64           common = get_divisor (points, ABS (all));
  g_autofree char *sum =
    g_strdup_printf ("%" G_GINT64_FORMAT "*MAX(0,MIN(%s%s%s,%" G_GINT64_FORMAT "))",
                     points / common,
                     all < 0 ? "-(" : "",
                     done,
                     all < 0 ? ")" : "",
                     ABS (all));

  return round_by (get_rule (self), sum, ABS (all) / common);
}

/* The same where what it is a share of stands in a row. */
static char *
make_share_of_row (const Workings        *self,
                   const CyPlanIndicator *indicator,
                   const char            *done,
                   guint                  row)
{
  g_autofree char *sum = g_strdup_printf ("%d*MAX(0,MIN(%s," WHOLE "%u))",
                                          indicator->points * CY_ASSESS_UNIT,
                                          done,
                                          row);

  return round_by_row (get_rule (self), sum, row);
}

static char *
make_figure (const Workings *self, const CyPlanIndicator *indicator, guint row)
{
  g_autofree char *done = NULL;

  if (g_strcmp0 (indicator->function, "steps") == 0)
    return make_steps (indicator, row);
  if (g_strcmp0 (indicator->function, "rate") != 0)
    {
      done = g_strdup_printf (WHOLE "%u-%" G_GINT64_FORMAT, row, indicator->low);
      return make_share (self, indicator, done, indicator->high - indicator->low);
    }
  if (indicator->less_is_better)
    {
      done = g_strdup_printf ("%" G_GINT64_FORMAT, indicator->high);
      return make_share_of_row (self, indicator, done, row);
    }
  done = g_strdup_printf (WHOLE "%u", row);

  return make_share (self, indicator, done, indicator->high);
}

static gboolean
is_kind (const Workings *self, guint nth, CyBasisKind kind)
{
  return nth < self->basis->nodes->len && cy_basis_node (self->basis, nth)->kind == kind;
}

static char *
make_fact (const Workings *self, guint nth, const CyBasisNode *node)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (self->basis->book->plan, node->nth);
  guint                  row = self->first + nth + 1;
  g_autofree char       *done = g_strdup_printf (WHOLE "%u", row);

  if (!is_kind (self, nth + 1, CY_BASIS_FACT))
    return NULL;
  if (indicator->method == CY_METHOD_FIGURE)
    return make_figure (self, indicator, row);
  if (is_kind (self, nth + 2, CY_BASIS_TARGET))
    return make_share_of_row (self, indicator, done, row + 1);

  return make_share (self, indicator, done, cy_basis_node (self->basis, nth + 1)->divisor);
}

/* ---- The total ---- */

static char *
make_base (const Workings *self)
{
  GString *sum = g_string_new (NULL);

  for (guint i = 1; i < self->basis->nodes->len; i++)
    {
      const CyBasisNode *part = cy_basis_node (self->basis, i);
      gboolean           is_whole = self->basis->mark->weight == PERCENT;
      g_autofree char   *times = NULL;
      g_autofree char   *rounded = NULL;

      if (part->kind != CY_BASIS_PART || part->value == CY_ASSESS_NO_VALUE)
        continue;
      times = g_strdup_printf (WHOLE "%u*%d", self->first + i, part->weight);
      rounded = is_whole ? round_by (get_rule (self), times, PERCENT) : g_strdup (times);
      g_string_append_printf (sum, "%s%s", sum->len > 0 ? "+" : "", rounded);
    }
  if (self->basis->mark->weight != PERCENT)
    {
      char *rounded = round_by (get_rule (self), sum->str, self->basis->mark->weight);

      g_string_assign (sum, rounded);
      g_free (rounded);
    }

  return g_string_free (sum, FALSE);
}

static char *
make_total (const Workings *self)
{
  static const gint64 units[] = { 1000, 100, 10, 1 };
  gint64              unit = units[CLAMP (self->basis->book->plan->decimals, 0, 3)];
  g_autoptr (GString) sum = g_string_new (NULL);
  g_autofree char *base = make_base (self);
  g_autofree char *rounded = NULL;

  g_string_append_printf (sum, "MAX(0,%s", base);
  for (guint i = 1; i < self->basis->nodes->len; i++)
    if (cy_basis_node (self->basis, i)->kind == CY_BASIS_BONUS ||
        cy_basis_node (self->basis, i)->kind == CY_BASIS_PENALTY)
      g_string_append_printf (sum, "+" WHOLE "%u", self->first + i);
  g_string_append_c (sum, ')');
  if (unit == 1)
    return g_strdup (sum->str);
  rounded = round_by (get_rule (self), sum->str, unit);

  return g_strdup_printf ("(%s)*%" G_GINT64_FORMAT, rounded, unit);
}

/* ---- The line ---- */

/**
 * cy_assess_basis_make_formula:
 * @basis: how a total came about, a line a row
 * @first: row of the first line
 * @nth: of the lines
 *
 * Returns: (transfer full) (nullable): what gives the value of the line in whole numbers of its
 *   smallest unit, without the sign in front; %NULL for what is as it was given
 */
char *
cy_assess_basis_make_formula (const CyBasis *basis, guint first, guint nth)
{
  const Workings     workings = { basis, first };
  const Workings    *self = &workings;
  const CyBasisNode *node = cy_basis_node (basis, nth);

  switch (node->rule)
    {
    case CY_BASIS_MEAN:
      return make_mean (self, nth, node);
    case CY_BASIS_WEIGHTED:
      return divide (self, nth, TRUE, 1, node->divisor);
    case CY_BASIS_AVERAGE:
      return node->divisor > 0 ? divide (self, nth, FALSE, 1, node->divisor) : g_strdup ("0");
    case CY_BASIS_RESCALED:
      return divide (self, nth, FALSE, node->factor, node->divisor);
    case CY_BASIS_NOTES:
      return make_notes (self, nth, node);
    case CY_BASIS_CAPPED:
      return make_capped (self, nth, node);
    case CY_BASIS_FACT_RULE:
      return make_fact (self, nth, node);
    case CY_BASIS_JOINED:
      return make_total (self);
    case CY_BASIS_SUM:
      return add_up (self, nth, FALSE);
    case CY_BASIS_GIVEN:
    default:
      return node->kind == CY_BASIS_NOTE ? make_note (self, nth, node) : NULL;
    }
}

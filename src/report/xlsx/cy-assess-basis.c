/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 计算依据: how totals came about, in formulas on whole numbers of the smallest unit that give the
 * same figures. */
#include "cy-reports.h"

#include "cy-assess-note.h"
#include "cy-basis.h"
#include "cy-cycle-list.h"
#include "cy-unit.h"

#include <glib/gi18n.h>

enum
{
  COLUMN_PERSON,
  COLUMN_NAME,
  COLUMN_POINTS,
  COLUMN_WEIGHT,
  COLUMN_WHOLE,
  COLUMN_VALUE,
  COLUMN_COVERAGE,
  COLUMN_DATE,
  COLUMN_SUM,
  COLUMN_WORDS,
  N_COLUMNS
};

/* The letter of COLUMN_WHOLE, which all formulas are about. */
#define WHOLE "E"
#define PERCENT 10000

typedef struct
{
  CySheet       *sheet;
  const CyBasis *basis;
  CyReportArgs  *args;
  guint          first; /* the row of the first line */
} Workings;

/* ---- Formulas ---- */

/* Of whole numbers that are not negative; INT alone would be wrong for others. */
static char *
round_by (CyRound rule, const char *x, gint64 y)
{
  switch (rule)
    {
    case CY_ROUND_UP:
      return g_strdup_printf ("-INT(-(%s)/%" G_GINT64_FORMAT ")", x, y);
    case CY_ROUND_DOWN:
      return g_strdup_printf ("INT((%s)/%" G_GINT64_FORMAT ")", x, y);
    case CY_ROUND_HALF_EVEN:
      return g_strdup_printf ("INT((2*(%1$s)+%2$" G_GINT64_FORMAT ")/%3$" G_GINT64_FORMAT ")"
                              "-(MOD(2*(%1$s)+%2$" G_GINT64_FORMAT ",%4$" G_GINT64_FORMAT
                              ")=%3$" G_GINT64_FORMAT ")",
                              x,
                              y,
                              2 * y,
                              4 * y);
    case CY_ROUND_HALF_UP:
    default:
      return g_strdup_printf ("INT((2*(%s)+%" G_GINT64_FORMAT ")/%" G_GINT64_FORMAT ")",
                              x,
                              y,
                              2 * y);
    }
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

/* The share done, not below nothing and not above all, of the points. */
static char *
make_share (const Workings *self, const CyPlanIndicator *indicator, const char *done, gint64 all)
{
  g_autofree char *points = g_strdup_printf ("%d*MAX(0,MIN(%s%s%s,%" G_GINT64_FORMAT "))",
                                             indicator->points * CY_ASSESS_UNIT,
                                             all < 0 ? "-(" : "",
                                             done,
                                             all < 0 ? ")" : "",
                                             ABS (all));

  return round_by (get_rule (self), points, ABS (all));
}

static char *
make_figure (const Workings        *self,
             const CyPlanIndicator *indicator,
             const CyBasisNode     *fact,
             guint                  row)
{
  g_autofree char *done = NULL;

  if (g_strcmp0 (indicator->function, "steps") == 0)
    return make_steps (indicator, row);
  if (g_strcmp0 (indicator->function, "rate") != 0)
    {
      done = g_strdup_printf (WHOLE "%u-%" G_GINT64_FORMAT, row, indicator->low);
      return make_share (self, indicator, done, indicator->high - indicator->low);
    }
  /* What is divided by is a figure of the village: its value stands in the formula, too. */
  if (indicator->less_is_better)
    {
      done = g_strdup_printf ("%" G_GINT64_FORMAT, indicator->high);
      return make_share (self, indicator, done, fact->value);
    }
  done = g_strdup_printf (WHOLE "%u", row);

  return make_share (self, indicator, done, indicator->high);
}

static char *
make_fact (const Workings *self, guint nth, const CyBasisNode *node)
{
  const CyPlanIndicator *indicator = cy_plan_indicator (self->basis->book->plan, node->nth);
  const CyBasisNode     *fact =
    nth + 1 < self->basis->nodes->len ? cy_basis_node (self->basis, nth + 1) : NULL;
  g_autofree char *done = g_strdup_printf (WHOLE "%u", self->first + nth + 1);

  if (fact == NULL || fact->kind != CY_BASIS_FACT)
    return NULL;
  if (indicator->method == CY_METHOD_FIGURE)
    return make_figure (self, indicator, fact, self->first + nth + 1);

  return make_share (self, indicator, done, fact->divisor);
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

/* Without the sign in front; nothing for what is as it was given. */
static char *
make_formula (const Workings *self, guint nth)
{
  const CyBasisNode *node = cy_basis_node (self->basis, nth);

  switch (node->rule)
    {
    case CY_BASIS_MEAN:
      return divide (self, nth, FALSE, CY_ASSESS_UNIT, node->divisor);
    case CY_BASIS_WEIGHTED:
      return divide (self, nth, TRUE, 1, node->divisor);
    case CY_BASIS_AVERAGE:
      return node->divisor > 0 ? divide (self, nth, FALSE, 1, node->divisor) : NULL;
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
      return NULL;
    }
}

/* ---- Rows ---- */

static guint
get_decimals (gint64 scale)
{
  guint n = 0;

  for (; scale > 1; scale /= 10)
    n++;

  return n;
}

static void
add_value (Workings *self, guint nth)
{
  const CyBasisNode *node = cy_basis_node (self->basis, nth);
  g_autofree char   *formula = node->value != CY_ASSESS_NO_VALUE ? make_formula (self, nth) : NULL;
  g_autofree char   *whole = formula != NULL ? g_strconcat ("=", formula, NULL) : NULL;
  g_autofree char   *value =
    g_strdup_printf ("=" WHOLE "%u/%" G_GINT64_FORMAT, cy_sheet_get_row (self->sheet), node->scale);

  if (node->value == CY_ASSESS_NO_VALUE)
    {
      cy_sheet_add_empty (self->sheet);
      cy_sheet_add_empty (self->sheet);
      return;
    }
  if (whole != NULL)
    cy_sheet_add_formula (self->sheet, whole, node->value, 0);
  else
    cy_sheet_add_int (self->sheet, node->value);
  cy_sheet_add_formula (self->sheet, value, node->value, get_decimals (node->scale));
}

static char *
dup_date (int date)
{
  return date == 0 ? g_strdup ("")
                   : g_strdup_printf ("%04d-%02d-%02d", date / 10000, date / 100 % 100, date % 100);
}

static gboolean
write_node (Workings *self, guint nth, GError **error)
{
  const CyBasisNode   *node = cy_basis_node (self->basis, nth);
  const CyAssessEntry *entry = cy_assess_book_entry (self->basis->book, self->basis->entry);
  g_autofree char     *name = g_strdup_printf ("%*s%s", (int) node->depth * 2, "", node->name);
  g_autofree char     *date = dup_date (node->date);

  if (nth == 0)
    cy_sheet_begin_total (self->sheet);
  else
    cy_sheet_begin_row (self->sheet);
  if (nth == 0)
    self->first = cy_sheet_get_row (self->sheet);
  cy_sheet_add_text (self->sheet, entry->name);
  cy_sheet_add_text (self->sheet, name);
  if (node->points > 0)
    cy_sheet_add_fixed (self->sheet, node->points, 2);
  else
    cy_sheet_add_empty (self->sheet);
  if (node->weight > 0)
    cy_sheet_add_ratio (self->sheet, node->weight, PERCENT);
  else
    cy_sheet_add_empty (self->sheet);
  add_value (self, nth);
  if (node->coverage >= 0)
    cy_sheet_add_ratio (self->sheet, node->coverage, 1000);
  else
    cy_sheet_add_empty (self->sheet);
  cy_sheet_add_text (self->sheet, date);
  cy_sheet_add_text (self->sheet, node->sum != NULL ? node->sum : "");
  cy_sheet_add_text (self->sheet, node->words != NULL ? node->words : "");

  return cy_sheet_end_row (self->sheet, error);
}

static gboolean
write_person (Workings *self, GError **error)
{
  for (guint i = 0; i < self->basis->nodes->len; i++)
    if (!write_node (self, i, error))
      return FALSE;

  return TRUE;
}

static void
set_columns (CySheet *sheet)
{
  const CySheetColumn columns[N_COLUMNS] = {
    [COLUMN_PERSON] = { _ ("Full name"), 9 },
    [COLUMN_NAME] = { _ ("What counts"), 30, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
    [COLUMN_POINTS] = { _ ("Full marks"), 8, CY_COLUMN_NUMBER },
    [COLUMN_WEIGHT] = { C_ ("of a part", "Weight"), 8, CY_COLUMN_PERCENT },
    [COLUMN_WHOLE] = { _ ("Smallest unit"), 11, CY_COLUMN_NUMBER },
    [COLUMN_VALUE] = { _ ("Points or value"), 10, CY_COLUMN_NUMBER },
    [COLUMN_COVERAGE] = { _ ("Coverage"), 9, CY_COLUMN_PERCENT },
    [COLUMN_DATE] = { _ ("Oldest entry"), 11 },
    [COLUMN_SUM] = { _ ("How it came about"), 44, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
    [COLUMN_WORDS] = { _ ("Said with it"), 36, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  };

  cy_sheet_set_columns (sheet, columns, N_COLUMNS);
}

/* ---- Which ---- */

/* Where the unit reported on stands in the walk through the tree. */
typedef struct
{
  gint64 first;
  gint64 last;
} Range;

static gboolean
is_wanted (const CyAssessEntry *entry, const CyReportArgs *args, const Range *range)
{
  if (entry->ord < range->first || entry->ord > range->last)
    return FALSE;
  if (args->people == NULL)
    return TRUE;
  for (guint i = 0; i < args->people->len; i++)
    if (g_array_index (args->people, gint64, i) == entry->person)
      return TRUE;

  return FALSE;
}

static gboolean
write_book (CyBook *out, CyAssessBook *book, CyReportArgs *args, const Range *range, GError **error)
{
  g_autoptr (CyBasisPeers) peers = cy_basis_peers_new (book);
  g_autofree char *title = cy_report_args_dup_title (args, book->name);
  Workings         self = { cy_book_add_sheet (out, _ ("Basis")), NULL, args, 0 };

  set_columns (self.sheet);
  cy_sheet_set_title (self.sheet, title);
  cy_report_args_apply (args, self.sheet);
  cy_sheet_set_frozen_columns (self.sheet, COLUMN_NAME + 1);
  for (guint i = 0; i < book->entries->len; i++)
    {
      g_autoptr (CyBasis) basis = NULL;

      if (!is_wanted (cy_assess_book_entry (book, i), args, range))
        continue;
      if (g_cancellable_set_error_if_cancelled (args->cancellable, error))
        return FALSE;
      basis = cy_basis_new (book, peers, i);
      self.basis = basis;
      if (!write_person (&self, error))
        return FALSE;
      cy_report_args_tell (args, i + 1, book->entries->len);
      if (args->sample > 0 && cy_sheet_get_row (self.sheet) > args->sample)
        break;
    }

  return TRUE;
}

static gboolean
write_basis (CyConn *conn, CyBook *out, CyReportArgs *args, GError **error)
{
  g_autoptr (CyAssessBook) book = NULL;
  gint64 cycle;
  Range  range;

  if (!cy_report_find_cycle (conn, args, &cycle, error) ||
      !cy_unit_get_span (conn, args->scope, &range.first, &range.last, error))
    return FALSE;
  if (cycle == 0)
    return cy_report_write_nothing (out, args, _ ("There is no assessment cycle yet."), error);
  book = cy_assess_book_load (conn, cycle, error);

  return book != NULL && write_book (out, book, args, &range, error);
}

const CyReport cy_report_basis = {
  .id = "basis",
  .title = N_ ("Basis of assessed totals"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_CYCLE | CY_REPORT_ARG_UNIT,
  .untold = N_ ("Newest cycle"),
  .write = write_basis,
};

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 计算依据: how totals came about, a row a line, with formulas that give the same figures. */
#include "cy-reports.h"

#include "cy-assess-basis-formula.h"
#include "cy-basis.h"
#include "cy-code.h"
#include "cy-cycle-list.h"
#include "cy-unit.h"

#include <glib/gi18n.h>

enum
{
  COLUMN_PERSON,
  COLUMN_NAME,
  COLUMN_POINTS,
  COLUMN_WEIGHT,
  COLUMN_EACH,
  COLUMN_TIMES,
  COLUMN_MULTIPLIER,
  COLUMN_WHOLE,
  COLUMN_VALUE,
  COLUMN_COVERAGE,
  COLUMN_DATE,
  COLUMN_SUM,
  COLUMN_WORDS,
  N_COLUMNS
};

#define PERCENT 10000

typedef struct
{
  CySheet       *sheet;
  const CyBasis *basis;
  CyReportArgs  *args;
  guint          first; /* the row of the first line */
} Workings;

/* ---- Rows ---- */

static guint
get_decimals (gint64 scale)
{
  guint n = 0;

  for (; scale > 1; scale /= 10)
    n++;

  return n;
}

/* What a note says itself, else what its indicator says. */
static void
add_note (Workings *self, const CyBasisNode *node)
{
  const CyAssessEntry   *entry = cy_assess_book_entry (self->basis->book, self->basis->entry);
  const CyAssessNote    *note;
  const CyPlanIndicator *indicator;

  if (node->kind != CY_BASIS_NOTE || node->value == CY_ASSESS_NO_VALUE)
    {
      for (guint i = COLUMN_EACH; i <= COLUMN_MULTIPLIER; i++)
        cy_sheet_add_empty (self->sheet);
      return;
    }
  note = &g_array_index (entry->notes, CyAssessNote, node->nth);
  indicator = cy_plan_indicator (self->basis->book->plan, note->indicator);
  cy_sheet_add_fixed (self->sheet,
                      note->points != CY_ASSESS_NO_MARK ? note->points : indicator->step,
                      2);
  cy_sheet_add_int (self->sheet, MAX (note->times, 0));
  cy_sheet_add_fixed (self->sheet, MAX (note->multiplier, 0), 2);
}

static void
add_value (Workings *self, guint nth)
{
  const CyBasisNode *node = cy_basis_node (self->basis, nth);
  g_autofree char   *formula = node->value != CY_ASSESS_NO_VALUE
                                 ? cy_assess_basis_make_formula (self->basis, self->first, nth)
                                 : NULL;
  g_autofree char   *whole = formula != NULL ? g_strconcat ("=", formula, NULL) : NULL;
  g_autofree char   *value = g_strdup_printf ("=" CY_BASIS_COLUMN_WHOLE "%u/%" G_GINT64_FORMAT,
                                            cy_sheet_get_row (self->sheet),
                                            node->scale);

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
  add_note (self, node);
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
    [COLUMN_EACH] = { _ ("Points each time"), 8, CY_COLUMN_NUMBER },
    [COLUMN_TIMES] = { _ ("Times"), 6, CY_COLUMN_NUMBER },
    [COLUMN_MULTIPLIER] = { _ ("Multiplier"), 6, CY_COLUMN_NUMBER },
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

static const char *
get_word (const char *set, guint nth)
{
  return cy_code_set_get_nth (cy_code_set_get (set), nth)->name;
}

/* How to read the sheet, and by which rules of the scheme it is calculated. */
static char *
make_note (const CySchemePlan *plan)
{
  return g_strdup_printf (_ (
                            "Rounding: %s. What is missing: %s. Calculated in whole numbers of the "
                            "smallest unit; points are these, divided. What has no formula was "
                            "given, and its line says where."),
                          get_word ("rounding_rule", plan->rounding),
                          get_word ("missing_rule", plan->missing));
}

static gboolean
write_book (CyBook *out, CyAssessBook *book, CyReportArgs *args, const Range *range, GError **error)
{
  g_autoptr (CyBasisPeers) peers = cy_basis_peers_new (book);
  g_autofree char *title = cy_report_args_dup_title (args, book->name);
  g_autofree char *note = make_note (book->plan);
  Workings         self = { cy_book_add_sheet (out, _ ("Basis")), NULL, args, 0 };
  guint            n = 0;

  set_columns (self.sheet);
  cy_sheet_set_title (self.sheet, title);
  cy_report_args_apply (args, self.sheet);
  cy_sheet_set_note (self.sheet, note);
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
      cy_report_args_tell (args, ++n, book->entries->len);
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

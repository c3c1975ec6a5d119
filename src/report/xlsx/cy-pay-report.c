/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 绩效报酬发放表: who is paid what, by township, in formulas that calculate it once more on whole
 * fen; then who is paid nothing, and why. */
#include "cy-reports.h"

#include "cy-code.h"
#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-pay-list.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

static const CySheetColumn columns[] = {
  { N_ ("No."), 0, CY_COLUMN_ORDINAL },
  { N_ ("Full name"), 9 },
  { N_ ("Village"), 13 },
  { N_ ("Post"), 16 },
  { N_ ("Total mark"), 8, CY_COLUMN_NUMBER },
  { N_ ("Assessed grade"), 9 },
  { N_ ("Earned by the total, yuan"), 13, CY_COLUMN_NUMBER },
  { N_ ("Factor of the post"), 8, CY_COLUMN_NUMBER },
  { N_ ("Factor of the grade"), 8, CY_COLUMN_NUMBER },
  { N_ ("Amount to be paid, yuan"), 13, CY_COLUMN_NUMBER },
  { N_ ("Signature of the receiver"), 14 },
};
static const CySheetColumn left_out_columns[] = {
  { N_ ("No."), 0, CY_COLUMN_ORDINAL },
  { N_ ("Full name"), 10 },
  { N_ ("Township"), 14 },
  { N_ ("Village"), 14 },
  { N_ ("Why nothing is paid"), 50, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
};

/* ---- Formulas ---- */

/* Whole fen and thousandths are exact in a spreadsheet, fractions of them are not. */
static char *
make_earned (const CyPayFormula *formula, guint row)
{
  GString *text;

  if (formula->convert == CY_PAY_RATIO)
    return g_strdup_printf ("=ROUND(%" G_GINT64_FORMAT "*ROUND(E%u*1000,0)/100000,0)/100",
                            formula->base,
                            row);
  if (formula->convert == CY_PAY_DEDUCT)
    return g_strdup_printf ("=MAX(0,%" G_GINT64_FORMAT "-ROUND(%" G_GINT64_FORMAT
                            "*MAX(0,%d-ROUND(E%u*1000,0))/1000,0))/100",
                            formula->base,
                            formula->per_point,
                            formula->full * 10,
                            row);
  text = g_string_new ("=0");
  for (guint i = 0; i < formula->bands->len; i++)
    {
      const CyPayBand *band = &g_array_index (formula->bands, CyPayBand, i);
      gint64           before = i > 0 ? g_array_index (formula->bands, CyPayBand, i - 1).amount : 0;

      g_string_append_printf (text,
                              "+IF(ROUND(E%u*1000,0)>=%d,%" G_GINT64_FORMAT ",0)/100",
                              row,
                              band->least * 10,
                              band->amount - before);
    }

  return g_string_free (text, FALSE);
}

static char *
make_amount (const CyPayFormula *formula, guint row)
{
  gint64 divisor = (gint64) 1000 * 1000 * formula->step;

  return g_strdup_printf ("=MAX(%" G_GINT64_FORMAT ",INT((ROUND(G%u*100,0)*ROUND(H%u*1000,0)"
                          "*ROUND(I%u*1000,0)+%" G_GINT64_FORMAT ")/%" G_GINT64_FORMAT ")*%d)/100",
                          formula->floor,
                          row,
                          row,
                          row,
                          divisor / 2,
                          divisor,
                          formula->step);
}

/* What came of another formula stands as it was paid. */
static void
add_figures (CySheet *sheet, const CyPayList *list, const CyPayLine *line)
{
  guint            row = cy_sheet_get_row (sheet);
  g_autofree char *earned = list->formula != NULL ? make_earned (list->formula, row) : NULL;
  g_autofree char *amount = list->formula != NULL ? make_amount (list->formula, row) : NULL;
  gboolean         is_live = list->formula != NULL && !line->is_stale;

  if (is_live)
    cy_sheet_add_formula (sheet, earned, line->stored.earned, 2);
  else
    cy_sheet_add_fixed (sheet, line->stored.earned, 2);
  cy_sheet_add_fixed (sheet, line->stored.post_factor, 3);
  cy_sheet_add_fixed (sheet, line->stored.grade_factor, 3);
  if (is_live)
    cy_sheet_add_formula (sheet, amount, line->stored.amount, 2);
  else
    cy_sheet_add_fixed (sheet, line->stored.amount, 2);
}

/* ---- Rows ---- */

typedef struct
{
  CySheet         *sheet;
  const CyPayList *list;
  CyReportArgs    *args;
  guint            n;
  guint            first; /* row of the first of all */
  guint            first_of_town;
  gint64           sum_of_town;
  gint64           sum;
} Writing;

static gboolean
write_line (Writing *self, const CyPayLine *line, GError **error)
{
  cy_sheet_begin_row (self->sheet);
  if (self->n == 0)
    self->first = cy_sheet_get_row (self->sheet);
  if (self->first_of_town == 0)
    self->first_of_town = cy_sheet_get_row (self->sheet);
  self->n++;
  self->sum_of_town += line->stored.amount;
  self->sum += line->stored.amount;
  cy_sheet_add_int (self->sheet, self->n);
  cy_sheet_add_text (self->sheet, line->name);
  cy_sheet_add_text (self->sheet, line->place);
  cy_sheet_add_text (self->sheet,
                     line->post != NULL ? cy_code_get_name ("post_kind", line->post) : NULL);
  if (line->total >= 0)
    cy_sheet_add_fixed (self->sheet, line->total, 3);
  else
    cy_sheet_add_empty (self->sheet);
  cy_sheet_add_text (self->sheet,
                     line->grade != NULL ? cy_code_get_name ("zb18", line->grade) : NULL);
  add_figures (self->sheet, self->list, line);

  return cy_sheet_end_row (self->sheet, error);
}

/* Sums of sums are left out by SUBTOTAL. */
static void
add_sum (Writing *self, guint first, gint64 sum)
{
  g_autofree char *formula =
    g_strdup_printf ("=SUBTOTAL(9,J%u:J%u)", first, cy_sheet_get_row (self->sheet) - 1);

  while (cy_sheet_get_column (self->sheet) < 9)
    cy_sheet_add_empty (self->sheet);
  cy_sheet_add_formula (self->sheet, formula, sum, 2);
}

static gboolean
write_town (Writing *self, const CyPayLine *line, GError **error)
{
  g_autofree char *title = NULL;

  if (self->first_of_town == 0)
    return TRUE;
  title = g_strdup_printf (_ ("Sum of %s"),
                           line->town_name != NULL ? line->town_name : _ ("no township"));
  cy_sheet_begin_row (self->sheet);
  cy_sheet_add_span (self->sheet, title, 4);
  add_sum (self, self->first_of_town, self->sum_of_town);
  self->first_of_town = 0;
  self->sum_of_town = 0;

  return cy_sheet_end_row (self->sheet, error);
}

static const CyPayLine *
find_next (const CyPayList *list, guint from)
{
  for (guint i = from; i < list->lines->len; i++)
    if (((const CyPayLine *) g_ptr_array_index (list->lines, i))->item != 0)
      return g_ptr_array_index (list->lines, i);

  return NULL;
}

static gboolean
write_lines (Writing *self, GError **error)
{
  GPtrArray *lines = self->list->lines;

  for (guint i = 0; i < lines->len; i++)
    {
      const CyPayLine *line = g_ptr_array_index (lines, i);
      const CyPayLine *next = find_next (self->list, i + 1);

      if (line->item == 0)
        continue;
      if (!write_line (self, line, error) ||
          ((next == NULL || next->town != line->town) && !write_town (self, line, error)))
        return FALSE;
      cy_report_args_tell (self->args, i + 1, lines->len);
    }
  if (self->n == 0)
    return TRUE;
  cy_sheet_begin_total (self->sheet);
  cy_sheet_add_span (self->sheet, _ ("Total"), 4);
  add_sum (self, self->first, self->sum);

  return cy_sheet_end_row (self->sheet, error);
}

/* ---- Who is paid nothing ---- */

static gboolean
write_left_out (CyBook *book, const CyPayList *list, GError **error)
{
  CySheet *sheet = cy_book_add_sheet (book, _ ("Without an amount"));
  guint    n = 0;

  cy_sheet_set_marked_columns (sheet, left_out_columns, G_N_ELEMENTS (left_out_columns));
  cy_sheet_set_title (sheet, _ ("People without an amount"));
  for (guint i = 0; i < list->lines->len; i++)
    {
      const CyPayLine *line = g_ptr_array_index (list->lines, i);

      if (line->item != 0)
        continue;
      n++;
      cy_sheet_begin_row (sheet);
      cy_sheet_add_int (sheet, n);
      cy_sheet_add_text (sheet, line->name);
      cy_sheet_add_text (sheet, line->town_name);
      cy_sheet_add_text (sheet, line->place);
      cy_sheet_add_text (sheet,
                         line->reason != NULL ? line->reason : _ ("not put on the list yet"));
      if (!cy_sheet_end_row (sheet, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- The workbook ---- */

static gboolean
find_cycle (CyConn *conn, const CyReportArgs *args, gint64 *cycle, GError **error)
{
  *cycle = args->about;

  return *cycle != 0 ||
         cy_sql_get_int (conn, cy_sql_get ("assess/pay-newest.sql"), cycle, error, "");
}

static gboolean
write_nobody (CyBook *book, const char *title, GError **error)
{
  const char *const lines[] = { _ ("Nobody here is on the pay list of this cycle yet."), NULL };

  return cy_book_add_guide (book, _ ("Pay list"), title, lines, error);
}

static gboolean
write_pay (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  gint64           id = 0;
  g_autofree char *usual = NULL;
  g_autofree char *title = NULL;
  g_autoptr (CyRecord) cycle = NULL;
  g_autoptr (CyPayList) list = NULL;
  Writing writing = { NULL, NULL, args, 0, 0, 0, 0, 0 };

  if (!find_cycle (conn, args, &id, error))
    return FALSE;
  if (id == 0)
    return cy_report_write_nothing (book, args, _ ("No pay list was made yet."), error);
  cycle = cy_mapper_load (conn, CY_ASSESS_CYCLE, id, error);
  list = cycle != NULL ? cy_pay_list_load (conn, id, args->scope, error) : NULL;
  if (list == NULL)
    return FALSE;
  usual =
    g_strdup_printf (_ ("Performance pay: %s"), cy_record_get_text (cycle, CY_ASSESS_CYCLE_NAME));
  title = cy_report_args_dup_title (args, usual);
  if (list->n_items == 0)
    return write_nobody (book, title, error) && write_left_out (book, list, error);
  writing.sheet = cy_book_add_sheet (book, _ ("Pay list"));
  writing.list = list;
  cy_sheet_set_marked_columns (writing.sheet, columns, G_N_ELEMENTS (columns));
  cy_sheet_set_title (writing.sheet, title);
  cy_report_args_apply (args, writing.sheet);
  cy_sheet_set_frozen_columns (writing.sheet, 2);

  return write_lines (&writing, error) && write_left_out (book, list, error);
}

const CyReport cy_report_pay = {
  .id = "pay",
  .title = N_ ("Pay list"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_CYCLE | CY_REPORT_ARG_UNIT |
          CY_REPORT_ARG_SIGNATURE,
  .flags = CY_REPORT_FOR_SUPERIORS,
  .untold = N_ ("Newest cycle with a pay list"),
  .write = write_pay,
};

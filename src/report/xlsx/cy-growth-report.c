/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 锻炼成效分析表: which postings and courses raised which ability, and the pairs of people from
 * which that is known, in formulas that calculate it once more. */
#include "cy-reports.h"

#include "cy-growth.h"

#include <glib/gi18n.h>

#define N_MEANS 2
#define N_TABLE 9

/* Columns of the pairs. */
enum
{
  PAIR_KIND,
  PAIR_ABILITY,
  PAIR_NAME,
  PAIR_SINCE,
  PAIR_UNTIL,
  PAIR_BEFORE,
  PAIR_AFTER,
  PAIR_OTHER,
  PAIR_OTHER_BEFORE,
  PAIR_OTHER_AFTER,
  PAIR_DIFFERENCE,
  N_PAIR,
};

typedef struct
{
  CyGrowth *means[N_MEANS];
} Both;

static void
both_clear (Both *self)
{
  for (guint i = 0; i < N_MEANS; i++)
    g_clear_pointer (&self->means[i], cy_growth_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Both, both_clear)

/* Called for every kind and ability that has a pair. */
typedef gboolean (*CellFunc) (CySheet            *sheet,
                              const CyGrowth     *growth,
                              const CyGrowthKind *kind,
                              guint               ability,
                              GError            **error);

static gboolean
for_each (const Both *both, CySheet *sheet, CellFunc func, GError **error)
{
  for (guint i = 0; i < N_MEANS; i++)
    for (guint j = 0; j < both->means[i]->kinds->len; j++)
      {
        const CyGrowthKind *kind = g_ptr_array_index (both->means[i]->kinds, j);

        for (guint k = 0; k < both->means[i]->book->frame->n_kinds; k++)
          if (kind->cells[k].pairs->len > 0 && !func (sheet, both->means[i], kind, k, error))
            return FALSE;
      }

  return TRUE;
}

/* ---- The table ---- */

static const char *
get_verdict (const CyGrowthSpread *spread)
{
  if (!cy_growth_is_enough (spread))
    return _ ("too few pairs to compare");
  if (spread->low > 0)
    return _ ("rose more than people alike");

  return spread->high < 0 ? _ ("rose less than people alike") : _ ("no clear difference");
}

static gboolean
write_cell (CySheet            *sheet,
            const CyGrowth     *growth,
            const CyGrowthKind *kind,
            guint               ability,
            GError            **error)
{
  const CyGrowthSpread *spread = &kind->cells[ability].spread;
  gboolean              is_enough = cy_growth_is_enough (spread);

  cy_sheet_begin_row (sheet);
  cy_sheet_add_text (sheet,
                     growth->means == CY_GROWTH_POSTING ? _ ("Posting") : _ ("Training course"));
  cy_sheet_add_text (sheet, kind->name);
  cy_sheet_add_text (sheet, growth->book->frame->kinds[ability].name);
  cy_sheet_add_int (sheet, kind->n_events);
  cy_sheet_add_int (sheet, spread->n);
  cy_sheet_add_fixed (sheet, is_enough ? spread->median : CY_DATASET_MISSING, 2);
  cy_sheet_add_fixed (sheet, is_enough ? spread->low : CY_DATASET_MISSING, 2);
  cy_sheet_add_fixed (sheet, is_enough ? spread->high : CY_DATASET_MISSING, 2);
  cy_sheet_add_text (sheet, get_verdict (spread));

  return cy_sheet_end_row (sheet, error);
}

static gboolean
write_table (CyBook *book, const Both *both, CyReportArgs *args, GError **error)
{
  const CySheetColumn columns[N_TABLE] = {
    { _ ("Means"), 8, CY_COLUMN_TEXT },
    { _ ("Kind or content"), 22, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
    { _ ("Which ability"), 14, CY_COLUMN_TEXT },
    { _ ("Times it was over"), 9, CY_COLUMN_NUMBER },
    { _ ("Number of pairs"), 9, CY_COLUMN_NUMBER },
    { _ ("Median difference"), 10, CY_COLUMN_NUMBER },
    { _ ("Interval from"), 10, CY_COLUMN_NUMBER, CY_COLUMN_ALIGN_CENTER, _ ("Interval of 95 %") },
    { _ ("Interval to"), 10, CY_COLUMN_NUMBER, CY_COLUMN_ALIGN_CENTER, _ ("Interval of 95 %") },
    { _ ("What it says"), 20, CY_COLUMN_TEXT },
  };
  CySheet         *sheet = cy_book_add_sheet (book, _ ("Analysis of growth"));
  g_autofree char *title = cy_report_args_dup_title (args, _ (cy_report_growth.title));
  g_autofree char *note = g_strdup_printf (
    _ ("Each person sent is paired with one of the same tier, of about the same age and level, who "
       "had none. The interval comes of %d samples drawn with a fixed random state. The basis "
       "stands on the sheet “%s”."),
    CY_GROWTH_RESAMPLES,
    _ ("Basis"));

  cy_sheet_set_columns (sheet, columns, N_TABLE);
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_as_of (sheet, args->base_date);
  cy_sheet_set_counted_in (sheet, _ ("levels"));
  cy_sheet_set_note (sheet, note);
  cy_sheet_set_frozen_columns (sheet, 3);

  return for_each (both, sheet, write_cell, error);
}

/* ---- The pairs ---- */

static void
add_date (CySheet *sheet, CyDate date)
{
  g_autofree char *text = cy_date_format (date, CY_DATE_ISO);

  cy_sheet_add_text (sheet, text);
}

static gboolean
write_pair (CySheet            *sheet,
            const CyGrowthKind *kind,
            const char         *ability,
            const CyGrowthPair *pair,
            GError            **error)
{
  g_autofree char *formula = NULL;
  guint            row;

  cy_sheet_begin_row (sheet);
  row = cy_sheet_get_row (sheet);
  formula = g_strdup_printf ("=ROUND((%c%u-%c%u)-(%c%u-%c%u),1)",
                             'A' + PAIR_AFTER,
                             row,
                             'A' + PAIR_BEFORE,
                             row,
                             'A' + PAIR_OTHER_AFTER,
                             row,
                             'A' + PAIR_OTHER_BEFORE,
                             row);
  cy_sheet_add_text (sheet, kind->name);
  cy_sheet_add_text (sheet, ability);
  cy_sheet_add_text (sheet, pair->person->name);
  add_date (sheet, pair->since);
  add_date (sheet, pair->until);
  cy_sheet_add_fixed (sheet, pair->before, 1);
  cy_sheet_add_fixed (sheet, pair->after, 1);
  cy_sheet_add_text (sheet, pair->other->name);
  cy_sheet_add_fixed (sheet, pair->other_before, 1);
  cy_sheet_add_fixed (sheet, pair->other_after, 1);
  cy_sheet_add_formula (sheet, formula, pair->difference, 1);

  return cy_sheet_end_row (sheet, error);
}

static gboolean
write_median (CySheet              *sheet,
              const CyGrowthKind   *kind,
              const char           *ability,
              const CyGrowthSpread *spread,
              guint                 first,
              GError              **error)
{
  g_autofree char *formula = NULL;

  cy_sheet_begin_total (sheet);
  cy_sheet_add_text (sheet, kind->name);
  cy_sheet_add_text (sheet, ability);
  cy_sheet_add_text (sheet,
                     cy_growth_is_enough (spread) ? _ ("Median difference")
                                                  : _ ("too few pairs to compare"));
  while (cy_sheet_get_column (sheet) < PAIR_DIFFERENCE)
    cy_sheet_add_empty (sheet);
  if (cy_growth_is_enough (spread))
    {
      formula = g_strdup_printf ("=ROUND(MEDIAN(%c%u:%c%u),2)",
                                 'A' + PAIR_DIFFERENCE,
                                 first,
                                 'A' + PAIR_DIFFERENCE,
                                 cy_sheet_get_row (sheet) - 1);
      cy_sheet_add_formula (sheet, formula, spread->median, 2);
    }
  else
    cy_sheet_add_empty (sheet);

  return cy_sheet_end_row (sheet, error);
}

static gboolean
write_basis_of (CySheet            *sheet,
                const CyGrowth     *growth,
                const CyGrowthKind *kind,
                guint               ability,
                GError            **error)
{
  const CyGrowthCell *cell = &kind->cells[ability];
  const char         *name = growth->book->frame->kinds[ability].name;
  guint               first = cy_sheet_get_row (sheet) + 1;

  for (guint i = 0; i < cell->pairs->len; i++)
    if (!write_pair (sheet, kind, name, &g_array_index (cell->pairs, CyGrowthPair, i), error))
      return FALSE;

  return write_median (sheet, kind, name, &cell->spread, first, error);
}

static gboolean
write_basis (CyBook *book, const Both *both, CyReportArgs *args, GError **error)
{
  const CySheetColumn columns[N_PAIR] = {
    [PAIR_KIND] = { _ ("Kind or content"), 20, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
    [PAIR_ABILITY] = { _ ("Which ability"), 14, CY_COLUMN_TEXT },
    [PAIR_NAME] = { _ ("Who was sent"), 10, CY_COLUMN_TEXT },
    [PAIR_SINCE] = { _ ("Began on"), 11, CY_COLUMN_TEXT },
    [PAIR_UNTIL] = { _ ("Was over on"), 11, CY_COLUMN_TEXT },
    [PAIR_BEFORE] = { _ ("Level before"), 8, CY_COLUMN_NUMBER },
    [PAIR_AFTER] = { _ ("Level after"), 8, CY_COLUMN_NUMBER },
    [PAIR_OTHER] = { _ ("Compared with"), 10, CY_COLUMN_TEXT },
    [PAIR_OTHER_BEFORE] = { _ ("Level before"), 8, CY_COLUMN_NUMBER },
    [PAIR_OTHER_AFTER] = { _ ("Level after"), 8, CY_COLUMN_NUMBER },
    [PAIR_DIFFERENCE] = { _ ("Difference of the rises"), 10, CY_COLUMN_NUMBER },
  };
  CySheet *sheet = cy_book_add_sheet (book, _ ("Basis"));

  cy_sheet_set_columns (sheet, columns, N_PAIR);
  cy_sheet_set_title (sheet, _ ("Basis"));
  cy_sheet_set_as_of (sheet, args->base_date);
  cy_sheet_set_counted_in (sheet, _ ("levels"));
  cy_sheet_set_frozen_columns (sheet, PAIR_SINCE);

  return for_each (both, sheet, write_basis_of, error);
}

/* ---- The whole ---- */

/* Of how many kinds and abilities there are pairs: the rows of the table. */
static guint
count_rows (const Both *both)
{
  guint n = 0;

  for (guint i = 0; i < N_MEANS; i++)
    for (guint j = 0; j < both->means[i]->kinds->len; j++)
      {
        const CyGrowthKind *kind = g_ptr_array_index (both->means[i]->kinds, j);

        for (guint k = 0; k < both->means[i]->book->frame->n_kinds; k++)
          n += kind->cells[k].pairs->len > 0;
      }

  return n;
}

static gboolean
write_growth (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  g_auto (Both) both = { { NULL } };
  guint n_rows;

  for (guint i = 0; i < N_MEANS; i++)
    {
      CyGrowthArgs what = { .means = (CyGrowthMeans) i,
                            .scope = args->scope,
                            .base_date = args->base_date };

      both.means[i] = cy_growth_load (conn, &what, args->cancellable, error);
      if (both.means[i] == NULL)
        return FALSE;
    }

  n_rows = count_rows (&both);
  if (!write_table (book, &both, args, error) ||
      (n_rows > 0 && !write_basis (book, &both, args, error)))
    return FALSE;
  cy_report_args_tell (args, n_rows, n_rows);

  return TRUE;
}

const CyReport cy_report_growth = {
  .id = "growth",
  .title = N_ ("Analysis of what postings and courses did"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE,
  .write = write_growth,
};

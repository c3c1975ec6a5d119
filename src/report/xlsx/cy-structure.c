/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 结构分析表: who is in the pool, unit by unit, by sex, party, age, education and source. */
#include "cy-reports.h"

#include "cy-tally-columns.h"
#include "cy-unit-rows.h"

#include <glib/gi18n.h>

#define COUNT_WIDTH 5
#define SOURCE_WIDTH 6
#define UNIT_WIDTH 14

static CyTallyColumns *
make_columns (const CyStats *stats, const char *unit_title)
{
  CyTallyColumns *self = cy_tally_columns_new (stats, unit_title, UNIT_WIDTH);

  cy_tally_columns_add (self, CY_FIGURE_PEOPLE, _ ("Total"), COUNT_WIDTH);
  cy_tally_columns_add (self, CY_FIGURE_WOMEN, _ ("Women"), COUNT_WIDTH);
  cy_tally_columns_add (self, CY_FIGURE_MINORITY, _ ("Ethnic minorities"), COUNT_WIDTH);
  cy_tally_columns_add (self, CY_FIGURE_PARTY, _ ("Party members"), COUNT_WIDTH);
  cy_tally_columns_add_classes (self, CY_DIMENSION_AGE, _ ("Age"), COUNT_WIDTH + 1);
  cy_tally_columns_add (self, CY_FIGURE_AVERAGE_AGE, _ ("Average age"), COUNT_WIDTH);
  cy_tally_columns_add_classes (self, CY_DIMENSION_EDUCATION, _ ("Education"), COUNT_WIDTH);
  cy_tally_columns_add_classes (self, CY_DIMENSION_SOURCE, _ ("Source"), SOURCE_WIDTH);

  return self;
}

static gboolean
write_rows (CySheet          *sheet,
            CyTallyColumns   *columns,
            const CyUnitRows *rows,
            CyReportArgs     *args,
            GError          **error)
{
  for (guint i = 0; i < cy_unit_rows_get_n (rows); i++)
    {
      g_autofree char *name = cy_unit_rows_dup_name (rows, i);

      if (!cy_tally_columns_write (columns, sheet, name, cy_unit_rows_get_tally (rows, i), error))
        return FALSE;
      cy_report_args_tell (args, i + 1, cy_unit_rows_get_n (rows));
    }

  return cy_tally_columns_write_total (columns, sheet, error);
}

static gboolean
add_chart (CyBook        *book,
           CyBookChart    kind,
           const char    *title,
           const CyStats *stats,
           CyDimension    dimension,
           GError       **error)
{
  g_autoptr (CyDataset) data = cy_dataset_new (title, _ ("people"), 1);
  const CyClasses *classes = stats->classes[dimension];
  const guint     *counts = stats->total->counts[dimension];
  guint            n = cy_classes_get_n (classes);

  for (guint i = 0; i <= n; i++)
    {
      gint64      value = counts[i];
      const char *label = i < n ? cy_classes_get_label (classes, i) : _ ("Not known");

      if (i < n || value > 0)
        cy_dataset_add (data, label, NULL, &value);
    }

  return cy_book_add_chart (book, kind, data, error);
}

static gboolean
add_charts (CyBook *book, const CyStats *stats, GError **error)
{
  return add_chart (book, CY_BOOK_CHART_COLUMN, _ ("By age"), stats, CY_DIMENSION_AGE, error) &&
         add_chart (book,
                    CY_BOOK_CHART_DOUGHNUT,
                    _ ("By education"),
                    stats,
                    CY_DIMENSION_EDUCATION,
                    error) &&
         add_chart (book, CY_BOOK_CHART_BAR, _ ("By source"), stats, CY_DIMENSION_SOURCE, error);
}

static gboolean
write_structure (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  g_autofree char *title =
    cy_report_args_dup_title (args, _ ("Structure of the village reserve cadres"));
  g_autoptr (CyUnitRows) rows = cy_unit_rows_load (conn, args, error);
  g_autoptr (CyTallyColumns) columns = NULL;
  CySheet *sheet;

  if (rows == NULL)
    return FALSE;

  columns = make_columns (cy_unit_rows_get_stats (rows), cy_unit_rows_get_title (rows));
  sheet = cy_book_add_sheet (book, _ ("Structure"));
  cy_tally_columns_apply (columns, sheet);
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_counted_in (sheet, _ ("people"));
  cy_sheet_set_note (sheet, _ ("Shares are rounded to one decimal."));
  cy_sheet_set_frozen_columns (sheet, 1);

  return write_rows (sheet, columns, rows, args, error) && cy_sheet_end (sheet, error) &&
         add_charts (book, cy_unit_rows_get_stats (rows), error);
}

const CyReport cy_report_structure = {
  .id = "structure",
  .title = N_ ("Structure of the village reserve cadres"),
  .args =
    CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_UNIT | CY_REPORT_ARG_SIGNATURE,
  .flags = CY_REPORT_FOR_SUPERIORS,
  .write = write_structure,
};

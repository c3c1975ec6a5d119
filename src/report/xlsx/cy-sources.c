/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 来源结构统计表: where the people of the pool come from, each source by sex, Party, age and
 * education. */
#include "cy-reports.h"

#include "cy-tally-columns.h"

#include <glib/gi18n.h>

#define SOURCE_WIDTH 20
#define COUNT_WIDTH 6

static CyTallyColumns *
make_columns (const CyStats *stats)
{
  CyTallyColumns *self = cy_tally_columns_new (stats, _ ("Source"), SOURCE_WIDTH);

  cy_tally_columns_add (self, CY_FIGURE_PEOPLE, _ ("Total"), COUNT_WIDTH);
  cy_tally_columns_add (self, CY_FIGURE_MEN, _ ("Men"), COUNT_WIDTH);
  cy_tally_columns_add (self, CY_FIGURE_WOMEN, _ ("Women"), COUNT_WIDTH);
  cy_tally_columns_add (self, CY_FIGURE_PARTY, _ ("Party members"), COUNT_WIDTH);
  cy_tally_columns_add_classes (self, CY_DIMENSION_AGE, _ ("Age"), COUNT_WIDTH);
  cy_tally_columns_add (self, CY_FIGURE_AVERAGE_AGE, _ ("Average age"), COUNT_WIDTH);
  cy_tally_columns_add_classes (self, CY_DIMENSION_EDUCATION, _ ("Education"), COUNT_WIDTH);

  return self;
}

/* Every source has its row, empty ones too; those of whom it is not known only where there are. */
static gboolean
write_rows (CySheet        *sheet,
            CyTallyColumns *columns,
            const CyStats  *stats,
            GPtrArray      *tallies,
            CyReportArgs   *args,
            GError        **error)
{
  const CyClasses *classes = stats->classes[CY_DIMENSION_SOURCE];
  guint            n = cy_classes_get_n (classes);

  for (guint i = 0; i <= n; i++)
    {
      const CyTally *tally = g_ptr_array_index (tallies, i);
      const char    *name = i < n ? cy_classes_get_label (classes, i) : _ ("Not known");

      if (i == n && tally->people == 0)
        continue;
      if (!cy_tally_columns_write (columns, sheet, name, tally, error))
        return FALSE;
      cy_report_args_tell (args, i + 1, n + 1);
    }

  return cy_tally_columns_write_total (columns, sheet, error);
}

static gboolean
write_sources (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  g_autofree char *title =
    cy_report_args_dup_title (args, _ ("Sources of the village reserve cadres"));
  CyStatsArgs what = { .scope = args->scope, .base_date = args->base_date };
  g_autoptr (CyStats) stats = cy_stats_compute (conn, &what, args->cancellable, error);
  g_autoptr (GPtrArray) tallies =
    stats != NULL ? cy_stats_split_sources (stats, conn, what.today, error) : NULL;
  g_autoptr (CyTallyColumns) columns = NULL;
  CySheet *sheet;

  if (tallies == NULL)
    return FALSE;
  columns = make_columns (stats);
  sheet = cy_book_add_sheet (book, _ ("Sources"));
  cy_tally_columns_apply (columns, sheet);
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_counted_in (sheet, _ ("people"));
  cy_sheet_set_note (sheet, _ ("Shares are rounded to one decimal."));
  cy_sheet_set_frozen_columns (sheet, 1);

  return write_rows (sheet, columns, stats, tallies, args, error);
}

const CyReport cy_report_sources = {
  .id = "sources",
  .title = N_ ("Sources of the village reserve cadres"),
  .args =
    CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_UNIT | CY_REPORT_ARG_SIGNATURE,
  .flags = CY_REPORT_FOR_SUPERIORS,
  .write = write_sources,
};

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 结构分析表: who is in the pool, unit by unit, by sex, party, age, education and source. */
#include "cy-reports.h"

#include "cy-stats.h"
#include "cy-unit-rows.h"

#include <glib/gi18n.h>

#define COUNT_WIDTH 5
#define SOURCE_WIDTH 6
#define UNIT_WIDTH 14

typedef enum
{
  FIGURE_PEOPLE,
  FIGURE_WOMEN,
  FIGURE_MINORITY,
  FIGURE_PARTY,
  FIGURE_AVERAGE_AGE,
  FIGURE_CLASS,
} FigureKind;

/* One column of numbers. */
typedef struct
{
  FigureKind  kind;
  CyDimension dimension;
  guint       nth;
} Figure;

typedef struct
{
  const CyStats *stats;
  GArray        *figures; /* of Figure */
  GArray        *columns; /* of CySheetColumn */
} Layout;

static gint64
get_figure (const Layout *layout, const CyTally *tally, guint nth)
{
  const Figure *figure = &g_array_index (layout->figures, Figure, nth);

  switch (figure->kind)
    {
    case FIGURE_WOMEN:
      return cy_tally_get_women (tally);
    case FIGURE_MINORITY:
      return cy_tally_get_minority (layout->stats, tally);
    case FIGURE_PARTY:
      return cy_tally_get_party (tally);
    case FIGURE_AVERAGE_AGE:
      return cy_tally_get_average_age (tally);
    case FIGURE_CLASS:
      return tally->counts[figure->dimension][figure->nth];
    case FIGURE_PEOPLE:
    default:
      return tally->people;
    }
}

static gboolean
is_average (const Layout *layout, guint nth)
{
  return g_array_index (layout->figures, Figure, nth).kind == FIGURE_AVERAGE_AGE;
}

static void
add_figure (Layout *self, Figure figure, const char *title, const char *group, guint width)
{
  CySheetColumn column = {
    .title = title,
    .width = width,
    .kind = CY_COLUMN_NUMBER,
    .group = group,
  };

  g_array_append_val (self->figures, figure);
  g_array_append_val (self->columns, column);
}

/* A column a class; what is not known has one only when there is any, so that rows add up. */
static void
add_classes (Layout *self, CyDimension dimension, const char *group, guint width)
{
  const CyClasses *classes = self->stats->classes[dimension];
  guint            n = cy_classes_get_n (classes);

  for (guint i = 0; i < n; i++)
    add_figure (self,
                (Figure){ FIGURE_CLASS, dimension, i },
                cy_classes_get_label (classes, i),
                group,
                width);
  if (self->stats->total->counts[dimension][n] > 0)
    add_figure (self, (Figure){ FIGURE_CLASS, dimension, n }, _ ("Not known"), group, width);
}

static void
layout_init (Layout *self, const CyStats *stats, const char *unit_title)
{
  CySheetColumn unit = { .title = unit_title, .width = UNIT_WIDTH };

  self->stats = stats;
  self->figures = g_array_new (FALSE, TRUE, sizeof (Figure));
  self->columns = g_array_new (FALSE, TRUE, sizeof (CySheetColumn));
  g_array_append_val (self->columns, unit);
  add_figure (self, (Figure){ FIGURE_PEOPLE }, _ ("Total"), NULL, COUNT_WIDTH);
  add_figure (self, (Figure){ FIGURE_WOMEN }, _ ("Women"), NULL, COUNT_WIDTH);
  add_figure (self, (Figure){ FIGURE_MINORITY }, _ ("Ethnic minorities"), NULL, COUNT_WIDTH);
  add_figure (self, (Figure){ FIGURE_PARTY }, _ ("Party members"), NULL, COUNT_WIDTH);
  add_classes (self, CY_DIMENSION_AGE, _ ("Age"), COUNT_WIDTH + 1);
  add_figure (self, (Figure){ FIGURE_AVERAGE_AGE }, _ ("Average age"), NULL, COUNT_WIDTH);
  add_classes (self, CY_DIMENSION_EDUCATION, _ ("Education"), COUNT_WIDTH);
  add_classes (self, CY_DIMENSION_SOURCE, _ ("Source"), SOURCE_WIDTH);
}

static void
layout_clear (Layout *self)
{
  g_clear_pointer (&self->figures, g_array_unref);
  g_clear_pointer (&self->columns, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

static gboolean
write_unit (CySheet       *sheet,
            const Layout  *layout,
            const char    *name,
            const CyTally *tally,
            GError       **error)
{
  cy_sheet_begin_row (sheet);
  cy_sheet_add_text (sheet, name);
  for (guint i = 0; i < layout->figures->len; i++)
    cy_sheet_add_fixed (sheet, get_figure (layout, tally, i), is_average (layout, i) ? 1 : 0);

  return cy_sheet_end_row (sheet, error);
}

/* Sums are formulas, so that a reader sees where they come from; an average cannot be one. */
static gboolean
write_total (CySheet *sheet, const Layout *layout, const CyTally *total, GError **error)
{
  cy_sheet_begin_total (sheet);
  cy_sheet_add_text (sheet, _ ("Sum"));
  for (guint i = 0; i < layout->figures->len; i++)
    {
      gint64 value = get_figure (layout, total, i);

      if (is_average (layout, i))
        cy_sheet_add_fixed (sheet, value, 1);
      else
        cy_sheet_add_column_sum (sheet, value, 0);
    }

  return cy_sheet_end_row (sheet, error);
}

static gboolean
write_shares (CySheet *sheet, const Layout *layout, const CyTally *total, GError **error)
{
  cy_sheet_begin_total (sheet);
  cy_sheet_add_text (sheet, _ ("Share"));
  for (guint i = 0; i < layout->figures->len; i++)
    {
      if (is_average (layout, i))
        cy_sheet_add_int (sheet, CY_DATASET_MISSING);
      else
        cy_sheet_add_ratio (sheet, get_figure (layout, total, i), total->people);
    }

  return cy_sheet_end_row (sheet, error);
}

static gboolean
write_rows (CySheet          *sheet,
            const Layout     *layout,
            const CyUnitRows *rows,
            CyReportArgs     *args,
            GError          **error)
{
  for (guint i = 0; i < cy_unit_rows_get_n (rows); i++)
    {
      g_autofree char *name = cy_unit_rows_dup_name (rows, i);

      if (!write_unit (sheet, layout, name, cy_unit_rows_get_tally (rows, i), error))
        return FALSE;
      cy_report_args_tell (args, i + 1, cy_unit_rows_get_n (rows));
    }

  return write_total (sheet, layout, layout->stats->total, error) &&
         write_shares (sheet, layout, layout->stats->total, error);
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
  g_auto (Layout) layout = { 0 };
  CySheet *sheet;

  if (rows == NULL)
    return FALSE;

  layout_init (&layout, cy_unit_rows_get_stats (rows), cy_unit_rows_get_title (rows));
  sheet = cy_book_add_sheet (book, _ ("Structure"));
  cy_sheet_set_columns (sheet, (const CySheetColumn *) layout.columns->data, layout.columns->len);
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_counted_in (sheet, _ ("people"));
  cy_sheet_set_note (sheet, _ ("Shares are rounded to one decimal."));
  cy_sheet_set_frozen_columns (sheet, 1);

  return write_rows (sheet, &layout, rows, args, error) && cy_sheet_end (sheet, error) &&
         add_charts (book, layout.stats, error);
}

const CyReport cy_report_structure = {
  .id = "structure",
  .title = N_ ("Structure of the village reserve cadres"),
  .args =
    CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_UNIT | CY_REPORT_ARG_SIGNATURE,
  .flags = CY_REPORT_FOR_SUPERIORS,
  .write = write_structure,
};

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Columns of numbers about groups of people, alike in every table that has them. */
#include "cy-tally-columns.h"

#include <glib/gi18n.h>

/* One column of numbers. */
typedef struct
{
  CyFigureColumn kind;
  CyDimension    dimension;
  guint          nth;
} Figure;

struct _CyTallyColumns
{
  const CyStats *stats;
  GArray        *figures; /* of Figure */
  GArray        *columns; /* of CySheetColumn */
};

static gint64
get_figure (const CyTallyColumns *self, const CyTally *tally, guint nth)
{
  const Figure *figure = &g_array_index (self->figures, Figure, nth);

  switch (figure->kind)
    {
    case CY_FIGURE_MEN:
      return tally->counts[CY_DIMENSION_GENDER][CY_CLASS_MAN];
    case CY_FIGURE_WOMEN:
      return cy_tally_get_women (tally);
    case CY_FIGURE_MINORITY:
      return cy_tally_get_minority (self->stats, tally);
    case CY_FIGURE_PARTY:
      return cy_tally_get_party (tally);
    case CY_FIGURE_AVERAGE_AGE:
      return cy_tally_get_average_age (tally);
    case CY_FIGURE_CLASS:
      return tally->counts[figure->dimension][figure->nth];
    case CY_FIGURE_PEOPLE:
    default:
      return tally->people;
    }
}

static gboolean
is_average (const CyTallyColumns *self, guint nth)
{
  return g_array_index (self->figures, Figure, nth).kind == CY_FIGURE_AVERAGE_AGE;
}

static void
add_figure (CyTallyColumns *self, Figure figure, const char *title, const char *group, guint width)
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

/**
 * cy_tally_columns_new:
 * @stats: whose people are counted; has to stay
 * @title: of the first column, which names the rows
 * @width: of that column in half Han widths
 *
 * Returns: (transfer full): that column alone
 */
CyTallyColumns *
cy_tally_columns_new (const CyStats *stats, const char *title, guint width)
{
  CyTallyColumns *self = g_new0 (CyTallyColumns, 1);
  CySheetColumn   name = { .title = title, .width = width };

  self->stats = stats;
  self->figures = g_array_new (FALSE, TRUE, sizeof (Figure));
  self->columns = g_array_new (FALSE, TRUE, sizeof (CySheetColumn));
  g_array_append_val (self->columns, name);

  return self;
}

void
cy_tally_columns_free (CyTallyColumns *self)
{
  g_array_unref (self->figures);
  g_array_unref (self->columns);
  g_free (self);
}

/**
 * cy_tally_columns_add:
 * @self: columns
 * @figure: what to count
 * @title: heading, translated
 * @width: in half Han widths
 */
void
cy_tally_columns_add (CyTallyColumns *self, CyFigureColumn figure, const char *title, guint width)
{
  add_figure (self, (Figure){ figure }, title, NULL, width);
}

/**
 * cy_tally_columns_add_classes:
 * @self: columns
 * @dimension: what people are counted by
 * @group: heading above the columns, translated
 * @width: in half Han widths
 *
 * A column a class; what is not known has one only when there is any, so that rows add up.
 */
void
cy_tally_columns_add_classes (CyTallyColumns *self,
                              CyDimension     dimension,
                              const char     *group,
                              guint           width)
{
  const CyClasses *classes = self->stats->classes[dimension];
  guint            n = cy_classes_get_n (classes);

  for (guint i = 0; i < n; i++)
    add_figure (self,
                (Figure){ CY_FIGURE_CLASS, dimension, i },
                cy_classes_get_label (classes, i),
                group,
                width);
  if (self->stats->total->counts[dimension][n] > 0)
    add_figure (self, (Figure){ CY_FIGURE_CLASS, dimension, n }, _ ("Not known"), group, width);
}

/**
 * cy_tally_columns_apply:
 * @self: columns
 * @sheet: gets them
 */
void
cy_tally_columns_apply (const CyTallyColumns *self, CySheet *sheet)
{
  cy_sheet_set_columns (sheet, (const CySheetColumn *) self->columns->data, self->columns->len);
}

/**
 * cy_tally_columns_write:
 * @self: columns
 * @sheet: gets a row
 * @name: what the row is about
 * @tally: the people counted in it
 * @error: return location
 *
 * Returns: whether it was written
 */
gboolean
cy_tally_columns_write (const CyTallyColumns *self,
                        CySheet              *sheet,
                        const char           *name,
                        const CyTally        *tally,
                        GError              **error)
{
  cy_sheet_begin_row (sheet);
  cy_sheet_add_text (sheet, name);
  for (guint i = 0; i < self->figures->len; i++)
    cy_sheet_add_fixed (sheet, get_figure (self, tally, i), is_average (self, i) ? 1 : 0);

  return cy_sheet_end_row (sheet, error);
}

/* Sums are formulas, so that a reader sees where they come from; an average cannot be one. */
static gboolean
write_sums (const CyTallyColumns *self, CySheet *sheet, GError **error)
{
  const CyTally *total = self->stats->total;

  cy_sheet_begin_total (sheet);
  cy_sheet_add_text (sheet, _ ("Sum"));
  for (guint i = 0; i < self->figures->len; i++)
    {
      gint64 value = get_figure (self, total, i);

      if (is_average (self, i))
        cy_sheet_add_fixed (sheet, value, 1);
      else
        cy_sheet_add_column_sum (sheet, value, 0);
    }

  return cy_sheet_end_row (sheet, error);
}

static gboolean
write_shares (const CyTallyColumns *self, CySheet *sheet, GError **error)
{
  const CyTally *total = self->stats->total;

  cy_sheet_begin_total (sheet);
  cy_sheet_add_text (sheet, _ ("Share"));
  for (guint i = 0; i < self->figures->len; i++)
    {
      if (is_average (self, i))
        cy_sheet_add_int (sheet, CY_DATASET_MISSING);
      else
        cy_sheet_add_ratio (sheet, get_figure (self, total, i), total->people);
    }

  return cy_sheet_end_row (sheet, error);
}

/**
 * cy_tally_columns_write_total:
 * @self: columns
 * @sheet: gets the last two rows: sums and shares
 * @error: return location
 *
 * Returns: whether they were written
 */
gboolean
cy_tally_columns_write_total (const CyTallyColumns *self, CySheet *sheet, GError **error)
{
  return write_sums (self, sheet, error) && write_shares (self, sheet, error);
}

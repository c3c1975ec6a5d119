/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Native charts, each beside the figures it is drawn from, on a sheet of their own. */
#include "cy-book-private.h"

#include "cy-error.h"
#include "cy-sheet-private.h"

#include <errno.h>
#include <glib/gi18n.h>

/* Rows of the default height that a chart of CHART_HEIGHT pixels covers, with a gap. */
#define CHART_ROWS 19
#define CHART_HEIGHT 340
#define CHART_WIDTH 620
/* The default size of a chart, which the library scales. */
#define DEFAULT_HEIGHT 288.0
#define DEFAULT_WIDTH 480.0
#define LABEL_WIDTH 18
#define TITLE_SIZE 14
#define TEXT_SIZE 10

/* Crimson, steel, ochre, pale, slate: of falling luminance, so that a grey printer keeps them
 * apart. */
static const lxw_color_t palette[] = { 0x8f1a1d, 0x3f78ad, 0xd9a441, 0xcdd4dd, 0x59616d };
static const gboolean    is_dark[] = { TRUE, TRUE, FALSE, FALSE, TRUE };

/* Where the figures of a chart stand: labels in one column, series beside each other, their names
 * in the row above the first. */
typedef struct
{
  const char *sheet;
  lxw_row_t   names_row;
  lxw_row_t   first_row;
  lxw_row_t   last_row;
  lxw_col_t   label_column;
  lxw_col_t   value_column;
  guint       n_series;
  gboolean    named;
} Source;

static const lxw_chart_type types[] = {
  [CY_BOOK_CHART_COLUMN] = LXW_CHART_COLUMN,     [CY_BOOK_CHART_STACKED] = LXW_CHART_COLUMN_STACKED,
  [CY_BOOK_CHART_BAR] = LXW_CHART_BAR,           [CY_BOOK_CHART_PIE] = LXW_CHART_PIE,
  [CY_BOOK_CHART_DOUGHNUT] = LXW_CHART_DOUGHNUT, [CY_BOOK_CHART_LINE] = LXW_CHART_LINE,
  [CY_BOOK_CHART_RADAR] = LXW_CHART_RADAR,
};

static gboolean
is_round (CyBookChart kind)
{
  return kind == CY_BOOK_CHART_PIE || kind == CY_BOOK_CHART_DOUGHNUT;
}

static gboolean
start_charts (CyBook *self, GError **error)
{
  if (self->charts != NULL)
    return TRUE;

  self->charts = _cy_book_add_page (self, _ ("Charts"), &self->charts_name, error);
  if (self->charts == NULL)
    return FALSE;
  /* Three charts to a page. */
  _cy_sheet_set_up_print (self->charts, CY_PAPER_A4_PORTRAIT);

  return _cy_book_check (worksheet_set_column (self->charts, 0, 0, LABEL_WIDTH, NULL),
                         self->charts_name,
                         error);
}

static gboolean
write_text (CyBook *self, lxw_row_t row, lxw_col_t column, const char *text, GError **error)
{
  lxw_format *format = row == self->charts_next
                         ? _cy_book_get_style (self, CY_STYLE_LINE_LEFT)
                         : _cy_book_get_cell (self, FALSE, LXW_ALIGN_CENTER, CY_FORMAT_GENERAL);
  CyTextSize  size;

  return _cy_text_check (text, &size, error) &&
         _cy_book_check (worksheet_write_string (self->charts, row, column, text, format),
                         self->charts_name,
                         error);
}

/* What is not known is left empty: text would be drawn as zero. */
static gboolean
write_value (CyBook    *self,
             lxw_row_t  row,
             guint      series,
             CyDataset *data,
             guint      point,
             GError   **error)
{
  gint64      value = cy_dataset_get_value (data, series, point);
  guint       decimals = MIN (cy_dataset_get_decimals (data), 4);
  lxw_format *format =
    _cy_book_get_cell (self, FALSE, LXW_ALIGN_CENTER, CY_FORMAT_INTEGER + decimals);
  double number = value;

  for (guint i = 0; i < cy_dataset_get_decimals (data); i++)
    number /= 10;

  return _cy_book_check (value == CY_DATASET_MISSING
                           ? worksheet_write_blank (self->charts, row, series + 1, format)
                           : worksheet_write_number (self->charts, row, series + 1, number, format),
                         self->charts_name,
                         error);
}

static gboolean
write_names (CyBook *self, CyDataset *data, GError **error)
{
  g_autofree char *title =
    g_strdup_printf (_ ("%s (unit: %s)"), cy_dataset_get_title (data), cy_dataset_get_unit (data));

  if (!write_text (self, self->charts_next, 0, title, error) ||
      !write_text (self, self->charts_next + 1, 0, _ ("Item"), error))
    return FALSE;
  for (guint i = 0; i < cy_dataset_get_n_series (data); i++)
    {
      const char *name = cy_dataset_get_series (data, i);

      if (!write_text (self,
                       self->charts_next + 1,
                       i + 1,
                       name != NULL ? name : cy_dataset_get_title (data),
                       error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_data (CyBook *self, CyDataset *data, GError **error)
{
  lxw_row_t row = self->charts_next + 2;

  if (!write_names (self, data, error))
    return FALSE;
  for (guint i = 0; i < cy_dataset_get_n_points (data); i++, row++)
    {
      if (!write_text (self, row, 0, cy_dataset_get_label (data, i), error))
        return FALSE;
      for (guint s = 0; s < cy_dataset_get_n_series (data); s++)
        if (!write_value (self, row, s, data, i, error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
paint_slices (lxw_chart_series *series, guint n_points)
{
  lxw_chart_fill    fills[G_N_ELEMENTS (palette)];
  lxw_chart_point   points[G_N_ELEMENTS (palette)];
  lxw_chart_point **list = g_newa (lxw_chart_point *, n_points + 1);

  for (guint i = 0; i < G_N_ELEMENTS (palette); i++)
    {
      fills[i] = (lxw_chart_fill){ .color = palette[i] };
      points[i] = (lxw_chart_point){ .fill = &fills[i] };
    }
  for (guint i = 0; i < n_points; i++)
    list[i] = &points[i % G_N_ELEMENTS (palette)];
  list[n_points] = NULL;

  return chart_series_set_points (series, list) == LXW_NO_ERROR;
}

static void
paint_series (lxw_chart_series *series, CyBookChart kind, guint index, guint n_points)
{
  lxw_color_t    color = palette[index % G_N_ELEMENTS (palette)];
  lxw_chart_fill fill = { .color = color };
  lxw_chart_line line = { .color = color, .width = 2.25 };
  lxw_chart_font white = { .color = LXW_COLOR_WHITE };

  if (is_round (kind))
    {
      /* More slices than that are no chart any more; the library's colours do. */
      if (n_points <= 64 && !paint_slices (series, n_points))
        g_warning ("The slices keep the colours of the library");
      chart_series_set_labels_options (series, FALSE, FALSE, FALSE);
      chart_series_set_labels_percentage (series);
      if (kind == CY_BOOK_CHART_PIE)
        chart_series_set_labels_position (series, LXW_CHART_LABEL_POSITION_OUTSIDE_END);
    }
  else if (kind == CY_BOOK_CHART_LINE || kind == CY_BOOK_CHART_RADAR)
    {
      chart_series_set_line (series, &line);
    }
  else
    {
      chart_series_set_fill (series, &fill);
      chart_series_set_labels (series);
      if (kind == CY_BOOK_CHART_STACKED && is_dark[index % G_N_ELEMENTS (palette)])
        chart_series_set_labels_font (series, &white);
    }
}

static void
add_series (lxw_chart *chart, CyBookChart kind, const Source *source, guint index)
{
  lxw_col_t         column = source->value_column + index;
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);

  chart_series_set_categories (series,
                               source->sheet,
                               source->first_row,
                               source->label_column,
                               source->last_row,
                               source->label_column);
  chart_series_set_values (series,
                           source->sheet,
                           source->first_row,
                           column,
                           source->last_row,
                           column);
  if (source->named)
    chart_series_set_name_range (series, source->sheet, source->names_row, column);
  paint_series (series, kind, index, source->last_row - source->first_row + 1);
}

static void
dress (lxw_chart *chart, CyBookChart kind, const char *title, guint n_series)
{
  lxw_chart_font title_font = { .name = (char *) "黑体", .size = TITLE_SIZE };
  lxw_chart_font text_font = { .name = (char *) "宋体", .size = TEXT_SIZE };

  chart_title_set_name (chart, title);
  chart_title_set_name_font (chart, &title_font);
  chart_legend_set_font (chart, &text_font);
  chart_legend_set_position (chart,
                             is_round (kind) || n_series > 1 ? LXW_CHART_LEGEND_BOTTOM
                                                             : LXW_CHART_LEGEND_NONE);
  chart_show_blanks_as (chart, LXW_CHART_BLANKS_AS_GAP);
  if (is_round (kind))
    return;

  chart_axis_set_num_font (chart->x_axis, &text_font);
  chart_axis_set_num_font (chart->y_axis, &text_font);
  /* The first point is to be the topmost bar, as in the table beside it, and the scale to stay
   * below. The library swaps the axes of bars. */
  if (kind == CY_BOOK_CHART_BAR)
    {
      chart_axis_set_reverse (chart->y_axis);
      chart_axis_set_crossing_max (chart->y_axis);
    }
}

/* @column is where the chart lies on the sheet of charts, in the row to be written next. */
static gboolean
insert_chart (CyBook       *self,
              CyBookChart   kind,
              const char   *title,
              const Source *source,
              lxw_col_t     column,
              GError      **error)
{
  lxw_chart_options options = {
    .x_scale = CHART_WIDTH / DEFAULT_WIDTH,
    .y_scale = CHART_HEIGHT / DEFAULT_HEIGHT,
  };
  lxw_chart *chart = workbook_add_chart (self->workbook, types[kind]);
  guint      n_series = kind == CY_BOOK_CHART_PIE ? 1 : source->n_series;

  if (chart == NULL)
    {
      _cy_book_set_errno (error, errno, self->charts_name, "cannot take a chart");
      return FALSE;
    }
  for (guint i = 0; i < n_series; i++)
    add_series (chart, kind, source, i);
  dress (chart, kind, title, n_series);

  return _cy_book_check (worksheet_insert_chart_opt (self->charts,
                                                     self->charts_next,
                                                     column,
                                                     chart,
                                                     &options),
                         self->charts_name,
                         error);
}

/**
 * cy_book_add_chart:
 * @self: a book
 * @kind: what it is drawn as
 * @data: what it is drawn from
 * @error: %CY_ERROR_FAILED for text that is not UTF-8
 *
 * Writes @data to the sheet of charts and draws it beside. What is not known stays a gap. Without
 * points only the headings are written.
 */
gboolean
cy_book_add_chart (CyBook *self, CyBookChart kind, CyDataset *data, GError **error)
{
  g_auto (CyNumbers) numbers = _cy_book_use_numbers (self);
  Source source;
  guint  n_points;

  g_return_val_if_fail (CY_IS_BOOK (self), FALSE);
  g_return_val_if_fail (CY_IS_DATASET (data), FALSE);

  if (!start_charts (self, error) || !write_data (self, data, error))
    return FALSE;

  n_points = cy_dataset_get_n_points (data);
  source = (Source){
    .sheet = self->charts_name,
    .names_row = self->charts_next + 1,
    .first_row = self->charts_next + 2,
    .last_row = self->charts_next + 1 + n_points,
    .value_column = 1,
    .n_series = cy_dataset_get_n_series (data),
    .named = TRUE,
  };
  if (n_points > 0 &&
      !insert_chart (self, kind, cy_dataset_get_title (data), &source, source.n_series + 2, error))
    return FALSE;
  self->charts_next += MAX (CHART_ROWS, n_points + 3);

  return TRUE;
}

/**
 * cy_book_add_sheet_chart:
 * @self: a book
 * @kind: what it is drawn as
 * @title: its title, translated
 * @source: a sheet of @self on one page, whose rows have been written
 * @label_column: where the labels stand, counted from 0
 * @value_column: the first column of values
 * @n_values: how many columns of values, a series each, named by their headings
 * @error: %CY_ERROR_CONSTRAINT when @source has no rows or more than one page
 *
 * Draws the rows of a table, without its totals, on the sheet of charts.
 */
gboolean
cy_book_add_sheet_chart (CyBook     *self,
                         CyBookChart kind,
                         const char *title,
                         CySheet    *source,
                         guint       label_column,
                         guint       value_column,
                         guint       n_values,
                         GError    **error)
{
  g_auto (CyNumbers) numbers = _cy_book_use_numbers (self);
  CyTextSize size;
  Source     range;

  g_return_val_if_fail (source->book == self, FALSE);
  g_return_val_if_fail (n_values > 0 && value_column + n_values <= source->n_columns, FALSE);

  if (source->n_pages != 1 || source->body_end == source->body_first)
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "There are no rows to draw");
      return FALSE;
    }
  if (!_cy_text_check (title, &size, error) || !start_charts (self, error))
    return FALSE;

  range = (Source){
    .sheet = source->name,
    .names_row = source->head_last,
    .first_row = source->body_first,
    .last_row = source->body_end - 1,
    .label_column = label_column,
    .value_column = value_column,
    .n_series = n_values,
    /* A heading over two rows stands in the upper. */
    .named = !source->has_groups || source->columns[value_column].group != NULL,
  };
  if (!insert_chart (self, kind, title, &range, 0, error))
    return FALSE;
  self->charts_next += CHART_ROWS;

  return TRUE;
}

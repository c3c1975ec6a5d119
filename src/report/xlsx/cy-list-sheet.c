/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A list as a sheet: ordinals, columns of the list, rows read one by one. */
#include "cy-list-sheet.h"

#include "cy-error.h"
#include "cy-format.h"

#include <glib/gi18n.h>

/* From this width on a column holds sentences, which read better from the left. */
#define LONG_TEXT 16

/* Where the values of the cells stand among the columns that are read. */
typedef struct
{
  const CyListCell *cells;
  guint             n_cells;
  const CyColumn  **columns;
  const char      **ids;
  guint             n_columns;
} Plan;

static void
plan_clear (Plan *self)
{
  g_free (self->columns);
  g_free (self->ids);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static gboolean
plan_add (Plan *self, const CyListSpec *spec, const char *id, GError **error)
{
  const CyColumn *column = cy_list_spec_find (spec, id);

  if (column == NULL)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_NOT_FOUND, "There is no column “%s”", id);
      return FALSE;
    }
  self->columns[self->n_columns] = column;
  self->ids[self->n_columns++] = column->id;

  return TRUE;
}

static gboolean
plan_init (Plan             *self,
           const CyListSpec *spec,
           const CyListCell *cells,
           guint             n_cells,
           GError          **error)
{
  *self = (Plan){
    .cells = cells,
    .n_cells = n_cells,
    .columns = g_new0 (const CyColumn *, 2 * n_cells),
    .ids = g_new0 (const char *, 2 * n_cells + 1),
  };
  for (guint i = 0; i < n_cells; i++)
    if (!plan_add (self, spec, cells[i].id, error) ||
        (cells[i].then != NULL && !plan_add (self, spec, cells[i].then, error)))
      return FALSE;

  return TRUE;
}

static CyColumnKind
kind_of (const CyColumn *column)
{
  if (column->is_age || column->kind == CY_KIND_INT || column->kind == CY_KIND_FIXED)
    return CY_COLUMN_NUMBER;
  if (column->kind == CY_KIND_DATE)
    return CY_COLUMN_DATE_TEXT;
  /* Besides what is sensitive, only codes of units are digits that are no number. */
  if (column->is_sensitive || g_str_has_suffix (column->id, "_code"))
    return CY_COLUMN_ID;

  return CY_COLUMN_TEXT;
}

static CySheetColumn
sheet_column (const CyColumn *column, const CyListCell *cell)
{
  guint width = cell->width > 0 ? cell->width : column->width;

  return (CySheetColumn){
    .title = cell->title != NULL ? cell->title : _ (column->title),
    .width = width,
    .kind = kind_of (column),
    .align =
      column->kind != CY_KIND_CODE && kind_of (column) == CY_COLUMN_TEXT && width >= LONG_TEXT
        ? CY_COLUMN_ALIGN_LEFT
        : CY_COLUMN_ALIGN_CENTER,
  };
}

static void
add_text (CySheet *sheet, const CyColumn *column, const CyValue *value, const CyReportArgs *args)
{
  const char      *ready = column->is_sensitive && args->mask != CY_MASK_NONE
                             ? NULL
                             : cy_format_peek (column->kind, column->of, value);
  g_autofree char *made =
    ready == NULL ? cy_format_cell_masked (column, value, args->base_date, args->mask) : NULL;

  cy_sheet_add_text (sheet, ready != NULL ? ready : made);
}

/* Ages and numbers stay numbers, so that the reader can count with them. */
static void
add_value (CySheet *sheet, const CyColumn *column, const CyValue *value, const CyReportArgs *args)
{
  int age;

  if (value->type != CY_VALUE_INT || kind_of (column) != CY_COLUMN_NUMBER)
    {
      add_text (sheet, column, value, args);
      return;
    }
  if (!column->is_age)
    {
      cy_sheet_add_fixed (sheet, value->number, column->decimals);
      return;
    }
  age = cy_date_age (value->number, args->base_date);
  if (age >= 0)
    cy_sheet_add_int (sheet, age);
  else
    cy_sheet_add_empty (sheet);
}

static void
add_pair (CySheet               *sheet,
          const CyColumn *const *columns,
          const CyValue         *values,
          const CyReportArgs    *args)
{
  g_autofree char *first =
    cy_format_cell_masked (columns[0], &values[0], args->base_date, args->mask);
  g_autofree char *second =
    cy_format_cell_masked (columns[1], &values[1], args->base_date, args->mask);
  g_autofree char *both = g_strjoin (" ", first, second, NULL);

  cy_sheet_add_text (sheet, g_strstrip (both));
}

typedef struct
{
  CySheet      *sheet;
  const Plan   *plan;
  CyReportArgs *args;
  guint         n_rows;
} Writing;

static gboolean
write_row (const CyValue *values, guint row, gpointer data, GError **error)
{
  Writing    *self = data;
  const Plan *plan = self->plan;
  guint       at = 0;

  cy_sheet_begin_row (self->sheet);
  cy_sheet_add_int (self->sheet, row + 1);
  for (guint i = 0; i < plan->n_cells; i++)
    {
      if (plan->cells[i].then != NULL)
        {
          add_pair (self->sheet, &plan->columns[at], &values[at], self->args);
          at += 2;
          continue;
        }
      add_value (self->sheet, plan->columns[at], &values[at], self->args);
      at++;
    }
  cy_report_args_tell (self->args, row + 1, self->n_rows);

  return cy_sheet_end_row (self->sheet, error);
}

static char *
describe_value (const CyColumn *column, const char *text)
{
  g_auto (CyValue) value = CY_VALUE_INIT;

  if (column->kind == CY_KIND_DATE && !column->is_age)
    cy_value_set_int (&value, g_ascii_strtoll (text, NULL, 10));
  else
    cy_value_set_text (&value, text);

  return cy_format_value (column->kind, column->of, column->decimals, &value);
}

static char *
describe_values (const CyColumn *column, const char *const *values)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    g_ptr_array_add (texts, describe_value (column, values[i]));
  g_ptr_array_add (texts, NULL);

  /* Translators: between the values of a list, of which any will do. */
  return g_strjoinv (_ (", "), (char **) texts->pdata);
}

static char *
describe_range (const CyColumn *column, const char *const *values)
{
  gboolean         has_low = values[0] != NULL && *values[0] != '\0';
  gboolean         has_high = values[0] != NULL && values[1] != NULL && *values[1] != '\0';
  g_autofree char *low = has_low ? describe_value (column, values[0]) : NULL;
  g_autofree char *high = has_high ? describe_value (column, values[1]) : NULL;

  if (has_low && has_high)
    return g_strdup_printf (_ ("%s: %s to %s"), _ (column->title), low, high);
  if (has_low)
    return g_strdup_printf (_ ("%s: at least %s"), _ (column->title), low);
  if (has_high)
    return g_strdup_printf (_ ("%s: at most %s"), _ (column->title), high);

  return g_strdup_printf (_ ("%s: any"), _ (column->title));
}

static char *
describe_condition (const CyQuery *query, guint nth)
{
  CyOperator         op;
  const char *const *values;
  const CyColumn    *column = cy_query_get_condition (query, nth, &op, &values);
  g_autofree char   *list = NULL;

  if (column->matches != NULL)
    return g_strdup (_ (column->title));

  switch (op)
    {
    case CY_IS_BLANK:
      return g_strdup_printf (_ ("%s: not known"), _ (column->title));
    case CY_IS_NOT_BLANK:
      return g_strdup_printf (_ ("%s: known"), _ (column->title));
    case CY_IS_BETWEEN:
      return describe_range (column, values);
    case CY_CONTAINS:
      list = describe_values (column, values);
      return g_strdup_printf (_ ("%s has “%s”"), _ (column->title), list);
    case CY_IS_NONE_OF:
      list = describe_values (column, values);
      return g_strdup_printf (_ ("%s: none of %s"), _ (column->title), list);
    case CY_IS_ONE_OF:
    default:
      list = describe_values (column, values);
      return g_strdup_printf (_ ("%s: %s"), _ (column->title), list);
    }
}

/**
 * cy_list_sheet_set_columns:
 * @sheet: a sheet without rows
 * @spec: the kind of list
 * @cells: (array length=n_cells): the columns
 * @n_cells: how many
 * @error: %CY_ERROR_NOT_FOUND when the list has no such column
 *
 * Gives @sheet a column of ordinals and those of @cells.
 */
gboolean
cy_list_sheet_set_columns (CySheet          *sheet,
                           const CyListSpec *spec,
                           const CyListCell *cells,
                           guint             n_cells,
                           GError          **error)
{
  g_autofree CySheetColumn *columns = g_new0 (CySheetColumn, n_cells + 1);

  columns[0] = (CySheetColumn){ .title = _ ("No."), .kind = CY_COLUMN_ORDINAL };
  for (guint i = 0; i < n_cells; i++)
    {
      const CyColumn *column = cy_list_spec_find (spec, cells[i].id);

      if (column == NULL)
        {
          g_set_error (error, CY_ERROR, CY_ERROR_NOT_FOUND, "There is no column “%s”", cells[i].id);
          return FALSE;
        }
      columns[i + 1] = sheet_column (column, &cells[i]);
    }
  cy_sheet_set_columns (sheet, columns, n_cells + 1);

  return TRUE;
}

/**
 * cy_list_sheet_write:
 * @sheet: a sheet that has the columns of @cells
 * @conn: a connection
 * @query: the kind of list
 * @ids: (element-type gint64): which rows, in their order
 * @cells: (array length=n_cells): the columns
 * @n_cells: how many
 * @args: base date, mask and who wants to know how far it is
 * @error: as for cy_query_each() and cy_sheet_end_row()
 *
 * Writes the rows of @ids, of which no more than one is in memory.
 */
gboolean
cy_list_sheet_write (CySheet          *sheet,
                     CyConn           *conn,
                     const CyQuery    *query,
                     const GArray     *ids,
                     const CyListCell *cells,
                     guint             n_cells,
                     CyReportArgs     *args,
                     GError          **error)
{
  g_auto (Plan) plan = { 0 };
  Writing writing = { sheet, &plan, args, ids->len };
  guint   n = args->sample > 0 ? MIN (args->sample, ids->len) : ids->len;

  if (!plan_init (&plan, cy_query_get_spec (query), cells, n_cells, error))
    return FALSE;

  return cy_query_each (query,
                        conn,
                        plan.ids,
                        (const gint64 *) (gpointer) ids->data,
                        n,
                        write_row,
                        &writing,
                        error);
}

/**
 * cy_list_sheet_describe:
 * @query: a query
 *
 * Returns: (transfer full) (nullable): search and conditions in words, translated; %NULL when
 *   there are none
 */
char *
cy_list_sheet_describe (const CyQuery *query)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *search = cy_query_get_search (query);

  if (search != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_ ("search for “%s”"), search));
  for (guint i = 0; i < cy_query_get_n_conditions (query); i++)
    g_ptr_array_add (parts, describe_condition (query, i));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);

  /* Translators: between conditions that all hold. */
  return g_strjoinv (_ ("; "), (char **) parts->pdata);
}

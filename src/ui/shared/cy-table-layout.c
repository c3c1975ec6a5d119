/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a user does to the columns: order, widths, which are shown, which one sorts. */
#include "cy-table-private.h"

#include "cy-style.h"

#define MIN_WIDTH 24
#define MAX_WIDTH 1000

static void
announce (CyTable *self)
{
  cy_table_columns_changed (self);
  g_signal_emit (self, cy_table_signals[CY_TABLE_LAYOUT_CHANGED], 0);
}

/* Anything sideways has changed: places are reckoned anew, cells come and go. */
void
cy_table_columns_changed (CyTable *self)
{
  cy_table_stop_edit (self, TRUE);
  if (self->cursor_lane != NULL && self->cursor_lane->hidden)
    self->cursor_lane = NULL;
  cy_table_relayout (self);
}

void
cy_table_move_lane (CyTable *self, CyTableLane *lane, CyTableLane *target)
{
  if (cy_table_columns_move (self->columns, lane, target))
    announce (self);
}

/* @width is in pixels as seen. */
void
cy_table_resize_lane (CyTable *self, CyTableLane *lane, int width)
{
  double em = cy_style_get_em (GTK_WIDGET (self));

  lane->width = CLAMP ((int) ((width - lane->gap) / em + 0.5), MIN_WIDTH, MAX_WIDTH);
  announce (self);
}

/* Ascending, descending, then the order by nature again. */
void
cy_table_next_sort (CyTable *self, CyTableLane *lane)
{
  if ((lane->spec.flags & CY_TABLE_COLUMN_SORTABLE) == 0)
    return;

  if (g_strcmp0 (self->sort, lane->spec.id) != 0)
    cy_table_set_sort (self, lane->spec.id, FALSE);
  else if (!self->descending)
    cy_table_set_sort (self, lane->spec.id, TRUE);
  else
    cy_table_set_sort (self, NULL, FALSE);
}

/**
 * cy_table_set_sort:
 * @self: a table
 * @column: (nullable): id of a column; %NULL for the order by nature
 * @descending: largest first
 *
 * Asks the source for that order and shows an arrow at the column.
 */
void
cy_table_set_sort (CyTable *self, const char *column, gboolean descending)
{
  g_return_if_fail (CY_IS_TABLE (self));

  self->sort = g_intern_string (column);
  self->descending = column != NULL && descending;
  cy_table_header_sync (self->header);
  if (self->source != NULL)
    cy_table_source_sort (self->source, self->sort, self->descending);
  g_signal_emit (self, cy_table_signals[CY_TABLE_SORT_CHANGED], 0);
}

/**
 * cy_table_get_sort:
 * @self: a table
 * @descending: (out) (optional): whether the largest come first
 *
 * Returns: (nullable) (transfer none): id of the column that sorts
 */
const char *
cy_table_get_sort (CyTable *self, gboolean *descending)
{
  g_return_val_if_fail (CY_IS_TABLE (self), NULL);

  if (descending != NULL)
    *descending = self->descending;

  return self->sort;
}

/**
 * cy_table_get_layout:
 * @self: a table
 *
 * Returns: (transfer full): order, widths and visibility of the columns, to be saved
 */
char *
cy_table_get_layout (CyTable *self)
{
  g_return_val_if_fail (CY_IS_TABLE (self), NULL);

  return cy_table_columns_to_string (self->columns);
}

/**
 * cy_table_set_layout:
 * @self: a table
 * @layout: what cy_table_get_layout() gave, perhaps of an older program
 */
void
cy_table_set_layout (CyTable *self, const char *layout)
{
  g_return_if_fail (CY_IS_TABLE (self));
  g_return_if_fail (layout != NULL);

  cy_table_columns_from_string (self->columns, layout);
  cy_table_columns_changed (self);
}

/**
 * cy_table_reset_layout:
 * @self: a table
 *
 * Puts the columns back to how the program has them.
 */
void
cy_table_reset_layout (CyTable *self)
{
  g_return_if_fail (CY_IS_TABLE (self));

  cy_table_columns_from_string (self->columns, self->columns->initial);
  announce (self);
}

/**
 * cy_table_set_column_hidden:
 * @self: a table
 * @column: id of a column
 * @hidden: whether it is to go; the last one that is shown stays
 */
void
cy_table_set_column_hidden (CyTable *self, const char *column, gboolean hidden)
{
  CyTableLane *lane;

  g_return_if_fail (CY_IS_TABLE (self));

  lane = cy_table_columns_find (self->columns, column);
  if (lane == NULL || lane->hidden == hidden ||
      (hidden && cy_table_columns_n_shown (self->columns) == 1))
    return;

  lane->hidden = hidden;
  announce (self);
}

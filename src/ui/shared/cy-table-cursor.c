/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which row is the current one and which are chosen: two things, and marked differently. */
#include "cy-table-private.h"

static void
announce_selection (CyTable *self)
{
  cy_table_sync_states (self);
  g_signal_emit (self, cy_table_signals[CY_TABLE_SELECTION_CHANGED], 0);
}

/* Makes @row current and brings it into sight; @lane %NULL keeps the column. */
void
cy_table_set_cursor (CyTable *self, guint row, CyTableLane *lane)
{
  GtkWidget *focus_child = gtk_widget_get_focus_child (self->body);
  gboolean   moved;

  if (self->n_rows == 0)
    return;

  row = MIN (row, self->n_rows - 1);
  moved = row != self->cursor || (lane != NULL && lane != self->cursor_lane);
  self->cursor = row;
  self->cursor_id = cy_table_source_get_id (self->source, row);
  if (lane != NULL)
    self->cursor_lane = lane;
  if (self->cursor_lane == NULL)
    self->cursor_lane = cy_table_columns_next (self->columns, NULL, 0);

  cy_table_scroll_to_row (self, row);
  if (self->cell_mode)
    cy_table_scroll_to_lane (self, self->cursor_lane);
  cy_table_sync_states (self);
  cy_table_header_mark (self->header);
  if (focus_child != NULL || gtk_widget_is_focus (self->body))
    cy_table_focus_cursor (self);
  if (moved)
    g_signal_emit (self, cy_table_signals[CY_TABLE_CURSOR_CHANGED], 0);
}

void
cy_table_focus_cursor (CyTable *self)
{
  if (self->editor == NULL)
    gtk_widget_grab_focus (self->body);
}

void
cy_table_choose_only (CyTable *self, guint row)
{
  g_return_if_fail (row < self->n_rows);

  cy_table_set_cursor (self, row, NULL);
  self->anchor = row;
  cy_table_selection_clear (self->selection);
  cy_table_selection_add (self->selection, self->cursor_id);
  announce_selection (self);
}

void
cy_table_choose_toggle (CyTable *self, guint row)
{
  g_return_if_fail (row < self->n_rows);

  cy_table_set_cursor (self, row, NULL);
  self->anchor = row;
  cy_table_selection_toggle (self->selection, self->cursor_id);
  announce_selection (self);
}

/* From where the last plain choice was made up to @row; @add keeps what was chosen before. */
void
cy_table_choose_range (CyTable *self, guint row, gboolean add)
{
  g_return_if_fail (row < self->n_rows);

  if (self->anchor >= self->n_rows)
    self->anchor = self->cursor < self->n_rows ? self->cursor : row;
  cy_table_set_cursor (self, row, NULL);
  if (!add)
    cy_table_selection_clear (self->selection);
  cy_table_selection_range (self->selection, self->source, self->anchor, row);
  announce_selection (self);
}

/* After the rows have changed: the current row stays current, and where it was on the screen. */
void
cy_table_keep_cursor (CyTable *self)
{
  gboolean in_sight = cy_table_row_at (self, self->cursor) != NULL;
  guint    offset = in_sight ? self->cursor - self->top : 0;
  guint    row;

  self->anchor = CY_TABLE_NO_ROW;
  if (self->cursor == CY_TABLE_NO_ROW || self->n_rows == 0)
    {
      self->cursor = CY_TABLE_NO_ROW;
      return;
    }

  if (cy_table_source_find (self->source, self->cursor_id, &row))
    {
      self->cursor = row;
      if (in_sight)
        self->top = row > offset ? row - offset : 0;
      return;
    }

  self->cursor = MIN (self->cursor, self->n_rows - 1);
  self->cursor_id = cy_table_source_get_id (self->source, self->cursor);
  g_signal_emit (self, cy_table_signals[CY_TABLE_CURSOR_CHANGED], 0);
}

void
cy_table_open_row (CyTable *self, guint row)
{
  if (row < self->n_rows)
    g_signal_emit (self,
                   cy_table_signals[CY_TABLE_ACTIVATE],
                   0,
                   cy_table_source_get_id (self->source, row));
}

/* Chooses the row first, unless it is one of the chosen: the menu is for those. */
void
cy_table_ask_menu (CyTable *self, guint row, double x, double y)
{
  gint64 id;

  if (row >= self->n_rows)
    return;

  id = cy_table_source_get_id (self->source, row);
  if (!cy_table_selection_contains (self->selection, id))
    cy_table_choose_only (self, row);
  g_signal_emit (self, cy_table_signals[CY_TABLE_CONTEXT_MENU], 0, id, x, y);
}

/**
 * cy_table_get_n_selected:
 * @self: a table
 *
 * Returns: how many rows are chosen
 */
guint
cy_table_get_n_selected (CyTable *self)
{
  g_return_val_if_fail (CY_IS_TABLE (self), 0);

  return self->source != NULL ? cy_table_selection_count (self->selection, self->source) : 0;
}

/**
 * cy_table_get_selected:
 * @self: a table
 *
 * Returns: (transfer full) (element-type gint64): ids of the chosen rows in the order shown
 */
GArray *
cy_table_get_selected (CyTable *self)
{
  g_return_val_if_fail (CY_IS_TABLE (self), NULL);

  if (self->source == NULL)
    return g_array_new (FALSE, FALSE, sizeof (gint64));

  return cy_table_selection_ids (self->selection, self->source);
}

/**
 * cy_table_is_selected:
 * @self: a table
 * @id: id of one of its rows
 *
 * Returns: whether that row is chosen
 */
gboolean
cy_table_is_selected (CyTable *self, gint64 id)
{
  g_return_val_if_fail (CY_IS_TABLE (self), FALSE);

  return cy_table_selection_contains (self->selection, id);
}

/**
 * cy_table_select:
 * @self: a table
 * @id: id of a row
 *
 * Chooses this row alone, makes it the current one and brings it into sight. Does nothing when
 * there is no such row.
 */
void
cy_table_select (CyTable *self, gint64 id)
{
  guint row;

  g_return_if_fail (CY_IS_TABLE (self));

  if (self->source != NULL && cy_table_source_find (self->source, id, &row))
    cy_table_choose_only (self, row);
}

/**
 * cy_table_select_many:
 * @self: a table
 * @ids: (array length=n_ids): ids of rows
 * @n_ids: how many
 *
 * Chooses these rows and no others; ids without a row are passed over.
 */
void
cy_table_select_many (CyTable *self, const gint64 *ids, guint n_ids)
{
  guint row;

  g_return_if_fail (CY_IS_TABLE (self));

  if (self->source == NULL)
    return;

  cy_table_selection_clear (self->selection);
  for (guint i = 0; i < n_ids; i++)
    if (cy_table_source_find (self->source, ids[i], &row))
      cy_table_selection_add (self->selection, ids[i]);
  announce_selection (self);
}

/**
 * cy_table_select_all:
 * @self: a table
 */
void
cy_table_select_all (CyTable *self)
{
  g_return_if_fail (CY_IS_TABLE (self));

  if (self->source == NULL)
    return;

  cy_table_selection_all (self->selection, self->source);
  announce_selection (self);
}

/**
 * cy_table_unselect_all:
 * @self: a table
 */
void
cy_table_unselect_all (CyTable *self)
{
  g_return_if_fail (CY_IS_TABLE (self));

  if (cy_table_get_n_selected (self) == 0)
    return;

  cy_table_selection_clear (self->selection);
  announce_selection (self);
}

/**
 * cy_table_get_cursor:
 * @self: a table
 * @id: (out): id of the current row
 *
 * Returns: whether there is a current row
 */
gboolean
cy_table_get_cursor (CyTable *self, gint64 *id)
{
  g_return_val_if_fail (CY_IS_TABLE (self), FALSE);

  *id = self->cursor_id;

  return self->cursor != CY_TABLE_NO_ROW;
}

/**
 * cy_table_get_cursor_column:
 * @self: a table
 *
 * Returns: (nullable) (transfer none): id of the column of the active cell
 */
const char *
cy_table_get_cursor_column (CyTable *self)
{
  g_return_val_if_fail (CY_IS_TABLE (self), NULL);

  return self->cursor_lane != NULL ? self->cursor_lane->spec.id : NULL;
}

/**
 * cy_table_reveal:
 * @self: a table
 * @id: id of a row
 *
 * Makes the row current and brings it into sight; what is chosen stays chosen.
 *
 * Returns: whether there is such a row
 */
gboolean
cy_table_reveal (CyTable *self, gint64 id)
{
  guint row;

  g_return_val_if_fail (CY_IS_TABLE (self), FALSE);

  if (self->source == NULL || !cy_table_source_find (self->source, id, &row))
    return FALSE;

  cy_table_set_cursor (self, row, NULL);

  return TRUE;
}

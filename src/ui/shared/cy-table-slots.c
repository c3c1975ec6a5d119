/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The rows on the screen: only as many widgets as fit, handed on from row to row while scrolling.
 */
#include "cy-table-private.h"

#include "cy-table-row.h"

static void
add_row (CyTable *self)
{
  GtkWidget *row = cy_table_row_new (self);

  gtk_widget_insert_before (row, self->body, NULL);
  g_ptr_array_add (self->rows, row);
}

static void
drop_row (CyTable *self)
{
  gtk_widget_unparent (g_ptr_array_steal_index (self->rows, self->rows->len - 1));
}

/* The rows that leave at one end come in at the other; those that stay keep their widgets, and with
 * them the focus and the pointer. */
static void
rotate (CyTable *self, int by)
{
  guint last = self->rows->len - 1;

  for (; by > 0; by--)
    {
      GtkWidget *row = g_ptr_array_steal_index (self->rows, 0);

      g_ptr_array_add (self->rows, row);
      gtk_widget_insert_before (row, self->body, NULL);
    }
  for (; by < 0; by++)
    {
      GtkWidget *row = g_ptr_array_steal_index (self->rows, last);

      g_ptr_array_insert (self->rows, 0, row);
      gtk_widget_insert_after (row, self->body, NULL);
    }
}

static gboolean
holds_focus (CyTable *self, GtkWidget **focus)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return *focus != NULL && self->editor == NULL &&
         (*focus == self->body || gtk_widget_is_ancestor (*focus, self->body));
}

static void
bind_rows (CyTable *self, gboolean force)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      CyTableRow *row = g_ptr_array_index (self->rows, i);
      guint       place = self->top + i;

      gtk_widget_set_child_visible (GTK_WIDGET (row), place < self->n_rows);
      if (place >= self->n_rows)
        {
          cy_table_row_forget (row);
          continue;
        }
      if (force || cy_table_row_get_row (row) != place)
        cy_table_row_bind (row, place);
      cy_table_row_sync_state (row);
    }
}

/* Makes as many row widgets as @height pixels show. */
void
cy_table_fit_rows (CyTable *self, int height)
{
  guint wanted;

  if (self->rows->len == 0 && self->n_rows > 0)
    add_row (self);
  if (self->rows->len > 0)
    gtk_widget_measure (g_ptr_array_index (self->rows, 0),
                        GTK_ORIENTATION_VERTICAL,
                        -1,
                        &self->row_height,
                        NULL,
                        NULL,
                        NULL);

  self->page = (guint) MAX (height / self->row_height, 1);
  wanted = (guint) ((height + self->row_height - 1) / self->row_height);
  wanted = MIN (self->n_rows, MAX (wanted, 1));
  while (self->rows->len < wanted)
    add_row (self);
  while (self->rows->len > wanted)
    drop_row (self);
}

/* Lets every row widget show its row; with @force even those that show it already. */
void
cy_table_sync (CyTable *self, gboolean force)
{
  GtkWidget *focus;
  GtkWidget *row;
  gboolean   focused = holds_focus (self, &focus);

  bind_rows (self, force);
  row = cy_table_row_at (self, self->cursor);
  if (focused && focus != (row != NULL ? row : self->body))
    gtk_widget_grab_focus (self->body);
  gtk_widget_queue_allocate (self->body);
}

/* The same rows, but chosen otherwise. */
void
cy_table_sync_states (CyTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      CyTableRow *row = g_ptr_array_index (self->rows, i);

      if (cy_table_row_get_row (row) < self->n_rows)
        cy_table_row_sync_state (row);
    }
}

/* Scrolls so that row @top is the first one; however far that is. */
void
cy_table_move_top (CyTable *self, guint top)
{
  gint64 by;

  top = MIN (top, cy_table_last_top (self));
  by = (gint64) top - self->top;
  if (by == 0)
    return;

  cy_table_stop_edit (self, TRUE);
  self->top = top;
  if (ABS (by) < self->rows->len)
    rotate (self, (int) by);
  cy_table_sync (self, FALSE);
  self->moving = TRUE;
  gtk_adjustment_set_value (self->rows_adj, top);
  self->moving = FALSE;
  cy_table_describe (self);
}

/* The widget that shows @row; %NULL when it is out of sight. */
GtkWidget *
cy_table_row_at (CyTable *self, guint row)
{
  if (row == CY_TABLE_NO_ROW || row < self->top || row - self->top >= self->rows->len ||
      row >= self->n_rows)
    return NULL;

  return g_ptr_array_index (self->rows, row - self->top);
}

static void
changed_cb (CyTableSource *source, CyTable *self)
{
  gboolean dropped;

  cy_table_stop_edit (self, FALSE);
  self->n_rows = cy_table_source_get_n_rows (source);
  dropped = cy_table_selection_keep (self->selection, source);
  for (guint i = 0; i < self->rows->len; i++)
    cy_table_row_forget (g_ptr_array_index (self->rows, i));
  cy_table_keep_cursor (self);
  cy_table_relayout (self);
  cy_table_describe (self);
  if (dropped)
    g_signal_emit (self, cy_table_signals[CY_TABLE_SELECTION_CHANGED], 0);
}

static void
rows_changed_cb (CyTableSource *source, guint first, guint n, CyTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      CyTableRow *row = g_ptr_array_index (self->rows, i);
      guint       place = cy_table_row_get_row (row);

      if (place < self->n_rows && place >= first && place - first < n)
        cy_table_row_bind (row, place);
    }
}

void
cy_table_take_source (CyTable *self)
{
  g_signal_connect (self->source, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->source, "rows-changed", G_CALLBACK (rows_changed_cb), self);
  changed_cb (self->source, self);
}

void
cy_table_drop_rows (CyTable *self)
{
  while (self->rows->len > 0)
    drop_row (self);
}

void
cy_table_release_source (CyTable *self)
{
  if (self->source == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->source, self);
  cy_table_stop_edit (self, FALSE);
  cy_table_drop_rows (self);
  cy_table_selection_clear (self->selection);
  self->n_rows = 0;
  self->top = 0;
  self->cursor = CY_TABLE_NO_ROW;
  g_clear_object (&self->source);
}

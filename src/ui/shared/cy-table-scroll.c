/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Scrolling in rows downwards and in pixels sideways: wheel, bars and jumps. */
#include "cy-table-private.h"

#include <math.h>

#define ROWS_PER_CLICK 3
#define PX_PER_CLICK 90

static void
rows_cb (GtkAdjustment *adjustment, CyTable *self)
{
  if (!self->moving)
    cy_table_move_top (self, (guint) lround (gtk_adjustment_get_value (adjustment)));
}

static void
px_cb (GtkAdjustment *adjustment, CyTable *self)
{
  if (!self->moving)
    cy_table_columns_changed (self);
}

/* Once a frame, however many clicks of the wheel have come. */
static gboolean
wheel_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CyTable *self = CY_TABLE (widget);
  double   rows = trunc (self->wheel_rows);
  double   px = self->wheel_px;

  self->wheel_tick = 0;
  self->wheel_rows -= rows;
  self->wheel_px = 0;
  if (rows != 0)
    gtk_adjustment_set_value (self->rows_adj, self->top + rows);
  if (px != 0)
    gtk_adjustment_set_value (self->px_adj, gtk_adjustment_get_value (self->px_adj) + px);

  return G_SOURCE_REMOVE;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, CyTable *self)
{
  GtkEventController *event = GTK_EVENT_CONTROLLER (controller);
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;

  if (gtk_event_controller_get_current_event_state (event) & GDK_SHIFT_MASK && dx == 0)
    {
      dx = dy;
      dy = 0;
    }
  self->wheel_rows += wheel ? dy * ROWS_PER_CLICK : dy / self->row_height;
  self->wheel_px += wheel ? dx * PX_PER_CLICK : dx;
  if (self->wheel_tick == 0)
    self->wheel_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), wheel_tick_cb, NULL, NULL);

  return GDK_EVENT_STOP;
}

void
cy_table_init_scrolling (CyTable *self)
{
  GtkEventController *wheel =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  self->rows_adj = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 1, 1, 1));
  self->px_adj = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 60, 60, 60));
  self->vbar = gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, self->rows_adj);
  self->hbar = gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, self->px_adj);
  gtk_widget_set_parent (self->vbar, GTK_WIDGET (self));
  gtk_widget_set_parent (self->hbar, GTK_WIDGET (self));
  g_signal_connect (self->rows_adj, "value-changed", G_CALLBACK (rows_cb), self);
  g_signal_connect (self->px_adj, "value-changed", G_CALLBACK (px_cb), self);
  g_signal_connect (wheel, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (self->body, wheel);
}

/* The highest row that can be the first one. */
guint
cy_table_last_top (CyTable *self)
{
  return self->n_rows > self->page ? self->n_rows - self->page : 0;
}

/* After the size, the rows or the columns have changed; @width is that of the rows. */
void
cy_table_update_adjustments (CyTable *self, int width)
{
  self->top = MIN (self->top, cy_table_last_top (self));
  self->moving = TRUE;
  gtk_adjustment_configure (self->rows_adj,
                            self->top,
                            0,
                            MAX (self->n_rows, self->page),
                            1,
                            MAX (self->page - 1, 1),
                            self->page);
  gtk_adjustment_configure (self->px_adj,
                            gtk_adjustment_get_value (self->px_adj),
                            0,
                            MAX (self->columns->total, width),
                            PX_PER_CLICK,
                            width,
                            width);
  self->moving = FALSE;
}

/* As little as needed to see the row whole. */
void
cy_table_scroll_to_row (CyTable *self, guint row)
{
  if (row == CY_TABLE_NO_ROW)
    return;

  if (row < self->top)
    cy_table_move_top (self, row);
  else if (row >= self->top + self->page)
    cy_table_move_top (self, row - self->page + 1);
}

/* As little as needed to see the column beside the held ones. */
void
cy_table_scroll_to_lane (CyTable *self, CyTableLane *lane)
{
  double value = gtk_adjustment_get_value (self->px_adj);
  double width = gtk_adjustment_get_page_size (self->px_adj);

  if (lane == NULL || lane->held)
    return;

  if (lane->x < self->columns->held)
    gtk_adjustment_set_value (self->px_adj, value - (self->columns->held - lane->x));
  else if (lane->x + lane->w > width)
    gtk_adjustment_set_value (self->px_adj, value + lane->x + lane->w - width);
}

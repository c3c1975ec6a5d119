/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the pointer does among the rows: clicks, the menu, and words that are cut off. */
#include "cy-table-private.h"

#include "cy-table-cell.h"

static guint
row_at_y (CyTable *self, double y)
{
  guint row = self->top + (guint) MAX (y / self->row_height, 0);

  return row < self->n_rows ? row : CY_TABLE_NO_ROW;
}

static void
choose (CyTable *self, guint row, GdkModifierType state)
{
  if (state & GDK_SHIFT_MASK)
    cy_table_choose_range (self, row, (state & GDK_CONTROL_MASK) != 0);
  else if (state & GDK_CONTROL_MASK)
    cy_table_choose_toggle (self, row);
  else
    cy_table_choose_only (self, row);
}

static void
ask_menu (CyTable *self, guint row, double x, double y)
{
  graphene_point_t at;

  if (gtk_widget_compute_point (self->body,
                                GTK_WIDGET (self),
                                &GRAPHENE_POINT_INIT ((float) x, (float) y),
                                &at))
    cy_table_ask_menu (self, row, at.x, at.y);
}

static void
press_cb (GtkGestureClick *gesture, int n_press, double x, double y, CyTable *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GdkEvent           *event = gtk_event_controller_get_current_event (controller);
  GdkModifierType     state = gtk_event_controller_get_current_event_state (controller);
  guint               button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  guint               row = row_at_y (self, y);
  CyTableLane        *lane = cy_table_columns_at (self->columns, (int) x);

  if (self->editor != NULL && row == self->edited_row && lane == self->edited_lane)
    return;

  cy_table_stop_edit (self, TRUE);
  gtk_widget_grab_focus (self->body);
  if (row == CY_TABLE_NO_ROW)
    {
      if (button == GDK_BUTTON_PRIMARY)
        cy_table_unselect_all (self);
      return;
    }

  if (lane != NULL)
    self->cursor_lane = lane;
  if (event != NULL && gdk_event_triggers_context_menu (event))
    ask_menu (self, row, x, y);
  else if (button == GDK_BUTTON_PRIMARY && n_press == 1)
    choose (self, row, state);
  else if (button == GDK_BUTTON_PRIMARY && n_press == 2 && !cy_table_start_edit (self, FALSE))
    cy_table_open_row (self, row);
}

static CyTableCell *
cell_at (CyTable *self, guint row, CyTableLane *lane)
{
  GtkWidget *widget = cy_table_row_at (self, row);
  GtkWidget *child = widget != NULL ? gtk_widget_get_first_child (widget) : NULL;

  while (child != NULL && cy_table_cell_get_lane (CY_TABLE_CELL (child)) != lane)
    child = gtk_widget_get_next_sibling (child);

  return child != NULL ? CY_TABLE_CELL (child) : NULL;
}

/* The hint of the source, or all of a text that is cut off. */
static gboolean
tooltip_cb (GtkWidget *body, int x, int y, gboolean keyboard, GtkTooltip *tooltip, CyTable *self)
{
  guint        row = keyboard ? self->cursor : row_at_y (self, y);
  CyTableLane *lane = keyboard ? self->cursor_lane : cy_table_columns_at (self->columns, x);
  CyTableCell *cell = lane != NULL ? cell_at (self, row, lane) : NULL;
  const char  *text;

  if (cell == NULL)
    return FALSE;

  text = cy_table_source_get_hint (self->source, row, lane->spec.id);
  if (text == NULL && cy_table_cell_is_cut (cell))
    text = cy_table_cell_get_text (cell);
  if (text == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip,
                            &(GdkRectangle){ lane->x,
                                             (int) (row - self->top) * self->row_height,
                                             lane->w,
                                             self->row_height });

  return TRUE;
}

void
cy_table_init_pointer (CyTable *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (press_cb), self);
  gtk_widget_add_controller (self->body, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_has_tooltip (self->body, TRUE);
  g_signal_connect (self->body, "query-tooltip", G_CALLBACK (tooltip_cb), self);
}

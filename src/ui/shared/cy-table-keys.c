/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the keys do among the rows. */
#include "cy-table-private.h"

#define PX_PER_KEY 90

/* Where the key leads; FALSE when it is not one of those. */
static gboolean
row_target (CyTable *self, guint key, gboolean ctrl, guint *target)
{
  guint  last = self->n_rows - 1;
  gint64 from = self->cursor < self->n_rows ? self->cursor : self->top;
  gint64 to;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      to = from - (self->cursor < self->n_rows);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      to = from + (self->cursor < self->n_rows);
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      to = from - MAX (self->page - 1, 1);
      break;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      to = from + MAX (self->page - 1, 1);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      if (self->cell_mode && !ctrl)
        return FALSE;
      to = 0;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      if (self->cell_mode && !ctrl)
        return FALSE;
      to = last;
      break;
    default:
      return FALSE;
    }

  *target = (guint) CLAMP (to, 0, (gint64) last);

  return TRUE;
}

static void
go_to (CyTable *self, guint row, gboolean shift, gboolean ctrl)
{
  if (shift)
    cy_table_choose_range (self, row, ctrl);
  else if (ctrl && !self->cell_mode)
    cy_table_set_cursor (self, row, NULL);
  else
    cy_table_choose_only (self, row);
}

/* A page as it scrolls, so that the current row keeps its place on the screen. */
static void
scroll_page (CyTable *self, guint key)
{
  gint64 step = MAX (self->page - 1, 1);

  if (key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
    cy_table_move_top (self, (guint) MIN (self->top + step, cy_table_last_top (self)));
  else if (key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up)
    cy_table_move_top (self, (guint) MAX (self->top - step, 0));
}

static gboolean
sideways (CyTable *self, guint key)
{
  int          far = (int) self->columns->lanes->len;
  int          step;
  CyTableLane *lane;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step = -1;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step = 1;
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      step = -far;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      step = far;
      break;
    default:
      return FALSE;
    }

  if (!self->cell_mode)
    {
      double value = gtk_adjustment_get_value (self->px_adj);

      gtk_adjustment_set_value (self->px_adj, value + step * PX_PER_KEY);
      return TRUE;
    }

  lane = cy_table_columns_next (self->columns, self->cursor_lane, step);
  cy_table_set_cursor (self, self->cursor < self->n_rows ? self->cursor : self->top, lane);

  return TRUE;
}

static gboolean
command (CyTable *self, guint key, gboolean shift, gboolean ctrl)
{
  switch (key)
    {
    case GDK_KEY_a:
    case GDK_KEY_A:
      if (!ctrl)
        return FALSE;
      if (shift)
        cy_table_unselect_all (self);
      else
        cy_table_select_all (self);
      return TRUE;
    case GDK_KEY_c:
    case GDK_KEY_C:
    case GDK_KEY_Insert:
      if (ctrl)
        cy_table_copy (self);
      return ctrl;
    case GDK_KEY_v:
    case GDK_KEY_V:
      if (ctrl)
        cy_table_paste (self);
      return ctrl;
    default:
      return FALSE;
    }
}

static void
ask_menu_at_cursor (CyTable *self)
{
  guint place = self->cursor >= self->top ? self->cursor - self->top : 0;

  cy_table_scroll_to_row (self, self->cursor);
  cy_table_ask_menu (self,
                     self->cursor,
                     self->columns->held / 2.0,
                     gtk_widget_get_height (self->header) + (place + 0.5) * self->row_height);
}

static gboolean
on_row (CyTable *self, guint key, gboolean shift, gboolean ctrl)
{
  switch (key)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      if (ctrl)
        cy_table_choose_toggle (self, self->cursor);
      else
        cy_table_choose_only (self, self->cursor);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (!self->cell_mode || !cy_table_start_edit (self, FALSE))
        cy_table_open_row (self, self->cursor);
      return TRUE;
    case GDK_KEY_F2:
      return cy_table_start_edit (self, FALSE);
    case GDK_KEY_Menu:
      ask_menu_at_cursor (self);
      return TRUE;
    case GDK_KEY_F10:
      if (shift)
        ask_menu_at_cursor (self);
      return shift;
    default:
      return FALSE;
    }
}

/* In a sheet, typing writes over the cell; an input method starts with the same key. */
static gboolean
type (CyTable *self, GtkEventControllerKey *controller, guint key, GdkModifierType state)
{
  gunichar sign = gdk_keyval_to_unicode (key);

  if (!self->cell_mode || sign < ' ' || sign == 0x7f ||
      state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return FALSE;

  if (!cy_table_start_edit (self, TRUE))
    return FALSE;

  return gtk_event_controller_key_forward (controller,
                                           GTK_WIDGET (gtk_editable_get_delegate (
                                             GTK_EDITABLE (self->editor))));
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        CyTable               *self)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  gboolean ctrl = (state & GDK_CONTROL_MASK) != 0;
  guint    target;

  if (self->n_rows == 0 || self->editor != NULL || state & GDK_ALT_MASK)
    return GDK_EVENT_PROPAGATE;

  if (row_target (self, key, ctrl, &target))
    {
      scroll_page (self, key);
      go_to (self, target, shift, ctrl);
      return GDK_EVENT_STOP;
    }
  if (sideways (self, key) || command (self, key, shift, ctrl))
    return GDK_EVENT_STOP;
  if (self->cursor < self->n_rows && on_row (self, key, shift, ctrl))
    return GDK_EVENT_STOP;

  return type (self, controller, key, state) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

void
cy_table_init_keys (CyTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->body, keys);
}

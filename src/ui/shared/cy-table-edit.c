/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Writing in a cell: an entry over it, which says at once why a text is refused. */
#include "cy-table-private.h"

static void
show_message (CyTable *self, const char *message)
{
  if (self->editor_message == NULL)
    {
      self->editor_message = gtk_popover_new ();
      gtk_popover_set_autohide (GTK_POPOVER (self->editor_message), FALSE);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->editor_message), FALSE);
      gtk_popover_set_position (GTK_POPOVER (self->editor_message), GTK_POS_BOTTOM);
      gtk_widget_set_can_focus (self->editor_message, FALSE);
      gtk_widget_add_css_class (self->editor_message, "message");
      gtk_popover_set_child (GTK_POPOVER (self->editor_message), gtk_label_new (NULL));
      gtk_widget_set_parent (self->editor_message, self->body);
    }

  gtk_label_set_text (GTK_LABEL (gtk_popover_get_child (GTK_POPOVER (self->editor_message))),
                      message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  message,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->editor),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  gtk_widget_add_css_class (self->editor, "error");
  cy_table_place_editor (self);
  gtk_popover_popup (GTK_POPOVER (self->editor_message));
}

/* Hands the text to the source; when it is refused the entry stays, with the reason. */
static gboolean
commit (CyTable *self)
{
  g_autofree char *message = NULL;
  const char      *column = self->edited_lane->spec.id;
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editor)));
  const char      *old = cy_table_source_get_text (self->source, self->edited_row, column);

  if (g_strcmp0 (text, old) != 0 &&
      !cy_table_source_set_text (self->source, self->edited_row, column, text, &message))
    {
      show_message (self, message);
      return FALSE;
    }

  /* The source may have ended it already, by having new rows. */
  cy_table_stop_edit (self, FALSE);

  return TRUE;
}

static void
commit_and_go (CyTable *self, int rows, int lanes)
{
  guint        row = self->edited_row;
  CyTableLane *lane = self->edited_lane;
  gint64       target = CLAMP ((gint64) row + rows, 0, (gint64) self->n_rows - 1);

  if (!commit (self))
    return;

  cy_table_set_cursor (self, (guint) target, cy_table_columns_next (self->columns, lane, lanes));
  cy_table_choose_only (self, self->cursor);
  if (lanes != 0)
    cy_table_start_edit (self, FALSE);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        CyTable               *self)
{
  switch (key)
    {
    case GDK_KEY_Escape:
      cy_table_stop_edit (self, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
      commit_and_go (self, 0, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_ISO_Left_Tab:
      commit_and_go (self, 0, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      commit_and_go (self, 1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      commit_and_go (self, -1, 0);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
activate_cb (GtkEntry *entry, CyTable *self)
{
  commit_and_go (self, 1, 0);
}

static void
leave_cb (GtkEventControllerFocus *controller, CyTable *self)
{
  cy_table_stop_edit (self, TRUE);
}

static GtkWidget *
make_editor (CyTable *self, const char *text)
{
  GtkWidget          *entry = gtk_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_add_css_class (entry, "cell-editor");
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 1);
  gtk_widget_set_valign (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry))),
                         GTK_ALIGN_CENTER);
  if (self->edited_lane->spec.flags & CY_TABLE_COLUMN_NUMERIC)
    gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->edited_lane->spec.title,
                                  -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (entry, keys);
  gtk_widget_add_controller (entry, focus);

  return entry;
}

/* Opens the active cell for writing; with @replace it starts empty. FALSE when it takes none. */
gboolean
cy_table_start_edit (CyTable *self, gboolean replace)
{
  const char *text;

  if (self->cursor >= self->n_rows || self->cursor_lane == NULL || self->cursor_lane->hidden ||
      !cy_table_source_can_edit (self->source, self->cursor, self->cursor_lane->spec.id))
    return FALSE;

  text = cy_table_source_get_text (self->source, self->cursor, self->cursor_lane->spec.id);
  if (text == NULL)
    return FALSE;

  cy_table_stop_edit (self, TRUE);
  cy_table_scroll_to_row (self, self->cursor);
  cy_table_scroll_to_lane (self, self->cursor_lane);
  self->edited_row = self->cursor;
  self->edited_lane = self->cursor_lane;
  self->editor = make_editor (self, replace ? "" : text);
  gtk_widget_insert_before (self->editor, self->body, NULL);
  gtk_widget_grab_focus (self->editor);

  return TRUE;
}

/* Closes the entry; with @keep its text is taken if the source will have it. */
void
cy_table_stop_edit (CyTable *self, gboolean keep)
{
  g_autofree char *message = NULL;
  g_autofree char *text = NULL;
  GtkWidget       *editor = g_steal_pointer (&self->editor);
  gboolean         focused;
  const char      *old;

  if (editor == NULL)
    return;

  g_clear_pointer (&self->editor_message, gtk_widget_unparent);
  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (editor)));
  focused = gtk_widget_get_focus_child (self->body) == editor;
  if (focused)
    gtk_widget_grab_focus (self->body);
  gtk_widget_unparent (editor);
  if (!keep)
    return;

  old = cy_table_source_get_text (self->source, self->edited_row, self->edited_lane->spec.id);
  if (g_strcmp0 (text, old) != 0)
    cy_table_source_set_text (self->source,
                              self->edited_row,
                              self->edited_lane->spec.id,
                              text,
                              &message);
}

/* Over its cell. */
void
cy_table_place_editor (CyTable *self)
{
  GdkRectangle place;
  int          least;

  if (self->editor == NULL)
    return;

  place = (GdkRectangle){ self->edited_lane->x,
                          (int) (self->edited_row - self->top) * self->row_height,
                          self->edited_lane->w,
                          self->row_height };
  gtk_widget_measure (self->editor, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  place.width = MAX (place.width, least);
  gtk_widget_size_allocate (self->editor, &place, -1);
  if (self->editor_message != NULL)
    {
      gtk_popover_set_pointing_to (GTK_POPOVER (self->editor_message), &place);
      gtk_popover_present (GTK_POPOVER (self->editor_message));
    }
}

/**
 * cy_table_edit:
 * @self: a table
 *
 * Opens the active cell for writing, as F2 does.
 *
 * Returns: whether it takes text
 */
gboolean
cy_table_edit (CyTable *self)
{
  g_return_val_if_fail (CY_IS_TABLE (self), FALSE);

  return cy_table_start_edit (self, FALSE);
}

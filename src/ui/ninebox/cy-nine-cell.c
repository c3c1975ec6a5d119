/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One of the nine boxes. */
#include "cy-nine-cell.h"

#include "cy-nine-names.h"

#include <glib/gi18n.h>

/* More never fit, and buttons are not free. */
#define N_NAMES_MAX 80

struct _CyNineCell
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *count;
  GtkWidget *names;
  guint      result;
  guint      potential;
};

enum
{
  CHOSEN,
  OPENED,
  MOVED,
  MORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyNineCell, cy_nine_cell, GTK_TYPE_WIDGET)

static gint64
get_person (gpointer button)
{
  return *(const gint64 *) g_object_get_data (G_OBJECT (button), "person");
}

static void
clicked_cb (GtkButton *button, CyNineCell *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, get_person (button));
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, CyNineCell *self)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (n_press == 2)
    g_signal_emit (self, signals[OPENED], 0, get_person (button));
}

/* ---- Moving ---- */

static void
move (CyNineCell *self, gint64 person, int right, int up)
{
  int result = CLAMP ((int) self->result - right, 1, CY_NINE_BANDS);
  int potential = CLAMP ((int) self->potential - up, 1, CY_NINE_BANDS);

  g_signal_emit (self, signals[MOVED], 0, person, (guint) result, (guint) potential);
}

/* Ctrl with an arrow; the menu key asks for any box. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        CyNineCell            *self)
{
  gint64 person = get_person (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));

  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK)))
    {
      move (self, person, 0, 0);
      return TRUE;
    }
  if (!(state & GDK_CONTROL_MASK))
    return FALSE;
  if (key == GDK_KEY_Right || key == GDK_KEY_Left)
    move (self, person, key == GDK_KEY_Right ? 1 : -1, 0);
  else if (key == GDK_KEY_Up || key == GDK_KEY_Down)
    move (self, person, 0, key == GDK_KEY_Up ? 1 : -1);
  else
    return FALSE;

  return TRUE;
}

static void
menu_cb (GtkGestureClick *gesture, int n_press, double x, double y, CyNineCell *self)
{
  move (self, get_person (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture))), 0, 0);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, CyNineCell *self)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));

  return gdk_content_provider_new_typed (G_TYPE_INT64, get_person (button));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, CyNineCell *self)
{
  g_signal_emit (self, signals[MOVED], 0, g_value_get_int64 (value), self->result, self->potential);

  return TRUE;
}

static void
more_cb (CyNineCell *self)
{
  g_signal_emit (self, signals[MORE], 0);
}

/* ---- Names ---- */

static void
listen (CyNineCell *self, GtkWidget *button)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkGesture         *menu = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDragSource      *drag = gtk_drag_source_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (drag, "prepare", G_CALLBACK (prepare_cb), self);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (menu));
  gtk_widget_add_controller (button, keys);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (drag));
}

static void
add_name (CyNineCell *self, const CyNineLine *line)
{
  GtkWidget       *button = gtk_button_new_with_label (line->name);
  g_autofree char *label = g_strdup_printf ("%s, %s, %s",
                                            line->name,
                                            line->place != NULL ? line->place : "",
                                            cy_nine_get_box_name (self->result, self->potential));

  gtk_widget_add_css_class (button, "nine-name");
  if (line->discussed != CY_DATE_NONE)
    gtk_widget_add_css_class (button, "discussed");
  gtk_widget_set_tooltip_text (button,
                               line->discussed != CY_DATE_NONE ? line->reason : line->place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button),
                          "person",
                          g_memdup2 (&line->person, sizeof line->person),
                          g_free);
  listen (self, button);
  cy_nine_names_add (CY_NINE_NAMES (self->names), button);
}

/* ---- Class ---- */

static void
cy_nine_cell_dispose (GObject *object)
{
  g_clear_pointer (&CY_NINE_CELL (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_nine_cell_parent_class)->dispose (object);
}

static guint
add_signal (const char *name, GType first, GType second, GType third)
{
  guint n = first == G_TYPE_NONE ? 0 : second == G_TYPE_NONE ? 1 : 3;

  return g_signal_new (name,
                       CY_TYPE_NINE_CELL,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n,
                       first,
                       second,
                       third);
}

static void
cy_nine_cell_class_init (CyNineCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_nine_cell_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "nine-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /** CyNineCell::chosen: somebody, by id */
  signals[CHOSEN] = add_signal ("chosen", G_TYPE_INT64, G_TYPE_NONE, G_TYPE_NONE);
  /** CyNineCell::opened: the page of somebody, by id, is wanted */
  signals[OPENED] = add_signal ("opened", G_TYPE_INT64, G_TYPE_NONE, G_TYPE_NONE);
  /** CyNineCell::moved: somebody, by id, is to go to a result and a potential band */
  signals[MOVED] = add_signal ("moved", G_TYPE_INT64, G_TYPE_UINT, G_TYPE_UINT);
  /** CyNineCell::more: all of the box are wanted */
  signals[MORE] = add_signal ("more", G_TYPE_NONE, G_TYPE_NONE, G_TYPE_NONE);
}

static void
cy_nine_cell_init (CyNineCell *self)
{
}

static GtkWidget *
make_head (CyNineCell *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (cy_nine_get_box_name (self->result, self->potential));

  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (title, "bold");
  gtk_widget_add_css_class (self->count, "secondary");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), self->count);

  return head;
}

/**
 * cy_nine_cell_new:
 * @result: band, from 1
 * @potential: band, from 1
 *
 * Returns: (transfer floating): the empty box
 */
GtkWidget *
cy_nine_cell_new (guint result, guint potential)
{
  CyNineCell    *self = g_object_new (CY_TYPE_NINE_CELL, NULL);
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_MOVE);

  self->result = result;
  self->potential = potential;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->names = cy_nine_names_new ();
  gtk_widget_set_vexpand (self->names, TRUE);
  gtk_box_append (GTK_BOX (self->box), make_head (self));
  gtk_box_append (GTK_BOX (self->box), self->names);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  if (result + potential <= CY_NINE_BANDS)
    gtk_widget_add_css_class (GTK_WIDGET (self), "strong");
  g_signal_connect_swapped (self->names, "more", G_CALLBACK (more_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));

  return GTK_WIDGET (self);
}

/**
 * cy_nine_cell_show:
 * @self: a box
 * @lines: (element-type CyNineLine): who is in it
 * @n_all: how many there are in all nine
 * @chosen: id of the person chosen, who may be in another one
 */
void
cy_nine_cell_show (CyNineCell *self, GPtrArray *lines, guint n_all, gint64 chosen)
{
  guint            permille = n_all > 0 ? (lines->len * 2000 + n_all) / (2 * n_all) : 0;
  g_autofree char *count =
    g_strdup_printf (_ ("%u · %u.%u%%"), lines->len, permille / 10, permille % 10);
  g_autofree char *label =
    g_strdup_printf ("%s: %s", cy_nine_get_box_name (self->result, self->potential), count);

  gtk_label_set_text (GTK_LABEL (self->count), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  cy_nine_names_clear (CY_NINE_NAMES (self->names));
  for (guint i = 0; i < MIN (lines->len, N_NAMES_MAX); i++)
    add_name (self, g_ptr_array_index (lines, i));
  cy_nine_names_set_n_all (CY_NINE_NAMES (self->names), lines->len);
  cy_nine_cell_choose (self, chosen);
}

/**
 * cy_nine_cell_choose:
 * @self: a box
 * @person: id of the person to be marked, who may be in another one
 */
void
cy_nine_cell_choose (CyNineCell *self, gint64 person)
{
  for (guint i = 0; i < cy_nine_names_get_n (CY_NINE_NAMES (self->names)); i++)
    {
      GtkWidget *button = cy_nine_names_get_nth (CY_NINE_NAMES (self->names), i);

      if (get_person (button) == person)
        gtk_widget_add_css_class (button, "chosen");
      else
        gtk_widget_remove_css_class (button, "chosen");
    }
}

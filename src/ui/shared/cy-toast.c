/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Says over the window what has been done, with a way back or onward; one at a time. */
#include "cy-toast.h"

#include <glib/gi18n.h>

#define DURATION 6000

typedef struct
{
  char          *text;
  char          *label;
  GCallback      action;
  gpointer       user_data;
  GDestroyNotify destroy;
  gint64         step; /* that the action undoes; 0 for another action */
} Message;

struct _CyToast
{
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkWidget *revealer;
  GtkWidget *text;
  GtkWidget *action;
  GQueue     waiting; /* of Message; the first one is shown */
  guint      duration;
  guint      timer;
};

G_DEFINE_FINAL_TYPE (CyToast, cy_toast, GTK_TYPE_WIDGET)

static void show_next (CyToast *self);

static void
message_free (gpointer data)
{
  Message *message = data;

  if (message->destroy != NULL)
    message->destroy (message->user_data);
  g_free (message->text);
  g_free (message->label);
  g_free (message);
}

static gboolean
timeout_cb (gpointer user_data)
{
  CyToast *self = user_data;

  self->timer = 0;
  cy_toast_dismiss (self);

  return G_SOURCE_REMOVE;
}

static void
stop_timer (CyToast *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
}

static void
start_timer (CyToast *self)
{
  stop_timer (self);
  if (!g_queue_is_empty (&self->waiting))
    self->timer = g_timeout_add (self->duration, timeout_cb, self);
}

static void
update_action (CyToast *self)
{
  Message *message = g_queue_peek_head (&self->waiting);

  if (message == NULL)
    return;
  gtk_widget_set_visible (self->action, message->action != NULL);
  gtk_button_set_label (GTK_BUTTON (self->action), message->label != NULL ? message->label : "");
}

static void
show_next (CyToast *self)
{
  Message *message = g_queue_peek_head (&self->waiting);

  stop_timer (self);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), message != NULL);
  gtk_widget_set_can_target (self->revealer, message != NULL);
  if (message == NULL)
    return;

  gtk_label_set_text (GTK_LABEL (self->text), message->text);
  update_action (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->revealer),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  message->text,
                                  -1);
  start_timer (self);
}

/* Takes over what @shape owns. */
static void
push (CyToast *self, const char *text, const char *label, const Message *shape)
{
  Message *message;

  g_return_if_fail (CY_IS_TOAST (self));
  g_return_if_fail (text != NULL);

  message = g_memdup2 (shape, sizeof *shape);
  message->text = g_strdup (text);
  message->label = g_strdup (label);
  g_queue_push_tail (&self->waiting, message);
  if (g_queue_get_length (&self->waiting) == 1)
    show_next (self);
}

static void
withdraw (Message *message)
{
  if (message->step != 0)
    message->action = NULL;
}

static void
action_cb (GtkButton *button, CyToast *self)
{
  Message *message = g_queue_peek_head (&self->waiting);

  if (message == NULL || message->action == NULL)
    return;

  g_queue_pop_head (&self->waiting);
  ((void (*) (gpointer)) message->action) (message->user_data);
  message_free (message);
  show_next (self);
}

static void
close_cb (GtkButton *button, CyToast *self)
{
  cy_toast_dismiss (self);
}

/* It does not go while somebody is about to press it. */
static void
enter_cb (GtkEventControllerMotion *motion, double x, double y, CyToast *self)
{
  stop_timer (self);
}

static void
leave_cb (GtkEventControllerMotion *motion, CyToast *self)
{
  start_timer (self);
}

static void
cy_toast_dispose (GObject *object)
{
  CyToast *self = CY_TOAST (object);

  stop_timer (self);
  g_queue_clear_full (&self->waiting, message_free);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_toast_parent_class)->dispose (object);
}

static void
cy_toast_class_init (CyToastClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_toast_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_box (CyToast *self)
{
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget          *close = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->text = gtk_label_new (NULL);
  self->action = gtk_button_new ();
  gtk_label_set_ellipsize (GTK_LABEL (self->text), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (box, "toast");
  gtk_widget_add_css_class (self->action, "undo");
  gtk_widget_set_tooltip_text (close, _ ("Close"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Close"),
                                  -1);
  gtk_box_append (GTK_BOX (box), self->text);
  gtk_box_append (GTK_BOX (box), self->action);
  gtk_box_append (GTK_BOX (box), close);
  g_signal_connect (self->action, "clicked", G_CALLBACK (action_cb), self);
  g_signal_connect (close, "clicked", G_CALLBACK (close_cb), self);
  g_signal_connect (motion, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (box, motion);

  return box;
}

static void
cy_toast_init (CyToast *self)
{
  g_queue_init (&self->waiting);
  self->duration = DURATION;
  self->overlay = gtk_overlay_new ();
  self->revealer =
    g_object_new (GTK_TYPE_REVEALER, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer),
                                    GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), make_box (self));
  gtk_widget_set_halign (self->revealer, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->revealer, GTK_ALIGN_END);
  gtk_widget_set_can_target (self->revealer, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->revealer);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
}

/**
 * cy_toast_new:
 * @child: what lies under the messages
 *
 * Returns: (transfer floating): a place for messages
 */
GtkWidget *
cy_toast_new (GtkWidget *child)
{
  CyToast *self = g_object_new (CY_TYPE_TOAST, NULL);

  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), child);

  return GTK_WIDGET (self);
}

/**
 * cy_toast_show:
 * @self: a place for messages
 * @text: what has been done; never an error
 *
 * Shows it for six seconds, after those that are waiting.
 */
void
cy_toast_show (CyToast *self, const char *text)
{
  cy_toast_show_action (self, text, NULL, NULL, NULL, NULL);
}

/**
 * cy_toast_show_undo:
 * @self: a place for messages
 * @text: what has been done
 * @step: id of the step that can be undone
 * @undo: (nullable): called with @user_data when the user wants it undone
 * @user_data: for @undo
 * @destroy: (nullable): frees @user_data once the message is gone
 */
void
cy_toast_show_undo (CyToast       *self,
                    const char    *text,
                    gint64         step,
                    GCallback      undo,
                    gpointer       user_data,
                    GDestroyNotify destroy)
{
  Message message = { NULL, NULL, undo, user_data, destroy, step };

  push (self, text, _ ("Undo"), &message);
}

/**
 * cy_toast_show_action:
 * @self: a place for messages
 * @text: what has been done
 * @label: (nullable): words of the button
 * @action: (nullable): called with @user_data when the button is pressed; without one there is none
 * @user_data: for @action
 * @destroy: (nullable): frees @user_data once the message is gone
 */
void
cy_toast_show_action (CyToast       *self,
                      const char    *text,
                      const char    *label,
                      GCallback      action,
                      gpointer       user_data,
                      GDestroyNotify destroy)
{
  Message message = { NULL, NULL, action, user_data, destroy, 0 };

  push (self, text, label, &message);
}

/**
 * cy_toast_replace:
 * @self: a place for messages
 * @text: what has been done
 *
 * Shows it at once: what is shown and what is waiting is out of date.
 */
void
cy_toast_replace (CyToast *self, const char *text)
{
  g_return_if_fail (CY_IS_TOAST (self));

  g_queue_clear_full (&self->waiting, message_free);
  cy_toast_show (self, text);
}

/**
 * cy_toast_set_undo_step:
 * @self: a place for messages
 * @step: id of the step that an undo would undo now; 0 for none
 *
 * Messages about any other step can no longer be undone.
 */
void
cy_toast_set_undo_step (CyToast *self, gint64 step)
{
  g_return_if_fail (CY_IS_TOAST (self));

  for (GList *item = self->waiting.head; item != NULL; item = item->next)
    if (((Message *) item->data)->step != step)
      withdraw (item->data);
  update_action (self);
}

/**
 * cy_toast_set_duration:
 * @self: a place for messages
 * @milliseconds: how long a message stays
 */
void
cy_toast_set_duration (CyToast *self, guint milliseconds)
{
  g_return_if_fail (CY_IS_TOAST (self));

  self->duration = milliseconds;
}

/**
 * cy_toast_get_text:
 * @self: a place for messages
 *
 * Returns: (nullable) (transfer none): the message that is shown
 */
const char *
cy_toast_get_text (CyToast *self)
{
  Message *message;

  g_return_val_if_fail (CY_IS_TOAST (self), NULL);

  message = g_queue_peek_head (&self->waiting);

  return message != NULL ? message->text : NULL;
}

/**
 * cy_toast_dismiss:
 * @self: a place for messages
 *
 * Ends the message that is shown; the next one follows.
 */
void
cy_toast_dismiss (CyToast *self)
{
  Message *message;

  g_return_if_fail (CY_IS_TOAST (self));

  message = g_queue_pop_head (&self->waiting);
  if (message != NULL)
    message_free (message);
  show_next (self);
}

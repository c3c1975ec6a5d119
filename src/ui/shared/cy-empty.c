/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What stands where there is nothing yet: one sentence and one button. */
#include "cy-empty.h"

struct _CyEmpty
{
  GtkWidget parent_instance;

  GtkWidget *sentence;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (CyEmpty, cy_empty, GTK_TYPE_WIDGET)

static guint action_signal;

static void
clicked_cb (GtkButton *button, CyEmpty *self)
{
  g_signal_emit (self, action_signal, 0);
}

static void
cy_empty_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_empty_parent_class)->dispose (object);
}

static void
cy_empty_class_init (CyEmptyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_empty_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  /**
   * CyEmpty::action:
   *
   * The button was pressed.
   */
  action_signal =
    g_signal_new ("action", CY_TYPE_EMPTY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cy_empty_init (CyEmpty *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->sentence = gtk_label_new (NULL);
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "empty");
  gtk_widget_add_css_class (self->sentence, "sentence");
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->sentence), GTK_JUSTIFY_CENTER);
  gtk_widget_set_halign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->sentence);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  g_signal_connect (self->button, "clicked", G_CALLBACK (clicked_cb), self);
}

/**
 * cy_empty_new:
 * @sentence: (nullable): what is missing
 * @button: (nullable): words of the button
 *
 * Returns: (transfer floating): an empty state
 */
GtkWidget *
cy_empty_new (const char *sentence, const char *button)
{
  CyEmpty *self = g_object_new (CY_TYPE_EMPTY, NULL);

  cy_empty_set (self, sentence, button);

  return GTK_WIDGET (self);
}

/**
 * cy_empty_set:
 * @self: an empty state
 * @sentence: (nullable): what is missing
 * @button: (nullable): words of the button that does something about it; %NULL for none
 */
void
cy_empty_set (CyEmpty *self, const char *sentence, const char *button)
{
  g_return_if_fail (CY_IS_EMPTY (self));

  gtk_label_set_text (GTK_LABEL (self->sentence), sentence != NULL ? sentence : "");
  gtk_button_set_label (GTK_BUTTON (self->button), button != NULL ? button : "");
  gtk_widget_set_visible (self->button, button != NULL);
}

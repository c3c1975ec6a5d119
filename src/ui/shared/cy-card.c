/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A white card: title at the left, scope or count at the right, content below. */
#include "cy-card.h"

struct _CyCard
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *caption;
};

G_DEFINE_FINAL_TYPE (CyCard, cy_card, GTK_TYPE_WIDGET)

static void
cy_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_card_parent_class)->dispose (object);
}

static void
cy_card_class_init (CyCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cy_card_init (CyCard *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget        *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (head, "card-head");
  self->title = gtk_label_new (NULL);
  self->caption = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "card-title");
  gtk_widget_add_css_class (self->caption, "caption");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->caption);
  gtk_widget_set_parent (head, GTK_WIDGET (self));
}

/**
 * cy_card_new:
 * @title: its title
 * @caption: (nullable): scope or count
 * @child: (nullable): its content
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
cy_card_new (const char *title, const char *caption, GtkWidget *child)
{
  CyCard *self = g_object_new (CY_TYPE_CARD, NULL);

  cy_card_set_title (self, title);
  cy_card_set_caption (self, caption);
  if (child != NULL)
    {
      gtk_widget_add_css_class (child, "card-body");
      gtk_widget_set_vexpand (child, TRUE);
      gtk_widget_set_parent (child, GTK_WIDGET (self));
    }

  return GTK_WIDGET (self);
}

/**
 * cy_card_set_title:
 * @self: a card
 * @title: its title
 */
void
cy_card_set_title (CyCard *self, const char *title)
{
  g_return_if_fail (CY_IS_CARD (self));

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/**
 * cy_card_set_caption:
 * @self: a card
 * @caption: (nullable): scope or count, at the right of the title
 */
void
cy_card_set_caption (CyCard *self, const char *caption)
{
  g_return_if_fail (CY_IS_CARD (self));

  gtk_label_set_text (GTK_LABEL (self->caption), caption != NULL ? caption : "");
}

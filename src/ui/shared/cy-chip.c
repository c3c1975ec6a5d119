/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One filter as a chip: its name until it is set, then its value in words and a way to clear it. */
#include "cy-chip.h"

#include <glib/gi18n.h>

struct _CyChip
{
  GtkWidget parent_instance;

  char      *name;
  char      *value;
  GtkWidget *open;
  GtkWidget *label;
  GtkWidget *arrow;
  GtkWidget *clear;
};

G_DEFINE_FINAL_TYPE (CyChip, cy_chip, GTK_TYPE_WIDGET)

static guint cleared_signal;

static void
clear_cb (GtkButton *button, CyChip *self)
{
  cy_chip_clear (self);
}

static void
update (CyChip *self)
{
  /* Translators: a filter and what it is set to */
  g_autofree char *words = self->value != NULL && *self->value != '\0'
                             ? g_strdup_printf (_ ("%s: %s"), self->name, self->value)
                             : g_strdup (self->name);

  gtk_label_set_text (GTK_LABEL (self->label), words);
  gtk_widget_set_visible (self->arrow, self->value == NULL);
  gtk_widget_set_visible (self->clear, self->value != NULL);
  if (self->value != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "set");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "set");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words,
                                  -1);
}

static void
cy_chip_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_chip_parent_class)->dispose (object);
}

static void
cy_chip_finalize (GObject *object)
{
  CyChip *self = CY_CHIP (object);

  g_free (self->name);
  g_free (self->value);

  G_OBJECT_CLASS (cy_chip_parent_class)->finalize (object);
}

static void
cy_chip_class_init (CyChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_chip_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_chip_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cychip");
  /**
   * CyChip::cleared:
   *
   * The user has taken the filter off.
   */
  cleared_signal =
    g_signal_new ("cleared", CY_TYPE_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cy_chip_init (CyChip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->open = gtk_menu_button_new ();
  self->label = gtk_label_new (NULL);
  self->arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
  self->clear = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->arrow);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->open), box);
  gtk_widget_add_css_class (self->clear, "clear");
  gtk_widget_set_tooltip_text (self->clear, _ ("Clear this filter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Clear this filter"),
                                  -1);
  gtk_widget_set_parent (self->open, GTK_WIDGET (self));
  gtk_widget_set_parent (self->clear, GTK_WIDGET (self));
  g_signal_connect (self->clear, "clicked", G_CALLBACK (clear_cb), self);
}

/**
 * cy_chip_new:
 * @name: what it filters by
 * @popover: (nullable): a #GtkPopover in which the value is chosen
 *
 * Returns: (transfer floating): a chip that is not set
 */
GtkWidget *
cy_chip_new (const char *name, GtkWidget *popover)
{
  CyChip *self = g_object_new (CY_TYPE_CHIP, NULL);

  self->name = g_strdup (name);
  if (popover != NULL)
    {
      gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->open), popover);
    }
  update (self);

  return GTK_WIDGET (self);
}

/**
 * cy_chip_set_value:
 * @self: a chip
 * @value: (nullable): what it is set to, in words; %NULL when it is not set
 */
void
cy_chip_set_value (CyChip *self, const char *value)
{
  char *copy;

  g_return_if_fail (CY_IS_CHIP (self));

  copy = g_strdup (value);
  g_free (self->value);
  self->value = copy;
  update (self);
}

/**
 * cy_chip_get_value:
 * @self: a chip
 *
 * Returns: (nullable) (transfer none): what it is set to
 */
const char *
cy_chip_get_value (CyChip *self)
{
  g_return_val_if_fail (CY_IS_CHIP (self), NULL);

  return self->value;
}

/**
 * cy_chip_clear:
 * @self: a chip
 *
 * Takes the filter off, as its × does.
 */
void
cy_chip_clear (CyChip *self)
{
  g_return_if_fail (CY_IS_CHIP (self));

  if (self->value == NULL)
    return;

  /* The × is about to vanish: the focus must not go with it. */
  if (gtk_widget_has_focus (self->clear))
    gtk_widget_grab_focus (self->open);
  cy_chip_set_value (self, NULL);
  g_signal_emit (self, cleared_signal, 0);
}

/**
 * cy_chip_open:
 * @self: a chip
 *
 * Opens its popover, as a click does: for a filter that has just been added.
 */
void
cy_chip_open (CyChip *self)
{
  g_return_if_fail (CY_IS_CHIP (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->open));
}

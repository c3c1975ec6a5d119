/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the panels of the preferences look like: title, sentence, rows with a control each. */
#include "cy-panel.h"

typedef struct
{
  GtkWidget *title;
  GtkWidget *caption;
  CySession *session;
  gboolean   unsaved;
} CyPanelPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CyPanel, cy_panel, GTK_TYPE_BOX)

static void
cy_panel_dispose (GObject *object)
{
  CyPanelPrivate *priv = cy_panel_get_instance_private (CY_PANEL (object));

  g_clear_object (&priv->session);

  G_OBJECT_CLASS (cy_panel_parent_class)->dispose (object);
}

static void
cy_panel_class_init (CyPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_panel_dispose;
}

static void
cy_panel_init (CyPanel *self)
{
  CyPanelPrivate *priv = cy_panel_get_instance_private (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_widget_add_css_class (GTK_WIDGET (self), "panel");
  priv->title = gtk_label_new (NULL);
  gtk_widget_add_css_class (priv->title, "view-title");
  gtk_label_set_xalign (GTK_LABEL (priv->title), 0);
  priv->caption = gtk_label_new (NULL);
  gtk_widget_add_css_class (priv->caption, "secondary");
  gtk_label_set_xalign (GTK_LABEL (priv->caption), 0);
  gtk_label_set_wrap (GTK_LABEL (priv->caption), TRUE);
  gtk_box_append (GTK_BOX (self), priv->title);
  gtk_box_append (GTK_BOX (self), priv->caption);
}

/**
 * cy_panel_set_words:
 * @self: a panel
 * @title: translated
 * @caption: one sentence below it
 */
void
cy_panel_set_words (CyPanel *self, const char *title, const char *caption)
{
  CyPanelPrivate *priv = cy_panel_get_instance_private (self);

  gtk_label_set_text (GTK_LABEL (priv->title), title);
  gtk_label_set_text (GTK_LABEL (priv->caption), caption);
}

void
cy_panel_set_session (CyPanel *self, CySession *session)
{
  CyPanelPrivate *priv = cy_panel_get_instance_private (self);

  g_set_object (&priv->session, session);
}

/**
 * cy_panel_get_session:
 * @self: a panel
 *
 * Returns: (nullable) (transfer none): the open library; %NULL once the panel has gone
 */
CySession *
cy_panel_get_session (CyPanel *self)
{
  CyPanelPrivate *priv = cy_panel_get_instance_private (self);

  return priv->session;
}

/**
 * cy_panel_set_unsaved:
 * @self: a panel
 * @unsaved: whether something in it would be lost if it were closed
 */
void
cy_panel_set_unsaved (CyPanel *self, gboolean unsaved)
{
  CyPanelPrivate *priv = cy_panel_get_instance_private (self);

  priv->unsaved = unsaved;
}

gboolean
cy_panel_get_unsaved (CyPanel *self)
{
  CyPanelPrivate *priv = cy_panel_get_instance_private (self);

  return priv->unsaved;
}

/**
 * cy_panel_row_new:
 * @title: what is set, translated
 * @caption: (nullable): what follows from it
 * @control: what sets it; named by @title
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
cy_panel_row_new (const char *title, const char *caption, GtkWidget *control)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *more = gtk_label_new (caption);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (more), 0);
  gtk_label_set_wrap (GTK_LABEL (more), TRUE);
  gtk_widget_add_css_class (more, "caption");
  gtk_widget_set_visible (more, caption != NULL);
  gtk_box_append (GTK_BOX (words), label);
  gtk_box_append (GTK_BOX (words), more);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (row, "panel-row");
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), control);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  caption != NULL ? caption : "",
                                  -1);

  return row;
}

/**
 * cy_panel_add_button:
 * @box: a line of buttons
 * @label: what the button says
 * @action: name of what it does
 */
void
cy_panel_add_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

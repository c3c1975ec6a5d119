/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A warning in its place: what, by which rule, what to do, one link. */
#include "cy-note.h"

struct _CyNote
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *text;
  GtkWidget *link;
};

G_DEFINE_FINAL_TYPE (CyNote, cy_note, GTK_TYPE_WIDGET)

static guint action_signal;

static void
clicked_cb (GtkButton *button, CyNote *self)
{
  g_signal_emit (self, action_signal, 0);
}

static void
cy_note_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_note_parent_class)->dispose (object);
}

static void
cy_note_class_init (CyNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_note_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NOTE);
  /**
   * CyNote::action:
   *
   * Its link was followed.
   */
  action_signal =
    g_signal_new ("action", CY_TYPE_NOTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cy_note_init (CyNote *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->title = gtk_label_new (NULL);
  self->text = gtk_label_new (NULL);
  self->link = gtk_button_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "note");
  gtk_widget_add_css_class (self->title, "note-title");
  gtk_widget_add_css_class (self->link, "link");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_xalign (GTK_LABEL (self->text), 0);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_wrap (GTK_LABEL (self->text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->text), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (self->link, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->text);
  gtk_widget_set_parent (words, GTK_WIDGET (self));
  gtk_widget_set_parent (self->link, GTK_WIDGET (self));
  g_signal_connect (self->link, "clicked", G_CALLBACK (clicked_cb), self);
}

/**
 * cy_note_new:
 * @kind: (nullable): error or info; %NULL for a warning
 *
 * Returns: (transfer floating): a note without words
 */
GtkWidget *
cy_note_new (const char *kind)
{
  GtkWidget *self = g_object_new (CY_TYPE_NOTE, NULL);

  if (kind != NULL)
    gtk_widget_add_css_class (self, kind);

  return self;
}

/**
 * cy_note_set:
 * @self: a note
 * @title: what is the matter
 * @text: (nullable): by which rule, and what to do
 * @link: (nullable): words of the link that emits #CyNote::action
 */
void
cy_note_set (CyNote *self, const char *title, const char *text, const char *link)
{
  g_return_if_fail (CY_IS_NOTE (self));

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->text), text != NULL ? text : "");
  gtk_widget_set_visible (self->text, text != NULL);
  gtk_button_set_label (GTK_BUTTON (self->link), link != NULL ? link : "");
  gtk_widget_set_visible (self->link, link != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text != NULL ? text : "",
                                  -1);
}

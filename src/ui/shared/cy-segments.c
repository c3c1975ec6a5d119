/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A few choices side by side, exactly one of which is made. */
#include "cy-segments.h"

struct _CySegments
{
  GtkBox parent_instance;

  guint chosen;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (CySegments, cy_segments, GTK_TYPE_BOX)

static guint
get_choice (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "choice"));
}

static GtkWidget *
find (CySegments *self, guint choice)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (button != NULL && get_choice (button) != choice)
    button = gtk_widget_get_next_sibling (button);

  return button;
}

/* The one that was down comes up first, and is not what was chosen. */
static void
toggled_cb (GtkToggleButton *button, CySegments *self)
{
  if (!gtk_toggle_button_get_active (button) || get_choice (GTK_WIDGET (button)) == self->chosen)
    return;
  self->chosen = get_choice (GTK_WIDGET (button));
  g_signal_emit (self, chosen_signal, 0, self->chosen);
}

static void
cy_segments_class_init (CySegmentsClass *klass)
{
  /**
   * CySegments::chosen:
   * @choice: another one than before
   */
  chosen_signal = g_signal_new ("chosen",
                                CY_TYPE_SEGMENTS,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_UINT);
}

static void
cy_segments_init (CySegments *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "segments");
}

/**
 * cy_segments_new:
 *
 * Returns: (transfer floating): a row without choices
 */
GtkWidget *
cy_segments_new (void)
{
  return g_object_new (CY_TYPE_SEGMENTS, NULL);
}

/**
 * cy_segments_add:
 * @self: a row
 * @choice: what it is known by, of the caller's own
 * @label: (nullable): translated; %NULL when it is set later
 *
 * Stands behind those there are. The first one is chosen until another one is.
 */
void
cy_segments_add (CySegments *self, guint choice, const char *label)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));
  GtkWidget *button = gtk_toggle_button_new ();

  if (label != NULL)
    gtk_button_set_label (GTK_BUTTON (button), label);
  g_object_set_data (G_OBJECT (button), "choice", GUINT_TO_POINTER (choice));
  gtk_box_append (GTK_BOX (self), button);
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  else
    {
      self->chosen = choice;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
    }
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
}

/**
 * cy_segments_set_label:
 * @self: a row
 * @choice: one of its choices
 * @label: translated
 */
void
cy_segments_set_label (CySegments *self, guint choice, const char *label)
{
  gtk_button_set_label (GTK_BUTTON (find (self, choice)), label);
}

/**
 * cy_segments_choose:
 * @self: a row
 * @choice: one of its choices
 *
 * As a click on it does.
 */
void
cy_segments_choose (CySegments *self, guint choice)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (self, choice)), TRUE);
}

/**
 * cy_segments_get_chosen:
 * @self: a row with choices
 *
 * Returns: the choice that is made
 */
guint
cy_segments_get_chosen (CySegments *self)
{
  return self->chosen;
}

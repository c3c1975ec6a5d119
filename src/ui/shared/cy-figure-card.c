/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A number against its target, as a card that leads to the people behind it. */
#include "cy-figure-card.h"

#include "cy-bar.h"

struct _CyFigureCard
{
  GtkButton parent_instance;

  GtkWidget *label;
  GtkWidget *figure;
  GtkWidget *unit;
  GtkWidget *bar;
  GtkWidget *sentence;
};

G_DEFINE_FINAL_TYPE (CyFigureCard, cy_figure_card, GTK_TYPE_BUTTON)

static GtkWidget *
add_label (GtkWidget *box, const char *css_class, gboolean grow)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), grow ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (label, grow);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
cy_figure_card_class_init (CyFigureCardClass *klass)
{
}

static void
cy_figure_card_init (CyFigureCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "figure-card");
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), line);
  self->label = add_label (head, "label", TRUE);
  gtk_box_append (GTK_BOX (head), gtk_image_new_from_icon_name ("go-next-symbolic"));
  self->figure = add_label (line, "figure", FALSE);
  self->unit = add_label (line, "figure-unit", TRUE);
  gtk_widget_set_valign (self->figure, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (self->unit, GTK_ALIGN_BASELINE);
  self->bar = cy_bar_new ();
  gtk_box_append (GTK_BOX (box), self->bar);
  self->sentence = add_label (box, "sentence", TRUE);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->sentence), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (self->sentence), 2);
  gtk_label_set_yalign (GTK_LABEL (self->sentence), 0);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

/**
 * cy_figure_card_new:
 * @label: what is counted
 *
 * Returns: (transfer floating): a card without a number yet; "clicked" is its signal
 */
GtkWidget *
cy_figure_card_new (const char *label)
{
  CyFigureCard *self = g_object_new (CY_TYPE_FIGURE_CARD, NULL);

  gtk_label_set_text (GTK_LABEL (self->label), label);

  return GTK_WIDGET (self);
}

static CyBarTone
tone_of (const char *kind)
{
  if (g_strcmp0 (kind, "warn") == 0)
    return CY_BAR_SHORT;

  return g_strcmp0 (kind, "ok") == 0 ? CY_BAR_PLAIN : CY_BAR_STRONG;
}

/**
 * cy_figure_card_set:
 * @self: a card
 * @figure: what it shows
 */
void
cy_figure_card_set (CyFigureCard *self, const CyFigureLook *figure)
{
  const char      *classes[] = { "sentence", figure->kind, NULL };
  const char      *unit = figure->unit != NULL ? figure->unit : "";
  g_autofree char *name = NULL;

  g_return_if_fail (CY_IS_FIGURE_CARD (self));

  gtk_label_set_text (GTK_LABEL (self->figure), figure->figure);
  gtk_label_set_text (GTK_LABEL (self->unit), unit);
  gtk_label_set_text (GTK_LABEL (self->sentence), figure->sentence);
  gtk_widget_set_css_classes (self->sentence, classes);
  gtk_widget_set_tooltip_text (self->sentence, figure->sentence);
  cy_bar_set (CY_BAR (self->bar), figure->share, figure->target, tone_of (figure->kind));
  name = g_strdup_printf ("%s %s %s %s",
                          gtk_label_get_text (GTK_LABEL (self->label)),
                          figure->figure,
                          unit,
                          figure->sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

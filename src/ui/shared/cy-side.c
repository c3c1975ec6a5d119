/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A view with a card at its right, which folds away where the window is narrow, or goes below. */
#include "cy-side.h"

#include "cy-style.h"

#include <math.h>

#define FOLD_BELOW 1280
#define WIDE_FROM 1600
#define CARD 306
#define CARD_WIDE 360

/* Of the height, in hundredths: what a card below takes. */
#define BELOW 40
#define GAP 10

struct _CySide
{
  GtkWidget parent_instance;

  GtkWidget *main;
  GtkWidget *card;
  gboolean   goes_below;
  gboolean   folded;
  int        width;
};

G_DEFINE_FINAL_TYPE (CySide, cy_side, GTK_TYPE_WIDGET)

static guint resized_signal;

/* The window at 100 % text that has as much room as this one. */
static int
window_width (CySide *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return (int) (gtk_widget_get_width (GTK_WIDGET (root)) / cy_style_get_em (GTK_WIDGET (self)));
}

static int
card_width (CySide *self)
{
  int width = window_width (self) >= WIDE_FROM ? CARD_WIDE : CARD;

  return (int) lround (width * cy_style_get_em (GTK_WIDGET (self)));
}

static void
cy_side_measure (GtkWidget     *widget,
                 GtkOrientation orientation,
                 int            for_size,
                 int           *minimum,
                 int           *natural,
                 int           *minimum_baseline,
                 int           *natural_baseline)
{
  CySide *self = CY_SIDE (widget);

  /* The card takes only room that is there. */
  gtk_widget_measure (self->main, orientation, -1, minimum, natural, NULL, NULL);
}

/* Gives the card the foot of the view, and tells how much the view loses. */
static int
allocate_below (CySide *self, int width, int height)
{
  int card = height * BELOW / 100;
  int least;

  gtk_widget_measure (self->card, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  card = MAX (card, least);
  gtk_widget_size_allocate (self->card, &(GtkAllocation){ 0, height - card, width, card }, -1);

  return card + GAP;
}

static void
cy_side_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CySide *self = CY_SIDE (widget);
  int     least;
  int     gap = self->goes_below ? GAP : 0;
  int     below = 0;
  int     side = 0;

  if (gtk_widget_get_visible (self->card) && window_width (self) >= FOLD_BELOW)
    side = card_width (self);
  gtk_widget_measure (self->main, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (width - side < least)
    side = 0;
  self->folded = side == 0 && !(self->goes_below && gtk_widget_get_visible (self->card));
  gtk_widget_set_child_visible (self->card, !self->folded);
  if (side == 0 && !self->folded)
    below = allocate_below (self, width, height);
  gtk_widget_size_allocate (self->main, &(GtkAllocation){ 0, 0, width - side, height - below }, -1);
  if (side > 0)
    {
      gtk_widget_measure (self->card, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->card,
                                &(GtkAllocation){
                                  width - side + gap, 0, MAX (side - gap, least), height },
                                -1);
    }
  if (width - side != self->width)
    {
      self->width = width - side;
      g_signal_emit (self, resized_signal, 0, self->width);
    }
}

static void
cy_side_dispose (GObject *object)
{
  CySide *self = CY_SIDE (object);

  g_clear_pointer (&self->main, gtk_widget_unparent);
  g_clear_pointer (&self->card, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_side_parent_class)->dispose (object);
}

static void
cy_side_class_init (CySideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_side_dispose;
  widget_class->measure = cy_side_measure;
  widget_class->size_allocate = cy_side_size_allocate;
  /**
   * CySide::resized:
   * @width: of what stands beside the card, in pixels
   *
   * Emitted while sizes are given out: only note it.
   */
  resized_signal = g_signal_new ("resized",
                                 CY_TYPE_SIDE,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 1,
                                 G_TYPE_INT);
}

static void
cy_side_init (CySide *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * cy_side_new:
 * @main: (transfer floating): the view
 * @card: (transfer floating): what stands at its right, unless it is made invisible
 *
 * Returns: (transfer floating): both
 */
GtkWidget *
cy_side_new (GtkWidget *main, GtkWidget *card)
{
  CySide *self = g_object_new (CY_TYPE_SIDE, NULL);

  self->main = main;
  self->card = card;
  gtk_widget_set_parent (main, GTK_WIDGET (self));
  gtk_widget_set_parent (card, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * cy_side_card_new:
 * @body: (transfer floating): what the card shows
 *
 * Returns: (transfer floating): a card that scrolls where @body is too long
 */
GtkWidget *
cy_side_card_new (GtkWidget *body)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (body, "side-body");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), body);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (scrolled, "side");
  gtk_widget_add_css_class (scrolled, "flush");

  return scrolled;
}

/**
 * cy_side_card_new_titled:
 * @title: (out) (transfer none): a label for whom or what it is about
 * @body: (transfer floating): what the card shows below
 *
 * Returns: (transfer floating): a card that scrolls
 */
GtkWidget *
cy_side_card_new_titled (GtkWidget **title, GtkWidget *body)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  *title = gtk_label_new (NULL);
  gtk_widget_add_css_class (*title, "view-title");
  gtk_label_set_xalign (GTK_LABEL (*title), 0);
  gtk_label_set_wrap (GTK_LABEL (*title), TRUE);
  gtk_box_append (GTK_BOX (box), *title);
  gtk_box_append (GTK_BOX (box), body);

  return cy_side_card_new (box);
}

gboolean
cy_side_is_folded (CySide *self)
{
  return self->folded;
}

/**
 * cy_side_set_goes_below:
 * @self: a side
 * @goes_below: whether the card stands below the view where there is no room beside it, instead of
 *   folding away; a gap is left between them then
 */
void
cy_side_set_goes_below (CySide *self, gboolean goes_below)
{
  self->goes_below = goes_below;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

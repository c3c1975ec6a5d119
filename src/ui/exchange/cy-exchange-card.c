/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Why somebody is to go there: what the points are made of, what else was near, and which rule
 * stands before each place that would be better. */
#include "cy-exchange-card.h"

#include "cy-exchange-why.h"
#include "cy-section-title.h"

#include <glib/gi18n.h>

#define MAX_OTHERS 6

struct _CyExchangeCard
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (CyExchangeCard, cy_exchange_card, GTK_TYPE_WIDGET)

static void
cy_exchange_card_dispose (GObject *object)
{
  g_clear_pointer (&CY_EXCHANGE_CARD (object)->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_exchange_card_parent_class)->dispose (object);
}

static void
cy_exchange_card_class_init (CyExchangeCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_exchange_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_exchange_card_init (CyExchangeCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->box, "panel");
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->box);
  gtk_widget_add_css_class (self->scrolled, "card");
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

GtkWidget *
cy_exchange_card_new (void)
{
  return g_object_new (CY_TYPE_EXCHANGE_CARD, NULL);
}

static void
add_label (CyExchangeCard *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (self->box), label);
}

static void
add_title (CyExchangeCard *self, const char *title)
{
  gtk_box_append (GTK_BOX (self->box), cy_section_title_new (title, NULL));
}

static void
add_parts (CyExchangeCard *self, const CyExchangeCase *it, guint person, const CyExchangeArc *arc)
{
  g_autofree char *sum = g_strdup_printf (_ ("%d points"), arc->points);

  add_title (self, sum);
  for (guint i = 0; i < CY_EXCHANGE_N_PARTS; i++)
    {
      g_autofree char *words = cy_exchange_case_dup_part (it, person, i);
      g_autofree char *text = g_strdup_printf ("%s  %+d", words, arc->parts[i]);

      if (arc->parts[i] != 0)
        add_label (self, text, NULL);
    }
}

static void
add_place (CyExchangeCard *self, const CyExchangeCase *it, const int *places, guint person)
{
  const CyExchangeMember *member = cy_exchange_case_get_person (it, person);
  guint                   place = (guint) places[person];
  const CyExchangeSeat   *seat = cy_exchange_case_get_place (it, place);
  CyCrossings             crossings = cy_crossings_derive (&member->home.place, &seat->spot.place);
  g_autofree char        *name = cy_exchange_seat_dup_name (seat);
  g_autofree char        *words = cy_crossings_dup_words (crossings);
  g_autofree char        *faults = cy_exchange_case_dup_faults (it, places, person, place);

  add_label (self, name, NULL);
  if (crossings != 0)
    add_label (self, words, "secondary");
  if (*faults != '\0')
    {
      add_title (self, _ ("Rules that this breaks"));
      add_label (self, faults, "error");
    }
  add_parts (self, it, person, cy_exchange_case_get_arc (it, person, place));
}

static void
add_other (CyExchangeCard        *self,
           const CyExchangeCase  *it,
           const int             *places,
           guint                  person,
           const CyExchangeOther *other)
{
  g_autofree char *name = cy_exchange_seat_dup_name (cy_exchange_case_get_place (it, other->place));
  g_autofree char *faults = cy_exchange_case_dup_faults (it, places, person, other->place);
  g_autofree char *text = g_strdup_printf (_ ("%s, %d points"), name, other->points);

  add_label (self, text, NULL);
  add_label (self, *faults != '\0' ? faults : _ ("Would be open, but gives less"), "caption");
}

static void
add_others (CyExchangeCard *self, const CyExchangeCase *it, const int *places, guint person)
{
  g_autoptr (GArray) others = cy_exchange_case_list_others (it, places, person);

  if (others->len > 0)
    add_title (self, _ ("What else was near"));
  for (guint i = 0; i < MIN (others->len, MAX_OTHERS); i++)
    add_other (self, it, places, person, &g_array_index (others, CyExchangeOther, i));
}

/**
 * cy_exchange_card_set:
 * @self: a card
 * @it: (nullable): a plan
 * @person: index of whom to show, -1 for nobody
 */
void
cy_exchange_card_set (CyExchangeCard *self, const CyExchangeCase *it, int person)
{
  g_autofree int  *places = NULL;
  g_autofree char *obstacle = NULL;
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (it == NULL || person < 0)
    {
      add_label (self, _ ("Choose somebody in the list to see why."), "secondary");
      return;
    }
  places = cy_exchange_case_dup_places (it);
  add_label (self, cy_exchange_case_get_person (it, (guint) person)->name, "bold");
  if (places[person] >= 0)
    {
      add_place (self, it, places, (guint) person);
    }
  else
    {
      obstacle = cy_exchange_case_dup_obstacle (it, places, (guint) person);
      add_label (self, _ ("Without a place"), "secondary");
      add_label (self, obstacle, "error");
    }
  if (cy_exchange_case_get_person (it, (guint) person)->reason != NULL)
    {
      add_title (self, _ ("Reason of the lock"));
      add_label (self, cy_exchange_case_get_person (it, (guint) person)->reason, NULL);
    }
  add_others (self, it, places, (guint) person);
}

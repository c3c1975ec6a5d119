/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Two relatives: the path from one to the other, the rule, the evidence, and what was decided. */
#include "cy-kin-card.h"

#include "cy-code.h"
#include "cy-kin-check.h"
#include "cy-section-title.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

#define GAP 10

struct _CyKinCard
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (CyKinCard, cy_kin_card, GTK_TYPE_WIDGET)

static void
cy_kin_card_dispose (GObject *object)
{
  CyKinCard *self = CY_KIN_CARD (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_kin_card_parent_class)->dispose (object);
}

static void
cy_kin_card_class_init (CyKinCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_kin_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_kin_card_init (CyKinCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->box, "panel");
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->box);
  gtk_widget_add_css_class (self->scrolled, "card");
  gtk_widget_set_margin_start (self->scrolled, GAP);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

GtkWidget *
cy_kin_card_new (void)
{
  return g_object_new (CY_TYPE_KIN_CARD, NULL);
}

static void
add_label (CyKinCard *self, const char *text, const char *style)
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
add_side (CyKinCard *self, const CyKinSide *side)
{
  g_autofree char *role = cy_kin_side_dup_role (side);
  g_autofree char *text =
    g_strdup_printf ("%s · %s", side->place != NULL ? side->place : "—", role);

  add_label (self, side->name, "bold");
  add_label (self, text, "secondary");
}

static void
add_verdict (CyKinCard *self, const CyKinPair *pair)
{
  GtkWidget       *tag;
  gboolean         avoid = g_strcmp0 (pair->verdict, CY_KIN_AVOID) == 0;
  g_autofree char *day = cy_date_format (pair->decided, CY_DATE_ISO);
  g_autofree char *text = NULL;

  gtk_box_append (GTK_BOX (self->box), cy_section_title_new (_ ("Conclusion"), NULL));
  if (pair->verdict == NULL)
    {
      add_label (self, _ ("Nobody has looked into it yet."), "secondary");
      return;
    }
  tag = cy_tag_new (cy_code_get_name ("kin_verdict", pair->verdict), avoid ? "error" : "ok");
  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->box), tag);
  add_label (self, pair->basis, NULL);
  text = g_strdup_printf ("%s · %s", pair->organ, day);
  add_label (self, text, "secondary");
}

/**
 * cy_kin_card_set:
 * @self: a card
 * @pair: (nullable): whom to show
 */
void
cy_kin_card_set (CyKinCard *self, const CyKinPair *pair)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (pair == NULL)
    {
      add_label (self, _ ("Choose two relatives in the list."), "secondary");
      return;
    }
  add_side (self, &pair->person);
  add_side (self, &pair->other);
  gtk_box_append (GTK_BOX (self->box), cy_section_title_new (_ ("Path of kinship"), NULL));
  add_label (self, pair->path, NULL);
  gtk_box_append (GTK_BOX (self->box), cy_section_title_new (_ ("Rule"), NULL));
  add_label (self, cy_kin_rule_get_title (pair->rule), NULL);
  add_label (self, cy_kin_evidence_get_title (pair->evidence), "secondary");
  add_verdict (self, pair);
}

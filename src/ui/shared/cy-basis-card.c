/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The line of a basis that is chosen: how it came about, what is to be said, and what others have.
 */
#include "cy-basis-card.h"

#include "cy-wrapped.h"

#include <glib/gi18n.h>

struct _CyBasisCard
{
  GtkBox parent_instance;

  GtkWidget *title;
  GtkWidget *sum;
  GtkWidget *words;
  GtkWidget *medians;
};

G_DEFINE_FINAL_TYPE (CyBasisCard, cy_basis_card, GTK_TYPE_BOX)

static void
set_or_hide (GtkWidget *label, const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static char *
dup_medians (const CyBasis *basis, const CyBasisNode *node)
{
  const CyAssessEntry *entry = cy_assess_book_entry (basis->book, basis->entry);
  g_autofree char     *county = cy_basis_format (node->county, 1000);
  g_autofree char     *town = cy_basis_format (node->town, 1000);

  if (node->county == CY_ASSESS_NO_VALUE)
    return NULL;
  if (node->town == CY_ASSESS_NO_VALUE || entry->town_name == NULL)
    return g_strdup_printf (_ ("Median of all: %s"), county);

  return g_strdup_printf (_ ("Median of all: %s, of %s: %s"), county, entry->town_name, town);
}

static void
cy_basis_card_class_init (CyBasisCardClass *klass)
{
}

static GtkWidget *
add_label (CyBasisCard *self, const char *style)
{
  GtkWidget *label = cy_wrapped_new (NULL, style);

  gtk_box_append (GTK_BOX (self), label);

  return label;
}

static void
cy_basis_card_init (CyBasisCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "basis-card");
  self->title = add_label (self, "basis-title");
  self->sum = add_label (self, NULL);
  gtk_label_set_selectable (GTK_LABEL (self->sum), TRUE);
  self->words = add_label (self, "warn");
  self->medians = add_label (self, "caption");
}

GtkWidget *
cy_basis_card_new (void)
{
  return g_object_new (CY_TYPE_BASIS_CARD, NULL);
}

/**
 * cy_basis_card_set:
 * @self: a card, which hides where there is nothing to be said
 * @basis: how a total came about
 * @nth: place of one of its nodes
 */
void
cy_basis_card_set (CyBasisCard *self, const CyBasis *basis, guint nth)
{
  const CyBasisNode *node = cy_basis_node (basis, nth);
  g_autofree char   *title = g_strdup_printf (_ ("How “%s” came about"), node->name);
  g_autofree char   *medians = dup_medians (basis, node);

  gtk_label_set_text (GTK_LABEL (self->title), title);
  set_or_hide (self->sum, node->sum);
  set_or_hide (self->words, node->words);
  set_or_hide (self->medians, medians);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          node->sum != NULL || node->words != NULL || medians != NULL);
}

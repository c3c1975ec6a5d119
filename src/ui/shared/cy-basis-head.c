/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Over the basis of a total: the scheme, whose total it is, its grade, rank, and whether what is
 * stored is older. */
#include "cy-basis-head.h"

#include "cy-code.h"
#include "cy-tag.h"
#include "cy-wrapped.h"

#include <glib/gi18n.h>

struct _CyBasisHead
{
  GtkBox parent_instance;

  GtkWidget *scheme;
  GtkWidget *name;
  GtkWidget *tag;
  GtkWidget *stale;
  GtkWidget *total;
  GtkWidget *place;
};

G_DEFINE_FINAL_TYPE (CyBasisHead, cy_basis_head, GTK_TYPE_BOX)

static char *
dup_place (const CyBasis *basis, const CyAssessEntry *entry)
{
  const char *place = entry->place != NULL ? entry->place : "";

  if (basis->rank == 0)
    return g_strdup (place);
  if (entry->place == NULL)
    return g_strdup_printf (_ ("Rank %u of %u for now"), basis->rank, basis->n_ranked);

  return g_strdup_printf (_ ("%s, rank %u of %u for now"), place, basis->rank, basis->n_ranked);
}

static void
fill_grade (CyBasisHead *self, const CyBasis *basis, const CyAssessEntry *entry)
{
  const char      *proposed = basis->mark->proposed;
  const char      *grade = entry->special != NULL ? entry->special : entry->stored.grade;
  g_autofree char *text = NULL;

  if (grade != NULL)
    text = g_strdup (cy_code_get_name ("zb18", grade));
  else if (proposed != NULL)
    text = g_strdup_printf (_ ("Proposed: %s"), cy_code_get_name ("zb18", proposed));
  if (text != NULL)
    cy_tag_set (self->tag, text, entry->special != NULL ? "line" : "accent");
  gtk_widget_set_visible (self->tag, text != NULL);
  gtk_widget_set_visible (self->stale, entry->stored.id != 0 && basis->is_stale);
}

static void
cy_basis_head_class_init (CyBasisHeadClass *klass)
{
}

static GtkWidget *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = cy_wrapped_new (NULL, style);

  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
add_title (CyBasisHead *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = add_label (line, "basis-title");

  gtk_label_set_text (GTK_LABEL (title), _ ("Basis of the total"));
  self->scheme = add_label (line, "caption");
  gtk_label_set_wrap (GTK_LABEL (self->scheme), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (self->scheme), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->scheme), 1);
  gtk_widget_set_hexpand (self->scheme, TRUE);
  gtk_box_append (GTK_BOX (self), line);
}

static void
add_total (CyBasisHead *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->name = add_label (head, "basis-name");
  self->tag = cy_tag_new ("", "accent");
  self->stale = cy_tag_new (_ ("Changed since: compute again"), "warn");
  gtk_widget_set_valign (self->tag, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->stale, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), self->tag);
  self->total = add_label (head, "figure");
  gtk_label_set_xalign (GTK_LABEL (self->total), 1);
  gtk_widget_set_hexpand (self->total, TRUE);
  gtk_box_append (GTK_BOX (self), head);
  self->place = add_label (GTK_WIDGET (self), "secondary");
  gtk_widget_set_halign (self->stale, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), self->stale);
}

static void
cy_basis_head_init (CyBasisHead *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  add_title (self);
  add_total (self);
}

GtkWidget *
cy_basis_head_new (void)
{
  return g_object_new (CY_TYPE_BASIS_HEAD, NULL);
}

void
cy_basis_head_set (CyBasisHead *self, const CyBasis *basis)
{
  const CyAssessEntry *entry = cy_assess_book_entry (basis->book, basis->entry);
  g_autofree char     *total = cy_basis_format (basis->mark->total, 1000);
  g_autofree char     *place = dup_place (basis, entry);

  gtk_label_set_text (GTK_LABEL (self->scheme), basis->book->plan->name);
  gtk_label_set_text (GTK_LABEL (self->name), entry->name);
  gtk_label_set_text (GTK_LABEL (self->total), total);
  gtk_label_set_text (GTK_LABEL (self->place), place);
  fill_grade (self, basis, entry);
}

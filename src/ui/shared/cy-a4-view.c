/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Pages of A4 as they will be printed, one at a time. */
#include "cy-a4-view.h"

#include "cy-print-paper.h"

#include <glib/gi18n.h>

#define WIDTH 380 /* px */
#define HEIGHT 540

struct _CyA4View
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *area;
  GtkWidget *back;
  GtkWidget *next;
  GtkWidget *pages;

  CyA4Draw      draw;
  gconstpointer paper;
  guint         n_pages;
  guint         page;
};

G_DEFINE_FINAL_TYPE (CyA4View, cy_a4_view, GTK_TYPE_WIDGET)

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  CyA4View *self = data;
  double    scale = MIN (width / CY_PRINT_A4_SHORT, height / CY_PRINT_A4_LONG);

  cairo_translate (cr,
                   (width - CY_PRINT_A4_SHORT * scale) / 2,
                   (height - CY_PRINT_A4_LONG * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0, 0, CY_PRINT_A4_SHORT, CY_PRINT_A4_LONG);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.7, 0.7, 0.7);
  cairo_set_line_width (cr, 1 / scale);
  cairo_stroke (cr);
  cairo_translate (cr, CY_PRINT_MARGIN, CY_PRINT_MARGIN);
  if (self->paper != NULL)
    self->draw (self->paper, cr, self->page);
}

static void
show_page (CyA4View *self, guint page)
{
  g_autofree char *text = NULL;

  self->page = MIN (page, MAX (self->n_pages, 1) - 1);
  text = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, MAX (self->n_pages, 1));
  gtk_label_set_text (GTK_LABEL (self->pages), text);
  gtk_widget_set_sensitive (self->back, self->page > 0);
  gtk_widget_set_sensitive (self->next, self->page + 1 < self->n_pages);
  gtk_widget_queue_draw (self->area);
}

static void
clicked_cb (GtkWidget *button, CyA4View *self)
{
  show_page (self, button == self->next ? self->page + 1 : self->page - 1);
}

static GtkWidget *
make_button (CyA4View *self, const char *icon, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);

  return button;
}

static void
cy_a4_view_dispose (GObject *object)
{
  g_clear_pointer (&CY_A4_VIEW (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_a4_view_parent_class)->dispose (object);
}

static void
cy_a4_view_class_init (CyA4ViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_a4_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_a4_view_init (CyA4View *self)
{
  GtkWidget *pager = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->area = gtk_drawing_area_new ();
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->area), WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->area), HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw_cb, self, NULL);
  gtk_widget_set_vexpand (self->area, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Preview"),
                                  -1);
  self->back = make_button (self, "go-previous-symbolic", _ ("Previous page"));
  self->next = make_button (self, "go-next-symbolic", _ ("Next page"));
  self->pages = gtk_label_new (NULL);
  gtk_widget_set_hexpand (self->pages, TRUE);
  gtk_box_append (GTK_BOX (pager), self->back);
  gtk_box_append (GTK_BOX (pager), self->pages);
  gtk_box_append (GTK_BOX (pager), self->next);
  gtk_box_append (GTK_BOX (self->box), self->area);
  gtk_box_append (GTK_BOX (self->box), pager);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * cy_a4_view_new:
 * @draw: draws a page
 *
 * Returns: (transfer floating): a view without a paper
 */
GtkWidget *
cy_a4_view_new (CyA4Draw draw)
{
  CyA4View *self = g_object_new (CY_TYPE_A4_VIEW, NULL);

  self->draw = draw;
  show_page (self, 0);

  return GTK_WIDGET (self);
}

/**
 * cy_a4_view_set:
 * @self: a view
 * @paper: (nullable): what is shown; must live until another is set; %NULL goes back to page one
 * @n_pages: how many pages it has
 *
 * The page that is shown stays, where there is one.
 */
void
cy_a4_view_set (CyA4View *self, gconstpointer paper, guint n_pages)
{
  self->paper = paper;
  self->n_pages = n_pages;
  show_page (self, self->page);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The pages of a paper one below the other, as wide as there is room. */
#include "cy-sheet-view.h"

#include "cy-print-paper.h"

#include <glib/gi18n.h>

#define GAP 10
#define WIDEST 720

struct _CySheetView
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkWidget *area;

  CyPrintSheet *sheet;
};

G_DEFINE_FINAL_TYPE (CySheetView, cy_sheet_view, GTK_TYPE_WIDGET)

static double
get_scale (int width)
{
  return MIN (width - 2 * GAP, WIDEST) / CY_PRINT_A4_SHORT;
}

static void
draw_page (CySheetView *self, cairo_t *cr, guint page)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, CY_PRINT_A4_SHORT, CY_PRINT_A4_LONG);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.75, 0.75, 0.75);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_translate (cr, CY_PRINT_MARGIN, CY_PRINT_MARGIN);
  cy_print_sheet_draw_page (self->sheet, cr, page);
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  CySheetView *self = data;
  double       scale = get_scale (width);
  guint        n = self->sheet != NULL ? cy_print_sheet_get_n_pages (self->sheet) : 0;

  for (guint i = 0; i < n && scale > 0; i++)
    {
      cairo_save (cr);
      cairo_translate (cr,
                       (width - CY_PRINT_A4_SHORT * scale) / 2,
                       GAP + i * (CY_PRINT_A4_LONG * scale + GAP));
      cairo_scale (cr, scale, scale);
      draw_page (self, cr, i);
      cairo_restore (cr);
    }
}

static void
resize_cb (GtkDrawingArea *area, int width, int height, CySheetView *self)
{
  guint n = self->sheet != NULL ? cy_print_sheet_get_n_pages (self->sheet) : 0;
  int   wanted = GAP + (int) (n * (CY_PRINT_A4_LONG * MAX (get_scale (width), 0) + GAP));

  if (gtk_drawing_area_get_content_height (area) != wanted)
    gtk_drawing_area_set_content_height (area, wanted);
}

static void
cy_sheet_view_dispose (GObject *object)
{
  CySheetView *self = CY_SHEET_VIEW (object);

  g_clear_pointer (&self->sheet, cy_print_sheet_free);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_sheet_view_parent_class)->dispose (object);
}

static void
cy_sheet_view_class_init (CySheetViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_sheet_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_sheet_view_init (CySheetView *self)
{
  self->area = gtk_drawing_area_new ();
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw_cb, self, NULL);
  g_signal_connect (self->area, "resize", G_CALLBACK (resize_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Preview"),
                                  -1);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->area);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
cy_sheet_view_new (void)
{
  return g_object_new (CY_TYPE_SHEET_VIEW, NULL);
}

/**
 * cy_sheet_view_set:
 * @self: the view
 * @sheet: (transfer full) (nullable): what to show
 */
void
cy_sheet_view_set (CySheetView *self, CyPrintSheet *sheet)
{
  g_clear_pointer (&self->sheet, cy_print_sheet_free);
  self->sheet = sheet;
  resize_cb (GTK_DRAWING_AREA (self->area),
             gtk_widget_get_width (self->area),
             gtk_widget_get_height (self->area),
             self);
  gtk_widget_queue_draw (self->area);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What all printed papers have in common: text in a box, the number of the page, a PDF of it. */
#include "cy-print-private.h"

#include "cy-error.h"
#include "cy-print-paper.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <pango/pangocairo.h>

static void
set_up_layout (PangoLayout *layout, const char *text, const CyPrintBox *box)
{
  g_autoptr (PangoFontDescription) description = pango_font_description_from_string (box->font);

  pango_font_description_set_absolute_size (description, box->size * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (box->width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, box->alignment);
}

/* In the middle of the height of @box. */
void
_cy_print_draw_text (cairo_t *cr, const char *text, const CyPrintBox *box)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  int h;

  set_up_layout (layout, text, box);
  pango_layout_set_height (layout, (int) (box->height * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_size (layout, NULL, &h);
  cairo_move_to (cr, box->x, box->y + MAX (0, (box->height - (double) h / PANGO_SCALE) / 2));
  pango_cairo_show_layout (cr, layout);
}

/* The height that @text takes when it is as wide as @box. */
double
_cy_print_measure_text (PangoContext *context, const char *text, const CyPrintBox *box)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  int h;

  set_up_layout (layout, text, box);
  pango_layout_get_size (layout, NULL, &h);

  return (double) h / PANGO_SCALE;
}

void
_cy_print_draw_page_number (cairo_t *cr, guint page, guint n_pages, const CyPrintBox *box)
{
  g_autofree char *text = g_strdup_printf (_ ("Page %u of %u"), page + 1, n_pages);

  _cy_print_draw_text (cr, text, box);
}

static cairo_status_t
take_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* A4, @wide for the long side lying; @path is replaced at one stroke. */
gboolean
_cy_print_write_pdf (gboolean      wide,
                     guint         n_pages,
                     CyPrintDraw   draw,
                     gconstpointer data,
                     const char   *path,
                     GError      **error)
{
  double width = wide ? CY_PRINT_A4_LONG : CY_PRINT_A4_SHORT;
  double height = wide ? CY_PRINT_A4_SHORT : CY_PRINT_A4_LONG;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (take_bytes, bytes, width, height);
  cairo_t         *cr = cairo_create (surface);
  cairo_status_t   status;

  for (guint i = 0; i < n_pages; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, CY_PRINT_MARGIN, CY_PRINT_MARGIN);
      draw (data, cr, i);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_FAILED, "%s", cairo_status_to_string (status));
      return FALSE;
    }

  return g_file_set_contents (path, (const char *) bytes->data, bytes->len, error);
}

/* As large as fits into the box, in its middle. */
void
_cy_print_draw_image (cairo_t         *cr,
                      cairo_surface_t *image,
                      double           x,
                      double           y,
                      double           width,
                      double           height)
{
  double w = cairo_image_surface_get_width (image);
  double h = cairo_image_surface_get_height (image);
  double scale = w > 0 && h > 0 ? MIN (width / w, height / h) : 1;

  cairo_save (cr);
  cairo_translate (cr, x + (width - w * scale) / 2, y + (height - h * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BEST);
  cairo_paint (cr);
  cairo_restore (cr);
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Writes a chart with its title to an image or a page; the file appears whole or not at all. */
#include "cy-chart-export.h"

#include <math.h>

#include <cairo-pdf.h>
#include <cairo-svg.h>

#include "cy-chart-canvas-private.h"
#include "cy-error.h"

#define MARGIN 14.0
#define PNG_SCALE 2

/* A cairo page is measured in points of 1/72 inch, a chart in pixels of 1/96. */
#define POINTS_PER_PIXEL 0.75

/* The largest image cairo makes, in pixels of one side, is 32767. */
#define MAX_SIDE (32767.0 / PNG_SCALE)

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_surface (CyChartFormat format, double width, double height, GByteArray *bytes)
{
  cairo_surface_t *surface;

  switch (format)
    {
    case CY_CHART_SVG:
      surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;
    case CY_CHART_PDF:
      surface = cairo_pdf_surface_create_for_stream (append_bytes,
                                                     bytes,
                                                     width * POINTS_PER_PIXEL,
                                                     height * POINTS_PER_PIXEL);
      cairo_surface_set_device_scale (surface, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
      return surface;
    case CY_CHART_PNG:
    default:
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                            (int) ceil (width * PNG_SCALE),
                                            (int) ceil (height * PNG_SCALE));
      cairo_surface_set_device_scale (surface, PNG_SCALE, PNG_SCALE);
      return surface;
    }
}

/* A line of the page above or below the chart; takes its height from @area. */
static void
draw_line (cairo_t            *cr,
           const CyChartTheme *theme,
           CyTextStyle         style,
           guint32             colour,
           const char         *text,
           CyRect             *area,
           gboolean            at_foot)
{
  g_autoptr (CyCanvas) canvas = cy_canvas_new (cr, theme);
  double height = cy_canvas_line_height (canvas, style);
  CyRect line = { area->x, area->y, area->width, height };

  if (text == NULL || *text == '\0' || area->height < 4 * height)
    return;

  if (at_foot)
    line.y = area->y + area->height - height;
  else
    area->y += height + cy_canvas_scale (canvas, 8);
  area->height -= height + cy_canvas_scale (canvas, 8);
  cy_canvas_text (canvas, style, colour, text, &line, 0);
}

static void
draw_page (CyChart *self, cairo_t *cr, double width, double height, const CyChartTheme *theme)
{
  CyDataset *dataset = cy_chart_get_dataset (self);
  double     margin = MIN (MARGIN, MIN (width, height) / 8);
  CyRect     area = { margin, margin, width - 2 * margin, height - 2 * margin };

  cairo_set_source_rgb (cr,
                        (theme->surface >> 16 & 0xff) / 255.0,
                        (theme->surface >> 8 & 0xff) / 255.0,
                        (theme->surface & 0xff) / 255.0);
  cairo_paint (cr);
  if (dataset != NULL)
    {
      draw_line (cr,
                 theme,
                 CY_TEXT_BOLD,
                 theme->text,
                 cy_dataset_get_title (dataset),
                 &area,
                 FALSE);
      draw_line (cr,
                 theme,
                 CY_TEXT_CAPTION,
                 theme->muted,
                 cy_dataset_get_note (dataset),
                 &area,
                 TRUE);
    }
  cairo_translate (cr, area.x, area.y);
  cy_chart_draw (self, cr, area.width, area.height, theme);
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error,
               CY_ERROR,
               CY_ERROR_FAILED,
               "Cannot draw the chart: %s",
               cairo_status_to_string (status));

  return FALSE;
}

static gboolean
draw_bytes (CyChart            *self,
            GByteArray         *bytes,
            CyChartFormat       format,
            double              width,
            double              height,
            const CyChartTheme *theme,
            GError            **error)
{
  cairo_surface_t *surface = create_surface (format, width, height, bytes);
  cairo_t         *cr = cairo_create (surface);
  cairo_status_t   status;

  draw_page (self, cr, width, height, theme);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS && format == CY_CHART_PNG)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return check_status (status, error);
}

static CyErrorCode
get_code (const GError *error)
{
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return CY_ERROR_FULL;
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_PERM) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    return CY_ERROR_READ_ONLY;
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    return CY_ERROR_NOT_FOUND;

  return CY_ERROR_FAILED;
}

static gboolean
write_bytes (const char *path, GByteArray *bytes, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (g_file_set_contents_full (path,
                                (const char *) bytes->data,
                                bytes->len,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0666,
                                &local))
    return TRUE;

  g_set_error (error, CY_ERROR, get_code (local), "Cannot write the chart: %s", local->message);
  if (error != NULL)
    cy_error_set_file (*error, path);

  return FALSE;
}

/**
 * cy_chart_export:
 * @self: a chart
 * @path: the file to write
 * @format: what to write
 * @width: of the page in pixels of 1/96 inch, from 1 to 16383
 * @height: of the page in pixels of 1/96 inch, from 1 to 16383
 * @theme: colours and text size
 * @error: place for a #GError
 *
 * Writes the chart under the title of its dataset and above its note. Everything is drawn before
 * the file is touched, and an older file of that name is replaced by a rename.
 *
 * Errors: %CY_ERROR_CONSTRAINT for a size that cannot be drawn, %CY_ERROR_FULL,
 * %CY_ERROR_READ_ONLY, %CY_ERROR_NOT_FOUND when there is no such folder, %CY_ERROR_FAILED.
 *
 * Returns: whether the file was written
 */
gboolean
cy_chart_export (CyChart            *self,
                 const char         *path,
                 CyChartFormat       format,
                 double              width,
                 double              height,
                 const CyChartTheme *theme,
                 GError            **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_return_val_if_fail (CY_IS_CHART (self), FALSE);
  g_return_val_if_fail (path != NULL && theme != NULL, FALSE);

  if (!(width >= 1 && width <= MAX_SIDE && height >= 1 && height <= MAX_SIDE))
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_CONSTRAINT,
                   "No chart of %g by %g pixels",
                   width,
                   height);
      return FALSE;
    }

  return draw_bytes (self, bytes, format, width, height, theme, error) &&
         write_bytes (path, bytes, error);
}

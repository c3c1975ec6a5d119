/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A photo as it goes onto paper. */
#include "cy-picture.h"

/* Enough for the photo of a form at 300 dpi. */
#define LARGEST 640.0

static cairo_surface_t *
download (GdkTexture *texture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         gdk_texture_get_width (texture),
                                                         gdk_texture_get_height (texture));

  cairo_surface_flush (surface);
  gdk_texture_download (texture,
                        cairo_image_surface_get_data (surface),
                        (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);

  return surface;
}

/**
 * cy_picture_from_texture:
 * @texture: a photo
 *
 * Makes it smaller where it is larger than paper needs: a picture straight from a camera would
 * make a print job as large as itself.
 *
 * Returns: (transfer full): the picture
 */
cairo_surface_t *
cy_picture_from_texture (GdkTexture *texture)
{
  cairo_surface_t *whole = download (texture);
  double           width = gdk_texture_get_width (texture);
  double           height = gdk_texture_get_height (texture);
  double           scale = MIN (LARGEST / MAX (width, height), 1);
  cairo_surface_t *small;
  cairo_t         *cr;

  if (scale >= 1)
    return whole;
  small = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                      (int) MAX (width * scale, 1),
                                      (int) MAX (height * scale, 1));
  cr = cairo_create (small);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, whole, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BEST);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (whole);

  return small;
}

/**
 * cy_picture_from_bytes:
 * @bytes: a JPEG or PNG
 *
 * On any thread.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL when it cannot be read
 */
cairo_surface_t *
cy_picture_from_bytes (GBytes *bytes)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, NULL);

  return texture != NULL ? cy_picture_from_texture (texture) : NULL;
}

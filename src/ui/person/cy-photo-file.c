/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A picture from a file as people see it, and a portrait cut from it as forms take it. */
#include "cy-photo-file.h"

#include "cy-error.h"
#include "cy-photo.h"

#include <glib/gi18n.h>

/* A picture of more is no photo of a person, and would take gigabytes in memory. */
#define MAX_PIXELS (150 * 1000 * 1000)
/* More is not worth its memory: the frame of a portrait has enough of these for print. */
#define LONGEST_SIDE 3000
/* 4.90 cm at 350 dpi. */
#define PORTRAIT_HEIGHT 680
#define QUALITY_BEST 92
#define QUALITY_LEAST 44
#define QUALITY_STEP 8

/* ---- Reading ---- */

static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  gboolean *is_whole = data;
  double    scale = (double) LONGEST_SIDE / MAX (width, height);

  if ((gint64) width * height > MAX_PIXELS)
    /* Has the loader give up before it reserves memory. */
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (scale < 1)
    {
      gdk_pixbuf_loader_set_size (loader, MAX (width * scale, 1), MAX (height * scale, 1));
      *is_whole = FALSE;
    }
}

static GdkPixbuf *
decode (GBytes *bytes)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  gboolean   is_whole = TRUE;
  gboolean   written;
  GdkPixbuf *picture;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &is_whole);
  written = g_bytes_get_size (bytes) > 0 && gdk_pixbuf_loader_write_bytes (loader, bytes, NULL);
  if (!gdk_pixbuf_loader_close (loader, NULL) || !written)
    return NULL;
  picture = gdk_pixbuf_loader_get_pixbuf (loader);
  if (picture == NULL)
    return NULL;
  if (!is_whole)
    gdk_pixbuf_set_option (picture, "cy-shrunk", "1");

  return g_object_ref (picture);
}

/* Telephones lay the picture on its side and say so beside it. */
static gboolean
is_turned (GdkPixbuf *picture)
{
  const char *orientation = gdk_pixbuf_get_option (picture, "orientation");

  return orientation != NULL && !g_str_equal (orientation, "1");
}

/**
 * cy_photo_file_load:
 * @bytes: a file
 * @error: return location; %CY_ERROR_CONSTRAINT when it is no picture that can be read
 *
 * Returns: (transfer full): the picture, upright, and no larger than it need be
 */
GdkPixbuf *
cy_photo_file_load (GBytes *bytes, GError **error)
{
  g_autoptr (GdkPixbuf) picture = decode (bytes);
  GdkPixbuf *upright;

  if (picture == NULL)
    {
      g_set_error_literal (error,
                           CY_ERROR,
                           CY_ERROR_CONSTRAINT,
                           _ ("Choose a photo in JPEG or PNG format."));
      return NULL;
    }
  upright = gdk_pixbuf_apply_embedded_orientation (picture);
  if (is_turned (picture) || gdk_pixbuf_get_option (picture, "cy-shrunk") != NULL)
    gdk_pixbuf_set_option (upright, "cy-changed", "1");

  return upright;
}

/* ---- Writing ---- */

/* JPEG knows no transparency; what shines through is white, as photos have it. */
static GdkPixbuf *
render (GdkPixbuf *picture, double x, double y, double width, double height)
{
  double     scale = MIN (PORTRAIT_HEIGHT / height, 1);
  int        w = (int) MAX (width * scale, 1);
  int        h = (int) MAX (height * scale, 1);
  GdkPixbuf *portrait = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, w, h);

  gdk_pixbuf_fill (portrait, 0xFFFFFFFF);
  gdk_pixbuf_composite (picture,
                        portrait,
                        0,
                        0,
                        w,
                        h,
                        -x * scale,
                        -y * scale,
                        scale,
                        scale,
                        GDK_INTERP_BILINEAR,
                        255);

  return portrait;
}

/* As good as packages have room for. */
static GBytes *
encode (GdkPixbuf *portrait, GError **error)
{
  g_autofree char *data = NULL;
  gsize            size = 0;

  for (int quality = QUALITY_BEST; quality >= QUALITY_LEAST; quality -= QUALITY_STEP)
    {
      g_autofree char *text = g_strdup_printf ("%d", quality);

      g_clear_pointer (&data, g_free);
      if (!gdk_pixbuf_save_to_buffer (portrait, &data, &size, "jpeg", error, "quality", text, NULL))
        return NULL;
      if (size <= CY_PHOTO_LARGEST)
        break;
    }

  return g_bytes_new_take (g_steal_pointer (&data), size);
}

/**
 * cy_photo_file_cut:
 * @picture: of cy_photo_file_load()
 * @frame: the portrait in it
 * @error: as of gdk_pixbuf_save_to_buffer()
 *
 * Returns: (transfer full): the portrait as a JPEG that forms and packages take
 */
GBytes *
cy_photo_file_cut (GdkPixbuf *picture, const CyCropFrame *frame, GError **error)
{
  g_autoptr (GdkPixbuf) portrait =
    render (picture, frame->x, frame->y, frame->w, cy_crop_frame_get_height (frame));

  return encode (portrait, error);
}

/**
 * cy_photo_file_settle:
 * @bytes: a file
 * @picture: what cy_photo_file_load() made of it
 * @error: as of gdk_pixbuf_save_to_buffer()
 *
 * For a picture that is a portrait already: the file itself where forms can take it, which loses
 * nothing; else the whole of it anew.
 *
 * Returns: (transfer full): a JPEG
 */
GBytes *
cy_photo_file_settle (GBytes *bytes, GdkPixbuf *picture, GError **error)
{
  g_autoptr (GdkPixbuf) portrait = NULL;
  CyPhoto photo;

  cy_photo_measure (&photo, bytes);
  if (cy_photo_is_fit (&photo) && gdk_pixbuf_get_option (picture, "cy-changed") == NULL)
    return g_bytes_ref (bytes);
  portrait =
    render (picture, 0, 0, gdk_pixbuf_get_width (picture), gdk_pixbuf_get_height (picture));

  return encode (portrait, error);
}

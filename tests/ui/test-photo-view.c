/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Whatever picture the library keeps is shown and printed, or the outline is. */
#include "cy-photo-view.h"

#include "cy-content.h"
#include "cy-picture.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

static const char *const kinds[] = { "jpeg", "png", "bmp", "tiff" };

static const guint8 gif[] = "GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\4\1\0\0\0\0,"
                            "\0\0\0\0\1\0\1\0\0\2\1\x44\0;";

static GBytes *
make_picture (const char *kind)
{
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 30, 40);
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length;

  gdk_pixbuf_fill (picture, 0xFF0000FF);
  gdk_pixbuf_save_to_buffer (picture, &data, &length, kind, &error, NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

static gpointer
put (CyConn *conn, gpointer data, GError **error)
{
  return cy_content_put (conn, CY_CONTENT_PHOTO, data, error);
}

static void
put_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(char **) user_data = cy_session_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
shows (CySession *session, CyPhotoView *view, GBytes *bytes)
{
  g_autofree char *digest = NULL;

  cy_session_write (session, put, bytes, NULL, g_free, NULL, put_cb, &digest);
  cy_test_session_settle (session);
  g_assert_nonnull (digest);
  cy_photo_view_show (view, digest);
  cy_test_session_settle (session);

  return cy_photo_view_get_texture (view) != NULL;
}

static gboolean
prints (GBytes *bytes)
{
  cairo_surface_t *picture = cy_picture_from_bytes (bytes);
  gboolean         is_one = picture != NULL;

  g_clear_pointer (&picture, cairo_surface_destroy);

  return is_one;
}

static void
test_kinds (void)
{
  CySession *session = cy_test_session_new (1);
  GtkWidget *view = cy_photo_view_new (session);
  GtkWidget *window = cy_test_ui_show (view, 300, 300);
  g_autoptr (GBytes) small = g_bytes_new_static (gif, sizeof gif - 1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GBytes) picture = make_picture (kinds[i]);

      g_test_message ("%s", kinds[i]);
      g_assert_true (shows (session, CY_PHOTO_VIEW (view), picture));
      g_assert_true (prints (picture));
    }
  g_assert_true (shows (session, CY_PHOTO_VIEW (view), small));
  g_assert_true (prints (small));
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

/* Its first bytes promise a picture, and nothing follows; or one of four thousand million dots. */
static void
test_broken (void)
{
  static const guint8 huge[] = "GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff,"
                               "\0\0\0\0\xff\xff\xff\xff\0\2\1\x44\0;";
  CySession          *session = cy_test_session_new (1);
  GtkWidget          *view = cy_photo_view_new (session);
  GtkWidget          *window = cy_test_ui_show (view, 300, 300);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GBytes) whole = make_picture (kinds[i]);
      g_autoptr (GBytes) broken = g_bytes_new_from_bytes (whole, 0, 30);

      g_test_message ("%s", kinds[i]);
      g_assert_false (shows (session, CY_PHOTO_VIEW (view), broken));
      g_assert_false (prints (broken));
    }
  {
    g_autoptr (GBytes) bytes = g_bytes_new_static (huge, sizeof huge - 1);

    g_assert_false (shows (session, CY_PHOTO_VIEW (view), bytes));
  }
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/photo-view/kinds", test_kinds);
  g_test_add_func ("/ui/photo-view/broken", test_broken);

  return g_test_run ();
}

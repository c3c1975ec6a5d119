/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A portrait is cut from a picture, by pointer and keys; what is a portrait already is left alone.
 */
#include "cy-crop-area.h"
#include "cy-crop-frame.h"
#include "cy-photo-file.h"
#include "cy-photo-view.h"

#include "cy-error.h"
#include "cy-form-dialog.h"
#include "cy-photo.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

static void
assert_in_picture (const CyCropFrame *frame)
{
  g_assert_cmpfloat (frame->x, >=, 0);
  g_assert_cmpfloat (frame->y, >=, 0);
  g_assert_cmpfloat (frame->x + frame->w, <=, frame->width + 1e-6);
  g_assert_cmpfloat (frame->y + cy_crop_frame_get_height (frame), <=, frame->height + 1e-6);
}

/* ---- The frame ---- */

static void
test_default (void)
{
  CyCropFrame wide;
  CyCropFrame tall;

  cy_crop_frame_init (&wide, 1600, 900);
  assert_in_picture (&wide);
  g_assert_cmpfloat_with_epsilon (cy_crop_frame_get_height (&wide), 900, 1e-6);
  g_assert_cmpfloat_with_epsilon (wide.x + wide.w / 2, 800, 1e-6);
  cy_crop_frame_init (&tall, 600, 1800);
  assert_in_picture (&tall);
  g_assert_cmpfloat_with_epsilon (tall.w, 600, 1e-6);
  /* Heads are in the upper half. */
  g_assert_cmpfloat (tall.y + cy_crop_frame_get_height (&tall) / 2, <, 900);
  g_assert_cmpfloat (tall.y, >, 0);
}

static void
test_limits (void)
{
  CyCropFrame frame;

  cy_crop_frame_init (&frame, 1600, 900);
  cy_crop_frame_move (&frame, 1e6, 1e6);
  assert_in_picture (&frame);
  g_assert_cmpfloat_with_epsilon (frame.x + frame.w, 1600, 1e-6);
  cy_crop_frame_scale (&frame, 1e-6);
  g_assert_cmpfloat (frame.w, >=, 100);
  assert_in_picture (&frame);
  cy_crop_frame_scale (&frame, 1e6);
  g_assert_cmpfloat_with_epsilon (cy_crop_frame_get_height (&frame), 900, 1e-6);
  assert_in_picture (&frame);
  /* Smaller than the least portrait: all of it that has the ratio. */
  cy_crop_frame_init (&frame, 50, 40);
  cy_crop_frame_scale (&frame, 0.1);
  g_assert_cmpfloat_with_epsilon (cy_crop_frame_get_height (&frame), 40, 1e-6);
}

static void
test_corners (void)
{
  for (CyCropCorner i = CY_CROP_CORNER_TOP_LEFT; i <= CY_CROP_CORNER_BOTTOM_RIGHT; i++)
    {
      CyCropFrame frame;
      CyCropFrame before;
      gboolean    left = i == CY_CROP_CORNER_TOP_LEFT || i == CY_CROP_CORNER_BOTTOM_LEFT;
      gboolean    top = i == CY_CROP_CORNER_TOP_LEFT || i == CY_CROP_CORNER_TOP_RIGHT;

      cy_crop_frame_init (&frame, 1600, 900);
      cy_crop_frame_scale (&frame, 0.5);
      before = frame;
      cy_crop_frame_drag (&frame, i, left ? -1e6 : 1e6, top ? -1e6 : 1e6);
      assert_in_picture (&frame);
      g_assert_cmpfloat (frame.w, >, before.w);
      /* The opposite corner has not moved. */
      g_assert_cmpfloat_with_epsilon (left ? frame.x + frame.w : frame.x,
                                      left ? before.x + before.w : before.x,
                                      1e-6);
      g_assert_cmpfloat_with_epsilon (top ? frame.y + cy_crop_frame_get_height (&frame) : frame.y,
                                      top ? before.y + cy_crop_frame_get_height (&before)
                                          : before.y,
                                      1e-6);
    }
}

static void
test_is_portrait (void)
{
  g_assert_true (cy_crop_is_portrait (363, 490));
  g_assert_true (cy_crop_is_portrait (295, 413));
  g_assert_true (cy_crop_is_portrait (413, 531));
  g_assert_true (cy_crop_is_portrait (376, 460));
  g_assert_false (cy_crop_is_portrait (480, 640 * 0.8));
  g_assert_false (cy_crop_is_portrait (640, 480));
  g_assert_false (cy_crop_is_portrait (600, 1800));
  g_assert_false (cy_crop_is_portrait (0, 0));
}

/* ---- Files ---- */

/* Red at the left half, green at the right. */
static GBytes *
make_file (int width, int height, const char *type)
{
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GdkPixbuf) left = gdk_pixbuf_new_subpixbuf (picture, 0, 0, MAX (width / 2, 1), height);
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize size = 0;

  gdk_pixbuf_fill (picture, 0x00C000FF);
  gdk_pixbuf_fill (left, 0xC00000FF);
  gdk_pixbuf_save_to_buffer (picture, &data, &size, type, &error, NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (data, size);
}

static void
test_cut (void)
{
  g_autoptr (GBytes) file = make_file (2400, 1600, "png");
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) picture = cy_photo_file_load (file, &error);
  g_autoptr (GdkPixbuf) again = NULL;
  g_autoptr (GBytes) portrait = NULL;
  CyCropFrame   frame;
  CyPhoto       photo;
  const guint8 *pixels;

  g_assert_no_error (error);
  cy_crop_frame_init (&frame, gdk_pixbuf_get_width (picture), gdk_pixbuf_get_height (picture));
  cy_crop_frame_move (&frame, 1e6, 0);
  portrait = cy_photo_file_cut (picture, &frame, &error);
  g_assert_no_error (error);
  cy_photo_measure (&photo, portrait);
  g_assert_true (cy_photo_is_fit (&photo));
  g_assert_cmpfloat_with_epsilon ((double) photo.width / photo.height, CY_PORTRAIT_RATIO, 0.01);
  /* The right end is green. */
  again = cy_photo_file_load (portrait, &error);
  pixels = gdk_pixbuf_get_pixels (again);
  g_assert_cmpuint (pixels[0], <, 40);
  g_assert_cmpuint (pixels[1], >, 150);
}

static void
test_settle (void)
{
  g_autoptr (GBytes) good = make_file (363, 490, "jpeg");
  g_autoptr (GBytes) png = make_file (363, 490, "png");
  g_autoptr (GBytes) large = make_file (3630, 4900, "jpeg");
  GBytes *files[] = { good, png, large };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GdkPixbuf) picture = cy_photo_file_load (files[i], &error);
      g_autoptr (GBytes) made = cy_photo_file_settle (files[i], picture, &error);
      CyPhoto photo;

      g_assert_no_error (error);
      cy_photo_measure (&photo, made);
      g_assert_true (cy_photo_is_fit (&photo));
      /* What can be taken as it is loses nothing. */
      g_assert_true ((made == files[i]) == (i == 0));
    }
}

/* A PNG that says it is of 40,000 × 40,000 pixels. */
static const guint8 bomb[] = {
  0x89, 'P',  'N',  'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I',  'H',  'D',  'R',  0,
  0,    0x9C, 0x40, 0,   0,    0x9C, 0x40, 8,    2, 0, 0, 0,  0xB1, 0x5A, 0x1C, 0x0C,
};

static void
test_hostile (void)
{
  static const struct
  {
    const void *data;
    gsize       size;
  } files[] = {
    { "", 0 },
    { "no picture at all", 17 },
    { "\xFF\xD8\xFF\xE0\0\x10JFIF", 10 },
    { bomb, sizeof bomb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (files[i].data, files[i].size);
      g_autoptr (GError) error = NULL;

      g_assert_null (cy_photo_file_load (bytes, &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
    }
}

/* ---- Keys and the dialogue ---- */

static void
test_keys (void)
{
  g_autoptr (GBytes) file = make_file (1600, 900, "jpeg");
  g_autoptr (GdkPixbuf) picture = cy_photo_file_load (file, NULL);
  GtkWidget         *area = cy_crop_area_new (picture);
  GtkWidget         *window = cy_test_ui_show (area, 500, 400);
  const CyCropFrame *frame = cy_crop_area_get_frame (CY_CROP_AREA (area));
  CyCropFrame        first = *frame;

  gtk_widget_grab_focus (area);
  cy_test_ui_key (area, GDK_KEY_Right, 0);
  g_assert_cmpfloat (frame->x, >, first.x);
  cy_test_ui_key (area, GDK_KEY_Left, 0);
  g_assert_cmpfloat_with_epsilon (frame->x, first.x, 1e-6);
  cy_test_ui_key (area, GDK_KEY_minus, 0);
  g_assert_cmpfloat (frame->w, <, first.w);
  cy_test_ui_key (area, GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_cmpfloat (frame->y, >, first.y);
  cy_test_ui_key (area, GDK_KEY_plus, 0);
  g_assert_cmpfloat_with_epsilon (frame->w, first.w, 1e-6);
  cy_test_ui_key (area, GDK_KEY_minus, 0);
  cy_test_ui_key (area, GDK_KEY_Home, 0);
  g_assert_cmpfloat_with_epsilon (frame->x, first.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (frame->w, first.w, 1e-6);
  cy_test_ui_close (window);
}

static void
chosen_cb (CyPhotoView *view, GBytes *bytes, GBytes **chosen)
{
  g_clear_pointer (chosen, g_bytes_unref);
  *chosen = g_bytes_ref (bytes);
}

static void
test_view (void)
{
  CySession *session = cy_test_session_new (1);
  GtkWidget *view = cy_photo_view_new (session);
  GtkWidget *window = cy_test_ui_show (view, 300, 300);
  g_autoptr (GBytes) portrait = make_file (363, 490, "jpeg");
  g_autoptr (GBytes) wide = make_file (1600, 900, "jpeg");
  g_autoptr (GBytes) chosen = NULL;
  CyPhoto photo;
  int     natural;

  g_signal_connect (view, "chosen", G_CALLBACK (chosen_cb), &chosen);
  cy_photo_view_take (CY_PHOTO_VIEW (view), portrait);
  g_assert_null (cy_test_ui_find_dialog (window));
  g_assert_true (chosen == portrait);
  g_assert_nonnull (cy_photo_view_get_texture (CY_PHOTO_VIEW (view)));

  /* However large the photo, the form beside it keeps its room. */
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, <, 200);

  cy_photo_view_take (CY_PHOTO_VIEW (view), wide);
  g_assert_nonnull (cy_test_ui_find_dialog (window));
  /* Called off: the photo before stays. */
  gtk_window_destroy (GTK_WINDOW (cy_test_ui_find_dialog (window)));
  g_assert_null (cy_test_ui_find_dialog (window));
  g_assert_true (chosen == portrait);

  cy_photo_view_take (CY_PHOTO_VIEW (view), wide);
  g_signal_emit_by_name (cy_test_ui_find (cy_test_ui_find_dialog (window), GTK_TYPE_BUTTON, 1),
                         "clicked");
  g_assert_null (cy_test_ui_find_dialog (window));
  cy_photo_measure (&photo, chosen);
  g_assert_true (cy_photo_is_fit (&photo));
  g_assert_true (cy_crop_is_portrait (photo.width, photo.height));
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/crop/default", test_default);
  g_test_add_func ("/ui/crop/limits", test_limits);
  g_test_add_func ("/ui/crop/corners", test_corners);
  g_test_add_func ("/ui/crop/is-portrait", test_is_portrait);
  g_test_add_func ("/ui/crop/cut", test_cut);
  g_test_add_func ("/ui/crop/settle", test_settle);
  g_test_add_func ("/ui/crop/hostile", test_hostile);
  g_test_add_func ("/ui/crop/keys", test_keys);
  g_test_add_func ("/ui/crop/view", test_view);

  return g_test_run ();
}

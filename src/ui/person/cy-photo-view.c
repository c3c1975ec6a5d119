/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The photo of a person, or the outline of one, in the proportion of the official form. */
#include "cy-photo-view.h"

#include "cy-content.h"
#include "cy-crop-dialog.h"
#include "cy-photo-file.h"
#include "cy-stack.h"

#include <glib/gi18n.h>

/* 3.63 × 4.90 cm on the form. */
#define WIDTH 92
#define HEIGHT 132 /* with the margin above the button */

struct _CyPhotoView
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *stack;
  GtkWidget *picture;

  CySession *session;
  char      *digest;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyPhotoView, cy_photo_view, GTK_TYPE_WIDGET)

static gpointer
read_content (CyConn *conn, gpointer data, GError **error)
{
  return cy_content_get (conn, data, NULL, error);
}

/* A picture that cannot be read shows the outline. */
static void
show_bytes (CyPhotoView *self, GBytes *bytes)
{
  g_autoptr (GdkTexture) texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;

  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    texture != NULL ? "picture" : "outline");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPhotoView) self = user_data;
  g_autoptr (GBytes) bytes = cy_session_finish (result, NULL);

  if (self->button != NULL && self->digest != NULL)
    show_bytes (self, bytes);
}

static void
take_portrait (GBytes *portrait, gpointer user_data)
{
  CyPhotoView *self = user_data;

  if (self->button == NULL)
    return;
  show_bytes (self, portrait);
  g_signal_emit (self, signals[CHOSEN], 0, portrait);
}

static void
response_cb (GtkNativeDialog *dialog, int response, CyPhotoView *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      bytes = g_file_load_bytes (file, NULL, NULL, &error);
      if (bytes != NULL)
        cy_photo_view_take (self, bytes);
      else
        cy_session_present_error (self->session, error);
    }
  g_object_unref (dialog);
}

static void
clicked_cb (GtkButton *button, CyPhotoView *self)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ ("Choose a Photo"),
                                 GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 GTK_FILE_CHOOSER_ACTION_OPEN,
                                 _ ("Use"),
                                 _ ("Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Photos (JPEG, PNG)"));
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* A large photo must not take the room of the form beside it. */
static void
cy_photo_view_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  /* Asked for all the same, as every child has to be before it is given its size. */
  gtk_widget_measure (CY_PHOTO_VIEW (widget)->button, orientation, -1, NULL, NULL, NULL, NULL);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
cy_photo_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (CY_PHOTO_VIEW (widget)->button, width, height, baseline, NULL);
}

static void
cy_photo_view_dispose (GObject *object)
{
  CyPhotoView *self = CY_PHOTO_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->digest, g_free);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_photo_view_parent_class)->dispose (object);
}

static void
cy_photo_view_class_init (CyPhotoViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_photo_view_dispose;
  GTK_WIDGET_CLASS (klass)->measure = cy_photo_view_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = cy_photo_view_size_allocate;

  /** CyPhotoView::chosen: the user chose another photo (#GBytes, a JPEG) */
  signals[CHOSEN] = g_signal_new ("chosen",
                                  CY_TYPE_PHOTO_VIEW,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_BYTES);
}

static void
cy_photo_view_init (CyPhotoView *self)
{
  GtkWidget *outline = gtk_image_new_from_icon_name ("avatar-default-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (outline), 56);
  gtk_widget_add_css_class (outline, "muted");
  self->picture = gtk_picture_new ();
  self->stack = cy_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), outline, "outline");
  gtk_stack_add_named (GTK_STACK (self->stack), self->picture, "picture");
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), self->stack);
  gtk_widget_add_css_class (self->button, "photo");
  gtk_widget_set_tooltip_text (self->button, _ ("Choose a photo"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Photo"),
                                  -1);
  g_signal_connect (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
cy_photo_view_new (CySession *session)
{
  CyPhotoView *self = g_object_new (CY_TYPE_PHOTO_VIEW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_photo_view_show:
 * @self: the view
 * @digest: (nullable): of the photo in the library
 */
void
cy_photo_view_show (CyPhotoView *self, const char *digest)
{
  g_free (self->digest);
  self->digest = g_strdup (digest);
  show_bytes (self, NULL);
  if (digest != NULL)
    cy_session_read (self->session,
                     read_content,
                     g_strdup (digest),
                     g_free,
                     (GDestroyNotify) g_bytes_unref,
                     NULL,
                     read_cb,
                     g_object_ref (self));
}

/**
 * cy_photo_view_take:
 * @self: the view
 * @bytes: a file that the user chose
 *
 * Takes a portrait as it is; of any other picture the user chooses the part that is used.
 */
void
cy_photo_view_take (CyPhotoView *self, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) picture = cy_photo_file_load (bytes, &error);
  g_autoptr (GBytes) portrait = NULL;

  if (picture == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  if (!cy_crop_is_portrait (gdk_pixbuf_get_width (picture), gdk_pixbuf_get_height (picture)))
    {
      cy_crop_dialog_present (GTK_WIDGET (self),
                              picture,
                              take_portrait,
                              g_object_ref (self),
                              g_object_unref);
      return;
    }
  portrait = cy_photo_file_settle (bytes, picture, &error);
  if (portrait != NULL)
    take_portrait (portrait, self);
  else
    cy_session_present_error (self->session, error);
}

/**
 * cy_photo_view_get_texture:
 * @self: the view
 *
 * Returns: (nullable) (transfer none): the photo that is shown
 */
GdkTexture *
cy_photo_view_get_texture (CyPhotoView *self)
{
  GdkPaintable *paintable = gtk_picture_get_paintable (GTK_PICTURE (self->picture));

  return paintable != NULL ? GDK_TEXTURE (paintable) : NULL;
}

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks which part of a picture is the portrait. */
#include "cy-crop-dialog.h"

#include "cy-crop-area.h"
#include "cy-form-dialog.h"
#include "cy-photo-file.h"

#include <glib/gi18n.h>

typedef struct
{
  GdkPixbuf     *picture;
  GtkWidget     *area;
  CyCropDone     done;
  gpointer       user_data;
  GDestroyNotify free_data;
} Crop;

static void
crop_free (gpointer data, GClosure *closure)
{
  Crop *self = data;

  g_object_unref (self->picture);
  if (self->free_data != NULL)
    self->free_data (self->user_data);
  g_free (self);
}

static gboolean
accepted_cb (CyFormDialog *dialog, Crop *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) portrait =
    cy_photo_file_cut (self->picture, cy_crop_area_get_frame (CY_CROP_AREA (self->area)), &error);

  if (portrait == NULL)
    {
      cy_form_dialog_set_message (dialog, error->message);
      return FALSE;
    }
  self->done (portrait, self->user_data);

  return TRUE;
}

/**
 * cy_crop_dialog_present:
 * @over: a widget of the window that it stands over
 * @picture: to cut the portrait from
 * @done: called with the portrait, unless the user calls it off
 * @user_data: for @done
 * @free_data: (nullable): for @user_data
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_crop_dialog_present (GtkWidget     *over,
                        GdkPixbuf     *picture,
                        CyCropDone     done,
                        gpointer       user_data,
                        GDestroyNotify free_data)
{
  GtkWidget *dialog = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                          _ ("Choose the Portrait"),
                                          _ ("Use"));
  GtkWidget *hint = gtk_label_new (
    _ ("Drag the frame or its corners. Arrow keys move it, + and − resize it, Home starts over."));
  Crop *self = g_new0 (Crop, 1);

  *self = (Crop){ g_object_ref (picture), cy_crop_area_new (picture), done, user_data, free_data };
  gtk_widget_set_vexpand (self->area, TRUE);
  gtk_widget_add_css_class (hint, "caption");
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  cy_form_dialog_add (CY_FORM_DIALOG (dialog), self->area);
  cy_form_dialog_add (CY_FORM_DIALOG (dialog), hint);
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (accepted_cb), self, crop_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}

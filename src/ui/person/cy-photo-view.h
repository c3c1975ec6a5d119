/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_PHOTO_VIEW (cy_photo_view_get_type ())
G_DECLARE_FINAL_TYPE (CyPhotoView, cy_photo_view, CY, PHOTO_VIEW, GtkWidget)

GtkWidget  *cy_photo_view_new (CySession *session);
void        cy_photo_view_take (CyPhotoView *self, GBytes *bytes);
GdkTexture *cy_photo_view_get_texture (CyPhotoView *self);
void        cy_photo_view_show (CyPhotoView *self, const char *digest);

G_END_DECLS

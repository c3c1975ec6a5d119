/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

cairo_surface_t *cy_picture_from_texture (GdkTexture *texture);
cairo_surface_t *cy_picture_from_bytes (GBytes *bytes);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "cy-crop-frame.h"

G_BEGIN_DECLS

GdkPixbuf *cy_photo_file_load (GBytes *bytes, GError **error);
GBytes    *cy_photo_file_cut (GdkPixbuf *picture, const CyCropFrame *frame, GError **error);
GBytes    *cy_photo_file_settle (GBytes *bytes, GdkPixbuf *picture, GError **error);

G_END_DECLS

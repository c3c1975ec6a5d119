/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-crop-frame.h"

G_BEGIN_DECLS

#define CY_TYPE_CROP_AREA (cy_crop_area_get_type ())
G_DECLARE_FINAL_TYPE (CyCropArea, cy_crop_area, CY, CROP_AREA, GtkWidget)

GtkWidget         *cy_crop_area_new (GdkPixbuf *picture);
const CyCropFrame *cy_crop_area_get_frame (CyCropArea *self);

G_END_DECLS

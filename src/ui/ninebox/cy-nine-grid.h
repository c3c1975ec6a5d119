/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-nine-box.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cy_nine_grid_new (GtkWidget *cells[CY_NINE_BANDS][CY_NINE_BANDS]);

G_END_DECLS

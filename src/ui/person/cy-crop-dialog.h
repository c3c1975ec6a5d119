/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CyCropDone:
 * @portrait: a JPEG
 * @user_data: data of the caller
 */
typedef void (*CyCropDone) (GBytes *portrait, gpointer user_data);

GtkWidget *cy_crop_dialog_present (GtkWidget     *over,
                                   GdkPixbuf     *picture,
                                   CyCropDone     done,
                                   gpointer       user_data,
                                   GDestroyNotify free_data);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CyPrintTargetFunc:
 * @over: the window that asked
 * @path: of the PDF to write
 */
typedef void (*CyPrintTargetFunc) (GtkWindow *over, const char *path);

void cy_print_target_ask (GtkWindow *over, const char *title, CyPrintTargetFunc chosen);

G_END_DECLS

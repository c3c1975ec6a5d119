/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_APPLICATION (cy_application_get_type ())
G_DECLARE_FINAL_TYPE (CyApplication, cy_application, CY, APPLICATION, GtkApplication)

GtkApplication *cy_application_new (void);

G_END_DECLS

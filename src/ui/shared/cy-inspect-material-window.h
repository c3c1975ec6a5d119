/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-inspect-read.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_INSPECT_MATERIAL_WINDOW (cy_inspect_material_window_get_type ())
G_DECLARE_FINAL_TYPE (CyInspectMaterialWindow,
                      cy_inspect_material_window,
                      CY,
                      INSPECT_MATERIAL_WINDOW,
                      GtkWindow)

GtkWidget      *
cy_inspect_material_present (GtkWidget *over, CySession *session, const CyInspectFile *file);
void cy_inspect_material_start (CyInspectMaterialWindow *self, const char *path);

G_END_DECLS

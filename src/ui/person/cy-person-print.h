/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-dossier.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_PERSON_PRINT (cy_person_print_get_type ())
G_DECLARE_FINAL_TYPE (CyPersonPrint, cy_person_print, CY, PERSON_PRINT, GtkWindow)

GtkWidget *cy_person_print_present (GtkWidget  *over,
                                    CySession  *session,
                                    CyDossier  *dossier,
                                    GdkTexture *photo);
void       cy_person_print_start (CyPersonPrint *self, const char *path);

G_END_DECLS

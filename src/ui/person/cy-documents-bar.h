/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-dossier.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_DOCUMENTS_BAR (cy_documents_bar_get_type ())
G_DECLARE_FINAL_TYPE (CyDocumentsBar, cy_documents_bar, CY, DOCUMENTS_BAR, GtkWidget)

GtkWidget *cy_documents_bar_new (CySession *session);
void       cy_documents_bar_set_dossier (CyDocumentsBar *self, CyDossier *dossier);

G_END_DECLS

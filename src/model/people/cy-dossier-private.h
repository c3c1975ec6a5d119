/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-dossier.h"

G_BEGIN_DECLS

CyDossier *cy_dossier_new_for (CyRecord *person);
void       cy_dossier_take (CyDossier *self, CyRecord *part);
gboolean   cy_dossier_read_photo (CyDossier *self, CyConn *conn, GError **error);

G_END_DECLS

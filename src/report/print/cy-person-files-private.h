/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-person-files.h"
#include "cy-person-paper.h"

G_BEGIN_DECLS

CyPersonPaper *_cy_person_files_make_paper (CyConn              *conn,
                                            const CyPersonFiles *self,
                                            CyDossier           *dossier,
                                            CyPersonPaperKind    kind,
                                            GError             **error);
gboolean       _cy_person_files_step (const CyPersonFiles *self, guint done, GError **error);
gboolean       _cy_person_booklet_write (CyConn              *conn,
                                         const CyPersonFiles *self,
                                         const char          *path,
                                         GError             **error);

G_END_DECLS

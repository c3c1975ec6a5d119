/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-dossier.h"

G_BEGIN_DECLS

/**
 * CyDossierStream:
 *
 * All living people of a unit one after another, with their parts: one statement an entity, merged
 * in the order of ids, whatever the number of people.
 */
typedef struct _CyDossierStream CyDossierStream;

CyDossierStream *cy_dossier_stream_new (CyConn                *conn,
                                        gint64                 scope,
                                        const CyEntity *const *entities,
                                        guint                  n_entities,
                                        GError               **error);
gboolean cy_dossier_stream_next (CyDossierStream *self, CyDossier **dossier, GError **error);
void     cy_dossier_stream_free (CyDossierStream *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyDossierStream, cy_dossier_stream_free)

G_END_DECLS

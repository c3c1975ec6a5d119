/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-photo.h"
#include "cy-record.h"

G_BEGIN_DECLS

/** CY_DOSSIER_N_ENTITIES: how many kinds of parts a dossier has */
#define CY_DOSSIER_N_ENTITIES 34

#define CY_TYPE_DOSSIER (cy_dossier_get_type ())
G_DECLARE_FINAL_TYPE (CyDossier, cy_dossier, CY, DOSSIER, GObject)

const CyEntity *const *cy_dossier_list_entities (void);

CyDossier *cy_dossier_new (void);
CyDossier *cy_dossier_load (CyConn *conn, gint64 person, GError **error);
CyDossier *cy_dossier_copy (CyDossier *self);

CyRecord      *cy_dossier_get_person (CyDossier *self);
GPtrArray     *cy_dossier_get_parts (CyDossier *self, const CyEntity *entity);
CyRecord      *cy_dossier_add (CyDossier *self, const CyEntity *entity);
void           cy_dossier_remove (CyDossier *self, const CyEntity *entity, guint index);
const CyPhoto *cy_dossier_get_photo (CyDossier *self);
void           cy_dossier_set_photo (CyDossier *self, GBytes *data);

gboolean cy_dossier_save (CyDossier *self, CyConn *conn, const char *step_name, GError **error);

G_END_DECLS

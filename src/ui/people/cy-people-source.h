/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-rows.h"
#include "cy-session.h"
#include "cy-table-source.h"

G_BEGIN_DECLS

#define CY_TYPE_PEOPLE_SOURCE (cy_people_source_get_type ())
G_DECLARE_FINAL_TYPE (CyPeopleSource, cy_people_source, CY, PEOPLE_SOURCE, GObject)

CyPeopleSource *cy_people_source_new (CySession *session);
void
cy_people_source_set_query (CyPeopleSource *self, const CyQuery *query, const char *const *columns);
const CyQuery *cy_people_source_get_query (CyPeopleSource *self);
void           cy_people_source_reload (CyPeopleSource *self);
gboolean       cy_people_source_get_loading (CyPeopleSource *self);
void           cy_people_source_set_masked (CyPeopleSource *self, gboolean masked);
gboolean       cy_people_source_get_masked (CyPeopleSource *self);
const gint64  *cy_people_source_peek_ids (CyPeopleSource *self, guint *n_ids);

G_END_DECLS

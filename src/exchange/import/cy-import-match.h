/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-import-row.h"

G_BEGIN_DECLS

/**
 * CyMatch:
 * @person: local id of the one person who is meant, 0 for nobody
 * @several: whether more than one could be meant
 */
typedef struct
{
  gint64   person;
  gboolean several;
} CyMatch;

gboolean
cy_import_match (CyConn *conn, const CyImportRow *row, gint64 unit, CyMatch *match, GError **error);
GArray *cy_import_match_list (CyConn *conn, const CyImportRow *row, GError **error);

gboolean cy_import_came_before (GHashTable *seen, const CyImportRow *row, guint place);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-import-options.h"
#include "cy-place-text.h"

G_BEGIN_DECLS

#define CY_IMPORT_SUGGESTIONS 5

/**
 * CyImportPlace:
 * @key: what decisions are filed under
 * @text: its parts
 * @unit: local id of the unit it is, 0 while there is none
 * @makes: whether a new unit is made for it, to be checked later
 * @unclear: whether several units are called so, and nobody has said which
 * @n_rows: how many rows name it
 * @suggestions: (array length=n_suggestions): local ids of units with a similar name
 *
 * A place that a file names.
 */
typedef struct
{
  char       *key;
  CyPlaceText text;
  gint64      unit;
  gboolean    makes;
  gboolean    unclear;
  guint       n_rows;
  gint64      suggestions[CY_IMPORT_SUGGESTIONS];
  guint       n_suggestions;
} CyImportPlace;

/** CyImportPlaces: the places of an import, each known once */
typedef struct _CyImportPlaces CyImportPlaces;

CyImportPlaces *cy_import_places_new (CyConn *conn, const CyImportOptions *options, GError **error);
void            cy_import_places_free (CyImportPlaces *self);
guint cy_import_places_find (CyImportPlaces *self, const CyPlaceText *text, const char *code);
guint cy_import_places_get_n (const CyImportPlaces *self);
const CyImportPlace *cy_import_places_get (const CyImportPlaces *self, guint place);
void                 cy_import_places_count (CyImportPlaces *self, guint place);
char                *cy_import_places_dup_label (const CyImportPlaces *self, guint place);
char                *cy_import_places_dup_unit_name (const CyImportPlaces *self, gint64 unit);
gboolean
cy_import_places_make (CyImportPlaces *self, CyConn *conn, gboolean pending, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyImportPlaces, cy_import_places_free)

G_END_DECLS

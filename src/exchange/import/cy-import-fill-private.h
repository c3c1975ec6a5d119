/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-fill.h"
#include "cy-import-value.h"

G_BEGIN_DECLS

/**
 * CyKnownPlace:
 * @place: what a text means
 * @post: (nullable): what stands behind the village in it
 */
typedef struct
{
  guint place;
  char *post;
} CyKnownPlace;

struct _CyImportFill
{
  const CyImportOptions *options;
  CyImportPlaces        *places;
  GArray                *problems;
  CyValueReader         *reader;

  guint                file;
  const CyImportSheet *sheet;
  guint                row;
  const CyCell        *cells[CY_TARGET_N];
  const CyCell        *kin[CY_IMPORT_KIN][CY_FAMILY_N_FIELDS];
  GPtrArray           *owned; /* texts of this row */
  CyImportRow         *values;
  gboolean             refused;

  gboolean    fills_down[CY_TARGET_N];
  char       *above[CY_TARGET_N];
  CyPlaceText section;
  GHashTable *known_places; /* raw texts → CyKnownPlace */
};

const char *cy_fill_get_text (CyImportFill *self, const CyCell *cell);
const char *cy_fill_get_target_text (CyImportFill *self, CyTarget target);
gboolean    cy_fill_is_nothing (const CyCell *cell);
void        cy_fill_add_problem (CyImportFill *self,
                                 CyTarget      target,
                                 const CyCell *cell,
                                 const char   *why,
                                 const char   *guess);
void        cy_fill_field (CyImportFill *self, CyTarget target, const CyCell *cell, guint slot);
void        cy_fill_person (CyImportFill *self);
void        cy_fill_studies (CyImportFill *self);
guint       cy_fill_place (CyImportFill *self);
void        cy_fill_note_places (CyImportFill *self);
void        cy_fill_find_gaps (CyImportFill *self);
void        cy_fill_read_section (CyImportFill *self, const char *text);

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-places.h"
#include "cy-import-problem.h"
#include "cy-import-row.h"
#include "cy-import-source.h"
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

/**
 * CyImportFill:
 *
 * Makes values of the cells of one sheet, row by row.
 */
typedef struct _CyImportFill CyImportFill;
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

CyImportFill      *
cy_import_fill_new (const CyImportOptions *options, CyImportPlaces *places, GArray *problems);
void cy_import_fill_free (CyImportFill *self);
void cy_import_fill_begin_sheet (CyImportFill *self, guint file, const CyImportSheet *sheet);
gboolean cy_import_fill_row (CyImportFill *self,
                             guint         row,
                             const CyCell *cells,
                             guint         n_cells,
                             CyImportRow  *values,
                             guint        *place,
                             gboolean     *refused);
void     cy_import_fill_add_problem (CyImportFill *self, CyTarget target, const char *why);

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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyImportFill, cy_import_fill_free)

G_END_DECLS

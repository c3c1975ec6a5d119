/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-target.h"

G_BEGIN_DECLS

/**
 * CyImportMode:
 * @CY_IMPORT_FILL: 补空, only what the library does not know
 * @CY_IMPORT_OVERWRITE: 覆盖, whatever the file says; blank cells take nothing away
 * @CY_IMPORT_SKIP: 跳过, nothing
 *
 * What becomes of a person whom the library has already.
 */
typedef enum
{
  CY_IMPORT_FILL,
  CY_IMPORT_OVERWRITE,
  CY_IMPORT_SKIP,
} CyImportMode;

/**
 * CyImportOptions:
 * @mode: for people whom the library has
 * @default_unit: local id of the unit of rows that name no place, 0 for none
 * @county_name: (nullable): what to call the county where neither library nor file names one
 * @tier: code of the set tier for rows that say nothing
 * @state: code of the set pool_state for rows that say nothing
 * @step: (nullable): code of the set step for rows that say nothing
 * @make_entries: whether people without a stay in the pool get one
 * @today: the day after which nothing has happened, %CY_DATE_NONE for none
 * @values: what a person said about words that nobody knows; see cy_import_options_decide_value()
 * @places: what a person said about unknown villages; see cy_import_options_decide_place()
 *
 * What a plan is made with. Belongs to one thread at a time.
 */
typedef struct
{
  CyImportMode mode;
  gint64       default_unit;
  char        *county_name;
  char        *tier;
  char        *state;
  char        *step;
  gboolean     make_entries;
  CyDate       today;
  GHashTable  *values;
  GHashTable  *places;
} CyImportOptions;

CyImportOptions *cy_import_options_new (void);
CyImportOptions *cy_import_options_copy (const CyImportOptions *self);
void             cy_import_options_free (CyImportOptions *self);
void             cy_import_options_decide_value (CyImportOptions *self,
                                                 CyTarget         target,
                                                 const char      *raw,
                                                 const char      *value);
const char      *
cy_import_options_get_value (const CyImportOptions *self, CyTarget target, const char *raw);
void cy_import_options_decide_place (CyImportOptions *self, const char *key, gint64 unit);

gboolean cy_import_options_recall (CyImportOptions *self, CyConn *conn, GError **error);
gboolean cy_import_options_remember (const CyImportOptions *self, CyConn *conn, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyImportOptions, cy_import_options_free)

G_END_DECLS

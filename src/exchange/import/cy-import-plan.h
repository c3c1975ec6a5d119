/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-diff.h"
#include "cy-import-places.h"
#include "cy-import-problem.h"
#include "cy-import-row.h"
#include "cy-import-source.h"

G_BEGIN_DECLS

/**
 * CyImportRowState:
 * @CY_IMPORT_ROW_NEW: a person whom the library does not know
 * @CY_IMPORT_ROW_KNOWN: a person of the library
 * @CY_IMPORT_ROW_UNCLEAR: several people of the library could be meant: somebody must say who
 * @CY_IMPORT_ROW_REFUSED: stays out
 */
typedef enum
{
  CY_IMPORT_ROW_NEW,
  CY_IMPORT_ROW_KNOWN,
  CY_IMPORT_ROW_UNCLEAR,
  CY_IMPORT_ROW_REFUSED,
} CyImportRowState;

/**
 * CyImportItem:
 * @person: local id of the person of the library, 0 for none
 * @values: handle of the values
 * @row: counted from 1, as a person sees it
 * @place: where the person lives
 * @file: which of the files, counted from 0
 * @sheet: counted from 0
 * @state: #CyImportRowState
 * @mode: #CyImportMode, of a known person
 * @n_changes: differences that @mode takes over, of a known person
 *
 * One row of a plan.
 */
typedef struct
{
  gint64  person;
  guint32 values;
  guint32 row;
  guint32 place;
  guint16 file;
  guint16 sheet;
  guint8  state;
  guint8  mode;
  guint16 n_changes;
} CyImportItem;

/**
 * CyImportCounts:
 *
 * What would happen: people made, people changed, people known and left as they are, rows that
 * wait for an answer, rows refused. @step is what the journal numbers it, once it is done; 0 when
 * it changed nobody.
 */
typedef struct
{
  guint  people;
  guint  updated;
  guint  unchanged;
  guint  unclear;
  guint  refused;
  gint64 step;
} CyImportCounts;

/**
 * CyImportProgress:
 * @fraction: 0 to 1
 * @data: of the caller
 *
 * Called on the thread that works, some hundred times in all.
 */
typedef void (*CyImportProgress) (double fraction, gpointer data);

/** CyImportPlan: what an import will do, all of it known before anything is done */
typedef struct _CyImportPlan CyImportPlan;

CyImportPlan          *cy_import_plan_new (GPtrArray             *sources,
                                           const CyImportOptions *options,
                                           CyConn                *conn,
                                           CyImportProgress       progress,
                                           gpointer               data,
                                           GCancellable          *cancellable,
                                           GError               **error);
void                   cy_import_plan_free (CyImportPlan *self);
const CyImportOptions *cy_import_plan_get_options (const CyImportPlan *self);
GPtrArray             *cy_import_plan_get_sources (const CyImportPlan *self);
guint                  cy_import_plan_get_n_rows (const CyImportPlan *self);
const CyImportItem    *cy_import_plan_get_item (const CyImportPlan *self, guint nth);
void            cy_import_plan_get_values (const CyImportPlan *self, guint nth, CyImportRow *row);
GArray         *cy_import_plan_get_problems (const CyImportPlan *self);
guint           cy_import_plan_find_problem (const CyImportPlan *self, guint nth, guint *n);
CyImportPlaces *cy_import_plan_get_places (const CyImportPlan *self);
CyImportCounts  cy_import_plan_count (const CyImportPlan *self);
GArray         *cy_import_plan_diff (CyImportPlan *self, CyConn *conn, guint nth, GError **error);
GArray *
cy_import_plan_list_candidates (CyImportPlan *self, CyConn *conn, guint nth, GError **error);
gboolean cy_import_plan_set_person (CyImportPlan *self,
                                    CyConn       *conn,
                                    guint         nth,
                                    gint64        person,
                                    GError      **error);
gboolean cy_import_plan_set_mode (CyImportPlan *self,
                                  CyConn       *conn,
                                  guint         nth,
                                  CyImportMode  mode,
                                  GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyImportPlan, cy_import_plan_free)

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-plan.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CyImportListingRow:
 * @what: what stands in the file, or the name of the file
 * @who: (nullable): what of the library it is
 * @word: what becomes of it, translated
 * @style: colour of @word
 * @remark: (nullable): what is wrong and what to do, translated
 * @comes: whether it changes the library
 * @person: local id of whom the library has and a mode is chosen for; 0 for nobody
 * @mode: what becomes of @person
 */
typedef struct
{
  char        *what;
  char        *who;
  const char  *word;
  const char  *style;
  char        *remark;
  gboolean     comes;
  gint64       person;
  CyImportMode mode;
} CyImportListingRow;

/**
 * CyImportListing:
 * @n_refs: how many hold it
 * @rows: (element-type CyImportListingRow): what would happen
 * @sheets: (element-type CyImportSheet) (nullable): those whose columns can be corrected; of @plan
 * @plan: of the kind
 * @plan_free: frees @plan
 *
 * What a file of units, or a set of photos or forms, will do. @plan belongs to the thread that
 * works, @rows to the main thread as soon as it has them.
 */
typedef struct
{
  gatomicrefcount n_refs;
  GPtrArray      *rows;
  GPtrArray      *sheets;
  gpointer        plan;
  GDestroyNotify  plan_free;
} CyImportListing;

/**
 * CyImportColumnChoice:
 * @sheet: counted from 0
 * @column: counted from 0
 * @target: what the user says it stands for
 */
typedef struct
{
  guint    sheet;
  guint    column;
  CyTarget target;
} CyImportColumnChoice;

/**
 * CyImportListingOrder:
 * @paths: files, and folders where the kind takes them
 * @option: whether the option is chosen
 * @choices: (element-type CyImportColumnChoice): in the order in which they were made
 * @modes: (element-type gint64 guint): what becomes of people, by local id
 * @progress: (nullable): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop
 *
 * What is to be imported.
 */
typedef struct
{
  char           **paths;
  gboolean         option;
  GArray          *choices;
  GHashTable      *modes;
  CyImportProgress progress;
  gpointer         data;
  GCancellable    *cancellable;
} CyImportListingOrder;

/**
 * CyImportListingKind:
 * @title: of the page, marked N_()
 * @what: title of the first column, marked N_()
 * @who: (nullable): title of the second column, marked N_()
 * @option: (nullable): what can be chosen, marked N_()
 * @hint: what is needed, marked N_()
 * @patterns: (array zero-terminated=1): names of files
 * @several: whether many files are chosen at once
 * @folders: (nullable): title of the dialog that chooses a folder instead, marked N_()
 * @targets: (nullable): what columns can stand for, up to a %CY_TARGET_N
 * @plan: reads files, in the thread that reads
 * @apply: writes, in the thread that writes; as one step
 * @compare: (nullable): what differs of whom a row is about (element-type CyImportDifference), in
 *   the thread that reads; %NULL where no person is compared
 * @set_mode: (nullable): what becomes of whom a row is about, in the thread that reads; gives the
 *   row anew
 *
 * A kind of import that needs no five steps.
 */
typedef struct
{
  const char        *title;
  const char        *what;
  const char        *who;
  const char        *option;
  const char        *hint;
  const char *const *patterns;
  gboolean           several;
  const char        *folders;
  const CyTarget    *targets;
  CyImportListing *(*plan) (CyConn *conn, const CyImportListingOrder *order, GError **error);
  char *(*apply) (CyConn                     *conn,
                  CyImportListing            *listing,
                  const CyImportListingOrder *order,
                  GError                    **error);
  GPtrArray *(*compare) (CyConn *conn, CyImportListing *listing, guint nth, GError **error);
  CyImportListingRow *(*set_mode) (CyConn          *conn,
                                   CyImportListing *listing,
                                   guint            nth,
                                   CyImportMode     mode,
                                   GError         **error);
} CyImportListingKind;

extern const CyImportListingKind cy_import_listing_units;
extern const CyImportListingKind cy_import_listing_photos;
extern const CyImportListingKind cy_import_listing_forms;

CyImportListing    *cy_import_listing_new (gpointer plan, GDestroyNotify plan_free);
CyImportListing    *cy_import_listing_ref (CyImportListing *self);
void                cy_import_listing_unref (CyImportListing *self);
CyImportListingRow *cy_import_listing_add (CyImportListing *self);
guint               cy_import_listing_count (const CyImportListing *self);
void                cy_import_listing_row_free (CyImportListingRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyImportListing, cy_import_listing_unref)

G_END_DECLS

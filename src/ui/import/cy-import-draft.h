/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-plan.h"

G_BEGIN_DECLS

/**
 * CyImportFile:
 * @path: of the file
 * @name: of the file, for people
 * @is_pasted: whether it was made from the clipboard, and goes when the import is over
 * @is_opening: whether it is still being read
 * @source: (nullable): its sheets; %NULL while it is read, or when it cannot be
 * @error: (nullable): why it cannot be read
 *
 * One of the files of an import.
 */
typedef struct
{
  char           *path;
  char           *name;
  gboolean        is_pasted;
  gboolean        is_opening;
  CyImportSource *source;
  GError         *error;
} CyImportFile;

CyImportFile *cy_import_file_new (const char *path, gboolean is_pasted);
CyImportFile *cy_import_file_ref (CyImportFile *self);
void          cy_import_file_unref (CyImportFile *self);

/**
 * CyImportQuestion:
 * @target: of the column
 * @raw: as it stands in the file
 * @guess: (nullable): the code it may mean
 * @n_rows: how many rows say so
 * @ambiguous: whether it is a date with two readings
 *
 * A word or date that nobody understands.
 */
typedef struct
{
  CyTarget target;
  char    *raw;
  char    *guess;
  guint    n_rows;
  gboolean ambiguous;
} CyImportQuestion;

void cy_import_question_free (gpointer question);

/**
 * CyImportVillage:
 * @key: what the decision is filed under
 * @label: how the file calls it
 * @n_rows: how many rows name it
 * @unclear: whether several units are called so
 * @n_suggestions: how many units have a similar name
 * @suggestions: their local ids
 * @names: their names
 *
 * A place that the library does not know.
 */
typedef struct
{
  char    *key;
  char    *label;
  guint    n_rows;
  gboolean unclear;
  guint    n_suggestions;
  gint64   suggestions[CY_IMPORT_SUGGESTIONS];
  char    *names[CY_IMPORT_SUGGESTIONS];
} CyImportVillage;

/**
 * CyImportChoice:
 * @has_person: whether somebody said who is meant
 * @person: local id; 0 for a new one
 * @has_mode: whether somebody said what becomes of that person
 * @mode: what
 *
 * What was decided about one row.
 */
typedef struct
{
  gboolean     has_person;
  gint64       person;
  gboolean     has_mode;
  CyImportMode mode;
} CyImportChoice;

/**
 * CyImportDraft:
 * @files: (element-type CyImportFile): what it was made from
 * @plan: belongs to the thread that reads
 * @items: (element-type CyImportItem): its rows as the window sees them
 * @slots: (element-type guint): what the rows bring, as in #CyImportRow, in order
 * @questions: (element-type CyImportQuestion): what was not understood
 * @villages: (element-type CyImportVillage): what the library does not know
 * @n_made: how many villages would be made
 * @lacks_county: whether units would be made without a county above them
 * @n_sheets: how many sheets the rows come from
 *
 * A plan and what the window shows of it. Made in the thread that reads; @items is changed only
 * by the main thread, all else by nobody.
 */
typedef struct
{
  GPtrArray    *files;
  CyImportPlan *plan;
  GArray       *items;
  GArray       *slots;
  GPtrArray    *questions;
  GPtrArray    *villages;
  guint         n_made;
  gboolean      lacks_county;
  guint         n_sheets;
} CyImportDraft;

CyImportDraft *cy_import_draft_new (GPtrArray             *files,
                                    const CyImportOptions *options,
                                    GHashTable            *choices,
                                    CyConn                *conn,
                                    CyImportProgress       progress,
                                    gpointer               data,
                                    GCancellable          *cancellable,
                                    GError               **error);
CyImportDraft *cy_import_draft_ref (CyImportDraft *self);
void           cy_import_draft_unref (CyImportDraft *self);
gint64         cy_import_draft_get_key (const CyImportDraft *self, guint nth);
gboolean       cy_import_draft_find (const CyImportDraft *self, gint64 key, guint *nth);
CyImportCounts cy_import_draft_count (const CyImportDraft *self);
guint          cy_import_draft_get_slot (CyTarget target);
const CyField *cy_import_slot_get_field (guint slot);
gboolean       cy_import_draft_choose (CyImportDraft        *self,
                                       CyConn               *conn,
                                       guint                 nth,
                                       const CyImportChoice *choice,
                                       GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyImportDraft, cy_import_draft_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyImportFile, cy_import_file_unref)

G_END_DECLS

/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-mapping.h"

G_BEGIN_DECLS

/**
 * CyImportSheetState:
 * @CY_IMPORT_SHEET_USED: a list of people
 * @CY_IMPORT_SHEET_HIDDEN: hidden by its author
 * @CY_IMPORT_SHEET_EMPTY: without a table
 * @CY_IMPORT_SHEET_SIDE: notes, codes, an example
 * @CY_IMPORT_SHEET_NO_NAMES: a table of other things
 * @CY_IMPORT_SHEET_LEFT_OUT: by the user
 */
typedef enum
{
  CY_IMPORT_SHEET_USED,
  CY_IMPORT_SHEET_HIDDEN,
  CY_IMPORT_SHEET_EMPTY,
  CY_IMPORT_SHEET_SIDE,
  CY_IMPORT_SHEET_NO_NAMES,
  CY_IMPORT_SHEET_LEFT_OUT,
} CyImportSheetState;

/**
 * CyImportSheet:
 * @index: in the workbook
 * @name: of the sheet
 * @state: whether its rows come in, and if not, why
 * @head: (nullable): its first rows
 * @layout: (nullable): where things stand
 * @mapping: (nullable): what the columns stand for; may be corrected
 */
typedef struct
{
  guint              index;
  char              *name;
  CyImportSheetState state;
  CyGrid            *head;
  CyLayout          *layout;
  CyMapping         *mapping;
} CyImportSheet;

/**
 * CyImportSource:
 * @book: the workbook
 * @sheets: (element-type CyImportSheet): all of them
 * @is_form: whether it is the program's own blank form come back
 * @pasted: (nullable): the file that a pasted text was put in, gone with the source
 *
 * One file to import. Read by one thread at a time.
 */
typedef struct
{
  CyWorkbook *book;
  GPtrArray  *sheets;
  gboolean    is_form;
  char       *pasted;
} CyImportSource;

/* Hidden sheet of a blank form, with the names of the columns. */
#define CY_IMPORT_FORM_SHEET "_chuyan"

CyImportSource *
cy_import_source_open (const char *path, CyConn *conn, GCancellable *cancellable, GError **error);
CyImportSource *cy_import_source_open_text (const char   *text,
                                            CyConn       *conn,
                                            GCancellable *cancellable,
                                            GError      **error);
void            cy_import_source_free (CyImportSource *self);
guint           cy_import_source_count_used (const CyImportSource *self);
gboolean cy_import_source_remember (const CyImportSource *self, CyConn *conn, GError **error);

gboolean cy_import_sheet_can_be_used (const CyImportSheet *self);
void     cy_import_sheet_set_used (CyImportSheet *self, gboolean used);
void     cy_import_sheet_set_header (CyImportSheet *self, guint header_row, guint n_header_rows);
gboolean cy_import_sheet_names_villages (const CyImportSheet *self);
void     cy_import_sheet_set_village (CyImportSheet *self, const char *village);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyImportSource, cy_import_source_free)

G_END_DECLS

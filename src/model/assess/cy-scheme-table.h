/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-scheme-draft.h"

G_BEGIN_DECLS

/** CySchemeSheet: the tables that a scheme is written as, in their order */
typedef enum
{
  CY_SCHEME_SHEET_SCHEME,
  CY_SCHEME_SHEET_PARTS,
  CY_SCHEME_SHEET_GROUPS,
  CY_SCHEME_SHEET_LINES,
  CY_SCHEME_SHEET_INDICATORS,
  CY_N_SCHEME_SHEETS
} CySchemeSheet;

/**
 * CySchemeColumn:
 * @key: what a template calls it
 * @entity: (nullable): whose field it is, %NULL for words of our own
 * @field: of @entity
 * @title: marked N_(); the heading
 */
typedef struct
{
  const char     *key;
  const CyEntity *entity;
  guint           field;
  const char     *title;
} CySchemeColumn;

/**
 * CySchemeProblem:
 * @sheet: where
 * @row: counted from 1; 0 for the whole table
 * @column: counted from 1; 0 for the whole row
 * @text: what is wrong there, translated
 */
typedef struct
{
  CySchemeSheet sheet;
  guint         row;
  guint         column;
  char         *text;
} CySchemeProblem;

/**
 * CySchemeTables:
 *
 * Five tables; each is an array of rows, each row an array of strings. Row n of a table is element
 * n − 1; a row may be empty.
 */
typedef struct
{
  GPtrArray *rows[CY_N_SCHEME_SHEETS];
} CySchemeTables;

CySchemeTables *cy_scheme_tables_new (void);
void            cy_scheme_tables_free (CySchemeTables *self);
CySchemeTables *cy_scheme_tables_new_from_text (const char *text);
CySchemeTables *cy_scheme_tables_new_from_draft (const CySchemeDraft *draft);

const char           *cy_scheme_table_get_title (CySchemeSheet sheet);
const CySchemeColumn *cy_scheme_table_get_columns (CySchemeSheet sheet, guint *n_columns);
const char           *cy_scheme_column_get_title (const CySchemeColumn *self);
gboolean              cy_scheme_column_is_heading (const CySchemeColumn *self, const char *text);
char                 *cy_scheme_table_dup_bands (const GPtrArray *bands);
CySchemeDraft        *cy_scheme_table_read (const CySchemeTables *tables, GPtrArray **problems);
void                  cy_scheme_problem_free (gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CySchemeTables, cy_scheme_tables_free)

G_END_DECLS

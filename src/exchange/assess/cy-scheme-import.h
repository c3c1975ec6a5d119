/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-scheme-table.h"

G_BEGIN_DECLS

/**
 * CySchemeImportLine:
 * @sheet: its name
 * @row: counted from 1, 0 for the whole sheet
 * @column: (nullable): its heading
 * @text: what is wrong, translated
 * @is_error: whether it keeps the scheme out; else the scheme comes in and must be mended there
 */
typedef struct
{
  char    *sheet;
  guint    row;
  char    *column;
  char    *text;
  gboolean is_error;
} CySchemeImportLine;

/**
 * CySchemeImport:
 * @draft: the scheme, whole only without errors
 * @lines: (element-type CySchemeImportLine): what is wrong
 * @n_errors: how many of them keep the scheme out
 * @n_indicators: how many were read
 *
 * What a workbook would bring, all of it known before anything is written.
 */
typedef struct
{
  CySchemeDraft *draft;
  GPtrArray     *lines;
  guint          n_errors;
  guint          n_indicators;
} CySchemeImport;

CySchemeImport *
cy_scheme_import_read (const char *path, CyConn *conn, GCancellable *cancellable, GError **error);
gint64 cy_scheme_import_apply (const CySchemeImport *self,
                               CyConn               *conn,
                               gint64                unit,
                               const char           *step_name,
                               GError              **error);
void   cy_scheme_import_free (CySchemeImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CySchemeImport, cy_scheme_import_free)

G_END_DECLS

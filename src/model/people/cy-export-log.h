/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

/**
 * CyExport:
 * @when_ms: milliseconds since 1970; filled in when it is written
 * @actor: who did it; filled in when it is written
 * @report: id of the report or list
 * @scope: (nullable): name of the unit it was of
 * @base_date: `YYYYMMDD`, 0 for none
 * @mask: (nullable): how sensitive values were hidden
 * @n_rows: people in it
 * @unchecked: (nullable): the reason given, when errors stood in the data
 * @file: path it was written to
 * @digest: (nullable): SM3 of the file
 * @options: (nullable): what the report was told, as its layer writes it
 *
 * One file that left the house.
 */
typedef struct
{
  gint64 when_ms;
  char  *actor;
  char  *report;
  char  *scope;
  gint64 base_date;
  char  *mask;
  gint64 n_rows;
  char  *unchecked;
  char  *file;
  char  *digest;
  char  *options;
} CyExport;

gboolean   cy_export_log_append (CyConn *conn, const CyExport *export, GError **error);
GPtrArray *cy_export_log_list (CyConn *conn, guint limit, GError **error);
void       cy_export_free (CyExport *export);

G_END_DECLS

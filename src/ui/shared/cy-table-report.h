/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-report-table.h"
#include "cy-table.h"

G_BEGIN_DECLS

/**
 * CyTableSecret:
 * @id: of a row
 * @column: one of its columns
 * @name: (out): of the field of the value
 * @data: as given
 *
 * Returns: (nullable) (transfer none): the whole of a value that the cell shows masked; %NULL for
 *   any other cell
 */
typedef const char *(*CyTableSecret) (gint64       id,
                                      const char  *column,
                                      const char **name,
                                      gpointer     data);

CyReportTable *cy_table_make_report (CyTable *self, CyTableSecret secret, gpointer data);

G_END_DECLS

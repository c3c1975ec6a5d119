/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-plan.h"
#include "cy-step.h"

G_BEGIN_DECLS

/**
 * CyImportRefused:
 * @file: which of the files
 * @sheet: counted from 0
 * @row: counted from 1; 0 for a row of headers or above them
 * @cells: (array length=n_cells): as they stand in the file
 * @n_cells: how many
 * @problems: (array length=n_problems) (nullable): what stands against the row
 * @n_problems: how many; 0 for rows above the list
 *
 * A row for the copy of the refused ones, good during the call only.
 */
typedef struct
{
  guint                  file;
  guint                  sheet;
  guint                  row;
  const CyCell          *cells;
  guint                  n_cells;
  const CyImportProblem *problems;
  guint                  n_problems;
} CyImportRefused;

/**
 * CyImportRefusedFunc:
 *
 * Returns: %FALSE with @error set to stop
 */
typedef gboolean (*CyImportRefusedFunc) (const CyImportRefused *refused,
                                         gpointer               data,
                                         GError               **error);

gboolean cy_import_apply (CyImportPlan    *plan,
                          CyConn          *conn,
                          const char      *step_name,
                          CyImportProgress progress,
                          gpointer         data,
                          GCancellable    *cancellable,
                          CyImportCounts  *counts,
                          GError         **error);
gboolean
cy_import_keep_touched (CyConn *conn, CyStep *step, GArray *people, gint64 *id, GError **error);
gboolean cy_import_plan_each_refused (CyImportPlan       *plan,
                                      CyImportRefusedFunc func,
                                      gpointer            data,
                                      GCancellable       *cancellable,
                                      GError            **error);

G_END_DECLS

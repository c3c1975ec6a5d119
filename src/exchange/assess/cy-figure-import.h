/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-figure-block.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CyFigureImport:
 * @fault: (nullable): why nothing of the file can be taken, translated
 * @sheet: (nullable): name of the sheet that was read
 * @cells: (nullable) (element-type CyFigureCell): what changes; %NULL while anything is wrong
 * @faults: (element-type CyFigureFault): what is wrong, by rows and columns of the sheet
 * @asked: (nullable): what is unusual in it and to be asked about, translated
 *
 * What taking a workbook of village figures will do, all of it known before anything is done.
 */
typedef struct
{
  char      *fault;
  char      *sheet;
  GArray    *cells;
  GPtrArray *faults;
  char      *asked;
} CyFigureImport;

CyFigureImport *cy_figure_import_read (const char          *path,
                                       const CyFigureSheet *known,
                                       int                  year,
                                       GCancellable        *cancellable,
                                       GError             **error);
void            cy_figure_import_free (CyFigureImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyFigureImport, cy_figure_import_free)

G_END_DECLS

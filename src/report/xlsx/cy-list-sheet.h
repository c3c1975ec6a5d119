/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-report.h"

G_BEGIN_DECLS

/**
 * CyListCell:
 * @id: of a column of the list
 * @then: (nullable): of a column whose value follows in the same cell, after a blank
 * @title: (nullable): heading, translated; %NULL for the list's own
 * @width: in half Han widths, 0 for the list's own
 *
 * One column of a sheet made from a list.
 */
typedef struct
{
  const char *id;
  const char *then;
  const char *title;
  guint       width;
} CyListCell;

gboolean cy_list_sheet_set_columns (CySheet          *sheet,
                                    const CyListSpec *spec,
                                    const CyListCell *cells,
                                    guint             n_cells,
                                    GError          **error);
gboolean cy_list_sheet_write (CySheet          *sheet,
                              CyConn           *conn,
                              const CyQuery    *query,
                              const GArray     *ids,
                              const CyListCell *cells,
                              guint             n_cells,
                              CyReportArgs     *args,
                              GError          **error);
char    *cy_list_sheet_describe (const CyQuery *query);

G_END_DECLS
